"""What two texts state of one sort in, what one states and the other does not out.

A fact has a key: facts with equal keys say the same, however they are worded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from tracker.diff.edit import Edit, Side
from tracker.diff.tokens import is_mark

Key = TypeVar("Key", bound=Hashable)


class Fact(NamedTuple, Generic[Key]):
    """A number, a date, a name …: its words from `start` up to `end`."""

    key: Key
    start: int
    end: int
    is_weak: bool = False  # counts only where another fact takes its place, or it another's


class Turnover(NamedTuple, Generic[Key]):
    """The facts that only the old text states, and those that only the new one does."""

    old: list[Fact[Key]]
    new: list[Fact[Key]]

    def __bool__(self) -> bool:
        return bool(self.old or self.new)


def turnover(edit: Edit, find: Callable[[Side], Iterable[Fact[Key]]]) -> Turnover[Key]:
    """What changed of the facts of one sort."""
    return turnover_of(edit, edit.old.found(find), edit.new.found(find))


def turnover_of(edit: Edit, old: Sequence[Fact[Key]], new: Sequence[Fact[Key]]) -> Turnover[Key]:
    """The same for facts that are known."""
    if [fact.key for fact in old] == [fact.key for fact in new]:
        return Turnover([], [])
    found = Turnover(_surplus(old, new, edit.old), _surplus(new, old, edit.new))
    if not found and _without(edit.old, old) == _without(edit.new, new):
        apart = [(fact, other) for fact, other in zip(old, new, strict=True) if fact.key != other.key]
        if _are_listed(edit, old, range(apart[0][0].end, apart[-1][0].start)):
            return Turnover([], [])
        return Turnover([fact for fact, _ in apart], [fact for _, fact in apart])  # Smith beat Jones: Jones beat Smith
    return Turnover(
        [fact for fact in found.old if _counts(fact, edit.old, found.new, edit.new)],
        [fact for fact in found.new if _counts(fact, edit.new, found.old, edit.old)],
    )


def sifted(changed: Turnover[Key], edit: Edit, is_out: Callable[[Fact[Key], Side, Side], bool]) -> Turnover[Key]:
    """The facts of both texts but those that are out, by what their own and the other text say."""
    return Turnover(
        [fact for fact in changed.old if not is_out(fact, edit.old, edit.new)],
        [fact for fact in changed.new if not is_out(fact, edit.new, edit.old)],
    )


def _surplus(facts: Sequence[Fact[Key]], others: Sequence[Fact[Key]], side: Side) -> list[Fact[Key]]:
    """The facts of one side that the other does not balance; of two equal ones, the one that was touched."""
    balance = Counter(fact.key for fact in others)
    surplus = []
    for fact in sorted(facts, key=lambda fact: side.has_changed(fact.start, fact.end)):
        balance[fact.key] -= 1
        if balance[fact.key] < 0:
            surplus.append(fact)
    return sorted(surplus, key=lambda fact: fact.start)


def _counts(fact: Fact[Key], side: Side, others: Sequence[Fact[Key]], other_side: Side) -> bool:
    """False for a weak fact with nothing in its place."""
    if not fact.is_weak:
        return True
    hunks = side.hunks_at(range(fact.start, fact.end))
    return any(not hunks.isdisjoint(other_side.hunks_at(range(other.start, other.end))) for other in others)


def _are_listed(edit: Edit, facts: Sequence[Fact[Key]], between: Iterable[int]) -> bool:
    """True for Germany, France and Italy: the order of a list says nothing."""
    stated = {at for fact in facts for at in range(fact.start, fact.end)}
    words = edit.old.words
    return all(at in stated or is_mark(words[at]) or words[at] in edit.lexicon.conjunctions for at in between)


def _without(side: Side, facts: Sequence[Fact[Key]]) -> list[str]:
    """The words of a text with a blank for each fact: equal where facts changed places and nothing else did."""
    words = list(side.words)
    for fact in reversed(facts):
        words[fact.start : fact.end] = [""]
    return words
