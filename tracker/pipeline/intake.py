"""Takes the checks of files into the database: what a dead run left, what was restored or added, or all of them anew.

Files enter in the order of their checks. Evidence that cannot be read as it was written is told, never guessed at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tracker import history
from tracker.archive import Damage, StoredCheck, read_body, read_checks, snapshot_files
from tracker.errors import BadInput, DamagedSnapshot
from tracker.pipeline.ledger import settle
from tracker.watch import CheckFailed, decoded_body

if TYPE_CHECKING:
    from sqlite_utils import Database

Told = Callable[[Damage], None]


def catch_up(database: Database, folder: Path, told: Told) -> None:
    """Takes in what is in the folder and not in the database; `told` is given damages that are news.

    Where that is older than what is in already, the tables are made anew, in the right order.
    """
    complete = history.complete_files(database.conn)
    waiting = [file for file in snapshot_files(folder) if file not in complete]
    if any(_is_late(database, folder, file) for file in waiting):
        damages: list[Damage] = []
        try:
            remake(database, folder, damages.append)
        except DamagedSnapshot as loss:
            damages = [Damage(file=waiting[0], message=str(loss))]
        for damage in damages:
            told(damage)
        return
    for file in _in_order(folder, waiting):
        with history.immediate(database.conn):
            _take_news(database, folder, file, told)


def remake(database: Database, folder: Path, told: Told) -> int:
    """Drops the derived tables and makes them again from all files; how many checks are in then.

    Raises `DamagedSnapshot`, and leaves the tables as they were, where a check that was in would be lost.
    """
    with history.immediate(database.conn):
        return remake_in_transaction(database, folder, told)


def remake_in_transaction(database: Database, folder: Path, told: Told) -> int:
    """Does so in the caller's transaction, which what it raises must undo."""
    history.remember_checks(database.conn)
    checks = remake_whatever_is_lost(database, folder, told)
    lost = history.lost_checks(database.conn)
    if lost:
        files = ", ".join(f"{file} ({count})" for file, count in lost.items())
        raise DamagedSnapshot(
            f"{sum(lost.values())} checks are in the database that the snapshots do not give back: {files}. "
            "Nothing was changed. Restore the files from a copy, or give 'tracker rebuild --accept-loss'."
        )
    return checks


def remake_whatever_is_lost(database: Database, folder: Path, told: Told) -> int:
    """Does so from the files that there are. The caller holds the transaction."""
    history.recreate_derived(database.conn)
    files = _in_order(folder, snapshot_files(folder))
    return sum(_take_file(database, folder, file, told) for file in files)


def _take_news(database: Database, folder: Path, file: str, told: Told) -> None:
    damages: list[Damage] = []
    known = history.known_damages(database.conn, file)
    _take_file(database, folder, file, damages.append)
    if len(damages) != known:
        for damage in damages:
            told(damage)


def _take_file(database: Database, folder: Path, file: str, told: Told) -> int:
    """Takes in the checks of one file that are not in yet; how many that was."""
    damages: list[Damage] = []
    taken = 0
    for stored in read_checks(folder, file, told=damages.append):
        if not history.has_check(database.conn, stored.id):
            settle(database, stored, partial(_body, database, folder, stored))
            taken += 1
    history.mark_read(database.conn, file, damages=len(damages))
    for damage in damages:
        told(damage)
    return taken


def _is_late(database: Database, folder: Path, file: str) -> bool:
    """True where the file has a check that is not in, though later ones are."""
    stored = _first(folder, file, lambda stored: not history.has_check(database.conn, stored.id))
    return stored is not None and stored.sequence <= history.last_sequence(database.conn)


def _in_order(folder: Path, files: Iterable[str]) -> list[str]:
    """The files in the order of their first checks: by the numbers that runs gave them, whatever clocks say.

    Two machines give the same numbers; theirs go by the time.
    """

    def key(file: str) -> tuple[int, str, str]:
        first = _first(folder, file, lambda _: True)
        return (first.sequence, first.check.checked_at.isoformat(), file) if first else (0, "", file)

    return sorted(files, key=key)


def _first(folder: Path, file: str, is_wanted: Callable[[StoredCheck], bool]) -> StoredCheck | None:
    return next(filter(is_wanted, read_checks(folder, file, told=lambda _: None)), None)


def _body(database: Database, folder: Path, stored: StoredCheck) -> bytes:
    """The answer's body, decoded, from its own record or from the one that it refers to."""
    answer = stored.captures[-1]
    wire = answer.capture.body
    if answer.refers_to:
        place = history.capture_place(database.conn, answer.refers_to)
        if place is None:
            raise BadInput(f"{stored.file}: the record {answer.refers_to} that holds the body is not there")
        wire = read_body(folder, place.file, place.offset)
    try:
        return decoded_body(replace(answer.capture, body=wire))
    except CheckFailed as failed:
        raise BadInput(f"{stored.file}: the body cannot be decoded any more ({failed})") from failed
