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
from tracker.diff.forms import bare
from tracker.diff.hunks import Hunk
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.lexicon.known_names import KNOWN_NAMES, NAME_PARTICLES
from tracker.diff.noun_capitals import Certainty, certainty_among_nouns, is_name_like, is_noun
from tracker.diff.openings import begins, names_exchanged
from tracker.diff.spellings import slips
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING

_MONEY = frozenset("$€£¥")
_SHOUTED = frozenset({"us", "it"})  # told from the small words by nothing


def name_finding(edit: Edit) -> Finding | None:
    """The names that were replaced, respelt, lengthened or shortened, that came or went."""
    if not may_have_names(edit):
        return None
    changed = _without_slips(_without_case(turnover(edit, names_of), edit), edit)
    changed = _with_particles(_with_exchanged(changed, edit), edit)
    if not changed:
        return None
    old, new = places(edit.old.found(names_of)), places(edit.new.found(names_of))
    is_abbreviated = _is_abbreviated(edit.old, changed.old, edit.new, changed.new)
    return Finding(
        name=LabelName.NAME,
        reason="a name and what it is short for" if is_abbreviated else _reason(changed, old, new),
        tier=Tier.STYLISTIC if is_abbreviated else Tier.SUBSTANTIVE,
        old=_whole_names(changed.old, old),
        new=_whole_names(changed.new, new),
    )


def may_have_names(edit: Edit) -> bool:
    """False where no capital changed, nor a small word that may stand in a name."""
    return edit.touches(NAME_PARTICLES) or _has_changed_capital(edit.old) or _has_changed_capital(edit.new)


def names_of(side: Side) -> Iterator[Fact[str]]:
    """The words of names in a text, one fact a word."""
    capitals = [at for at, word in enumerate(side.tokens.words) if _has_capital(word) and _is_own_capital(side, at)]
    if not capitals:
        return
    dated = words_at(places(side.found(dates_of)))
    judge = _Judge(side, frozenset(capitals))
    for at in capitals:
        certainty = judge.certainty(at) if at not in dated else Certainty.NONE
        if certainty is not Certainty.NONE:
            yield Fact(bare(side.words[at]), at, at + 1, certainty is Certainty.WEAK)


def is_short_for(one: str, other: str) -> bool:
    """True for U.S. and United States, and for Smith and John Smith."""
    if not one or not other:
        return False
    shorter, longer = sorted((one.split(), other.split()), key=len)
    initials = "".join(word[0] for word in longer if word[0].isupper())
    return set(shorter) <= set(longer) or "".join(filter(str.isalpha, "".join(shorter))) == initials


