"""A text in, what it says without its dress out: letters, figures and the signs that mean something.

Two texts of one essence differ in punctuation, hyphens, quote shape, white space or letter case only.
"""

from __future__ import annotations

import re
import unicodedata

from tracker.diff.scripts import with_plain_digits
from tracker.diff.tokens import MARKS

#: With ʼ, the apostrophe that counts as a letter; without the overrides, which show letters in another order.
_INVISIBLE = r"\u00ad\u02bc\u061c\u0640\u200b-\u200f\u202a-\u202c\u2060-\u206f\ufe00-\ufe0f\ufeff"
_GAP = r"(?:[ \u00a0\u2009\u202f]{1,2})"  # doubled by mistake, too
_SIGNS = r"\u2212+=<>±×÷°&@#%‰$\u00a2-\u00a5\u20a0-\u20cf\u2190-\u2bff\U0001f000-\U0001faff"
_SIGN = re.compile(f"[{_SIGNS}]")
_PARTS = re.compile(
    rf"""
      (?P<figures>\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)|\d+(?:[.,:'’/٫٬]\d+)*)
    | (?P<sign>(?<![^\s(\[“"])-(?=[\d$£€])|[{_SIGNS}])
    | (?P<letters>[^{MARKS}\d{_INVISIBLE}]+)
    """,
    re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}(?:([,.'’٬ ])\d{3})(?:\1\d{3})*")
#: Composition and compatibility make one of "ﬁ" and "fi"; it would also make one of 10² and 102, and an accent of ´.
_COMPATIBLE = re.compile(r"[^\u00b2\u00b4\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u218b\u2460-\u24ff]+")
_NOT_DIGITS = re.compile(r"\D+")


def is_sign(word: str) -> bool:
    """True for a mark that says something: <, +, a picture."""
    return _SIGN.match(word) is not None


def essence_of(text: str, decimal_mark: str) -> str:
    """What two texts must have in common to differ in dress only. Figures stay apart, so that 1 2 is not 12."""
    if text.isascii() and text.isalpha():
        return text.lower()
    plain = text if text.isascii() else _COMPATIBLE.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)
    plain = with_plain_digits(plain)
    return "".join(_part(found, decimal_mark) for found in _PARTS.finditer(plain.lower()))


def _part(found: re.Match[str], decimal_mark: str) -> str:
    if found.lastgroup != "figures":
        return "-" if found[0] == "\u2212" else found[0]
    figures = " ".join(found[0].split())
    grouped = _GROUPED.fullmatch(figures)
    is_grouped = grouped and (grouped[1] != decimal_mark or figures.count(decimal_mark) > 1)
    return f"\0{_NOT_DIGITS.sub('', figures) if is_grouped else figures}\0"
