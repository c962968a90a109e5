"""When an article is due: often while it is young, for that is when it is edited, and hardly ever once it is old.

Times enter, a time leaves; the clock, the database and who else is waiting are the caller's business.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from tracker.model import Outcome
from tracker.tuning import FETCHING, Fetching


def next_due(
    *, first_seen: datetime, last_checked: datetime, last_outcome: Outcome, limits: Fetching = FETCHING
) -> datetime:
    """The earliest time at which the article is worth another look.

    A check that failed counts like any other: the next comes after the same wait as if it had not. An article that is
    gone waits longer.
    """
    wait = _wait_at((last_checked - first_seen).total_seconds(), limits)
    if last_outcome is Outcome.GONE:
        wait *= limits.gone_patience
    return last_checked + timedelta(seconds=wait - limits.slack)


def _wait_at(age: float, limits: Fetching) -> float:
    # A clock set back makes an article younger than nothing; it is on the first rung then, and harms nobody.
    return next((wait for below, wait in limits.ladder if age < below), limits.oldest)
