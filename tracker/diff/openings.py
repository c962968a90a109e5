"""An edit in, the names out that took each other's place where any word would have a capital.

Where a sentence begins, in a headline in capitals, and in German everywhere, a capital tells nothing. Two words tell
more than one: where a name gave way, what took its place is a name too.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from tracker.diff.edit import Edit, Side
from tracker.diff.hunks import Hunk
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.lexicon.known_names import KNOWN_NAMES
from tracker.diff.noun_capitals import is_noun, may_follow
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING

_BEFORE_A_START = frozenset('.!?…:“"‘„«»(—–-¿¡')


def begins(side: Side, at: int) -> bool:
    """True when any word would have a capital here, since a sentence begins."""
    words, before = side.words, at - 1
    if before < 0:
        return True
    if words[before] not in _BEFORE_A_START:
        return all(map(is_mark, words[:at]))
    is_initial = words[before] == "." and before > 0 and _may_have_a_stop(words[before - 1], side)
    return not is_initial


def names_exchanged(edit: Edit) -> Iterator[tuple[int, int]]:
    """The places of one word in the old and of one in the new text that are names, though their places hide it."""
    for hunk in edit.hunks:
        old, new = hunk.old_start, hunk.new_start
        if not _is_one_word_for_another(hunk) or not (_is_hidden(edit.old, old) and _is_hidden(edit.new, new)):
            continue
        if _may_be_name(edit.old, old) and _may_be_name(edit.new, new):
            is_known = _is_known(edit.old, old) or _is_known(edit.new, new) or _is_foreign(edit, old, new)
            if is_known or (_tells(edit.old, old) and _tells(edit.new, new)) or _are_respelt(edit, old, new):
                yield old, new


def _is_one_word_for_another(hunk: Hunk) -> bool:
    return hunk.old_end - hunk.old_start == hunk.new_end - hunk.new_start == 1


def _is_hidden(side: Side, at: int) -> bool:
    """True where a name is not told by its capital."""
    return side.setting.is_heading or side.setting.lexicon.has_noun_capitals or begins(side, at)


def _are_respelt(edit: Edit, old: int, new: int) -> bool:
    """German: true for two words that look alike, of which nothing says that they are common nouns."""
    if not edit.lexicon.has_noun_capitals or fuzz.ratio(edit.old.words[old], edit.new.words[new]) < RANKING.respelt:
        return False
    if not begins(edit.new, new):
        return may_follow(edit.new, new - 1)
    following = edit.new.words[new + 1 : new + 2]  # one verb, of one person: Müller trat, Möller trat
    is_verb = all(word.isalpha() and word not in FUNCTION_WORDS and not word.endswith("en") for word in following)
    return is_verb and edit.old.words[old + 1 : old + 2] == following != []


def _is_ordinary_form(word: str, lexicon: Lexicon) -> bool:
    """True for a word that ends as names seldom do. In German, er and en are common to both."""
    return not lexicon.has_noun_capitals and word.endswith(lexicon.ordinary_endings)


def _may_have_a_stop(word: str, side: Side) -> bool:
    """True for J. and for Mr., after which a sentence goes on."""
    return len(word) == 1 or word in side.setting.lexicon.titles


def _may_be_name(side: Side, at: int) -> bool:
    """True for a word with a capital that is no ordinary word, nor stands in small letters elsewhere."""
    word, shown, lexicon = side.words[at], side.tokens.words[at], side.setting.lexicon
    if not shown[0].isupper() or not shown[1:].islower() or word in FUNCTION_WORDS:
        return False
    if word in KNOWN_NAMES:
        return True
    if lexicon.has_noun_capitals and is_noun(word, lexicon):
        return False
    singular = word.removesuffix("s")
    if not lexicon.ordinary.isdisjoint((word, singular)) or _is_ordinary_form(word, lexicon):
        return False
    if word in lexicon.number_words or word.removesuffix("'s") in lexicon.date_words or word in lexicon.demonyms:
        return False
    return not (side.setting.vocabulary.has_small(word) or side.setting.vocabulary.has_small(singular))


def _is_known(side: Side, at: int) -> bool:
    if side.words[at] in KNOWN_NAMES:
        return True
    vocabulary, lexicon, shown = side.setting.vocabulary, side.setting.lexicon, side.tokens.words[at]
    return (
        vocabulary.has_full_name(shown, lexicon.starters) if lexicon.has_noun_capitals else vocabulary.has_name(shown)
    )


def _is_foreign(edit: Edit, old: int, new: int) -> bool:
    """True for Kecskemét, which has a letter that its text's language has not."""
    letters = frozenset("".join(word.removesuffix("é") for word in (edit.old.words[old], edit.new.words[new])))  # Café
    return bool(edit.lexicon.letters) and not letters <= edit.lexicon.letters


def _tells(side: Side, at: int) -> bool:
    """True when a capital at the beginning tells something: ordinary words that stand there are mostly known."""
    setting = side.setting
    has_capitals = setting.lexicon.has_noun_capitals or setting.is_heading
    return not has_capitals and bool(setting.lexicon.starters) and begins(side, at)
