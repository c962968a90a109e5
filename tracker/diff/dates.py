"""An edit in, the label `date` out: weekdays, calendar dates, years and clock times, each a fact of its own.

3 May and May 3 say the same, as do 5 p.m. and 17:00.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence

from tracker.diff.clocks import ZONES, Clock, begins_noun, clock_at, spelt_clock_at
from tracker.diff.date_signs import signed_date
from tracker.diff.decades import decade_at
from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, turnover
from tracker.diff.findings import Finding, places
from tracker.diff.lexicon import Hedge, Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.lexicon.lexicon import STANDS_ALONE
from tracker.model import LabelName
from tracker.tuning import RANKING

_YEAR = re.compile(r"(?:19|20)\d\d")
_OLD_YEAR = re.compile(r"1[0-8]\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d[\-\u2010-\u2013/]\d{2,4}")
_NUMERIC = re.compile(r"\d{1,2}[./\-]\d{1,2}[./\-](?:\d{4}|\d\d)|\d{4}-\d{2}-\d{2}")
_WITH_STOPS = re.compile(r"0?(\d{1,2})\.0?(\d{1,2})\.((?:19|20)\d\d)")  # where the day stands first for certain
_FROM_YEAR = re.compile(r"((?:19|20)\d\d)-0?(\d{1,2})-0?(\d{1,2})")
_DAY = re.compile(r"0?([0-3]?\d(?:[\-\u2013][0-3]?\d)?)(?:st|nd|rd|th|er|º|°)?")
_SHORT = 3  # letters of a weekday that could be another word: sun, wed
_OF = frozenset({".", "of", "de"})  # between the day and the month
_OF_FIGURES = frozenset({Hedge.ROUGH, Hedge.AT_LEAST, Hedge.AT_MOST})  # hedges; soll 2027 öffnen has another
_ADJECTIVES = ("e", "en", "er", "es")  # how they end in German


def date_finding(edit: Edit) -> Finding | None:
    """The dates and times that changed, came or went."""
    words = (edit.lexicon.date_words, edit.lexicon.number_words, ZONES)
    if not edit.has_changed_figures and not any(map(edit.touches, words)):
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
    for at in _openings(side, lexicon):
        if at < end:
            continue
        word = side.words[at]
        fact = signed_date(side, at) if lexicon.date_parts else None
        if fact:
            facts = [fact]
        else:
            facts = _in_words(side, at, lexicon) if word.isalpha() or "'" in word else _in_figures(side, at, lexicon)
        for fact in facts:
            end = fact.end
            yield fact


def _openings(side: Side, lexicon: Lexicon) -> Sequence[int]:
    """The places where a date may begin: with most words none does, so this is asked first."""
    if lexicon.date_parts:
        return range(len(side.words))
    openers = lexicon.date_openers
    return [at for at, word in enumerate(side.words) if not word.isalpha() or word in openers or word in ZONES]


def _in_words(side: Side, at: int, lexicon: Lexicon) -> list[Fact[Hashable]]:
    word = side.words[at].removesuffix("'s")
    if word in lexicon.months:
        return _listed(_month(side, at, lexicon))
    if word in lexicon.weekdays and (len(word) > _SHORT or not side.tokens.words[at].islower()):
        return list(_weekday(side, at, lexicon))
    if lexicon.clock.get(word) == STANDS_ALONE:
        return [Fact(("time", word), at, at + 1)]
    if word in lexicon.days or (word in lexicon.ambiguous_days and _is_day_here(side, at, lexicon)):
        return [Fact(("day", lexicon.days.get(word, word)), at, at + 1, is_weak=True)]
    if word in ZONES and side.tokens.words[at].isupper():
        return [Fact(("zone", word), at, at + 1, is_weak=True)]
    if word in lexicon.before_months and _begins_date(side, at + 1, lexicon):
        return [Fact(("part", word), at, at + 1, is_weak=True)]
    decade = decade_at(side.words, at, lexicon)
    if decade:
        return [Fact(("decade", decade), at, at + 1)]
    if word in lexicon.ordinals:
        return _listed(_first_of_month(side, at, lexicon))
    return _listed(_time(spelt_clock_at(side.words, at, lexicon), at))


def _listed(fact: Fact[Hashable] | None) -> list[Fact[Hashable]]:
    return [fact] if fact else []


def _weekday(side: Side, at: int, lexicon: Lexicon) -> Iterator[Fact[Hashable]]:
    """A weekday, and of Montagabend the evening."""
    word = side.words[at].removesuffix("'s")
    if word in lexicon.ordinals and begins_noun(side.words, at + 1, lexicon):  # na segunda volta
        return
    yield Fact(("weekday", lexicon.weekdays[word]), at, at + 1)
    if lexicon.has_noun_capitals:
        part = max((day for day in lexicon.days if word.endswith(day)), key=len, default="")
        if part:
            yield Fact(("day", lexicon.days[part]), at, at + 1, is_weak=True)


def _is_day_here(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for this fall, in the spring and l'été, and not for "a été"."""
    before = side.word(at - 1)
    if before in lexicon.before_days:
        return True
    if before in FUNCTION_WORDS and before not in lexicon.before_dates:
        before = side.word(at - 2)
    return before in lexicon.before_dates or len(side.tokens.words[at]) > len(side.words[at])


