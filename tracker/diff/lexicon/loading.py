"""A language's code in, its lexicon out, read once from the file of that name beside this module.

A file has the tables that its language needs. Each is taken out as it is read, so that what is left is misspelt.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tracker.diff.lexicon.lexicon import (
    STANDS_ALONE,
    DatePart,
    DatePhrase,
    Dimension,
    Hedge,
    Lexicon,
    Pole,
    Separable,
    Speech,
    Unit,
    Verb,
)
from tracker.diff.lexicon.phrases import Elided, Phrases, Value
from tracker.diff.scripts import parts_of
from tracker.model import LabelName

_Table = Mapping[str, Any]  # as TOML gives it
_Tables = dict[str, Any]  # the same, from which each function below takes the keys that it knows
_Fields = dict[str, Any]  # of Lexicon, of many types
_UNKNOWN = "en"

_WORDS = (
    *("before_proper_names", "nouns", "nouns_in_names", "demonyms", "before_nouns"),
    *("titles", "starters", "auxiliaries", "pronouns", "anonymous", "clause_words", "that_words", "conjunctions"),
    *("before_names", "content_words", "common", "inflections", "toll_words", "market_words", "running_words"),
    *("pending_words", "ebbing_words", "open_words", "counting_words", "vote_words", "throughout", "passives"),
    *("speech_nouns", "negative_prefixes", "telling", "determiners", "indefinite", "impersonal", "prepositions"),
    *("reflexives", "fronted", "infinitive_marks", "light_words", "beginnings"),
    *("frame_openers", "framed_negations", "qualifiers_before_infinitives", "modals"),
)
_ENDINGS = (
    *("common_endings", "ordinary_endings", "elisions", "particles", "negative_endings", "negative_parts"),
    *("negative_beginnings", "anonymous_endings", "conditional_endings", "other_endings", "title_endings"),
    *("noun_endings", "noun_inflections", "origin_endings", "infinitive_endings"),
)
_PHRASES = ("unnamed", "according", "according_behind", "answers", "compounds", "no_hedges")


@lru_cache
def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a BCP 47 code; English where none is given, and an empty one where we have no words."""
    code = language.lower().replace("_", "-").partition("-")[0] or _UNKNOWN
    file = files(__package__).joinpath(f"{code}.toml")
    if not code.isalnum() or not file.is_file():
        return Lexicon()
    return read_lexicon(file.read_text("utf-8"))


def read_lexicon(text: str) -> Lexicon:
    """What a file says. It may lack any table, and may have none that is not known."""
    tables = tomllib.loads(unicodedata.normalize("NFC", text))
    numbers, dates = tables.pop("numbers", {}), tables.pop("dates", {})
    lexicon = Lexicon(
        decimal_mark=tables.pop("decimal_mark", "."),
        has_noun_capitals=tables.pop("has_noun_capitals", False),
        past_ending=tables.pop("past_ending", ""),
        has_free_order=tables.pop("has_free_order", False),
        letters=frozenset(tables.pop("letters", "")),
        manner_ending=tables.pop("manner_ending", ""),
        participle_prefix=tables.pop("participle_prefix", ""),
        **_of_words(tables),
        **_of_numbers(tables, numbers),
        **_of_dates(dates, tables.pop("clock", {})),
        **_of_contraries(tables),
        **_of_verbs(tables),
        **_of_lists(tables),  # last, for the others ask what is elided
        **_of_notices(tables.pop("notices", {})),
    )
    unknown = sorted({*tables, *numbers, *dates})
    if unknown:
        raise ValueError(
            f"a lexicon has no {', '.join(unknown)}. Compare the spelling with tracker/diff/lexicon/de.toml."
        )
    return lexicon


def _of_lists(tables: _Tables) -> _Fields:
    return {
        **{name: _words(tables.pop(name, "")) for name in _WORDS},
        **{name: tuple(tables.pop(name, "").split()) for name in _ENDINGS},
        **{name: _phrases(tables.pop(name, "")) for name in _PHRASES},
    }


def _of_numbers(tables: _Tables, numbers: _Tables) -> _Fields:
    ordinals, number_hedges = _lines(numbers.pop("ordinals", "")), _hedges(tables.pop("number_hedges", {}))
    return {
        "has_myriads": numbers.pop("has_myriads", False),
        "inner_numbers": _spelt(numbers.pop("inner", ""), 1, 0),
        "vague_numbers": _words(numbers.pop("vague", "")),
        "vague_prefixes": _words(numbers.pop("vague_prefixes", "")),
        "weak_numbers": _words(numbers.pop("weak", "")),
        "age_words": _words(numbers.pop("age_words", "")),
        "counters": _words(numbers.pop("counters", "")),
        "share_words": _phrases(numbers.pop("share_words", "")),
        "ordinals": {word: at for at, line in enumerate(ordinals, 1) for word in line.split()},
        "numbers": _numbers(numbers) | _floats(tables.pop("values", {})),
        "scales": _floats(tables.pop("scales", {})),
        "units": Phrases(_units(tables.pop("units", {}))),
        "number_hedges": Phrases(number_hedges),
        "elided_number_hedges": Phrases(_elided(number_hedges, tables)),
        "hedges_after_numbers": Phrases(_hedges(tables.pop("hedges_after_numbers", {}))),
    }


