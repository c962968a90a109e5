"""A version's text: how it is kept, sentence by sentence, and how the article is put together from it again."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tracker.errors import UnknownArticle
from tracker.history.articles import find_article
from tracker.history.identity import sentence_id
from tracker.history.standing import VERSIONS, seen_version
from tracker.history.times import from_iso
from tracker.history.values import Evidence, SeenVersion, StoredVersion
from tracker.model import Article, Confidence, Link, PageKind, Paragraph, Role, Sentence

# An address may have an @ of its own: only a version's name after the last one is a version.
_VERSIONED = re.compile(r"(?P<article>.+)@(?P<version>-?\d+|first|last)", re.DOTALL)


def sentence_rows(version: str, sentences: tuple[Sentence, ...]) -> Iterator[dict[str, object]]:
    """The rows of `version_sentences`."""
    for sentence in sentences:
        yield {
            "version_id": version,
            "position": sentence.index,
            "sentence_id": sentence_id(sentence.text),
            "paragraph": sentence.paragraph,
            "offset": sentence.offset,
            "role": str(sentence.role),
        }


def link_rows(version: str, paragraphs: Iterable[Paragraph]) -> Iterator[dict[str, object]]:
    """The rows of `version_links`."""
    links = ((at, paragraph, link) for at, paragraph in enumerate(paragraphs) for link in paragraph.links)
    for position, (at, paragraph, link) in enumerate(links):
        yield {
            "version_id": version,
            "position": position,
            "paragraph": at,
            "offset": link.start,
            "words": paragraph.text[link.start : link.end],
            "target": link.target,
        }


def load_version(connection: sqlite3.Connection, version: str) -> StoredVersion:
    """A version as it was read."""
    row = connection.execute(
        """
        select versions.*, versions.id as version_id, articles.url
        from versions
        join articles on articles.id = versions.article_id
        where versions.id = ?
        """,
        [version],
    ).fetchone()
    article = Article(
        headline=row["headline"],
        byline=row["byline"],
        paragraphs=_paragraphs(connection, version),
        language=row["language"],
        url=row["url"],
        published=row["published"],
        modified=row["modified"],
        canonical_url=row["canonical_url"],
        section=row["section"],
        kind=PageKind(row["kind"]),
        reasons=tuple(json.loads(row["reasons"])),
        confidence=Confidence(row["confidence"]),
        charset=row["charset"],
        reader=row["reader"],
    )
    return StoredVersion(version=seen_version(row), article=article, evidence=_evidence(connection, version))


def find_version(connection: sqlite3.Connection, article: str, name: str) -> SeenVersion:
    """The version that a person means by a number, `first` or `last`.

    `last` is the version that the last successful check saw. Raises `UnknownArticle` with the numbers there are.
    """
    rows = connection.execute(VERSIONS + "where versions.article_id = ? order by versions.number", [article])
    versions = [seen_version(row) for row in rows]
    if not versions:
        raise UnknownArticle("No version of this article is kept yet: 'tracker snapshot' takes the first.")
    if name == "last":
        return _standing_version(connection, article)
    if name == "first":
        return versions[0]
    found = [one for one in versions if name == str(one.number)]
    if not found:
        numbers = f"1 to {len(versions)}" if len(versions) > 1 else "only 1"
        raise UnknownArticle(f"Version {name!r}: no such version of this article. There is {numbers}.")
    return found[0]


def find_stored_version(connection: sqlite3.Connection, name: str) -> StoredVersion:
    """The version that a person means by ARTICLE or ARTICLE@VERSION.

    Raises `UnknownArticle` as `find_article` and `find_version` do.
    """
    named = _VERSIONED.fullmatch(name)
    article = find_article(connection, named["article"] if named else name)
    version = find_version(connection, article.id, named["version"] if named else "last")
    return load_version(connection, version.id)


def first_check(connection: sqlite3.Connection, version: str) -> tuple[str, str]:
    """The file and the id of the check that showed a version first."""
    row = connection.execute(
        """
        select checks.file, checks.id
        from versions
        join checks on checks.id = versions.first_check_id
        where versions.id = ?
        """,
        [version],
    ).fetchone()
    return row["file"], row["id"]


def version_before(connection: sqlite3.Connection, version: SeenVersion) -> SeenVersion | None:
    """The version that stood there when this one was last seen to come, None for a first version."""
    row = connection.execute(
        VERSIONS
        + """
        join transitions on transitions.old_version_id = versions.id
        join checks on checks.id = transitions.check_id
        where transitions.new_version_id = ?
        order by checks.sequence desc
        limit 1
        """,
        [version.id],
    ).fetchone()
    return seen_version(row) if row else None


def _standing_version(connection: sqlite3.Connection, article: str) -> SeenVersion:
    row = connection.execute(
        VERSIONS
        + """
        join checks on checks.version_id = versions.id
        where versions.article_id = ?
        order by checks.sequence desc
        limit 1
        """,
        [article],
    ).fetchone()
    return seen_version(row)


def _paragraphs(connection: sqlite3.Connection, version: str) -> tuple[Paragraph, ...]:
    rows = connection.execute(
        """
        select paragraph, offset, role, text
        from version_sentences
        join sentences on sentences.id = version_sentences.sentence_id
        where version_id = ?
        order by position
        """,
        [version],
    )
    links = _links(connection, version)
    return tuple(_joined(list(group), links[at]) for at, group in groupby(rows, key=lambda row: row["paragraph"]))


def _links(connection: sqlite3.Connection, version: str) -> defaultdict[int, list[Link]]:
    """The links of a version, by the paragraph."""
    rows = connection.execute(
        "select paragraph, offset, words, target from version_links where version_id = ? order by position", [version]
    )
    links = defaultdict(list)
    for paragraph, offset, words, target in rows:
        links[paragraph].append(Link(start=offset, end=offset + len(words), target=target))
    return links


def _joined(rows: list[sqlite3.Row], links: Sequence[Link]) -> Paragraph:
    text = ""
    for row in rows:
        text = text.ljust(row["offset"]) + row["text"]  # between sentences stand spaces, or nothing
    return Paragraph(text, Role(rows[0]["role"]), links)


def _evidence(connection: sqlite3.Connection, version: str) -> Evidence:
    row = connection.execute(
        """
        select captures.url, captures.captured_at, captures.payload_digest, holder.id, holder.file, holder.offset
        from versions
        join captures on captures.check_id = versions.first_check_id
        join captures as holder on holder.id = coalesce(captures.refers_to, captures.id)
        where versions.id = ?
        order by captures.hop desc
        limit 1
        """,
        [version],
    ).fetchone()
    return Evidence(
        url=row["url"],
        captured_at=from_iso(row["captured_at"]),
        payload_digest=row["payload_digest"],
        record=row["id"],
        file=row["file"],
        offset=row["offset"],
    )
