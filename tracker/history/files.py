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


def mark_complete(connection: sqlite3.Connection, file: str) -> None:
    """Notes that no more checks will come from this file."""
    connection.execute("update snapshot_files set is_complete = 1 where file = ?", [file])


def has_check(connection: sqlite3.Connection, check: str) -> bool:
    """True where the check is in already."""
    return connection.execute("select 1 from checks where id = ?", [check]).fetchone() is not None


def next_sequence(connection: sqlite3.Connection) -> int:
    """The number of the next check, from 1."""
    (last,) = connection.execute("select coalesce(max(sequence), 0) from checks").fetchone()
    return int(last) + 1


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
