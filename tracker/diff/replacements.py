"""An edit and its changed words in, whether they say another thing out: a word replaced, two that changed places.

One content word for another in a sentence that is otherwise the same is a claim corrected, unless both are known to say
much the same or look alike. Longer rephrasings are style: what they say cannot be told word by word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from rapidfuzz import fuzz

from tracker.diff.edit import Edit
from tracker.diff.hunks import Hunk
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.spellings import are_forms
from tracker.diff.synonyms import are_synonyms
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING

_Words = Sequence[str]


class Replacement(Enum):
    """What was made of words that were replaced."""

    NONE = auto()  # not one for one, or nothing is known of the language's synonyms
    SYNONYMS = auto()
    ANOTHER = auto()


def replacement_of(edit: Edit, old: Sequence[int], new: Sequence[int]) -> Replacement:
    """Whether the words at these places, which no label has earned, gave way one for one, and to what."""
    if not edit.lexicon.synonyms or not old or not new:
        return Replacement.NONE
    numbers = {*map(edit.old.hunk_of.__getitem__, old), *map(edit.new.hunk_of.__getitem__, new)}
    hunks = [edit.hunks[number] for number in numbers]
    if any(hunk.old_end - hunk.old_start != hunk.new_end - hunk.new_start for hunk in hunks):
        return Replacement.NONE
    pairs = list(_replaced(edit, hunks))
    if not any(_say_other_things(edit, *pair) for pair in pairs):
        return Replacement.SYNONYMS if pairs else Replacement.NONE
    return Replacement.ANOTHER if len(pairs) <= RANKING.replaced_words else Replacement.NONE


def has_exchanged_parts(edit: Edit) -> bool:
    """True for "the dog bit the man" and "the man bit the dog": two parts changed places around what was done."""
    old, new = _middles(edit)
    for size in range(1, min(RANKING.exchanged_words, len(old) - 1) + 1):
        for other in range(1, min(RANKING.exchanged_words, len(old) - size - 1) + 1):
            between = old[size : len(old) - other]
            if new == [*old[len(old) - other :], *between, *old[:size]]:
                parts = (old[:size], between, old[-other:])
                return not _is_list(between, edit) and all(_has_content(part, edit.lexicon) for part in parts)
    return False


def _replaced(edit: Edit, hunks: Iterable[Hunk]) -> Iterator[tuple[str, str]]:
    """Content words in the same place of hunks that are of one length in both texts."""
    for hunk in hunks:
        old, new = edit.old.words[hunk.old_start : hunk.old_end], edit.new.words[hunk.new_start : hunk.new_end]
        for word, other in zip(old, new, strict=True):
            if not (_is_empty(word, edit.lexicon) or _is_empty(other, edit.lexicon)):
                yield word, other


def _say_other_things(edit: Edit, old: str, new: str) -> bool:
    if fuzz.ratio(old, new) >= RANKING.alike or are_forms(old, new, edit.lexicon):
        return False
    if _is_number(old, edit.lexicon) or _is_number(new, edit.lexicon):
        return False  # the same number in another form: another one has its label
    return not are_synonyms(old, new, edit.lexicon)


def _is_number(word: str, lexicon: Lexicon) -> bool:
    is_spelt = word in lexicon.numbers or word in lexicon.ordinals or word in lexicon.scales
    return is_spelt or (not word.isalpha() and any(map(str.isnumeric, word)))


def _middles(edit: Edit) -> tuple[_Words, _Words]:
    """What stands between the first and the last changed word."""
    if not edit.hunks:
        return [], []
    first, last = edit.hunks[0], edit.hunks[-1]
    return edit.old.words[first.old_start : last.old_end], edit.new.words[first.new_start : last.new_end]


def _has_content(words: _Words, lexicon: Lexicon) -> bool:
    return not all(_is_empty(word, lexicon) for word in words)


def _is_list(between: _Words, edit: Edit) -> bool:
    """True for what only joins: bread and cheese."""
    return not edit.lexicon.conjunctions.isdisjoint(between) or any(map(is_mark, between))


def _is_empty(word: str, lexicon: Lexicon) -> bool:
    """True for a mark, and for a word that carries no news: "man" is one in German and none in English."""
    return (word in FUNCTION_WORDS and word not in lexicon.content_words) or is_mark(word)
