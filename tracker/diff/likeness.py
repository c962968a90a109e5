"""Two sentences in, a number from 0 to 1 out that says how alike they are.

It depends on these two alone, never on their neighbours, and is the same whichever comes first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from rapidfuzz import fuzz

from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.stems import stem
from tracker.diff.tokens import is_mark, tokens_of
from tracker.tuning import PAIRING

#: A token of a text in plain letters, near enough to count what two texts share, in a quarter of the time.
_PLAIN_WORD = re.compile(r"[a-z0-9]+(?:['&/+.,:-][a-z0-9]+)*")


class Profile:
    """What is compared of a sentence, or of several joined: its letters, and its words when they are asked for."""

    def __init__(self, text: str) -> None:
        self.text = _on_one_line(text.lower())

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of the words that say something."""
        return frozenset(map(stem, self.words - FUNCTION_WORDS))

    @cached_property
    def function(self) -> frozenset[str]:
        """The words that only hold others together."""
        return self.words & FUNCTION_WORDS

    @cached_property
    def mass(self) -> float:
        """What its words weigh together."""
        return len(self.content) + PAIRING.function_word * len(self.function)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, as they stand."""
        if self.text.isascii():
            return frozenset(_PLAIN_WORD.findall(self.text))
        return frozenset(word for word in tokens_of(self.text).words if not is_mark(word))


class Profiles:
    """The profiles of one text's sentences, each made when first asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._made: dict[int, Profile] = {}

    def __getitem__(self, at: int) -> Profile:
        if at not in self._made:
            self._made[at] = Profile(self._texts[at])
        return self._made[at]

    def joined(self, first: int, end: int) -> Profile:
        """The profile of the sentences from `first` up to `end`, read as one."""
        return Profile(" ".join(self._texts[first:end]))


def _on_one_line(text: str) -> str:
    """A text with a single space for its white space; most texts have no other, which is seen in half of the time."""
    if text.isprintable() and "  " not in f" {text} ":
        return text
    return " ".join(text.split())


def likeness(one: Profile, other: Profile) -> float:
    """How alike two sentences are that are not equal: their letters in order, and the words that they share."""
    if len(one.text) * len(other.text) > PAIRING.letters_product:
        return min(_shared(one, other), PAIRING.nearly)
    letters = fuzz.ratio(one.text, other.text) / 100
    if letters >= PAIRING.plain:
        return min(letters, PAIRING.nearly)
    return PAIRING.letters * letters + (1 - PAIRING.letters) * _shared(one, other)


def explained(part: Profile, whole: Profile) -> float:
    """The share of one sentence's content words that the other has."""
    return len(part.content & whole.content) / len(part.content) if part.content else 0.0


def _shared(one: Profile, other: Profile) -> float:
    together = one.mass + other.mass
    common = len(one.content & other.content) + PAIRING.function_word * len(one.function & other.function)
    return 2 * common / together if together else 0.0
