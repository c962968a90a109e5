"""A text in, its attributions out: what is said there by whom, as far as a few words around a verb show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.diff.edit import Side
from tracker.diff.facts import Fact
from tracker.diff.findings import Place
from tracker.diff.lexicon import Found, Lexicon, Speech, Verb
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.names import bare, names_of
from tracker.diff.quotations import QUOTATION_MARKS
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING

_ACCORDING = Verb("according to", Speech.NEUTRAL)


class Attribution(NamedTuple):
    """A reporting verb or "according to", and the words that say who is speaking."""

    verb: Verb
    place: Place
    speaker: Place

    @property
    def fact(self) -> Fact[Speech]:
        """What it says of what was said."""
        return Fact(self.verb.kind, *self.place)


def attributions_of(side: Side) -> list[Attribution]:
    """The attributions of a text, in its order."""
    lexicon = side.setting.lexicon
    if lexicon.speech_words.isdisjoint(side.words):
        return []
    found = [
        Attribution(_ACCORDING, (phrase.start, phrase.end), _after(side, phrase.end, lexicon))
        for phrase in lexicon.according.find(side.words)
        if not _is_ordinal(side, phrase, lexicon)
    ]
    found += (
        Attribution(phrase.value, (phrase.start, phrase.end), _before(side, phrase.start, lexicon))
        for phrase in lexicon.long_speech.find(side.words)
    )
    for at in [at for at, word in enumerate(side.words) if word in lexicon.speech]:
        if _is_verb(side, at, lexicon):
            verb = lexicon.speech[side.words[at]]
            found.append(Attribution(verb, (at, at + 1), _speaker(side, at, lexicon)))
    return sorted(found, key=lambda attribution: attribution.place)


def identity(side: Side, speaker: Place) -> frozenset[str]:
    """The words of a speaker that say who it is. The mayor's office is an office, and not the mayor."""
    lexicon = side.setting.lexicon
    said = [word for word in side.words[slice(*speaker)] if not is_mark(word) and not word.endswith("ly")]
    owned = [word for word in said if not word.endswith("'s")]
    words = map(bare, owned or said)
    return frozenset(words) - FUNCTION_WORDS - lexicon.pronouns - lexicon.weekdays.keys() - lexicon.months.keys()


def names_in(side: Side, speaker: Place) -> str:
    """The names in the words of a speaker."""
    places = [fact.start for fact in side.found(names_of) if speaker[0] <= fact.start < speaker[1]]
    return " ".join(side.tokens.words[at] for at in places)


def has_name(side: Side, speaker: Place) -> bool | None:
    """True for a speaker with a name, False for an official or a source, None for neither."""
    names = {fact.start for fact in side.found(names_of)}
    for start, end in _parts(side, speaker):
        nameless = [at for at in range(start, end) if side.words[at] in side.setting.lexicon.anonymous]
        if any(at in names for at in range(max(nameless, default=start), end)):
            return True  # Dana Ruiz, and "city official Dana Ruiz", but not "a Rome official"
    return False if is_nameless(side, speaker) else None


def is_nameless(side: Side, speaker: Place) -> bool:
    """True when a speaker is called an official or a source, whether or not a name stands beside."""
    lexicon = side.setting.lexicon
    return not lexicon.anonymous.isdisjoint(side.words[slice(*speaker)]) or lexicon.unnamed.is_in(side.words)


def _parts(side: Side, place: Place) -> Iterator[Place]:
    """What stands between the marks of a place."""
    marks = [at for at in range(*place) if is_mark(side.words[at])]
    return zip([place[0], *(at + 1 for at in marks)], [*marks, place[1]], strict=True)


def _is_ordinal(side: Side, phrase: Found[str], lexicon: Lexicon) -> bool:
    """True for "o segundo golo", the second; not for "segundo a polícia"."""
    if side.words[phrase.start] not in lexicon.ordinals or phrase.end > phrase.start + 1:
        return False
    before, after = side.words[: phrase.start][-1:], side.words[phrase.end : phrase.end + 1]
    has_speaker = bool(after) and (after[0] in FUNCTION_WORDS or side.tokens.words[phrase.end] != after[0])
    return not has_speaker or not FUNCTION_WORDS.isdisjoint(before)