class _Judge:
    """Says which words with a capital are names."""

    def __init__(self, side: Side, capitals: frozenset[int]) -> None:
        self._side, self._capitals = side, capitals
        self._lexicon, self._vocabulary = side.setting.lexicon, side.setting.vocabulary
        self._is_in_title_case = side.setting.is_heading and _is_in_title_case(side, capitals)

    def certainty(self, at: int) -> Certainty:
        """How sure it is that a word with a capital is a name."""
        word, shown = bare(self._side.words[at]), self._side.tokens.words[at]
        if len(shown) == 1 and at - 1 in self._capitals and self._side.words[at + 1 : at + 2] == ["."]:
            return Certainty.SURE  # Thomas K.
        if not _MONEY.isdisjoint(shown):  # US$5
            return Certainty.NONE
        if word in self._lexicon.ordinals and _is_acronym(shown):
            return Certainty.NONE  # XIIIe siècle
        if word not in _SHOUTED and _is_acronym(shown) and not self._is_shouted(at):
            return Certainty.SURE  # UN, though "un" is a small word
        if self._is_other(at, word):
            return Certainty.NONE
        if _is_acronym(shown) or word in KNOWN_NAMES:
            return Certainty.SURE
        if self._is_in_title_case:
            return _certain(self._vocabulary.has_name(shown) and not self._vocabulary.has_small(shown))
        if begins(self._side, at):
            return _certain(self._is_name_at_start(at))
        if self._lexicon.has_noun_capitals:
            return certainty_among_nouns(self._side, at)
        return _certain(word not in self._lexicon.demonyms or self._is_part(at))

    def _is_other(self, at: int, word: str) -> bool:
        """True for a title, a small word, a number, a unit behind one; but not for the Real of Real Madrid."""
        lexicon, before = self._lexicon, self._side.word(at - 1)
        if word in lexicon.titles or word in FUNCTION_WORDS or word in lexicon.numbers or word in lexicon.scales:
            return True
        is_measure = before in lexicon.number_words or any(map(str.isdigit, before))
        return is_measure and lexicon.units.at([word], 0) is not None

    def _is_shouted(self, at: int) -> bool:
        """True for "IT" in "IT WAS HIM"."""
        beside = self._side.tokens.words[max(at - 1, 0) : at] + self._side.tokens.words[at + 1 : at + 2]
        return any(len(word) > 1 and word.isupper() for word in beside)

    def _is_part(self, at: int) -> bool:
        """True for the British of British Airways."""
        return at + 1 in self._capitals or (at - 1 in self._capitals and not begins(self._side, at - 1))

    def _is_name_at_start(self, at: int) -> bool:
        word, shown = self._side.words[at], self._side.tokens.words[at]
        if bare(word) in self._lexicon.starters or (bare(word) in self._lexicon.demonyms and not self._is_part(at)):
            return False
        if self._lexicon.has_noun_capitals:
            return self._is_name_at_start_among_nouns(at)
        if word.endswith("'s") or at + 1 in self._capitals:
            return True
        if self._vocabulary.has_small(shown):
            return False
        return self._vocabulary.has_name(shown) or self._has_verb(at)

    def _has_verb(self, at: int) -> bool:
        """True for "Kyiv has denied", but not for "Speaking is" and "Trains were"."""
        following = self._side.word(at + 1)
        has_verb = following in self._lexicon.speech or following in self._lexicon.auxiliaries
        endings = self._lexicon.common_endings + self._lexicon.ordinary_endings
        return has_verb and not self._side.words[at].endswith(endings)

    def _is_name_at_start_among_nouns(self, at: int) -> bool:
        """True for "Müller trat zurück", where another place of the article says that it is one, and "Ute Brandl"."""
        word, shown = self._side.words[at], self._side.tokens.words[at]
        if is_noun(word, self._lexicon):
            return False
        if is_name_like(self._side, at + 1):
            return True
        if any(self._vocabulary.has_full_name(one, self._lexicon.starters) for one in (shown, shown.removesuffix("s"))):
            return True
        is_spoken = not self._lexicon.speech.keys().isdisjoint(self._side.words[at + 1 : at + 2])
        return is_spoken and self._has_verb(at) and not self._vocabulary.has_small(shown)


def _certain(is_name: bool) -> Certainty:
    return Certainty.SURE if is_name else Certainty.NONE


def _has_capital(word: str) -> bool:
    return not word.islower() and not word[0].isdigit() and any(map(str.isupper, word))


def _is_own_capital(side: Side, at: int) -> bool:
    """False for "L'incendie", where only what was elided has a capital."""
    own = len(side.words[at])
    return own == len(side.tokens.words[at]) or _has_capital(side.tokens.words[at][-own:])


def _has_changed_capital(side: Side) -> bool:
    shown = [side.tokens.words[at] for at in side.hunk_of]
    return not "".join(shown).islower() and any(map(_has_capital, shown))


def _is_acronym(word: str) -> bool:
    if word[1:2] == "-" and word[2:3].isupper() and not word[2:].isupper():
        return False  # U-Haft, E-Auto
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
    slipped = [pair for pair in edit.found(slips) if (pair[0] in old) is not (pair[1] in new)]
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


