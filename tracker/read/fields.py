"""The fields of a page from what it states (`statements.py`) and what it shows.

A publisher says these things up to six times, and not always the same. The headline is told in `headlines.py`, the
byline in `bylines.py`; the others:

- dates: JSON-LD, then meta tags, then `time`: the publisher's own words, zone and all, never reckoned or converted. Of
  two words for one time the one to the minute and in ISO 8601 is taken.
- language: `html lang`, then JSON-LD, then meta tags.
- canonical URL: the link, then `og:url`, then JSON-LD, made absolute. The front of the site is no article's address: a
  page that is not there itself, and calls itself so, has a template that was never filled in.
- section: JSON-LD, then meta tags, in the publisher's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.read.blocks import Block
from tracker.read.bylines import byline_of
from tracker.read.characters import clean
from tracker.read.headlines import Headline, headline_of
from tracker.read.linked_data import Node, is_article, text_in, types_of
from tracker.read.statements import Statements, statements_of
from tracker.read.targets import absolute
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?\b", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
_FRONT = re.compile(r"https?://[^/?#]+/?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What a page says of its article."""

    headline: str = ""
    headline_places: tuple[int, ...] = ()  # of the blocks that show it
    byline: str = ""
    authors: tuple[str, ...] = ()  # the names in the byline, one by one where the page states them so
    published: str = ""
    modified: str = ""
    language: str = ""
    canonical_url: str = ""
    section: str = ""
    descriptions: tuple[str, ...] = ()  # the summary, as the machine-readable parts give it
    body: str = ""  # the text, as JSON-LD gives it: never the article's, only held against it
    title: str = ""  # the page's, with the site's name
    is_article: bool = False  # the page calls itself one
    is_live: bool = False  # the page calls itself a live blog
    is_free: bool = True  # False when the page says that its text is for subscribers
    stated_words: int = 0  # how many words the page says that its article has, 0 where it does not say


def fields_of(root: HtmlElement, blocks: Sequence[Block], reasons: Sequence[str], base: str) -> Fields:
    """The fields of a page; blocks with a reason are no part of what it shows, `base` is where its links begin."""
    said = statements_of(root)
    node, body = said.article, text_in(said.article, "articleBody")
    headline = headline_of(said, blocks, reasons)
    byline = byline_of(said, root, _lines(blocks, reasons, headline))
    return Fields(
        headline=headline.text,
        headline_places=headline.places,
        byline=byline.text,
        authors=byline.names,
        published=_date(said, root, "published", "datePublished"),
        modified=_date(said, root, "modified", "dateModified"),
        language=_language(said, root),
        canonical_url=_canonical(said, base),
        section=text_in(node, "articleSection") or said.first_tag("sections"),
        descriptions=_descriptions(said),
        body=body,
        title=said.title,
        is_article="article" in said.meta.get("og:type", ()) or is_article(node),
        is_live=any("LiveBlogPosting" in types_of(each) for each in said.nodes),
        is_free=str(node.get("isAccessibleForFree", True)).lower() != "false",
        stated_words=_stated_words(node, body),
    )


def _stated_words(node: Node, body: str) -> int:
    """The count that the page gives, or that of the text that it holds for machines."""
    count = str(node.get("wordCount", "")).strip()
    return int(count) if re.fullmatch(r"\d{1,6}", count, re.ASCII) else len(body.split())


def _lines(blocks: Sequence[Block], reasons: Sequence[str], headline: Headline) -> tuple[str, ...]:
    """The short lines below each `h1` and below the headline, among which the byline is."""
    seen = [place for place, why in enumerate(reasons) if not why]
    heads = (at for at, place in enumerate(seen) if blocks[place].element.tag == "h1" or place in headline.places)
    below = (blocks[place] for at in heads for place in seen[at + 1 : at + 1 + READING.summary_reach])
    return tuple(block.text for block in below if len(block.text) <= READING.byline_length)


def _date(said: Statements, root: HtmlElement, field: str, key: str) -> str:
    """The first statement of a date; where it is not to the minute in ISO 8601, a later one of the same that is."""
    stated = list(filter(None, (text_in(said.article, key), said.first_tag(field))))
    if stated and _ISO.match(stated[0]):
        return stated[0]
    stated += _times(root, key)
    first = next(iter(stated), "")
    return next((text for text in stated if _ISO.match(text) and _is_finer(text, first)), first)


def _is_finer(text: str, stated: str) -> bool:
    """True when a text names the stated day, or the time of day that is stated in another form."""
    clock = _CLOCK.search(stated)
    return clock[0] in text if clock else text.startswith(stated)


def _times(root: HtmlElement, key: str) -> Iterator[str]:
    """The dates that the page marks with that property; then for the first publication any `time`."""
    for element in root.iter("time", "span", "div"):
        if element.get("itemprop") == key:
            yield clean(element.get("datetime") or element.get("content") or element.text_content())
    if key == "datePublished":
        yield from (clean(one.get("datetime", "")) for one in root.iter("time") if one.get("datetime"))


def _language(said: Statements, root: HtmlElement) -> str:
    stated = (
        root.get("lang") or root.get("xml:lang") or "",
        text_in(said.article, "inLanguage"),
        said.first_tag("languages"),
    )
    met = next((met for text in stated if (met := _LANGUAGE.match(text.strip()))), None)
    if met is None:
        return ""
    return "-".join(filter(None, (met[1].lower(), (met[2] or "").title(), (met[3] or "").upper())))


def _canonical(said: Statements, base: str) -> str:
    """Where the page says that it is."""
    stated = (said.canonical, *said.meta.get("og:url", ()), text_in(said.article, "url"))
    addresses = [address for one in stated if (address := absolute(one, base))]
    return next((one for one in addresses if not _FRONT.fullmatch(one)), "")


def _descriptions(said: Statements) -> tuple[str, ...]:
    stated = [text_in(said.article, key) for key in ("description", "alternativeHeadline")]
    return tuple(dict.fromkeys(text for text in (*stated, *said.tags("descriptions")) if text))
