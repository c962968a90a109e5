"""Ends the files that a dead run left open: cut after the last whole record, sealed, then given their own name.

Only the holder of the run lock may call this: an open file is then certainly a dead run's. It may be killed at any
point and called again. What a disk does not give back is never cut off.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tracker.archive.damage import Damage
from tracker.archive.folder import OPEN, check_is_free, close_name, is_ours, open_files, sync_folder, write_at
from tracker.archive.records import Record
from tracker.archive.scan import scan
from tracker.archive.seal import digest_before, is_seal, print_seal
from tracker.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """What an open file holds."""

    last: Record | None  # the last whole record; neither the warcinfo, nor the seal of a recovery that died itself
    damages: int

    @property
    def is_nothing(self) -> bool:
        """True where no record was ever whole. A death tears one record; more damages are for a person to see."""
        return self.last is None and self.damages <= 1


def close_torn_runs(folder: Path) -> tuple[str, ...]:
    """Closes every open file of a run below the folder; gives the names of those that it closed, oldest first.

    Whole records of a check that was broken off stay, as evidence; no check is read from them. A file that holds
    nothing is removed. Raises `BadInput` where the disk refuses, or where a file's own name is taken.
    """
    try:
        return tuple(file for file in open_files(folder) if is_ours(file) and _close(folder, file))
    except OSError as error:
        where = error.filename or folder
        raise BadInput(f"{where} cannot be written ({error.strerror}). Free space or mend the permissions.") from error


def _close(folder: Path, file: str) -> bool:
    check_is_free(folder, file)
    path = folder / f"{file}{OPEN}"
    with path.open("r+b", buffering=0) as out:
        content = _content(out, file)
        if content.last and content.last.run:  # another program's file is not ours to end
            _seal_after(out, content.last)
            close_name(folder, file)
            return True
    if content.is_nothing:
        path.unlink()
        sync_folder(path.parent)
    return False


def _content(source: BinaryIO, file: str) -> _Content:
    last = None
    damages = 0
    for found in scan(source, file):
        if isinstance(found, Damage):
            damages += 1
        elif found.kind != "warcinfo" and not is_seal(found):
            last = found
    return _Content(last=last, damages=damages)


def _seal_after(out: BinaryIO, last: Record) -> None:
    digest = digest_before(out, last.end)
    out.truncate(last.end)
    write_at(out, last.end, print_seal(last.run, at=last.date, size=last.end, digest=digest))
    os.fsync(out.fileno())
