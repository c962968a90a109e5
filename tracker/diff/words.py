"""Two texts in, the spans out that show how the words of one became the other's.

The equal and deleted spans together are the old text, the equal and inserted ones the new, to the last space. A
deletion comes before the insertion that takes its place. No span cuts a token.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker.diff.hunks import Hunk, hunks_of, readable
from tracker.diff.tokens import Tokens, tokens_of
from tracker.model import Span, SpanOp

_Piece = tuple[SpanOp, str]


class _Stretch(NamedTuple):
    """A hunk, and the characters that it takes of either text: its words, and a space where words come or go."""

    hunk: Hunk
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def diff_words(old: str, new: str) -> tuple[Span, ...]:
    """How the words of `old` became those of `new`."""
    old_tokens, new_tokens = tokens_of(old), tokens_of(new)
    hunks = hunks_of(old_tokens.words, new_tokens.words)
    return spans_of(old_tokens, new_tokens, readable(hunks, old_tokens.words))


def spans_of(old: Tokens, new: Tokens, hunks: Sequence[Hunk]) -> tuple[Span, ...]:
    """The spans of two texts that differ in these hunks, and perhaps in white space."""
    return tuple(_merged(_pieces(old, new, hunks)))


def _pieces(old: Tokens, new: Tokens, hunks: Sequence[Hunk]) -> Iterator[_Piece]:
    before = _Stretch(Hunk(0, 0, 0, 0), 0, 0, 0, 0)
    for after in [*(_stretch(old, new, hunk) for hunk in hunks), _end(old, new)]:
        kept = old.text[before.old_end : after.old_start]
        if kept == new.text[before.new_end : after.new_start]:
            yield SpanOp.EQUAL, kept
        else:
            yield from _respaced(old, new, before, after)
        yield SpanOp.DELETE, old.text[after.old_start : after.old_end]
        yield SpanOp.INSERT, new.text[after.new_start : after.new_end]
        before = after


def _end(old: Tokens, new: Tokens) -> _Stretch:
    """The end of both texts, as a stretch that takes nothing."""
    hunk = Hunk(len(old.words), len(old.words), len(new.words), len(new.words))
    return _Stretch(hunk, len(old.text), len(old.text), len(new.text), len(new.text))


def _stretch(old: Tokens, new: Tokens, hunk: Hunk) -> _Stretch:
    """With words that only come or go, the space after them comes or goes too; before a mark, the space before them."""
    old_start, old_end, new_start, new_end = hunk
    if old_start < old_end and new_start < new_end:
        return _Stretch(hunk, old.starts[old_start], old.ends[old_end], new.starts[new_start], new.ends[new_end])
    if old.space(old_start) == new.space(new_start):
        return _Stretch(hunk, old.starts[old_start], old.starts[old_end], new.starts[new_start], new.starts[new_end])
    return _Stretch(hunk, old.ends[old_start], old.ends[old_end], new.ends[new_start], new.ends[new_end])


def _respaced(old: Tokens, new: Tokens, before: _Stretch, after: _Stretch) -> Iterator[_Piece]:
    """Kept words between two stretches, with the white space that changed among them."""
    offset = before.hunk.new_end - before.hunk.old_end
    for at in range(before.hunk.old_end, after.hunk.old_start + 1):
        beside = at + offset
        old_space = old.text[max(old.ends[at], before.old_end) : min(old.starts[at], after.old_start)]
        new_space = new.text[max(new.ends[beside], before.new_end) : min(new.starts[beside], after.new_start)]
        if old_space == new_space:
            yield SpanOp.EQUAL, old_space
        else:
            yield SpanOp.DELETE, old_space
            yield SpanOp.INSERT, new_space
        if at < after.hunk.old_start:
            yield SpanOp.EQUAL, old.words[at]


def _merged(pieces: Iterable[_Piece]) -> Iterator[Span]:
    """No two spans of one kind side by side, and a deletion before its insertion."""
    waiting: dict[SpanOp, list[str]] = {op: [] for op in SpanOp}
    for op, text in pieces:
        if text:
            yield from _flushed(waiting, (SpanOp.DELETE, SpanOp.INSERT) if op is SpanOp.EQUAL else (SpanOp.EQUAL,))
            waiting[op].append(text)
    yield from _flushed(waiting, SpanOp)


def _flushed(waiting: dict[SpanOp, list[str]], ops: Iterable[SpanOp]) -> Iterator[Span]:
    for op in ops:
        if waiting[op]:
            yield Span(op=op, text="".join(waiting[op]))
            waiting[op] = []
