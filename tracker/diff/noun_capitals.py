"""A word with a capital in, whether it is a name out, in a language that writes every noun with a capital: German.

Common nouns are known by a list, also at the end of compounds. What is on no list is told by what stands around it: a
name has no article before it, and stands behind a title, a first name, a preposition or a verb.
"""

from __future__ import annotations

from enum import Enum, auto

from tracker.diff.edit import Side
from tracker.diff.forms import bases_of
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


class Certainty(Enum):
    """How sure it is that a word with a capital is a name."""

    NONE = auto()
    WEAK = auto()  # counts only where another such word takes its place, or it another's
    SURE = auto()


def certainty_among_nouns(side: Side, at: int) -> Certainty:
    """What the words around a word in mid-sentence say of it."""
    lexicon, vocabulary, shown = side.setting.lexicon, side.setting.vocabulary, side.tokens.words[at]
    if _has_title(side, at):
        return Certainty.SURE
    if is_noun(side.words[at], lexicon):
        return Certainty.SURE if at > 1 and is_name_like(side, at - 1) else Certainty.NONE  # Helen Marsch
    if any(map(str.isdigit, shown)) or _is_adjective_of_name(side, at):  # A7, Deutsche Bahn
        return Certainty.SURE
    if side.words[at] in lexicon.demonyms:
        return Certainty.NONE
    if _has_neighbour(side, at) or vocabulary.has_full_name(shown, lexicon.starters):
        return Certainty.SURE
    if vocabulary.has_small(shown):
        return Certainty.NONE
    return Certainty.WEAK if _is_led(side, at) else Certainty.NONE


def may_follow(side: Side, at: int) -> bool:
    """True where a name may stand behind a word, and no common noun need: not behind an article or an adjective."""
    lexicon, word = side.setting.lexicon, side.words[at]
    if _is_before_nouns(word, lexicon) or word in lexicon.number_words:
        return False
    return word in FUNCTION_WORDS or word in lexicon.speech or not word.endswith(("en", "er", "es", "em"))


def _is_led(side: Side, at: int) -> bool:
    """True behind a preposition, a verb of saying, the adjective of a country, or another name in a list."""
    lexicon, before = side.setting.lexicon, side.words[at - 1]
    if before in lexicon.before_names or before in lexicon.speech or before.endswith(lexicon.origin_endings):
        return True
    is_listed = before in lexicon.conjunctions or is_mark(before)
    return is_listed and at > 1 and (is_name_like(side, at - 2) or is_title(side.words[at - 2], lexicon))


def is_noun(word: str, lexicon: Lexicon) -> bool:
    """True for a word that is known as a common noun, or ends as one."""
    lists = (lexicon.ordinary, lexicon.vague_numbers, lexicon.according.words)
    if word.endswith(lexicon.noun_endings) or any(word in one for one in lists):
        return True
    if not lexicon.synonyms.keys().isdisjoint(bases_of(word, lexicon)):
        return True
    last = word.rpartition("-")[2]
    if _is_listed(last, lexicon):
        return True
    ends = (last[start:] for start in range(RANKING.compound_letters, len(last) - RANKING.noun_letters + 1))
    return any(_is_listed(end, lexicon) and _stem(end, lexicon) not in lexicon.nouns_in_names for end in ends)


def is_title(word: str, lexicon: Lexicon) -> bool:
    """True for Frau, SPD-Kandidatin and Oberbürgermeister."""
    return word in lexicon.titles or word.rpartition("-")[2].endswith(lexicon.title_endings)


def _is_before_nouns(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.determiners or word in lexicon.before_nouns


def _is_listed(word: str, lexicon: Lexicon) -> bool:
    return bool(_stem(word, lexicon))


def is_name_like(side: Side, at: int) -> bool:
    """True for a word with a capital that is no common noun, nor begins a sentence with one."""
    if at >= len(side.words):
        return False
    lexicon, word = side.setting.lexicon, side.words[at]
    if not side.tokens.words[at][0].isupper() or word in lexicon.starters or word in FUNCTION_WORDS:
        return False
    return not (is_noun(word, lexicon) or word in lexicon.number_words or word in lexicon.date_words)


def _stem(word: str, lexicon: Lexicon) -> str:
    """The listed noun of which a word is a form."""
    stems = [word, *(word.removesuffix(ending) for ending in lexicon.noun_inflections if word.endswith(ending))]
    if word.endswith("e") and len(word) > RANKING.plural_letters:
        stems.append(word[:-1])
    return next((stem for stem in stems if stem in lexicon.nouns or stem in lexicon.nouns_in_names), "")


def _has_title(side: Side, at: int) -> bool:
    """True behind a title, also "Dr.", and behind what sort of thing it is the name of."""
    lexicon, before = side.setting.lexicon, side.words[at - 1]
    if before == "." and at > 1:
        before = side.words[at - 2]
        return before in lexicon.titles or len(before) == 1
    if is_title(before, lexicon):
        return True
    return before in lexicon.before_proper_names and not side.words[at].endswith(lexicon.noun_endings)


def _has_neighbour(side: Side, at: int) -> bool:
    """True beside another word with a capital that is no common noun, and behind one that is: "der Autor Brenn"."""
    lexicon = side.setting.lexicon
    if not _is_before_nouns(side.words[at - 1], lexicon) and is_name_like(side, at + 1):
        return True
    before = side.tokens.words[at - 1]
    if not before[0].isupper():
        return False
    word = side.words[at - 1]
    if word in lexicon.number_words or word in lexicon.date_words or word in FUNCTION_WORDS:
        return False
    return at > 1 or is_name_like(side, at - 1)


def _is_adjective_of_name(side: Side, at: int) -> bool:
    """True for Deutsche in "die Deutsche Bahn": other adjectives have no capital."""
    if not side.words[at].endswith(_ADJECTIVE_ENDINGS) or at + 1 == len(side.words):
        return False
    return side.tokens.words[at + 1][0].isupper() and is_noun(side.words[at + 1], side.setting.lexicon)
