"""The numbers of `tracker/pipeline`, each with its biography."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """`tracker/pipeline`: one run."""

    #: Checks that are made durable together: two fsyncs (8 ms each at the 99th percentile) for fifty checks are lost in
    #: the noise, and a killed run has at most these to take up again from its evidence.
    batch: int = 50
    #: Seconds after which the next check closes a batch that is not full, so that a slow host keeps nothing waiting.
    batch_age: float = 5.0
    #: Share of the previous version's characters under which a text is suspect (a teaser, a wall, a failed page) until
    #: later checks read the same. Tools of this kind that lacked such a rule reported whole articles as deleted;
    #: four fifths lost is far beyond any edit, and a real article that is cut to a fifth is worth a second look too.
    shrunken: float = 0.2
