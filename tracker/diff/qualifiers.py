"""An edit and its changed words in, whether something is told of more or fewer, or with another force, out.

Most for some, mainly put in, plans to for will: small words, by which another thing is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, turnover
from tracker.diff.frames import is_framed


def is_requalified(edit: Edit, old: Collection[int], new: Collection[int]) -> bool:
    """True when one of these words, which have no other label, says mainly, some, must or plans to, or did so.

    Words that frame others need not be among them: one that is elided, n'…, is no word of its own.
    """
    if not edit.touches(edit.lexicon.qualifiers.words) and not _has_frame(edit.old) and not _has_frame(edit.new):
        return False
    changed = turnover(edit, qualifiers_of)
    return _are_among(changed.old, old, edit.old) or _are_among(changed.new, new, edit.new)


def qualifiers_of(side: Side) -> Iterator[Fact[str]]:
    """The qualifiers of a text."""
    lexicon = side.setting.lexicon
    for found in lexicon.qualifiers.find(side.words):
        yield Fact(found.value, found.start, found.end, found.value in lexicon.weak_qualifiers)
    yield from _prefixed(side)
    if lexicon.framed_qualifiers:
        yield from _framed(side)


def _prefixed(side: Side) -> Iterator[Fact[str]]:
    """The ex- of ex-champion."""
    for at, word in enumerate(side.words):
        prefix, dash, rest = word.partition("-")
        found = side.setting.lexicon.qualifiers.at([f"{prefix}{dash}"], 0) if dash and rest else None
        if found:
            yield Fact(found.value, at, at + 1)


def _framed(side: Side) -> Iterator[Fact[str]]:
    """The que of "n'ont que deux buts" and "ne concerne qu'eux", which says only."""
    for at, word in enumerate(side.words):
        value = side.setting.lexicon.framed_qualifiers.get(side.elided.get(at, word))
        if value and is_framed(side, at):
            yield Fact(value, at, at + 1)


def _has_frame(side: Side) -> bool:
    """True when a changed word opens a frame."""
    openers = side.setting.lexicon.frame_openers
    return bool(openers) and any(side.opens_with(at, openers) for at in side.hunk_of)


def _are_among(facts: Sequence[Fact[str]], places: Collection[int], side: Side) -> bool:
    return any(
        any(at in places for at in range(fact.start, fact.end)) or side.opens_with(fact.start, _framers(side))
        for fact in facts
    )


def _framers(side: Side) -> frozenset[str]:
    return frozenset(side.setting.lexicon.framed_qualifiers)
