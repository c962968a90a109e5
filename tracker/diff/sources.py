"""The words for a speaker in, who that is out: by name, by what they are called, or nobody who could be asked."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.diff.edit import Side
from tracker.diff.findings import Place
from tracker.diff.forms import bare
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.names import names_of
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING


def identity(side: Side, speaker: Place) -> frozenset[str]:
    """The words of a speaker that say who it is. The mayor's office is an office, and not the mayor."""
    return _content(side, _head(side, speaker)) or _content(side, speaker)


def _head(side: Side, speaker: Place) -> Place:
    """The words of a speaker up to what only says where they are, or of what: the captain (of the Rovers)."""
    start, end = speaker
    prepositions = side.setting.lexicon.prepositions
    if prepositions.isdisjoint(side.words[start:end]):
        return speaker
    return start, next(at for at in range(start, end) if side.words[at] in prepositions)


def _content(side: Side, place: Place) -> frozenset[str]:
    said = [word for word in side.words[slice(*place)] if not is_mark(word)]
    owned = [word for word in said if not word.endswith("'s")]
    found = frozenset(map(bare, owned or said)) - side.setting.lexicon.unidentifying
    return frozenset(word for word in found if not word.endswith("ly")) or found  # the family; not angrily


def names_in(side: Side, speaker: Place) -> str:
    """The names of a speaker."""
    start, end = _head(side, speaker)
    return " ".join([side.tokens.words[at] for at in sorted(_names(side, (start, end))) if start <= at < end])


def has_name(side: Side, speaker: Place) -> bool | None:
    """True for a speaker with a name, False for an official, a source, one farmer; None for neither."""
    if _is_kept_secret(side, speaker):
        return False
    names = _names(side, speaker)
    for start, end in _parts(side, speaker):
        nameless = [at for at in range(start, end) if _is_called_nameless(side.words[at], side.setting.lexicon)]
        first = max(nameless, default=start)  # city official Dana Ruiz, but not a Rome official
        people = (at for at in range(first, end) if at in names and not _is_of_a_place(side, at, start, names))
        if not _is_indefinite(side, (start, end), names) and any(True for _ in people):
            return True
    return False if is_nameless(side, speaker) else None


def is_nameless(side: Side, speaker: Place) -> bool:
    """True when a speaker is called an official or one of several, whether or not a name stands beside."""
    lexicon, words = side.setting.lexicon, side.words[slice(*speaker)]
    if [word for word in words if _is_called_nameless(word, lexicon)] or _is_kept_secret(side, speaker):
        return True
    if lexicon.indefinite.isdisjoint(words):
        return False  # before names are looked for, which takes longer
    names = _names(side, speaker)
    return any(_is_indefinite(side, part, names) for part in _parts(side, speaker))


def _names(side: Side, place: Place) -> frozenset[int]:
    """Which words of a text are names; none is looked for where no word of a place has a capital."""
    if "".join(side.tokens.words[slice(*place)]).islower():
        return frozenset()
    return frozenset([fact.start for fact in side.found(names_of)])


def unnamed_clauses(side: Side) -> Iterator[Place]:
    """The clauses that say that somebody is not named, from mark to mark."""
    for found in side.setting.lexicon.unnamed.find(side.words):
        start, end = found.start, found.end
        while start > 0 and not is_mark(side.words[start - 1]):
            start -= 1
        while end < len(side.words) and not is_mark(side.words[end]):
            end += 1
        yield start, end


def _is_kept_secret(side: Side, speaker: Place) -> bool:
    """True for "the CEO, speaking on condition of anonymity, said", and where that stands beside."""
    start, end = speaker[0] - RANKING.speaker, speaker[1] + RANKING.speaker
    return any(clause[0] <= end and clause[1] >= start for clause in side.found(unnamed_clauses))


def _is_called_nameless(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.anonymous or word.endswith(lexicon.anonymous_endings)


def _is_indefinite(side: Side, part: Place, names: frozenset[int]) -> bool:
    """True for a farmer, one of the nurses, two men; not for a court, a study, the head of a union."""
    lexicon = side.setting.lexicon
    for at in range(*part):
        word = side.words[at]
        if word in lexicon.indefinite:
            return lexicon.impersonal.isdisjoint(side.words[slice(*_head(side, (at, part[1])))])
        if at in names or word in lexicon.prepositions:
            return False
    return False


def _is_of_a_place(side: Side, at: int, start: int, names: frozenset[int]) -> bool:
    """True for the name in "officials in Rome" and "the doctor of the Miguel Servet hospital"."""
    first, end = at, at
    while first > start and first - 1 in names:
        first -= 1
    while end in names:
        end += 1
    if end - first > RANKING.place_names:
        return False  # the mayor of Leeds Ann Lee
    before = first
    while before > start and side.words[before - 1] in FUNCTION_WORDS:
        before -= 1
    return not side.setting.lexicon.prepositions.isdisjoint(side.words[before:first])


def _parts(side: Side, place: Place) -> Iterator[Place]:
    """What stands between the marks of a place."""
    marks = [at for at in range(*place) if is_mark(side.words[at])]
    return zip([place[0], *(at + 1 for at in marks)], [*marks, place[1]], strict=True)
