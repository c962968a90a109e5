"""An edit in, the label `hedge` out: words that say how sure a statement is, or how exact a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tracker.diff.dates import dates_of
from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, Turnover, turnover
from tracker.diff.findings import Finding, places
from tracker.diff.lexicon import Found, Hedge
from tracker.diff.quantities import quantity_at
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING

_Key = tuple[Hedge, str]  # its kind, and the words

_REASONS = {
    Hedge.ALLEGED: "that others say so",
    Hedge.POSSIBLE: "that it may be so",
    Hedge.APPARENT: "that it looks so",
    Hedge.ROUGH: "that the figure is not exact",
    Hedge.AT_LEAST: "that the figure is a lower bound",
    Hedge.AT_MOST: "that the figure is an upper bound",
}


def hedge_finding(edit: Edit) -> Finding | None:
    """The hedges that came or went, or took each other's place."""
    if not edit.touches(edit.lexicon.hedge_words):
        return None
    changed = _without_their_verbs(turnover(edit, hedges_of), edit)
    if not changed:
        return None
    is_swapped = _kinds(changed.old) == _kinds(changed.new)
    return Finding(
        name=LabelName.HEDGE,
        reason="one hedge for another that does the same" if is_swapped else _reason(changed),
        tier=Tier.STYLISTIC if is_swapped else Tier.SUBSTANTIVE,
        old=places(changed.old),
        new=places(changed.new),
    )


def hedges_of(side: Side) -> Iterator[Fact[_Key]]:
    """The hedges of a text; those that hedge figures only before a figure."""
    lexicon = side.setting.lexicon
    for found in lexicon.hedges.find(side.words):
        if side.words[found.start] not in lexicon.ambiguous_months or not _is_dated(side, found.start):
            yield _fact(side, found)
    for found in lexicon.number_hedges.find(side.words):
        if _is_before_number(side, found):
            yield _fact(side, found)
    for found in lexicon.hedges_after_numbers.find(side.words):
        if _is_after_number(side, found):
            yield _fact(side, found)


def _is_after_number(side: Side, found: Found[Hedge]) -> bool:
    """True for 以上 in 三十人以上; between the two stands no more than what is counted."""
    before = side.words[max(found.start - RANKING.counted_words, 0) : found.start]
    numbers = side.setting.lexicon.numbers
    return any(word in numbers or any(map(str.isdigit, word)) for word in before)


def _is_before_number(side: Side, found: Found[Hedge]) -> bool:
    """True for "hasta 30 heridos" and "about 2019"; not for "hasta 2019", which is no bound of a figure."""
    if found.end == len(side.words) or not quantity_at(side.words, found.end, side.setting.lexicon):
        return False
    return found.value is Hedge.ROUGH or not _is_dated(side, found.end)


def _without_their_verbs(changed: Turnover[_Key], edit: Edit) -> Turnover[_Key]:
    """Leave out "arrested on suspicion of" beside "charged with": the suspicion went with the arrest."""
    return Turnover(
        [fact for fact in changed.old if not _has_other_verb(edit.old.words[fact.start], edit.new, edit)],
        [fact for fact in changed.new if not _has_other_verb(edit.new.words[fact.start], edit.old, edit)],
    )


def _has_other_verb(word: str, other_side: Side, edit: Edit) -> bool:
    return not edit.lexicon.distinctions.get(word, frozenset()).isdisjoint(other_side.changed)


def _is_dated(side: Side, at: int) -> bool:
    return any(fact.start <= at < fact.end for fact in side.found(dates_of))


def _fact(side: Side, found: Found[Hedge]) -> Fact[_Key]:
    return Fact((found.value, " ".join(side.words[found.start : found.end])), found.start, found.end)


def _kinds(facts: list[Fact[_Key]]) -> Counter[Hedge]:
    return Counter(fact.key[0] for fact in facts)


def _reason(changed: Turnover[_Key]) -> str:
    gone, come = _kinds(changed.old) - _kinds(changed.new), _kinds(changed.new) - _kinds(changed.old)
    if not come:
        return f"no longer says {_REASONS[min(gone)]}: more certain"
    if not gone:
        return f"now says {_REASONS[min(come)]}: less certain"
    return f"said {_REASONS[min(gone)]}, now {_REASONS[min(come)]}"
