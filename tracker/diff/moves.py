"""Bonds in, the ones that moved out: as few sentences as explain the new order."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.diff.bonds import Bond
from tracker.diff.chains import heaviest_chain, is_growing


def moved(ordered: Sequence[Bond]) -> frozenset[Bond]:
    """Of bonds in the old order those off the heaviest chain that keeps it; in a tie, those that went up."""
    places = [bond.new_start for bond in ordered]
    if is_growing(places):
        return frozenset()
    went_down = _steps_down(ordered)
    # The number of sentences decides. Steps down only settle ties: together they never weigh as much as one sentence.
    sentence = 2 * sum(map(abs, went_down)) + 1
    kept = heaviest_chain(places, [sentence * bond.size + step for bond, step in zip(ordered, went_down, strict=True)])
    return frozenset(ordered) - {ordered[at] for at in kept}


def _steps_down(ordered: Sequence[Bond]) -> list[int]:
    """How many sentences each bond passed on its way down; below zero for those that went up."""
    before: dict[Bond, int] = {}
    passed = 0
    for bond in sorted(ordered, key=lambda bond: bond.new_start):
        before[bond] = passed
        passed += bond.size
    steps, passed = [], 0
    for bond in ordered:
        steps.append((before[bond] - passed) * bond.size)
        passed += bond.size
    return steps
