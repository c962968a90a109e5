"""How sure the reader is of a text: evidence in, doubts out, and a word for how many there are.

There is no scale to it that could be calibrated, so there is no percentage: a text about which nothing speaks against
the reader is `sure`, with each doubt it is a step less (`fair`, then `doubtful`), and every doubt is a reason that a
person can check. A page that holds no article is `doubtful`: nothing on it is an article's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.model import Article, Confidence, PageKind, Role
from tracker.read.characters import REPLACEMENT, letters
from tracker.read.fields import Fields
from tracker.read.paywalls import NOT_FREE
from tracker.read.second import second_text
from tracker.tuning import READING

_STEPS = tuple(Confidence)
_TAG = re.compile(r"<[^<>]*>")
# Not all readers take these for a part of the text.
_BESIDE_THE_TEXT = frozenset({Role.CAPTION, Role.NOTICE})


def is_text(article: Article) -> bool:
    """True for an article or a live blog, whose text can be doubted."""
    return article.kind in (PageKind.ARTICLE, PageKind.LIVE_BLOG)


def doubted(article: Article, doubts: Iterable[str]) -> Article:
    """The article with a step less of confidence for each doubt that is new, and with the doubts among its reasons."""
    if not is_text(article):
        return replace(article, confidence=Confidence.DOUBTFUL)
    new = tuple(doubts)
    step = min(_STEPS.index(article.confidence) + len(new), len(_STEPS) - 1)
    return replace(article, confidence=_STEPS[step], reasons=tuple(dict.fromkeys((*article.reasons, *new))))


def text_doubts(article: Article) -> Iterator[str]:
    """What speaks against a text by itself."""
    unread = sum(text.count(REPLACEMENT) for text in (article.headline, *article.paragraphs))
    if unread:
        yield f"{unread} of its characters could not be read"


def page_doubts(article: Article, fields: Fields, markup: str) -> Iterator[str]:
    """What speaks against the text that was read on a page."""
    text = (paragraph for paragraph in article.paragraphs if paragraph.role not in _BESIDE_THE_TEXT)
    seen = _share(" ".join(text), second_text(markup))
    if seen < READING.second_share:
        yield f"a second reader took only {seen:.0%} of the text for the article's"
    met = _share(_TAG.sub(" ", fields.body), " ".join(article.paragraphs))
    if met < READING.stated_share:
        yield f"of the text in the page's structured data only {met:.0%} was found on the page"
    if not fields.headline:
        yield "no headline was found"
    if not fields.is_free:
        yield NOT_FREE


def _share(text: str, whole: str) -> float:
    """The share of a text that stands in another one, told by samples of it; 1 where there is nothing to look for.

    Letters alone are compared, so that neither markup nor the borders of paragraphs count, and in any script.
    """
    small = letters(text)
    step = max(READING.sample, len(small) // READING.samples)
    samples = [small[at : at + READING.sample] for at in range(0, len(small), step)]
    if not samples:
        return 1.0
    known = letters(whole)
    return sum(sample in known for sample in samples) / len(samples)
