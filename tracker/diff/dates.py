"""An edit in, the label `date` out: weekdays, calendar dates, years and clock times, each a fact of its own.

3 May and May 3 say the same, as do 5 p.m. and 17:00.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, turnover
from tracker.diff.findings import Finding, places
from tracker.diff.lexicon import Lexicon
from tracker.model import LabelName

_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d[\-\u2010-\u2013/]\d{2,4}")
_DECADE = re.compile(r"(19|20)?(\d0)s")
_NUMERIC = re.compile(r"\d{1,2}[./\-]\d{1,2}[./\-](?:\d{4}|\d\d)|\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[:.h]([0-5]\d))?(h|am|pm|a\.m\.|p\.m\.)?")
_DAY = re.compile(r"([0-3]?\d(?:[\-\u2013][0-3]?\d)?)(?:st|nd|rd|th|er)?")
_SHORT = 3  # letters of a weekday that could be another word: sun, wed
_STANDS_ALONE = -1
_BEFORE_A_DECADE = frozenset({"the", "'", "’", "‘"})
_FIRST_DECADE = 30  # '30s are of the last century, '20s of this one


def date_finding(edit: Edit) -> Finding | None:
    """The dates and times that changed, came or went."""
    if not edit.has_changed_figures and not edit.touches(edit.lexicon.date_words):
        return None
    changed = turnover(edit, dates_of)
    if not changed:
        return None
    if changed.old and changed.new:
        reason = "another date or time"
    else:
        reason = "a date or time was put in" if changed.new else "a date or time was taken out"
    return Finding(name=LabelName.DATE, reason=reason, old=places(changed.old), new=places(changed.new))


def dates_of(side: Side) -> Iterator[Fact[Hashable]]:
    """The parts of dates in a text."""
    lexicon = side.setting.lexicon
    end = 0
    for at, word in enumerate(side.words):
        if at < end:
            continue
        fact = _in_words(side, at, lexicon) if word.isalpha() or "'" in word else _in_figures(side, at, lexicon)
        if fact:
            end = fact.end
            yield fact


def _in_words(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    word = side.words[at]
    if word in lexicon.months:
        return _month(side, at, lexicon)
    if word in lexicon.weekdays and (len(word) > _SHORT or side.tokens.words[at][0].isupper()):
        return Fact(("weekday", lexicon.weekdays[word]), at, at + 1)
    if lexicon.clock.get(word) == _STANDS_ALONE:
        return Fact(("time", word), at, at + 1)
    if word in lexicon.days:
        return Fact(("day", word), at, at + 1, is_weak=True)
    return None


def _month(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    """A month with the day after it, or alone. A day before it has been taken with it already."""
    word, month = side.words[at], lexicon.months[side.words[at]]
    after = at + 2 if _word(side, at + 1) == "." else at + 1
    day = _DAY.fullmatch(_word(side, after))
    if day:
        return Fact(("date", month, day[1]), at, after + 1)
    if word in lexicon.ambiguous_months and not _is_dated(side, at, lexicon):
        return None
    return Fact(("month", month), at, at + 1)


def _is_dated(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True when a word that may be a month is written and placed like one."""
    is_capital = side.tokens.words[at][0].isupper()
    return is_capital and at > 0 and (_word(side, at - 1) in lexicon.before_dates or _is_year(_word(side, at + 1)))


def _in_figures(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    word = side.words[at]
    if not any(map(str.isdigit, word)):
        return Fact(("time", word), at, at + 1) if lexicon.clock.get(word) == _STANDS_ALONE else None
    decade = _DECADE.fullmatch(word)
    if decade:
        return _decade(decade, side, at)
    if _NUMERIC.fullmatch(word) or _YEARS.fullmatch(word):
        return Fact(("date", word.replace("\u2013", "-")), at, at + 1)
    if _YEAR.fullmatch(word):
        return Fact(("year", word), at, at + 1) if _is_year_here(side, at, lexicon) else None
    return _day_of_month(side, at, lexicon) or _clock_time(side, at, lexicon)


def _decade(found: re.Match[str], side: Side, at: int) -> Fact[Hashable] | None:
    """The 1990s, the '90s and the 90s; but no woman in her 90s."""
    if not found[1] and _word(side, at - 1) not in _BEFORE_A_DECADE:
        return None
    century = found[1] or ("20" if int(found[2]) < _FIRST_DECADE else "19")
    return Fact(("decade", century + found[2]), at, at + 1)


def _day_of_month(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    """3 May, 3. Mai, 3rd of May."""
    day = _DAY.fullmatch(side.words[at])
    after = at + 2 if _word(side, at + 1) in {".", "of", "de"} else at + 1
    month = lexicon.months.get(_word(side, after))
    return Fact(("date", month, day[1]), at, after + 1) if day and month else None


def _clock_time(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    """10:30, 5pm, 5 p.m., 10.30 Uhr, 17h30."""
    clock = _CLOCK.fullmatch(side.words[at])
    if not clock:
        return None
    clinging = clock[3] or ("h" if "h" in side.words[at] else "")
    following = lexicon.clock.get(_word(side, at + 1), _STANDS_ALONE)
    has_word = not clinging and following != _STANDS_ALONE
    if not clinging and not has_word and ":" not in side.words[at]:
        return None
    added = following if has_word else lexicon.clock.get(clinging, 0)
    hour = int(clock[1]) % 12 if clinging[:1] in {"a", "p"} or _word(side, at + 1)[:1] in {"a", "p"} else int(clock[1])
    return Fact(("time", hour * 60 + int(clock[2] or 0) + added), at, at + 1 + has_word)


def _is_year_here(side: Side, at: int, lexicon: Lexicon) -> bool:
    """2000 is a year in "in 2000", "the 2000 vote" and "May 2000", and no year in "killed 2000 people"."""
    before, after = _word(side, at - 1), _word(side, at + 1)
    if after in lexicon.scales or (after and lexicon.units.at(side.words, at + 1)):
        return False
    if not after.isalpha() or before in lexicon.before_dates or before in lexicon.months:
        return True
    return before in lexicon.starters or before.endswith("'s")


def _is_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None


def _word(side: Side, at: int) -> str:
    return side.words[at] if 0 <= at < len(side.words) else ""
