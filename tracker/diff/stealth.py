"""Changes in, the ones out that read as a silent correction: what the old version asserted is another thing now.

Limits, known: a wrong figure corrected upwards in a report of casualties reads as a rising toll; a fact corrected in a
sentence that was rewritten, or by deletion, is not seen; whether events or a newsroom were at fault, words do not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.diff.edit import side_of
from tracker.diff.lexicon import Hedge, Lexicon
from tracker.diff.likeness import Profile
from tracker.diff.names import is_short_for
from tracker.diff.numbers import numbers_of
from tracker.diff.quotations import quoted
from tracker.diff.tokens import tokens_of
from tracker.model import Change, ChangeKind, Label, LabelName, Tier
from tracker.tuning import RANKING

_KINDS = frozenset({ChangeKind.EDITED, ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.HEADLINE})
_DOUBTS = frozenset({Hedge.ALLEGED, Hedge.POSSIBLE, Hedge.APPARENT})
_OF_ITS_TIME = frozenset({LabelName.ATTRIBUTION, LabelName.HEDGE, LabelName.DATE})


def corrections(changes: Iterable[Change], lexicon: Lexicon) -> Iterator[Change]:
    """The changes that read as corrections, whether or not a notice speaks of them."""
    for change in changes:
        if _is_close_edit(change) and any(_is_corrected(label, change, lexicon) for label in change.labels):
            yield change


def _is_close_edit(change: Change) -> bool:
    """True when one text became another that says nearly the same: a rewritten sentence says what is new.

    Where nothing was reworded, a sentence is the same but for its facts, however short it is.
    """
    if change.kind not in _KINDS or change.tier is not Tier.SUBSTANTIVE:
        return False
    return change.similarity >= RANKING.correction or LabelName.WORDING not in {label.name for label in change.labels}


def _is_corrected(label: Label, change: Change, lexicon: Lexicon) -> bool:
    match label.name:
        case LabelName.NEGATION:
            return True
        case LabelName.HEDGE:
            return not label.old and _is_doubted(label.new, lexicon)
        case LabelName.QUOTE:
            return _is_quoted(change.old_text) and _is_quoted(change.new_text)
        case LabelName.NAME:
            return bool(label.old and label.new) and not is_short_for(label.old, label.new)
        case LabelName.DATE:
            has_figures = any(other.name is LabelName.NUMBER for other in change.labels)
            return bool(label.old and label.new) and not has_figures  # other figures on another day are news
        case LabelName.NUMBER:
            return bool(label.old and label.new) and not _moves_with_events(label, change, lexicon)
    return False


def _moves_with_events(label: Label, change: Change, lexicon: Lexicon) -> bool:
    """True for a rising toll, a price an hour later, and a figure told with a new source, date or hedge."""
    words = Profile(f"{change.old_text} {change.new_text}").words
    amounts = Profile(f"{label.old} {label.new}").words  # a price in euros is no price of the euro
    if not lexicon.market_words.isdisjoint(words - amounts):
        return True
    if any(other.name in _OF_ITS_TIME for other in change.labels):
        return True
    if not (Profile(change.new_text).words - Profile(change.old_text).words).isdisjoint(lexicon.running_words):
        return True
    return not words.isdisjoint(lexicon.toll_words) and _total(label.new, lexicon) > _total(label.old, lexicon)


def _is_doubted(hedges: str, lexicon: Lexicon) -> bool:
    """True for a hedge of the statement, and not of a figure in it."""
    return any(found.value in _DOUBTS for found in lexicon.hedges.find(side_of(hedges, lexicon).words))


def _is_quoted(text: str) -> bool:
    return bool(quoted(tokens_of(text)).inside)


def _total(figures: str, lexicon: Lexicon) -> float:
    return sum(fact.key.value for fact in numbers_of(side_of(figures, lexicon)) if isinstance(fact.key.value, float))