def _with_particles(changed: Turnover[str], edit: Edit) -> Turnover[str]:
    """Put in the de of Dominique de Villepin, where it alone came, went or became another."""
    hunks = [hunk for hunk in edit.hunks if _is_of_particles(edit, hunk)]
    if not hunks:
        return changed
    return Turnover(
        _with(changed.old, edit.old, [at for hunk in hunks for at in range(hunk.old_start, hunk.old_end)]),
        _with(changed.new, edit.new, [at for hunk in hunks for at in range(hunk.new_start, hunk.new_end)]),
    )


def _is_of_particles(edit: Edit, hunk: Hunk) -> bool:
    words = edit.old.words[hunk.old_start : hunk.old_end] + edit.new.words[hunk.new_start : hunk.new_end]
    if not hunk.old_start or not NAME_PARTICLES.issuperset(words):
        return False
    names = {fact.start for fact in edit.new.found(names_of)}
    start, end = hunk.new_start - 1, hunk.new_end
    while start > 0 and edit.new.words[start] in NAME_PARTICLES:
        start -= 1
    while end + 1 < len(edit.new.words) and edit.new.words[end] in NAME_PARTICLES:
        end += 1
    if start < 0 or end == len(edit.new.words):
        return False
    if edit.lexicon.has_noun_capitals:
        return all(at in names or _is_no_noun(edit.new, at) for at in (start, end))
    return all(_has_capital(edit.new.tokens.words[at]) for at in (start, end)) and not names.isdisjoint((start, end))


def _is_no_noun(side: Side, at: int) -> bool:
    return _has_capital(side.tokens.words[at]) and not is_noun(side.words[at], side.setting.lexicon)


def _with(facts: Sequence[Fact[str]], side: Side, names: Sequence[int]) -> list[Fact[str]]:
    known = {fact.start for fact in facts}
    found = [Fact(bare(side.words[at]), at, at + 1) for at in names if at not in known]
    return sorted([*facts, *found], key=lambda fact: fact.start)


def _whole_names(changed: Sequence[Fact[str]], names: Sequence[Place]) -> tuple[Place, ...]:
    """The names that changed words are part of: neighbours with capitals, each name once."""
    stated = sorted(words_at(names) | words_at(places(changed)))
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for at in stated:
        starts[at] = starts.get(at - 1, at)
    for at in reversed(stated):
        ends[at] = ends.get(at + 1, at + 1)
    return tuple(dict.fromkeys((starts[fact.start], ends[fact.start]) for fact in changed))


def _reason(changed: Turnover[str], old: Sequence[Place], new: Sequence[Place]) -> str:
    if changed.old and changed.new:
        return "a name is spelt otherwise" if _are_respelt(changed) else "another name, or another form of it"
    one_sided, names = (changed.new, new) if changed.new else (changed.old, old)
    is_part = set(_whole_names(one_sided, names)) != set(places(one_sided))
    if is_part:
        return "a name was lengthened" if changed.new else "a name was shortened"
    return "a name was put in" if changed.new else "a name was taken out"


def _is_abbreviated(old_side: Side, old: Sequence[Fact[str]], new_side: Side, new: Sequence[Fact[str]]) -> bool:
    """True for the WHO and the World Health Organization, for PSG and Paris Saint-Germain."""
    return _is_made_of(old_side, old, new_side, new) or _is_made_of(new_side, new, old_side, old)


def _is_made_of(side: Side, acronym: Sequence[Fact[str]], other_side: Side, name: Sequence[Fact[str]]) -> bool:
    if len(acronym) != 1 or not _is_acronym(side.tokens.words[acronym[0].start]):
        return False
    parts = [part for fact in name for part in other_side.words[fact.start].split("-")]
    initials = "".join(part[0] for part in parts if part)
    return len(initials) >= RANKING.initials and acronym[0].key.replace(".", "") == initials


def _are_respelt(changed: Turnover[str]) -> bool:
    return len(changed.old) == len(changed.new) and all(
        fuzz.ratio(_plain(old), _plain(new)) >= RANKING.respelt
        for old, new in zip(changed.old, changed.new, strict=True)
    )


def _plain(fact: Fact[str]) -> str:
    """The letters of a name without their accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", fact.key) if letter.isalpha())
