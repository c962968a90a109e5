"""What many tests share: one run of the demo, and a place of one's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tracker.pipeline.workplace import Workplace

# The same examples on every run, so that what lands is what was tried; HYPOTHESIS_PROFILE=explore looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session")
def demo_place(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """The demo newsroom, tracked through all its rounds. For reading only: every test sees the same one."""
    from tracker.demo.run import run_demo

    return run_demo(tmp_path_factory.mktemp("demo") / "demo", told=lambda _: None)


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    """An empty place of the test's own."""
    return Workplace(db=tmp_path / "tracker.db", snapshots=tmp_path / "snapshots")
