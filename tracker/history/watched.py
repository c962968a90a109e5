"""What learning looks at: the articles of one host that were seen last, with the texts that stood in each."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tracker.history.times import from_iso
from tracker.learn import Passage, Sight, Watched
from tracker.model import PageKind, Role
from tracker.tuning import LEARNING

_ARTICLES = """
    select articles.id, articles.url
    from articles
    join checks on checks.article_id = articles.id and checks.version_id is not null
    where articles.outlet = :host
    group by articles.id
    order by max(checks.sequence) desc
    limit :most
"""


def watched_of(connection: sqlite3.Connection, host: str) -> tuple[Watched, ...]:
    """The host's articles, in the order of their addresses."""
    rows = connection.execute(_ARTICLES, {"host": host, "most": LEARNING.articles}).fetchall()
    return tuple(_watched(connection, row["id"], row["url"]) for row in sorted(rows, key=lambda row: str(row["url"])))


def _watched(connection: sqlite3.Connection, article: str, url: str) -> Watched:
    rows = connection.execute(
        """
        select checks.checked_at, versions.id, versions.headline, versions.published, versions.kind
        from checks
        join versions on versions.id = checks.version_id
        where checks.article_id = ?
        order by checks.sequence
        """,
        [article],
    ).fetchall()
    runs = [next(run) for _, run in groupby(rows, key=lambda row: row["id"])][-LEARNING.sights :]
    passages = _passages(connection, {row["id"] for row in runs})
    return Watched(
        id=article,
        url=url,
        published=rows[-1]["published"],
        looks=len(rows),
        is_live=rows[-1]["kind"] == PageKind.LIVE_BLOG,
        sights=tuple(
            Sight(at=from_iso(row["checked_at"]), headline=row["headline"], passages=passages[row["id"]])
            for row in runs
        ),
    )


def _passages(connection: sqlite3.Connection, versions: Iterable[str]) -> defaultdict[str, tuple[Passage, ...]]:
    found: defaultdict[str, tuple[Passage, ...]] = defaultdict(tuple)
    for version in versions:
        rows = connection.execute(
            """
            select paragraph, offset, role, text
            from version_sentences
            join sentences on sentences.id = version_sentences.sentence_id
            where version_id = ?
            order by position
            """,
            [version],
        )
        found[version] = tuple(_grouped(rows))
    return found


def _grouped(rows: Iterable[sqlite3.Row]) -> Iterator[Passage]:
    for _, group in groupby(rows, key=lambda row: row["paragraph"]):
        yield _passage(list(group))


def _passage(rows: Sequence[sqlite3.Row]) -> Passage:
    text = ""
    for row in rows:
        text = text.ljust(row["offset"]) + row["text"]
    return Passage(text=text, sentences=tuple(row["text"] for row in rows), role=Role(rows[0]["role"]))
