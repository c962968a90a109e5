"""The fields of a page (headline, byline, dates, language) from what it states and what it shows.

A publisher says these things up to five times, and not always the same. Rules:

- headline: the visible `h1` nearest to what JSON-LD and OpenGraph call the page, because it is what readers see; a topic
  printed inside it before the stated headline is left off. Without an `h1`: JSON-LD, OpenGraph, `title`, the latter two
  without the site's name.
- byline: the authors of JSON-LD, then of the meta tags, then the visible byline without its "By".
- dates: JSON-LD, then meta tags, then `time`: the publisher's own words, never reckoned or converted.
- language: `html lang`, then JSON-LD, then meta tags.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.read.characters import clean, letters
from tracker.read.linked_data import Node, article_node, is_article, linked_nodes, names_in, text_in, types_of
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED = """
    article:published_time og:published_time datepublished parsely-pub-date sailthru.date article.published pubdate
    publishdate publish-date dc.date.issued dcterms.issued dcterms.created dc.date date
""".split()
_MODIFIED = """
    article:modified_time og:updated_time datemodified article:updated_time article.updated dcterms.modified
    last-modified lastmod revised
""".split()
_AUTHORS = "author parsely-author sailthru.author dc.creator dcterms.creator byl article:author author_name".split()
_DESCRIPTIONS = ("description", "og:description", "twitter:description")

_SITE_SIGN = re.compile(r"\s+[|–—·•»-]\s+|\s*[|｜：]\s*(?=\S{1,40}$)")
_SHOWN_BY = re.compile(r"(?:by|von|par|por|di|door|af|av|text:|texte?\s?:|автор:?|от|od|przez)\s+", re.IGNORECASE)
_STATED_BY = re.compile(r"by\s+", re.IGNORECASE)  # "von" begins names there
_BYLINE_NAME = re.compile(r"\b(?:by-?line|author-?name|article-?author)s?\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What a page says of its article."""

    headline: str = ""
    byline: str = ""
    published: str = ""
    modified: str = ""
    language: str = ""
    descriptions: tuple[str, ...] = ()  # the summary, as the machine-readable parts give it
    title: str = ""  # the page's, with the site's name
    is_article: bool = False  # the page calls itself one
    is_live: bool = False  # the page calls itself a live blog
    is_free: bool = True  # False when the page says that its text is for subscribers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statements:
    """What stands in the head of a page, and in its machine-readable scripts."""

    meta: Mapping[str, Sequence[str]]
    title: str
    nodes: tuple[Node, ...]
    article: Node

    def first(self, names: Iterable[str]) -> str:
        """The content of the first of these meta tags that there is, or ""."""
        return next((self.meta[name][0] for name in names if name in self.meta), "")


def fields_of(root: HtmlElement, shown: Sequence[str]) -> Fields:
    """The fields of a page; `shown` are the texts of its visible `h1` headings."""
    said = _statements(root)
    node = said.article
    return Fields(
        headline=_headline(said, shown),
        byline=_byline(said, root),
        published=text_in(node, "datePublished") or said.first(_PUBLISHED) or _time(root, "datePublished"),
        modified=text_in(node, "dateModified") or said.first(_MODIFIED) or _time(root, "dateModified"),
        language=_language(said, root),
        descriptions=_descriptions(said),
        title=said.title,
        is_article="article" in said.meta.get("og:type", ()) or is_article(node),
        is_live=any("LiveBlogPosting" in types_of(each) for each in said.nodes),
        is_free=str(node.get("isAccessibleForFree", True)).lower() != "false",
    )


def without_by(byline: str) -> str:
    """The names in a visible byline, without the "By" before them."""
    met = _SHOWN_BY.match(byline)
    return byline[met.end() :] if met else byline


def _statements(root: HtmlElement) -> _Statements:
    meta: dict[str, list[str]] = defaultdict(list)
    scripts: list[str] = []
    titles: list[str] = []
    for element in root.iter("meta", "script", "title"):
        if element.tag == "title":
            titles.append(clean(element.text or ""))
        elif element.tag == "script" and "ld+json" in element.get("type", ""):
            scripts.append(element.text or "")
        elif element.tag == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop")
            content = clean(element.get("content", ""))
            if name and content:
                meta[name.lower()].append(content)
    nodes = linked_nodes(scripts)
    return _Statements(meta=dict(meta), title=next(iter(titles), ""), nodes=nodes, article=article_node(nodes))


