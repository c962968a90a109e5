"""Runs with a clock that the test sets, and what they found."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tracker import history
from tracker.archive import Damage
from tracker.history import Finding
from tracker.pipeline.add import add
from tracker.pipeline.run import Choice, every, snapshot
from tracker.pipeline.workplace import Workplace
from tracker.watch import PrivateAddresses

START = datetime(2031, 5, 4, 9, 0, tzinfo=UTC)


class Heard:
    """Remembers what a run told."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.damages: list[Damage] = []

    def found(self, finding: Finding) -> None:
        """A check was kept."""
        self.findings.append(finding)

    def damaged(self, damage: Damage) -> None:
        """Evidence is not as it was written."""
        self.damages.append(damage)

    @property
    def outcomes(self) -> list[str]:
        """The outcomes, in order."""
        return [str(finding.outcome) for finding in self.findings]


class Watching:
    """A place and a clock that goes on by hours."""

    def __init__(self, place: Workplace) -> None:
        self.place = place
        self.now = START

    def add(self, *urls: str) -> None:
        """Begins to track."""
        add(self.place, urls, clock=lambda: self.now)

    def look(self, *, hours: float = 1, choice: Choice | None = None) -> Heard:
        """One run, some hours after the last."""
        self.now += timedelta(hours=hours)
        heard = Heard()
        snapshot(
            self.place,
            choice or every(),
            clock=lambda: self.now,
            private=PrivateAddresses.ALLOWED,
            listener=heard,
        )
        return heard


def rows_of(place: Workplace) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, in order."""
    with closing(history.open_for_reading(place.db)) as connection:
        names = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        return {name: sorted(map(tuple, connection.execute(f"select * from {name}")), key=repr) for name in names}


def flip_bit(path: Path, at: int) -> None:
    """Changes one bit of a file."""
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
