"""Makes the derived tables again from the snapshots folder."""

from __future__ import annotations

from dataclasses import dataclass

from tracker import history
from tracker.archive import Damage, close_torn_runs, snapshot_files
from tracker.pipeline.ledger import in_order, take_file
from tracker.pipeline.lock import run_lock
from tracker.pipeline.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What a rebuild read."""

    files: int
    checks: int
    damages: tuple[Damage, ...]


def rebuild(place: Workplace) -> Rebuilt:
    """Drops the derived tables and makes the same rows again.

    All of it is one transaction: a rebuild that is ended leaves the tables as they were. Raises `Busy` where a run is
    at work.
    """
    damages: list[Damage] = []
    with run_lock(place.snapshots), history.writing(place.db) as database:
        close_torn_runs(place.snapshots)
        files = in_order(place.snapshots, list(snapshot_files(place.snapshots)))
        checks = 0
        with history.immediate(database.conn):
            history.recreate_derived(database.conn)
            for file in files:
                checks += take_file(database, place.snapshots, file, damages.append)
    return Rebuilt(files=len(files), checks=checks, damages=tuple(damages))
