"""A change in, whether events moved on or a fact was put right, as far as words tell, out.

Figures that move on are no corrections: a toll that rises, a price an hour later, votes as they are counted, what is
told with "so far" or at a later hour. Nor is a denial that was true for now: nobody had been charged, and now two were.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from tracker.diff.edit import Side, side_of
from tracker.diff.findings import places, words_at
from tracker.diff.lexicon import Hedge, Lexicon, Phrases
from tracker.diff.negations import negations_of
from tracker.diff.tallies import Tally, are_converted, figures_of
from tracker.model import Change, Label, LabelName
from tracker.tuning import RANKING


class Course:
    """What moves on in the story that some changes tell."""

    def __init__(self, changes: Iterable[Change], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._changes = changes
        self._sides: dict[str, Side] = {}

    def moves(self, label: Label, change: Change) -> bool:
        """True for a figure or a date that was right when it was written, and is out of date."""
        old, new = (frozenset(self._side(text).words) for text in (change.old_text, change.new_text))
        if self.lexicon.pending_words & old & new or self.lexicon.running_words & (old ^ new):
            return True
        if label.name is LabelName.DATE:
            return any(other.name is LabelName.NUMBER for other in change.labels)  # other figures on another day: news
        return (
            self._is_priced(change)
            or self._is_firmed(label, change)
            or _has_other_moment(change)
            or self._is_counted(label, change)
        )

    def comes_to_pass(self, label: Label, change: Change) -> bool:
        """True for "nobody was hurt", and now two were; for "not charged yet", and now charged; for shares now down."""
        old, new = self._side(change.old_text), self._side(change.new_text)
        if self._is_priced(change) and _has_other_moment(change):
            return True  # shares were up in the morning, and are down
        if not label.old or len(new.found(negations_of)) >= len(old.found(negations_of)):
            return False
        return _is_open(old) or _has_first_toll(old, new)

    def is_restated(self, label: Label) -> bool:
        """True for one quantity in other units, and for a denial in other words: the statement is the same."""
        old, new = self._side(label.old), self._side(label.new)
        if label.name is LabelName.NUMBER:
            return are_converted(old, new)
        denials = len(old.found(negations_of))
        return label.name is LabelName.NEGATION and 0 < denials == len(new.found(negations_of))

    def _side(self, text: str) -> Side:
        if text not in self._sides:
            self._sides[text] = side_of(text, self.lexicon)
        return self._sides[text]

    def _is_counted(self, label: Label, change: Change) -> bool:
        tally = Tally(self._side(label.old), self._side(label.new), self._side(change.new_text))
        if tally.has_risen and self._has_lower_bound(change):
            return True
        return tally.goes_on or (self._is_counting and tally.are_later_votes)

    def _has_lower_bound(self, change: Change) -> bool:
        """True where "more than" or "at least" came with a figure: it may have risen further by now."""
        hedges = [self._side(label.new).words for label in change.labels if label.name is LabelName.HEDGE]
        return any(
            found.value is Hedge.AT_LEAST for words in hedges for some in self._bounds for found in some.find(words)
        )

    @cached_property
    def _bounds(self) -> tuple[Phrases[Hedge], ...]:
        return (self.lexicon.hedges, self.lexicon.number_hedges, self.lexicon.hedges_after_numbers)

    @cached_property
    def _is_counting(self) -> bool:
        """True when votes are still being counted: a sentence says so, and its figures changed."""
        counted = (change for change in self._changes if any(label.name is LabelName.NUMBER for label in change.labels))
        return any(not self.lexicon.counting_words.isdisjoint(self._side(change.new_text).words) for change in counted)

    def _is_priced(self, change: Change) -> bool:
        """True for a price on a market; a sum in euros is no price of the euro."""
        return any(_is_of_market(self._side(text)) for text in (change.old_text, change.new_text))

    def _is_firmed(self, figures: Label, change: Change) -> bool:
        """True when the old figure was hedged, and its hedge went; the hedge of another figure does not count."""
        changed = {figure.split()[0] for figure in figures.old.split(", ")}
        hedges = [hedge for label in change.labels if label.name is LabelName.HEDGE for hedge in label.old.split(", ")]
        following = [change.old_text.partition(hedge)[2].split()[:1] for hedge in hedges if self._is_hedge(hedge)]
        hedged = [word.strip(",.;:") for words in following for word in words]
        return any(word in changed or not any(map(str.isdigit, word)) for word in hedged)

    def _is_hedge(self, text: str) -> bool:
        return any(some.is_in(self._side(text).words) for some in self._bounds)


def is_next_stage(label: Label, lexicon: Lexicon) -> bool:
    """True when one word gave way to what comes after it: arrested, charged; closed, open again."""
    old = _stages(label.old, lexicon)
    return any(line == other and step < later for line, step in old for other, later in _stages(label.new, lexicon))


def _stages(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    return [place for word in text.lower().split() for place in lexicon.stages.get(word, ())]


def _has_other_moment(change: Change) -> bool:
    """True when a figure is told of another day, or by another source."""
    return any(
        label.name is LabelName.DATE or (label.name is LabelName.ATTRIBUTION and label.old) for label in change.labels
    )


def _is_of_market(side: Side) -> bool:
    markets = side.setting.lexicon.market_words
    if markets.isdisjoint(side.words):
        return False
    amounts = words_at(places(figures_of(side)))
    return any(word in markets for at, word in enumerate(side.words) if at not in amounts)


def _is_open(side: Side) -> bool:
    """True where a negation says that it is so for now: has not, not yet."""
    reach = RANKING.open_reach
    around = [side.words[max(fact.start - reach, 0) : fact.end + reach] for fact in side.found(negations_of)]
    return not side.setting.lexicon.open_words.isdisjoint(word for words in around for word in words)


def _has_first_toll(old: Side, new: Side) -> bool:
    """True where a number came into a sentence of casualties, arrests, damage."""
    lexicon = new.setting.lexicon
    if lexicon.toll_words.isdisjoint(new.words) and lexicon.ebbing_words.isdisjoint(new.words):
        return False
    come = [word for word in new.words if word not in old.words]
    return any(word in lexicon.numbers or word in lexicon.weak_numbers or word.isdigit() for word in come)
