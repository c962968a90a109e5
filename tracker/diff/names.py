"""An edit in, the label `name` out: words with a capital that stand for a person, a place or an organisation.

Where a sentence begins, in a headline in capitals, and in German every noun looks like a name; there the words around
it and the rest of the article decide. Case alone never makes a label: "the Council" and "the council" are one.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from tracker.diff.dates import dates_of
from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, Turnover, turnover
from tracker.diff.findings import Finding, Place, places, words_at
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.lexicon.known_names import KNOWN_NAMES
from tracker.diff.openings import begins, names_exchanged
from tracker.diff.spellings import slips
from tracker.model import LabelName
from tracker.tuning import RANKING

_MONEY = frozenset("$€£¥")


def name_finding(edit: Edit) -> Finding | None:
    """The names that were replaced, respelt, lengthened or shortened, that came or went."""
    if not _has_changed_capital(edit.old) and not _has_changed_capital(edit.new):
        return None
    changed = _without_slips(_without_case(turnover(edit, names_of), edit), edit)
    changed = _with_exchanged(changed, edit)
    if not changed:
        return None
    old, new = places(edit.old.found(names_of)), places(edit.new.found(names_of))
    return Finding(
        name=LabelName.NAME,
        reason=_reason(changed, old, new),
        old=_whole_names(changed.old, old),
        new=_whole_names(changed.new, new),
    )


def names_of(side: Side) -> Iterator[Fact[str]]:
    """The words of names in a text, one fact a word."""
    capitals = [at for at, word in enumerate(side.tokens.words) if _has_capital(word) and _is_own_capital(side, at)]
    if not capitals:
        return
    dated = words_at(places(side.found(dates_of)))
    judge = _Judge(side, frozenset(capitals))
    for at in capitals:
        if at not in dated and judge.is_name(at):
            yield Fact(bare(side.words[at]), at, at + 1)


def is_short_for(one: str, other: str) -> bool:
    """True for U.S. and United States, and for Smith and John Smith."""
    if not one or not other:
        return False
    shorter, longer = sorted((one.split(), other.split()), key=len)
    initials = "".join(word[0] for word in longer if word[0].isupper())
    return set(shorter) <= set(longer) or "".join(filter(str.isalpha, "".join(shorter))) == initials


def bare(word: str) -> str:
    """A word without the ending that makes it a possessor."""
    return word.removesuffix("'s").removesuffix("'")


class _Judge:
    """Says which words with a capital are names."""

    def __init__(self, side: Side, capitals: frozenset[int]) -> None:
        self._side, self._capitals = side, capitals
        self._lexicon, self._vocabulary = side.setting.lexicon, side.setting.vocabulary
        self._is_in_title_case = side.setting.is_heading and _is_in_title_case(side, capitals)

    def is_name(self, at: int) -> bool:
        word, shown = bare(self._side.words[at]), self._side.tokens.words[at]
        if word in self._lexicon.titles or word in FUNCTION_WORDS or word in self._lexicon.numbers:
            return False
        if word in self._lexicon.scales or self._lexicon.units.at([word], 0):  # Millionen, Celsius
            return False
        if not _MONEY.isdisjoint(shown):  # US$5
            return False
        if _is_acronym(shown):
            return True
        if word in KNOWN_NAMES:
            return True
        if self._is_in_title_case:
            return self._vocabulary.has_name(shown) and not self._vocabulary.has_small(shown)
        if begins(self._side, at):
            return self._is_name_at_start(at)
        return not self._lexicon.has_noun_capitals or self._is_name_among_nouns(at)

    def _is_name_at_start(self, at: int) -> bool:
        word, shown = self._side.words[at], self._side.tokens.words[at]
        if bare(word) in self._lexicon.starters:
            return False
        if word.endswith("'s") or (at + 1 in self._capitals and not self._lexicon.has_noun_capitals):
            return True
        if self._vocabulary.has_small(shown):
            return False
        if self._vocabulary.has_name(shown) and not self._lexicon.has_noun_capitals:
            return True
        # Kyiv has denied; but not: Speaking is, Trains were.
        following = self._side.words[at + 1] if at + 1 < len(self._side.words) else ""
        has_verb = following in self._lexicon.speech or following in self._lexicon.auxiliaries
        return has_verb and not word.endswith(self._lexicon.common_endings + self._lexicon.ordinary_endings)

    def _is_name_among_nouns(self, at: int) -> bool:
        """German: beside a title or another capital, or after a preposition without an article."""
        before = self._side.words[at - 1]
        if self._is_title(at - 1) or at + 1 in self._capitals:
            return True
        if at - 1 in self._capitals:
            return not begins(self._side, at - 1) or before in self._lexicon.titles or self._is_full_name(at - 1)
        return before in self._lexicon.before_names and not self._vocabulary.has_small(self._side.tokens.words[at])

    def _is_full_name(self, at: int) -> bool:
        """True for the two words of "Ute Brandl sagte"."""
        is_spoken = not self._lexicon.speech.keys().isdisjoint(self._side.words[at + 2 : at + 3])
        return is_spoken and self._side.words[at] not in self._lexicon.starters

    def _is_title(self, at: int) -> bool:
        return self._side.words[at] in self._lexicon.titles


def _has_capital(word: str) -> bool:
    return not word.islower() and not word[0].isdigit() and any(map(str.isupper, word))


def _is_own_capital(side: Side, at: int) -> bool:
    """False for "L'incendie", where only what was elided has a capital."""
    own = len(side.words[at])
    return own == len(side.tokens.words[at]) or _has_capital(side.tokens.words[at][-own:])


def _has_changed_capital(side: Side) -> bool:
    return any(_has_capital(side.tokens.words[at]) for at in side.hunk_of)


def _is_acronym(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(map(str.isupper, letters[:2])) and len(word) <= RANKING.acronym


def _is_in_title_case(side: Side, capitals: frozenset[int]) -> bool:
    content = [at for at, word in enumerate(side.words) if word[0].isalpha() and word not in FUNCTION_WORDS]
    return len(content) >= RANKING.title_case_words and capitals.issuperset(content)


def _without_case(changed: Turnover[str], edit: Edit) -> Turnover[str]:
    """Leave out words that the other text has too, with another case or where they begin a sentence."""
    if sorted(fact.key for fact in changed.old) == sorted(fact.key for fact in changed.new):
        return changed  # names that changed places
    old, new = (Counter(map(bare, side.words)) for side in (edit.old, edit.new))
    return Turnover(
        [fact for fact in changed.old if new[fact.key] < old[fact.key]],
        [fact for fact in changed.new if old[fact.key] < new[fact.key]],
    )


def _without_slips(changed: Turnover[str], edit: Edit) -> Turnover[str]:
    """Leave out an ordinary word with a typing error, which looks like a name until the error is put right."""
    if not changed:
        return changed
    old, new = {fact.start for fact in changed.old}, {fact.start for fact in changed.new}
    slipped = [pair for pair in slips(edit, frozenset()) if (pair[0] in old) is not (pair[1] in new)]
    return Turnover(
        [fact for fact in changed.old if fact.start not in {at for at, _ in slipped}],
        [fact for fact in changed.new if fact.start not in {beside for _, beside in slipped}],
    )


def _with_exchanged(changed: Turnover[str], edit: Edit) -> Turnover[str]:
    """Put in the names that only their exchange shows to be names."""
    exchanged = list(names_exchanged(edit))
    return Turnover(
        _with(changed.old, edit.old, [at for at, _ in exchanged]),
        _with(changed.new, edit.new, [beside for _, beside in exchanged]),
    )


def _with(facts: Sequence[Fact[str]], side: Side, names: Sequence[int]) -> list[Fact[str]]:
    known = {fact.start for fact in facts}
    found = [Fact(bare(side.words[at]), at, at + 1) for at in names if at not in known]
    return sorted([*facts, *found], key=lambda fact: fact.start)


def _whole_names(changed: Sequence[Fact[str]], names: Sequence[Place]) -> tuple[Place, ...]:
    """The names that changed words are part of: neighbours with capitals, each name once."""
    whole: list[Place] = []
    for fact in changed:
        start, end = fact.start, fact.end
        while any(place[1] == start for place in names):
            start -= 1
        while any(place[0] == end for place in names):
            end += 1
        if (start, end) not in whole:
            whole.append((start, end))
    return tuple(whole)


def _reason(changed: Turnover[str], old: Sequence[Place], new: Sequence[Place]) -> str:
    if changed.old and changed.new:
        return "a name is spelt otherwise" if _are_respelt(changed) else "another name, or another form of it"
    one_sided, names = (changed.new, new) if changed.new else (changed.old, old)
    is_part = any(_whole_names([fact], names) != ((fact.start, fact.end),) for fact in one_sided)
    if is_part:
        return "a name was lengthened" if changed.new else "a name was shortened"
    return "a name was put in" if changed.new else "a name was taken out"


def _are_respelt(changed: Turnover[str]) -> bool:
    return len(changed.old) == len(changed.new) and all(
        fuzz.ratio(_plain(old), _plain(new)) >= RANKING.respelt
        for old, new in zip(changed.old, changed.new, strict=True)
    )


def _plain(fact: Fact[str]) -> str:
    """The letters of a name without their accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", fact.key) if letter.isalpha())
