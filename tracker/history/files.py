"""Which files of the snapshots folder are in the database."""

from __future__ import annotations

import sqlite3

from tracker.archive import Original
from tracker.history.times import from_iso
from tracker.history.values import Place


def complete_files(connection: sqlite3.Connection) -> frozenset[str]:
    """Files all of whose checks are in."""
    rows = connection.execute("select file from snapshot_files where is_complete = 1")
    return frozenset(file for (file,) in rows)


def known_files(connection: sqlite3.Connection) -> frozenset[str]:
    """Files of which at least one check is in."""
    return frozenset(file for (file,) in connection.execute("select file from snapshot_files"))


def known_damages(connection: sqlite3.Connection, file: str) -> int:
    """How many damaged records of the file have been told already."""
    row = connection.execute("select damages from snapshot_files where file = ?", [file]).fetchone()
    return int(row["damages"]) if row else 0


def mark_read(connection: sqlite3.Connection, file: str, *, damages: int) -> None:
    """Notes that all of the file was read. One that is damaged is read again by the next run: it may be restored."""
    connection.execute(
        """
        insert into snapshot_files (file, last_sequence, checks, damages, is_complete)
        values (:file, 0, 0, :damages, :damages = 0)
        on conflict (file) do update set damages = excluded.damages, is_complete = excluded.is_complete
        """,
        {"file": file, "damages": damages},
    )


def has_check(connection: sqlite3.Connection, check: str) -> bool:
    """True where the check is in already."""
    return connection.execute("select 1 from checks where id = ?", [check]).fetchone() is not None


def last_sequence(connection: sqlite3.Connection) -> int:
    """The highest number that a run gave to a check, 0 where there is none."""
    (last,) = connection.execute("select coalesce(max(last_sequence), 0) from snapshot_files").fetchone()
    return int(last)


def remember_checks(connection: sqlite3.Connection) -> None:
    """Notes which checks are in, so that `lost_checks` can tell which of them are not any more."""
    connection.execute("drop table if exists temp.checks_before")
    there = connection.execute("select 1 from sqlite_master where type = 'table' and name = 'checks'").fetchone()
    source = "checks" if there else "(select '' as id, '' as file where 0)"
    connection.execute(f"create temporary table checks_before as select id, file from {source}")


def lost_checks(connection: sqlite3.Connection) -> dict[str, int]:
    """How many of the checks remembered are not in, by file."""
    rows = connection.execute(
        """
        select file, count(*)
        from temp.checks_before
        where id not in (select id from checks)
        group by file
        order by file
        """
    )
    return dict(map(tuple, rows))


def original_of(connection: sqlite3.Connection, article: str, payload_digest: str) -> Original | None:
    """The article's first capture that holds this body, or None."""
    row = connection.execute(
        _ORIGINAL
        + """
        join checks on checks.id = captures.check_id
        where captures.payload_digest = :digest and captures.refers_to is null and checks.article_id = :article
        order by checks.sequence
        limit 1
        """,
        {"digest": payload_digest, "article": article},
    ).fetchone()
    return _original(row) if row else None


def original(connection: sqlite3.Connection, capture: str) -> Original | None:
    """The capture of that id, or None."""
    row = connection.execute(_ORIGINAL + "where captures.id = ?", [capture]).fetchone()
    return _original(row) if row else None


_ORIGINAL = """
    select captures.id, captures.url, captures.captured_at, captures.payload_digest
    from captures
"""


def _original(row: sqlite3.Row) -> Original:
    return Original(
        id=row["id"], url=row["url"], captured_at=from_iso(row["captured_at"]), payload_digest=row["payload_digest"]
    )


def capture_place(connection: sqlite3.Connection, capture: str) -> Place | None:
    """Where a capture's record lies, or None where it is not known."""
    row = connection.execute("select file, offset from captures where id = ?", [capture]).fetchone()
    return Place(file=row["file"], offset=row["offset"]) if row else None
