"""An edit in, the label `wording` out: what changed and no other label explains."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from tracker.diff.edit import Edit, Side
from tracker.diff.findings import Finding, joined
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.names import bare
from tracker.diff.replacements import Replacement, has_exchanged_parts, replacement_of
from tracker.diff.spellings import are_forms
from tracker.diff.tokens import is_mark
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING


def wording_finding(edit: Edit, earned_old: frozenset[int], earned_new: frozenset[int]) -> Finding | None:
    """The changed words that no label has earned. Small words alone count only where there is no other label."""
    old, new = _left(edit.old, earned_old), _left(edit.new, earned_new)
    has_label = bool(earned_old or earned_new)
    old, new = _unbalanced(edit.old, old, edit.new), _unbalanced(edit.new, new, edit.old)
    if has_label:  # two soldiers for a soldier: the new form of a word agrees with what has the label
        old, new = _without_forms(edit.old, old, edit.new, edit), _without_forms(edit.new, new, edit.old, edit)
    if has_label and not _content(edit.old, old) and not _content(edit.new, new):
        return None
    return _judged(edit, old, new)


def _judged(edit: Edit, old: Sequence[int], new: Sequence[int]) -> Finding:
    """What other words, or another order, do to what the reader is told."""
    if not old and not new:
        if has_exchanged_parts(edit):
            return _finding("two parts changed places", edit.old.hunk_of, edit.new.hunk_of, Tier.SUBSTANTIVE)
        return _finding("the same words in another order", edit.old.hunk_of, edit.new.hunk_of)
    replacement = replacement_of(edit, old, new)
    if replacement is Replacement.ANOTHER or _has_distinction(edit, old, new):
        return _finding("one thing became another", old, new, Tier.SUBSTANTIVE)
    if _asks(edit.old) is not _asks(edit.new):
        return _finding("a statement became a question, or a question one", old, new, Tier.SUBSTANTIVE)
    if replacement is not Replacement.SYNONYMS and _is_news(edit, old, new):
        return _finding("says more or less than before", old, new, Tier.SUBSTANTIVE)
    return _finding("other words", old, new)


def _asks(side: Side) -> bool:
    return "?" in side.words


def _finding(reason: str, old: Iterable[int], new: Iterable[int], tier: Tier = Tier.STYLISTIC) -> Finding:
    return Finding(name=LabelName.WORDING, reason=reason, tier=tier, old=joined(sorted(old)), new=joined(sorted(new)))


def _left(side: Side, earned: frozenset[int]) -> list[int]:
    return [at for at in side.hunk_of if at not in earned and not is_mark(side.words[at])]


def _unbalanced(side: Side, left: Sequence[int], other_side: Side) -> list[int]:
    """The words of one side that the other has not got among what changed."""
    words = [bare(side.words[at]) for at in left]
    balance = Counter([bare(other_side.words[at]) for at in other_side.hunk_of]) if words else {}
    if balance.keys().isdisjoint(words):
        return list(left)
    unbalanced = []
    for at, word in zip(left, words, strict=True):
        balance[word] -= 1
        if balance[word] < 0:
            unbalanced.append(at)
    return unbalanced


def _without_forms(side: Side, left: Sequence[int], other_side: Side, edit: Edit) -> list[int]:
    others: dict[str, list[str]] = defaultdict(list)
    for word in (other_side.words[at] for at in other_side.hunk_of):
        others[word[: RANKING.form_letters]].append(word)
    return [
        at
        for at in left
        if not any(
            are_forms(side.words[at], other, edit.lexicon) for other in others[side.words[at][: RANKING.form_letters]]
        )
    ]


def _content(side: Side, places: Iterable[int]) -> list[int]:
    return [at for at in places if side.words[at] not in FUNCTION_WORDS]


def _has_distinction(edit: Edit, old: Iterable[int], new: Iterable[int]) -> bool:
    """True for son and daughter, killed and injured."""
    come = {edit.new.words[at] for at in new}
    return any(not come.isdisjoint(edit.lexicon.distinctions.get(edit.old.words[at], ())) for at in old)


def _is_news(edit: Edit, old: Sequence[int], new: Sequence[int]) -> bool:
    """True when a phrase came or went, or when most of the sentence is other words now."""
    gone, come = len(_content(edit.old, old)), len(_content(edit.new, new))
    if abs(come - gone) >= RANKING.news_words:
        return True
    turned = gone + come
    return turned >= RANKING.rewritten_words and turned >= RANKING.rewritten * _content_count(edit)


def _content_count(edit: Edit) -> int:
    words = chain(edit.old.words, edit.new.words)
    return sum(word not in FUNCTION_WORDS and not is_mark(word) for word in words)
