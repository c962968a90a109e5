"""Two texts in, bonds of equal sentences out: wherever a sentence stands, its twin is the one that is equal."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

from tracker.diff.anchors import common_ends, unique_anchors
from tracker.diff.bonds import Bond, Bonds, Gap
from tracker.tuning import PAIRING


def bond_twins(bonds: Bonds, old: Sequence[str], new: Sequence[str]) -> list[Bond]:
    """Bond all equal sentences; the answer is the chain of those that keep their order."""
    chain = _plain_chain(old, new)
    if chain is None:
        chain = _chain_of_repeats(bonds, old, new)
    else:
        bonds.add(chain)
    free = bonds.free()
    if free.old and free.new:
        bonds.add(_runs(_elsewhere(free, old, new)))
    return chain


def _plain_chain(old: Sequence[str], new: Sequence[str]) -> list[Bond] | None:
    """The chain of two texts in which no sentence stands twice, as most are. None for others."""
    if len({*old}) < len(old) or len({*new}) < len(new):
        return None
    blocks = [(block.a, block.b, block.size) for block in Indel.opcodes(old, new).as_matching_blocks()]
    if any(old[at : at + size] != new[beside : beside + size] for at, beside, size in blocks):
        return None  # two texts of one hash, by which they were compared
    return [Bond(at, at + size, beside, beside + size, 1.0) for at, beside, size in blocks if size]


def _chain_of_repeats(bonds: Bonds, old: Sequence[str], new: Sequence[str]) -> list[Bond]:
    """What is equal at the ends, then the sentences that stand once, then in the gaps as many repeats as can be."""
    head, tail = common_ends(old, new)
    old_end, new_end = len(old) - tail, len(new) - tail
    anchors = [(head + at, head + beside) for at, beside in unique_anchors(old[head:old_end], new[head:new_end])]
    ends = zip((*range(head), *range(old_end, len(old))), (*range(head), *range(new_end, len(new))), strict=True)
    bonds.add(_runs(sorted([*anchors, *ends])))
    for gap in list(bonds.gaps(bonds.found)):
        bonds.add(_runs(_repeats(gap, old, new)))
    return bonds.chain()


def _runs(twins: Iterable[tuple[int, int]]) -> Iterator[Bond]:
    """One bond for each run of twins that are neighbours in both texts."""
    start = start_beside = length = 0
    for at, beside in twins:
        if length and (at, beside) == (start + length, start_beside + length):
            length += 1
            continue
        if length:
            yield Bond(start, start + length, start_beside, start_beside + length, 1.0)
        start, start_beside, length = at, beside, 1
    if length:
        yield Bond(start, start + length, start_beside, start_beside + length, 1.0)


def _repeats(gap: Gap, old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """As many twins as keep their order: for sentences that a text has more than once."""
    common = {old[at] for at in gap.old} & {new[at] for at in gap.new}
    old_places = [at for at in gap.old if old[at] in common]
    new_places = [at for at in gap.new if new[at] in common]
    if not common or len(old_places) * len(new_places) > PAIRING.repeats_product:
        return []
    codes = {text: code for code, text in enumerate(common)}
    blocks = Indel.opcodes([codes[old[at]] for at in old_places], [codes[new[at]] for at in new_places])
    return [
        (old_places[block.a + step], new_places[block.b + step])
        for block in blocks.as_matching_blocks()
        for step in range(block.size)
    ]


def _elsewhere(gap: Gap, old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first with the first, in whatever order they stand."""
    places: dict[str, deque[int]] = {}
    for beside in gap.new:
        places.setdefault(new[beside], deque()).append(beside)
    for at in gap.old:
        if places.get(old[at]):
            yield at, places[old[at]].popleft()
