"""How things are said: what was seen, and never more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from tracker.model import Window
from tracker.show.wording import counted, moment, window_of

AT = datetime(2031, 5, 4, 10, 5, tzinfo=UTC)


def test_a_window_says_between_and_how_often_was_looked():
    """A change is between two checks; how many failed in between belongs to the sentence."""
    window = Window(not_before=AT, not_after=AT + timedelta(minutes=15), checks=2)

    assert window_of(window) == "between 2031-05-04 10:05 and 10:20 UTC (2 checks in between)"


def test_a_window_over_midnight_names_both_days():
    """The second day is named when it is another."""
    window = Window(not_before=AT, not_after=AT + timedelta(hours=20))

    assert window_of(window) == "between 2031-05-04 10:05 and 2031-05-05 06:05 UTC (no check in between)"


def test_a_clock_that_was_set_back_is_said():
    """A window that ends before it begins is not passed over in silence."""
    window = Window(not_before=AT, not_after=AT - timedelta(hours=1))

    assert "the machine's clock was set back" in window_of(window)


def test_times_are_said_in_utc_whatever_zone_they_come_in():
    """The same moment reads the same on every machine."""
    assert moment(AT.astimezone(timezone(timedelta(hours=-7)))) == "2031-05-04 10:05 UTC"


def test_one_is_not_many():
    """1 check, 2 checks."""
    said = [counted(number, "check") for number in (0, 1, 2, 12345)]

    assert said == ["0 checks", "1 check", "2 checks", "12,345 checks"]
