"""What a language's words say about facts: a value without rules. `loading.py` fills it from one file a language.

All words are in small letters, with straight apostrophes. A phrase of several words is matched as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from tracker.diff.stems import stem
from tracker.model import LabelName

Value = TypeVar("Value")


class Found(NamedTuple, Generic[Value]):
    """A phrase met in a text: its words from `start` up to `end`, and what it stands for."""

    start: int
    end: int
    value: Value


class Phrases(Generic[Value]):
    """Phrases of one or more words, and what each stands for."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self.words = frozenset(word for phrase in values for word in phrase.split())
        by_first: dict[str, list[tuple[list[str], Value]]] = defaultdict(list)
        for phrase in sorted(values, key=lambda phrase: -len(phrase.split())):
            by_first[phrase.split()[0]].append((phrase.split(), values[phrase]))
        self._by_first = dict(by_first)

    def find(self, text: Sequence[str]) -> Iterator[Found[Value]]:
        """The phrases in a list of words; of two that overlap, the first, and then the longest."""
        if self._by_first.keys().isdisjoint(text):
            return
        end = 0
        for at in [at for at, word in enumerate(text) if word in self._by_first]:
            if at >= end:
                found = self.at(text, at)
                if found:
                    end = found.end
                    yield found

    def is_in(self, text: Sequence[str]) -> bool:
        """True when one of the phrases stands in a list of words."""
        return any(True for _ in self.find(text))

    def at(self, text: Sequence[str], at: int) -> Found[Value] | None:
        """The longest phrase that begins at that word."""
        for parts, value in self._by_first.get(text[at], ()):
            if list(text[at : at + len(parts)]) == parts:
                return Found(at, at + len(parts), value)
        return None


class Dimension(StrEnum):
    """What a unit measures."""

    LENGTH = "length"
    AREA = "area"
    MASS = "mass"
    VOLUME = "volume"
    SPEED = "speed"
    TIME = "time"
    TEMPERATURE = "temperature"
    SHARE = "share"
    POINTS = "points"
    MONEY = "money"


class Unit(NamedTuple):
    """A unit, as a multiple of its dimension's first; 0 where there is no rate between them."""

    name: str
    dimension: Dimension
    factor: float
    shift: float = 0.0  # added before multiplying: degrees


class Hedge(StrEnum):
    """What a hedge does to a statement. Two of one kind do much the same."""

    ALLEGED = "alleged"
    POSSIBLE = "possible"
    APPARENT = "apparent"
    ROUGH = "rough"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Speech(StrEnum):
    """What a reporting verb says of what it reports. A neutral one is as good as any other."""

    NEUTRAL = "neutral"
    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    ADMITTED = "admitted"
    DENIED = "denied"
    STRESSED = "stressed"
    WARNED = "warned"
    SUGGESTED = "suggested"


class Verb(NamedTuple):
    """A reporting verb."""

    name: str
    kind: Speech


