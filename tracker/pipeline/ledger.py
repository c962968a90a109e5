"""Takes checks into the database, in the order in which they were made: from a run, or from its file.

Stored checks and the means to get at their bodies enter, rows come of them. Nothing is read from the network here.

Two clocks go here: the page changes, and so does the reader. A check is compared with what stood there only as one
reader reads both. Where another reader read the article, its last capture is read again for that; and before anything
is said to have changed, all of the article is.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tracker import history
from tracker.archive import StoredCheck
from tracker.errors import DamagedSnapshot, TrackerError
from tracker.history import ArticleReader, Finding, ReadTexts, Reread, Standing, TrackedArticle
from tracker.pipeline.evidence import stored_body, stored_check
from tracker.pipeline.judgement import Known, judge, unreadable
from tracker.pipeline.reader import Reader, reader_for
from tracker.pipeline.retelling import Retelling
from tracker.pipeline.workplace import Clock, Workplace
from tracker.read.sites import SiteRules
from tracker.watch import host_of

if TYPE_CHECKING:
    from sqlite_utils import Database

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The database, the evidence that it is made from, and who reads that."""

    database: Database
    folder: Path
    reader: Reader
    clock: Clock

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of the database."""
        return self.database.conn


def ledger_of(database: Database, place: Workplace, rules: SiteRules, *, clock: Clock) -> Ledger:
    """The ledger of a place, whose reader goes by the rules and by what was learned of each host."""
    return Ledger(database=database, folder=place.snapshots, reader=reader_for(database.conn, rules), clock=clock)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A check that is to be judged, with the article that it is of and the way to its body."""

    ledger: Ledger
    article: TrackedArticle
    stored: StoredCheck
    body: Callable[[], bytes]

    def standing(self) -> Standing:
        """How the article stands after all checks that are kept."""
        return history.standing_of(self.ledger.connection, self.article)

    def known(self) -> Known:
        """Where the judgement finds what it needs, in the rows."""
        connection = self.ledger.connection
        return Known(
            body=self.body,
            read=partial(self.ledger.reader.read, self.article),
            read_by_another=partial(self.ledger.reader.read_by_another, self.article),
            load=lambda version: history.load_version(connection, version).article,
            text_of=lambda version: version.text_id,
            with_text=lambda text: history.version_with_text(connection, self.article.id, text),
        )


def settle(ledger: Ledger, stored: StoredCheck, body: Callable[[], bytes]) -> Finding:
    """Judges one check and keeps what came of it. The caller holds the transaction."""
    article = _article_of(ledger.database, stored)
    case = _Case(ledger=ledger, article=article, stored=stored, body=body)
    present = ledger.reader.name(article.outlet)
    reader = history.reader_of(ledger.connection, article.id)
    if reader is None or reader.is_present(present):
        finding = _judged(stored, case.standing(), case.known())
    else:
        finding = _judged_like_with_like(case, reader, present)
    history.keep(ledger.database, finding)
    if reader is None:
        history.note_reader(ledger.connection, article.id, present)
    return finding


def read_again(ledger: Ledger, article: TrackedArticle) -> Reread:
    """Makes the article's rows anew from its own checks, as the present reader reads them.

    The caller holds the transaction. Raises `DamagedSnapshot`, and leaves the rows as they were, where one of the
    checks cannot be read as it was written.
    """
    connection = ledger.connection
    before = _texts(ledger, article)
    places = history.checks_of(connection, article.id)
    with history.cleared(connection, article.id):
        for place in places:
            stored = stored_check(ledger.folder, place)
            body = partial(stored_body, connection, ledger.folder, stored)
            case = _Case(ledger=ledger, article=article, stored=stored, body=body)
            finding = _judged(stored, case.standing(), case.known())
            history.keep_again(ledger.database, finding, sequence=place.sequence)
        history.note_reader(connection, article.id, ledger.reader.name(article.outlet))
    return history.record_reread(connection, article.id, before, _texts(ledger, article), at=ledger.clock())


def _judged_like_with_like(case: _Case, reader: ArticleReader, present: str) -> Finding:
    """The finding on an article that another reader read: it is read again before it is said to have changed."""
    history.mark_stale(case.ledger.connection, [case.article.id])  # two readers have judged its checks from here on
    ledger, standing = case.ledger, case.standing()
    retelling = Retelling(connection=ledger.connection, folder=ledger.folder, reader=ledger.reader, standing=standing)
    known = replace(case.known(), load=retelling.load, text_of=retelling.text_of)
    finding = _judged(case.stored, standing, known)
    if finding.new_version is None and finding.transition is None:
        return finding
    trouble = _trouble_of_reading_again(case, reader, present)
    if not trouble:
        return _judged(case.stored, case.standing(), case.known())
    if finding.transition is None or retelling.article:
        return finding
    detail = f"another text than another reader had read, and that cannot be read again: {trouble}"
    return unreadable(case.stored, standing, detail)


def _trouble_of_reading_again(case: _Case, reader: ArticleReader, present: str) -> str:
    """Reads all that is kept of the article again; why that could not be, or ""."""
    if reader.tried == present:
        return "its evidence is not whole. 'tracker reread' says more"
    try:
        read_again(case.ledger, case.article)
    except DamagedSnapshot as damage:
        history.note_tried(case.ledger.connection, case.article.id, present)
        return str(damage)
    return ""


def _judged(stored: StoredCheck, standing: Standing, known: Known) -> Finding:
    try:
        return judge(stored, standing, known)
    except (TrackerError, sqlite3.Error):
        raise
    except Exception as error:  # noqa: BLE001  # one page must not end this run, nor every run after it
        _log.exception("%s: cannot be judged", stored.check.url)
        return unreadable(stored, standing, f"tracker failed on this page ({type(error).__name__}: {error})")


def _article_of(database: Database, stored: StoredCheck) -> TrackedArticle:
    """The article that was looked at; one whose row was lost with the database begins anew with its first check."""
    url, at = stored.check.url, stored.check.checked_at
    article = history.tracked(database.conn, url)
    if article is None:
        history.add_article(database.conn, url=url, outlet=host_of(url), at=at)
        article = history.tracked(database.conn, url)
    assert article is not None
    return article


def _texts(ledger: Ledger, article: TrackedArticle) -> ReadTexts:
    reader = history.reader_of(ledger.connection, article.id)
    return ReadTexts(reader=reader.reader if reader else "", texts=history.texts_of(ledger.connection, article.id))
