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
#: Letters of other fonts, by which a word looks the same and is another to a program: ｎｏｔ, 𝐧𝐨𝐭.
_FONTS = re.compile(r"[\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]+")
_PLAIN_SIGNS = str.maketrans("’ʼ\u00a0\u2009\u202f", "''   ")  # the spaces part the digits of a number
_OTHER_DIGITS = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
#: What no reader sees: the soft hyphen, what has no width, joiners and selectors of a form. What turns the direction
#: of letters round shows other words and is none of them.
_UNSEEN = r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
_INSIDE_WORDS = re.compile(rf"(?<=[^\n{_UNSEEN}])[{_UNSEEN}]++|[{_UNSEEN}]++(?=[^\n])")  # a word of these alone stays


def with_plain_digits(text: str) -> str:
    """The text with the digits 0 to 9, and their signs, in place of any other script's: ٣٫٥٪ is 3.5%."""
    return text.translate(_PLAIN) if _OTHER_DIGITS.search(text) else text


def plain_words(words: list[str]) -> list[str]:
    """Words in small letters, with straight apostrophes, plain digits and composed letters, one for one."""
    text = "\n".join(words).lower()
    if not text.isascii():
        seen = _INSIDE_WORDS.sub("", with_plain_digits(text).translate(_PLAIN_SIGNS))
        plain = _FONTS.sub(lambda run: unicodedata.normalize("NFKC", run[0]).lower(), seen)
        text = unicodedata.normalize("NFC", plain)
    return (text.replace("  ", " ") if "  " in text else text).split("\n")


def parts_of(phrase: str) -> list[str]:
    """The words of a phrase as they stand in a text: of a script without spaces, each character is one."""
    return [word for part in phrase.split() for word in (tokens_of(part).words if holds_unspaced(part) else [part])]
