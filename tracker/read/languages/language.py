"""What a language's words say about its stops: a value without rules, which each module of this folder fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType


class Abbreviation(Enum):
    """What a full stop after a word may mean."""

    NEVER_ENDS = "never ends a sentence"
    SELDOM_ENDS = "ends a sentence only before a word that begins one"
    MOSTLY_ENDS = "ends a sentence unless a word follows that carries it on"
    BEFORE_NUMBERS = "is an abbreviation's before a number, and a sentence's elsewhere"


def words(*texts: str) -> frozenset[str]:
    """The words of texts, parted by white space."""
    return frozenset(word for text in texts for word in text.split())


def any_of(*texts: str) -> str:
    """A pattern for any one of the words of texts."""
    return f"(?:{'|'.join(word for text in texts for word in text.split())})"


#: What English names carry into texts of other languages.
FOREIGN_TITLES = words("Mr Mrs Ms Dr")
FOREIGN_FIRMS = words("Inc Co Corp Ltd Jr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words that decide whether a stop ends a sentence, as they stand in print and without their last full stop."""

    code: str  # BCP 47, the language alone
    never_end: frozenset[str] = frozenset()  # Dr, e.g
    seldom_end: frozenset[str] = frozenset()  # Inc, Jr: an end only before one of `starters`
    seldom_end_in: tuple[str, ...] = ()  # endings of words that are shortened so: Hauptstr
    mostly_end: frozenset[str] = frozenset()  # a.m: an end before any word but one that is `carried_on`
    before_numbers: frozenset[str] = frozenset()  # No, Fig: an abbreviation only before a number
    counting: frozenset[str] = frozenset()  # in small letters: plan, platz: the letter or number after it is no initial
    starters: frozenset[str] = frozenset()  # words that begin a sentence and hardly ever a name
    lower_starters: frozenset[str] = frozenset()  # names in small letters that may begin a sentence
    name_particles: frozenset[str] = frozenset()  # de, van: may begin a sentence before a capital
    carried_on: str = ""  # pattern of words with a capital that carry a time or a date on: Eastern, Mai
    speech_tag: str = ""  # pattern of what follows a closed question and still belongs to it
    after_outcry: str = ""  # the same, where a statement closed so would be an end
    last_letters: tuple[str, ...] = ()  # ends of verbs: without capitals, they alone show that a space was forgotten
    ordinal_digits: int = 0  # numbers of up to so many digits are written with a stop: "3. Mai"
    has_full_stop: bool = True  # False where "." stands in abbreviations alone
    abbreviations: Mapping[str, Abbreviation] = field(init=False)  # all kinds, in capitals too: one look-up

    def __post_init__(self) -> None:
        kinds = {word.upper(): Abbreviation.SELDOM_ENDS for word in self.never_end | self.seldom_end}
        kinds |= {word.upper(): Abbreviation.BEFORE_NUMBERS for word in self.before_numbers}
        kinds |= dict.fromkeys(self.before_numbers, Abbreviation.BEFORE_NUMBERS)
        kinds |= dict.fromkeys(self.mostly_end, Abbreviation.MOSTLY_ENDS)
        kinds |= dict.fromkeys(self.seldom_end, Abbreviation.SELDOM_ENDS)
        kinds |= dict.fromkeys(self.never_end, Abbreviation.NEVER_ENDS)
        object.__setattr__(self, "abbreviations", MappingProxyType(kinds))
