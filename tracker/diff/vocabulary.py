"""The texts of an article in, answers out: how else is a word written there that has a capital in one place?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.tuning import RANKING


class Vocabulary:
    """How words are written elsewhere in an article. Nothing is read before a question is asked."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    def has_small(self, word: str) -> bool:
        """True when the word stands somewhere in small letters."""
        return any(True for _ in self._before(word.lower()))

    def has_name(self, word: str) -> bool:
        """True when the word stands with its capital in mid-sentence."""
        inside = (before[-2] for before in self._before(word) if len(before) > 1 and before[-1] != "\n")
        return any(letter.islower() or letter in ",;" for letter in inside)

    def has_full_name(self, word: str, starters: frozenset[str]) -> bool:
        """True when the word stands behind another with a capital, which does not only begin a sentence."""
        return any(
            before[0].isupper() and before.lower() not in FUNCTION_WORDS and before.lower() not in starters
            for before in self._words_before(word)
            if before.isalpha()
        )

    def _words_before(self, word: str) -> Iterator[str]:
        """The word before each place where a word stands behind a space; " " where there is none."""
        at = self._text.find(f" {word}")
        while at >= 0:
            end = at + 1 + len(word)
            if not self._text[end].isalnum():
                yield self._text[max(at - RANKING.first_name, 0) : at].rpartition(" ")[2].rpartition("\n")[2] or " "
            at = self._text.find(f" {word}", end)

    def _before(self, word: str) -> Iterator[str]:
        """The two characters before each place where the word stands whole."""
        at = self._text.find(word)
        while at >= 0:
            end = at + len(word)
            if not self._text[at - 1].isalnum() and not self._text[end].isalnum():
                yield self._text[at - 2 : at]
            at = self._text.find(word, end)

    @cached_property
    def _text(self) -> str:
        return "\n\n" + "\n".join(self._texts) + "\n"  # so that a character stands before and after each word
