"""Which texts are only a date, a time or an age ("Updated 3 May 2024, 14:05", "vor 5 Minuten"): text in, answer out."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.read.phrases import phrases
from tracker.tuning import READING

_WORD = re.compile(r"il y a|\d+|[^\W\d_]+(?:'[^\W\d_]+)?")
_DIGIT = re.compile(r"\d")


def is_stamp(text: str) -> bool:
    """True for a text that says when the page was made, changed or seen, and nothing else."""
    words = _stamp_words(text)
    return bool(words) and not _cues().isdisjoint(words)


def is_age(text: str) -> bool:
    """True for a text that says how long ago something was, and nothing else."""
    return not _ages().isdisjoint(_stamp_words(text))


def is_bare_age(text: str) -> bool:
    """True for a line that says without a number how long ago something was: "just now", "yesterday"."""
    return len(text) <= READING.stamp_length and text.lower().replace("’", "'").strip(" ·•|()-–—") in _bare_ages()


def is_date(text: str) -> bool:
    """True for a text of dates and times only, which may as well be a heading in a chronicle."""
    return bool(_stamp_words(text))


def _stamp_words(text: str) -> frozenset[str]:
    """The words of a text when all of them belong to stamps and a digit is among them, else none."""
    if len(text) > READING.stamp_length or not _DIGIT.search(text):
        return frozenset()
    words = frozenset(word for word in _WORD.findall(text.lower().replace("’", "'")) if not word.isdigit())
    return words | {"0"} if words <= stamp_words() else frozenset()


@lru_cache
def _cues() -> frozenset[str]:
    return frozenset(phrases("stamps")["cues"]) | _ages()


@lru_cache
def _ages() -> frozenset[str]:
    return frozenset(phrases("stamps")["ages"])


@lru_cache
def _bare_ages() -> frozenset[str]:
    return frozenset(phrases("stamps")["bare_ages"])


@lru_cache
def stamp_words() -> frozenset[str]:
    """All words of dates, times and ages."""
    return frozenset(word for name, words in phrases("stamps").items() if name != "bare_ages" for word in words)
