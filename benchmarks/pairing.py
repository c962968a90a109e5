"""How well sentences are paired, on texts whose revisions were linked by hand: `python -m benchmarks.pairing FOLDER`.

FOLDER holds `*.jsonl`, two drafts a line: `old` and `new` (sentences) and `links` (pairs of indexes, from 0). Every
other text is there to tune on; the rest checks that what was won there holds elsewhere.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scores import Measure, Score, total
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


def alignment_measures(drafts: Drafts) -> dict[str, Measure]:
    """Links, edited links, and splits and merges of one text."""
    found = found_links(drafts)
    return {
        "links/all": Score.of(found, drafts.links),
        "links/edited": Score.of(drafts.edited(found), drafts.edited(drafts.links)),
        "links/splits and merges": Score.of(groups(found), groups(drafts.links)),
    }


def score(texts: Iterable[Drafts]) -> dict[str, Measure]:
    """The same over all texts."""
    return total(map(alignment_measures, texts))


def main(folder: str) -> None:
    """Print the table."""
    texts = read(Path(folder))
    for name, part in {"tuned on": texts[::2], "checked on": texts[1::2], "all": texts}.items():
        for what, value in score(part).items():
            print(f"{name:10} {len(part):3} texts  {what:23} F1 {value}")


if __name__ == "__main__":
    main(*sys.argv[1:])
