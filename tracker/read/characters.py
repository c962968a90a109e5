"""Which characters a text keeps: text in, text out, no markup and no language.

The publisher's characters stand as they are (curly and straight quotes, dashes, direction marks, joiners: a change of
one is an edit of punctuation). Four things are levelled, because page builders change them and readers never see it:
white space of every kind becomes one space, characters without width or ink (zero-width space, soft hyphen, byte
order mark, word joiner) are dropped, letters and their combining marks are composed (NFC), and what can be stored or
shown nowhere (NUL, control characters, lone surrogates, U+FFFE and U+FFFF) becomes U+FFFD.
"""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

# White space that str.split does not know. Replaced one by one: str.translate takes ten times as long.
_BRAILLE_BLANK, _HANGUL_BLANK = "\u2800", "\u3164"
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_UNUSABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# A colon or an ellipsis leads on to the next paragraph and counts as an end too.
_STOP = re.compile(r"""[.!?…:;。！？।][\s"'”“’»«›)\]]*$""")


def clean(text: str) -> str:
    """The text as an article keeps it, on one line."""
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():  # nine texts of ten, and this is called for every one on a page
        return line
    composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", line))
    spaced = composed.replace(_BRAILLE_BLANK, " ").replace(_HANGUL_BLANK, " ")
    return " ".join(replace_unusable(spaced).split())


def replace_unusable(text: str) -> str:
    """The text with U+FFFD for what is no character to parsers and databases, which fail on it or give up the page."""
    return _UNUSABLE.sub(REPLACEMENT, text)


def fold(text: str) -> str:
    """The text for comparing with phrases: small letters, straight apostrophes, no punctuation at its ends."""
    return text.lower().replace("’", "'").strip(" \t\n.,:;!?…·•|*_-–—→›»«‹>▸▶►[](){}\"'")


def is_stopped(text: str) -> bool:
    """True for a text that ends as a sentence does."""
    return _STOP.search(text) is not None


def letters(text: str) -> str:
    """The letters and digits alone, small: two copies that differ in markup and spacing have the same."""
    return "".join(filter(str.isalnum, text)).casefold()
