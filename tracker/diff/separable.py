"""A text in, its verbs in two parts out: "teilte … mit", where the end of the clause says what the verb means."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from tracker.diff.edit import Side
from tracker.diff.lexicon import Lexicon, Separable
from tracker.diff.tokens import is_mark


class Separated(NamedTuple):
    """A verb and the particle that belongs to it, and what the two say together."""

    verb: int
    particle: int
    meaning: Separable


def separated(side: Side) -> Iterator[Separated]:
    """The verbs in two parts, in the order of the text."""
    lexicon = side.setting.lexicon
    if lexicon.separable.keys().isdisjoint(side.words):
        return
    for at, word in enumerate(side.words):
        if word in lexicon.separable:
            particle = _particle(side, at, lexicon)
            if particle is not None:
                yield Separated(at, particle, lexicon.separable[word][side.words[particle]])


def _particle(side: Side, verb: int, lexicon: Lexicon) -> int | None:
    """Where the clause of the verb ends in one of its particles: "an" stands there in "gab er an", not in "an Bord"."""
    particles = lexicon.separable[side.words[verb]]
    clause = takewhile(lambda at: not _ends_clause(side, at, lexicon), range(verb + 1, len(side.words)))
    return next((at for at in clause if side.words[at] in particles and _ends_clause(side, at + 1, lexicon)), None)


def _ends_clause(side: Side, at: int, lexicon: Lexicon) -> bool:
    return at == len(side.words) or is_mark(side.words[at]) or side.words[at] in lexicon.conjunctions
