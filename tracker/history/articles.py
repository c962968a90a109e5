"""Which articles are tracked, and which one a person means."""

from __future__ import annotations

import difflib
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from tracker.errors import UnknownArticle
from tracker.history.identity import article_id
from tracker.history.times import from_iso, iso
from tracker.history.values import TrackedArticle

_NAMED = 5  # candidates that a message lists: more do not fit a glance

_SELECT = """
    select articles.id, articles.url, articles.outlet, articles.added_at
    from articles
"""


def add_article(connection: sqlite3.Connection, *, url: str, outlet: str, at: datetime) -> bool:
    """Begins to track an address in canonical form; False where it was tracked already."""
    cursor = connection.execute(
        """
        insert into articles (id, url, outlet, added_at)
        values (:id, :url, :outlet, :at)
        on conflict do nothing
        """,
        {"id": article_id(url), "url": url, "outlet": outlet, "at": iso(at)},
    )
    return cursor.rowcount > 0


def all_articles(connection: sqlite3.Connection) -> tuple[TrackedArticle, ...]:
    """Every article, in the order in which they were added."""
    return _tracked(connection.execute(_SELECT + "order by added_at, url"))


def due_articles(connection: sqlite3.Connection, now: datetime) -> tuple[TrackedArticle, ...]:
    """Articles whose next check is due: those never checked first, then the longest overdue."""
    return _tracked(
        connection.execute(
            _SELECT
            + """
            left join schedule on schedule.article_id = articles.id
            where due_at is null or due_at <= :now
            order by due_at is not null, due_at, articles.added_at, articles.url
            """,
            {"now": iso(now)},
        )
    )


def tracked(connection: sqlite3.Connection, url: str) -> TrackedArticle | None:
    """The article that is asked for at exactly this address."""
    found = _tracked(connection.execute(_SELECT + "where articles.url = ?", [url]))
    return found[0] if found else None


def article_at(connection: sqlite3.Connection, url: str) -> TrackedArticle | None:
    """The article that is asked for at this address, or was seen there after a redirect."""
    found = _tracked(
        connection.execute(
            _SELECT
            + """
            where articles.url = :url
                or articles.id in (select article_id from article_urls where url = :url)
            order by articles.url = :url desc, added_at
            limit 1
            """,
            {"url": url},
        )
    )
    return found[0] if found else None


def find_article(connection: sqlite3.Connection, name: str) -> TrackedArticle:
    """The one article whose id begins so, or one of whose addresses has that text in it.

    Raises `UnknownArticle`, with the close ones named, where none or several answer.
    """
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")  # bytes that were no text
    exact = article_at(connection, name)
    if exact:
        return exact
    found = (_containing(connection, name) or _seen_at(connection, name)) if name else ()
    if len(found) == 1:
        return found[0]
    if found:
        more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        named = ", ".join(article.url for article in found[:_NAMED])
        raise UnknownArticle(f"{name!r} fits {len(found)} articles: {named}{more}. Give more of one address.")
    raise UnknownArticle(f"{name!r}: no such article. {_close(connection, name)}")


def _containing(connection: sqlite3.Connection, name: str) -> tuple[TrackedArticle, ...]:
    return _tracked(
        connection.execute(
            _SELECT
            + """
            where instr(lower(articles.url), :name) or substr(articles.id, 1, length(:name)) = :name
            order by articles.url
            """,
            {"name": name.lower()},
        )
    )


def _seen_at(connection: sqlite3.Connection, name: str) -> tuple[TrackedArticle, ...]:
    """Those that were seen, after a redirect, at an address with that text in it."""
    return _tracked(
        connection.execute(
            _SELECT
            + """
            where articles.id in (select article_id from article_urls where instr(lower(url), :name))
            order by articles.url
            """,
            {"name": name.lower()},
        )
    )


def _close(connection: sqlite3.Connection, name: str) -> str:
    urls = [article.url for article in all_articles(connection)]
    if not urls:
        return "None is tracked yet: 'tracker add URL' begins."
    tails = {url.rstrip("/").rsplit("/", 1)[-1]: url for url in urls} | {url: url for url in urls}
    close = difflib.get_close_matches(name, tails, n=_NAMED, cutoff=0.5)
    if close:
        return f"Close: {', '.join(dict.fromkeys(tails[one] for one in close))}."
    return f"{len(urls)} are tracked; 'tracker log' lists what changed in them."


def _tracked(rows: Iterable[sqlite3.Row]) -> tuple[TrackedArticle, ...]:
    return tuple(
        TrackedArticle(id=row["id"], url=row["url"], outlet=row["outlet"], added_at=from_iso(row["added_at"]))
        for row in rows
    )