def _headline(said: _Statements, shown: Sequence[str]) -> str:
    linked = text_in(said.article, "headline")
    opened = _without_site(said.first(("og:title", "twitter:title")), said)
    stated = [text for text in (linked, opened) if text]
    references = stated or ([_without_site(said.title, said)] if said.title else [])
    if not references:
        return shown[0] if shown else ""
    nearest = max(shown, key=lambda text: _nearness(text, references), default="")
    if _nearness(nearest, references) < READING.headline_nearness:
        return references[0]
    return _without_topic(nearest, stated)


def _without_topic(shown: str, stated: Iterable[str]) -> str:
    """The heading without a topic before it ("Harbour – Ferry runs aground"), where a stated headline lacks it."""
    for text in stated:
        if shown.endswith(text) and READING.headline_share * len(shown) <= len(text) < len(shown):
            return text
    return shown


def _without_site(title: str, said: _Statements) -> str:
    """The title without the site's name after it: the name the site states, or in `title` whatever is short."""
    parts = _SITE_SIGN.split(title)
    last = parts[-1]
    names = {letters(said.first((name,))) for name in ("og:site_name", "application-name")}
    is_short = title == said.title and len(last) < READING.site_share * len(title)
    if len(parts) > 1 and (letters(last) in names or is_short):
        return title[: -len(last)].rstrip(" |–—·•»｜：-")
    return title


def _nearness(text: str, references: Iterable[str]) -> float:
    """How alike a text is to the likest reference: the share of pairs of letters in common, 0 to 1."""
    return max((_alike(_pairs(text), _pairs(other)) for other in references), default=0.0)


def _pairs(text: str) -> Counter[str]:
    small = letters(text)
    return Counter(small[at : at + 2] for at in range(len(small) - 1))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def _byline(said: _Statements, root: HtmlElement) -> str:
    names = names_in(said.article, "author", said.nodes) or names_in(said.article, "creator", said.nodes)
    if not names:
        tags = next((said.meta[name] for name in _AUTHORS if name in said.meta), ())
        names = tuple(dict.fromkeys(name for name in tags if "://" not in name))
    return ", ".join(_STATED_BY.sub("", name, count=1) if _STATED_BY.match(name) else name for name in names) or (
        _shown_byline(root)
    )


def _shown_byline(root: HtmlElement) -> str:
    """The first short text that the page marks as its author."""
    for element in root.iter("a", "span", "div", "p", "address"):
        is_marked = element.get("rel") == "author" or element.get("itemprop") == "author"
        if is_marked or _BYLINE_NAME.search(element.get("class", "")):
            text = without_by(clean(element.text_content()))
            if 0 < len(text) <= READING.byline_length:
                return text
    return ""


def _time(root: HtmlElement, name: str) -> str:
    """The date that the page marks with that property; for the first publication any `time` will do."""
    for element in root.iter("time", "span", "div"):
        if element.get("itemprop") == name:
            return clean(element.get("datetime") or element.get("content") or element.text_content())
    if name == "datePublished":
        return next((clean(one.get("datetime", "")) for one in root.iter("time") if one.get("datetime")), "")
    return ""


def _language(said: _Statements, root: HtmlElement) -> str:
    stated = (
        root.get("lang") or root.get("xml:lang") or "",
        text_in(said.article, "inLanguage"),
        said.first(("og:locale", "content-language", "language", "dc.language")),
    )
    met = next((met for text in stated if (met := _LANGUAGE.match(text.strip()))), None)
    if met is None:
        return ""
    return "-".join(filter(None, (met[1].lower(), (met[2] or "").title(), (met[3] or "").upper())))


def _descriptions(said: _Statements) -> tuple[str, ...]:
    stated = [text_in(said.article, key) for key in ("description", "alternativeHeadline")]
    return tuple(dict.fromkeys(text for text in (*stated, *(said.first((name,)) for name in _DESCRIPTIONS)) if text))
