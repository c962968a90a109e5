"""Sentences in, the publisher's notices among them out, and which changes a notice speaks of.

A notice speaks of a change when it has a figure or a name that changed; or when it names the sort of thing that changed
("misspelled the name of"), or a word of it, and something of the sentence that it stood in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from tracker.diff.edit import side_of
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.likeness import Profile
from tracker.diff.names import bare
from tracker.diff.numbers import numbers_of
from tracker.model import Change, Label, LabelName, Notice, NoticeKind, Role, Sentence
from tracker.read.notices import notice_kind
from tracker.tuning import RANKING

#: Labels whose evidence says by itself which change is meant. A date does not: notices carry their own.
_TELLING = frozenset({LabelName.NUMBER, LabelName.NAME, LabelName.ANONYMITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeText:
    """A notice as it stands in an article: its first sentence, and the rest of the paragraph."""

    kind: NoticeKind
    text: str


class Notices:
    """The notices among an article's sentences. One reaches from its first sentence to the end of its paragraph."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._first = {sentence.paragraph: sentence for sentence in reversed(sentences)}

    def has(self, at: int) -> bool:
        """True when a sentence belongs to a notice."""
        return self._kind_at(at) is not None

    def among(self, places: Iterable[int]) -> Iterator[NoticeText]:
        """The notices that some sentences make, in their order, one a paragraph."""
        for _, group in groupby(places, key=lambda at: self._sentences[at].paragraph):
            found = [(kind, self._sentences[at].text) for at in group if (kind := self._kind_at(at))]
            if found:
                yield NoticeText(kind=found[0][0], text=" ".join(text for _, text in found))

    def _kind_at(self, at: int) -> NoticeKind | None:
        sentence = self._sentences[at]
        kind = _kind(self._first[sentence.paragraph].text) or _kind(sentence.text)
        return NoticeKind.EDITORS_NOTE if kind is None and sentence.role is Role.NOTICE else kind


@lru_cache(maxsize=1 << 14)
def _kind(text: str) -> NoticeKind | None:
    """Asked once: most sentences stand in many versions, and to ask costs as much as all other labels together."""
    return notice_kind(text)


def notice_of(found: NoticeText, changes: Sequence[Change], lexicon: Lexicon) -> Notice:
    """The notice with the ids of the changes that it explains."""
    explained = tuple(change.id for change in changes if speaks_of(found.text, change, lexicon))
    return Notice(text=found.text, kind=found.kind, explains=explained)


def speaks_of(notice: str, change: Change, lexicon: Lexicon) -> bool:
    """True when a notice says what was wrong in a change, or what is right now."""
    told = Profile(notice)
    said = Profile(change.old_text).content | Profile(change.new_text).content
    common = told.content & said - lexicon.notice_stems
    if len(common) >= RANKING.notice_words:
        return True
    return any(_names(notice, told, label, lexicon, common) for label in change.labels)


def _names(notice: str, told: Profile, label: Label, lexicon: Lexicon, common: frozenset[str]) -> bool:
    """True when a notice has the evidence of a label, or the sort of thing that it is about, and a word beside."""
    evidence = f"{label.old}, {label.new}"
    if label.name in _TELLING and not _facts(notice, lexicon).isdisjoint(_facts(evidence, lexicon)):
        return True
    apart = common - Profile(evidence).content
    is_of_its_sort = not told.words.isdisjoint(lexicon.notice_sorts.get(label.name, ()))
    return bool(apart) and (is_of_its_sort or common != apart)


def _facts(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The figures and the words with a capital that a text has."""
    side = side_of(text, lexicon)
    figures = {str(fact.key.value) for fact in numbers_of(side) if not fact.is_weak}
    capitals = {
        bare(word)
        for word, shown in zip(side.words, side.tokens.words, strict=True)
        if shown[0].isupper() and word not in lexicon.starters | lexicon.titles | FUNCTION_WORDS
    }
    return frozenset(figures | capitals - lexicon.weekdays.keys() - lexicon.months.keys())
