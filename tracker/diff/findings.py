"""What a label says, and the words that earned it, before it is written down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, Key
from tracker.model import Label, LabelName, Tier

Place = tuple[int, int]  # from one word up to another


class Finding(NamedTuple):
    """One thing that a rule has found in an edit."""

    name: LabelName
    reason: str
    tier: Tier = Tier.SUBSTANTIVE
    old: tuple[Place, ...] = ()
    new: tuple[Place, ...] = ()

    def label(self, edit: Edit) -> Label:
        """The finding in the words of both texts."""
        return Label(name=self.name, old=_words(edit.old, self.old), new=_words(edit.new, self.new), reason=self.reason)


def places(facts: Iterable[Fact[Key]]) -> tuple[Place, ...]:
    """Where facts stand."""
    return tuple((fact.start, fact.end) for fact in facts)


def words_at(found: Iterable[Place]) -> frozenset[int]:
    """All words of some places."""
    return frozenset(at for start, end in found for at in range(start, end))


def joined(words: Iterable[int]) -> tuple[Place, ...]:
    """Places of words, in their order, neighbours together."""
    found: list[Place] = []
    for at in words:
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return tuple(found)


def _words(side: Side, found: Iterable[Place]) -> str:
    return ", ".join([side.tokens.between(start, end) for start, end in found])
