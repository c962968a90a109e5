"""Markup to a tree, or the reason why not: what the parser would lose in silence is found and said."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.read.characters import replace_unusable
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.etree import XPath
    from lxml.html import HtmlElement

LIMIT = "extract-limit"

# The parser lets a reference to an unusable character through, and the extractor then gives the page up. Those to 128
# up to 159 are left to the parser, which reads them as browsers do, as characters of windows-1252.
_REFERENCE = re.compile(r"&#(?:x0*(?P<hex>[\da-f]{1,6})(?![\da-f])|0*(?P<decimal>\d{1,7})(?!\d));?", re.IGNORECASE)
_WINDOWS = range(0x80, 0xA0)
_ATTRIBUTE = re.compile(r"\s[^\s=<>\"']+\s*=")


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """The tree of a page, or None and why there is none."""

    root: HtmlElement | None
    trouble: str = ""


def parse(text: str) -> Markup:
    """The tree of an HTML text."""
    # Heavy, and needed by pages only: imported where it is used.
    from lxml import etree, html

    trouble = _trouble_before(text)
    if trouble:
        return Markup(root=None, trouble=trouble)
    # Without huge_tree, text below 256 levels and text nodes over 10 MB vanish without a word.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    # Its own lookup, for the sake of forms, calls Python whenever an element is touched: thousands of times a page.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        root = html.document_fromstring(_REFERENCE.sub(_usable, text).encode("utf-8"), parser=parser)
    except etree.ParserError:  # its word for a document in which it found nothing
        return Markup(root=None)
    trouble = _trouble_after(root)
    return Markup(root=None if trouble else root, trouble=trouble)


def _usable(reference: re.Match[str]) -> str:
    """The reference as it stands, or U+FFFD where the character cannot be used; what is no code is the parser's."""
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    if code in _WINDOWS or code > sys.maxunicode:
        return reference[0]
    character = chr(code)
    usable = replace_unusable(character)
    return reference[0] if usable == character else usable


def _trouble_before(text: str) -> str:
    """What would take minutes: the parser's time grows with the square of the attributes on one tag."""
    if len(text) > READING.page_length:
        return f"{LIMIT}: {len(text)} characters (at most {READING.page_length} are read)"
    for tag in _long_tags(text):
        attributes = len(_ATTRIBUTE.findall(tag))
        if attributes > READING.attributes:
            return f"{LIMIT}: a tag with {attributes} attributes (at most {READING.attributes} are read)"
    return ""


def _long_tags(text: str) -> Iterator[str]:
    """The tags that are long enough to have too many attributes; ">" closes a tag, or a "<" that begins another."""
    for piece in text.split("<"):
        if len(piece) > READING.long_tag and re.match("[a-zA-Z]", piece):
            tag = piece.partition(">")[0]
            if len(tag) > READING.long_tag:
                yield tag


def _trouble_after(root: HtmlElement) -> str:
    """What the parser lost, or the extractor could not bear."""
    if _is_too_deep()(root):
        return f"{LIMIT}: nested {READING.depth} levels deep or deeper"
    elements = int(root.xpath("count(//*)"))
    if elements > READING.elements:
        return f"{LIMIT}: {elements} elements (at most {READING.elements} are read)"
    return ""


@lru_cache
def _is_too_deep() -> XPath:
    """Compiled once: that takes a third of a millisecond, and a page is asked in no time."""
    from lxml import etree

    return etree.XPath(f"boolean({'/*' * READING.depth})")
