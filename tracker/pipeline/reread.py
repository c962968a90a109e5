"""Reads what is kept of articles again, where another reader read it or a person asks: one article, one transaction.

Whatever ends a re-reading, whole articles are read again, and the next one goes on where it ended. A run reads again
those that it will look at, as long as it may; what has to wait is compared like with like all the same (`ledger.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from typing import Protocol

from tracker import history
from tracker.archive import Damage, close_torn_runs
from tracker.errors import BadInput, DamagedSnapshot
from tracker.history import TrackedArticle
from tracker.pipeline.ledger import Ledger, ledger_of, read_again
from tracker.pipeline.lock import run_lock
from tracker.pipeline.site_rules import site_rules
from tracker.pipeline.workplace import Clock, Workplace
from tracker.show import ReadAgain, Rereading
from tracker.tuning import RUNNING

#: Chooses the articles that a person asks for, whoever read them; None asks for those that another reader read.
Choice = Callable[[Ledger], Iterable[TrackedArticle]]


class Listener(Protocol):
    """Is told how a re-reading goes on."""

    def begun(self, *, articles: int, checks: int) -> None:
        """So much is to be read again."""

    def read(self, one: ReadAgain) -> None:
        """An article is done."""


def reread(place: Workplace, choice: Choice | None, *, clock: Clock, listener: Listener) -> Rereading:
    """Reads again what another reader read, or what is chosen, and what an earlier call did not get to.

    Raises `Busy` where a run is at work, `BadInput` where there is no database, no snapshots folder, or a fault in the
    site rules.
    """
    place.require_database()
    place.require_snapshots()
    rules = site_rules(place)
    with run_lock(place.snapshots), history.writing(place.db) as database:
        close_torn_runs(place.snapshots)
        ledger = ledger_of(database, place, rules, clock=clock)
        articles = _chosen(ledger, choice)
        checks = [history.count_checks(ledger.connection, article.id) for article in articles]
        listener.begun(articles=len(articles), checks=sum(checks))
        done = []
        for article, count in zip(articles, checks, strict=True):
            done.append(_read_again(ledger, article, count))
            listener.read(done[-1])
        return Rereading(done=tuple(done))


def read_host_again(ledger: Ledger, host: str) -> Rereading:
    """Reads again those articles of a host that another reader read."""
    articles = [one for one in history.all_articles(ledger.connection) if one.outlet == host]
    return Rereading(
        done=tuple(_read_again(ledger, article, 0) for article in articles if _is_otherwise(ledger, article))
    )


def every() -> Choice:
    """Chooses all articles."""
    return lambda ledger: history.all_articles(ledger.connection)


def named(names: Sequence[str]) -> Choice:
    """Chooses the articles that a person names."""
    return lambda ledger: dict.fromkeys(history.find_article(ledger.connection, name) for name in names)


def of_host(host: str) -> Choice:
    """Chooses the articles of a host, such as news.example; `BadInput` where none is tracked there."""

    def choose(ledger: Ledger) -> tuple[TrackedArticle, ...]:
        found = tuple(one for one in history.all_articles(ledger.connection) if one.outlet == host.strip().lower())
        if not found:
            raise BadInput(f"{host}: no article of that host is tracked. Give the host as an address has it.")
        return found

    return choose


def read_again_in_time(ledger: Ledger, articles: Iterable[TrackedArticle], told: Callable[[Damage], None]) -> None:
    """Reads again those of the articles that another reader read, until the time for it is up.

    `told` is given the damage that is in the way, once for each article and reader.
    """
    end = monotonic() + RUNNING.reread_seconds
    for article in articles:
        if monotonic() > end:
            return
        present = ledger.reader.name(article.outlet)
        reader = history.reader_of(ledger.connection, article.id)
        if reader and not reader.is_present(present) and reader.tried != present:
            again = _read_again(ledger, article, 0)
            if again.trouble:
                told(Damage(file="", message=f"{article.url} cannot be read again: {again.trouble}"))


def _chosen(ledger: Ledger, choice: Choice | None) -> tuple[TrackedArticle, ...]:
    """The articles to read again. Those that are asked for are noted first, so that the next call can go on."""
    if choice:
        asked = tuple(choice(ledger))
        with history.immediate(ledger.connection) as connection:
            history.mark_stale(connection, (article.id for article in asked))
        return tuple(article for article in asked if history.reader_of(ledger.connection, article.id))
    return tuple(article for article in history.all_articles(ledger.connection) if _is_otherwise(ledger, article))


def _is_otherwise(ledger: Ledger, article: TrackedArticle) -> bool:
    reader = history.reader_of(ledger.connection, article.id)
    return reader is not None and not reader.is_present(ledger.reader.name(article.outlet))


def _read_again(ledger: Ledger, article: TrackedArticle, checks: int) -> ReadAgain:
    with history.immediate(ledger.connection) as connection:
        try:
            return ReadAgain(article=article, checks=checks, reread=read_again(ledger, article))
        except DamagedSnapshot as damage:
            history.note_tried(connection, article.id, ledger.reader.name(article.outlet))
            return ReadAgain(article=article, checks=checks, trouble=str(damage))
