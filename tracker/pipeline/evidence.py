"""Gets evidence back, one check or one body at a time, from where the database says that it lies.

Places enter, checks and bytes leave, as they were written or not at all.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

from tracker import history
from tracker.archive import Damage, StoredCapture, StoredCheck, read_body, read_checks
from tracker.errors import BadInput, DamagedSnapshot
from tracker.history import CheckPlace
from tracker.watch import CheckFailed, decoded_body


def stored_body(connection: sqlite3.Connection, folder: Path, stored: StoredCheck) -> bytes:
    """The answer's body, decoded, from its own record or from the one that it refers to.

    Raises `BadInput` or `DamagedSnapshot` where it is not to be had.
    """
    answer = stored.captures[-1]
    wire = answer.capture.body
    if answer.refers_to:
        place = history.capture_place(connection, answer.refers_to)
        if place is None:
            raise BadInput(f"{stored.file}: the record {answer.refers_to} that holds the body is not there")
        wire = read_body(folder, place.file, place.offset)
    return _decoded(replace(answer, capture=replace(answer.capture, body=wire)))


def stored_check(folder: Path, place: CheckPlace) -> StoredCheck:
    """The check that lies there. Raises `DamagedSnapshot` where it cannot be read as it was written."""
    damages: list[Damage] = []
    for stored in read_checks(folder, place.file, told=damages.append, start=place.offset):
        if stored.id == place.id:
            return stored
    if damages:
        raise DamagedSnapshot(damages[0].message)
    raise DamagedSnapshot(f"{place.file}: the check {place.id} is not there. Restore the file from a copy.")


def stored_answer(connection: sqlite3.Connection, folder: Path, capture: str) -> tuple[StoredCapture, bytes]:
    """A capture that holds a body, and the body, decoded. Raises `BadInput` or `DamagedSnapshot` as above."""
    place = history.check_with(connection, capture)
    if place is None:
        raise BadInput(f"the record {capture} is not there")
    found = next((one for one in stored_check(folder, place).captures if one.id == capture), None)
    if found is None:
        raise BadInput(f"{place.file}: the record {capture} is not there")
    return found, _decoded(found)


def _decoded(answer: StoredCapture) -> bytes:
    try:
        return decoded_body(answer.capture)
    except CheckFailed as failed:
        raise BadInput(f"{answer.file}: the body cannot be decoded any more ({failed})") from failed
