"""The words by which labels are given: one file a language, which an editor can extend."""

from __future__ import annotations

from tracker.diff.lexicon.lexicon import (
    DatePart,
    Dimension,
    Hedge,
    Lexicon,
    Pole,
    Separable,
    Speech,
    Unit,
    Verb,
)
from tracker.diff.lexicon.loading import lexicon_of, read_lexicon
from tracker.diff.lexicon.phrases import Elided, Found, Phrases

__all__ = [
    "DatePart",
    "Dimension",
    "Elided",
    "Found",
    "Hedge",
    "Lexicon",
    "Phrases",
    "Pole",
    "Separable",
    "Speech",
    "Unit",
    "Verb",
    "lexicon_of",
    "read_lexicon",
]
