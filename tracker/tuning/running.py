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
    #: How long, and over how many earlier checks, a text that is in doubt must stand before it is a version. An outage
    #: that answers 200 with an excuse lasts minutes to an hour or two; an article that was withdrawn stays so.
    doubt_hours: float = 6.0
    doubt_looks: int = 2
    #: Share of a text's sentences that are lost, or that are new, from which a second reader is asked, and sentences
    #: below which it is not: in a short text one rewritten paragraph is half of it. Asking costs a few milliseconds;
    #: where both readers agree the change counts at once.
    strained: float = 0.5
    strained_least: int = 6
    #: Share of both texts from which one has replaced the other: with another headline above it, it is another article,
    #: or a page that no list of phrases knows.
    replaced: float = 0.9
    #: Share of the old sentences that are missing at the end from which the new text may be a teaser: it is one where
    #: the page says so or offers to read on. Editors that cut a text seldom cut its last fifth and nothing else.
    cut: float = 0.2
    #: New sentences that a text may have which is otherwise the beginning of the one before, cut off: the line that
    #: offers to read on, and a sentence that was cut in two.
    cut_added: int = 2
    #: Share of the lost sentences that the second reader may still find, and of the new ones that it may not find,
    #: where the two agree. It leaves boxes and related texts in, and finds nine in ten sentences of an article.
    disagreed: float = 0.25
    #: Letters from which a sentence is told from others by its text alone.
    telling: int = 12
    #: Seconds that a run may spend on reading articles again that another reader read, before it looks at any; and once
    #: more at its end, where it learned what a host's articles share. A capture takes some 40 ms, so a minute reads
    #: fifteen hundred; cron's runs come every few minutes and go on with the rest, and what has to wait is compared
    #: like with like. Without a limit the first run after an upgrade would look at nothing for hours where thousands
    #: of articles are tracked.
    reread_seconds: float = 60.0
