"""The demo: the bundled newsroom is served, tracked and looked at once a round, all as with any other site."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tracker.archive import Damage
from tracker.demo.site import DemoSite
from tracker.errors import BadInput
from tracker.history import Finding
from tracker.model import Outcome
from tracker.pipeline.add import add
from tracker.pipeline.run import every, snapshot
from tracker.pipeline.workplace import Workplace
from tracker.watch import PrivateAddresses

_MARK = ".demo"  # says that the folder is a demo's, which the next demo may replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one round of checks came to."""

    number: int
    at: datetime
    outcomes: Counter[Outcome]


def run_demo(folder: Path, *, told: Callable[[Round], None]) -> Workplace:
    """Tracks the newsroom through all its rounds; `told` is given each round.

    The folder is made, or replaced where an earlier demo made it. Raises `BadInput` where it holds something else.
    """
    place = _cleared(folder)
    with DemoSite() as site:
        clock = RoundClock(site.round_times[0])
        add(place, site.urls, clock=clock)
        for number, at in enumerate(site.round_times, start=1):
            site.show_round(number)
            clock.set(at)
            outcomes = Outcomes()
            snapshot(place, every(), clock=clock, private=PrivateAddresses.ALLOWED, listener=outcomes)
            told(Round(number=number, at=at, outcomes=outcomes.counted))
    return place


class RoundClock:
    """A clock that stands at a round's time and goes on a second with each look at it."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def __call__(self) -> datetime:
        """The time."""
        self._at += timedelta(seconds=1)
        return self._at

    def set(self, at: datetime) -> None:
        """Puts the clock to the beginning of a round."""
        self._at = at


class Outcomes:
    """Counts what a run finds."""

    def __init__(self) -> None:
        self.counted: Counter[Outcome] = Counter()

    def found(self, finding: Finding) -> None:
        """A check was kept."""
        self.counted[finding.outcome] += 1

    def damaged(self, damage: Damage) -> None:
        """Evidence written a moment ago is damaged: nothing after it could be trusted."""
        raise BadInput(damage.message)


def _cleared(folder: Path) -> Workplace:
    place = Workplace(db=folder / "tracker.db", snapshots=folder / "snapshots")
    if folder.exists() and not folder.is_dir():
        raise BadInput(f"{folder}: a file, not a folder. Name another folder for the demo.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _MARK).is_file():
        raise BadInput(f"{folder}: not empty, and not made by a demo. Name another folder for the demo.")
    try:
        if folder.is_dir():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        (folder / _MARK).touch()
    except OSError as error:
        raise BadInput(f"{folder}: cannot be made ({error.strerror}). Name another folder for the demo.") from error
    return place
