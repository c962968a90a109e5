"""Where each sentence of a host stood, came and went: articles in, traces out.

A sentence *came* to an article, or *went* from it, only where nothing else changed between two texts but sentences
that stand in other articles too: an editor's change touches the article's own sentences. And one that came in the
place of a similar one was edited, and did neither.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from tracker.learn.watched import Passage, Sight, Watched
from tracker.model import Role
from tracker.read.characters import fold, letters
from tracker.read.notices import notice_kind
from tracker.tuning import LEARNING

_WORD = re.compile(r"\w+")


@dataclass(slots=True, kw_only=True)
class Trace:
    """One sentence on one host; articles by their places in what is watched."""

    text: str  # as it was seen first
    first: tuple[datetime, int]  # when, and where
    homes: set[int] = field(default_factory=set)
    whole: set[int] = field(default_factory=set)  # homes in which it is a paragraph, or part of one that is shared
    leading: set[int] = field(default_factory=set)  # homes with it in the first paragraph of every text
    lasting: set[int] = field(default_factory=set)  # homes in which it outlived several changes of other texts
    came: dict[int, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    went: dict[int, list[datetime]] = field(default_factory=lambda: defaultdict(list))

    before: Counter[str] = field(default_factory=Counter)  # what went as it came, and how often
    after: Counter[str] = field(default_factory=Counter)  # what came as it went

    @property
    def comes_back(self) -> bool:
        """True where it came to some article when, or after, it had begun to go from others."""
        came = [at for times in self.came.values() for at in times]
        went = [at for times in self.went.values() for at in times]
        return bool(came and went) and max(came) >= min(went)

    @property
    def restless(self) -> set[int]:
        """The articles to which it came or from which it went."""
        return {*self.came, *self.went}


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """The articles of one host as learning sees them, without the texts that are known already."""

    articles: tuple[Watched, ...]
    texts: tuple[tuple[frozenset[str], ...], ...]  # of each article: the folded sentences of each of its texts
    traces: Mapping[str, Trace]  # by the folded sentence
    own: tuple[frozenset[str], ...]  # of each article: the sentences that stand in no other
    words: tuple[frozenset[str], ...]  # of each article: the telling words of those

    def tells(self, place: int) -> bool:
        """True for an article with enough of its own to say something about what else stands in it."""
        return len(self.own[place]) >= LEARNING.own_sentences

    def shared(self, place: int) -> frozenset[str]:
        """The sentences of an article's last text that stand in others too."""
        return self.texts[place][-1] - self.own[place]


def host_of(articles: Sequence[Watched], known: Set[str]) -> Host:
    """Traces every sentence; folded texts that are known count for nothing, nor do notices."""
    bare = tuple(tuple(tuple(_kept(sight, known)) for sight in article.sights) for article in articles)
    texts = tuple(tuple(frozenset(map(fold, _sentences(sight))) for sight in sights) for sights in bare)
    traces: dict[str, Trace] = {}
    for place, (article, sights) in enumerate(zip(articles, bare, strict=True)):
        _stand(traces, place, article, sights)
    own = tuple(frozenset(one for text in sights for one in text if len(traces[one].homes) == 1) for sights in texts)
    for place, article in enumerate(articles):
        _open(traces, place, article)
        _place(traces, place, bare[place], texts[place], own[place])
        _move(traces, place, article, texts[place])
    words = tuple(frozenset[str]().union(*map(telling, sentences)) for sentences in own)
    return Host(articles=tuple(articles), texts=texts, traces=traces, own=own, words=words)


def is_learnable(text: str) -> bool:
    """True for a text that is long enough to be told from any other."""
    return len(letters(text)) >= LEARNING.least_letters


def pieces(text: str) -> frozenset[str]:
    """The words of a text; pairs of letters in a script that puts no space between words."""
    words = _WORD.findall(text)
    if not words or max(map(len, words)) <= LEARNING.longest_word:
        return frozenset(words)
    return frozenset(word[at : at + 2] for word in words for at in range(len(word) - 1))


def telling(text: str) -> frozenset[str]:
    """The words long enough to say what a text is about, or all where none is: pairs of letters."""
    words = pieces(text)
    return frozenset(word for word in words if len(word) >= LEARNING.telling_letters) or words


def _kept(sight: Sight, known: Set[str]) -> Iterator[Passage]:
    for passage in sight.passages:
        if passage.role is not Role.NOTICE and fold(passage.text) not in known and notice_kind(passage.text) is None:
            sentences = tuple(one for one in passage.sentences if fold(one) not in known)
            if sentences:
                yield Passage(text=passage.text, sentences=sentences, role=passage.role)


def _sentences(passages: Iterable[Passage]) -> Iterator[str]:
    for passage in passages:
        yield from passage.sentences


def _stand(traces: dict[str, Trace], place: int, article: Watched, sights: Sequence[Sequence[Passage]]) -> None:
    for sight, passages in zip(article.sights, sights, strict=True):
        for sentence in _sentences(passages):
            key = fold(sentence)
            seen = traces.setdefault(key, Trace(text=sentence, first=(sight.at, place)))
            seen.first = min(seen.first, (sight.at, place))
            seen.homes.add(place)


def _open(traces: Mapping[str, Trace], place: int, article: Watched) -> None:
    """Notes which sentences open the article."""
    openings = [frozenset(map(fold, sight.passages[0].sentences)) for sight in article.sights if sight.passages]
    for key in frozenset.intersection(*openings) if openings else ():
        if key in traces:
            traces[key].leading.add(place)


def _place(
    traces: Mapping[str, Trace],
    place: int,
    sights: Sequence[Sequence[Passage]],
    texts: Sequence[frozenset[str]],
    own: frozenset[str],
) -> None:
    """Notes which sentences stay in the article, and which are in a paragraph of their own."""
    if sum(old != new for old, new in pairwise(texts)) >= LEARNING.changes_outlived:
        for key in frozenset.intersection(*texts):
            traces[key].lasting.add(place)
    for passage in (passage for passages in sights for passage in passages):
        keys = frozenset(map(fold, passage.sentences))
        if not keys & own:
            for key in keys:
                traces[key].whole.add(place)


def _move(traces: Mapping[str, Trace], place: int, article: Watched, texts: Sequence[frozenset[str]]) -> None:
    for (before, sight), (old, new) in zip(pairwise(article.sights), pairwise(texts), strict=True):
        came, went = new - old, old - new
        if before.headline != sight.headline or any(len(traces[key].homes) == 1 for key in came | went):
            continue
        for key in came:
            traces[key].before.update(went)
            if not any(_is_edited(key, other) for other in went):
                traces[key].came[place].append(sight.at)
        for key in went:
            traces[key].after.update(came)
            if not any(_is_edited(key, other) for other in came):
                traces[key].went[place].append(sight.at)


def _is_edited(one: str, other: str) -> bool:
    words, others = pieces(one), pieces(other)
    return len(words & others) >= LEARNING.edited * len(words | others)
