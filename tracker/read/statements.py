"""What a page states of itself for machines: meta tags, `title`, JSON-LD and the canonical link. A tree in, texts out.

Nothing is judged here: what to believe is told by `headlines.py`, `bylines.py` and `fields.py`, which hold it against
what the page shows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tracker.read.characters import clean, letters
from tracker.read.linked_data import Node, article_node, linked_nodes, names_in, text_in, types_of
from tracker.read.phrases import phrases
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SITE_SIGN = re.compile(r"\s+[|–—·•»-]\s+|\s*[|｜：]\s*(?=\S{1,40}$)")
_PUBLISHER_TYPES = re.compile(r"WebSite$|\w*Organization$")


@dataclass(frozen=True, kw_only=True)
class Statements:
    """What stands in the head of a page, and in its machine-readable scripts."""

    meta: Mapping[str, Sequence[str]]
    title: str
    canonical: str  # as it stands in the link
    nodes: tuple[Node, ...]
    article: Node

    def tags(self, field: str) -> tuple[str, ...]:
        """What the meta tags that state a field hold, the most trusted first, each with its first content."""
        return tuple(self.meta[name][0] for name in phrases("fields")[field] if name in self.meta)

    def first_tag(self, field: str) -> str:
        """What the most trusted of these tags holds, or ""."""
        return next(iter(self.tags(field)), "")

    @cached_property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """What the article is called, the most trusted first, each without the site's name and as it stands."""
        linked = (text_in(self.article, "headline"), *self.tags("titles"))
        whole = (*linked, self.title, text_in(self.article, "alternativeHeadline"))
        return tuple((self._without_site(text), text) for text in whole if text)

    @cached_property
    def sites(self) -> frozenset[str]:
        """The letters of the names that the page gives to its site and its publisher."""
        publishers = (node for node in self.nodes if any(map(_PUBLISHER_TYPES.match, types_of(node))))
        names = (*self.tags("sites"), *names_in(self.article, "publisher", self.nodes))
        stated = (*names, *(text_in(node, "name") for node in publishers))
        return frozenset(filter(None, map(letters, stated)))

    def _without_site(self, title: str) -> str:
        """The title without the site's name after it: the name the site states, or in `title` whatever is short."""
        parts = _SITE_SIGN.split(title)
        last = parts[-1]
        is_short = title == self.title and len(last) < READING.site_share * len(title)
        if len(parts) > 1 and (letters(last) in self.sites or is_short):
            return title[: -len(last)].rstrip(" |–—·•»｜：-")
        return title


def statements_of(root: HtmlElement) -> Statements:
    """What a page states."""
    meta: dict[str, list[str]] = defaultdict(list)
    for name, content in _meta_tags(root):
        meta[name].append(content)
    scripts = (one.text or "" for one in root.iter("script") if "ld+json" in one.get("type", ""))
    nodes = linked_nodes(scripts)
    links = (one.get("href", "") for one in root.iter("link") if one.get("rel", "").lower() == "canonical")
    canonical = next(filter(None, map(str.strip, links)), "")
    return Statements(
        meta=dict(meta),
        title=next((clean(one.text or "") for one in root.iter("title")), ""),
        canonical=canonical,
        nodes=nodes,
        article=article_node(nodes, frozenset((canonical, *meta.get("og:url", ()))) - {""}),
    )


def _meta_tags(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """The name of each meta tag, in small letters, and its content."""
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = clean(element.get("content", ""))
        if name and content:
            yield name.lower(), content
