"""Two sequences in, what needs no judgement out: what is equal at their ends, and what either has once.

Items are compared and hashed, never looked into: sentences and words are served alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from tracker.diff.chains import longest_chain

Item = TypeVar("Item", bound=Hashable)


def common_ends(old: Sequence[Item], new: Sequence[Item]) -> tuple[int, int]:
    """How many items are equal at the head of both, and how many more at their tail."""
    shorter = min(len(old), len(new))
    head = _equal_run(old, new)
    return head, min(_equal_run(reversed(old), reversed(new)), shorter - head)


def _equal_run(old: Iterable[Item], new: Iterable[Item]) -> int:
    at = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        at += 1
    return at


def unique_anchors(old: Sequence[Item], new: Sequence[Item]) -> list[tuple[int, int]]:
    """The places of items that both have exactly once: as many as stand in the same order in both."""
    old_places, new_places = _unique_places(old), _unique_places(new)
    twins = [(place, new_places[item]) for item, place in old_places.items() if item in new_places]
    return [twins[at] for at in longest_chain([new_place for _, new_place in twins])]


def _unique_places(items: Sequence[Item]) -> dict[Item, int]:
    places = {item: place for place, item in enumerate(items)}
    if len(places) < len(items):
        for item, count in Counter(items).items():
            if count > 1:
                del places[item]
    return places
