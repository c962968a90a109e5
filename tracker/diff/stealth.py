"""Changes in, the ones out that read as a silent correction: what the old version asserted is another thing now.

Limits, known: a wrong figure corrected upwards in a report of casualties reads as a rising toll; a fact corrected in a
sentence that was rewritten, or by deletion, is not seen; whether events or a newsroom were at fault, words do not say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from tracker.diff.attributions import ANOTHER_SPEAKER
from tracker.diff.developments import Course, is_next_stage
from tracker.diff.edit import side_of
from tracker.diff.explanations import Explained
from tracker.diff.lexicon import Hedge, Lexicon
from tracker.diff.names import is_short_for
from tracker.diff.quotations import quoted
from tracker.diff.quotes import WORDS_CHANGED
from tracker.diff.tokens import tokens_of
from tracker.diff.wordings import ANOTHER_THING, EXCHANGED, OTHER_FORCE
from tracker.model import Change, ChangeKind, Label, LabelName, Tier
from tracker.tuning import RANKING

_KINDS = frozenset({ChangeKind.EDITED, ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.HEADLINE})
_DOUBTS = frozenset({Hedge.ALLEGED, Hedge.POSSIBLE, Hedge.APPARENT})
_OTHER_CLAIMS = frozenset({ANOTHER_THING, EXCHANGED, OTHER_FORCE})
_BESIDE_WORDS = frozenset({LabelName.WORDING, LabelName.NAME, LabelName.HEDGE})
_OF_SAYING = frozenset({LabelName.HEDGE, LabelName.ATTRIBUTION})
_HARD_FACTS = frozenset({LabelName.NUMBER, LabelName.DATE, LabelName.NAME})


class Correction(NamedTuple):
    """A change that reads as a correction, and the labels of what it puts right."""

    change: Change
    labels: tuple[Label, ...]


def corrections(changes: Sequence[Change], lexicon: Lexicon) -> Iterator[Correction]:
    """The changes that read as corrections, whether or not a notice speaks of them."""
    course = Course(changes, lexicon)
    for change in changes:
        if _is_close_edit(change):
            labels = tuple(label for label in change.labels if _is_corrected(label, change, course))
            if labels:
                yield Correction(change, labels)


def is_untold(correction: Correction, known: Collection[Explained]) -> bool:
    """True when no notice made the correction known, or none made known a second fact that it puts right as well."""
    told = [label for label in correction.change.labels if Explained(correction.change.id, label) in known]
    if not told:
        return True
    words = {word for label in told for word in _words(label)}
    return any(
        label.name in _HARD_FACTS and label not in told and words.isdisjoint(_words(label))
        for label in correction.labels
    )


def _words(label: Label) -> frozenset[str]:
    return frozenset(f"{label.old} {label.new}".split())


def _is_close_edit(change: Change) -> bool:
    """True when one text became another that says nearly the same: a rewritten sentence says what is new.

    Where nothing was reworded, a sentence is the same but for its facts, however short it is.
    """
    if change.kind not in _KINDS or change.tier is not Tier.SUBSTANTIVE:
        return False
    return change.similarity >= RANKING.correction or LabelName.WORDING not in _names_of(change)


def _is_corrected(label: Label, change: Change, course: Course) -> bool:
    lexicon = course.lexicon
    match label.name:
        case LabelName.NEGATION:
            is_development = is_next_stage(label, lexicon) or course.comes_to_pass(label, change)
            return not is_development and not course.is_restated(label) and not _is_paraphrased(label, change)
        case LabelName.HEDGE:
            return _names_of(change) <= _OF_SAYING and _is_put_in_doubt(label, lexicon)
        case LabelName.QUOTE:
            return label.reason == WORDS_CHANGED and _is_quoted(change.old_text) and _is_quoted(change.new_text)
        case LabelName.NAME:
            return not _is_of_speaker(label, change) and _is_another_name(label, lexicon)
        case LabelName.DATE | LabelName.NUMBER:
            return bool(label.old and label.new) and not course.moves(label, change) and not course.is_restated(label)
        case LabelName.ATTRIBUTION:
            return _is_another_speaker(label, change, lexicon)
        case LabelName.WORDING:
            return _is_another_thing(label, change, lexicon)
    return False


def _is_put_in_doubt(label: Label, lexicon: Lexicon) -> bool:
    """True when a statement is hedged that was not, and not only a figure in it."""
    old, new = (lexicon.hedges.find(side_of(hedges, lexicon).words) for hedges in (label.old, label.new))
    return not any(True for _ in old) and any(found.value in _DOUBTS for found in new)


def _is_paraphrased(label: Label, change: Change) -> bool:
    """True where a no came or went and other words gave way: "no money was left", "the money had run out"."""
    is_reworded = any(other.name is LabelName.WORDING and len(other.old + other.new) > 1 for other in change.labels)
    return is_reworded and not (label.old and label.new)


def _is_of_speaker(label: Label, change: Change) -> bool:
    """True for the name of who says it: whether that is another one, the label for speakers tells."""
    words = _words(label)
    return any(
        other.name is LabelName.ANONYMITY
        or (other.name is LabelName.ATTRIBUTION and not words.isdisjoint(_words(other)))
        for other in change.labels
    )


def _is_another_name(label: Label, lexicon: Lexicon) -> bool:
    """True when a name gave way to one that is no other form of it, nor an abbreviation."""
    old, new = label.old.split(", "), label.new.split(", ")
    gone = [name for name in old if name and not any(_are_one(name, other, lexicon) for other in new)]
    come = [name for name in new if name and not any(_are_one(name, other, lexicon) for other in old)]
    return bool(gone and come)


def _are_one(name: str, other: str, lexicon: Lexicon) -> bool:
    """True for Smith and John Smith, BKA and Bundeskriminalamt, and in German for Hamburg and Hamburgs."""
    short, long = sorted((name, other), key=len)
    if is_short_for(name, other) or (lexicon.has_noun_capitals and long == f"{short}s"):
        return True
    letters = iter(long.lower())
    return short.isupper() and short[0] == long[0] and all(letter in letters for letter in short.lower())


def _is_another_speaker(label: Label, change: Change, lexicon: Lexicon) -> bool:
    """True when words are given to another speaker than before, and the first was no mere official."""
    if label.reason != ANOTHER_SPEAKER or not _names_of(change).isdisjoint({LabelName.ANONYMITY, LabelName.HEDGE}):
        return False
    return all(_is_definite(speaker, lexicon) for speaker in (label.old, label.new))


def _is_definite(speaker: str, lexicon: Lexicon) -> bool:
    """True for Ruth Amory and for the caretaker; not for officials, nor for a teacher."""
    words = speaker.replace(",", "").split()
    small = [word.lower() for word in words]
    if not lexicon.has_noun_capitals and any(word[0].isupper() for word in words):
        return lexicon.indefinite.isdisjoint(small[:1])
    has_article = not (lexicon.determiners - lexicon.indefinite).isdisjoint(small)
    return has_article and lexicon.anonymous.isdisjoint(small)


def _is_another_thing(label: Label, change: Change, lexicon: Lexicon) -> bool:
    """True when one thing gave way to another, and not to what comes after it; beside other figures that is news."""
    if not label.old or not label.new or not _names_of(change) <= _BESIDE_WORDS:
        return False
    return label.reason in _OTHER_CLAIMS and not is_next_stage(label, lexicon)


def _names_of(change: Change) -> frozenset[LabelName]:
    return frozenset(label.name for label in change.labels)


def _is_quoted(text: str) -> bool:
    return bool(quoted(tokens_of(text)).inside)
