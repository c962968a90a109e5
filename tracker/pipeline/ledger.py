"""Takes checks into the database, in the order in which they were made: from a run, or from its file.

Stored checks and the means to get at their bodies enter, rows come of them. Nothing is read from the network here.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from tracker import history
from tracker.archive import StoredCheck
from tracker.errors import TrackerError
from tracker.history import Finding, Standing, TrackedArticle
from tracker.model import Article
from tracker.pipeline.judgement import Known, judge, unreadable
from tracker.watch import host_of

if TYPE_CHECKING:
    from sqlite_utils import Database

_log = logging.getLogger(__name__)


def settle(database: Database, stored: StoredCheck, body: Callable[[], bytes]) -> Finding:
    """Judges one check and keeps what came of it. The caller holds the transaction."""
    connection = database.conn
    article = _article_of(database, stored)
    known = Known(
        body=body,
        load=lambda version: _text(database, version),
        with_text=lambda text: history.version_with_text(connection, article.id, text),
        learned=lambda: history.learned_of(connection, article),
    )
    finding = _judged(stored, history.standing_of(connection, article), known)
    history.keep(database, finding)
    return finding


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


def _text(database: Database, version: str) -> Article:
    return history.load_version(database.conn, version).article
