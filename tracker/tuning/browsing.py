"""The numbers of `tracker/browse`, each with its biography."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Browsing:
    """`tracker/browse`: what a page may cost when `tracker serve` shows a database to the person beside it."""

    #: Milliseconds for one query of a page. Datasette allows 1,000, to keep strangers from a public server. Over 10,000
    #: versions (27,000 changes) the slowest of a page need 130, but the list of all sentences 3,700: on one's own
    #: machine a slow page is better than none.
    query_limit: int = 5_000
    #: Milliseconds for one facet of a page. Datasette allows 200, over which a facet is not shown; over 27,000 changes
    #: it takes 30 to 100, and twice that while a run writes.
    facet_limit: int = 1_000
