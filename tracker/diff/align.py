"""Sentences of two texts in, pairs out: which became which, which came, went, moved, were split or merged.

Equal ends, then sentences that either text has once, then the likest in each gap, then those that moved, then splits
and merges. Texts are compared; nothing is known of language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tracker.diff.anchors import common_ends
from tracker.diff.bonds import Bond, Bonds
from tracker.diff.groups import with_groups
from tracker.diff.likeness import Profiles
from tracker.diff.matching import Budget, Matcher
from tracker.diff.moves import moved
from tracker.diff.twins import bond_twins
from tracker.model import ChangeKind, Pair
from tracker.tuning import PAIRING


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The pairs of two texts, and whether a budget was met on the way."""

    pairs: tuple[Pair, ...]
    is_approximate: bool


def align_sentences(old: Sequence[str], new: Sequence[str]) -> tuple[Pair, ...]:
    """What became of each sentence, in the new text's order, a deletion where it stood."""
    return align(list(old), list(new)).pairs


def align(old: list[str], new: list[str]) -> Alignment:
    """The same, and whether the best pairing would have cost too much."""
    head, tail = common_ends(old, new)
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    budget = Budget(PAIRING.comparisons)
    bonds = _bonds(old_middle, new_middle, budget)
    pairs = [*map(_same, range(head), range(head))]
    pairs += _pairs(bonds, len(old_middle), len(new_middle), head)
    pairs += map(_same, range(len(old) - tail, len(old)), range(len(new) - tail, len(new)))
    return Alignment(pairs=tuple(pairs), is_approximate=budget.is_spent)


def _bonds(old: list[str], new: list[str], budget: Budget) -> list[Bond]:
    if not old or not new:
        return []
    if (len(new), new) < (len(old), old):  # one order for both directions: to swap the texts is to mirror the bonds
        return [bond.mirrored() for bond in _bonds(new, old, budget)]
    bonds = Bonds(len(old), len(new))
    matcher = Matcher(Profiles(old), Profiles(new), budget)
    _bond_in_gaps(bonds, bond_twins(bonds, old, new), matcher)
    elsewhere = matcher.anywhere(bonds.free(), PAIRING.moved)
    if elsewhere:
        bonds.add(elsewhere)
        _bond_in_gaps(bonds, bonds.chain(), matcher)  # sentences found elsewhere may have closed a gap around others
    return with_groups(bonds, matcher)


def _bond_in_gaps(bonds: Bonds, chain: list[Bond], matcher: Matcher) -> None:
    for gap in list(bonds.gaps(chain)):
        bonds.add(matcher.in_order(gap, PAIRING.edited))


def _pairs(bonds: list[Bond], old_count: int, new_count: int, offset: int) -> Iterator[Pair]:
    """The pairs of two middles, which begin `offset` sentences into their texts."""
    moving = moved(bonds)
    deleted = _deleted(bonds, moving, old_count)
    starting = {bond.new_start: bond for bond in bonds}
    at = 0
    yield from _alone(ChangeKind.DELETED, deleted.get(0, ()), offset)
    while at < new_count:
        bond = starting.get(at)
        if bond is None:
            yield from _alone(ChangeKind.ADDED, (at,), offset)
        else:
            yield from _pairs_of(bond, bond in moving, offset)
        at = bond.new_end if bond else at + 1
        yield from _alone(ChangeKind.DELETED, deleted.get(at, ()), offset)


def _deleted(bonds: list[Bond], moving: frozenset[Bond], count: int) -> dict[int, list[int]]:
    """The old sentences without a bond, by the new place after what stood before them and kept its order."""
    deleted: dict[int, list[int]] = {}
    at = after = 0
    for bond in [*sorted(bonds), Bond(count, count, 0, 0, 0)]:
        if at < bond.old_start:
            deleted.setdefault(after, []).extend(range(at, bond.old_start))
        at = bond.old_end
        if bond not in moving:
            after = bond.new_end
    return deleted


def _pairs_of(bond: Bond, is_moving: bool, offset: int) -> Iterator[Pair]:
    if bond.similarity == 1:  # a run of equal sentences
        old = range(bond.old_start + offset, bond.old_end + offset)
        same = map(_same, old, range(bond.new_start + offset, bond.new_end + offset))
        yield from (replace(one, kind=ChangeKind.MOVED) for one in same) if is_moving else same
    else:
        yield Pair(
            kind=_kind(bond, is_moving),
            old=tuple(range(bond.old_start + offset, bond.old_end + offset)),
            new=tuple(range(bond.new_start + offset, bond.new_end + offset)),
            similarity=round(bond.similarity, 4),
        )


def _kind(bond: Bond, is_moving: bool) -> ChangeKind:
    if bond.new_end - bond.new_start > 1:
        return ChangeKind.SPLIT
    if bond.old_end - bond.old_start > 1:
        return ChangeKind.MERGED
    return ChangeKind.MOVED if is_moving else ChangeKind.EDITED


def _alone(kind: ChangeKind, places: Iterable[int], offset: int) -> Iterator[Pair]:
    """Sentences that only one text has."""
    for at in places:
        place = (at + offset,)
        is_new = kind is ChangeKind.ADDED
        yield Pair(kind=kind, old=() if is_new else place, new=place if is_new else (), similarity=0.0)


@lru_cache(maxsize=1 << 16)
def _same(old: int, new: int) -> Pair:
    """Made once: most sentences of most versions stay as they are, and to make their pairs took half of the time."""
    return Pair(kind=ChangeKind.SAME, old=(old,), new=(new,), similarity=1.0)
