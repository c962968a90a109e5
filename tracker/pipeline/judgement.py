"""What a check came to: pure. A stored check and the article's standing enter, a `Finding` leaves.

The same code judges a check that was just made and one that is read back from its file, so that a rebuild gives the
same rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from tracker.archive import StoredCheck
from tracker.diff import diff_articles
from tracker.errors import BadInput
from tracker.history import Doubt, Finding, NewVersion, SeenVersion, Sighting, Standing, Transition, version_id
from tracker.model import Article, Capture, LabelName, Outcome, PageKind, Window
from tracker.pipeline.sanity import Strain, strain
from tracker.read import SecondReading, doubted, text_id
from tracker.tuning import RUNNING
from tracker.watch import next_due

_PAGE_TYPES = ("", "text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_OUTCOMES = {
    PageKind.EMPTY: Outcome.EMPTY,
    PageKind.NOT_HTML: Outcome.TYPE,
    PageKind.UNREADABLE: Outcome.UNREADABLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Where to find what a judgement may need; asked only when it does."""

    body: Callable[[], bytes]  # of the check's answer, decoded; BadInput where it is not to be had
    read: Callable[[Capture, bytes], Article]  # the article in a body, as the present reader reads it, or BadInput
    read_by_another: Callable[[Capture, bytes], SecondReading]  # what a second reader sees in such a body
    load: Callable[[str], Article]  # a version's text by its id
    text_of: Callable[[SeenVersion], str]  # the id of the text that stands, as the present reader reads it
    with_text: Callable[[str], SeenVersion | None]  # the article's version that has this text


class _Refused(Exception):
    """The check showed no version."""

    def __init__(self, outcome: Outcome, detail: str, text: str = "") -> None:
        super().__init__(detail)
        self.outcome = outcome
        self.detail = detail
        self.text = text


def judge(stored: StoredCheck, standing: Standing, known: Known) -> Finding:
    """What came of the check, seen beside what stood there before."""
    blank = _blank(stored, standing)
    try:
        found = _judged(blank, standing, known)
    except _Refused as refused:
        found = replace(blank, outcome=refused.outcome, detail=refused.detail, text_id=refused.text)
    return _scheduled(found, standing)


def unreadable(stored: StoredCheck, standing: Standing, detail: str) -> Finding:
    """The finding of a check that could not be judged; what the server sent is kept all the same."""
    return _scheduled(replace(_blank(stored, standing), outcome=Outcome.UNREADABLE, detail=detail), standing)


def _scheduled(finding: Finding, standing: Standing) -> Finding:
    due_at = next_due(
        first_seen=standing.article.added_at,
        last_checked=finding.stored.check.checked_at,
        last_outcome=finding.outcome,
    )
    return replace(finding, due_at=due_at)


def _blank(stored: StoredCheck, standing: Standing) -> Finding:
    check = stored.check
    return Finding(
        article_id=standing.article.id,
        stored=stored,
        outcome=check.outcome,
        outcome_before=standing.last_outcome,
        detail=check.detail,
        due_at=check.checked_at,
    )


def _judged(blank: Finding, standing: Standing, known: Known) -> Finding:
    stored, sighting = blank.stored, standing.sighting
    if stored.check.outcome is Outcome.NOT_MODIFIED:
        if sighting is None:
            raise _Refused(Outcome.PROTOCOL, "not modified, says the server, but no version is kept yet")
        return _still_there(blank, sighting)
    if stored.check.outcome is not Outcome.FETCHED:
        return blank
    if sighting and stored.captures[-1].payload_digest == sighting.payload_digest:
        return _still_there(blank, sighting)
    article = _read(stored, known)
    blank = replace(blank, text_id=text_id(article))
    if sighting is None:
        return _new(blank, standing, article, stored.check.checked_at)
    if blank.text_id == known.text_of(sighting.version):
        return replace(_still_there(blank, sighting), detail=_led_elsewhere(sighting, article, known) or blank.detail)
    return _passed(blank, standing, sighting, article, known)


