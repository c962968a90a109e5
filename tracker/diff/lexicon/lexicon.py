"""What a language's words say about facts: a value without rules. `loading.py` fills it from one file a language.

All words are in small letters, with straight apostrophes. A phrase of several words is matched as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.lexicon.phrases import Elided, Phrases
from tracker.diff.stems import stem
from tracker.model import LabelName

#: What a lexicon's `clock` says of words that add no minutes to an hour.
STANDS_ALONE = -1  # noon
BEFORE_HOURS = -2  # à: a time follows, if it has minutes or a word for hours behind it
BEFORE_A_TIME = -3  # a las: a time follows
BEFORE_FULL_FIGURES = -4  # at: a time follows, if it has four figures: 14.30


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


class DatePart(StrEnum):
    """What the sign after a figure says that it is: 5月 is a month."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    DAY_OF_MONTH = "day_of_month"  # a sign that says so only after a month: 5月3号, but 3号楼
    HOUR = "hour"
    MINUTE = "minute"


class Speech(StrEnum):
    """What a reporting verb says of what it reports. A neutral one is as good as any other."""

    NEUTRAL = "neutral"
    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    ADMITTED = "admitted"
    DENIED = "denied"
    STRESSED = "stressed"
    CRITICISED = "criticised"
    REGRETTED = "regretted"
    PRAISED = "praised"
    DEMANDED = "demanded"
    PROMISED = "promised"
    WARNED = "warned"
    SUGGESTED = "suggested"


class Verb(NamedTuple):
    """A reporting verb."""

    name: str
    kind: Speech


class Pole(StrEnum):
    """What two words are at opposite ends of: where a thing goes, whether it is wanted, whether it is so."""

    UP = "up"
    DOWN = "down"
    FOR = "for"
    AGAINST = "against"
    YES = "yes"
    NO = "no"

    @property
    def contrary(self) -> Pole:
        """The other end."""
        return _CONTRARY[self]


_CONTRARY = {
    pole: other
    for one, two in ((Pole.UP, Pole.DOWN), (Pole.FOR, Pole.AGAINST), (Pole.YES, Pole.NO))
    for pole, other in ((one, two), (two, one))
}


class Separable(NamedTuple):
    """What a verb says together with the particle that stands at the end of its clause: teilte … mit."""

    name: str
    kind: Speech | Pole


class DatePhrase(NamedTuple):
    """What a weekday, a day or a time of several words stands for."""

    key: tuple[str, int | str]
    is_weak: bool = False  # today: a date only where another takes its place


