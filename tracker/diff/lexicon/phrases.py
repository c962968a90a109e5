"""Words and phrases in, where they stand in a text out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.scripts import parts_of

Value = TypeVar("Value")
_NONE = ""  # no word


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
        before: dict[str, set[int]] = defaultdict(set)
        phrases = [(parts_of(phrase), value) for phrase, value in values.items()]
        phrases.sort(key=lambda phrase: -len(phrase[0]))
        for parts, _ in phrases:
            keyword = max(parts, key=_tellingness)
            before[keyword].add(parts.index(keyword))
        self._by_first = _by_beginning(phrases)
        self._before = dict(before)  # by keyword: how many words of a phrase may stand before it
        self.keywords = frozenset(before)
        self.words = frozenset(word for parts, _ in phrases for word in parts)

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
        by_second = self._by_first.get(text[at])
        if by_second is None:
            return None
        second = text[at + 1] if at + 1 < len(text) else _NONE
        for parts, value in by_second.get(second, by_second[_NONE]):
            if text[at : at + len(parts)] == parts:
                return Found(at, at + len(parts), value)
        return None


def _by_beginning(phrases: Iterable[tuple[list[str], Value]]) -> dict[str, dict[str, list[tuple[list[str], Value]]]]:
    """Phrases by their first and second word, in the same order; one of a single word whatever follows."""
    found: dict[str, dict[str, list[tuple[list[str], Value]]]] = {}
    for parts, value in phrases:
        by_second = found.setdefault(parts[0], {_NONE: []})
        by_second.setdefault(parts[1] if len(parts) > 1 else _NONE, []).append((parts, value))
    for by_second in found.values():
        for second in by_second.keys() - {_NONE}:
            by_second[second] += by_second[_NONE]
    return found


def _tellingness(word: str) -> tuple[bool, int]:
    """How seldom a word may be expected in a text."""
    return word not in FUNCTION_WORDS, len(word)