def _is_verb(side: Side, at: int, lexicon: Lexicon) -> bool:
    """False for the United States, and for "reports" where nothing is reported."""
    shown = side.tokens.words[at]
    if shown != shown.lower():  # at the beginning, where the pronoun is left out: Dijo que
        return at == 0 and side.words[1:2] != [] and side.words[1] in lexicon.that_words
    if side.words[at] not in lexicon.speech_nouns:
        return True
    after = side.words[at + 1] if at + 1 < len(side.words) else ""
    if after in lexicon.that_words or after in QUOTATION_MARKS or _follows_quotation(side, at, lexicon):
        return True
    if _is_inverted(side, at, lexicon):
        return True
    return _is_trailing(side, at, lexicon)


def _follows_quotation(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for “…,” confirmed the mayor, and for «…», ha confirmado el alcalde."""
    at = _first_of_verb(side, at, lexicon)
    if at > 1 and side.words[at - 1] == ",":
        at -= 1
    return at > 0 and side.words[at - 1] in QUOTATION_MARKS


def _is_inverted(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for ", bestätigte die Polizei" and ", ha confirmado el alcalde" where that comma is the first."""
    first, after = _first_of_verb(side, at, lexicon), side.words[at + 1 : at + 2]
    if first == 0 or side.words[first - 1] != "," or side.words.index(",") != first - 1:
        return False
    return FUNCTION_WORDS.issuperset(after) and not lexicon.before_dates.issuperset(after)


def _first_of_verb(side: Side, at: int, lexicon: Lexicon) -> int:
    """Where the auxiliaries before a verb begin: ha dicho."""
    while at > 0 and side.words[at - 1] in lexicon.auxiliaries:
        at -= 1
    return at


def _is_trailing(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for ", state radio reported" where that, or a weekday, ends the clause."""
    start, end = _before(side, at, lexicon)
    following = side.words[at + 1 : at + 3]
    is_last = not following or is_mark(following[0]) or not lexicon.weekdays.keys().isdisjoint(following)
    return is_last and start < end and _is_comma(side, start - 1)


def _speaker(side: Side, verb: int, lexicon: Lexicon) -> Place:
    """The words before the verb; over one pair of commas, if they part it; else those after it."""
    first = _first_of_verb(side, verb, lexicon)
    before = _before(side, first, lexicon)
    if before[0] < before[1]:
        return before
    if first == 0:
        return _after(side, verb + 1, lexicon)
    inserted = _before(side, first - 1, lexicon)
    name = _before(side, inserted[0] - 1, lexicon)
    if side.words[first - 1] == "," and _is_comma(side, inserted[0] - 1) and 0 < name[1] - name[0] <= RANKING.apposed:
        return name[0], first - 1  # Dana Ruiz, the mayor, said
    after = _after(side, verb + 1, lexicon)  # said the mayor
    apposed = _after(side, after[1] + 1, lexicon)
    has_apposed = side.words[after[1] : after[1] + 1] == [","] and 0 < apposed[1] - apposed[0] <= RANKING.apposed
    return (after[0], apposed[1]) if has_apposed else after  # said the mayor, Dana Ruiz


def _before(side: Side, at: int, lexicon: Lexicon) -> Place:
    start = at
    while start > 0 and at - start < RANKING.speaker and not _ends_a_phrase(side.words[start - 1], lexicon):
        start -= 1
    return start, at


def _after(side: Side, at: int, lexicon: Lexicon) -> Place:
    end = at
    while end < len(side.words) and end - at < RANKING.speaker and not _ends_a_phrase(side.words[end], lexicon):
        end += 1
    return at, end


def _ends_a_phrase(word: str, lexicon: Lexicon) -> bool:
    return is_mark(word) or word in lexicon.clause_words


def _is_comma(side: Side, at: int) -> bool:
    return at > 0 and side.words[at] == ","
