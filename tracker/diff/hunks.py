"""Two lists of words in, the hunks in which they differ out.

diff-match-patch does the work, a word coded as a character and with no clock, so that the result depends on nothing
but the words. What it finds is then set straight for a reader, word by word. Nothing here looks at white space.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from diff_match_patch import diff_match_patch

from tracker.diff.anchors import common_ends, unique_anchors
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.tokens import is_mark, is_unspaced
from tracker.tuning import PAIRING

_FIRST_SURROGATE = 0xD800
_SURROGATES = 0x800

_ENGINE = diff_match_patch()
_ENGINE.Diff_Timeout = 0  # the default is a second of wall clock: then the result depends on the machine


class Hunk(NamedTuple):
    """Old words that gave way to new ones; one side may be empty. A tuple, since a long diff makes many."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def size(self) -> int:
        """How many words it takes away and brings."""
        return self.old_end - self.old_start + self.new_end - self.new_start

    def shifted(self, old: int, new: int) -> Hunk:
        """The same hunk, so many words further on in either text."""
        return Hunk(self.old_start + old, self.old_end + old, self.new_start + new, self.new_end + new)


def hunks_of(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Where the two differ, by the fewest words; a hunk that could stand in two places begins where a phrase does."""
    head, tail = common_ends(old, new)
    if len(old) == len(new) == head + 1 + tail:  # one word for another, which has no other place to stand
        return [Hunk(head, head + 1, head, head + 1)]
    middle = _middle_hunks(old[head : len(old) - tail], new[head : len(new) - tail])
    return _slid([hunk.shifted(head, head) for hunk in middle], old, new)


def readable(hunks: Sequence[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The hunks without confetti: a kept "of the" between two changes of one phrase joins them."""
    if len(hunks) < 2:
        return list(hunks)
    joined = list(hunks)
    at = 1
    while at < len(joined):
        before, after = joined[at - 1], joined[at]
        has_facts = _has_facts(before, old, new) or _has_facts(after, old, new)
        limit = min(before.size, after.size) * (PAIRING.island_of_facts if has_facts else PAIRING.island)
        if _is_island(old[before.old_end : after.old_start], limit):
            joined[at - 1 : at + 1] = [Hunk(before.old_start, after.old_end, before.new_start, after.new_end)]
            at = max(at - 1, 1)  # the hunk has grown: what stands before it may be an island now
        else:
            at += 1
    return joined


def _has_facts(hunk: Hunk, old: Sequence[str], new: Sequence[str]) -> bool:
    """True where a word has a figure or a capital: it may be a fact, which is shown by itself."""
    words = (*old[hunk.old_start : hunk.old_end], *new[hunk.new_start : hunk.new_end])
    return any(word != word.lower() or any(map(str.isnumeric, word)) for word in words)


def _is_island(kept: Sequence[str], limit: float) -> bool:
    return len(kept) <= limit and sum(map(_hold, kept)) <= limit


def _hold(word: str) -> int:
    """How firmly a kept word holds two changes apart."""
    if word.lower() in FUNCTION_WORDS or is_unspaced(word):
        return 1
    return PAIRING.mark_hold if is_mark(word) else PAIRING.content_hold


def _middle_hunks(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The hunks of two lists that begin and end differently."""
    if not old and not new:
        return []
    if not old or not new:
        return [Hunk(0, len(old), 0, len(new))]
    if len(old) * len(new) > PAIRING.words_product:
        return _hunks_of_giants(old, new)
    if (len(old), old) > (len(new), new):  # one order for both directions: to swap the texts is to mirror the hunks
        return [Hunk(first, last, start, end) for start, end, first, last in _engine_hunks(new, old)]
    return _engine_hunks(old, new)


def _hunks_of_giants(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The hunks of two long texts, between words that either has once. A long gap without such words is one hunk."""
    found: list[Hunk] = []
    old_at = new_at = 0
    for old_stop, new_stop in [*unique_anchors(old, new), (len(old), len(new))]:
        old_gap, new_gap = old[old_at:old_stop], new[new_at:new_stop]
        is_giant = len(old_gap) * len(new_gap) > PAIRING.words_product
        gap = [Hunk(0, len(old_gap), 0, len(new_gap))] if is_giant else hunks_of(old_gap, new_gap)
        found += [hunk.shifted(old_at, new_at) for hunk in gap]
        old_at, new_at = old_stop + 1, new_stop + 1
    return found


def _engine_hunks(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    codes: dict[str, int] = {}
    sides = ["".join(_character(codes.setdefault(word, len(codes))) for word in side) for side in (old, new)]
    return list(_as_hunks(_ENGINE.diff_main(sides[0], sides[1], False)))


def _character(code: int) -> str:
    return chr(code if code < _FIRST_SURROGATE else code + _SURROGATES)


def _as_hunks(operations: Sequence[tuple[int, str]]) -> Iterator[Hunk]:
    """What diff-match-patch says, with no two hunks side by side."""
    old_start = new_start = old_end = new_end = 0
    for operation, words in [*operations, (_ENGINE.DIFF_EQUAL, "")]:
        if operation == _ENGINE.DIFF_DELETE:
            old_end += len(words)
        elif operation == _ENGINE.DIFF_INSERT:
            new_end += len(words)
        else:
            if old_end > old_start or new_end > new_start:
                yield Hunk(old_start, old_end, new_start, new_end)
            old_start = old_end = old_end + len(words)
            new_start = new_end = new_end + len(words)


def _slid(hunks: Sequence[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The hunks, those of one side only moved to the best of the places where they could stand."""
    slid: list[Hunk] = []
    for at, hunk in enumerate(hunks):
        following = hunks[at + 1].old_start if at + 1 < len(hunks) else len(old)
        moved = _best_place(hunk, old, new, slid[-1].old_end if slid else 0, following)
        if slid and slid[-1].old_end == moved.old_start:
            moved = Hunk(slid[-1].old_start, moved.old_end, slid.pop().new_start, moved.new_end)
        slid.append(moved)
    return slid


def _best_place(hunk: Hunk, old: Sequence[str], new: Sequence[str], low: int, high: int) -> Hunk:
    """Where between two old words, `low` and `high`, a hunk of one side reads best."""
    if hunk.old_start < hunk.old_end and hunk.new_start < hunk.new_end:
        return hunk
    words, start, end = (new, *hunk[2:]) if hunk.old_start == hunk.old_end else (old, *hunk[:2])
    up = 0
    while hunk.old_start - up > low and words[start - 1 - up] == words[end - 1 - up]:
        up += 1
    down = 0
    while hunk.old_end + down < high and words[start + down] == words[end + down]:
        down += 1
    if not up and not down:
        return hunk
    best = max(
        range(-up, down + 1), key=lambda shift: (_break(words, start + shift) + _break(words, end + shift), shift)
    )
    return hunk.shifted(best, best)


def _break(words: Sequence[str], at: int) -> int:
    """How plain a break there is before a word: 2 at the ends, 1 after a mark, 0 in mid-phrase."""
    if at in (0, len(words)):
        return 2
    return 1 if is_mark(words[at - 1]) else 0
