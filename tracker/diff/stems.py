"""A word in, what two of its forms have in common out."""

from __future__ import annotations

from tracker.tuning import PAIRING

_SHORTEST = PAIRING.stem


def stem(word: str) -> str:
    """The word without its ending, near enough for any language: the last two letters of a long one."""
    return word[: max(_SHORTEST, len(word) - 2)]
