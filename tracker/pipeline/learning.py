"""Learns what belongs to a host and not to its articles, and reads again what was read without knowing it.

What is learned, or revoked by a person, changes what a reading gives: the host's texts have another reader then. So
they are read again (`reread.py`): what becomes of it is a better text, and never an edit. What cannot be read again,
or not at once, is read again by later runs, and compared like with like until then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tracker import history
from tracker.archive import Damage, close_torn_runs
from tracker.learn import lessons
from tracker.pipeline.intake import catch_up
from tracker.pipeline.ledger import Ledger, ledger_of
from tracker.pipeline.lock import run_lock
from tracker.pipeline.reread import read_again_in_time, read_host_again
from tracker.pipeline.site_rules import site_rules
from tracker.pipeline.workplace import Clock, Workplace
from tracker.show import Rereading

if TYPE_CHECKING:
    from sqlite_utils import Database

_Change = Callable[["Database"], int]


def learn(place: Workplace, host: str, *, clock: Clock) -> Rereading:
    """Learns from all that is kept of a host; what became of the texts that were read again for it.

    Raises `Busy` where a run is at work, `BadInput` where no article of the host is tracked or the site rules have a
    fault.
    """
    return _changed(place, host, clock, lambda database: learn_from(database, host, clock=clock))


def revoke(place: Workplace, host: str, ids: Iterable[str], *, clock: Clock) -> Rereading:
    """Takes texts out of what was learned, by the beginnings of their ids. Gives and raises what `learn` does."""
    wanted = tuple(ids)
    return _changed(place, host, clock, lambda database: history.revoke(database.conn, host, wanted, at=clock()))


def restore(place: Workplace, host: str, ids: Iterable[str], *, clock: Clock) -> Rereading:
    """Puts revoked texts back in force. Gives and raises what `learn` does."""
    wanted = tuple(ids)
    return _changed(place, host, clock, lambda database: history.restore(database.conn, host, wanted, at=clock()))


def learn_of_hosts(ledger: Ledger, hosts: Iterable[str], told: Callable[[Damage], None]) -> None:
    """Learns of each host; where it learned what changes a text, texts are read again, as many as a run may.

    `told` is given the damage that is in the way, once for each article and reader.
    """
    changed = {host for host in hosts if _is_taught(ledger, host)}
    if changed:
        articles = [one for one in history.all_articles(ledger.connection) if one.outlet in changed]
        read_again_in_time(ledger, articles, told)


def _is_taught(ledger: Ledger, host: str) -> bool:
    """Learns of one host; True where that makes another reader of it."""
    before = ledger.reader.name(host)
    with history.immediate(ledger.connection):
        learn_from(ledger.database, host, clock=ledger.clock)
    return ledger.reader.name(host) != before


def learn_from(database: Database, host: str, *, clock: Clock) -> int:
    """Learns, and reads nothing again; how many texts it learned. The caller holds the transaction."""
    texts = history.known_texts(database.conn, host)
    known = {one.key: one.kind for one in texts if not one.is_foreseen}
    expected = {one.key for one in texts if one.is_foreseen}
    found = lessons(host, history.watched_of(database.conn, host), known, expected)
    history.keep_lessons(database, host, found, at=clock())
    return len(found)


def _changed(place: Workplace, host: str, clock: Clock, change: _Change) -> Rereading:
    place.require_snapshots()
    rules = site_rules(place)
    with run_lock(place.snapshots), history.writing(place.db) as database:
        history.require_host(database.conn, host)
        close_torn_runs(place.snapshots)
        ledger = ledger_of(database, place, rules, clock=clock)
        catch_up(ledger, lambda _: None)
        with history.immediate(database.conn):
            change(database)
        return read_host_again(ledger, host)