def _read(stored: StoredCheck, known: Known) -> Article:
    answer = stored.captures[-1].capture
    kind = answer.header("content-type").partition(";")[0].strip().lower()
    if kind not in _PAGE_TYPES:
        raise _Refused(Outcome.TYPE, f"{kind}, not a page that can be read")
    try:
        article = known.read(answer, known.body())
    except BadInput as error:
        raise _Refused(Outcome.UNREADABLE, str(error)) from error
    if article.kind in (PageKind.ARTICLE, PageKind.LIVE_BLOG):
        return article
    reasons = "; ".join(article.reasons)
    if article.kind in _OUTCOMES:
        raise _Refused(_OUTCOMES[article.kind], reasons)
    raise _Refused(Outcome.SUSPECT, f"no article but {article.kind}: {reasons}", text_id(article))


def _still_there(blank: Finding, sighting: Sighting) -> Finding:
    outcome = Outcome.NOT_MODIFIED if blank.outcome is Outcome.NOT_MODIFIED else Outcome.SAME
    return replace(blank, outcome=outcome, text_id=sighting.version.text_id, version_id=sighting.version.id)


def _led_elsewhere(sighting: Sighting, article: Article, known: Known) -> str:
    """What there is to say of links where the text is the same: a version is a text, and keeps those it came with."""
    if not any(paragraph.links for paragraph in article.paragraphs):
        return ""
    changes = diff_articles(known.load(sighting.version.id), article).changes
    links = sum(label.name is LabelName.LINK for change in changes for label in change.labels)
    if not links:
        return ""
    return f"the text stands; links that lead elsewhere than when it was first seen: {links}"


def _new(blank: Finding, standing: Standing, article: Article, first_seen_at: datetime) -> Finding:
    return replace(
        blank,
        outcome=Outcome.NEW,
        version_id=version_id(standing.article.id, blank.text_id),
        new_version=NewVersion(number=standing.versions + 1, article=article, first_seen_at=first_seen_at),
    )


def _passed(blank: Finding, standing: Standing, sighting: Sighting, article: Article, known: Known) -> Finding:
    """The page shows another text than at the last sighting: one that is new, or one that was there before."""
    before = known.load(sighting.version.id)
    earlier = known.with_text(blank.text_id)
    seen_at, checks = blank.stored.check.checked_at, standing.checks_since
    if earlier:
        found = replace(blank, outcome=Outcome.RETURNED, version_id=earlier.id)
        article = known.load(earlier.id)
    else:
        strained = strain(article, before, lambda: _second(blank.stored, known))
        if strained:
            doubt = _settled_doubt(standing, blank.text_id, seen_at, strained)
            seen_at, checks = doubt.since, doubt.checks_before
            article = doubted(article, (strained.reason,))
        found = replace(_new(blank, standing, article, seen_at), outcome=Outcome.CHANGED)
    window = Window(not_before=sighting.seen_at, not_after=seen_at, checks=checks)
    return replace(
        found, transition=Transition(old=sighting.version, window=window, diff=diff_articles(before, article))
    )


def _second(stored: StoredCheck, known: Known) -> SecondReading:
    return known.read_by_another(stored.captures[-1].capture, known.body())


def _settled_doubt(standing: Standing, text: str, now: datetime, strained: Strain) -> Doubt:
    """The looks that have read this text before, where they are enough to believe that it is the article's."""
    if not strained.can_settle:
        raise _Refused(Outcome.SUSPECT, strained.reason, text)
    doubt = standing.doubt
    looks = doubt.looks if doubt and doubt.text_id == text else 0
    hours = (now - doubt.since).total_seconds() / 3600 if doubt and looks else 0.0
    if doubt is None or looks < RUNNING.doubt_looks or hours < RUNNING.doubt_hours:
        detail = f"{strained.reason}; it counts when it stands so for {RUNNING.doubt_hours:g} hours (look {looks + 1})"
        raise _Refused(Outcome.SUSPECT, detail, text)
    return doubt
