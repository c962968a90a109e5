"""Makes the derived tables again from the snapshots folder."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tracker import history
from tracker.archive import Damage, close_torn_runs, snapshot_files
from tracker.pipeline.intake import remake, remake_whatever_is_lost
from tracker.pipeline.ledger import ledger_of
from tracker.pipeline.lock import run_lock
from tracker.pipeline.site_rules import site_rules
from tracker.pipeline.workplace import Clock, Workplace, utc_now


class Loss(StrEnum):
    """What to do where the snapshots do not give back all that is in the database."""

    REFUSED = "refused"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What a rebuild read."""

    files: int
    checks: int
    damages: tuple[Damage, ...]


def rebuild(place: Workplace, *, loss: Loss = Loss.REFUSED, clock: Clock = utc_now) -> Rebuilt:
    """Drops the derived tables and makes the same rows again; where another reader had read, that is kept as re-read.

    All of it is one transaction: a rebuild that is ended leaves the tables as they were. Raises `Busy` where a run is
    at work, `BadInput` where there is no snapshots folder or a fault in the site rules, and `DamagedSnapshot` where
    checks would be lost and that is not accepted.
    """
    place.require_snapshots()
    rules = site_rules(place)
    damages: list[Damage] = []
    with run_lock(place.snapshots), history.writing(place.db) as database:
        close_torn_runs(place.snapshots)
        ledger = ledger_of(database, place, rules, clock=clock)
        if loss is Loss.REFUSED:
            checks = remake(ledger, damages.append)
        else:
            with history.immediate(database.conn):
                checks = remake_whatever_is_lost(ledger, damages.append)
    return Rebuilt(files=len(snapshot_files(place.snapshots)), checks=checks, damages=tuple(damages))
