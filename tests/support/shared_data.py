"""Real pages and gold sets that are kept outside of the project; tests that use them skip where they are absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def shared_data(name: str) -> Path:
    """A folder of the shared data: below TRACKER_SHARED_DATA, or below a folder `shared` beside the checkout."""
    beside = Path(__file__).parents[3] / "shared" / "data"
    folder = Path(os.environ.get("TRACKER_SHARED_DATA", beside)) / name
    if not folder.is_dir():
        pytest.skip(f"no shared data {name!r} on this machine")
    return folder
