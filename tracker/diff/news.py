"""An edit and its changed words in, whether the new text says more or less than the old one out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.diff.contents import is_number, is_telling
from tracker.diff.edit import Edit, Side
from tracker.diff.forms import are_forms
from tracker.diff.synonyms import groups_of
from tracker.diff.tokens import is_unspaced
from tracker.tuning import RANKING

_STOPS = frozenset(".!?;:")


def is_news(edit: Edit, old: Sequence[int], new: Sequence[int]) -> bool:
    """True when a phrase came or went: content words that nothing in the other text answers to."""
    if max(len(old), len(new)) < RANKING.clause_words:
        return False
    gone, come = _content(edit.old, old), _content(edit.new, new)
    if max(len(gone), len(come)) < RANKING.clause_words:
        return False
    left, put = _unanswered(gone, come, edit.old, edit.new), _unanswered(come, gone, edit.new, edit.old)
    more = abs(_size(put, edit.new) - _size(left, edit.old))
    if more >= RANKING.news_words:
        return True
    if _has_new_clause(left, edit.old, edit.new) or _has_new_clause(put, edit.new, edit.old):
        return True
    if _has_moved_words(edit):  # what stands alone now may answer what stood elsewhere
        return more >= RANKING.clause_words
    alone = [_alone(left, edit.old, edit.new), _alone(put, edit.new, edit.old)]
    return max(alone) - min(alone) >= RANKING.clause_words


def is_beyond_us(edit: Edit, old: Sequence[int], new: Sequence[int]) -> bool:
    """True when words gave way to others in a language of which we have no synonyms: nothing speaks for style."""
    if edit.lexicon.synonyms:
        return False
    gone, come = _content(edit.old, old), _content(edit.new, new)
    left, put = _unanswered(gone, come, edit.old, edit.new), _unanswered(come, gone, edit.new, edit.old)
    return bool(left and put)


def is_another_phrase(edit: Edit, old: Sequence[int], new: Sequence[int]) -> bool:
    """True for "with tear gas" and "with rubber bullets": what one noun phrase says, nothing in the other answers."""
    if min(len(old), len(new)) < RANKING.clause_words:
        return False
    if not _follows_its_article(edit.old, old[0]) and not _follows_its_article(edit.new, new[0]):
        return False
    gone, come = _content(edit.old, old), _content(edit.new, new)
    numbers = {edit.old.hunk_of[at] for at in old} | {edit.new.hunk_of[at] for at in new}
    if len(numbers) > 1 or min(len(gone), len(come)) < RANKING.clause_words:
        return False
    left, put = _unanswered(gone, come, edit.old, edit.new), _unanswered(come, gone, edit.new, edit.old)
    return left == gone and put == come


def _follows_its_article(side: Side, at: int) -> bool:
    """True for a word behind an article or a preposition, where no verb stands."""
    return side.word(at - 1) in side.setting.lexicon.noun_openers


def _has_new_clause(places: Sequence[int], side: Side, other_side: Side) -> bool:
    """True when a clause of its own came with what was put otherwise: put off as protesters fill hall."""
    openings = side.setting.lexicon.clause_words
    if not other_side.changed.isdisjoint(openings):
        return False
    starts = [at for at in side.hunk_of if side.words[at] in openings]
    return any(
        sum(at > start and side.hunk_of[at] == side.hunk_of[start] for at in places) >= RANKING.news_words
        for start in starts
    )


def _has_moved_words(edit: Edit) -> bool:
    """True where telling words came at one place and went at another, in a language of free order."""
    if not edit.lexicon.has_free_order:
        return False
    return any(is_telling(word, edit.lexicon) for word in edit.old.changed & edit.new.changed)


def _alone(places: Iterable[int], side: Side, other_side: Side) -> float:
    """How much of this came or went where nothing stands in its place, sentences joined or parted left out."""
    joints = {number for at, number in side.hunk_of.items() if side.words[at] in _STOPS}  # . It was: and was
    replaced = joints.union(other_side.hunk_of.values())
    return _size([at for at in places if side.hunk_of[at] not in replaced], side)


def _size(places: Iterable[int], side: Side) -> float:
    """How many words these are; of a script without spaces, two characters are about one."""
    return sum(RANKING.unspaced_word if is_unspaced(side.words[at]) else 1 for at in places)


def _content(side: Side, places: Iterable[int]) -> list[int]:
    """The telling words but numbers, which have a label of their own."""
    lexicon = side.setting.lexicon
    return [at for at in places if is_telling(side.words[at], lexicon) and not is_number(side.words[at], lexicon)]


def _unanswered(places: Sequence[int], others: Sequence[int], side: Side, other_side: Side) -> list[int]:
    """Those of which the others have no form and no synonym."""
    lexicon, beside = side.setting.lexicon, [other_side.words[at] for at in others]
    known = frozenset().union(*(groups_of(word, lexicon) for word in beside))
    return [
        at
        for at in places
        if known.isdisjoint(groups_of(side.words[at], lexicon))
        and not any(are_forms(side.words[at], other, lexicon) for other in beside)
        and not (lexicon.has_noun_capitals and any(_is_compound(side.words[at], other) for other in beside))
    ]


def _is_compound(word: str, other: str) -> bool:
    """True for a word and another that is made of it: Ratssitzung, and Sitzung or (des) Rates."""
    part, whole = sorted((word, other), key=len)
    if len(whole) - len(part) < RANKING.compound_letters or len(part) < RANKING.noun_letters:
        return False
    start = part[: max(len(part) - RANKING.shared_ending, RANKING.noun_letters)]
    return whole.endswith(part) or whole.startswith(start)
