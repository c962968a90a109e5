"""The same page, otherwise written: in the tree (white space, attributes, quotes) or in its text (entities)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.entities import codepoint2name
from random import Random

from lxml.html import HtmlElement

from benchmarks.perturber.layout import Layout, NoPlace, elements, shown

#: How often a space or letter is written otherwise.
_OFTEN = 0.3
#: Characters in a line of a page that was printed for people.
_LINE = 100
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset"),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li"),
        *("main", "nav", "ol", "p", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
_AS_IT_IS = frozenset({"head", "iframe", "noscript", "pre", "script", "style", "svg", "template", "textarea", "title"})
_ATTRIBUTE = re.compile(r"[A-Za-z][\w-]*")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_TAG = r"""<(?:[^>"']|"[^"]*"|'[^']*')*+>"""  # a bracket between quotation marks ends no tag
_UNTEXT = re.compile(rf"<(script|style|noscript|iframe|head)\b.*?</\1>|<!--.*?-->|{_TAG}", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"&#?\w+;")
_BETWEEN_WORDS = re.compile(r"(?<=\w) (?=\w)")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})


def shuffle_attributes(layout: Layout, random: Random) -> None:
    """Attributes in another order; an element with a name that cannot be written stays as it was."""
    for element in elements(layout.tree):
        items = list(element.attrib.items())
        if len(items) > 1 and all(_ATTRIBUTE.fullmatch(name) for name, _ in items):
            shuffled = random.sample(items, len(items))
            element.attrib.clear()
            element.attrib.update(shuffled if shuffled != items else items[::-1])


def minify(layout: Layout, _: Random) -> None:
    """No comments, no white space beside blocks, and single spaces elsewhere."""
    for comment in list(layout.tree.iter()):
        if not isinstance(comment.tag, str) and comment.getparent() is not None:
            comment.drop_tree()
    for element in _written(layout):
        element.text = _thin(element.text, is_at_edge=element.tag in _BLOCKS)
        for child in element:
            child.tail = _thin(child.tail, is_at_edge=child.tag in _BLOCKS)


def _thin(text: str | None, *, is_at_edge: bool) -> str | None:
    if not text:
        return text
    thin = _SPACES.sub(" ", text)
    return thin.removeprefix(" ") if is_at_edge else thin


def pretty_print(layout: Layout, _: Random) -> None:
    """Every block on lines of its own, indented, and long lines broken at a space."""
    for element in _written(layout):
        indent = "\n" + "  " * sum(1 for _ in element.iterancestors())
        if element.tag in _BLOCKS:
            element.text = indent + "  " + (_broken(element.text, indent) or "").lstrip(" \t\n\r\f")
        for child in element:
            child.tail = _broken(child.tail, indent)
            if child.tag in _BLOCKS:
                child.tail = indent + (child.tail or "").lstrip(" \t\n\r\f")


def _broken(text: str | None, indent: str) -> str | None:
    """The text with white space in other places where it is longer than a line."""
    if not text or len(text) <= _LINE:
        return text
    return re.sub(rf"(.{{{_LINE // 2},{_LINE}}}?) ", rf"\1{indent}  ", text)


def _written(layout: Layout) -> Iterator[HtmlElement]:
    """The elements in which white space says nothing but that there is some."""
    for element in elements(layout.body):
        if element.tag not in _AS_IT_IS and not any(one.tag in _AS_IT_IS for one in element.iterancestors()):
            yield element


def other_quotes(layout: Layout, _: Random) -> None:
    """Curly quotes where the article has straight ones, and straight ones where it has curly ones."""
    text = "".join(map(shown, layout.blocks))
    if not any(quote in text for quote in "\"'“”„‘’"):
        raise NoPlace(f"{layout.name}: no quotation mark stands in its paragraphs.")
    turned = _straight if any(quote in text for quote in "“”„‘’") else _curly
    for block in layout.blocks:
        for element in elements(block):
            element.text = element.text and turned(element.text)
            if element is not block:
                element.tail = element.tail and turned(element.tail)


def _straight(text: str) -> str:
    return text.translate(_STRAIGHT)


def _curly(text: str) -> str:
    opened = re.sub(r"(?<![^\s(\[—–])\"", "“", re.sub(r"(?<![^\s(\[—–\"])'", "‘", text))
    return opened.replace('"', "”").replace("'", "’")


def numbered_entities(markup: str, random: Random) -> str:
    """Characters beyond ASCII, and some letters, written as numbers."""
    return _in_text(
        markup,
        lambda text: "".join(
            f"&#{ord(one)};" if ord(one) > 127 or (one.isalpha() and random.random() < _OFTEN / 10) else one
            for one in text
        ),
    )


def named_entities(markup: str, _: Random) -> str:
    """Characters that have a name, and the straight quotes, written by it."""
    return _in_text(markup, lambda text: "".join(map(_named, text)))


def _named(one: str) -> str:
    if one in "\"'":
        return "&quot;" if one == '"' else "&#x27;"
    return f"&{codepoint2name[ord(one)]};" if ord(one) > 127 and ord(one) in codepoint2name else one


def no_break_spaces(markup: str, random: Random) -> str:
    """A no-break space in the place of some spaces between words."""
    return _in_text(
        markup, lambda text: _BETWEEN_WORDS.sub(lambda _: "&nbsp;" if random.random() < _OFTEN else " ", text)
    )


def _in_text(markup: str, write: Callable[[str], str]) -> str:
    """The markup, its text written otherwise; tags, entities, and what is no text are left as they were."""
    written, at = [], 0
    for untext in re.finditer(f"{_UNTEXT.pattern}|{_ENTITY.pattern}", markup, _UNTEXT.flags):
        written += [write(markup[at : untext.start()]), untext[0]]
        at = untext.end()
    return "".join([*written, write(markup[at:])])
