"""Real pages and what people read on them in, how well tracker reads each out, as `benchmarks.reading` counts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.reading import Gold, by_tracker, is_same_minute, names, precision_and_recall, strangers
from benchmarks.scores import Excess, Means, Measure, Share
from tracker.model import PageKind

#: Blocks that share less than that of their words with what people read are noise; those of people, lost.
_NOISE, _LOST = 0.3, 0.5
#: Of some pages people marked a teaser, which is all that there is.
_KINDS_WITH_TEXT = frozenset({PageKind.ARTICLE, PageKind.LIVE_BLOG, PageKind.PAYWALLED})


def measures_of_all(golds: Iterable[Gold]) -> Iterator[dict[str, Measure]]:
    """The figures of each page."""
    return map(_measures_of, golds)


def _measures_of(gold: Gold) -> dict[str, Measure]:
    reading = by_tracker(gold.body)
    article = reading.article
    blocks = [block for block in reading.blocks if block != gold.title]
    precision, recall = precision_and_recall(gold, blocks)
    is_read = article.kind in _KINDS_WITH_TEXT and bool(reading.blocks)
    measures: dict[str, Measure] = {
        "text/F1": Means(precisions=(precision,), recalls=(recall,)),
        "text/noise blocks a page": Excess(counts=(strangers(blocks, gold.paragraphs, _NOISE),)),
        "text/lost blocks a page": Excess(counts=(strangers(gold.paragraphs, blocks, _LOST),)),
        "pages/not read as empty": Share(right=int(is_read), of=1),
    }
    if gold.title:
        headline, byline = article.headline == gold.title, names(article.byline) == gold.authors
        measures["fields/headline"] = Share(right=int(headline), of=1)
        measures["fields/authors"] = Share(right=int(byline), of=1)
    if gold.published:
        is_right = is_same_minute(article.published, gold.published)
        measures["fields/published"] = Share(right=int(is_right), of=1)
    return measures
