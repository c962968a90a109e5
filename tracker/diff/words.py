"""Two texts in, the spans out that show how the words of one became the other's.

The equal and deleted spans together are the old text, the equal and inserted ones the new, to the last space. A
deletion comes before the insertion that takes its place. No span cuts a token.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from operator import add

from tracker.diff.hunks import Hunk, hunks_of, readable
from tracker.diff.tokens import Tokens, tokens_of
from tracker.diff.windows import window_of
from tracker.model import Span, SpanOp

_Piece = tuple[str, str, str]  # kept, then taken out, then put in; each may be empty


class _Takes(Enum):
    """Which white space goes with the words that a hunk takes away or brings."""

    NONE = auto()
    BEFORE = auto()
    AFTER = auto()


def diff_words(old: str, new: str) -> tuple[Span, ...]:
    """How the words of `old` became those of `new`."""
    start, old_end, new_end = window_of(old, new)
    old_tokens, new_tokens = tokens_of(old[start:old_end]), tokens_of(new[start:new_end])
    if not _stand_alone(old_tokens.words, new_tokens.words):  # a change could slide out of its window
        start, old_end = 0, len(old)
        old_tokens, new_tokens = tokens_of(old), tokens_of(new)
    hunks = readable(hunks_of(old_tokens.words, new_tokens.words), old_tokens.words, new_tokens.words)
    return _merged([(old[:start], "", ""), *_pieces(old_tokens, new_tokens, hunks), (old[old_end:], "", "")])


def spans_of(old: Tokens, new: Tokens, hunks: Sequence[Hunk]) -> tuple[Span, ...]:
    """The spans of two texts that differ in these hunks, and perhaps in white space."""
    return _merged(_pieces(old, new, hunks))


def _stand_alone(old: Sequence[str], new: Sequence[str]) -> bool:
    """True when the words at both ends of a window stand there only."""
    if not old:
        return True
    first, last = old[0], old[-1]
    return first not in old[1:] and first not in new[1:] and last not in old[:-1] and last not in new[:-1]


def _pieces(old: Tokens, new: Tokens, hunks: Sequence[Hunk]) -> list[_Piece]:
    """What is kept, taken out and put in, in turn, up to the end."""
    pieces: list[_Piece] = []
    old_at = new_at = 0
    before = _Takes.NONE
    for hunk in hunks:
        old_start, old_end, new_start, new_end = hunk
        after = _space_taken(old, new, hunk)
        old_spaces, new_spaces = old.spaces[old_at : old_start + 1], new.spaces[new_at : new_start + 1]
        pieces += _kept(old.words[old_at:old_start], old_spaces, new_spaces, before, after)
        pieces.append(("", _taken(old, old_start, old_end, after), _taken(new, new_start, new_end, after)))
        old_at, new_at, before = old_end, new_end, after
    pieces += _kept(old.words[old_at:], old.spaces[old_at:], new.spaces[new_at:], before, _Takes.NONE)
    return pieces


def _space_taken(old: Tokens, new: Tokens, hunk: Hunk) -> _Takes:
    """With words that only come or go, the space after them comes or goes too; before a mark, the space before them."""
    if hunk.old_start < hunk.old_end and hunk.new_start < hunk.new_end:
        return _Takes.NONE
    return _Takes.AFTER if old.spaces[hunk.old_start] == new.spaces[hunk.new_start] else _Takes.BEFORE


def _taken(tokens: Tokens, start: int, end: int, space: _Takes) -> str:
    if start == end:
        return ""
    if space is _Takes.AFTER:
        return "".join(map(add, tokens.words[start:end], tokens.spaces[start + 1 : end + 1]))
    return tokens.spaced(start, end) if space is _Takes.BEFORE else tokens.between(start, end)


def _kept(
    words: Sequence[str], old_spaces: list[str], new_spaces: list[str], before: _Takes, after: _Takes
) -> list[_Piece]:
    """The words between two hunks with the white space around each, which may have changed."""
    if before is _Takes.AFTER:
        old_spaces[0] = new_spaces[0] = ""
    if after is _Takes.BEFORE:
        old_spaces[-1] = new_spaces[-1] = ""
    if old_spaces == new_spaces:
        return [("".join(map(add, old_spaces, words)) + old_spaces[-1], "", "")]
    pieces: list[_Piece] = []
    for old_space, new_space, word in zip(old_spaces, new_spaces, [*words, ""], strict=True):
        pieces.append((old_space, "", "") if old_space == new_space else ("", old_space, new_space))
        pieces.append((word, "", ""))
    return pieces


def _merged(pieces: Iterable[_Piece]) -> tuple[Span, ...]:
    """No two spans of one kind side by side, and a deletion before its insertion."""
    spans: list[Span] = []
    kept = gone = come = ""
    for more_kept, more_gone, more_come in pieces:
        if more_kept and (gone or come):
            _add(spans, kept, gone, come)
            kept = gone = come = ""
        kept += more_kept
        gone += more_gone
        come += more_come
    _add(spans, kept, gone, come)
    return tuple(spans)


def _add(spans: list[Span], kept: str, gone: str, come: str) -> None:
    if kept:
        spans.append(Span(op=SpanOp.EQUAL, text=kept))
    if gone:
        spans.append(Span(op=SpanOp.DELETE, text=gone))
    if come:
        spans.append(Span(op=SpanOp.INSERT, text=come))
