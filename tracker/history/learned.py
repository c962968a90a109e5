"""What was learned of each host: what it is learned from comes out, lessons go in, and the set that a reading needs.

Each change of a host's set makes a new one, with a number and a mark. The mark belongs to the reader's name: where it
is another, a text may read otherwise. A text that is only foreseen stood in no article when it was learned, so that no
old reading changes by it; it is no part of the mark until somebody revokes it.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from tracker.errors import BadInput
from tracker.history.identity import learned_id
from tracker.history.times import from_iso, iso
from tracker.history.values import TrackedArticle
from tracker.learn import Lesson
from tracker.read import Learned, LearnedKind, LearnedText, folded

if TYPE_CHECKING:
    from sqlite_utils import Database

_NAMED = 5  # hosts that a message lists: more do not fit a glance


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownText:
    """A text that was learned of a host, and what is known of it."""

    id: str
    text: str
    kind: LearnedKind
    reason: str
    articles: int
    came: int
    went: int
    first_url: str
    first_seen_at: datetime
    source_url: str
    learned_at: datetime
    revoked_at: datetime | None

    @property
    def is_foreseen(self) -> bool:
        """True while it is expected and was not met; one that was revoked is not expected."""
        return not self.articles and self.revoked_at is None

    @property
    def key(self) -> str:
        """What it is known by in a text."""
        return folded(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedSet:
    """One state of what was learned of a host."""

    number: int
    made_at: datetime
    change: str
    mark: str


def learned_of(connection: sqlite3.Connection, article: TrackedArticle) -> Learned:
    """What is in force for one article: all that its host taught, but the article's own first paragraphs."""
    rows = connection.execute(
        """
        select text, kind, reason, kin, articles = 0
        from boilerplate
        where host = :host and revoked_at is null and (kind <> :summary or source_article_id is not :article)
        order by id
        """,
        {"host": article.outlet, "article": article.id, "summary": str(LearnedKind.SUMMARY)},
    )
    return Learned(
        texts=tuple(
            LearnedText(
                text=text, kind=LearnedKind(kind), reason=reason, kin=tuple(json.loads(kin)), is_foreseen=bool(foreseen)
            )
            for text, kind, reason, kin, foreseen in rows
        )
    )


def learned_mark(connection: sqlite3.Connection, host: str) -> str:
    """What the set in force adds to the reader's name; "" where nothing is learned of the host that changes a text."""
    row = connection.execute(
        "select mark from boilerplate_sets where host = ? order by number desc limit 1", [host]
    ).fetchone()
    return f"learned {row['mark']}" if row and row["mark"] else ""


def known_texts(connection: sqlite3.Connection, host: str) -> tuple[KnownText, ...]:
    """All that was learned of a host, also what was revoked; what stood in the most articles first."""
    rows = connection.execute(
        """
        select boilerplate.*, first.url as first_url, coalesce(source.url, '') as source_url
        from boilerplate
        join articles as first on first.id = boilerplate.first_article_id
        left join articles as source on source.id = boilerplate.source_article_id
        where host = ?
        order by articles desc, boilerplate.id
        """,
        [host],
    )
    return tuple(
        KnownText(
            id=row["id"],
            text=row["text"],
            kind=LearnedKind(row["kind"]),
            reason=row["reason"],
            articles=row["articles"],
            came=row["came"],
            went=row["went"],
            first_url=row["first_url"],
            first_seen_at=from_iso(row["first_seen_at"]),
            source_url=row["source_url"],
            learned_at=from_iso(row["learned_at"]),
            revoked_at=from_iso(row["revoked_at"]) if row["revoked_at"] else None,
        )
        for row in rows
    )


def learned_sets(connection: sqlite3.Connection, host: str) -> tuple[LearnedSet, ...]:
    """The sets that a host had, the first one first."""
    rows = connection.execute("select * from boilerplate_sets where host = ? order by number", [host])
    return tuple(
        LearnedSet(number=row["number"], made_at=from_iso(row["made_at"]), change=row["change"], mark=row["mark"])
        for row in rows
    )