def _of_dates(dates: _Tables, clock: Mapping[str, int]) -> _Fields:
    weekdays, days = _numbered(dates.pop("weekdays", ""), 0), _days(dates.pop("days", ""))
    parts = {sign: DatePart(part) for part, signs in dates.pop("parts", {}).items() for sign in signs.split()}
    phrases = (
        {word: DatePhrase(("weekday", at)) for word, at in weekdays.items()}
        | {word: DatePhrase(("day", word), is_weak=True) for word in days}
        | {word: DatePhrase(("time", word)) for word, minutes in clock.items() if minutes == STANDS_ALONE}
    )
    hours = {word: minutes for word, minutes in clock.items() if parts and minutes >= 0}
    return {
        "weekdays": weekdays,
        "days": days,
        "clock": clock,
        "months": _numbered(dates.pop("months", ""), 1),
        "ambiguous_months": _words(dates.pop("ambiguous_months", "")),
        "ambiguous_days": _words(dates.pop("ambiguous_days", "")),
        "before_days": _words(dates.pop("before_days", "")),
        "before_months": _words(dates.pop("before_months", "")),
        "before_decades": _words(dates.pop("before_decades", "")),
        "decades": _decades(dates.pop("decades", "")),
        "before_dates": _words(dates.pop("before_dates", "")),
        "after_dates": _words(dates.pop("after_dates", "")),
        "after_durations": _words(dates.pop("after_durations", "")),
        "date_parts": parts,
        "before_hours": Phrases(hours | dates.pop("before_hours", {})),
        "date_phrases": Phrases({word: value for word, value in phrases.items() if len(parts_of(word)) > 1}),
    }


def _days(text: str) -> dict[str, str]:
    """By each word for a part of time the one that stands for it; several for one are parted by strokes."""
    return {word: forms.partition("/")[0] for forms in text.split() for word in forms.split("/")}


def _decades(text: str) -> dict[str, str]:
    """The decades of a list whose lines are those from the twenties of the last century on."""
    return {word: f"19{at}0" for at, line in enumerate(_lines(text), 2) for word in line.split()}


def _of_verbs(tables: _Tables) -> _Fields:
    """What is said, and which way things go, by verbs in one part and in two: "teilte … mit" is "mitteilte" too."""
    separable = _separable(tables.pop("separable", {}))
    whole = {f"{part}{form}": found for form, parts in separable.items() for part, found in parts.items()}
    verbs = {form: Verb(one.name, one.kind) for form, one in whole.items() if isinstance(one.kind, Speech)}
    poles = {form: one.kind for form, one in whole.items() if isinstance(one.kind, Pole)}
    for kind, text in tables.pop("speech", {}).items():
        verbs |= {form: Verb(line.split()[0], Speech(kind)) for line in _lines(text) for form in line.split()}
    for pole, text in tables.pop("poles", {}).items():
        poles |= dict.fromkeys(text.split(), Pole(pole))
    return {"separable": separable, "speech": verbs, "long_speech": Phrases(_long(verbs)), "poles": poles}


def _of_contraries(tables: _Tables) -> _Fields:
    lines = map(_forms, _lines(tables.pop("negations", "")))
    forms = {form: line[0] for line in lines for form in line}
    opposites = _opposites(tables.pop("opposites", ""))
    return {
        "negations": Phrases(forms),
        "opposites": opposites,
        "long_opposites": Phrases(_long(opposites)),
        "distinctions": _opposites(tables.pop("distinctions", "")),
    }


def _of_words(tables: _Tables) -> _Fields:
    hedges = _hedges(tables.pop("hedges", {}))
    return {
        "synonyms": _groups(tables.pop("synonyms", "")),
        "irregular": _groups(tables.pop("irregular", "")),
        "stages": _ladders(tables.pop("stages", "")),
        "ladders": _ladders(tables.pop("ladders", "")),
        "hedges": Phrases(hedges),
        "elided_hedges": Phrases(_elided(hedges, tables)),
        "variants": dict(_pair(line) for line in _lines(tables.pop("variants", ""))),
        **{name: tables.pop(name, {}) for name in ("framed_qualifiers", "qualifying_beginnings")},
        **{name: tuple(map(_pair, _lines(tables.pop(name, "")))) for name in ("variant_parts", "futures")},
        "unaccented": {ord(letter): _plain(letter) for letter in tables.pop("accented", "")},
        **{name: _pairs(tables.pop(name, "")) for name in ("confusable", "homophones", "rival_endings")},
        **_of_qualifiers(tables.pop("qualifiers", {}), tables),
    }


