"""Every number that decides an outcome, with its biography: where it comes from, what was tried, what would break.

One frozen section a room; a room imports its own section. Sizes are bytes, times are seconds, unless said.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """`tracker/watch`: what one check may cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`tracker/read`: bytes to article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Splitting:
    """`tracker/read`: paragraphs to sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """`tracker/diff`: which sentence became which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """`tracker/diff`: what comes first."""


FETCHING = Fetching()
READING = Reading()
SPLITTING = Splitting()
PAIRING = Pairing()
RANKING = Ranking()
