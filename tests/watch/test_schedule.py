"""Articles are looked at often while they are young, seldom once they are old, and hardly ever once they are gone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model import Outcome
from tracker.tuning import FETCHING
from tracker.watch import next_due

SEEN = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SLACK = timedelta(seconds=FETCHING.slack)
AGES = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=4000))


def wait(age: timedelta, outcome: Outcome = Outcome.SAME) -> timedelta:
    """How long after a check at that age the next one is due."""
    return next_due(first_seen=SEEN, last_checked=SEEN + age, last_outcome=outcome) - (SEEN + age)


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (timedelta(0), timedelta(minutes=15)),
        (timedelta(hours=2, minutes=59), timedelta(minutes=15)),
        (timedelta(hours=3), timedelta(hours=1)),
        (timedelta(days=1), timedelta(hours=3)),
        (timedelta(days=7), timedelta(days=1)),
        (timedelta(days=30), timedelta(days=7)),
        (timedelta(days=365), timedelta(days=30)),
        (timedelta(days=4000), timedelta(days=30)),
    ],
)
def test_the_ladder(age, expected):
    """Each rung begins at its age, and a check may come a little early."""
    assert wait(age) == expected - SLACK


def test_a_cron_run_that_is_seconds_early_finds_the_article_due():
    """A check made some seconds into one run is due at the start of the next, a quarter of an hour later."""
    checked = SEEN + timedelta(seconds=40)

    assert next_due(first_seen=SEEN, last_checked=checked, last_outcome=Outcome.NEW) <= SEEN + timedelta(minutes=15)


@pytest.mark.parametrize("outcome", [Outcome.TIMEOUT, Outcome.DNS, Outcome.BLOCKED, Outcome.SUSPECT, Outcome.TRUNCATED])
def test_a_failed_check_is_repeated_after_the_usual_wait(outcome):
    """A failure says nothing of the article, so it neither hurries us nor puts us off."""
    assert wait(timedelta(hours=1), outcome) == wait(timedelta(hours=1))


@given(AGES)
def test_an_article_that_is_gone_waits_longer(age):
    """It may come back, but is asked for less often at every age."""
    assert wait(age, Outcome.GONE) > 3 * wait(age)


@given(AGES, AGES)
def test_an_older_article_never_waits_less(one, other):
    """The ladder only goes one way."""
    younger, older = sorted((one, other))

    assert wait(younger) <= wait(older)


@given(st.timedeltas(min_value=timedelta(days=-4000), max_value=timedelta(0)))
def test_a_clock_set_back_does_no_harm(age):
    """A check that seems to be older than the article is followed by one on the first rung."""
    assert wait(age) == wait(timedelta(0))
