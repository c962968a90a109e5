"""An edit in, the label `date` out: weekdays, calendar dates, years and clock times, each a fact of its own.

3 May and May 3 say the same, as do 5 p.m. and 17:00.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from tracker.diff.clocks import Clock, begins_noun, clock_at, spelt_clock_at
from tracker.diff.date_signs import signed_date
from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, turnover
from tracker.diff.findings import Finding, places
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.lexicon import STANDS_ALONE
from tracker.model import LabelName

_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d[\-\u2010-\u2013/]\d{2,4}")
_DECADE = re.compile(r"(19|20)?(\d0)s")
_NUMERIC = re.compile(r"\d{1,2}[./\-]\d{1,2}[./\-](?:\d{4}|\d\d)|\d{4}-\d{2}-\d{2}")
_DAY = re.compile(r"([0-3]?\d(?:[\-\u2013][0-3]?\d)?)(?:st|nd|rd|th|er|º|°)?")
_SHORT = 3  # letters of a weekday that could be another word: sun, wed
_OF = frozenset({".", "of", "de"})  # between the day and the month
_HEDGE = 3  # words of the longest hedge that is looked for before a year
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
        fact = signed_date(side, at) if lexicon.date_parts else None
        if not fact:
            fact = _in_words(side, at, lexicon) if word.isalpha() or "'" in word else _in_figures(side, at, lexicon)
        if fact:
            end = fact.end
            yield fact


def _in_words(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    word = side.words[at]
    if word in lexicon.months:
        return _month(side, at, lexicon)
    if word in lexicon.weekdays and (len(word) > _SHORT or not side.tokens.words[at].islower()):
        is_ordinal = word in lexicon.ordinals and begins_noun(side.words, at + 1, lexicon)  # na segunda volta
        return None if is_ordinal else Fact(("weekday", lexicon.weekdays[word]), at, at + 1)
    if lexicon.clock.get(word) == STANDS_ALONE:
        return Fact(("time", word), at, at + 1)
    if word in lexicon.days:
        return Fact(("day", word), at, at + 1, is_weak=True)
    if word in lexicon.ordinals:
        return _first_of_month(side, at, lexicon)
    return _time(spelt_clock_at(side.words, at, lexicon), at) if word in lexicon.numbers else None


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
        return _in_words(side, at, lexicon)  # segunda-feira, o'clock
    decade = _DECADE.fullmatch(word)
    if decade:
        return _decade(decade, side, at)
    if _NUMERIC.fullmatch(word) or _YEARS.fullmatch(word):
        return Fact(("date", word.replace("\u2013", "-")), at, at + 1)
    if _YEAR.fullmatch(word):
        return Fact(("year", word), at, at + 1) if _is_year_here(side, at, lexicon) else None
    return _day_of_month(side, at, lexicon) or _time(clock_at(side.words, at, lexicon), at)


def _decade(found: re.Match[str], side: Side, at: int) -> Fact[Hashable] | None:
    """The 1990s, the '90s and the 90s; but no woman in her 90s."""
    if not found[1] and _word(side, at - 1) not in _BEFORE_A_DECADE:
        return None
    century = found[1] or ("20" if int(found[2]) < _FIRST_DECADE else "19")
    return Fact(("decade", century + found[2]), at, at + 1)


def _day_of_month(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    """3 May, 3. Mai, 3rd of May."""
    day = _DAY.fullmatch(side.words[at])
    after = at + 2 if _word(side, at + 1) in _OF else at + 1
    month = lexicon.months.get(_word(side, after))
    return Fact(("date", month, day[1]), at, after + 1) if day and month else None


def _first_of_month(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    """Primero de mayo, primo maggio."""
    after = at + 2 if _word(side, at + 1) in _OF else at + 1
    month = lexicon.months.get(_word(side, after)) if _word(side, after) not in lexicon.ambiguous_months else None
    return Fact(("date", month, "1"), at, after + 1) if month and lexicon.ordinals[side.words[at]] == 1 else None


def _time(clock: Clock | None, at: int) -> Fact[Hashable] | None:
    return Fact(("time", clock.minutes), at, clock.end) if clock else None


def _is_year_here(side: Side, at: int, lexicon: Lexicon) -> bool:
    """2000 is a year in "in 2000", "the 2000 vote" and "May 2000", and no year in "killed 2000 people"."""
    before, after = _word(side, at - 1), _word(side, at + 1)
    if after in lexicon.after_dates:
        return True
    if after in lexicon.scales or (after and lexicon.units.at(side.words, at + 1)) or _is_amount(side, at, lexicon):
        return False
    if not _is_word(after) or before in lexicon.before_dates or before in lexicon.months:
        return True
    return before in lexicon.starters or before.endswith("'s")


def _is_amount(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for "more than 2000 people"; a single word before may as well be one of time: until 2000."""
    if not begins_noun(side.words, at + 1, lexicon):
        return False
    shortest = 2 if _word(side, at - 1) in lexicon.before_dates else 1
    starts = range(max(at - _HEDGE, 0), at - shortest + 1)
    found = [phrases.at(side.words, start) for phrases in (lexicon.hedges, lexicon.number_hedges) for start in starts]
    return any(hedge and hedge.end == at for hedge in found)


def _is_word(text: str) -> bool:
    """True for letters, and for such as Hindi's, which have signs among them."""
    return text.isalpha() or (not text.isascii() and text[0].isalpha())


def _is_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None


def _word(side: Side, at: int) -> str:
    return side.words[at] if 0 <= at < len(side.words) else ""
