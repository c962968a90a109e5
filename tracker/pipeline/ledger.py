"""Takes checks into the database, in the order in which they were made: from a run, or from its file.

Stored checks and the means to get at their bodies enter, rows come of them. Nothing is read from the network here.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tracker import history
from tracker.archive import Damage, StoredCheck, read_body, read_checks, snapshot_files
from tracker.errors import BadInput, TrackerError
from tracker.history import Finding, Standing, TrackedArticle
from tracker.model import Article
from tracker.pipeline.judgement import Known, judge, unreadable
from tracker.watch import CheckFailed, decoded_body, host_of

if TYPE_CHECKING:
    from sqlite_utils import Database

Told = Callable[[Damage], None]

_log = logging.getLogger(__name__)


def settle(database: Database, stored: StoredCheck, body: Callable[[], bytes]) -> Finding:
    """Judges one check and keeps what came of it. The caller holds the transaction."""
    connection = database.conn
    article = _article_of(database, stored)
    known = Known(
        body=body,
        load=lambda version: _text(database, version),
        with_text=lambda text: history.version_with_text(connection, article.id, text),
    )
    finding = _judged(stored, history.standing_of(connection, article), known)
    history.keep(database, finding)
    return finding


def catch_up(database: Database, folder: Path, told: Told) -> int:
    """Takes in what runs left in their files and did not live to put in the database; how many checks that was."""
    complete = history.complete_files(database.conn)
    waiting = [file for file in snapshot_files(folder) if file not in complete]
    taken = 0
    for file in in_order(folder, waiting):
        with history.immediate(database.conn):
            taken += take_file(database, folder, file, told)
    return taken


def take_file(database: Database, folder: Path, file: str, told: Told) -> int:
    """Takes in the checks of one file that are not in yet; how many that was. The caller holds the transaction."""
    taken = 0
    for stored in read_checks(folder, file, told=told):
        if not history.has_check(database.conn, stored.id):
            settle(database, stored, partial(_body, database, folder, stored))
            taken += 1
    history.mark_complete(database.conn, file)
    return taken


def in_order(folder: Path, files: list[str]) -> list[str]:
    """The files in the order of their first checks, whatever clocks made of their names."""
    return sorted(files, key=lambda file: (_first_sequence(folder, file), file))


def _judged(stored: StoredCheck, standing: Standing, known: Known) -> Finding:
    try:
        return judge(stored, standing, known)
    except (TrackerError, sqlite3.Error):
        raise
    except Exception as error:  # noqa: BLE001  # one page must not end this run, nor every run after it
        _log.exception("%s: cannot be judged", stored.check.url)
        return unreadable(stored, standing, f"tracker failed on this page ({type(error).__name__}: {error})")


def _first_sequence(folder: Path, file: str) -> int:
    first = next(read_checks(folder, file, told=lambda _: None), None)
    return first.sequence if first else 0


def _article_of(database: Database, stored: StoredCheck) -> TrackedArticle:
    """The article that was looked at; one whose row was lost with the database begins anew with its first check."""
    url, at = stored.check.url, stored.check.checked_at
    article = history.tracked(database.conn, url)
    if article is None:
        history.add_article(database.conn, url=url, outlet=host_of(url), at=at)
        article = history.tracked(database.conn, url)
    assert article is not None
    return article


def _text(database: Database, version: str) -> Article:
    return history.load_version(database.conn, version).article


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