@dataclass(frozen=True, kw_only=True)  # no slots: the properties below are made once
class Lexicon:
    """The words of one language by which labels are given; empty for a language without a file."""

    decimal_mark: str = "."
    has_noun_capitals: bool = False  # German writes every noun with a capital
    numbers: Mapping[str, float] = field(default_factory=dict)  # twelve
    scales: Mapping[str, float] = field(default_factory=dict)  # million, bn
    ordinals: Mapping[str, int] = field(default_factory=dict)  # third
    vague_numbers: frozenset[str] = frozenset()  # dozens
    weak_numbers: frozenset[str] = frozenset()  # one: a number only where another takes its place
    units: Phrases[Unit] = field(default_factory=lambda: Phrases({}))
    age_words: frozenset[str] = frozenset()  # old: twelve years old is twelve
    weekdays: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    ambiguous_months: frozenset[str] = frozenset()  # may: a month only beside other parts of a date
    before_dates: frozenset[str] = frozenset()  # in, since: what follows may be a year or a month
    days: frozenset[str] = frozenset()  # today: a date only where another takes its place
    clock: Mapping[str, int] = field(default_factory=dict)  # p.m. adds 720 minutes; below 0: see clocks.py
    titles: frozenset[str] = frozenset()  # Mr, President: before a name, and none themselves
    before_names: frozenset[str] = frozenset()  # in, nach: where nouns have capitals too, a name may follow
    elisions: tuple[str, ...] = ()  # l': before a word, and none of it
    starters: frozenset[str] = frozenset()  # begin a sentence with a capital and are no names
    auxiliaries: frozenset[str] = frozenset()  # has: after one word with a capital, that is a name
    common_endings: tuple[str, ...] = ()  # ing, s: of words that are no names
    ordinary_endings: tuple[str, ...] = ()  # tion, ers: the same, where a name may end in s
    pronouns: frozenset[str] = frozenset()
    negations: Mapping[str, str] = field(default_factory=dict)  # by every form: denied, deny
    negative_endings: tuple[str, ...] = ()  # n't
    opposites: Mapping[str, frozenset[str]] = field(default_factory=dict)
    distinctions: Mapping[str, frozenset[str]] = field(default_factory=dict)  # son: daughter, another thing
    content_words: frozenset[str] = frozenset()  # man: a function word in another language, and none in this
    synonyms: Mapping[str, frozenset[int]] = field(default_factory=dict)  # by word: its groups, one as good as another
    manner_ending: str = ""  # ly: such words say how, not what
    hedges: Phrases[Hedge] = field(default_factory=lambda: Phrases({}))
    number_hedges: Phrases[Hedge] = field(default_factory=lambda: Phrases({}))  # hedges only before a number
    speech: Mapping[str, Verb] = field(default_factory=dict)  # by every form of the verb
    speech_nouns: frozenset[str] = frozenset()  # forms that may be other words too: reports, added
    clause_words: frozenset[str] = frozenset()  # that, and: no speaker reaches over them
    that_words: frozenset[str] = frozenset()  # that: what follows is what was said
    conjunctions: frozenset[str] = frozenset()  # and, or: between the members of a list
    according: Phrases[str] = field(default_factory=lambda: Phrases({}))
    unnamed: Phrases[str] = field(default_factory=lambda: Phrases({}))  # on condition of anonymity
    anonymous: frozenset[str] = frozenset()  # official, source
    common: frozenset[str] = frozenset()  # short words that are right as they stand
    inflections: frozenset[str] = frozenset()  # s, ed: endings in which two forms of one word differ
    variants: Mapping[str, str] = field(default_factory=dict)  # colour: color
    confusable: frozenset[frozenset[str]] = frozenset()  # county and country: no typing errors of each other
    notice_words: frozenset[str] = frozenset()  # version, article: in every notice, and say nothing of what was wrong
    notice_sorts: Mapping[LabelName, frozenset[str]] = field(default_factory=dict)  # misspelled: a name was wrong
    toll_words: frozenset[str] = frozenset()  # dead, injured: figures that rise with events
    market_words: frozenset[str] = frozenset()  # shares, index: figures that move by the hour
    running_words: frozenset[str] = frozenset()  # now, so far: put in where a story moved on

    @cached_property
    def notice_stems(self) -> frozenset[str]:
        """The stems of all words that say of a notice that it is one, or of which sort."""
        return frozenset(map(stem, self.notice_words.union(*self.notice_sorts.values())))

    @cached_property
    def number_words(self) -> frozenset[str]:
        """Every word that a number in words, or its unit, may have."""
        values = (*self.numbers, *self.scales, *self.ordinals, *self.vague_numbers, *self.age_words)
        return self.units.words | frozenset(values)

    @cached_property
    def date_words(self) -> frozenset[str]:
        """Every word that may be part of a date."""
        return frozenset((*self.weekdays, *self.months, *self.days, *self.clock))

    @cached_property
    def denial_words(self) -> frozenset[str]:
        """Every word that denies, or has a contrary."""
        return frozenset((*self.negations, *self.opposites))

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The words of the lists above that are no names and right as they stand."""
        lists = (self.starters, self.common, self.anonymous, self.titles, self.toll_words, self.market_words)
        return self.denial_words.union(*lists, self.distinctions, self.synonyms, self.speech, self.variants)

    @cached_property
    def hedge_words(self) -> frozenset[str]:
        """Every word that a hedge may have."""
        return self.hedges.words | self.number_hedges.words

    @cached_property
    def speech_words(self) -> frozenset[str]:
        """Every word that an attribution may have."""
        return self.according.words | frozenset(self.speech)
