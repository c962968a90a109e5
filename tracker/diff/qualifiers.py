"""An edit and its changed words in, whether something is told of more or fewer, or with another force, out.

Most for some, mainly put in, plans to for will: small words, by which another thing is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from tracker.diff.edit import Edit, Side
from tracker.diff.elisions import elided_phrases
from tracker.diff.facts import Fact, turnover
from tracker.diff.frames import is_framed
from tracker.diff.lexicon import Lexicon


def is_requalified(edit: Edit, old: Collection[int], new: Collection[int]) -> bool:
    """True when one of these words, which have no other label, says mainly, some, must or plans to, or did so.

    Words that frame others need not be among them: one that is elided, n'…, is no word of its own.
    """
    has_frames = edit.lexicon.frame_openers and (_has_frame(edit.old) or _has_frame(edit.new))
    has_words = edit.touches(edit.lexicon.qualifiers.words) or _has_beginning(edit.changed, edit.lexicon)
    if not has_words and not has_frames:
        return False
    changed = turnover(edit, qualifiers_of)
    return _are_among(changed.old, old, edit.old) or _are_among(changed.new, new, edit.new)


def qualifiers_of(side: Side) -> Iterator[Fact[str]]:
    """The qualifiers of a text."""
    lexicon = side.setting.lexicon
    for found in chain(lexicon.qualifiers.find(side.words), elided_phrases(side, lexicon.elided_qualifiers)):
        if _is_before_infinitive(side, found.start, found.end):
            yield Fact(found.value, found.start, found.end, found.value in lexicon.weak_qualifiers)
    if lexicon.framed_qualifiers:
        yield from _framed(side)
    if _has_beginning(side.changed, lexicon):
        yield from _by_beginning(side)


def _framed(side: Side) -> Iterator[Fact[str]]:
    """The que of "n'ont que deux buts" and "ne concerne qu'eux", which says only."""
    for at, word in enumerate(side.words):
        value = side.setting.lexicon.framed_qualifiers.get(side.elided.get(at, word))
        if value and is_framed(side, at):
            yield Fact(value, at, at + 1)


def _is_before_infinitive(side: Side, start: int, end: int) -> bool:
    """False for the compte of "compte 80 salariés", which plans nothing; true for what no infinitive need follow."""
    lexicon, word = side.setting.lexicon, side.words[start]
    return word not in lexicon.qualifiers_before_infinitives or side.word(end).endswith(lexicon.infinitive_endings)


def _has_beginning(words: Iterable[str], lexicon: Lexicon) -> bool:
    return bool([word for word in words if word.startswith(lexicon.word_beginnings)])


def _by_beginning(side: Side) -> Iterator[Fact[str]]:
    """The ex- of "ex-ministre", which says former."""
    for at, word in enumerate(side.words):
        for beginning, value in side.setting.lexicon.qualifying_beginnings.items():
            if word.startswith(beginning):
                yield Fact(value, at, at + 1)


def _has_frame(side: Side) -> bool:
    """True when a changed word opens a frame."""
    openers = side.setting.lexicon.frame_openers
    return any(side.opens_with(at, openers) for at in side.hunk_of)


def _are_among(facts: Sequence[Fact[str]], places: Collection[int], side: Side) -> bool:
    return any(
        any(at in places for at in range(fact.start, fact.end)) or side.opens_with(fact.start, _framers(side))
        for fact in facts
    )


def _framers(side: Side) -> frozenset[str]:
    return frozenset(side.setting.lexicon.framed_qualifiers)
