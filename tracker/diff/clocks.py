"""Words in, the time of day that begins at one of them out: 10:30, 5 p.m., 10.30 Uhr, 17h30, a las tres de la tarde.

Hours that say how long something took are none: "5 horas" is a time only where "a las" stands before it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.lexicon.lexicon import BEFORE_A_TIME, BEFORE_FULL_FIGURES, BEFORE_HOURS, STANDS_ALONE
from tracker.tuning import RANKING

_ZONES = "gmt bst utc cet cest est edt cst cdt mst mdt pst pdt aest aedt msk mez mesz"
ZONES = frozenset(_ZONES.split())  # they belong to a time, and are no names

_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[:.h]([0-5]\d))?(h|am|pm|a\.m\.|p\.m\.)?")
_FOUR_FIGURES = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_MINUTES = re.compile(r"[0-5]\d")
_HALF_DAYS = frozenset("ap")  # how am and p.m. begin
_LAST_HOUR = 24
_FULL_FIGURES = len("14.30")


class Clock(NamedTuple):
    """A time of day in minutes, and the word after its last one."""

    minutes: int
    end: int


def clock_at(words: list[str], at: int, lexicon: Lexicon) -> Clock | None:
    """The time of day that begins at a word in figures."""
    found = _CLOCK.fullmatch(words[at])
    if not found:
        return _before_zone(words, at)
    if _has_half_time(words, at):
        return None
    clinging = found[3] or ("h" if "h" in words[at] else "")
    end, added = (at + 1, lexicon.clock.get(clinging, 0)) if clinging else _behind(words, at, lexicon)
    if not clinging and ":" not in words[at] and not _is_time_here(words, at, end, lexicon):
        return None
    of_half_day = clinging or (words[at + 1] if end > at + 1 else "")
    hour = int(found[1]) % 12 if added or of_half_day[:1] in _HALF_DAYS else int(found[1])
    return Clock(hour * 60 + int(found[2] or 0) + added, end)


def _has_half_time(words: list[str], at: int) -> bool:
    """True for 22:26 (11:13), a score with that of the first half."""
    return words[at + 1 : at + 2] == ["("] and ":" in "".join(words[at + 2 : at + 3]) and ":" in words[at]


def _before_zone(words: list[str], at: int) -> Clock | None:
    """The time of 0915 GMT."""
    found = _FOUR_FIGURES.fullmatch(words[at]) if at + 1 < len(words) and words[at + 1] in ZONES else None
    return Clock(int(found[1]) * 60 + int(found[2]), at + 1) if found else None


def spelt_clock_at(words: list[str], at: int, lexicon: Lexicon) -> Clock | None:
    """The hour that begins at a number in words, where the words around it say that it is one: half past six."""
    part = lexicon.before_hours.at(words, at) if not lexicon.date_parts else None
    start = part.end if part else at
    hour = lexicon.numbers.get(words[start], _LAST_HOUR + 1) if start < len(words) else _LAST_HOUR + 1
    if hour > _LAST_HOUR or not float(hour).is_integer():
        return None
    end, added = _behind(words, start, lexicon)
    if part:
        return Clock(int(hour) * 60 + added + part.value, end)
    return Clock(int(hour) * 60 + added, end) if _is_hour_here(words, at, end, lexicon) else None


def _is_hour_here(words: list[str], at: int, end: int, lexicon: Lexicon) -> bool:
    """True for "a las tres", "à six heures" and "six o'clock"; not for "six heures", which may be how long it took."""
    lead, has_word = _lead(words, at, lexicon), end > at + 1
    if lead == BEFORE_A_TIME:
        return has_word or not begins_noun(words, at + 1, lexicon)
    return has_word and (lead == BEFORE_HOURS or lexicon.units.at(words, at + 1) is None)


def begins_noun(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """True for a word that may be counted: people, and not a mark, a small word or a day."""
    word = words[at] if at < len(words) else ""
    return word.isalpha() and word not in FUNCTION_WORDS and word not in lexicon.date_words


def _is_time_here(words: list[str], at: int, end: int, lexicon: Lexicon) -> bool:
    lead = _lead(words, at, lexicon)
    has_word, has_minutes = end > at + 1, not words[at].isdecimal()
    if lead == BEFORE_A_TIME:
        return has_word or not begins_noun(words, at + 1, lexicon)
    if lead == BEFORE_HOURS:
        return has_word or has_minutes
    if lead == BEFORE_FULL_FIGURES and has_minutes and not has_word:
        return len(words[at]) == _FULL_FIGURES and not _is_price(words, at, lexicon)
    return has_word and (has_minutes or lexicon.units.at(words, at + 1) is None)


def _is_price(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """True for "shares closed at 14.30": figures behind a verb, among words of the market."""
    is_unit = at + 1 < len(words) and lexicon.units.at(words, at + 1) is not None
    is_noun = words[max(at - 2, 0)] in lexicon.market_words
    return is_unit or not (is_noun or lexicon.market_words.isdisjoint(words))


def _lead(words: list[str], at: int, lexicon: Lexicon) -> int:
    """What the one or two words before a number say of it."""
    if not at:
        return 0
    alone = lexicon.clock.get(words[at - 1], 0)
    return lexicon.clock.get(" ".join(words[max(at - 2, 0) : at]), alone)


def _behind(words: list[str], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Where the words behind an hour end, and the minutes that they add to it."""
    for end in range(min(at + 1 + RANKING.day_part, len(words)), at + 1, -1):
        added = lexicon.clock.get(" ".join(words[at + 1 : end]), STANDS_ALONE)
        if added > STANDS_ALONE:
            minutes = _minutes(words, end, lexicon)
            return (end, added) if minutes is None else (end + 1, added + minutes)
    return at + 1, 0


def _minutes(words: list[str], at: int, lexicon: Lexicon) -> int | None:
    """The minutes that follow the word for an hour: 6 h 42."""
    word = words[at] if at < len(words) else ""
    return int(word) if _MINUTES.fullmatch(word) and not begins_noun(words, at + 1, lexicon) else None