def _begins_date(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for what follows early, and "fin de": a month, a year or a decade."""
    words = side.words[at : at + RANKING.month_reach + 1]
    first = next((word for word in words if word in lexicon.months or word not in FUNCTION_WORDS | _OF), "")
    return first in lexicon.months or _is_year(first) or (first[:2].isdigit() and first.endswith(("s", "er")))


def _month(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    """A month with the day after it, or alone. A day before it has been taken with it already."""
    word = side.words[at].removesuffix("'s")
    month = lexicon.months[word]
    after = at + 2 if side.word(at + 1) == "." else at + 1
    day = _DAY.fullmatch(side.word(after))
    if day:
        return Fact(("date", month, day[1]), at, after + 1)
    if word in lexicon.ambiguous_months and not _is_dated(side, at, lexicon):
        return None
    return Fact(("month", month), at, at + 1)


def _is_dated(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True when a word that may be a month is written and placed like one."""
    is_capital = side.tokens.words[at][0].isupper()
    return is_capital and at > 0 and (side.word(at - 1) in lexicon.before_dates or _is_year(side.word(at + 1)))


def _in_figures(side: Side, at: int, lexicon: Lexicon) -> list[Fact[Hashable]]:
    word = side.words[at]
    if not any(map(str.isdigit, word)):
        return _in_words(side, at, lexicon)  # segunda-feira, o'clock
    decade = decade_at(side.words, at, lexicon)
    if decade:
        return [Fact(("decade", decade), at, at + 1)]
    if _NUMERIC.fullmatch(word) or _YEARS.fullmatch(word):
        return list(_numeric(word, at))
    if _YEAR.fullmatch(word):
        return [Fact(("year", word), at, at + 1)] if _is_year_here(side, at, lexicon) else []
    if _OLD_YEAR.fullmatch(word) and _is_old_year_here(side, at, lexicon):
        return [Fact(("year", word), at, at + 1)]
    return _listed(_day_of_month(side, at, lexicon) or _time(clock_at(side.words, at, lexicon), at))


def _numeric(word: str, at: int) -> Iterator[Fact[Hashable]]:
    """03.10.2025 as the day and the year of 3 October 2025; a text where the order of day and month is not certain."""
    day_first, year_first = _WITH_STOPS.fullmatch(word), _FROM_YEAR.fullmatch(word)
    if not day_first and not year_first:
        yield Fact(("date", word.replace("\u2013", "-")), at, at + 1)
    elif day_first:
        yield Fact(("date", int(day_first[2]), day_first[1]), at, at + 1)
        yield Fact(("year", day_first[3]), at, at + 1)
    elif year_first:
        yield Fact(("date", int(year_first[2]), year_first[3]), at, at + 1)
        yield Fact(("year", year_first[1]), at, at + 1)


def _day_of_month(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    """3 May, 3. Mai, 3rd of May."""
    day = _DAY.fullmatch(side.words[at])
    after = at + 2 if side.word(at + 1) in _OF else at + 1
    month = lexicon.months.get(side.word(after))
    return Fact(("date", month, day[1]), at, after + 1) if day and month else None


def _first_of_month(side: Side, at: int, lexicon: Lexicon) -> Fact[Hashable] | None:
    """Primero de mayo, primo maggio."""
    after = at + 2 if side.word(at + 1) in _OF else at + 1
    month = lexicon.months.get(side.word(after)) if side.word(after) not in lexicon.ambiguous_months else None
    return Fact(("date", month, "1"), at, after + 1) if month and lexicon.ordinals[side.words[at]] == 1 else None


def _time(clock: Clock | None, at: int) -> Fact[Hashable] | None:
    return Fact(("time", clock.minutes), at, clock.end) if clock else None


def _is_year_here(side: Side, at: int, lexicon: Lexicon) -> bool:
    """2000 is a year in "in 2000", "the 2000 vote" and "May 2000", and no year in "killed 2000 people"."""
    before, after = side.word(at - 1), side.word(at + 1)
    if after in lexicon.after_dates:
        return True
    if after in lexicon.scales or (after and lexicon.units.at(side.words, at + 1)) or _is_amount(side, at, lexicon):
        return False
    if not _is_word(after) or before in lexicon.before_dates or before in lexicon.months:
        return True
    if lexicon.has_noun_capitals:
        return before in lexicon.determiners or _is_bare_year(side, at, lexicon)
    return before in lexicon.starters or before.endswith("'s")


def _is_old_year_here(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for "founded in 1874" and "in 1874 by"; not for "in 1874 homes", and not for "rose from 1450"."""
    before, after = side.word(at - 1), side.word(at + 1)
    if before not in lexicon.before_dates or (_is_word(after) and after not in FUNCTION_WORDS):
        return False
    return lexicon.poles.keys().isdisjoint(side.words[max(at - RANKING.year_hedge, 0) : at])


def _is_amount(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for "more than 2000 people"; a single word before may as well be one of time: until 2000."""
    if not begins_noun(side.words, at + 1, lexicon):
        return False
    return _has_hedge(side, at, lexicon)


def _has_hedge(side: Side, at: int, lexicon: Lexicon) -> bool:
    shortest = 2 if side.word(at - 1) in lexicon.before_dates else 1
    starts = range(max(at - RANKING.year_hedge, 0), at - shortest + 1)
    found = [phrases.at(side.words, start) for phrases in (lexicon.hedges, lexicon.number_hedges) for start in starts]
    return any(hedge and hedge.end == at and hedge.value in _OF_FIGURES for hedge in found)


def _is_bare_year(side: Side, at: int, lexicon: Lexicon) -> bool:
    """German: true for "sagte 2009 einmal", and not for "rund 2009 sind", "auf 2009 pro Tag" and "2009 Menschen"."""
    if side.word(at - 1) in lexicon.prepositions or side.words[at].endswith("000"):
        return False
    return not _has_hedge(side, at, lexicon) and not _is_counted(side, at + 1)


def _is_counted(side: Side, at: int) -> bool:
    """German: true for "2009 Menschen" and "2009 verletzte Menschen", and not for "1954 geboren"."""
    shown, following = side.tokens.words[at], side.tokens.words[at + 1 : at + 2]
    if shown[0].isupper():
        return True
    is_adjective = side.words[at].endswith(_ADJECTIVES) and side.words[at] not in FUNCTION_WORDS
    return is_adjective and any(word[0].isupper() for word in following)


def _is_word(text: str) -> bool:
    """True for letters, and for such as Hindi's, which have signs among them."""
    return text.isalpha() or (not text.isascii() and text[0].isalpha())


def _is_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None
