"""CSS selectors: text to elements of a tree.

Only CSS is taken. What it is compiled to could do more, XPath above all, which can open files; so a selector never is
anything that was not first understood as CSS.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.etree import XPath
    from lxml.html import HtmlElement


def selected(root: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements that a sound selector means, in the page's order."""
    return cast("list[HtmlElement]", _compiled(selector)(root))  # CSS means elements and nothing else


def fault_in(selector: str) -> str:
    """Why a text is no selector that can be used, or ""."""
    # Heavy, and needed by rules only: imported where it is used.
    from cssselect import SelectorError
    from lxml import etree

    if len(selector) > READING.selector_length:
        return f"it has {len(selector)} characters (at most {READING.selector_length} are read)"
    try:
        # Some faults, an unknown namespace among them, show only when a tree is asked.
        selected(etree.Element("html"), selector)
    except (SelectorError, etree.XPathError, ValueError) as error:
        return " ".join(str(error).split()) or type(error).__name__
    return ""


@lru_cache(maxsize=1024)  # a run reads many pages by few rules
def _compiled(selector: str) -> XPath:
    from cssselect import ExpressionError, HTMLTranslator
    from lxml import etree

    class CssTranslator(HTMLTranslator):
        """HTML's rules, without what the library takes besides CSS."""

        def xpath_contains_function(self, *_: object) -> object:  # type: ignore[override]  # it never returns
            raise ExpressionError("The pseudo-class :contains() is unknown")

    return etree.XPath(CssTranslator().css_to_xpath(selector))
