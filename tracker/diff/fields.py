"""Two articles in, what happened to their own fields out: headline, byline, and when they say they were published.

A field's text is the one sentence of its change; it is numbered 0, though it stands in no paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tracker.diff.changes import Event
from tracker.diff.likeness import Profile, likeness
from tracker.model import Article, ChangeKind, Sentence


def field_events(old: Article, new: Article) -> Iterator[Event]:
    """The fields that differ. A date that only one article states is not known to have changed."""
    yield from _event(ChangeKind.HEADLINE, old.headline, new.headline)
    yield from _event(ChangeKind.BYLINE, old.byline, new.byline)
    if _is_another_time(old.published, new.published):
        yield from _event(ChangeKind.PUBLISHED, old.published, new.published)


def stamp_events(old: Article, new: Article) -> Iterator[Event]:
    """The time of the last edit, which is news only beside an edit: many pages renew it on each save."""
    if _is_another_time(old.modified, new.modified):
        yield from _event(ChangeKind.MODIFIED, old.modified, new.modified)


def _event(kind: ChangeKind, old: str, new: str) -> Iterator[Event]:
    if old != new:
        similarity = round(likeness(Profile(old), Profile(new)), 4) if old and new else 0.0
        yield Event(kind=kind, old=_sentences(old), new=_sentences(new), similarity=similarity)


def _sentences(text: str) -> tuple[Sentence, ...]:
    return (Sentence(text=text, index=0, paragraph=0),) if text else ()


def _is_another_time(old: str, new: str) -> bool:
    """True when both state a time, and not the same moment in two ways."""
    if not old or not new or old == new:
        return False
    old_moment, new_moment = _moment(old), _moment(new)
    if old_moment is None or new_moment is None:
        return True
    if (old_moment.tzinfo is None) is not (new_moment.tzinfo is None):
        return old_moment.replace(tzinfo=None) != new_moment.replace(tzinfo=None)
    return old_moment != new_moment


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:  # as the publisher writes it, which may be anything
        return None
