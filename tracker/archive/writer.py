"""Writes the checks of one run to one WARC file, `YYYY/MM/<run>.warc.gz`, under an `.open` name until it is closed.

`Check` values enter, `StoredCheck` values leave that say where each capture lies. Nothing counts as kept before `sync`
has returned; a closed file is never opened for writing again. Where the disk refuses, the file is left as it is: the
next run's `close_torn_runs` ends it.
"""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from tracker.archive.accounts import Account
from tracker.archive.batch import Batch
from tracker.archive.folder import close_name, open_to_write, sync_folder, write_at
from tracker.archive.seal import print_seal
from tracker.archive.stored import Originals, StoredCheck
from tracker.errors import BadInput
from tracker.model import Check


class RunWriter:
    """The one open WARC file of a run. It is made with the first check that is written."""

    def __init__(self, folder: Path, *, started_at: datetime) -> None:
        started_at = started_at.astimezone(UTC)
        self._run = str(uuid.uuid4())
        self.file = f"{started_at:%Y/%m/%Y%m%dT%H%M%SZ}-{self._run[:8]}.warc.gz"
        self._folder = folder
        self._last = started_at  # when the last check was made
        self._out: BinaryIO | None = None
        self._size = 0  # of the whole checks in the file: a torn one after them is overwritten
        self._digest = hashlib.sha256()  # of the same bytes
        self._end = ""  # why nothing more can be written, "" while it can

    def write(self, check: Check, *, sequence: int, originals: Originals) -> StoredCheck:
        """Adds one check's records, all of them or none.

        `sequence` orders checks over all runs, whatever clocks say; `originals` are the captures of the article that
        are stored already. Raises `BadInput` where a URL or header would break out of its line, and where the disk
        refuses.
        """
        batch = Batch(run=self._run, file=self.file, start=self._size)
        if self._size == 0:
            batch.add_warcinfo(self._last)
        offset = self._size + len(batch.packed)
        captures = tuple(batch.add_capture(capture, originals) for capture in check.captures)
        account = Account(
            sequence=sequence,
            url=check.url,
            checked_at=check.checked_at,
            outcome=check.outcome,
            detail=check.detail,
            captures=tuple(capture.id for capture in captures),
        )
        check_id = batch.add_account(account)
        self._append(batch.packed)
        self._last = check.checked_at
        return StoredCheck(
            id=check_id, sequence=sequence, file=self.file, offset=offset, check=check, captures=captures
        )

    def sync(self) -> None:
        """Returns when all that was written is on the disk."""
        if self._out is not None:
            with self._disk():
                os.fsync(self._out.fileno())

    def close(self) -> None:
        """Ends the file: sealed, on the disk, under its own name. Does nothing where that is done or cannot be."""
        if self._out is None or self._end:
            return
        with self._disk(), self._out as out:
            if self._size > 0:
                out.truncate(self._size)
                digest = f"sha256:{self._digest.hexdigest()}"
                write_at(out, self._size, print_seal(self._run, at=self._last, size=self._size, digest=digest))
                os.fsync(out.fileno())
                close_name(self._folder, self.file)
        self._end = f"{self._folder / self.file} is closed. Start another run."

    def _append(self, packed: bytes | bytearray) -> None:
        with self._disk():
            if self._out is None:
                self._out = open_to_write(self._folder, self.file)
                sync_folder((self._folder / self.file).parent)
            write_at(self._out, self._size, packed)
        self._size += len(packed)
        self._digest.update(packed)

    @contextmanager
    def _disk(self) -> Iterator[None]:
        """Turns the disk's refusal into one line, and stands by it: a disk that refused once is not trusted again."""
        if self._end:
            raise BadInput(self._end)
        try:
            yield
        except OSError as error:
            where = error.filename or self._folder / self.file
            self._end = (
                f"{where} cannot be written ({error.strerror}). "
                "Free space or mend the permissions; what was kept before is safe."
            )
            if self._out is not None:
                with suppress(OSError):
                    self._out.close()
            raise BadInput(self._end) from error
