"""Begins to track articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tracker import history
from tracker.history import TrackedArticle
from tracker.pipeline.workplace import Clock, Workplace
from tracker.watch import canonical_url, host_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """An address that was given, and the article that it stands for."""

    given: str
    article: TrackedArticle
    is_new: bool


def add(place: Workplace, urls: Iterable[str], *, clock: Clock) -> tuple[Added, ...]:
    """Begins to track each address, all of them or none.

    Raises `BadInput` with the first address that cannot be one.
    """
    wanted = {url: canonical_url(url) for url in urls}
    with history.writing(place.db) as database, history.immediate(database.conn) as connection:
        added = []
        for given, url in wanted.items():
            known = history.article_at(connection, url)
            if known is None:
                history.add_article(connection, url=url, outlet=host_of(url), at=clock())
            article = known or history.find_article(connection, url)
            added.append(Added(given=given, article=article, is_new=known is None))
    return tuple(added)
