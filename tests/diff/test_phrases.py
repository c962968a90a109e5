"""Words and phrases of a language: where they stand in a text."""

from __future__ import annotations

from tracker.diff.lexicon import Phrases

_PHRASES = Phrases({"at": "place", "at least": "bound", "at the very least": "bound too", "said to be": "hedge"})


def _met(text: str) -> list[str]:
    return [found.value for found in _PHRASES.find(text.split())]


def test_of_phrases_that_begin_alike_the_longest_is_met():
    """One word stands for itself only where no longer phrase begins with it."""
    assert _met("at the very least ten at home") == ["bound too", "place"]
    assert _met("at least ten are at") == ["bound", "place"]
    assert _met("at the very end") == ["place"]


def test_a_phrase_is_met_as_a_whole():
    """A part of a phrase is none, be it at the end of a text."""
    assert _met("they said to be") == ["hedge"]
    assert _met("they said to") == []
