"""Reads a page again, from a file or from a version's evidence, for what only a reading has: the blocks it left out."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tracker import history
from tracker.archive import StoredCheck, read_checks
from tracker.errors import DamagedSnapshot
from tracker.history import StoredVersion
from tracker.pipeline.compare import read_file
from tracker.pipeline.evidence import stored_body
from tracker.pipeline.reader import reader_for
from tracker.pipeline.site_rules import site_rules
from tracker.pipeline.workplace import Workplace
from tracker.show import Reading


def read_again(path: Path) -> Reading:
    """The page in a file. Raises `BadInput` where there is none."""
    return Reading(name=str(path), article=read_file(path))


def read_version_again(connection: sqlite3.Connection, place: Workplace, stored: StoredVersion) -> Reading:
    """The page that showed a version first. Raises `DamagedSnapshot` where its evidence is not there."""
    check = _first_check(connection, place.snapshots, stored)
    answer = check.captures[-1].capture
    body = stored_body(connection, place.snapshots, check)
    tracked = history.find_article(connection, check.check.url)
    return Reading(
        name=stored.article.url,
        article=reader_for(connection, site_rules(place)).read(tracked, answer, body),
        version=stored.version.number,
        reader_before=stored.article.reader,
    )


def _first_check(connection: sqlite3.Connection, snapshots: Path, stored: StoredVersion) -> StoredCheck:
    file, wanted = history.first_check(connection, stored.version.id)
    found = (check for check in read_checks(snapshots, file, told=lambda _: None) if check.id == wanted)
    check = next(found, None)
    if check is None:
        raise DamagedSnapshot(
            f"{file}: the check that showed this version first is not there. 'tracker verify' says more."
        )
    return check
