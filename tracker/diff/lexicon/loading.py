"""A language's code in, its lexicon out, read once from the file of that name beside this module."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tracker.diff.lexicon.lexicon import Dimension, Hedge, Lexicon, Phrases, Speech, Unit, Verb
from tracker.model import LabelName

_Tables = Mapping[str, Any]  # as TOML gives it; each function below knows its own keys
_UNKNOWN = "en"


@lru_cache
def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a BCP 47 code; English where none is given, and an empty one where we have no words."""
    code = language.lower().replace("_", "-").partition("-")[0] or _UNKNOWN
    file = files(__package__).joinpath(f"{code}.toml")
    if not code.isalnum() or not file.is_file():
        return Lexicon()
    return _lexicon(tomllib.loads(file.read_text("utf-8")))


def _lexicon(tables: _Tables) -> Lexicon:
    numbers, dates = tables["numbers"], tables["dates"]
    return Lexicon(
        decimal_mark=tables["decimal_mark"],
        has_noun_capitals=tables.get("has_noun_capitals", False),
        numbers=_numbers(numbers) | tables.get("values", {}),
        scales=tables["scales"],
        ordinals={word: at for at, line in enumerate(_lines(numbers["ordinals"]), 1) for word in line.split()},
        vague_numbers=_words(numbers["vague"]),
        weak_numbers=_words(numbers["weak"]),
        age_words=_words(numbers["age_words"]),
        units=Phrases(_units(tables["units"])),
        weekdays=_numbered(dates["weekdays"], 0),
        months=_numbered(dates["months"], 1),
        ambiguous_months=_words(dates["ambiguous_months"]),
        before_dates=_words(dates["before_dates"]),
        days=_words(dates["days"]),
        clock=tables["clock"],
        **_of_people(tables),
        **_of_statements(tables),
        **_of_stories(tables),
    )


def _of_people(tables: _Tables) -> dict[str, Any]:  # fields of Lexicon, of many types
    return {
        **{
            name: _words(tables[name])
            for name in (
                "titles",
                "starters",
                "auxiliaries",
                "pronouns",
                "anonymous",
                "clause_words",
                "that_words",
                "conjunctions",
            )
        },
        "before_names": _words(tables.get("before_names", "")),
        "common_endings": tuple(tables["common_endings"].split()),
        "ordinary_endings": tuple(tables["ordinary_endings"].split()),
        "elisions": tuple(tables.get("elisions", "").split()),
        "speech": _verbs(tables["speech"]),
        "speech_nouns": _words(tables["speech_nouns"]),
        "unnamed": Phrases({phrase: phrase for phrase in _lines(tables["unnamed"])}),
        "according": Phrases({phrase: phrase for phrase in _lines(tables["according"])}),
    }


def _of_statements(tables: _Tables) -> dict[str, Any]:  # fields of Lexicon, of many types
    return {
        "negations": {form: line.split()[0] for line in _lines(tables["negations"]) for form in line.split()},
        "negative_endings": tuple(tables["negative_endings"].split()),
        "opposites": _opposites(tables["opposites"]),
        "distinctions": _opposites(tables["distinctions"]),
        "synonyms": _groups(tables["synonyms"]),
        "content_words": _words(tables.get("content_words", "")),
        "manner_ending": tables.get("manner_ending", ""),
        "hedges": Phrases(_hedges(tables["hedges"])),
        "number_hedges": Phrases(_hedges(tables["number_hedges"])),
        "common": _words(tables.get("common", "")),
        "inflections": _words(tables.get("inflections", "")),
        "variants": dict(_pair(line) for line in _lines(tables.get("variants", ""))),
        "confusable": frozenset(frozenset(line.split()) for line in _lines(tables.get("confusable", ""))),
    }


def _of_stories(tables: _Tables) -> dict[str, Any]:  # fields of Lexicon, of many types
    notices = dict(tables["notices"])
    return {
        "notice_words": _words(notices.pop("generic")),
        "notice_sorts": {LabelName(name): _words(text) for name, text in notices.items()},
        **{name: _words(tables[name]) for name in ("toll_words", "market_words", "running_words")},
    }


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _pair(line: str) -> tuple[str, str]:
    one, other = line.split()
    return one, other


def _numbered(text: str, first: int) -> dict[str, int]:
    """The words of each line with the line's number."""
    return {word: at for at, line in enumerate(_lines(text), first) for word in line.split()}


def _numbers(table: _Tables) -> dict[str, float]:
    ones = {word: float(value) for value, word in enumerate(table["from_zero"].split())}
    return ones | {word: 10.0 * value for value, word in enumerate(table["tens"].split(), 2)}


def _units(table: _Tables) -> dict[str, Unit]:
    found = {}
    for dimension, text in table.items():
        for line in _lines(text):
            rate, _, names = line.partition(" ")
            factor, _, shift = rate.partition("@")
            first, *others = names.split(", ")
            unit = Unit(first, Dimension(dimension), float(factor), float(shift or 0))
            found.update(dict.fromkeys((first, *others), unit))
    return found


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


def _hedges(table: _Tables) -> dict[str, Hedge]:
    return {phrase: Hedge(kind) for kind, text in table.items() for phrase in _lines(text)}


def _verbs(table: _Tables) -> dict[str, Verb]:
    return {
        form: Verb(line.split()[0], Speech(kind))
        for kind, text in table.items()
        for line in _lines(text)
        for form in line.split()
    }
