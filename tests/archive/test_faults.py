"""A run is killed, or the disk refuses, at every system call that changes the disk: no synced check is ever lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.archive import all_checks, checks, left_open

from tracker.archive import close_torn_runs, verify


def _can_inject() -> bool:
    strace = shutil.which("strace")
    return bool(strace) and subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True).returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not _can_inject(), reason="strace must be there and allowed, to make system calls fail"),
]

RUN = """
import sys
from pathlib import Path
from support.archive import NOTHING, NOW, checks
from tracker.archive import RunWriter, close_torn_runs
from tracker.errors import TrackerError

try:
    close_torn_runs(Path(sys.argv[1]))
    writer = RunWriter(Path(sys.argv[1]), started_at=NOW)
    for at, check in enumerate(checks(2)):
        writer.write(check, sequence=at, originals=NOTHING)
        writer.sync()
        Path(sys.argv[2]).write_text(str(at + 1))
    writer.close()
except TrackerError as error:
    sys.exit(f"refused: {error}")
"""
CALLS = ["mkdir", "write", "fsync", "ftruncate", "rename"]
MOST = 40  # times that one system call is made


def run(folder: Path, noted: Path, fault: str) -> bool:
    """One run with a fault in it; True where the fault came too late to be met."""
    command = [sys.executable, "-B", "-c", RUN, str(folder), str(noted)]
    path = os.pathsep.join(str(Path(__file__).parents[up]) for up in (1, 2))
    strace = ["strace", "-f", "-o", os.devnull, "-e", f"inject={fault}"]
    ended = subprocess.run(
        [*strace, *command], env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=False
    )
    return ended.returncode == 0


@pytest.mark.parametrize("fault", ["signal=SIGKILL", "error=ENOSPC", "error=EIO"])
@pytest.mark.parametrize("call", CALLS)
def test_no_fault_costs_a_synced_check(tmp_path, call, fault):
    """Whichever call it is, of recovery or of the run, each check that was synced is in a file that verifies."""
    for when in range(1, MOST):
        folder, noted = tmp_path / str(when), tmp_path / f"{when}.txt"
        left_open(folder, *checks(2))
        came_through = run(folder, noted, f"{call}:{fault}:when={when}")
        close_torn_runs(folder)
        synced = int(noted.read_text() or 0) if noted.exists() else 0
        found = all_checks(folder)

        assert len(found) >= 2 + synced
        assert all(check in checks(2) for check in found)
        assert verify(folder).damages == ()
        if came_through:
            return
    pytest.fail("the run never came through")
