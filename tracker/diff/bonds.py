"""The bonds found so far between two texts, and the sentences that have none yet.

A bond ties neighbouring old sentences to neighbouring new ones: one to one, one to two or three, two or three to one,
or a whole run of equal sentences, so that the work grows with what changed and not with the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker.diff.chains import heaviest_chain, is_growing


class Bond(NamedTuple):
    """Old sentences that became new ones. A tuple, as a rewritten article tries many thousands."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    similarity: float

    @property
    def size(self) -> int:
        """How many sentences it ties, of both texts."""
        return self.old_end - self.old_start + self.new_end - self.new_start

    def mirrored(self) -> Bond:
        """The same with old and new changed over."""
        return Bond(self.new_start, self.new_end, self.old_start, self.old_end, self.similarity)


class Gap(NamedTuple):
    """The sentences without a bond between two bonds of one chain."""

    old: Sequence[int]
    new: Sequence[int]

    def mirrored(self) -> Gap:
        """The same with old and new changed over."""
        return Gap(self.new, self.old)


class Bonds:
    """Bonds, each sentence in one at most."""

    def __init__(self, old_count: int, new_count: int) -> None:
        self.found: list[Bond] = []
        self._old_taken, self._new_taken = bytearray(old_count), bytearray(new_count)

    def add(self, bonds: Iterable[Bond]) -> None:
        """Take up bonds between sentences that had none."""
        for bond in bonds:
            self.found.append(bond)
            self._old_taken[bond.old_start : bond.old_end] = b"\1" * (bond.old_end - bond.old_start)
            self._new_taken[bond.new_start : bond.new_end] = b"\1" * (bond.new_end - bond.new_start)

    def chain(self) -> list[Bond]:
        """The bonds that never cross and tie most sentences, in order."""
        bonds = sorted(self.found)
        places = [bond.new_start for bond in bonds]
        if is_growing(places):
            return bonds
        return [bonds[at] for at in heaviest_chain(places, [bond.size for bond in bonds])]

    def free(self) -> Gap:
        """All sentences without a bond."""
        return Gap(_free(self._old_taken, 0, len(self._old_taken)), _free(self._new_taken, 0, len(self._new_taken)))

    def gaps(self, chain: Iterable[Bond]) -> Iterator[Gap]:
        """What is free on both sides between the bonds of a chain."""
        before = Bond(0, 0, 0, 0, 0)
        for after in [*chain, self._end()]:
            if after.old_start > before.old_end and after.new_start > before.new_end:
                gap = self._between(before, after)
                if gap.old and gap.new:
                    yield gap
            before = after

    def _end(self) -> Bond:
        return Bond(len(self._old_taken), 0, len(self._new_taken), 0, 0)

    def _between(self, before: Bond, after: Bond) -> Gap:
        return Gap(
            _free(self._old_taken, before.old_end, after.old_start),
            _free(self._new_taken, before.new_end, after.new_start),
        )


def _free(taken: bytearray, start: int, end: int) -> list[int]:
    """The places from `start` up to `end` that are not taken; most are."""
    places = []
    at = taken.find(0, start, end)
    while at >= 0:
        places.append(at)
        at = taken.find(0, at + 1, end)
    return places
