"""A text and phrases in, those of which the last word is elided before the next one out: tente d'apaiser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from tracker.diff.edit import Side
from tracker.diff.lexicon import Elided, Found, Phrases

Value = TypeVar("Value")
ELISION = "'"  # what stands for the letter, and in most for an e


def elided_phrases(side: Side, phrases: Phrases[Elided[Value]]) -> Iterator[Found[Value]]:
    """The phrases that stand in a text without their last word, since that is elided."""
    for found in phrases.find(side.words):
        if side.elided.get(found.end) == found.value.elision:
            yield Found(found.start, found.end, found.value.value)
