"""The extraction library: a tree in, the lines it takes for the article out.

It only chooses; the texts are read by `blocks.py`.

One fixed set of options, so that the same tree always gives the same lines: never `deduplicate`, which keeps state
between calls; no comments; no metadata, whose search for dates is slow and asks the clock.

It chooses better than any other library on fresh news, but by the names of classes and ids, which sites change: so it
is given a tree without them. What they can tell is told before, by `furniture.py`, whose finds are taken out of that
tree.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES = ("class", "id")
_MARK = "data-tracker-left-out"


def extracted_lines(root: HtmlElement, without: Iterable[HtmlElement]) -> list[str]:
    """The lines of the article, as the library sees them in the tree without those elements."""
    # Heavy (a third of a second): imported where it is used.
    import trafilatura

    found = trafilatura.bare_extraction(
        _bare(root, without),
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        include_images=False,
        include_links=False,
        include_formatting=False,
        deduplicate=False,
        with_metadata=False,
    )
    text = getattr(found, "text", None)  # the result may be a dictionary or None, for options that are not used here
    return text.split("\n") if text else []


def _bare(root: HtmlElement, without: Iterable[HtmlElement]) -> HtmlElement:
    """A copy of the tree without those elements, and without the names of all others."""
    marked = list(without)
    for element in marked:
        element.set(_MARK, "")
    bare = deepcopy(root)
    for element in marked:
        del element.attrib[_MARK]
    for element in bare.xpath(f"//*[@{_MARK}][parent::*]"):
        element.drop_tree()
    for element in list(bare.iter("article", "main", "section")):
        element.tag = "div"
    for name in _NAMES:
        for element in bare.xpath(f"//*[@{name}]"):
            del element.attrib[name]
    return bare
