"""A page and its article's paragraphs in, the tree with the places where they stand out."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

#: Characters above which a paragraph is looked for: shorter ones (a name, "Read on") stand at many places.
_LONG = 60
#: Paragraphs that must share one parent: fewer may be a box inside of the article, and not the article.
LEAST = 6
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_PRELUDE = 2048  # bytes in which a page names its character set
_DOCTYPE = "<!DOCTYPE html>"


class NoPlace(Exception):
    """The page has no place for what is to be done to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, and the paragraphs that people read as its article's."""

    name: str
    html: str
    paragraphs: Sequence[str]


@dataclass(slots=True, kw_only=True)
class Layout:
    """A page's tree, which may be changed, and where the article stands in it."""

    name: str
    tree: HtmlElement
    container: HtmlElement  # the parent that most paragraphs share
    blocks: list[HtmlElement]  # those paragraphs, in their order
    text: str  # all paragraphs of the article, wherever they stand

    @classmethod
    def of(cls, page: Page, least: int = LEAST) -> Layout:
        """The layout of a page; `NoPlace` where no parent but `body` has so many of the paragraphs."""
        tree = html.document_fromstring(_DECLARATION.sub("", page.html))
        wanted = {text for text in map(normal, page.paragraphs) if len(text) > _LONG}
        families: dict[HtmlElement, list[HtmlElement]] = defaultdict(list)
        for element in elements(tree):
            parent = element.getparent()
            if parent is not None and parent.tag not in ("body", "html") and normal(shown(element)) in wanted:
                families[parent].append(element)
        container = max(families, key=lambda parent: len(families[parent]), default=None)
        if container is None or len(families[container]) < least:
            raise NoPlace(f"{page.name}: no element holds {least} of the article's paragraphs.")
        text = " ".join(map(normal, page.paragraphs))
        return cls(name=page.name, tree=tree, container=container, blocks=families[container], text=text)

    def copy(self) -> Layout:
        """Another tree with the same places."""
        places = {element: at for at, element in enumerate(self.tree.iter())}
        tree = deepcopy(self.tree)
        twins = list(tree.iter())
        blocks = [twins[places[block]] for block in self.blocks]
        return Layout(name=self.name, tree=tree, container=twins[places[self.container]], blocks=blocks, text=self.text)

    def markup(self) -> str:
        """The page as text."""
        return str(html.tostring(self.tree, encoding="unicode", doctype=_DOCTYPE))

    @property
    def body(self) -> HtmlElement:
        """The page's body."""
        return self.tree.body

    @property
    def language(self) -> str:
        """The language that the page names, without its region, or ""."""
        return (self.tree.get("lang") or self.tree.get("xml:lang") or "").partition("-")[0].lower()

    @property
    def path(self) -> list[HtmlElement]:
        """The container, and all that stands around it, outwards."""
        return [self.container, *self.container.iterancestors()]

    @property
    def shells(self) -> list[HtmlElement]:
        """The container and all around it up to the last `article` or `main`: behind each the article is over."""
        inside = [one for one in self.path if one.tag not in ("body", "html")]
        last = max((at for at, one in enumerate(inside) if one.tag in ("article", "main")), default=0)
        return inside[: last + 1]


def elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """All elements, without comments and the like."""
    return (element for element in tree.iter() if isinstance(element.tag, str))


def shown(element: HtmlElement) -> str:
    """The text in an element."""
    return str(element.text_content())


def normal(text: str) -> str:
    """A text in one form of its characters, with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def decoded(body: bytes) -> str:
    """A page's text: UTF-8 where it is that, or what the page names, or Latin-1."""
    named = _CHARSET.search(body[:_PRELUDE])
    for charset in ("utf-8-sig", named[1].decode("ascii") if named else "cp1252"):
        try:
            return body.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("utf-8", "replace" if named and named[1].lower() == b"utf-8" else "ignore")
