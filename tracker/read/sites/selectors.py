"""CSS selectors: text to elements of a tree.

Only CSS is taken. What it is compiled to could do more, XPath above all, which can open files; so a selector never is
anything that was not first understood as CSS.

XPath does what tells an element by itself. What combines elements (" ", ">", "+", "~") is done here, in one pass each:
as XPath, "h2 ~ p" takes minutes on a page with some thousand paragraphs.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, cast

from tracker.tuning import READING

if TYPE_CHECKING:
    from cssselect import HTMLTranslator
    from cssselect.parser import Tree
    from lxml.etree import XPath
    from lxml.html import HtmlElement


def selected(root: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements that a sound selector means, in the page's order."""
    found = [_matched(root, tree) for tree in _trees(selector)]
    if len(found) == 1:
        return found[0]
    every = set(chain.from_iterable(found))
    return [element for element in root.iter() if element in every]


def fault_in(selector: str) -> str:
    """Why a text is no selector that can be used, or ""."""
    # Heavy, and needed by rules only: imported where it is used.
    from cssselect import SelectorError
    from lxml import etree, html

    if len(selector) > READING.selector_length:
        return f"it has {len(selector)} characters (at most {READING.selector_length} are read)"
    try:
        # Some faults, an unknown namespace among them, show only when a tree is asked.
        selected(html.Element("html"), selector)
    except (SelectorError, etree.XPathError, ValueError) as error:
        return " ".join(str(error).split()) or type(error).__name__
    return ""


def _matched(root: HtmlElement, tree: Tree) -> list[HtmlElement]:
    from cssselect.parser import CombinedSelector

    if not isinstance(tree, CombinedSelector):
        return cast("list[HtmlElement]", _compiled(tree)(root))  # CSS means elements and nothing else
    left, right = set(_matched(root, tree.selector)), _matched(root, tree.subselector)
    if tree.combinator == ">":
        return [element for element in right if element.getparent() in left]
    if tree.combinator == "+":
        return [element for element in right if element.getprevious() in left]
    before = (lambda one: one.getparent()) if tree.combinator == " " else (lambda one: one.getprevious())
    return _reaching(left, right, before)


def _reaching(
    left: Container[HtmlElement], right: list[HtmlElement], before: Callable[[HtmlElement], HtmlElement | None]
) -> list[HtmlElement]:
    """Those from which one on the left is reached step by step; no step is taken twice."""
    known: dict[HtmlElement | None, bool] = {None: False}
    for element in right:
        passed, one = [element], before(element)
        while one not in known and one not in left:
            passed.append(one)
            one = before(one)
        is_reached = one in left or known[one]
        known.update(dict.fromkeys(passed, is_reached))
    return [element for element in right if known[element]]


@lru_cache(maxsize=1024)  # a run reads many pages by few rules
def _trees(selector: str) -> tuple[Tree, ...]:
    from cssselect import ExpressionError, parse

    found = parse(selector)
    if any(one.pseudo_element for one in found):
        raise ExpressionError("A pseudo-element is no element")
    return tuple(one.parsed_tree for one in found)


@lru_cache(maxsize=1024)
def _compiled(tree: Tree) -> XPath:
    from cssselect import Selector
    from lxml import etree

    return etree.XPath(_translator().selector_to_xpath(Selector(tree)))


@lru_cache
def _translator() -> HTMLTranslator:
    from cssselect import ExpressionError, HTMLTranslator
    from cssselect.parser import CombinedSelector, Negation, Relation
    from cssselect.xpath import XPathExpr

    class Translator(HTMLTranslator):
        """HTML's rules, without what is no CSS, and without what costs the square of a page and more."""

        def xpath_contains_function(self, *_: object) -> XPathExpr:
            raise ExpressionError("The pseudo-class :contains() is unknown")

        def xpath_combinedselector(self, combined: CombinedSelector) -> XPathExpr:  # noqa: ARG002
            raise ExpressionError("Nothing can be combined inside :has()")

        def xpath_negation(self, negation: Negation) -> XPathExpr:
            if isinstance(negation.subselector, CombinedSelector):
                raise ExpressionError("Nothing can be combined inside :not()")
            return super().xpath_negation(negation)

        def xpath_relation(self, relation: Relation) -> XPathExpr:
            if any(":has(" in selector.canonical() for _, selector in relation.arguments):
                raise ExpressionError("Got nested :has()")
            return super().xpath_relation(relation)

    return Translator()
