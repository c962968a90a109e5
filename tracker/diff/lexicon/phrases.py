"""Words and phrases in, where they stand in a text out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.scripts import parts_of

Value = TypeVar("Value")


class Found(NamedTuple, Generic[Value]):
    """A phrase met in a text: its words from `start` up to `end`, and what it stands for."""

    start: int
    end: int
    value: Value


class Elided(NamedTuple, Generic[Value]):
    """What a phrase stands for without its last word, where that is elided before the next: tente d'apaiser."""

    value: Value
    elision: str


class Phrases(Generic[Value]):
    """Phrases of one or more words, and what each stands for. Of a script without spaces, each character is a word.

    Each is looked for by its keyword, the longest of its words that is no mere "of the": where no keyword of a list
    stands in a text, none of its phrases does.
    """

    def __init__(self, values: Mapping[str, Value]) -> None:
        by_first: dict[str, list[tuple[list[str], Value]]] = defaultdict(list)
        before: dict[str, set[int]] = defaultdict(set)
        phrases = ((parts_of(phrase), value) for phrase, value in values.items())
        for parts, value in sorted(phrases, key=lambda phrase: -len(phrase[0])):
            by_first[parts[0]].append((parts, value))
            keyword = max(parts, key=_tellingness)
            before[keyword].add(parts.index(keyword))
        self._by_first = dict(by_first)
        self._before = dict(before)  # by keyword: how many words of a phrase may stand before it
        self.keywords = frozenset(before)
        self.words = frozenset(word for phrases in by_first.values() for parts, _ in phrases for word in parts)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def find(self, text: list[str]) -> Sequence[Found[Value]]:
        """The phrases in a list of words; of two that overlap, the first, and then the longest."""
        if self.keywords.isdisjoint(text):
            return ()
        starts = {at - before for at, word in enumerate(text) if word in self._before for before in self._before[word]}
        found: list[Found[Value]] = []
        end = 0
        for start in sorted(starts):
            phrase = self.at(text, start) if start >= end and text[start] in self._by_first else None
            if phrase:
                found.append(phrase)
                end = phrase.end
        return found

    def is_in(self, text: list[str]) -> bool:
        """True when one of the phrases stands in a list of words."""
        return bool(self.find(text))

    def at(self, text: list[str], at: int) -> Found[Value] | None:
        """The longest phrase that begins at that word; none begins behind the last."""
        if at >= len(text):
            return None
        for parts, value in self._by_first.get(text[at], ()):
            if len(parts) == 1 or text[at : at + len(parts)] == parts:
                return Found(at, at + len(parts), value)
        return None


def _tellingness(word: str) -> tuple[bool, int]:
    """How seldom a word may be expected in a text."""
    return word not in FUNCTION_WORDS, len(word)
