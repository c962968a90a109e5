"""Learns what belongs to a host and not to its articles, and reads again what was read without knowing it.

What is learned, or revoked by a person, changes what a reading gives. So old texts are read again in the same
transaction: what becomes of it is a better text, and never an edit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tracker import history
from tracker.learn import lessons
from tracker.pipeline.intake import catch_up, remake_in_transaction
from tracker.pipeline.lock import run_lock
from tracker.pipeline.workplace import Clock, Workplace

if TYPE_CHECKING:
    from sqlite_utils import Database

_Change = Callable[["Database"], int]


def learn(place: Workplace, host: str, *, clock: Clock) -> int:
    """Learns from all that is kept of a host; how many texts that was.

    Raises `Busy` where a run is at work, `BadInput` where no article of the host is tracked.
    """
    return _changed(place, host, lambda database: learn_from(database, host, clock=clock))


def revoke(place: Workplace, host: str, ids: Iterable[str], *, clock: Clock) -> int:
    """Takes texts out of what was learned, by the beginnings of their ids; how many. Raises as `learn` does."""
    wanted = tuple(ids)
    return _changed(place, host, lambda database: history.revoke(database.conn, host, wanted, at=clock()))


def restore(place: Workplace, host: str, ids: Iterable[str], *, clock: Clock) -> int:
    """Puts revoked texts back in force; how many. Raises as `learn` does."""
    wanted = tuple(ids)
    return _changed(place, host, lambda database: history.restore(database.conn, host, wanted, at=clock()))


def learn_from(database: Database, host: str, *, clock: Clock) -> int:
    """Learns, and reads nothing again. The caller holds the transaction."""
    texts = history.known_texts(database.conn, host)
    known = {one.key: one.kind for one in texts if not one.is_foreseen}
    expected = {one.key for one in texts if one.is_foreseen}
    found = lessons(host, history.watched_of(database.conn, host), known, expected)
    history.keep_lessons(database, host, found, at=clock())
    return len(found)


def _changed(place: Workplace, host: str, change: _Change) -> int:
    place.require_snapshots()
    with run_lock(place.snapshots), history.writing(place.db) as database:
        history.require_host(database.conn, host)
        catch_up(database, place.snapshots, lambda _: None)
        with history.immediate(database.conn):
            mark = history.learned_mark(database.conn, host)
            count = change(database)
            if history.learned_mark(database.conn, host) != mark:
                remake_in_transaction(database, place.snapshots, lambda _: None)
    return count
