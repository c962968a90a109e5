"""What people ask for: the changes found, heaviest first, and one article's history. Reads the views."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

from tracker.history.times import from_iso
from tracker.history.values import SeenVersion
from tracker.model import ChangeKind, Outcome, Span, SpanOp, Tier, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedChange:
    """A change as the list of all changes has it."""

    id: str
    article_id: str
    url: str
    outlet: str
    headline: str
    version_before: int
    version: int
    window: Window
    kind: ChangeKind
    tier: Tier
    weight: float
    labels: tuple[str, ...]
    spans: tuple[Span, ...]
    is_stealth: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A check that found something else than the one before it, and those after it that found the same."""

    checked_at: datetime
    until: datetime  # the last check in the row
    checks: int = 1  # in the row
    outcome: Outcome
    detail: str
    version: int | None = None
    version_before: int | None = None
    headline: str = ""
    window: Window | None = None  # of the change, None where there was none
    substantive: int = 0
    stylistic: int = 0
    cosmetic: int = 0
    is_stealth: bool = False


def ranked_changes(connection: sqlite3.Connection, *, limit: int) -> tuple[RankedChange, ...]:
    """The heaviest changes of all articles; among equals the latest first."""
    rows = connection.execute(
        """
        select recent_changes.*, changes.spans
        from recent_changes
        join changes on changes.id = recent_changes.change_id
        order by score desc, not_after desc, changes.place, change_id
        limit ?
        """,
        [limit],
    )
    return tuple(_ranked(row) for row in rows)


def count_changes(connection: sqlite3.Connection) -> int:
    """How many changes there are."""
    (count,) = connection.execute("select count(*) from changes").fetchone()
    return int(count)


def steps_of(connection: sqlite3.Connection, article: str) -> tuple[Step, ...]:
    """An article's history, oldest first; checks in a row that found nothing new are one step."""
    steps: list[Step] = []
    rows = connection.execute("select * from article_timeline where article_id = ? order by sequence", [article])
    for row in rows:
        step = _step(row)
        if steps and _continues(step, steps[-1]):
            steps[-1] = replace(steps[-1], until=step.until, checks=steps[-1].checks + 1)
        else:
            steps.append(step)
    return tuple(steps)


def window_between(connection: sqlite3.Connection, old: SeenVersion, new: SeenVersion) -> Window | None:
    """When the text passed from one version to the other, as far as checks can tell; None where it never did.

    For neighbours in time, the window of that passing; else from the last sight of the older one before the first
    sight of the newer one.
    """
    row = connection.execute(_LAST_PASSING, {"old": old.id, "new": new.id}).fetchone()
    if row is None and new.number <= old.number:
        return None
    if row is None:
        row = connection.execute(_APART, {"old": old.id, "new": new.id}).fetchone()
    return _window(row)


_LAST_PASSING = """
    select not_before, not_after, transitions.checks as checks_between
    from transitions
    join checks on checks.id = transitions.check_id
    where old_version_id = :old and new_version_id = :new
    order by checks.sequence desc
    limit 1
"""

_APART = """
    with seen as (
        select old_first.article_id, min(old_first.sequence, new_first.sequence) as earlier,
            max(old_first.sequence, new_first.sequence) as later
        from versions as old
        join versions as new on new.id = :new
        join checks as old_first on old_first.id = old.first_check_id
        join checks as new_first on new_first.id = new.first_check_id
        where old.id = :old
    ),
    last_seen as (
        select max(checks.sequence) as sequence
        from seen
        join checks as earlier on earlier.sequence = seen.earlier
        join checks on checks.version_id = earlier.version_id and checks.sequence < seen.later
    )
    select
        not_before.checked_at as not_before,
        not_after.checked_at as not_after,
        (
            select count(*)
            from checks
            where checks.article_id = seen.article_id
                and checks.sequence > last_seen.sequence
                and checks.sequence < seen.later
        ) as checks_between
    from seen, last_seen
    join checks as not_before on not_before.sequence = last_seen.sequence
    join checks as not_after on not_after.sequence = seen.later
"""


def _ranked(row: sqlite3.Row) -> RankedChange:
    return RankedChange(
        id=row["change_id"],
        article_id=row["article_id"],
        url=row["url"],
        outlet=row["outlet"],
        headline=row["headline"],
        version_before=row["version_before"],
        version=row["version"],
        window=_window(row),
        kind=ChangeKind(row["kind"]),
        tier=Tier(row["tier"]),
        weight=row["weight"],
        labels=tuple(row["labels"].split(", ")) if row["labels"] else (),
        spans=tuple(Span(op=SpanOp(op), text=text) for op, text in json.loads(row["spans"])),
        is_stealth=bool(row["is_stealth"]),
    )


def _continues(step: Step, before: Step) -> bool:
    if step.outcome in (Outcome.SAME, Outcome.NOT_MODIFIED):
        return step.version == before.version and step.detail in ("", before.detail)
    return step.version is None and (step.outcome, step.detail) == (before.outcome, before.detail)


def _step(row: sqlite3.Row) -> Step:
    has_change = row["not_before"] is not None
    return Step(
        checked_at=from_iso(row["checked_at"]),
        until=from_iso(row["checked_at"]),
        outcome=Outcome(row["outcome"]),
        detail=row["detail"],
        version=row["version"],
        version_before=row["version_before"],
        headline=row["headline"] or "",
        window=_window(row) if has_change else None,
        substantive=row["substantive"] or 0,
        stylistic=row["stylistic"] or 0,
        cosmetic=row["cosmetic"] or 0,
        is_stealth=bool(row["is_stealth"]),
    )


def _window(row: sqlite3.Row) -> Window:
    return Window(
        not_before=from_iso(row["not_before"]),
        not_after=from_iso(row["not_after"]),
        checks=row["checks_between"],
    )
