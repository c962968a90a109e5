"""Puts two texts beside each other: two files, or two versions of an article."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tracker import history
from tracker.diff import diff_articles
from tracker.errors import BadInput
from tracker.history import SeenVersion, StoredVersion, TrackedArticle
from tracker.model import Article, PageKind
from tracker.read import read_article
from tracker.show import Comparison, Side


def compare_files(old: Path, new: Path) -> Comparison:
    """Two texts, pages or `.json` articles. Raises `BadInput` where one is not there or holds no text."""
    before, after = read_file(old), read_file(new)
    return Comparison(old=_file_side(old, before), new=_file_side(new, after), diff=diff_articles(before, after))


def compare_latest(connection: sqlite3.Connection, article: TrackedArticle) -> Comparison:
    """The version that stands now, against the one that stood before it."""
    new = history.find_version(connection, article.id, "last")
    old = history.version_before(connection, new)
    if old is None:
        raise BadInput(f"{article.url}: only one version has been seen, so there is nothing to compare it with yet.")
    return _compare(connection, article, old, new)


def compare_versions(connection: sqlite3.Connection, article: TrackedArticle, old: str, new: str) -> Comparison:
    """Two versions by their numbers, `first` or `last`."""
    before = history.find_version(connection, article.id, old)
    after = history.find_version(connection, article.id, new)
    return _compare(connection, article, before, after)


def read_file(path: Path) -> Article:
    """The article in a file. Raises `BadInput` where there is none."""
    try:
        body = path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror}). Give a text, HTML or JSON file.") from error
    article = read_article(body, url=str(path))
    if article.kind in (PageKind.EMPTY, PageKind.NOT_HTML, PageKind.UNREADABLE):
        reason = f" ({'; '.join(article.reasons)})" if article.reasons else ""
        raise BadInput(f"{path}: no text in it{reason}. Give a text, HTML or JSON file that has some.")
    return article


def _compare(
    connection: sqlite3.Connection, article: TrackedArticle, before: SeenVersion, after: SeenVersion
) -> Comparison:
    old, new = (history.load_version(connection, version.id) for version in (before, after))
    return Comparison(
        old=_version_side(article, old),
        new=_version_side(article, new),
        diff=diff_articles(old.article, new.article),
        window=history.window_between(connection, before, after),
    )


def _version_side(article: TrackedArticle, stored: StoredVersion) -> Side:
    version = stored.version
    return Side(name=article.url, version=version.number, version_id=version.id, captured_at=version.first_seen_at)


def _file_side(path: Path, article: Article) -> Side:
    is_plain = article.charset.startswith("utf-8") or not article.charset
    return Side(name=str(path), note="" if is_plain else f"read as {article.charset}")
