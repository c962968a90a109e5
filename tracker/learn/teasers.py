"""Which blocks are teasers of another tracked article: its headline, or the first paragraph under or without it.

A copy of the article is no teaser: where others of its sentences stand beside its first ones, nothing is learned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from tracker.learn.traces import is_learnable, pieces
from tracker.learn.watched import Lesson, Sight, Watched
from tracker.model import Role
from tracker.read.characters import fold, is_stopped, letters
from tracker.read.learned import MAY_BE_OWN, LearnedKind
from tracker.read.notices import notice_kind
from tracker.tuning import LEARNING


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """What an article says of itself, and so what a teaser of it says."""

    article: Watched
    text: str
    headlines: frozenset[str]
    is_stopped: bool = False
    kin: tuple[str, ...] = ()

    def has_kin_in(self, sight: Sight) -> bool:
        """True where another sentence of the article stands in a text."""
        return any(fold(sentence) in self.kin for passage in sight.passages for sentence in passage.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meeting:
    """A block of one article that is what another says of itself."""

    article: Watched
    sight: Sight
    place: int
    source: _Source

    @property
    def text(self) -> str:
        """The block as it stands."""
        return self.sight.passages[self.place].text

    @property
    def role(self) -> Role:
        """What the block is in its article."""
        return self.sight.passages[self.place].role

    def would_go(self, kind: LearnedKind) -> bool:
        """True where a reading that foresees the text would leave it out."""
        if kind is LearnedKind.SUMMARY:
            return self.is_summary
        return self.role is not Role.LIST_ITEM and (self.source.is_stopped or not is_stopped(self.text))

    @property
    def is_headline(self) -> bool:
        """True unless it is the article's own, or reads as a sentence where the headline is none."""
        own = {fold(sight.headline) for sight in self.article.sights}
        return fold(self.text) not in own and (self.source.is_stopped or not is_stopped(self.text))

    @property
    def is_summary(self) -> bool:
        """True unless it opens the article, or stands with others of the source's sentences: a copy."""
        return self.place > 0 and not self.source.has_kin_in(self.sight)

    @property
    def is_under_headline(self) -> bool:
        """True where the block before it is the source's headline."""
        return self.place > 0 and fold(self.sight.passages[self.place - 1].text) in self.source.headlines


@dataclass(slots=True, kw_only=True)
class _Teaser:
    """All meetings with one text."""

    source: _Source
    met: list[_Meeting] = field(default_factory=list)

    @property
    def articles(self) -> dict[str, list[_Meeting]]:
        """The meetings by the article."""
        found: defaultdict[str, list[_Meeting]] = defaultdict(list)
        for meeting in self.met:
            found[meeting.article.id].append(meeting)
        return found

    @property
    def restless(self) -> int:
        """In how many articles it stands in some texts and not in others."""
        return sum(len(met) < len(met[0].article.sights) for met in self.articles.values())

    @property
    def outlived(self) -> bool:
        """True where it stands through so many changes of an article that it must be the article's own."""
        needed = LEARNING.changes_outlived + 1
        return any(len(met) == len(met[0].article.sights) >= needed for met in self.articles.values())


def teaser_lessons(articles: Sequence[Watched], habits: Set[LearnedKind]) -> Iterator[Lesson]:
    """The headlines, then the first paragraphs, of articles that stand as blocks in others."""
    for teaser in _teasers(articles, _headlines(articles)):
        teaser.met = [one for one in teaser.met if one.is_headline]
        if teaser.met and (teaser.restless or any(one.role not in MAY_BE_OWN for one in teaser.met)):
            yield _lesson(LearnedKind.HEADLINE, teaser)
    for teaser in _teasers(articles, _summaries(articles)):
        teaser.met = [one for one in teaser.met if one.is_summary]
        needed = 1 if LearnedKind.SUMMARY in habits else LEARNING.summary_restless
        is_known = any(one.is_under_headline for one in teaser.met) or teaser.restless >= needed
        if is_known and not teaser.outlived:
            yield _lesson(LearnedKind.SUMMARY, teaser)


