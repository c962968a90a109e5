"""One run: look at every article that is due, keep what was sent, then what came of it.

Evidence is on the disk before the rows that speak of it. Whatever ends the run, whole checks are kept; what did not
reach the database is taken up by the next run from the file.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from tracker import history
from tracker.archive import Damage, Originals, RunWriter, StoredCheck, close_torn_runs, digest_of
from tracker.errors import BadInput
from tracker.history import Finding, Standing, TrackedArticle
from tracker.model import Check, Outcome
from tracker.pipeline.intake import catch_up
from tracker.pipeline.learning import learn_of_hosts
from tracker.pipeline.ledger import Ledger, ledger_of, settle
from tracker.pipeline.lock import run_lock
from tracker.pipeline.reread import read_again_in_time
from tracker.pipeline.site_rules import site_rules
from tracker.pipeline.workplace import Clock, Workplace
from tracker.tuning import FETCHING, RUNNING
from tracker.watch import Fetcher, PrivateAddresses

if TYPE_CHECKING:
    from sqlite_utils import Database

Choice = Callable[["Database"], Iterable[TrackedArticle]]

#: Outcomes of checks that give a host's articles something to learn from.
_NEWS = frozenset({Outcome.NEW, Outcome.CHANGED, Outcome.RETURNED})


class Listener(Protocol):
    """Is told what a run finds."""

    def found(self, finding: Finding) -> None:
        """A check was kept."""

    def damaged(self, damage: Damage) -> None:
        """Evidence of an earlier run is not as it was written."""


def snapshot(place: Workplace, choice: Choice, *, clock: Clock, private: PrivateAddresses, listener: Listener) -> None:
    """Looks once at each chosen article, then learns of the hosts that had news.

    Raises `Busy` where another run is at work, `BadInput` where something cannot be written or the site rules have a
    fault: then nothing is fetched, because what is read by half of the rules would be kept as versions.
    """
    rules = site_rules(place)
    with run_lock(place.snapshots), history.writing(place.db) as database:
        ledger = ledger_of(database, place, rules, clock=clock)
        close_torn_runs(place.snapshots)
        catch_up(ledger, listener.damaged)
        articles = tuple(choice(database))
        read_again_in_time(ledger, articles, listener.damaged)
        if articles:
            run = _Run(ledger, listener)
            asyncio.run(_look_at(articles, run, private))
            hosts = sorted({article.outlet for article in articles if article.id in run.told_news})
            learn_of_hosts(ledger, hosts, listener.damaged)


def due(clock: Clock) -> Choice:
    """Chooses the articles whose next check is due."""
    return lambda database: history.due_articles(database.conn, clock())


def every() -> Choice:
    """Chooses all articles."""
    return lambda database: history.all_articles(database.conn)


def named(names: Iterable[str]) -> Choice:
    """Chooses the articles that a person names."""
    return lambda database: dict.fromkeys(history.find_article(database.conn, name) for name in names)


async def _look_at(articles: tuple[TrackedArticle, ...], run: _Run, private: PrivateAddresses) -> None:
    waiting = iter(articles)  # all workers take from it
    with _ended_by_sigterm(), closing(run):
        async with Fetcher(clock=run.ledger.clock, private=private) as fetcher:
            try:
                async with asyncio.TaskGroup() as workers:
                    for _ in range(min(FETCHING.at_once, len(articles))):
                        workers.create_task(_work(waiting, run, fetcher))
            except BaseExceptionGroup as group:
                raise group.exceptions[0] from None  # the first to fail ended the others


async def _work(waiting: Iterator[TrackedArticle], run: _Run, fetcher: Fetcher) -> None:
    for article in waiting:
        standing = run.standing(article)
        check = await fetcher.check(article.url, standing.validators)
        run.keep(standing, check)


@contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """Makes SIGTERM end the run as Ctrl-C does: what is in hand is kept first."""
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None
    loop.add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGTERM)


class _Run:
    """What one run has kept so far: all of it in its file, whole batches in the database."""

    def __init__(self, ledger: Ledger, listener: Listener) -> None:
        self.ledger = ledger
        self.told_news: set[str] = set()  # articles with another text than at their last look
        self._listener = listener
        self._writer = RunWriter(ledger.folder, started_at=ledger.clock())
        self._sequence = history.last_sequence(ledger.connection) + 1
        self._pending: list[tuple[StoredCheck, Check]] = []
        self._pending_since = 0.0

    def standing(self, article: TrackedArticle) -> Standing:
        """What is known of the article before the check; a run checks each article once."""
        return history.standing_of(self.ledger.connection, article)

    def keep(self, standing: Standing, check: Check) -> None:
        """Puts a check into the file, and a full batch into the database."""
        try:
            stored = self._write(standing, check)
        except BadInput as error:  # what came cannot be kept; where it is the disk, this fails as well
            detail = f"the answer cannot be kept: {error}"
            check = Check(url=check.url, checked_at=check.checked_at, outcome=Outcome.PROTOCOL, detail=detail)
            stored = self._write(standing, check)
        if not self._pending:
            self._pending_since = monotonic()
        self._pending.append((stored, check))
        if len(self._pending) >= RUNNING.batch or monotonic() - self._pending_since > RUNNING.batch_age:
            self._settle()

    def close(self) -> None:
        """Ends the file, with everything in it in the database."""
        self._settle()
        self._writer.close()
        with history.immediate(self.ledger.connection) as connection:
            history.mark_read(connection, self._writer.file, damages=0)

    def _settle(self) -> None:
        batch, self._pending = self._pending, []
        self._writer.sync()
        with history.immediate(self.ledger.connection):
            findings = [settle(self.ledger, stored, _body_of(check)) for stored, check in batch]
        self.told_news.update(finding.article_id for finding in findings if finding.outcome in _NEWS)
        for finding in findings:
            self._listener.found(finding)

    def _write(self, standing: Standing, check: Check) -> StoredCheck:
        stored = self._writer.write(check, sequence=self._sequence, originals=self._originals(standing, check))
        self._sequence += 1
        return stored

    def _originals(self, standing: Standing, check: Check) -> Originals:
        connection, sighting = self.ledger.connection, standing.sighting
        digests = {digest_of(capture.body) for capture in check.captures if capture.body}
        found = {digest: history.original_of(connection, standing.article.id, digest) for digest in digests}
        return Originals(
            by_digest={digest: original for digest, original in found.items() if original},
            validated=history.original(connection, sighting.capture_id) if sighting else None,
        )


def _body_of(check: Check) -> Callable[[], bytes]:
    return lambda: check.body
