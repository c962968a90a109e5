"""Sentences of two texts in, pairs out: which became which, which came, went, moved, were split or merged.

Equal ends, then sentences that either text has once, then the likest in each gap, then those that moved, then splits
and merges. Texts are compared; nothing is known of language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tracker.diff.anchors import common_ends
from tracker.diff.bonds import Bond, Bonds, Gap
from tracker.diff.groups import with_groups
from tracker.diff.likeness import Profiles
from tracker.diff.matching import Budget, Matcher
from tracker.diff.moves import moved
from tracker.diff.twins import bond_twins
from tracker.model import ChangeKind, Pair
from tracker.tuning import PAIRING

#: Sentences of which the pairs are kept ready for when they stay as they are: few articles have more.
_FIRST = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The pairs of two texts, and whether a budget was met on the way."""

    pairs: tuple[Pair, ...]
    is_approximate: bool


def align_sentences(old: Sequence[str], new: Sequence[str]) -> tuple[Pair, ...]:
    """What became of each sentence, in the new text's order, a deletion where it stood."""
    return align(old, new).pairs


def align(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """The same, and whether the best pairing would have cost too much."""
    budget = Budget(PAIRING.comparisons)
    pairs = _pairs(_bonds(list(old), list(new), budget), len(old), len(new))
    return Alignment(pairs=tuple(pairs), is_approximate=budget.is_spent)


def _bonds(old: list[str], new: list[str], budget: Budget) -> list[Bond]:
    if (len(new), new) < (len(old), old):  # one order for both directions: to swap the texts is to mirror the bonds
        return [bond.mirrored() for bond in _bonds(new, old, budget)]
    matcher = Matcher(Profiles(old), Profiles(new), budget)
    head, tail = common_ends(old, new)
    old_end, new_end = len(old) - tail, len(new) - tail
    if old_end - head <= 1 and new_end - head <= 1:  # one sentence was edited, came or went, as often
        ends = [Bond(0, head, 0, head, 1.0), Bond(old_end, len(old), new_end, len(new), 1.0)]
        return ends + matcher.in_order(Gap(range(head, old_end), range(head, new_end)))
    bonds = Bonds(len(old), len(new))
    _bond_in_gaps(bonds, bond_twins(bonds, old, new), matcher)
    free = bonds.free()
    elsewhere = matcher.anywhere(free) if free.old and free.new else ()
    if elsewhere:
        bonds.add(elsewhere)
        _bond_in_gaps(bonds, bonds.chain(), matcher)  # sentences found elsewhere may have closed a gap around others
    return with_groups(bonds, matcher)


def _bond_in_gaps(bonds: Bonds, chain: list[Bond], matcher: Matcher) -> None:
    for gap in list(bonds.gaps(chain)):
        bonds.add(matcher.in_order(gap))


def _pairs(bonds: list[Bond], old_count: int, new_count: int) -> list[Pair]:
    """The pairs of two texts, of so many sentences."""
    ordered = sorted(bonds)
    moving = moved(ordered)
    gone_elsewhere = {at for bond in moving for at in range(bond.old_start, bond.old_end)}
    pairs: list[Pair] = []
    old_at = new_at = 0
    for bond in [*ordered, Bond(old_count, old_count, new_count, new_count, 1)]:
        if not moving or bond not in moving:
            if old_at < bond.old_start:
                gone = range(old_at, bond.old_start)
                pairs += map(_deleted, [at for at in gone if at not in gone_elsewhere] if moving else gone)
            if new_at < bond.new_start:
                come = range(new_at, bond.new_start)
                pairs += _come(come, moving) if moving else map(_added, come)
            pairs += _pairs_of(bond, ChangeKind.SAME)
            old_at, new_at = bond.old_end, bond.new_end
    return pairs


def _come(places: range, moving: frozenset[Bond]) -> Iterator[Pair]:
    """What stands at new places between two bonds that keep their order: it came from elsewhere, or was added."""
    starting = {bond.new_start: bond for bond in moving if bond.new_start in places}
    at = places.start
    while at < places.stop:
        bond = starting.get(at)
        yield from _pairs_of(bond, ChangeKind.MOVED) if bond else (_added(at),)
        at = bond.new_end if bond else at + 1


def _pairs_of(bond: Bond, unedited: ChangeKind) -> Iterable[Pair]:
    """The pairs of a bond, whose sentences are of the kind `unedited` where they are equal."""
    if bond.similarity == 1:
        same = _run_of_same(bond)
        return same if unedited is ChangeKind.SAME else [replace(one, kind=unedited) for one in same]
    kind = _kind(bond, unedited is ChangeKind.MOVED)
    old, new = range(bond.old_start, bond.old_end), range(bond.new_start, bond.new_end)
    return (Pair(kind=kind, old=tuple(old), new=tuple(new), similarity=round(bond.similarity, 4)),)


def _run_of_same(bond: Bond) -> Sequence[Pair]:
    """The pairs of a run of equal sentences."""
    shift = bond.new_start - bond.old_start
    if bond.old_end <= _FIRST:
        return _first_same(shift)[bond.old_start : bond.old_end]
    return [_same(at, at + shift) for at in range(bond.old_start, bond.old_end)]


def _kind(bond: Bond, is_moving: bool) -> ChangeKind:
    if bond.new_end - bond.new_start > 1:
        return ChangeKind.SPLIT
    if bond.old_end - bond.old_start > 1:
        return ChangeKind.MERGED
    return ChangeKind.MOVED if is_moving else ChangeKind.EDITED


def _deleted(at: int) -> Pair:
    return Pair(kind=ChangeKind.DELETED, old=(at,), new=(), similarity=0.0)


def _added(at: int) -> Pair:
    return Pair(kind=ChangeKind.ADDED, old=(), new=(at,), similarity=0.0)


@lru_cache(maxsize=1 << 6)
def _first_same(shift: int) -> tuple[Pair, ...]:
    """Made once: most sentences of most versions stay as they are, and to make their pairs took half of the time."""
    return tuple([_same(at, at + shift) for at in range(_FIRST)])


def _same(old: int, new: int) -> Pair:
    return Pair(kind=ChangeKind.SAME, old=(old,), new=(new,), similarity=1.0)