def foreseen(articles: Sequence[Watched], habits: Set[LearnedKind]) -> Iterator[Lesson]:
    """What articles say of themselves and was met nowhere yet, on a host that is in the habit of printing it."""
    found = ((LearnedKind.HEADLINE, _headlines), (LearnedKind.SUMMARY, _summaries))
    for kind, sources in ((kind, find(articles)) for kind, find in found if kind in habits):
        met = {fold(one.text) for teaser in _teasers(articles, sources) for one in teaser.met if one.would_go(kind)}
        for source in (source for key, source in sorted(sources.items()) if key not in met):
            yield Lesson(
                text=source.text,
                kind=kind,
                reason=_reason(kind, source),
                first_article=source.article.id,
                first_seen_at=source.article.sights[0].at,
                source=source.article.id,
                kin=source.kin,
            )


def _reason(kind: LearnedKind, source: _Source) -> str:
    says = "headline" if kind is LearnedKind.HEADLINE else "first lines"
    return f"teaser: the {says} of {source.article.url}"


def _lesson(kind: LearnedKind, teaser: _Teaser) -> Lesson:
    first = min(teaser.met, key=lambda one: (one.sight.at, one.article.id))
    return Lesson(
        text=first.text,
        kind=kind,
        reason=_reason(kind, teaser.source),
        articles=len(teaser.articles),
        came=teaser.restless,
        went=teaser.restless,
        first_article=first.article.id,
        first_seen_at=first.sight.at,
        source=teaser.source.article.id,
        kin=teaser.source.kin,
    )


def _headlines(articles: Sequence[Watched]) -> dict[str, _Source]:
    found: dict[str, _Source] = {}
    for article in articles:
        texts = {fold(sight.headline): sight.headline for sight in article.sights}
        for key, text in texts.items():
            if is_learnable(key) and len(pieces(key)) >= LEARNING.headline_words:
                source = _Source(article=article, text=text, headlines=frozenset(texts), is_stopped=is_stopped(text))
                found.setdefault(key, source)
    return found


def _summaries(articles: Sequence[Watched]) -> dict[str, _Source]:
    """First paragraphs, of articles that have others by which a copy is known."""
    found: dict[str, _Source] = {}
    homes = _homes(articles)
    for article in articles:
        headlines = frozenset(fold(sight.headline) for sight in article.sights)
        openings = {fold(one.passages[0].text): one.passages[0] for one in article.sights if one.passages}
        opening = {fold(sentence) for passage in openings.values() for sentence in passage.sentences}
        others = [key for key in _steady(article) if key not in opening and is_learnable(key)]
        for key, passage in openings.items():
            kin = tuple(one for one in others if _goes_with(homes[one], homes[key]))[: LEARNING.kin]
            if kin and passage.role is Role.PARAGRAPH and len(letters(key)) >= LEARNING.summary_letters:
                source = _Source(article=article, text=passage.text, headlines=headlines, kin=kin)
                found.setdefault(key, source)
    return found


def _homes(articles: Sequence[Watched]) -> defaultdict[str, set[str]]:
    """The articles in which each folded paragraph and each folded sentence stands."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        for passage in (passage for sight in article.sights for passage in sight.passages):
            for text in (passage.text, *passage.sentences):
                found[fold(text)].add(article.id)
    return found


def _goes_with(homes: Set[str], opening: Set[str]) -> bool:
    """True unless a sentence stands without the opening elsewhere: then it says nothing about what is a copy of it."""
    return len(homes - opening) <= len(homes & opening) - 1


def _steady(article: Watched) -> list[str]:
    """The folded sentences that stand in each text of an article: not the teasers that take turns in it."""
    texts = [
        dict.fromkeys(fold(sentence) for passage in sight.passages for sentence in passage.sentences)
        for sight in article.sights
    ]
    return [key for key in texts[0] if all(key in text for text in texts)] if texts else []


def _teasers(articles: Sequence[Watched], sources: Mapping[str, _Source]) -> list[_Teaser]:
    """Where the sources' texts stand as blocks in other articles; live blogs tell what others tell."""
    found: dict[str, _Teaser] = {}
    sights = ((one, sight) for one in articles if not one.is_live for sight in one.sights)
    for article, sight in sights:
        for place, passage in enumerate(sight.passages):
            key = fold(passage.text)
            source = sources.get(key)
            if source and source.article.id != article.id and notice_kind(passage.text) is None:
                meeting = _Meeting(article=article, sight=sight, place=place, source=source)
                found.setdefault(key, _Teaser(source=source)).met.append(meeting)
    return [found[key] for key in sorted(found)]
