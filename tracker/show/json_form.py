"""What is found, as JSON: a contract, versioned by `schema` and kept stable. docs/json.md describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tracker.history import RankedChange, Reread, Step, StoredVersion, TrackedArticle
from tracker.model import Change, Diff, Paragraph, Sentence, Window
from tracker.show.values import Comparison, Rereading, Side

SCHEMA = 1


def diff_json(comparison: Comparison) -> str:
    """One diff as JSON, indented, without a final line end."""
    return json.dumps(diff_form(comparison), ensure_ascii=False, indent=2)


def diff_form(comparison: Comparison) -> dict[str, Any]:  # Any: a JSON object
    """The object that `diff_json` writes."""
    diff = comparison.diff
    return {
        "schema": SCHEMA,
        "old": _side(comparison.old, diff.old.headline, diff.old.byline),
        "new": _side(comparison.new, diff.new.headline, diff.new.byline),
        "window": window_form(comparison.window),
        "summary": diff.counts(),
        "changes": [_change(change, is_silent=change.id in diff.silent) for change in diff.changes],
        "notices": _notices(diff),
        "stealth": diff.stealth,
        "approximate": diff.is_approximate,
    }


def window_form(window: Window | None) -> dict[str, Any] | None:
    """A window, its times in ISO 8601; None for files."""
    if window is None:
        return None
    return {
        "not_before": window.not_before.isoformat(),
        "not_after": window.not_after.isoformat(),
        "checks": window.checks,
    }


def _side(side: Side, headline: str, byline: str) -> dict[str, Any]:
    return {
        "url": side.name,
        "version": side.version,
        "version_id": side.version_id or None,
        "captured_at": side.captured_at.isoformat() if side.captured_at else None,
        "headline": headline,
        "byline": byline,
        "note": side.note,
    }


def _change(change: Change, *, is_silent: bool) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": str(change.kind),
        "tier": str(change.tier),
        "weight": change.weight,
        "similarity": change.similarity,
        "old": [_sentence(sentence) for sentence in change.old],
        "new": [_sentence(sentence) for sentence in change.new],
        "spans": [[str(span.op), span.text] for span in change.all_spans],
        "labels": [
            {"name": str(label.name), "old": label.old, "new": label.new, "reason": label.reason}
            for label in change.labels
        ],
        "stealth": is_silent,
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {"text": sentence.text, "index": sentence.index, "paragraph": sentence.paragraph}


def _notices(diff: Diff) -> list[dict[str, Any]]:
    return [
        {"text": notice.text, "kind": str(notice.kind), "explains": list(notice.explains)} for notice in diff.notices
    ]


def version_json(stored: StoredVersion) -> str:
    """One version with its text and evidence."""
    article, version, evidence = stored.article, stored.version, stored.evidence
    form = {
        "schema": SCHEMA,
        "url": article.url,
        "version": version.number,
        "version_id": version.id,
        "first_seen_at": version.first_seen_at.isoformat(),
        "headline": article.headline,
        "byline": article.byline,
        "language": article.language,
        "published": article.published,
        "modified": article.modified,
        "canonical_url": article.canonical_url,
        "section": article.section,
        "kind": str(article.kind),
        "confidence": str(article.confidence),
        "reasons": list(article.reasons),
        "charset": article.charset,
        "reader": article.reader,
        "paragraphs": [_paragraph(paragraph) for paragraph in article.paragraphs],
        "evidence": {
            "url": evidence.url,
            "captured_at": evidence.captured_at.isoformat(),
            "payload_digest": evidence.payload_digest,
            "record": evidence.record,
            "file": evidence.file,
            "offset": evidence.offset,
        },
    }
    return json.dumps(form, ensure_ascii=False, indent=2)


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    links = [{"start": link.start, "end": link.end, "target": link.target} for link in paragraph.links]
    form = {"text": paragraph.text, "role": str(paragraph.role), "links": links}
    return form | ({"at": paragraph.at} if paragraph.at else {})


def ranked_json(changes: Sequence[RankedChange], *, count: int) -> str:
    """The changes of all articles, the heaviest first."""
    return json.dumps(
        {"schema": SCHEMA, "count": count, "changes": [_ranked(change) for change in changes]},
        ensure_ascii=False,
        indent=2,
    )


def log_json(article: TrackedArticle, steps: Sequence[Step], rereads: Sequence[Reread]) -> str:
    """One article's history and its re-readings, the oldest first."""
    form = {
        "schema": SCHEMA,
        "id": article.id,
        "url": article.url,
        "steps": [_step(step) for step in steps],
        "rereads": [_reread(reread) for reread in rereads],
    }
    return json.dumps(form, ensure_ascii=False, indent=2)


def _ranked(change: RankedChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": str(change.kind),
        "tier": str(change.tier),
        "weight": change.weight,
        "labels": list(change.labels),
        "spans": [[str(span.op), span.text] for span in change.spans],
        "article_id": change.article_id,
        "url": change.url,
        "outlet": change.outlet,
        "headline": change.headline,
        "old_version": change.version_before,
        "new_version": change.version,
        "window": window_form(change.window),
        "stealth": change.is_stealth,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "checked_at": step.checked_at.isoformat(),
        "until": step.until.isoformat(),
        "checks": step.checks,
        "outcome": str(step.outcome),
        "detail": step.detail,
        "version": step.version,
        "version_before": step.version_before,
        "headline": step.headline,
        "window": window_form(step.window),
        "substantive": step.substantive,
        "stylistic": step.stylistic,
        "cosmetic": step.cosmetic,
        "stealth": step.is_stealth,
    }


def rereading_json(rereading: Rereading) -> str:
    """What a re-reading came to: counts, and the articles of which a text differs or that could not be read again."""
    form = {
        "schema": SCHEMA,
        "articles": len(rereading.done),
        "texts_differ": rereading.texts_differ,
        "differing": [
            {"article_id": one.article.id, "url": one.article.url, **_reread(one.reread)}
            for one in rereading.differing
            if one.reread
        ],
        "failed": [
            {"article_id": one.article.id, "url": one.article.url, "trouble": one.trouble} for one in rereading.failed
        ],
    }
    return json.dumps(form, ensure_ascii=False, indent=2)


def _reread(reread: Reread) -> dict[str, Any]:
    return {
        "reread_at": reread.reread_at.isoformat(),
        "reader_before": reread.before,
        "reader_after": reread.after,
        "versions_before": reread.versions_before,
        "versions_after": reread.versions_after,
        "texts_differ": reread.texts_differ,
    }
