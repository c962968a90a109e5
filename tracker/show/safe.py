"""Text that a page chose, made safe for a terminal: what would move the cursor or turn the line is shown instead."""

from __future__ import annotations

import unicodedata

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡"}
# Format characters that change nothing but how neighbours join; without them many scripts cannot be written.
_HARMLESS = {"\u200c", "\u200d"}


def visible(text: str) -> str:
    """The text with control, direction and unpaired surrogate characters shown, as ␛ or <U+202E>."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def is_unspaced(letter: str) -> bool:
    """True for a letter of a script that puts no space between words, so that a line may break before it."""
    return unicodedata.category(letter) == "Lo" and unicodedata.east_asian_width(letter) == "W"


def _shown(letter: str) -> str:
    code = ord(letter)
    if code in _PICTURES:
        return _PICTURES[code]
    if letter not in _HARMLESS and unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return f"<U+{code:04X}>"
    return letter


def _cells(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
