"""An edit and its changed words in, whether something is told of more or fewer, or with another force, out.

Most for some, mainly put in, plans to for will: small words, by which another thing is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, turnover


def is_requalified(edit: Edit, old: Collection[int], new: Collection[int]) -> bool:
    """True when one of these words, which have no other label, says mainly, some, must or plans to, or did so."""
    if not edit.touches(edit.lexicon.qualifiers.words) and not edit.touches(edit.lexicon.framed_qualifiers.keys()):
        return False
    changed = turnover(edit, qualifiers_of)
    return any(_is_among(fact, old) for fact in changed.old) or any(_is_among(fact, new) for fact in changed.new)


def qualifiers_of(side: Side) -> Iterator[Fact[str]]:
    """The qualifiers of a text."""
    lexicon = side.setting.lexicon
    for found in lexicon.qualifiers.find(side.words):
        yield Fact(found.value, found.start, found.end, found.value in lexicon.weak_qualifiers)


def _is_among(fact: Fact[str], places: Collection[int]) -> bool:
    return any(at in places for at in range(fact.start, fact.end))
