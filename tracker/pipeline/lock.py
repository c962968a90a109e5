"""One run at a time: a lock on the snapshots folder, held by the operating system for as long as the run lives."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tracker.errors import BadInput, Busy

NAME = ".lock"


@contextmanager
def run_lock(folder: Path) -> Iterator[None]:
    """Holds the folder's lock. Raises `Busy`, with the holder's process, where another run has it."""
    # The kernel lets go when the holder dies, however it dies: there is no stale lock to recognise.
    handle = _opened(folder)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(handle, 32, 0).decode("ascii", "replace").strip()
            who = f"process {holder}" if holder else "another process"
            raise Busy(f"{folder}: another run is at work ({who}). Wait for it, or end it.") from error
        with suppress(OSError):  # a full disk: the lock holds all the same, only nobody learns whose it is
            os.ftruncate(handle, 0)
            os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


def _opened(folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise BadInput(
            f"{folder}: snapshots cannot be written there ({error.strerror}). Mend its permissions, or name another "
            "folder with --snapshots."
        ) from error
