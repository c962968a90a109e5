"""The numbers of `tracker/history`, each with its biography."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Storing:
    """`tracker/history`: rows."""

    #: How long a program waits for another that writes. A batch of fifty checks is read, compared and written in about
    #: two seconds and a rebuild holds on for minutes; beyond half a minute a person wants to be told instead.
    busy: float = 30.0
