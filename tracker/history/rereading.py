"""The second clock: who read an article, what a re-reading clears away, and what is told of it afterwards.

Runs inside the caller's transaction. What the web did is told by checks and transitions; what a change of reader did is
told here, by `Reread`, and never by a change.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from tracker.history.times import from_iso, iso
from tracker.history.values import ArticleReader, CheckPlace, ReadTexts, Reread

_OF_CHECKS = "in (select id from checks where article_id = :article)"
_OF_VERSIONS = "in (select id from versions where article_id = :article)"

#: What is made from an article's checks, those first that point at others.
_CLEARED = (
    "delete from schedule where article_id = :article",
    "delete from article_urls where article_id = :article",
    f"delete from notices where check_id {_OF_CHECKS}",
    f"delete from change_labels where change_id in (select id from changes where check_id {_OF_CHECKS})",
    f"delete from changes where check_id {_OF_CHECKS}",
    "delete from transitions where article_id = :article",
    f"delete from version_links where version_id {_OF_VERSIONS}",
    f"delete from version_sentences where version_id {_OF_VERSIONS}",
    f"delete from captures where check_id {_OF_CHECKS}",
    "delete from versions where article_id = :article",
    "delete from checks where article_id = :article",
)


def reader_of(connection: sqlite3.Connection, article: str) -> ArticleReader | None:
    """Who read the article's checks, None where there are none."""
    row = connection.execute(
        "select reader, is_stale, tried from article_readers where article_id = ?", [article]
    ).fetchone()
    return ArticleReader(reader=row["reader"], is_stale=bool(row["is_stale"]), tried=row["tried"]) if row else None


def note_reader(connection: sqlite3.Connection, article: str, reader: str) -> None:
    """Notes that the reader has read all that is kept of the article."""
    connection.execute(
        """
        insert into article_readers (article_id, reader, is_stale, tried)
        values (:article, :reader, 0, '')
        on conflict (article_id) do update set reader = excluded.reader, is_stale = 0, tried = ''
        """,
        {"article": article, "reader": reader},
    )


def note_tried(connection: sqlite3.Connection, article: str, reader: str) -> None:
    """Notes that the reader could not get at all of the article's evidence."""
    connection.execute("update article_readers set tried = ? where article_id = ?", [reader, article])


def mark_stale(connection: sqlite3.Connection, articles: Iterable[str]) -> None:
    """Notes that these articles are to be read again, whoever read them."""
    connection.executemany(
        "update article_readers set is_stale = 1 where article_id = ?", [(article,) for article in articles]
    )


def checks_of(connection: sqlite3.Connection, article: str) -> tuple[CheckPlace, ...]:
    """The article's checks in their order, and where each lies."""
    rows = connection.execute(
        """
        select
            id,
            sequence,
            file,
            coalesce(offset, (select min(offset) from captures where captures.check_id = checks.id), 0) as offset
        from checks
        where article_id = ?
        order by sequence
        """,
        [article],
    )
    return tuple(_place(row) for row in rows)


def check_with(connection: sqlite3.Connection, capture: str) -> CheckPlace | None:
    """The check that a capture belongs to, or None where it is not known."""
    row = connection.execute(
        """
        select checks.id, checks.sequence, checks.file, captures.offset
        from captures as wanted
        join checks on checks.id = wanted.check_id
        join captures on captures.check_id = checks.id and captures.hop = 0
        where wanted.id = ?
        """,
        [capture],
    ).fetchone()
    return _place(row) if row else None


def count_checks(connection: sqlite3.Connection, article: str) -> int:
    """How many checks of the article are kept."""
    (count,) = connection.execute("select count(*) from checks where article_id = ?", [article]).fetchone()
    return int(count)


@contextmanager
def cleared(connection: sqlite3.Connection, article: str) -> Iterator[None]:
    """Takes away the rows that were made from the article's checks, for the context to make them anew.

    Where the context fails, the rows are as they were.
    """
    connection.execute("savepoint cleared")
    try:
        # Checks and versions point at each other.
        connection.execute("pragma defer_foreign_keys = on")
        sentences = _sentences_of(connection, article)
        for statement in _CLEARED:
            connection.execute(statement, {"article": article})
        yield
        _drop_unused(connection, sentences)
    except BaseException:
        connection.execute("rollback to cleared")
        raise
    finally:
        connection.execute("release cleared")


def texts_of(connection: sqlite3.Connection, article: str) -> frozenset[str]:
    """The ids of the texts that are versions of the article."""
    rows = connection.execute("select text_id from versions where article_id = ?", [article])
    return frozenset(text for (text,) in rows)


def all_texts(connection: sqlite3.Connection) -> dict[str, ReadTexts]:
    """What was read of each article that was checked, by its id; nothing where the tables are not there."""
    tables = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    if not {"article_readers", "versions"} <= tables:
        return {}
    readers = connection.execute("select article_id, reader from article_readers").fetchall()
    return {article: ReadTexts(reader=reader, texts=texts_of(connection, article)) for article, reader in readers}


def record_reread(
    connection: sqlite3.Connection, article: str, before: ReadTexts, after: ReadTexts, *, at: datetime
) -> Reread:
    """Keeps what a re-reading came to."""
    reread = Reread(
        reread_at=at,
        before=before.reader,
        after=after.reader,
        versions_before=len(before.texts),
        versions_after=len(after.texts),
        texts_differ=max(len(before.texts - after.texts), len(after.texts - before.texts)),
    )
    if reread.before != reread.after or reread.texts_differ:
        _keep(connection, article, reread)
    return reread


def rereads_of(connection: sqlite3.Connection, article: str) -> tuple[Reread, ...]:
    """The article's re-readings, the oldest first."""
    rows = connection.execute("select * from rereads where article_id = ? order by number", [article])
    return tuple(
        Reread(
            reread_at=from_iso(row["reread_at"]),
            before=row["reader_before"],
            after=row["reader_after"],
            versions_before=row["versions_before"],
            versions_after=row["versions_after"],
            texts_differ=row["texts_differ"],
        )
        for row in rows
    )


def _keep(connection: sqlite3.Connection, article: str, reread: Reread) -> None:
    connection.execute(
        """
        insert into rereads (
            article_id, number, reread_at, reader_before, reader_after, versions_before, versions_after, texts_differ
        )
        select :article, count(*) + 1, :at, :before, :after, :versions_before, :versions_after, :texts_differ
        from rereads
        where article_id = :article
        """,
        {
            "article": article,
            "at": iso(reread.reread_at),
            "before": reread.before,
            "after": reread.after,
            "versions_before": reread.versions_before,
            "versions_after": reread.versions_after,
            "texts_differ": reread.texts_differ,
        },
    )


def _place(row: sqlite3.Row) -> CheckPlace:
    return CheckPlace(id=row["id"], sequence=row["sequence"], file=row["file"], offset=row["offset"])


def _sentences_of(connection: sqlite3.Connection, article: str) -> list[str]:
    rows = connection.execute(
        f"select distinct sentence_id from version_sentences where version_id {_OF_VERSIONS}", {"article": article}
    )
    return [sentence for (sentence,) in rows]


def _drop_unused(connection: sqlite3.Connection, sentences: Iterable[str]) -> None:
    """Drops those of the sentences that stand in no version any more."""
    connection.executemany(
        """
        delete from sentences
        where id = :id and not exists (select 1 from version_sentences where sentence_id = :id)
        """,
        [{"id": sentence} for sentence in sentences],
    )
