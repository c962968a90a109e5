"""Sentences without a twin in, bonds out: the likest ones, in order or anywhere, over pairs worth comparing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, product

from tracker.diff.bonds import Bond, Gap
from tracker.diff.chains import heaviest_chain
from tracker.diff.likeness import Profiles, likeness
from tracker.tuning import PAIRING


class Budget:
    """How many comparisons are left to one diff. It counts, so that the result does not depend on the machine."""

    def __init__(self, comparisons: int) -> None:
        self._left = comparisons
        self.is_spent = False

    def take(self, comparisons: int) -> bool:
        """Spend that much, or say that there is not so much left."""
        if comparisons > self._left:
            self.is_spent = True
            return False
        self._left -= comparisons
        return True


class Matcher:
    """Compares sentences of two texts, within a budget."""

    def __init__(self, old: Profiles, new: Profiles, budget: Budget) -> None:
        self.old, self.new = old, new
        self._budget = budget

    def mirrored(self) -> Matcher:
        """The same with old and new changed over, out of the same budget."""
        return Matcher(self.new, self.old, self._budget)

    def in_order(self, gap: Gap) -> list[Bond]:
        """The heaviest matching of a gap's sentences that keeps their order."""
        floor = PAIRING.edited_in_place if len(gap.old) == len(gap.new) else PAIRING.edited
        found = list(self._bonds(gap, floor))
        if len(found) < 2:
            return found
        found.sort(key=lambda bond: (bond.old_start, -bond.new_start))
        weights = [bond.similarity - floor + PAIRING.tie for bond in found]
        return [found[at] for at in heaviest_chain([bond.new_start for bond in found], weights)]

    def anywhere(self, gap: Gap) -> list[Bond]:
        """Each sentence with the one most like it, wherever that stands; the best pairs first."""
        floor = PAIRING.moved_of_few if len(gap.old) * len(gap.new) <= PAIRING.few else PAIRING.moved
        taken_old: set[int] = set()
        taken_new: set[int] = set()
        found = []
        for bond in sorted(self._bonds(gap, floor), key=lambda bond: (-bond.similarity, bond)):
            if bond.old_start not in taken_old and bond.new_start not in taken_new:
                taken_old.add(bond.old_start)
                taken_new.add(bond.new_start)
                found.append(bond)
        return found

    def candidates(self, gap: Gap) -> Iterator[tuple[int, int]]:
        """The pairs worth comparing: all of a small gap's; of a large one those that share rare words."""
        pairs = len(gap.old) * len(gap.new)
        if pairs <= PAIRING.all_pairs:
            return product(*gap) if self._budget.take(pairs) else iter(())
        return self._by_rare_words(gap) if self._budget.take(PAIRING.candidates * len(gap.old)) else iter(())

    def _bonds(self, gap: Gap, floor: float) -> Iterator[Bond]:
        for at, beside in self.candidates(gap):
            similarity = likeness(self.old[at], self.new[beside])
            if similarity >= floor:
                yield Bond(at, at + 1, beside, beside + 1, similarity)

    def _by_rare_words(self, gap: Gap) -> Iterator[tuple[int, int]]:
        places: dict[str, list[int]] = {}
        for beside in gap.new:
            for word in self.new[beside].content:
                places.setdefault(word, []).append(beside)
        for at in gap.old:
            known = [(len(places[word]), word) for word in self.old[at].content if word in places]
            rarest = [places[word][: PAIRING.candidates] for _, word in sorted(known)[: PAIRING.rare_words]]
            votes = Counter(chain.from_iterable(rarest))
            yield from ((at, beside) for beside, _ in votes.most_common(PAIRING.candidates))
