"""What is known of an article before a check: what was seen last, and how to tell that it still stands."""

from __future__ import annotations

import sqlite3

from tracker.history.times import from_iso
from tracker.history.values import Doubt, SeenVersion, Sighting, Standing, TrackedArticle
from tracker.model import Outcome, Validators

VERSIONS = """
    select
        versions.id as version_id,
        versions.article_id,
        versions.number,
        versions.text_id,
        versions.first_seen_at
    from versions
"""

# The last capture of a check is its answer. A 304 that repeats no validator confirms those it was asked with.
_SIGHTING = """
    select
        checks.sequence,
        checks.checked_at,
        captures.id as capture_id,
        captures.refers_to,
        captures.payload_digest,
        captures.url,
        coalesce(nullif(captures.etag, ''), original.etag, '') as etag,
        coalesce(nullif(captures.last_modified, ''), original.last_modified, '') as last_modified,
        checks.version_id
    from checks
    join captures on captures.check_id = checks.id
    left join captures as original on original.id = captures.refers_to and captures.status = 304
    where checks.article_id = :article and checks.version_id is not null
    order by checks.sequence desc, captures.hop desc
    limit 1
"""

_COUNTS = """
    select
        (select count(*) from checks where article_id = :article and sequence > :since) as checks_since,
        (select count(*) from versions where article_id = :article) as versions,
        (select outcome from checks where article_id = :article order by sequence desc limit 1) as last_outcome
"""

# The texts read since the last sighting made no version; of those, the last one, as far back as no other was read.
_DOUBT = """
    with texts as (
        select sequence, checked_at, text_id
        from checks
        where article_id = :article and sequence > :since and text_id is not null
    ),
    latest as (
        select text_id from texts order by sequence desc limit 1
    ),
    streak as (
        select *
        from texts
        where sequence > coalesce((select max(sequence) from texts where text_id <> (select text_id from latest)), 0)
    )
    select
        (select text_id from latest) as text_id,
        (select count(*) from streak) as looks,
        (select checked_at from streak order by sequence limit 1) as first_at,
        (
            select count(*)
            from checks
            where article_id = :article
                and sequence > :since
                and sequence < (select min(sequence) from streak)
        ) as checks_before
"""


def standing_of(connection: sqlite3.Connection, article: TrackedArticle) -> Standing:
    """How the article stands after all checks that are kept."""
    row = connection.execute(_SIGHTING, {"article": article.id}).fetchone()
    since = row["sequence"] if row else 0
    counts = connection.execute(_COUNTS, {"article": article.id, "since": since}).fetchone()
    return Standing(
        article=article,
        sighting=_sighting(connection, row) if row else None,
        checks_since=counts["checks_since"],
        versions=counts["versions"],
        last_outcome=Outcome(counts["last_outcome"]) if counts["last_outcome"] else None,
        doubt=_doubt(connection, article.id, since),
    )


def _doubt(connection: sqlite3.Connection, article: str, since: int) -> Doubt | None:
    row = connection.execute(_DOUBT, {"article": article, "since": since}).fetchone()
    if row["text_id"] is None:
        return None
    return Doubt(
        text_id=row["text_id"],
        looks=row["looks"],
        since=from_iso(row["first_at"]),
        checks_before=row["checks_before"],
    )


def version_with_text(connection: sqlite3.Connection, article: str, text: str) -> SeenVersion | None:
    """The article's version that has this text, or None."""
    row = connection.execute(
        VERSIONS + "where versions.article_id = :article and versions.text_id = :text",
        {"article": article, "text": text},
    ).fetchone()
    return seen_version(row) if row else None


def seen_version(row: sqlite3.Row) -> SeenVersion:
    """A row that has the columns of the query `VERSIONS`."""
    return SeenVersion(
        id=row["version_id"],
        article_id=row["article_id"],
        number=row["number"],
        text_id=row["text_id"],
        first_seen_at=from_iso(row["first_seen_at"]),
    )


def _sighting(connection: sqlite3.Connection, row: sqlite3.Row) -> Sighting:
    version = connection.execute(VERSIONS + "where versions.id = ?", [row["version_id"]]).fetchone()
    return Sighting(
        version=seen_version(version),
        seen_at=from_iso(row["checked_at"]),
        payload_digest=row["payload_digest"],
        capture_id=row["refers_to"] or row["capture_id"],
        validators=Validators(url=row["url"], etag=row["etag"], last_modified=row["last_modified"]),
    )
