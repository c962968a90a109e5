"""Sentences in, the publisher's notices among them out, and which changes a notice speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from tracker.diff.explanations import Explanations, NoticeText
from tracker.diff.likeness import Profile
from tracker.model import Change, Notice, NoticeKind, Role, Sentence
from tracker.read.notices import notice_kind
from tracker.tuning import RANKING

_text_of = attrgetter("text")
_role_of = attrgetter("role")


class Notices:
    """The notices among an article's sentences. One reaches from its first sentence to the end of its paragraph."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences

    def has(self, at: int) -> bool:
        """True when a sentence belongs to a notice."""
        return self._kind_at(at) is not None

    def all(self) -> Iterator[NoticeText]:
        """The notices of the article."""
        if any(map(_kind, map(_text_of, self._sentences))) or Role.NOTICE in map(_role_of, self._sentences):
            yield from self.among(range(len(self._sentences)))

    def among(self, places: Iterable[int]) -> Iterator[NoticeText]:
        """The notices that some sentences make, in their order, one a paragraph."""
        for _, group in groupby(places, key=lambda at: self._sentences[at].paragraph):
            found = [(kind, self._sentences[at].text) for at in group if (kind := self._kind_at(at))]
            if found:
                yield NoticeText(kind=found[0][0], text=" ".join(text for _, text in found))

    def _kind_at(self, at: int) -> NoticeKind | None:
        sentences, sentence = self._sentences, self._sentences[at]
        while at > 0 and sentences[at - 1].paragraph == sentence.paragraph:
            at -= 1
        kind = _kind(sentences[at].text) or _kind(sentence.text)
        return NoticeKind.EDITORS_NOTE if kind is None and sentence.role is Role.NOTICE else kind


@lru_cache(maxsize=1 << 14)
def _kind(text: str) -> NoticeKind | None:
    """Asked once: most sentences stand in many versions, and to ask costs as much as all other labels together."""
    return notice_kind(text)


def notice_of(found: NoticeText, explanations: Explanations) -> Notice:
    """The notice with the ids of the changes that it explains."""
    known = {one.change_id for one in explanations.of(found)}
    told = Profile(found.text).content - explanations.lexicon.notice_stems
    explains = [
        change.id
        for change in explanations.changes
        if change.id in known or (not change.labels and _has_words_of(change, told))
    ]
    return Notice(text=found.text, kind=found.kind, explains=tuple(explains))


def _has_words_of(change: Change, told: frozenset[str]) -> bool:
    """True for a whole sentence that came or went and shares enough words with a notice."""
    return len(told & _said(f"{change.old_text} {change.new_text}")) >= RANKING.notice_words


@lru_cache(maxsize=1 << 14)
def _said(text: str) -> frozenset[str]:
    """The words that say something, read once: each notice is held against each change."""
    return Profile(text).content