def keep_lessons(database: Database, host: str, lessons: Sequence[Lesson], *, at: datetime) -> None:
    """Adds what was learned to a host's set; what was foreseen and is met now is kept anew. The caller commits."""
    if lessons:
        database.table("boilerplate").upsert_all(_row(host, lesson, at) for lesson in lessons)
        met = sum(one.articles > 0 for one in lessons)
        _renumber(database.conn, host, f"{met} learned, {len(lessons) - met} foreseen", at)


def revoke(connection: sqlite3.Connection, host: str, ids: Iterable[str], *, at: datetime) -> int:
    """Takes texts out of a host's set; they are not learned again. Raises `BadInput` where one is not in it."""
    found = [_found(connection, host, name, "revoked_at is null") for name in ids]
    for one in found:
        connection.execute("update boilerplate set revoked_at = ? where id = ?", [iso(at), one])
    if found:
        _renumber(connection, host, f"{len(found)} revoked", at)
    return len(found)


def restore(connection: sqlite3.Connection, host: str, ids: Iterable[str], *, at: datetime) -> int:
    """Puts revoked texts back into a host's set. Raises `BadInput` where one was not revoked."""
    found = [_found(connection, host, name, "revoked_at is not null") for name in ids]
    for one in found:
        connection.execute("update boilerplate set revoked_at = null where id = ?", [one])
    if found:
        _renumber(connection, host, f"{len(found)} restored", at)
    return len(found)


def require_host(connection: sqlite3.Connection, host: str) -> None:
    """Raises `BadInput`, with hosts that there are, where no article of the host is tracked."""
    hosts = [one for (one,) in connection.execute("select distinct outlet from articles order by outlet")]
    if host not in hosts:
        close = difflib.get_close_matches(host, hosts, n=_NAMED, cutoff=0.3) or hosts[:_NAMED]
        named = f"Close: {', '.join(close)}." if close else "None is tracked yet: 'tracker add URL' begins."
        raise BadInput(f"{host!r}: no article of that host is tracked. {named}")


def _row(host: str, lesson: Lesson, at: datetime) -> dict[str, object]:
    return {
        "id": learned_id(host, lesson.key),
        "host": host,
        "text": lesson.text,
        "kind": str(lesson.kind),
        "reason": lesson.reason,
        "articles": lesson.articles,
        "came": lesson.came,
        "went": lesson.went,
        "first_article_id": lesson.first_article,
        "first_seen_at": iso(lesson.first_seen_at),
        "source_article_id": lesson.source or None,
        "kin": json.dumps(lesson.kin, ensure_ascii=False),
        "learned_at": iso(at),
    }


def _found(connection: sqlite3.Connection, host: str, name: str, state: str) -> str:
    """The id that begins so."""
    rows = connection.execute(
        f"select id from boilerplate where host = :host and substr(id, 1, length(:name)) = :name and {state}",
        {"host": host, "name": name.lower()},
    ).fetchall()
    if not name or len(rows) != 1:
        met = f"{len(rows)} texts have" if rows and name else "no text has"
        raise BadInput(f"{name!r}: {met} an id that begins so. 'tracker boilerplate {host}' lists them.")
    return str(rows[0]["id"])


def _renumber(connection: sqlite3.Connection, host: str, change: str, at: datetime) -> None:
    """Notes that the host's set is another one now."""
    rows = connection.execute(
        """
        select id || iif(revoked_at is null, '', ' revoked')
        from boilerplate
        where host = ? and (articles > 0 or revoked_at is not null)
        order by id
        """,
        [host],
    )
    counted = "\n".join(one for (one,) in rows)
    mark = hashlib.blake2b(counted.encode(), digest_size=8).hexdigest() if counted else ""
    connection.execute(
        """
        insert into boilerplate_sets (host, number, made_at, change, mark)
        select :host, coalesce(max(number), 0) + 1, :at, :change, :mark
        from boilerplate_sets
        where host = :host
        """,
        {"host": host, "at": iso(at), "change": change, "mark": mark},
    )
