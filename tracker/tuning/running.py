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
    #: How long, and over how many earlier checks, a shrunken text must stand before it is a version. An outage that
    #: answers 200 with an excuse lasts minutes to an hour or two; an article that was withdrawn stays so.
    shrunken_hours: float = 6.0
    shrunken_looks: int = 2
    #: Seconds that a run may spend on reading articles again that another reader read, before it looks at any. A
    #: capture takes some 40 ms, so a minute reads fifteen hundred; cron's runs come every few minutes and go on with
    #: the rest, and what has to wait is compared like with like. Without a limit the first run after an upgrade would
    #: look at nothing for hours where thousands of articles are tracked.
    reread_seconds: float = 60.0
