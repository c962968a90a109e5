"""How well sentences are paired, on texts whose revisions were linked by hand: `python benchmarks/pairing.py FOLDER`.

FOLDER holds `*.jsonl`, two drafts a line: `old` and `new` (sentences) and `links` (pairs of indexes, from 0). Every
other text is there to tune on; the rest checks that what was won there holds elsewhere.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterable, Set
from dataclasses import dataclass
from pathlib import Path

from tracker.diff.align import align_sentences

Links = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """An old and a new draft, and which sentences belong together by a person's word."""

    old: list[str]
    new: list[str]
    links: Links

    def edited(self, links: Links) -> Links:
        """Of some links those whose sentences are not equal."""
        return frozenset(link for link in links if self.old[link[0]] != self.new[link[1]])


@dataclass(slots=True)
class Score:
    """How much of what was wanted was found."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    def add(self, found: Set[Hashable], wanted: Set[Hashable]) -> None:
        """Count one text."""
        self.right += len(found & wanted)
        self.invented += len(found - wanted)
        self.missed += len(wanted - found)

    def __str__(self) -> str:
        total = 2 * self.right + self.invented + self.missed
        f1 = 200 * self.right / total if total else 100.0
        return f"{f1:6.2f} ({self.right:5} right {self.invented:4} invented {self.missed:4} missed)"


def read(folder: Path) -> list[Drafts]:
    """All drafts of a folder."""
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [
        Drafts(old=row["old"], new=row["new"], links=frozenset((old, new) for old, new in row["links"]))
        for row in map(json.loads, lines)
    ]


def found_links(drafts: Drafts) -> Links:
    """Every old sentence with every new one of its pair."""
    pairs = align_sentences(drafts.old, drafts.new)
    return frozenset((old, new) for pair in pairs for old in pair.old for new in pair.new)


def groups(links: Links) -> frozenset[tuple[str, int, frozenset[int]]]:
    """The sentences that are linked to several, with those."""
    sides: dict[tuple[str, int], set[int]] = defaultdict(set)
    for old, new in links:
        sides["split", old].add(new)
        sides["merged", new].add(old)
    return frozenset((side, one, frozenset(several)) for (side, one), several in sides.items() if len(several) > 1)


def score(texts: Iterable[Drafts]) -> dict[str, Score]:
    """Links, edited links, and splits and merges, over all texts."""
    scores = {"all links": Score(), "edited links": Score(), "splits and merges": Score()}
    for drafts in texts:
        found = found_links(drafts)
        scores["all links"].add(found, drafts.links)
        scores["edited links"].add(drafts.edited(found), drafts.edited(drafts.links))
        scores["splits and merges"].add(groups(found), groups(drafts.links))
    return scores


def main(folder: str) -> None:
    """Print the table."""
    texts = read(Path(folder))
    for name, part in {"tuned on": texts[::2], "checked on": texts[1::2], "all": texts}.items():
        for what, value in score(part).items():
            print(f"{name:10} {len(part):3} texts  {what:18} F1 {value}")


if __name__ == "__main__":
    main(*sys.argv[1:])
