"""An edit and its changed words in, whether they say another thing out: a word replaced, two that changed places.

One content word for another in a sentence that is otherwise the same is a claim corrected, unless both are known to say
much the same or look alike. Two and more are the work of somebody who polishes a sentence, and longer rephrasings are
style: what they say cannot be told word by word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto

from rapidfuzz import fuzz

from tracker.diff.contents import is_empty, is_number, is_telling
from tracker.diff.edit import Edit, Side
from tracker.diff.forms import are_forms, begin_otherwise
from tracker.diff.hunks import Hunk
from tracker.diff.lexicon import Lexicon
from tracker.diff.synonyms import are_synonyms
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING

_Words = Sequence[str]


class Replacement(Enum):
    """What was made of words that were replaced."""

    NONE = auto()  # not one for one
    SYNONYMS = auto()
    ANOTHER = auto()


def replacement_of(edit: Edit, old: Sequence[int], new: Sequence[int]) -> Replacement:
    """Whether the words at these places, which no label has earned, gave way one for one, and to what."""
    if not old or not new:
        return Replacement.NONE
    paired = [_paired(edit, hunk) for hunk in _hunks_at(edit, old, new)]
    if None in paired:
        return Replacement.NONE
    pairs = [pair for one in paired if one for pair in one]
    if not any(_say_other_things(edit, *pair) for pair in pairs):
        return Replacement.SYNONYMS if pairs else Replacement.NONE
    replaced = [pair for pair in pairs if not are_forms(*pair, edit.lexicon)]  # found: agrees with what was replaced
    return Replacement.ANOTHER if len(replaced) <= RANKING.replaced_words else Replacement.NONE


def has_exchanged_parts(edit: Edit) -> bool:
    """True for "the dog bit the man" and "the man bit the dog": two parts changed places around what was done."""
    old, new = _middles(edit)
    for size in range(1, min(RANKING.exchanged_words, len(old) - 1) + 1):
        for other in range(1, min(RANKING.exchanged_words, len(old) - size - 1) + 1):
            between = old[size : len(old) - other]
            if new == [*old[len(old) - other :], *between, *old[:size]]:
                parts = (old[:size], between, old[-other:])
                has_said = _has_content(between, edit.lexicon) or not edit.lexicon.opposites.keys().isdisjoint(between)
                if _is_list(between, edit) or not has_said or not _have_content(parts[::2], edit.lexicon):
                    return False
                return not (edit.lexicon.has_free_order and _took_its_article(parts[0], parts[-1], edit.lexicon))
    return False


def _hunks_at(edit: Edit, old: Iterable[int], new: Iterable[int]) -> Iterable[Hunk]:
    """The hunks that these words are part of."""
    if len(edit.hunks) == 1:
        return edit.hunks
    numbers = {edit.old.hunk_of[at] for at in old} | {edit.new.hunk_of[at] for at in new}
    return [edit.hunks[number] for number in sorted(numbers)]


def _paired(edit: Edit, hunk: Hunk) -> list[tuple[str, str]] | None:
    """The telling words of a hunk that stand in the same place of both texts; None where none answers another."""
    old, new = edit.old.words[hunk.old_start : hunk.old_end], edit.new.words[hunk.new_start : hunk.new_end]
    if len(old) == len(new) == len(edit.hunks) == 1:  # the commonest edit
        is_other = old != new and not is_empty(old[0], edit.lexicon) and not is_empty(new[0], edit.lexicon)
        return [(old[0], new[0])] if is_other else []
    phrases = (
        _noun_phrase(edit.old, hunk.old_start, hunk.old_end),
        _noun_phrase(edit.new, hunk.new_start, hunk.new_end),
    )
    if hunk.old_start == hunk.new_start == 0 and any(phrases):  # analysts predict: the ministry predicts
        phrases = phrases[0] or _telling(old, edit.lexicon), phrases[1] or _telling(new, edit.lexicon)
    if all(phrases):
        return _paired_nouns(edit, *phrases)
    if len(old) != len(new):
        return None
    pairs = [(word, other) for word, other in zip(old, new, strict=True) if word != other]
    if len(pairs) == len(edit.hunks) == 1:
        return [] if any(is_empty(word, edit.lexicon) for word in pairs[0]) else pairs
    told = [(is_telling(word, edit.lexicon), is_telling(other, edit.lexicon)) for word, other in pairs]
    if len(pairs) > 1 and any(one is not other for one, other in told):  # grew up: was raised
        return None
    return [pair for pair, tells in zip(pairs, told, strict=True) if all(tells)]


def _noun_phrase(side: Side, start: int, end: int) -> _Words:
    """The telling words behind an article or a preposition, where no others stand between them: the chief executive."""
    lexicon, words = side.setting.lexicon, side.words[start:end]
    openers = lexicon.noun_openers
    is_opened = not openers.isdisjoint(words[:1])
    phrase = words[1:] if is_opened else words
    before = side.words[max(start - 1, 0) : start]
    is_noun = is_opened or side.elided.get(start) in openers or not openers.isdisjoint(before)
    if not is_noun or len(phrase) > RANKING.noun_phrase or not all(is_telling(word, lexicon) for word in phrase):
        return ()
    return phrase


def _telling(words: _Words, lexicon: Lexicon) -> _Words:
    """The only word, if it tells something."""
    return words if len(words) == 1 and is_telling(words[0], lexicon) else ()


def _paired_nouns(edit: Edit, old: _Words, new: _Words) -> list[tuple[str, str]]:
    """What stands for two phrases, the chief executive and the chairman: two words that agree, or the last of each.

    What follows a noun and agrees with it does not count: las huellas halladas, la sangre hallada.
    """
    while min(len(old), len(new)) > 1 and old[-1] != new[-1] and are_forms(old[-1], new[-1], edit.lexicon):
        old, new = old[:-1], new[:-1]
    alike = [(word, other) for word in old for other in new if not _say_other_things(edit, word, other)]
    return alike[:1] or [(old[-1], new[-1])]


def _say_other_things(edit: Edit, old: str, new: str) -> bool:
    lexicon = edit.lexicon
    old, new = _unqualified(old, lexicon), _unqualified(new, lexicon)
    if are_forms(old, new, lexicon) or _are_alike(old, new, lexicon) or lexicon.light_words.issuperset((old, new)):
        return False
    if is_number(old, lexicon) or is_number(new, lexicon):
        return False  # the same number in another form: another one has its label
    return not are_synonyms(old, new, lexicon)


def _unqualified(word: str, lexicon: Lexicon) -> str:
    """The ministre of ex-ministre: that she no longer is one is a rule of its own."""
    if not word.startswith(lexicon.word_beginnings):
        return word
    return word.removeprefix(next(begin for begin in lexicon.word_beginnings if word.startswith(begin)))


def _are_alike(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for minister and ministry, house and horse; not for Landgericht and Amtsgericht, which only end alike."""
    if (
        lexicon.participle_prefix
        and old.startswith(lexicon.participle_prefix)
        and new.startswith(lexicon.participle_prefix)
    ):
        old, new = (word.removeprefix(lexicon.participle_prefix) for word in (old, new))  # gestrichen, geschaffen
    return old[:1] == new[:1] and fuzz.ratio(old, new) >= RANKING.alike and not begin_otherwise(old, new, lexicon)


def _middles(edit: Edit) -> tuple[_Words, _Words]:
    """What stands between the first and the last changed word."""
    if not edit.hunks:
        return [], []
    first, last = edit.hunks[0], edit.hunks[-1]
    return edit.old.words[first.old_start : last.old_end], edit.new.words[first.new_start : last.new_end]


def _has_content(words: _Words, lexicon: Lexicon) -> bool:
    return not all(is_empty(word, lexicon) for word in words)


def _have_content(parts: Iterable[_Words], lexicon: Lexicon) -> bool:
    return all(_has_content(part, lexicon) for part in parts)


def _took_its_article(one: _Words, other: _Words, lexicon: Lexicon) -> bool:
    """True where a part moved with what says its case: den Mann biss der Hund, in Kiel lebt Uwe."""
    return not (lexicon.determiners | lexicon.prepositions).isdisjoint((*one, *other))


def _is_list(between: _Words, edit: Edit) -> bool:
    """True for what only joins: bread and cheese."""
    return not edit.lexicon.conjunctions.isdisjoint(between) or any(map(is_mark, between))
