"""Texts in, the same out without what only their script makes different: the shapes of digits, and composed letters."""

from __future__ import annotations

import re
import unicodedata

from tracker.diff.tokens import holds_unspaced, tokens_of

#: The zeros of the scripts that write figures with digits of their own; nine more follow each.
_ZEROS = (
    *(0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66),  # Arabic, Persian, India's
    *(0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0xFF10),  # Thai, Lao, Tibetan, Burmese, Khmer, full width
)
_PLAIN = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)} | {
    ord(sign): plain for sign, plain in zip("٪％٫٬．：＄￠￡￥￦", "%%.,.:$¢£¥₩", strict=True)
}
_OTHER_DIGITS = re.compile(f"[{''.join(map(chr, _PLAIN))}]")


def with_plain_digits(text: str) -> str:
    """The text with the digits 0 to 9, and their signs, in place of any other script's: ٣٫٥٪ is 3.5%."""
    return text.translate(_PLAIN) if _OTHER_DIGITS.search(text) else text


def plain_words(words: list[str]) -> list[str]:
    """Words in small letters, with straight apostrophes, plain digits and composed letters, one for one."""
    text = "\n".join(words).lower()
    if text.isascii():
        return text.split("\n")
    return unicodedata.normalize("NFC", with_plain_digits(text).replace("’", "'")).split("\n")


def parts_of(phrase: str) -> list[str]:
    """The words of a phrase as they stand in a text: of a script without spaces, each character is one."""
    return [word for part in phrase.split() for word in (tokens_of(part).words if holds_unspaced(part) else [part])]
