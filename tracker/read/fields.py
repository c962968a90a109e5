"""The fields of a page (headline, byline, dates, language) from what it states and what it shows.

A publisher says these things up to five times, and not always the same. Rules:

- headline: the visible `h1` nearest to what JSON-LD and OpenGraph call the page, because it is what readers see; a
  topic printed inside it before the stated headline is left off. Without an `h1`: JSON-LD, OpenGraph, `title`, the
  latter two without the site's name.
- byline: the authors of JSON-LD, then of the meta tags, joined as the visible byline joins them ("A and B"); then what
  the page marks as its byline, then a line below the headline that reads like one, both without their "By".
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
from tracker.read.phrases import phrases
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SITE_SIGN = re.compile(r"\s+[|–—·•»-]\s+|\s*[|｜：]\s*(?=\S{1,40}$)")
_BY = r"(?i:by|von|par|por|di|door|af|av|text:|texte?\s?:|автор:?|от|od|przez)\s+"
_SHOWN_BY = re.compile(_BY)
_WORDED = re.compile(
    rf"{_BY}[A-ZÀ-ÞА-Я][\w.'’-]+(?:,? (?:and|und|et|y|e|en|og|och|i|&|[a-z]{{2,3}}|[A-ZÀ-ÞА-Я][\w.'’-]*)){{1,8}}"
)
_STATED_BY = re.compile(r"^by\s+", re.IGNORECASE)  # no other language's: "von" begins names
_JOINING = re.compile(r"(?:[\s,;&/+·|]|\b(?:and|und|et|y|e|en|og|och|ja|i|a|и|та|και|ve)\b)*")
_BYLINE_NAME = re.compile(r"\b(?:by-?line|author-?name|article-?author)s?\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What a page says of its article."""

    headline: str = ""
    byline: str = ""
    authors: tuple[str, ...] = ()  # the names in the byline, one by one where the page states them so
    published: str = ""
    modified: str = ""
    language: str = ""
    descriptions: tuple[str, ...] = ()  # the summary, as the machine-readable parts give it
    title: str = ""  # the page's, with the site's name
    is_article: bool = False  # the page calls itself one
    is_live: bool = False  # the page calls itself a live blog
    is_free: bool = True  # False when the page says that its text is for subscribers
    stated_words: int = 0  # how many words the page says that its article has, 0 where it does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statements:
    """What stands in the head of a page, and in its machine-readable scripts."""

    meta: Mapping[str, Sequence[str]]
    title: str
    nodes: tuple[Node, ...]
    article: Node

    def tags(self, field: str) -> tuple[str, ...]:
        """What the meta tags that state a field hold, the most trusted first, each with its first content."""
        return tuple(self.meta[name][0] for name in phrases("fields")[field] if name in self.meta)

    def first_tag(self, field: str) -> str:
        """What the most trusted of these tags holds, or ""."""
        return next(iter(self.tags(field)), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a page shows of its fields: its `h1` headings, and the short lines below them, among which its byline is."""

    headings: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def fields_of(root: HtmlElement, shown: Shown) -> Fields:
    """The fields of a page."""
    said = _statements(root)
    node = said.article
    authors = _authors(said) or tuple(filter(None, [_marked_byline(root) or _worded_byline(shown.lines)]))
    return Fields(
        headline=_headline(said, shown.headings),
        byline=_byline(authors, shown.lines),
        authors=authors,
        published=text_in(node, "datePublished") or said.first_tag("published") or _time(root, "datePublished"),
        modified=text_in(node, "dateModified") or said.first_tag("modified") or _time(root, "dateModified"),
        language=_language(said, root),
        descriptions=_descriptions(said),
        title=said.title,
        is_article="article" in said.meta.get("og:type", ()) or is_article(node),
        is_live=any("LiveBlogPosting" in types_of(each) for each in said.nodes),
        is_free=str(node.get("isAccessibleForFree", True)).lower() != "false",
        stated_words=_stated_words(node),
    )


def _stated_words(node: Node) -> int:
    """The count that the page gives, or that of the text that it holds for machines."""
    count = str(node.get("wordCount", "")).strip()
    return int(count) if re.fullmatch(r"\d{1,6}", count, re.ASCII) else len(text_in(node, "articleBody").split())


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
    opened = _without_site(said.first_tag("titles"), said)
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
    names = set(map(letters, said.tags("sites")))
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


def _authors(said: _Statements) -> tuple[str, ...]:
    names = names_in(said.article, "author", said.nodes) or names_in(said.article, "creator", said.nodes)
    if not names:
        stated = next((said.meta[name] for name in phrases("fields")["authors"] if name in said.meta), ())
        names = tuple(dict.fromkeys(name for name in stated if "://" not in name))
    return tuple(_STATED_BY.sub("", name) for name in names)


def _byline(authors: Sequence[str], lines: Iterable[str]) -> str:
    """The authors as the page shows them together, or with commas between them."""
    shown = (_joined(authors, line) for line in lines) if len(authors) > 1 else ()
    return next(filter(None, shown), ", ".join(authors))


def _joined(names: Iterable[str], line: str) -> str:
    """The line without its "By" when it holds these names and what joins them, else ""."""
    rest = byline = without_by(line)
    for name in names:
        if name not in rest:
            return ""
        rest = rest.replace(name, " ", 1)
    return byline if _JOINING.fullmatch(rest) else ""


def _marked_byline(root: HtmlElement) -> str:
    """The first short text that the page marks as its author."""
    for element in root.iter("a", "span", "div", "p", "address"):
        is_marked = element.get("rel") == "author" or element.get("itemprop") == "author"
        if is_marked or _BYLINE_NAME.search(element.get("class", "")):
            text = without_by(clean(element.text_content()))
            if 0 < len(text) <= READING.byline_length:
                return text
    return ""


def _worded_byline(lines: Iterable[str]) -> str:
    """The first line that is "By" and names."""
    return next((without_by(line) for line in lines if _WORDED.fullmatch(line)), "")


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
        said.first_tag("languages"),
    )
    met = next((met for text in stated if (met := _LANGUAGE.match(text.strip()))), None)
    if met is None:
        return ""
    return "-".join(filter(None, (met[1].lower(), (met[2] or "").title(), (met[3] or "").upper())))


def _descriptions(said: _Statements) -> tuple[str, ...]:
    stated = [text_in(said.article, key) for key in ("description", "alternativeHeadline")]
    return tuple(dict.fromkeys(text for text in (*stated, *said.tags("descriptions")) if text))
