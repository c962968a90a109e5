"""Two texts in, the stretch of each in which they differ out, so that the rest need not be looked at.

A stretch begins and ends at a space between two letters, where no token of `tokens.py` can reach across: the tokens of
a text are those before its stretch, in it and behind it, in turn.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix


class Window(NamedTuple):
    """Both texts are equal before `start`, and behind `old_end` and `new_end`."""

    start: int
    old_end: int
    new_end: int


def window_of(old: str, new: str) -> Window:
    """Where two texts differ, and at least a word on either side that they share; all of both where they are short."""
    head, shorter = Prefix.similarity(old, new), min(len(old), len(new))
    tail = min(Postfix.similarity(old, new), shorter - head)
    start = _space_before(old, _space_before(old, head))
    old_end = _space_behind(old, _space_behind(old, len(old) - tail))
    return Window(start, old_end, old_end + len(new) - len(old))


def _space_before(text: str, end: int) -> int:
    """The last space before `end` with a letter on either side of it; 0 without one."""
    at = text.rfind(" ", 0, end)
    while at > 0 and not (at + 1 < end and text[at - 1].isalpha() and text[at + 1].isalpha()):
        at = text.rfind(" ", 0, at)
    return max(at, 0)


def _space_behind(text: str, start: int) -> int:
    """The first space behind `start` with a letter on either side of it; the end without one."""
    at = text.find(" ", start)
    while at >= 0 and not (at > start and text[at - 1].isalpha() and text[at + 1 : at + 2].isalpha()):
        at = text.find(" ", at + 1)
    return len(text) if at < 0 else at
