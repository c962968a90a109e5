"""Places in, the best chain of growing ones out: how as much as possible is kept in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import lt


def is_growing(places: Sequence[int]) -> bool:
    """True when each place lies after the one before it."""
    return all(map(lt, places, islice(places, 1, None)))


def longest_chain(places: Sequence[int]) -> list[int]:
    """The indexes of a longest chain; places differ."""
    if is_growing(places):
        return list(range(len(places)))
    tails: list[int] = []  # the smallest place that ends a chain of each length
    ends: list[int] = []  # and the index of that place
    before: list[int] = []  # for each index, the one before it in its chain
    for at, place in enumerate(places):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [at]
    return _walk_back(before, ends[-1])


def heaviest_chain(places: Sequence[int], weights: Sequence[float]) -> list[int]:
    """The indexes of the heaviest chain; every weight is above zero."""
    if is_growing(places):
        return list(range(len(places)))
    rank = {place: at + 1 for at, place in enumerate(sorted(set(places)))}
    best = _Prefixes(len(rank))
    before: list[int] = []
    for at, (place, weight) in enumerate(zip(places, weights, strict=True)):
        so_far, last = best.up_to(rank[place] - 1)
        before.append(last)
        best.raise_to(rank[place], so_far + weight, at)
    return _walk_back(before, best.up_to(len(rank))[1])


class _Prefixes:
    """A Fenwick tree: the weight and the last index of the heaviest chain among the first so many places."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, int]] = [(0, -1)] * (size + 1)

    def up_to(self, at: int) -> tuple[float, int]:
        best: tuple[float, int] = (0, -1)
        while at > 0:
            best = max(best, self._best[at])
            at &= at - 1
        return best

    def raise_to(self, at: int, weight: float, last: int) -> None:
        while at < len(self._best):
            self._best[at] = max(self._best[at], (weight, last))
            at += at & -at


def _walk_back(before: Sequence[int], last: int) -> list[int]:
    chain = []
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]
