"""A word in, whether it tells a reader anything by itself out."""

from __future__ import annotations

from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.tokens import is_mark


def is_empty(word: str, lexicon: Lexicon) -> bool:
    """True for a mark, and for a word that carries no news: "man" is one in German and none in English."""
    return (word in FUNCTION_WORDS and word not in lexicon.content_words) or is_mark(word)


def is_telling(word: str, lexicon: Lexicon) -> bool:
    """False for empty words, and for those that only lead over or have little sense of their own: then, take."""
    return word not in lexicon.light_words and not is_empty(word, lexicon)


def is_number(word: str, lexicon: Lexicon) -> bool:
    """True for a figure, and for a number in words."""
    is_spelt = word in lexicon.numbers or word in lexicon.ordinals or word in lexicon.scales
    return is_spelt or (not word.isalpha() and any(map(str.isnumeric, word)))
