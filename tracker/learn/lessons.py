"""What a host's articles teach about what belongs to none of them: watched articles in, lessons out. Pure.

Three things tell a text that is the host's from one that is the articles': it comes to many and goes from many while
nothing of their own changes; it comes to most, or goes from most, at once; or it stands in most. `teasers.py` knows a
fourth. Against each stand the guards of `guards.py`: in doubt nothing is learned, since a text that is learned wrongly
is a fact that nobody sees.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from tracker.learn.guards import GUARDS, days_of, is_among_own, is_figured
from tracker.learn.teasers import foreseen, teaser_lessons
from tracker.learn.traces import Host, Trace, host_of, is_learnable
from tracker.learn.watched import Lesson, Watched
from tracker.read.learned import LearnedKind
from tracker.tuning import LEARNING


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wave:
    """The articles to which a text came, or from which it went, within the hours of "at once"."""

    begun: datetime | None = None
    articles: frozenset[int] = frozenset()


def lessons(
    host: str, articles: Sequence[Watched], known: Mapping[str, LearnedKind], expected: Set[str]
) -> tuple[Lesson, ...]:
    """What is to be learned of a host, beside the folded texts that are known, in force or revoked.

    Those that are only `expected`, since they were foreseen, are learned once they are met.
    """
    found: dict[str, Lesson] = {}
    for _ in range(LEARNING.rounds):
        kinds = {**known, **{key: lesson.kind for key, lesson in found.items()}}
        news = {one.key: one for one in _once(host, articles, kinds)}
        if not news:
            break
        found |= news
    for lesson in foreseen(articles, _habits([*known.values(), *(one.kind for one in found.values())])):
        if lesson.key not in known and lesson.key not in expected:
            found.setdefault(lesson.key, lesson)
    return tuple(found.values())


def _habits(kinds: Iterable[LearnedKind]) -> frozenset[LearnedKind]:
    """Which kinds of teasers a host is known to print."""
    return frozenset(kind for kind, count in Counter(kinds).items() if kind.is_teaser and count >= LEARNING.habit)


def _once(name: str, articles: Sequence[Watched], known: Mapping[str, LearnedKind]) -> Iterator[Lesson]:
    taken = set(known)
    for lesson in teaser_lessons(articles, _habits(known.values())):
        if lesson.key not in taken:
            taken.add(lesson.key)
            yield lesson
    host = host_of(articles, taken)
    for key, trace in sorted(host.traces.items()):
        homes = {place for place in trace.homes if host.tells(place)}
        kind = _kind(host, trace, homes) if is_learnable(key) else None
        # Asked last: they cost most.
        if kind and not any(is_met(host, key, homes) for is_met in GUARDS):
            yield _lesson(name, host, trace, kind)


def _kind(host: Host, trace: Trace, homes: Set[int]) -> LearnedKind | None:
    if _is_restless(host, trace, homes):
        return LearnedKind.RESTLESS
    if _is_at_once(host, trace):
        return LearnedKind.AT_ONCE
    return LearnedKind.STANDS if _is_standing(host, trace, homes) else None


def _lesson(name: str, host: Host, trace: Trace, kind: LearnedKind) -> Lesson:
    return Lesson(
        text=trace.text,
        kind=kind,
        reason=f"boilerplate of {name}: {_seen(trace, kind)}",
        articles=len(trace.homes),
        came=len(trace.came),
        went=len(trace.went),
        first_article=host.articles[trace.first[1]].id,
        first_seen_at=trace.first[0],
    )


def _seen(trace: Trace, kind: LearnedKind) -> str:
    """What says that a text is the host's, in words for people."""
    if kind is LearnedKind.RESTLESS:
        return f"comes and goes, seen in {len(trace.homes)} articles"
    if kind is LearnedKind.STANDS:
        return f"stands in {len(trace.homes)} articles"
    came, went = len(trace.came), len(trace.went)
    return f"came to {came} articles at once" if came >= went else f"went from {went} articles at once"


def _is_restless(host: Host, trace: Trace, homes: Set[int]) -> bool:
    """True for what comes to many and goes from many, and stays in few."""
    seen_again = [place for place in homes if host.articles[place].looks > 1]
    moved = trace.restless & homes
    return (
        len(homes) >= LEARNING.restless
        and len(trace.came) >= LEARNING.came
        and len(trace.went) >= LEARNING.went
        and len(moved) >= LEARNING.restless_share * len(seen_again)
        and not trace.lasting
    )


def _is_at_once(host: Host, trace: Trace) -> bool:
    """True for what came to most articles at one time, and stood in none before; or what went from most so."""
    came, went = _wave(trace.came), _wave(trace.went)
    moved = came.articles if came.begun and came.begun <= trace.first[0] else went.articles
    watched = sum(article.looks > 1 for article in host.articles)
    return (
        len(moved) >= max(LEARNING.at_once, LEARNING.at_once_share * watched)
        and days_of(host, moved) >= LEARNING.days_at_once
    )


def _is_standing(host: Host, trace: Trace, homes: Set[int]) -> bool:
    """True for what stands in most articles of many days, outside of their own text, and tells no figure."""
    return (
        len(homes) >= max(LEARNING.stands, LEARNING.stands_share * len(host.articles))
        and days_of(host, homes) >= LEARNING.days
        and not is_figured(trace.text)
        and not is_among_own(host, trace, homes)
    )


def _wave(moves: Mapping[int, Iterable[datetime]]) -> _Wave:
    """The wave with the most articles, as far as there may be one that counts."""
    if len(moves) < LEARNING.at_once:
        return _Wave()
    events = sorted((at, place) for place, times in moves.items() for at in times)
    reach = timedelta(hours=LEARNING.at_once_hours)
    begun = dict.fromkeys(at for at, _ in events)
    waves = (_Wave(begun=at, articles=_moved(events, at, at + reach)) for at in begun)
    return max(waves, key=lambda wave: len(wave.articles))


def _moved(events: Sequence[tuple[datetime, int]], begin: datetime, end: datetime) -> frozenset[int]:
    return frozenset(place for at, place in events if begin <= at <= end)
