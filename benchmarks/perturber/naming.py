"""A layout in, changed in place: other names for its classes, other elements around the article; no text is touched."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from lxml import html
from lxml.html import HtmlElement

from benchmarks.perturber.layout import Layout, NoPlace, elements
from benchmarks.perturber.pieces import hashed

#: Extra elements around one thing, at most.
_DEEP = 3


def rename_all(layout: Layout, random: Random) -> None:
    """Other classes and ids everywhere; what had the same name has the same name again."""
    _rename(elements(layout.tree), random)


def rename_ancestors(layout: Layout, random: Random) -> None:
    """Other classes and ids on the element that holds the paragraphs and on all around it."""
    _rename(layout.path, random)


def _rename(named: Iterable[HtmlElement], random: Random) -> None:
    known: dict[str, str] = {}
    for element in named:
        for attribute in ("class", "id"):
            names = (element.get(attribute) or "").split()
            for name in names:
                if name not in known:
                    known[name] = hashed(random).split()[0]
            if names:
                element.set(attribute, " ".join(known[name] for name in names))


def wrap_article(layout: Layout, random: Random) -> None:
    """More elements between the article and what is around it."""
    for _ in range(random.randint(1, _DEEP)):
        _wrap(layout.container, random)


def wrap_content(layout: Layout, random: Random) -> None:
    """One more element between the article's own element and all that it holds."""
    wrapper = _wrapper(random)
    wrapper.text, layout.container.text = layout.container.text, None
    wrapper.extend(list(layout.container))
    layout.container.append(wrapper)


def wrap_paragraphs(layout: Layout, random: Random) -> None:
    """An element around each paragraph."""
    for block in layout.blocks:
        _wrap(block, random)


def _wrap(element: HtmlElement, random: Random) -> None:
    wrapper = _wrapper(random)
    element.addprevious(wrapper)
    wrapper.append(element)
    wrapper.tail, element.tail = element.tail, None


def _wrapper(random: Random) -> HtmlElement:
    return html.fragment_fromstring(f"<div class='{hashed(random)}'></div>")


def without_article_elements(layout: Layout, _: Random) -> None:
    """Plain `div` in the place of `article` and `main`."""
    renamed = list(layout.tree.iter("article", "main"))
    if not renamed:
        raise NoPlace(f"{layout.name}: it has neither an article nor a main element.")
    for element in renamed:
        element.tag = "div"
