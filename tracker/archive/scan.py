"""Goes through one file of the snapshots folder, record by record, past whatever is damaged.

A file enters; a `Record` for each that is whole and a `Damage` for each that is not leave, in file order. Never raises
for what stands in the file: the caller decides what a damage costs.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import BinaryIO

from tracker.archive.damage import Damage, examine, file_damage, record_damage
from tracker.archive.folder import open_to_read
from tracker.archive.members import read_members
from tracker.archive.records import Record
from tracker.errors import DamagedSnapshot


def read_records(folder: Path, file: str, *, start: int = 0) -> Generator[Record | Damage, None, None]:
    """Every record of a file of the folder from byte `start` on; that the file cannot be read is a damage, too."""
    try:
        with open_to_read(folder, file) as source:
            yield from scan(source, file, start=start)
            if source.seek(0, os.SEEK_END) == 0:
                yield file_damage(file, "it is empty")
    except DamagedSnapshot as error:
        yield Damage(file=file, message=str(error))
    except OSError as error:
        yield file_damage(file, f"the disk does not give it back ({error.strerror})")


def scan(source: BinaryIO, file: str, *, start: int = 0) -> Iterator[Record | Damage]:
    """Every record of an open file from byte `start` on. Raises `OSError` where the disk does not give it back."""
    run: str | None = None
    for member in read_members(source, start=start):
        found = examine(member, file)
        if isinstance(found, Record):
            run = found.run if run is None else run
            if run and found.run != run:
                found = record_damage(found, file, "another run wrote it, so it does not belong here")
        yield found
