"""Recomputes every digest in `snapshots/` and says what is not what was written.

A folder enters, `Verified` leaves: what was read and each damage, with file, record and both digests. Reads only.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tracker.archive.damage import Damage, file_damage
from tracker.archive.folder import odd_files, open_files, open_to_read, snapshot_files
from tracker.archive.records import Record
from tracker.archive.scan import read_records
from tracker.archive.seal import is_seal, seal_flaw


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a verification read, and what it found."""

    files: int  # that were read
    records: int  # that are whole
    damages: tuple[Damage, ...] = ()
    open_files: tuple[str, ...] = ()  # being written, or a dead run's that the next run will close: not read
    unknown_files: tuple[str, ...] = ()  # read, and not among those that the caller knows


def verify(
    folder: Path, *, known: Collection[str] | None = None, told: Callable[[str], None] = lambda _: None
) -> Verified:
    """Reads every record of every closed file.

    `known` are the files that the database refers to, if it is there: one that is missing is a damage too. `told` is
    given each file's name before it is read.
    """
    still_open = open_files(folder)  # before the closed ones: a file that is closed meanwhile is in both
    files, odd = snapshot_files(folder), odd_files(folder)
    missing = set(known or ()) - {*files, *odd, *still_open}
    damages = [file_damage(file, "it is a link or no file, and was not read") for file in odd]
    damages += [file_damage(file, "it is missing") for file in sorted(missing)]
    records = 0
    for file in files:
        told(file)
        found = _verify_file(folder, file)
        records += found.records
        damages += found.damages
    return Verified(
        files=len(files),
        records=records,
        damages=tuple(damages),
        open_files=tuple(file for file in still_open if file not in files),
        unknown_files=tuple(file for file in files if known is not None and file not in known),
    )


def _verify_file(folder: Path, file: str) -> Verified:
    damages: list[Damage] = []
    first: Record | None = None
    last: Record | Damage | None = None
    records = 0
    for last in read_records(folder, file):
        if isinstance(last, Damage):
            damages.append(last)
        else:
            records += 1
            first = first or last
    if first and first.run:
        if isinstance(last, Record) and not (damages and is_seal(last)):  # what is bad in a sealed file is told already
            damages += _seal_damages(folder, file, last)
        damages += _name_damages(file, first)
    return Verified(files=1, records=records, damages=tuple(damages))


def _seal_damages(folder: Path, file: str, last: Record) -> Iterator[Damage]:
    try:
        with open_to_read(folder, file) as source:
            flaw = seal_flaw(source, last)
    except OSError as error:
        flaw = f"the disk does not give it back ({error.strerror})"
    if flaw:
        yield file_damage(file, flaw)


def _name_damages(file: str, first: Record) -> Iterator[Damage]:
    name = first.headers.get("warc-filename", "")
    if first.kind == "warcinfo" and name != PurePosixPath(file).name:
        yield file_damage(file, f"it was written as {name or 'another file'}", remedy="Give it its name back.")
