"""A text in, the places of words out that say only together what they say: 不過 is no negation, 四川 no number."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.diff.edit import Side
from tracker.diff.findings import Place


def compounds_of(side: Side) -> Iterator[Place]:
    """Where they stand. One of which a part came or went is none: 同意 that became 不同意 was turned round."""
    for found in side.setting.lexicon.compounds.find(side.words):
        changed = sum(at in side.hunk_of for at in range(found.start, found.end))
        if changed in (0, found.end - found.start):
            yield found.start, found.end
