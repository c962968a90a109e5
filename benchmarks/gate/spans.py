"""Marked texts in, which words are marked out. Words are told apart by a plain rule, not by the one under test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise

from benchmarks.scores import Share
from tracker.diff.hunks import hunks_of
from tracker.diff.tokens import is_unspaced, tokens_of
from tracker.diff.words import spans_of
from tracker.model import Span, SpanOp

Marked = tuple[Span, ...]

_MARK = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_SIDES = (SpanOp.INSERT, SpanOp.DELETE)  # what is left out of the old text, and of the new


def marked_of(marks: str) -> Marked:
    """A text with [-deletions-] and {+insertions+} as spans."""
    spans: list[Span] = []
    at = 0
    for mark in _MARK.finditer(marks):
        op, text = (SpanOp.DELETE, mark[1]) if mark[1] is not None else (SpanOp.INSERT, mark[2])
        spans += [Span(op=SpanOp.EQUAL, text=marks[at : mark.start()]), Span(op=op, text=text)]
        at = mark.end()
    spans.append(Span(op=SpanOp.EQUAL, text=marks[at:]))
    return tuple(span for span in spans if span.text)


def uncleaned(marked: Marked) -> Marked:
    """How the two sides of a marked text differ by the fewest words, before anything is set straight for a reader."""
    old, new = (tokens_of(_text(marked, left_out)) for left_out in _SIDES)
    return spans_of(old, new, hunks_of(old.words, new.words))


def tokens_changed(marked: Marked) -> set[tuple[SpanOp, int]]:
    """The words of either side, by their number, of which any character is marked."""
    return {(left_out, at) for left_out in _SIDES for at in _changed_on_one_side(marked, left_out)}


def hunks_in(marked: Marked) -> int:
    """How many runs of marks there are; a deletion and the insertion in its place are one."""
    return sum(is_change for is_change, _ in groupby(marked, key=lambda span: span.op is not SpanOp.EQUAL))


def edges_between_words(texts: Iterable[Sequence[Span]]) -> Share:
    """How many edges of marks do not cut a word in two."""
    edges = [edge for spans in texts for left_out in _SIDES for edge in _edges(spans, left_out)]
    return Share(right=sum(not _is_inside_a_word(*edge) for edge in edges), of=len(edges))


def _text(spans: Iterable[Span], left_out: SpanOp) -> str:
    return "".join(span.text for span in spans if span.op is not left_out)


def _changed_on_one_side(marked: Marked, left_out: SpanOp) -> Iterator[int]:
    side = [span for span in marked if span.op is not left_out]
    ends = list(accumulate(len(span.text) for span in side))
    ranges = [(end - len(span.text), end) for span, end in zip(side, ends, strict=True) if span.op is not SpanOp.EQUAL]
    for at, token in enumerate(_TOKEN.finditer("".join(span.text for span in side))):
        if any(token.start() < end and start < token.end() for start, end in ranges):
            yield at


def _edges(spans: Sequence[Span], left_out: SpanOp) -> Iterator[tuple[str, str]]:
    """The characters before and after each edge on one side."""
    for before, after in pairwise(span.text for span in spans if span.op is not left_out):
        yield before[-1:], after[:1]


def _is_inside_a_word(before: str, after: str) -> bool:
    """True between two characters of a word; scripts that put no spaces between words may be cut anywhere."""
    is_word = all(re.match(r"\w", character) for character in (before, after))
    return is_word and not (is_unspaced(before) or is_unspaced(after))
