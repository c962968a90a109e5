"""Writes what checks came to. One finding's rows stand or fall together: the caller holds the transaction."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.archive import StoredCapture, StoredCheck
from tracker.history.identity import change_id, sentence_id
from tracker.history.texts import link_rows, sentence_rows
from tracker.history.times import iso
from tracker.history.values import Finding, NewVersion, Transition
from tracker.model import Diff
from tracker.read import sentences_of

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = dict[str, object]


def keep(database: Database, finding: Finding) -> None:
    """Adds a check with all that it showed."""
    _count_in_file(database, finding.stored)
    (last,) = database.conn.execute("select coalesce(max(sequence), 0) from checks").fetchone()
    keep_again(database, finding, sequence=last + 1)


def keep_again(database: Database, finding: Finding, *, sequence: int) -> None:
    """Adds one whose file counts it already, in the place among all checks that it had."""
    if finding.new_version:
        _keep_version(database, finding, finding.new_version)
    database.table("checks").insert(_check_row(finding) | {"sequence": sequence})
    database.table("captures").insert_all(_capture_rows(finding.stored))
    if finding.transition:
        _keep_transition(database, finding, finding.transition)
    if finding.version_id:
        _keep_url(database, finding)
    _schedule(database, finding)


def _count_in_file(database: Database, stored: StoredCheck) -> None:
    database.conn.execute(
        """
        insert into snapshot_files (file, last_sequence, checks, damages, is_complete)
        values (:file, :sequence, 1, 0, 0)
        on conflict (file) do update set
            last_sequence = max(last_sequence, excluded.last_sequence),
            checks = checks + 1
        """,
        {"file": stored.file, "sequence": stored.sequence},
    )


def _check_row(finding: Finding) -> Row:
    stored = finding.stored
    return {
        "id": stored.id,
        "article_id": finding.article_id,
        "checked_at": iso(stored.check.checked_at),
        "outcome": str(finding.outcome),
        "detail": finding.detail,
        "url": stored.check.final_url,
        "version_id": finding.version_id or None,
        "text_id": finding.text_id or None,
        "file": stored.file,
        "offset": stored.offset,
    }


def _capture_rows(stored: StoredCheck) -> Iterator[Row]:
    for hop, place in enumerate(stored.captures):
        yield _capture_row(stored.id, hop, place)


def _capture_row(check: str, hop: int, stored: StoredCapture) -> Row:
    capture = stored.capture
    return {
        "id": stored.id,
        "check_id": check,
        "hop": hop,
        "url": capture.url,
        "captured_at": iso(capture.captured_at),
        "status": capture.status,
        "file": stored.file,
        "offset": stored.offset,
        "payload_digest": stored.payload_digest,
        "refers_to": stored.refers_to or None,
        "etag": capture.header("etag"),
        "last_modified": capture.header("last-modified"),
    }


def _keep_version(database: Database, finding: Finding, new: NewVersion) -> None:
    article = new.article
    sentences = sentences_of(article)
    database.table("versions").insert(
        {
            "id": finding.version_id,
            "article_id": finding.article_id,
            "number": new.number,
            "headline": article.headline,
            "byline": article.byline,
            "language": article.language,
            "published": article.published,
            "modified": article.modified,
            "canonical_url": article.canonical_url,
            "section": article.section,
            "confidence": str(article.confidence),
            "reasons": json.dumps(article.reasons, ensure_ascii=False),
            "kind": str(article.kind),
            "sentences": len(sentences),
            "charset": article.charset,
            "reader": article.reader,
            "text_id": finding.text_id,
            "first_seen_at": iso(new.first_seen_at),
            "first_check_id": finding.stored.id,
        }
    )
    texts = dict.fromkeys(sentence.text for sentence in sentences)
    database.table("sentences").insert_all(({"id": sentence_id(text), "text": text} for text in texts), ignore=True)
    database.table("version_sentences").insert_all(sentence_rows(finding.version_id, sentences))
    database.table("version_links").insert_all(link_rows(finding.version_id, article.paragraphs))


def _keep_transition(database: Database, finding: Finding, transition: Transition) -> None:
    check, diff, window = finding.stored.id, transition.diff, transition.window
    database.table("transitions").insert(
        {
            "check_id": check,
            "article_id": finding.article_id,
            "old_version_id": transition.old.id,
            "new_version_id": finding.version_id,
            "not_before": iso(window.not_before),
            "not_after": iso(window.not_after),
            "checks": window.checks,
            **diff.counts(),
            "is_stealth": int(diff.stealth),
            "is_approximate": int(diff.is_approximate),
        }
    )
    database.table("changes").insert_all(_change_rows(check, diff))
    database.table("change_labels").insert_all(_label_rows(check, diff))
    database.table("notices").insert_all(_notice_rows(check, diff))


def _change_rows(check: str, diff: Diff) -> Iterator[Row]:
    for place, change in enumerate(diff.changes):
        yield {
            "id": change_id(check, change.id),
            "fingerprint": change.id,
            "check_id": check,
            "place": place,
            "kind": str(change.kind),
            "tier": str(change.tier),
            "weight": change.weight,
            "similarity": change.similarity,
            "is_stealth": int(change.id in diff.silent),
            "old_text": change.old_text,
            "new_text": change.new_text,
            "old_index": None if change.kind.is_field or not change.old else change.old[0].index,
            "new_index": None if change.kind.is_field or not change.new else change.new[0].index,
            "spans": json.dumps([[span.op, span.text] for span in change.all_spans], ensure_ascii=False),
        }


def _label_rows(check: str, diff: Diff) -> Iterator[Row]:
    for change in diff.changes:
        for position, label in enumerate(change.labels):
            yield {
                "change_id": change_id(check, change.id),
                "position": position,
                "name": str(label.name),
                "old": label.old,
                "new": label.new,
                "reason": label.reason,
            }


def _notice_rows(check: str, diff: Diff) -> Iterator[Row]:
    for position, notice in enumerate(diff.notices):
        yield {
            "check_id": check,
            "position": position,
            "kind": str(notice.kind),
            "text": notice.text,
            "explains": json.dumps(notice.explains),
        }


def _keep_url(database: Database, finding: Finding) -> None:
    check = finding.stored.check
    if check.final_url != check.url:
        database.conn.execute(
            """
            insert into article_urls (article_id, url, first_check_id)
            values (:article, :url, :check)
            on conflict do nothing
            """,
            {"article": finding.article_id, "url": check.final_url, "check": finding.stored.id},
        )


def _schedule(database: Database, finding: Finding) -> None:
    database.conn.execute(
        """
        insert into schedule (article_id, due_at)
        values (:article, :due_at)
        on conflict (article_id) do update set due_at = excluded.due_at
        """,
        {"article": finding.article_id, "due_at": iso(finding.due_at)},
    )
