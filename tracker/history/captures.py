"""Which answers of a site are kept with their bodies, so that they can be read again."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from tracker.history.values import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """An answer that a server gave with status 200, and where its bytes lie."""

    article_url: str
    outlet: str
    place: Place


def kept_answers(connection: sqlite3.Connection, host: str, *, limit: int) -> tuple[KeptAnswer, ...]:
    """The newest answers of articles at a host, with "www." or without, and at the hosts below it; each body once."""
    rows = connection.execute(
        """
        select articles.url, articles.outlet, captures.file, captures.offset
        from articles
        join checks on checks.article_id = articles.id
        join captures on captures.check_id = checks.id
        where (articles.outlet = :host or substr(articles.outlet, -length(:below)) = :below)
            and captures.status = 200
            and captures.refers_to is null
        order by captures.captured_at desc, captures.id
        limit :limit
        """,
        {"host": host, "below": f".{host}", "limit": limit},
    )
    return tuple(
        KeptAnswer(article_url=row["url"], outlet=row["outlet"], place=Place(file=row["file"], offset=row["offset"]))
        for row in rows
    )
