"""A place in a text in, the date or time out that signs mark there: 2024年5月3日, 5월 3일, 午後3時, 月曜日."""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import NamedTuple

from tracker.diff.compounds import compounds_of
from tracker.diff.edit import Side
from tracker.diff.facts import Fact
from tracker.diff.lexicon import DatePart
from tracker.diff.myriads import tally_at

_CLUNG = re.compile(r"(\d{1,4})(\D.*)")
_PLAIN = re.compile(r"\d{1,4}")
_YEARS = range(1000, 3000)  # of which a sign alone makes years; others are lengths of time: 3年
_LAST = {DatePart.MONTH: 12, DatePart.DAY: 31, DatePart.DAY_OF_MONTH: 31, DatePart.HOUR: 30, DatePart.MINUTE: 59}
_HALF_DAY = 12  # hours
_LONGEST_ERA = 2  # words of 令和


class _Figure(NamedTuple):
    """A figure, the sign after it, what follows that, and the word after the sign."""

    value: int
    sign: str
    behind: str
    end: int


class _Part(NamedTuple):
    """A figure and its sign."""

    value: int
    part: DatePart
    end: int


def signed_date(side: Side, at: int) -> Fact[Hashable] | None:
    """The part of a date, or the time, that begins at a word."""
    lexicon = side.setting.lexicon
    if any(start <= at < end for start, end in side.found(compounds_of)):
        return None
    phrase = lexicon.date_phrases.at(side.words, at)
    if phrase:
        return Fact(phrase.value.key, phrase.start, phrase.end, phrase.value.is_weak)
    half = lexicon.before_hours.at(side.words, at)
    if half:
        hour = _part(side, half.end)
        return _time(side, at, hour, half.value) if hour and hour.part is DatePart.HOUR else None
    found = _part(side, at)
    return _fact(side, at, found) if found else None


def _fact(side: Side, at: int, found: _Part) -> Fact[Hashable] | None:
    match found.part:
        case DatePart.YEAR:
            era = _era(side, at)
            is_year = era or found.value in _YEARS
            return Fact(("year", f"{era}{found.value}"), at, found.end) if is_year else None
        case DatePart.MONTH:
            day = _part(side, found.end)
            if day and day.part in {DatePart.DAY, DatePart.DAY_OF_MONTH}:
                return Fact(("date", found.value, str(day.value)), at, day.end)
            return Fact(("month", found.value), at, found.end)
        case DatePart.DAY:
            return Fact(("date", None, str(found.value)), at, found.end)
        case DatePart.HOUR:
            return _time(side, at, found, 0)
    return None


def _time(side: Side, at: int, hour: _Part, added: int) -> Fact[Hashable]:
    minute = _part(side, hour.end)
    has_minutes = minute is not None and minute.part is DatePart.MINUTE
    minutes, end = (minute.value, minute.end) if minute and has_minutes else (0, hour.end)
    hours = hour.value % _HALF_DAY if added else hour.value
    return Fact(("time", hours * 60 + minutes + added), at, end)


def _part(side: Side, at: int) -> _Part | None:
    """The figure at a word, if a sign follows it that makes it part of a date."""
    lexicon = side.setting.lexicon
    figure = _figure(side, at)
    part = lexicon.date_parts.get(figure.sign) if figure else None
    if not figure or not part or figure.value > _LAST.get(part, figure.value):
        return None
    return None if figure.behind.startswith(tuple(lexicon.after_durations)) else _Part(figure.value, part, figure.end)


def _figure(side: Side, at: int) -> _Figure | None:
    word = side.word(at)
    clung = _CLUNG.fullmatch(word)
    if clung:  # 5월에
        return _Figure(int(clung[1]), clung[2][0], clung[2][1:] or side.word(at + 1), at + 1)
    if _PLAIN.fullmatch(word):
        return _Figure(int(word), side.word(at + 1), side.word(at + 2), at + 2)
    tally = tally_at(side.words, at, side.setting.lexicon) if word else None
    if tally is None or isinstance(tally.value, str):
        return None
    return _Figure(int(tally.value), side.word(tally.end), side.word(tally.end + 1), tally.end + 1)


def _era(side: Side, at: int) -> str:
    """令和 before its 6年."""
    before = "".join(side.words[max(at - _LONGEST_ERA, 0) : at])
    return before if before in side.setting.lexicon.before_dates else ""
