"""Holds the snapshots folder against its digests and against the database."""

from __future__ import annotations

from tracker import history
from tracker.archive import Verified
from tracker.archive import verify as verify_folder
from tracker.pipeline.workplace import Workplace


def verify(place: Workplace) -> Verified:
    """Reads every record; where there is a database, a file that it knows and that is missing is a damage too."""
    place.require_snapshots()
    known: frozenset[str] | None = None
    if place.db.exists():
        with history.reading(place.db) as connection:
            known = history.known_files(connection)
    return verify_folder(place.snapshots, known=known)
