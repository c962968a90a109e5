"""Sentences in, the publisher's notices among them out, and which changes a notice speaks of.

A notice speaks of a change when it has a figure, a date or a name that changed; or when it names the sort of thing that
changed ("misspelled the name of") and something of the sentence that it stood in.
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
from tracker.model import Change, LabelName, Notice, NoticeKind, Role, Sentence
from tracker.read.notices import notice_kind
from tracker.tuning import RANKING

#: Labels whose evidence says by itself which change is meant. A date does not: notices carry their own.
_TELLING = frozenset({LabelName.NUMBER, LabelName.NAME, LabelName.ANONYMITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeText:
    """A notice as it stands in an article: its first sentence, and the rest of the paragraph."""

    kind: NoticeKind
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """Its sentences in one line."""
        return " ".join(sentence.text for sentence in self.sentences)


def is_notice(at: int, sentences: Sequence[Sentence]) -> bool:
    """True when a sentence belongs to a notice, which reaches from its first sentence to the end of its paragraph."""
    return _kind_at(at, sentences) is not None


def notices_among(places: Iterable[int], sentences: Sequence[Sentence]) -> Iterator[NoticeText]:
    """The notices that some sentences of an article make, in their order, one a paragraph."""
    for _, group in groupby(places, key=lambda at: sentences[at].paragraph):
        kinds = [(_kind_at(at, sentences), sentences[at]) for at in group]
        found = [(kind, sentence) for kind, sentence in kinds if kind]
        if found:
            yield NoticeText(kind=found[0][0], sentences=tuple(sentence for _, sentence in found))


def _kind_at(at: int, sentences: Sequence[Sentence]) -> NoticeKind | None:
    first = at
    while first > 0 and sentences[first - 1].paragraph == sentences[at].paragraph:
        first -= 1
    kind = _kind(sentences[first].text) or _kind(sentences[at].text)
    return NoticeKind.EDITORS_NOTE if kind is None and sentences[at].role is Role.NOTICE else kind


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
    common = len(told.content & said - Profile(" ".join(lexicon.notice_words)).content)
    for label in change.labels:
        if label.name in _TELLING and not _facts(notice, lexicon).isdisjoint(
            _facts(f"{label.old}, {label.new}", lexicon)
        ):
            return True
        if common >= RANKING.notice_sort_words and not told.words.isdisjoint(lexicon.notice_sorts.get(label.name, ())):
            return True
    return common >= RANKING.notice_words


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
