"""Two texts in, the spans out that show how the words of one became the other's.

The equal and deleted spans together are the old text, the equal and inserted ones the new, to the last space. A
deletion comes before the insertion that takes its place. No span cuts a token.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tracker.diff.hunks import Hunk, hunks_of, readable
from tracker.diff.tokens import Tokens, tokens_of
from tracker.diff.windows import window_of
from tracker.model import Span, SpanOp

_Piece = tuple[str, str, str]  # kept, then taken out, then put in; each may be empty


class _Stretch(NamedTuple):
    """A hunk, and the characters that it takes of either text: its words, and a space where words come or go."""

    hunk: Hunk
    old_start: int
    old_end: int
    new_start: int
    new_end: int


class _Laid(NamedTuple):
    """The words of a text, and where they begin and end: see `Tokens.offsets`."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


_START = _Stretch(Hunk(0, 0, 0, 0), 0, 0, 0, 0)


def diff_words(old: str, new: str) -> tuple[Span, ...]:
    """How the words of `old` became those of `new`."""
    start, old_end, new_end = window_of(old, new)
    old_tokens, new_tokens = tokens_of(old[start:old_end]), tokens_of(new[start:new_end])
    if not _stand_alone(old_tokens.words, new_tokens.words):  # a change could slide out of its window
        start, old_end, new_end = 0, len(old), len(new)
        old_tokens, new_tokens = tokens_of(old), tokens_of(new)
    hunks = readable(hunks_of(old_tokens.words, new_tokens.words), old_tokens.words)
    return _spans_of(old_tokens, new_tokens, hunks, old[:start], old[old_end:])


def spans_of(old: Tokens, new: Tokens, hunks: Sequence[Hunk]) -> tuple[Span, ...]:
    """The spans of two texts that differ in these hunks, and perhaps in white space."""
    return _spans_of(old, new, hunks)


def _stand_alone(old: Sequence[str], new: Sequence[str]) -> bool:
    """True when the words at both ends of a window stand there only."""
    return not old or (
        old[0] not in old[1:] and old[0] not in new[1:] and old[-1] not in old[:-1] and old[-1] not in new[:-1]
    )


def _spans_of(old: Tokens, new: Tokens, hunks: Sequence[Hunk], head: str = "", tail: str = "") -> tuple[Span, ...]:
    """The spans of two stretches with what stands before and behind them."""
    spans: list[Span] = []
    kept, gone, come = head, "", ""
    for more_kept, more_gone, more_come in chain(_pieces(_laid(old), _laid(new), hunks), ((tail, "", ""),)):
        if more_kept and (gone or come):
            spans += _spans(kept, gone, come)
            kept = gone = come = ""
        kept += more_kept
        gone += more_gone
        come += more_come
    return (*spans, *_spans(kept, gone, come))


def _spans(kept: str, gone: str, come: str) -> Iterator[Span]:
    if kept:
        yield Span(op=SpanOp.EQUAL, text=kept)
    if gone:
        yield Span(op=SpanOp.DELETE, text=gone)
    if come:
        yield Span(op=SpanOp.INSERT, text=come)


def _laid(tokens: Tokens) -> _Laid:
    return _Laid(tokens.text, tokens.words, *tokens.offsets())


def _pieces(old: _Laid, new: _Laid, hunks: Sequence[Hunk]) -> Iterator[_Piece]:
    before = _START
    for after in [*(_stretch(old, new, hunk) for hunk in hunks), _end(old, new)]:
        kept = old.text[before.old_end : after.old_start]
        if kept == new.text[before.new_end : after.new_start]:
            yield kept, "", ""
        else:
            yield from _respaced(old, new, before, after)
        yield "", old.text[after.old_start : after.old_end], new.text[after.new_start : after.new_end]
        before = after


def _end(old: _Laid, new: _Laid) -> _Stretch:
    """The end of both texts, as a stretch that takes nothing."""
    hunk = Hunk(len(old.words), len(old.words), len(new.words), len(new.words))
    return _Stretch(hunk, len(old.text), len(old.text), len(new.text), len(new.text))


def _stretch(old: _Laid, new: _Laid, hunk: Hunk) -> _Stretch:
    """With words that only come or go, the space after them comes or goes too; before a mark, the space before them."""
    old_start, old_end, new_start, new_end = hunk
    if old_start < old_end and new_start < new_end:
        return _Stretch(hunk, old.starts[old_start], old.ends[old_end], new.starts[new_start], new.ends[new_end])
    if old.text[old.ends[old_start] : old.starts[old_start]] == new.text[new.ends[new_start] : new.starts[new_start]]:
        return _Stretch(hunk, old.starts[old_start], old.starts[old_end], new.starts[new_start], new.starts[new_end])
    return _Stretch(hunk, old.ends[old_start], old.ends[old_end], new.ends[new_start], new.ends[new_end])


def _respaced(old: _Laid, new: _Laid, before: _Stretch, after: _Stretch) -> Iterator[_Piece]:
    """Kept words between two stretches, with the white space that changed among them."""
    offset = before.hunk.new_end - before.hunk.old_end
    for at in range(before.hunk.old_end, after.hunk.old_start + 1):
        beside = at + offset
        old_space = old.text[max(old.ends[at], before.old_end) : min(old.starts[at], after.old_start)]
        new_space = new.text[max(new.ends[beside], before.new_end) : min(new.starts[beside], after.new_start)]
        if old_space == new_space:
            yield old_space, "", ""
        else:
            yield "", old_space, new_space
        if at < after.hunk.old_start:
            yield old.words[at], "", ""
