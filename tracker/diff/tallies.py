"""Figures that were replaced in, whether they go on being counted out: a toll that rises, people still missing."""

from __future__ import annotations

import re
from itertools import takewhile, zip_longest

from tracker.diff.edit import Side
from tracker.diff.facts import Fact
from tracker.diff.lexicon import Dimension
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.numbers import numbers_of
from tracker.diff.quantities import Quantity
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_GROUPING = re.compile(r"[.,]")
_COUNTED = frozenset({None, Dimension.AREA, Dimension.SHARE})  # what a toll may be told in


class Tally:
    """The old and the new figures of a label, and the text in which the new ones stand."""

    def __init__(self, old: Side, new: Side, around: Side) -> None:
        self._old, self._new, self._around, self._labelled = figures_of(old), figures_of(new), around, (old, new)
        self._lexicon = around.setting.lexicon

    @property
    def goes_on(self) -> bool:
        """True for a toll that rises, and for what rises and falls: the missing, homes without power."""
        if self._are_told_by(self._lexicon.ebbing_words):
            return True
        return self.has_risen and self._are_told_by(self._lexicon.toll_words)

    @property
    def are_later_votes(self) -> bool:
        """True for more votes, or other shares of them, as a further count may give; a slip of the keys is none."""
        is_share = any(fact.key.dimension is Dimension.SHARE for fact in self._new)
        are_more = self.has_risen and not self._lexicon.vote_words.isdisjoint(self._around.words)
        return (is_share or are_more) and not self._are_transposed

    @property
    def has_risen(self) -> bool:
        """True when each is more than it was, or all together are."""
        old, new = ([_amount(fact, side) for fact in figures_of(side)] for side in self._labelled)
        return sum(new) > sum(old) and (len(old) != len(new) or all(map(float.__le__, old, new)))

    @property
    def _are_transposed(self) -> bool:
        """True for 47.4 that became 44.7."""
        pairs = zip(self._old, self._new, strict=False)
        return any(one.key.value != other.key.value and _digits(one) == _digits(other) for one, other in pairs)

    def _are_told_by(self, words: frozenset[str]) -> bool:
        """True when one of these words says what one of the figures counts."""
        if words.isdisjoint(self._around.words):
            return False
        keys = {fact.key for fact in self._new if fact.key.dimension in _COUNTED}
        stated = (fact for fact in figures_of(self._around) if fact.key in keys)
        return any(not words.isdisjoint(self._words_by(fact)) for fact in stated)

    def _words_by(self, fact: Fact[Quantity]) -> list[str]:
        """The words beside a figure; where nothing counted follows ("the victim, 45"), as far as the next mark."""
        before, after = self._around.words[: fact.start][::-1], self._around.words[fact.end :]
        if self._counts(after[:1]):
            return before[: RANKING.toll_reach] + after[: RANKING.toll_reach]
        return [word for words in (before, after) for word in takewhile(_is_word, words[: RANKING.toll_reach])]

    def _counts(self, following: list[str]) -> bool:
        """True for "12 miners" and "three of them"."""
        word = "".join(following)
        return word[:1].isalpha() and (word not in FUNCTION_WORDS or word in self._lexicon.owning_words)


def figures_of(side: Side) -> tuple[Fact[Quantity], ...]:
    """The numbers of a text."""
    return side.found(numbers_of)


def are_converted(old: Side, new: Side) -> bool:
    """True when two texts have the same quantities in other units."""
    pairs = list(zip_longest(figures_of(old), figures_of(new)))
    return bool(pairs) and all(
        one and other and one.key.is_converted(other.key, RANKING.conversion) for one, other in pairs
    )


def _amount(fact: Fact[Quantity], side: Side) -> float:
    """Its value; half of the Spanish-speaking world groups thousands by commas, and the other half by stops."""
    word = side.words[fact.start]
    if fact.end == fact.start + 1 and _GROUPED.fullmatch(word):
        return float(_GROUPING.sub("", word))
    return fact.key.value if isinstance(fact.key.value, float) else 0.0


def _digits(fact: Fact[Quantity]) -> list[str]:
    return sorted(str(fact.key.value))


def _is_word(word: str) -> bool:
    return not is_mark(word)
