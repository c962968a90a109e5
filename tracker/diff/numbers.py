"""An edit in, the label `number` out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tracker.diff.compounds import compounds_of
from tracker.diff.dates import dates_of
from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, Turnover, turnover
from tracker.diff.findings import Finding, places, words_at
from tracker.diff.lexicon import Dimension, Lexicon
from tracker.diff.quantities import Quantity, quantity_at, range_of
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING


def number_finding(edit: Edit) -> Finding | None:
    """The numbers that changed, came or went, or were given another unit."""
    if not (edit.has_changed_figures or edit.touches(edit.lexicon.number_words) or edit.lexicon.inner_numbers):
        return None
    changed = _without_same_figures(_without_same_ranges(turnover(edit, numbers_of), edit.lexicon), edit)
    if not changed:
        return None
    is_converted = _is_converted(changed)
    return Finding(
        name=LabelName.NUMBER,
        reason="the same quantity in other units" if is_converted else _reason(changed),
        tier=Tier.STYLISTIC if is_converted else Tier.SUBSTANTIVE,
        old=places(changed.old),
        new=places(changed.new),
    )


def numbers_of(side: Side) -> Iterator[Fact[Quantity]]:
    """The numbers of a text that are no part of a date, nor of another word."""
    lexicon = side.setting.lexicon
    passed = words_at(places(side.found(dates_of))) | words_at(side.found(compounds_of))
    end = 0
    for at, word in enumerate(side.words):
        if at < end or (word.isalpha() and word not in lexicon.number_words and not lexicon.has_myriads):
            continue  # asked first: most words are none
        measured = quantity_at(side.words, at, lexicon) if at not in passed else None
        if measured:
            end = measured.end
            yield Fact(measured.quantity, at, end, end == at + 1 and _is_weak(side, at))


def _is_weak(side: Side, at: int) -> bool:
    """True for "one of them", but not for "one dead"; and for 三 where nothing counted follows."""
    lexicon, word, following = side.setting.lexicon, side.words[at], side.words[at + 1 : at + 2]
    if word in lexicon.weak_numbers:
        return lexicon.toll_words.isdisjoint(following)
    return lexicon.has_myriads and len(word) == 1 and not word.isdigit() and lexicon.counters.isdisjoint(following)


def _without_same_ranges(changed: Turnover[Quantity], lexicon: Lexicon) -> Turnover[Quantity]:
    """Leave out "50-49" beside "50 to 49"."""
    old, new = list(changed.old), list(changed.new)
    for one, other in ((old, new), (new, old)):
        for fact in list(one):
            ends = range_of(fact.key, lexicon)
            spelt = next((pair for pair in pairwise(other) if ends and tuple(end.key for end in pair) == ends), None)
            if spelt:
                one.remove(fact)
                for end in spelt:
                    other.remove(end)
    return Turnover(old, new)


def _without_same_figures(changed: Turnover[Quantity], edit: Edit) -> Turnover[Quantity]:
    """Leave out "10" beside "10 percent": where both are said of one thing, the unit may be said once."""
    old, new = list(changed.old), list(changed.new)
    said = _dimensions(edit.old) & _dimensions(edit.new)
    for fact in changed.old:
        for other in new:
            if _is_same_figure(fact.key, other.key, said):
                old.remove(fact)
                new.remove(other)
                break
    return Turnover(old, new)


def _dimensions(side: Side) -> frozenset[Dimension | None]:
    return frozenset(fact.key.dimension for fact in side.found(numbers_of))


def _is_same_figure(one: Quantity, other: Quantity, said: frozenset[Dimension | None]) -> bool:
    if one.value != other.value or bool(one.unit) is bool(other.unit):
        return False
    measured = one if one.unit else other
    return measured.dimension in said or measured.dimension not in {Dimension.SHARE, Dimension.MONEY, None}


def _is_converted(changed: Turnover[Quantity]) -> bool:
    return len(changed.old) == len(changed.new) and all(
        old.key.is_converted(new.key, RANKING.conversion) for old, new in zip(changed.old, changed.new, strict=True)
    )


def _reason(changed: Turnover[Quantity]) -> str:
    if not changed.new:
        return "a number was taken out"
    if not changed.old:
        return "a number was put in"
    old, new = changed.old[0].key, changed.new[0].key
    if {old.dimension, new.dimension} == {Dimension.SHARE, Dimension.POINTS}:
        return "percent and percentage points are not the same"
    return "the same figure in another unit" if old.value == new.value and old.unit != new.unit else "another number"
