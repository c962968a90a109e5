"""Running the command line as its user does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from tracker.cli import tracker
from tracker.pipeline.workplace import Workplace

Run = Callable[..., Result]


@pytest.fixture
def run(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a place of the test's own."""
    return _runner(place, monkeypatch)


@pytest.fixture
def run_demo(demo_place: Workplace, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on the demo's database. For reading only."""
    return _runner(demo_place, monkeypatch)


def _runner(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("TRACKER_DB", str(place.db))
    monkeypatch.setenv("TRACKER_SNAPSHOTS", str(place.snapshots))
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(tracker, [str(argument) for argument in arguments])

    return run