def _of_qualifiers(table: _Tables, tables: _Table) -> _Fields:
    """Each line of a table has the phrases that say much the same, parted by commas; the first stands for them all."""
    lines = {strength: [line.split(", ") for line in _lines(text)] for strength, text in table.items()}
    values = {phrase: line[0] for found in lines.values() for line in found for phrase in line}
    return {
        "qualifiers": Phrases(values),
        "elided_qualifiers": Phrases(_elided(values, tables)),
        "weak_qualifiers": frozenset(line[0] for line in lines.get("weak", ())),
    }


def _of_notices(table: _Tables) -> _Fields:
    return {
        "notice_words": _words(table.pop("generic", "")),
        "notice_kin": _groups(table.pop("kin", "")),
        "headline_words": _words(table.pop("headline", "")),
        "several_words": _words(table.pop("several", "")),
        "owning_words": _words(table.pop("owning", "")),
        "notice_sorts": {LabelName(name): _words(text) for name, text in table.items()},
    }


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _forms(line: str) -> list[str]:
    """The forms of a line: of one word, or of several, which commas part."""
    return line.split(", ") if "," in line else line.split()


def _phrases(text: str) -> Phrases[str]:
    return Phrases({phrase: phrase for phrase in _lines(text)})


def _elided(values: Mapping[str, Value], tables: _Table) -> dict[str, Elided[Value]]:
    """The phrases without a last word that is elided before some words: the "tente" of "tente de"."""
    elisions = tables.get("elisions", "").split()
    ends = {phrase: phrase.rpartition(" ") for phrase in values}
    return {
        before: Elided(values[phrase], f"{last[:-1]}'")
        for phrase, (before, _, last) in ends.items()
        if before and f"{last[:-1]}'" in elisions
    }


def _pair(line: str) -> tuple[str, str]:
    one, other = line.split()
    return one, other


def _pairs(text: str) -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, map(str.split, _lines(text))))


def _plain(letter: str) -> str:
    """A letter without its accent."""
    return unicodedata.normalize("NFD", letter)[0]


def _long(table: Mapping[str, Any]) -> dict[str, Any]:
    """What of a table a text has as several words, since its script puts no spaces."""
    return {word: value for word, value in table.items() if len(parts_of(word)) > 1}


def _numbered(text: str, first: int) -> dict[str, int]:
    """The words of each line with the line's number."""
    return {word: at for at, line in enumerate(_lines(text), first) for word in line.split()}


def _numbers(table: _Tables) -> dict[str, float]:
    """The numbers by their words. What stands before a ten and makes one word with it counts as its ones."""
    tens = _spelt(table.pop("tens", ""), 10, 2)
    ones = _spelt(table.pop("before_tens", ""), 1, 1)
    joined = {f"{one}{ten}": value + more for one, more in ones.items() for ten, value in tens.items()}
    return _spelt(table.pop("from_zero", ""), 1, 0) | tens | joined | _spelt(table.pop("hundreds", ""), 100, 1)


def _spelt(text: str, step: float, first: int) -> dict[str, float]:
    """Words that count in steps, the forms of one parted by strokes: два/две три/трёх."""
    return {word: float(step * at) for at, forms in enumerate(text.split(), first) for word in forms.split("/")}


def _floats(table: _Table) -> dict[str, float]:
    return {word: float(value) for word, value in table.items()}


def _units(table: _Table) -> dict[str, Unit]:
    found = {}
    for dimension, text in table.items():
        for line in _lines(text):
            rate, _, names = line.partition(" ")
            factor, _, shift = rate.partition("@")
            first, *others = names.split(", ")
            unit = Unit(first, Dimension(dimension), float(factor), float(shift or 0))
            found.update(dict.fromkeys((first, *others), unit))
    return found


def _separable(table: _Table) -> dict[str, dict[str, Separable]]:
    """By form and particle. A line: the particle, and the forms of one verb that it belongs to."""
    found: dict[str, dict[str, Separable]] = defaultdict(dict)
    for kind, text in table.items():
        for line in _lines(text):
            particle, _, forms = line.partition(": ")
            name = f"{particle}{forms.split()[0]}"
            for form in forms.split():
                found[form][particle] = Separable(name, Pole(kind) if kind in list(Pole) else Speech(kind))
    return dict(found)


def _opposites(text: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _lines(text):
        word, _, contraries = line.partition(":")
        for contrary in contraries.split():
            found[word].add(contrary)
            found[contrary].add(word)
    return {word: frozenset(contraries) for word, contraries in found.items()}


def _groups(text: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for at, line in enumerate(_lines(text)):
        for word in line.split():
            found[word].add(at)
    return {word: frozenset(groups) for word, groups in found.items()}


def _ladders(text: str) -> dict[str, frozenset[tuple[int, int]]]:
    """Each line is a ladder, its steps parted by strokes."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for ladder, line in enumerate(_lines(text)):
        for step, words in enumerate(line.split("|")):
            for word in words.split():
                found[word].add((ladder, step))
    return {word: frozenset(steps) for word, steps in found.items()}


def _hedges(table: _Table) -> dict[str, Hedge]:
    return {phrase: Hedge(kind) for kind, text in table.items() for phrase in _lines(text)}
