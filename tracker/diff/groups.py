"""Bonds in, bonds out, some of them grown: a sentence that was split in two or three, or merged out of them.

A sentence joins a bond only where the texts joined are at least as alike as the two were alone, and where it says what
the bond has lost on its way. All is thought of as splitting; a merge is a split seen from the new text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker.diff.bonds import Bond, Bonds, Gap
from tracker.diff.likeness import Profile, explained, likeness
from tracker.diff.matching import Matcher
from tracker.tuning import PAIRING

_STOPS = ".!?"


class _Proposal(NamedTuple):
    """A bond that could be, and how much more alike its sides are than those of the bond that it would replace."""

    gain: float
    bond: Bond


def with_groups(bonds: Bonds, matcher: Matcher) -> list[Bond]:
    """The bonds, some of them grown to splits and merges, each sentence in one bond at most."""
    free = bonds.free()
    pairs = [bond for bond in bonds.found if bond.similarity < 1]  # nothing is more alike than equal sentences
    if not (free.old and free.new) and not (pairs and (free.old or free.new)):
        return bonds.found
    gaps = list(bonds.gaps(bonds.chain()))
    splits = _splits(pairs, free.new, gaps, matcher)
    mirrored = [bond.mirrored() for bond in pairs], free.old, [gap.mirrored() for gap in gaps], matcher.mirrored()
    merges = _splits(*mirrored)
    groups = _best([*splits, *(_Proposal(gain, bond.mirrored()) for gain, bond in merges)])
    if not groups:
        return bonds.found
    used_old = {at for group in groups for at in range(group.old_start, group.old_end)}
    used_new = {at for group in groups for at in range(group.new_start, group.new_end)}
    return groups + [bond for bond in bonds.found if bond.old_start not in used_old and bond.new_start not in used_new]


def _best(proposals: Iterable[_Proposal]) -> list[Bond]:
    """The proposals that win most, of those that share a sentence the better one."""
    used_old: set[int] = set()
    used_new: set[int] = set()
    best = []
    for _, bond in sorted(proposals, key=lambda proposal: (-proposal.gain, proposal.bond)):
        old, new = range(bond.old_start, bond.old_end), range(bond.new_start, bond.new_end)
        if used_old.isdisjoint(old) and used_new.isdisjoint(new):
            used_old.update(old)
            used_new.update(new)
            best.append(bond)
    return best


def _splits(pairs: Iterable[Bond], free: Sequence[int], gaps: Iterable[Gap], matcher: Matcher) -> Iterator[_Proposal]:
    if not free:
        return
    free_new = frozenset(free)
    for pair in pairs:
        yield from _grown(pair, free_new, matcher)
    for gap in gaps:
        yield from _from_nothing(gap, matcher)


def _grown(pair: Bond, free: frozenset[int], matcher: Matcher) -> Iterator[_Proposal]:
    """The splits that a pair may be part of: with free neighbours on either side of its new sentence."""
    before, after = _reach(pair, -1, free, matcher), _reach(pair, 1, free, matcher)
    for first in range(pair.new_start - before, pair.new_start + 1):
        for end in range(pair.new_end, pair.new_end + after + 1):
            if 1 < end - first <= PAIRING.group_size:
                similarity = likeness(matcher.old[pair.old_start], matcher.new.joined(first, end))
                if similarity >= pair.similarity:
                    bond = Bond(pair.old_start, pair.old_end, first, end, similarity)
                    yield _Proposal(similarity - pair.similarity, bond)


def _reach(pair: Bond, step: int, free: frozenset[int], matcher: Matcher) -> int:
    """How many neighbours in a row are free and say what the old sentence said."""
    reach = 0
    while reach + 1 < PAIRING.group_size:
        at = pair.new_start + step * (reach + 1)
        if at not in free:
            break
        whole, kept = matcher.old[pair.old_start], matcher.new[pair.new_start]
        if not _takes_over(matcher.new[at], whole, kept) and not (step > 0 and _goes_on(matcher.new[at], whole, kept)):
            break
        reach += 1
    return reach


def _takes_over(neighbour: Profile, whole: Profile, kept: Profile) -> bool:
    """True when a new sentence says what the pair's new one has left out of the old."""
    taken = _taken(neighbour, whole.content - kept.content)
    if taken >= PAIRING.taken_over:
        return True
    return taken >= PAIRING.mostly_taken_over and explained(neighbour, whole) >= PAIRING.explained


def _goes_on(neighbour: Profile, whole: Profile, kept: Profile) -> bool:
    """True for what follows a sentence that was cut off at a comma, where it begins so or has much of it."""
    beginning = kept.text.rstrip(_STOPS)
    if beginning == kept.text or not whole.text.startswith(f"{beginning},"):
        return False
    cut_off, opening = whole.text[len(beginning) + 1 :].split(), neighbour.text.split()[: PAIRING.opening]
    if opening in (cut_off[: PAIRING.opening], cut_off[1 : PAIRING.opening + 1]):  # perhaps behind an "and"
        return True
    return _taken(neighbour, whole.content - kept.content) >= PAIRING.taken_over_of_cut


def _taken(neighbour: Profile, left_out: frozenset[str]) -> float:
    """How far a sentence and what was left out of another are one (F1 of their content words)."""
    together = len(left_out) + len(neighbour.content)
    return 2 * len(left_out & neighbour.content) / together if together else 0.0


def _from_nothing(gap: Gap, matcher: Matcher) -> Iterator[_Proposal]:
    """Splits of a sentence that is like none of its parts alone."""
    parts: dict[int, list[int]] = {}
    for at, beside in matcher.candidates(gap):
        if explained(matcher.new[beside], matcher.old[at]) >= PAIRING.explained:
            parts.setdefault(at, []).append(beside)
    for at, besides in parts.items():
        for first, end in _runs(sorted(besides)):
            similarity = likeness(matcher.old[at], matcher.new.joined(first, end))
            if similarity >= PAIRING.edited:
                yield _Proposal(similarity, Bond(at, at + 1, first, end, similarity))


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each run of neighbours that could be one split."""
    for at, first in enumerate(places):
        for length in range(2, PAIRING.group_size + 1):
            if places[at : at + length] == list(range(first, first + length)):
                yield first, first + length