@dataclass(frozen=True, kw_only=True)  # no slots: the properties below are made once
class Lexicon:
    """The words of one language by which labels are given; empty for a language without a file."""

    decimal_mark: str = "."
    has_noun_capitals: bool = False  # German writes every noun with a capital
    has_free_order: bool = False  # den Mann biss der Hund: articles say who did it to whom, and not the order
    letters: frozenset[str] = frozenset()  # of all words but names, in small letters
    numbers: Mapping[str, float] = field(default_factory=dict)  # twelve
    scales: Mapping[str, float] = field(default_factory=dict)  # million, bn
    ordinals: Mapping[str, int] = field(default_factory=dict)  # third
    vague_numbers: frozenset[str] = frozenset()  # dozens
    weak_numbers: frozenset[str] = frozenset()  # one: a number only where another takes its place
    units: Phrases[Unit] = field(default_factory=lambda: Phrases({}))
    age_words: frozenset[str] = frozenset()  # old: twelve years old is twelve
    has_myriads: bool = False  # 一百二十三, 3万5千, 3만5천: signs of numbers side by side are one
    inner_numbers: Mapping[str, float] = field(default_factory=dict)  # 삼: a number only in 삼십, inside a word
    vague_prefixes: frozenset[str] = frozenset()  # 数: before a scale, a number that is not told
    counters: frozenset[str] = frozenset()  # 人, 名: where one follows, even a number of one character counts
    share_words: Phrases[str] = field(default_factory=lambda: Phrases({}))  # 百分之: what follows is percent
    weekdays: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    ambiguous_months: frozenset[str] = frozenset()  # may: a month only beside other parts of a date
    before_dates: frozenset[str] = frozenset()  # in, since: what follows may be a year or a month
    days: Mapping[str, str] = field(default_factory=dict)  # today, evening: a date only where another takes its place
    ambiguous_days: frozenset[str] = frozenset()  # fall: the same only after a word that stands before dates
    before_days: frozenset[str] = frozenset()  # la: more words behind which such a word is a day
    before_months: frozenset[str] = frozenset()  # early: a part of the month or year that follows
    decades: Mapping[str, str] = field(default_factory=dict)  # nineties
    before_decades: frozenset[str] = frozenset()  # années: what follows is a decade, where it counts nothing
    after_dates: frozenset[str] = frozenset()  # года: what stands before is a year
    clock: Mapping[str, int] = field(default_factory=dict)  # p.m. adds 720 minutes; below 0: see above
    date_parts: Mapping[str, DatePart] = field(default_factory=dict)  # 月: the signs of parts of a date
    throughout: frozenset[str] = frozenset()  # over: before a time, in which something is, and no hedge
    before_hours: Phrases[int] = field(default_factory=lambda: Phrases({}))  # 午後 adds 720 minutes, half past 30
    after_durations: frozenset[str] = frozenset()  # 間: the figure before 日間 is no date
    date_phrases: Phrases[DatePhrase] = field(default_factory=lambda: Phrases({}))  # 月曜日
    titles: frozenset[str] = frozenset()  # Mr, President: before a name, and none themselves
    before_names: frozenset[str] = frozenset()  # in, nach: where nouns have capitals too, a name may follow
    before_proper_names: frozenset[str] = frozenset()  # Firma, Orkan: the same, and more surely
    title_endings: tuple[str, ...] = ()  # politiker: of words that are titles
    nouns: frozenset[str] = frozenset()  # where nouns have capitals: common ones, alone or at the end of another
    nouns_in_names: frozenset[str] = frozenset()  # those that end names, too: Neustadt
    before_nouns: frozenset[str] = frozenset()  # der, sein, im: where nouns have capitals, no name follows at once
    noun_endings: tuple[str, ...] = ()  # ung: of words that are nouns and no names
    noun_inflections: tuple[str, ...] = ()  # n, s: in which the forms of a noun end
    origin_endings: tuple[str, ...] = ()  # ischen: of adjectives behind which a place may stand
    demonyms: frozenset[str] = frozenset()  # French, Germans: no names, unless part of one
    elided_hedges: Phrases[Elided[Hedge]] = field(default_factory=lambda: Phrases({}))  # soupçonné, if d'… follows
    elided_number_hedges: Phrases[Elided[Hedge]] = field(default_factory=lambda: Phrases({}))  # plus, if d'une …
    elided_qualifiers: Phrases[Elided[str]] = field(default_factory=lambda: Phrases({}))  # tente, if d'… follows
    elisions: tuple[str, ...] = ()  # l': before a word, and none of it
    particles: tuple[str, ...] = ()  # 에: behind a word of these lists, and none of it
    starters: frozenset[str] = frozenset()  # begin a sentence with a capital and are no names
    auxiliaries: frozenset[str] = frozenset()  # has: after one word with a capital, that is a name
    common_endings: tuple[str, ...] = ()  # ing, s: of words that are no names
    ordinary_endings: tuple[str, ...] = ()  # tion, ers: the same, where a name may end in s
    pronouns: frozenset[str] = frozenset()
    negations: Phrases[str] = field(default_factory=lambda: Phrases({}))  # by every form: denied, deny
    negative_endings: tuple[str, ...] = ()  # n't
    negative_beginnings: tuple[str, ...] = ()  # the un of unsubstantiated: of a word and the same without, contraries
    negative_parts: tuple[str, ...] = ()  # 않: a word denies that has it anywhere
    frame_openers: frozenset[str] = frozenset()  # ne, n': some words have another sense behind one
    framed_negations: frozenset[str] = frozenset()  # plus: a negation there
    infinitive_endings: tuple[str, ...] = ()  # er, ir: in which the word behind a verb that wants to do it ends
    qualifiers_before_infinitives: frozenset[str] = frozenset()  # compte: plans to, but not in "compte 80 salariés"
    qualifying_beginnings: Mapping[str, str] = field(default_factory=dict)  # ex-: the qualifier that it stands for
    framed_qualifiers: Mapping[str, str] = field(default_factory=dict)  # que: there it says seulement
    negative_prefixes: frozenset[str] = frozenset()  # 非: a negation where it comes, goes or is replaced by itself
    compounds: Phrases[str] = field(default_factory=lambda: Phrases({}))  # 不過, 四川: no negation and no number
    opposites: Mapping[str, frozenset[str]] = field(default_factory=dict)
    poles: Mapping[str, Pole] = field(default_factory=dict)  # rose: up, and the contrary of each word for down
    long_opposites: Phrases[frozenset[str]] = field(default_factory=lambda: Phrases({}))  # 上升: 下降
    distinctions: Mapping[str, frozenset[str]] = field(default_factory=dict)  # son: daughter, another thing
    ladders: Mapping[str, frozenset[tuple[int, int]]] = field(default_factory=dict)  # arrested, convicted: two steps
    qualifiers: Phrases[str] = field(default_factory=lambda: Phrases({}))  # mainly: by what it says
    weak_qualifiers: frozenset[str] = frozenset()  # all: counts only where another takes its place
    light_words: frozenset[str] = frozenset()  # place, then: may come or go and say nothing new
    content_words: frozenset[str] = frozenset()  # man: a function word in another language, and none in this
    synonyms: Mapping[str, frozenset[int]] = field(default_factory=dict)  # by word: its groups, one as good as another
    manner_ending: str = ""  # ly: such words say how, not what
    participle_prefix: str = ""  # ge: gebaut is a form of baut
    hedges: Phrases[Hedge] = field(default_factory=lambda: Phrases({}))
    no_hedges: Phrases[str] = field(default_factory=lambda: Phrases({}))  # as soon as possible: hedges nothing
    number_hedges: Phrases[Hedge] = field(default_factory=lambda: Phrases({}))  # hedges only before a number
    modals: frozenset[str] = frozenset()  # puede: before an infinitive a hedge, where the verb stands by itself beside
    hedges_after_numbers: Phrases[Hedge] = field(default_factory=lambda: Phrases({}))  # 以上
    conditional_endings: tuple[str, ...] = ()  # rait: a verb in the mood that says "it is said"
    futures: tuple[tuple[str, str], ...] = ()  # rait, ra: what was to be, and what will be
    other_endings: tuple[str, ...] = ()  # montrait: ends so and is another form
    speech: Mapping[str, Verb] = field(default_factory=dict)  # by every form of the verb
    long_speech: Phrases[Verb] = field(default_factory=lambda: Phrases({}))  # 表示
    speech_nouns: frozenset[str] = frozenset()  # forms that may be other words too: reports, added
    telling: frozenset[str] = frozenset()  # told: who is told may follow
    separable: Mapping[str, Mapping[str, Separable]] = field(default_factory=dict)  # teilte: mit
    passives: frozenset[str] = frozenset()  # were: before told, who stands there is no speaker
    past_ending: str = ""  # ed: where "that" may be left out, as in "he claimed she lied"
    determiners: frozenset[str] = frozenset()  # the, a, his
    indefinite: frozenset[str] = frozenset()  # a, two, some: who is called so has no name
    impersonal: frozenset[str] = frozenset()  # study, court: says something, and is nobody
    prepositions: frozenset[str] = frozenset()  # in, of: before what is not the speaker
    reflexives: frozenset[str] = frozenset()  # se: the verb behind it does not report
    infinitive_marks: frozenset[str] = frozenset()  # to: something to add
    fronted: frozenset[str] = frozenset()  # Das bestätigte X: stands before the verb and is not the speaker
    clause_words: frozenset[str] = frozenset()  # that, and: no speaker reaches over them
    that_words: frozenset[str] = frozenset()  # that: what follows is what was said
    conjunctions: frozenset[str] = frozenset()  # and, or: between the members of a list
    according: Phrases[str] = field(default_factory=lambda: Phrases({}))
    answers: Phrases[str] = field(default_factory=lambda: Phrases({}))  # no to: behind "said", it refuses
    according_behind: Phrases[str] = field(default_factory=lambda: Phrases({}))  # zufolge: the speaker stands before
    unnamed: Phrases[str] = field(default_factory=lambda: Phrases({}))  # on condition of anonymity
    anonymous: frozenset[str] = frozenset()  # official, source
    anonymous_endings: tuple[str, ...] = ()  # kreisen: the same, of words that are written as one
    common: frozenset[str] = frozenset()  # short words that are right as they stand
    inflections: frozenset[str] = frozenset()  # s, ed: endings in which two forms of one word differ
    irregular: Mapping[str, frozenset[int]] = field(default_factory=dict)  # took, taken: by word, which verb's forms
    variants: Mapping[str, str] = field(default_factory=dict)  # colour: color
    beginnings: frozenset[str] = frozenset()  # an, ab: make other words of one, and no typing errors
    variant_parts: tuple[tuple[str, str], ...] = ()  # ise, ize: in words that these parts alone tell apart
    rival_endings: frozenset[frozenset[str]] = frozenset()  # d and ed: no word has both, so one is an error
    homophones: frozenset[frozenset[str]] = frozenset()  # their and there: one written for the other is an error
    unaccented: Mapping[int, str] = field(default_factory=dict)  # é: e, where an accent may be forgotten
    confusable: frozenset[frozenset[str]] = frozenset()  # county and country: no typing errors of each other
    notice_words: frozenset[str] = frozenset()  # version, article: in every notice, and say nothing of what was wrong
    notice_sorts: Mapping[LabelName, frozenset[str]] = field(default_factory=dict)  # misspelled: a name was wrong
    notice_kin: Mapping[str, frozenset[int]] = field(default_factory=dict)  # by word: what it is about: birth, born
    headline_words: frozenset[str] = frozenset()  # headline: a notice that has one speaks of that place
    several_words: frozenset[str] = frozenset()  # several: what follows was wrong in more places than a notice says
    owning_words: frozenset[str] = frozenset()  # of: whose name follows owns what was wrong
    toll_words: frozenset[str] = frozenset()  # dead, injured: figures that rise with events
    market_words: frozenset[str] = frozenset()  # shares, index: figures that move by the hour
    running_words: frozenset[str] = frozenset()  # now, so far: put in, or taken out, where a story moved on
    pending_words: frozenset[str] = frozenset()  # still, provisional: what is told with them is not over
    ebbing_words: frozenset[str] = frozenset()  # missing: figures that rise and fall with events
    open_words: frozenset[str] = frozenset()  # yet: beside a negation, it is so for now
    counting_words: frozenset[str] = frozenset()  # counted, precincts: as votes are counted, all results move
    vote_words: frozenset[str] = frozenset()  # votes
    stages: Mapping[str, frozenset[tuple[int, int]]] = field(default_factory=dict)  # arrested | charged: onward is news

    @cached_property
    def notice_stems(self) -> frozenset[str]:
        """The stems of all words that say of a notice that it is one, or of which sort."""
        return frozenset(map(stem, self.notice_words.union(*self.notice_sorts.values())))

    @cached_property
    def number_words(self) -> frozenset[str]:
        """Every word that a number in words, or its unit, may have."""
        values = (*self.numbers, *self.scales, *self.ordinals, *self.vague_numbers, *self.age_words)
        return self.units.words.union(values, self.share_words.words)

    @cached_property
    def number_signs(self) -> frozenset[str]:
        """Every sign that stands beside others in one number."""
        return self.vague_prefixes.union(self.scales, self.inner_numbers)

    @cached_property
    def date_words(self) -> frozenset[str]:
        """Every word that may be part of a date."""
        hours = self.numbers if BEFORE_A_TIME in self.clock.values() else ()  # a las tres
        days = (*self.weekdays, *self.months, *self.days, *self.ambiguous_days, *self.before_months, *self.decades)
        words = frozenset((*days, *self.clock, *self.date_parts, *hours))
        return words | self.date_phrases.words | self.before_hours.words

    @cached_property
    def date_openers(self) -> frozenset[str]:
        """Every word with which a part of a date may begin."""
        return self.date_words.union(self.numbers, self.ordinals)

    @cached_property
    def denial_words(self) -> frozenset[str]:
        """Every word that denies, or has a contrary."""
        contraries = (self.opposites, self.long_opposites.words, self.polar_words, self.framed_negations)
        return self.negations.words.union(self.negative_prefixes, *contraries)

    @cached_property
    def polar_words(self) -> frozenset[str]:
        """Every word that may say which way something goes, and the contrary of others by that."""
        return frozenset((*self.poles, *self.separable)).union(*self.separable.values())

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The words of the lists above that are no names and right as they stand."""
        lists = (self.starters, self.common, self.anonymous, self.titles, self.toll_words, self.market_words)
        return self.denial_words.union(*lists, self.distinctions, self.synonyms, self.speech, self.variants)

    @cached_property
    def hedge_words(self) -> frozenset[str]:
        """Every word that a hedge may have."""
        of_numbers = (self.number_hedges, self.hedges_after_numbers)
        return self.hedges.words.union(self.modals, *(hedges.words for hedges in of_numbers))

    @cached_property
    def hedge_keywords(self) -> frozenset[str]:
        """Words of which one stands in every hedge, but where it is told by an ending or elided."""
        of_numbers = (self.number_hedges, self.hedges_after_numbers)
        return self.hedges.keywords.union(self.modals, *(hedges.keywords for hedges in of_numbers))

    @cached_property
    def speech_words(self) -> frozenset[str]:
        """Every word that an attribution may have."""
        phrases = (self.long_speech.words, self.according_behind.words)
        return self.according.words.union(*phrases, self.speech, self.separable)

    @cached_property
    def speech_keywords(self) -> frozenset[str]:
        """Words of which one stands in every attribution."""
        phrases = (self.long_speech.keywords, self.according_behind.keywords)
        return self.according.keywords.union(*phrases, self.speech, self.separable)

    @cached_property
    def fact_words(self) -> frozenset[str]:
        """Every word that may be part of a number, a date or a denial."""
        return self.number_words | self.date_words | self.denial_words

    @cached_property
    def nameless_words(self) -> frozenset[str]:
        """Every word by which a speaker may be called who has no name."""
        return self.unnamed.words.union(self.anonymous, self.indefinite)

    @cached_property
    def before_nouns_only(self) -> frozenset[str]:
        """The prepositions behind which no infinitive stands."""
        return self.prepositions - self.infinitive_marks

    @cached_property
    def noun_openers(self) -> frozenset[str]:
        """Every word behind which nouns may follow at once."""
        return self.determiners | self.before_nouns_only

    @cached_property
    def unidentifying(self) -> frozenset[str]:
        """Every word that does not say who it is: the, she, one, Tuesday."""
        return FUNCTION_WORDS.union(self.pronouns, self.indefinite, self.weekdays, self.months)

    @cached_property
    def word_beginnings(self) -> tuple[str, ...]:
        """What may stand in one with a word, before it, and qualifies it: ex-."""
        return tuple(self.qualifying_beginnings)

    @cached_property
    def hedging_endings(self) -> tuple[str, ...]:
        """In which words end that hedge, or deny a hedge."""
        return self.conditional_endings + self.negative_endings

    @cached_property
    def longest_inflection(self) -> int:
        """How many letters the longest ending has in which two forms of a word differ."""
        return max(map(len, self.inflections), default=0)

    def without_particle(self, word: str) -> str:
        """A word of these lists without the particle behind it; any other word as it stands."""
        if word in self._known:
            return word
        stems = (word.removesuffix(particle) for particle in self.particles)
        return next((stem for stem in stems if stem in self._known), word)

    @cached_property
    def _known(self) -> frozenset[str]:
        lists = (self.date_words, self.number_words, self.denial_words, self.hedge_words, self.speech_words)
        return frozenset().union(*lists, self.anonymous)
