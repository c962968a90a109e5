"""The byline of a page: who wrote the article, as the page says it and as it shows it. Texts in, names out.

- The authors of JSON-LD are taken, then those of the meta tags. What is no name is passed over: an address, one of
  mail, a number, a picture's credit. A name in parts is put together.
- Where that is only the site's or the publisher's own name, or nothing, the page is asked: what it marks as its byline,
  then a line below the headline that reads like one ("By Odalys Finch"), both without their "By".
- Several names are joined as the page joins them in words ("A and B"), else by commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.read.boilerplate import is_credit
from tracker.read.characters import clean, letters
from tracker.read.linked_data import names_in
from tracker.read.phrases import phrases
from tracker.read.statements import Statements
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BY = r"(?i:by|von|par|por|di|door|af|av|text:|texte?\s?:|автор:?|от|od|przez)\s+"
_SHOWN_BY = re.compile(_BY)
_WORDED = re.compile(
    rf"{_BY}[A-ZÀ-ÞА-Я][\w.'’-]+(?:,? (?:and|und|et|y|e|en|og|och|i|&|[a-z]{{2,3}}|[A-ZÀ-ÞА-Я][\w.'’-]*)){{1,8}}"
)
_STATED_BY = re.compile(r"^by\s+", re.IGNORECASE)  # no other language's: "von" begins names
_JOINING = re.compile(r"(?:[\s,;&+]|\b(?:and|und|et|y|e|en|og|och|ja|i|a|и|та|και|ve)\b)*")
_BYLINE_NAME = re.compile(r"\b(?:by-?line|author-?name|article-?author)s?\b", re.IGNORECASE)
_DATED = re.compile(r"(?:^|\s)\d")
_NO_NAME = re.compile(r"\S+@\S+\.\S+|.*://.*|[\W\d_]*|\(.*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """The byline, and the names in it, one by one where the page states them so."""

    text: str = ""
    names: tuple[str, ...] = ()


def byline_of(said: Statements, root: HtmlElement, lines: Sequence[str]) -> Byline:
    """The byline of a page; `lines` are the short texts below its headline."""
    stated = tuple(_stated(said))
    others = (names for names in stated if not all(letters(name) in said.sites for name in names))
    names = next(others, None) or _visible(root, lines) or next(iter(stated), ())
    joined = (_joined(names, line) for line in lines) if len(names) > 1 else ()
    return Byline(text=next(filter(None, joined), ", ".join(names)), names=names)


def without_by(byline: str) -> str:
    """The names in a visible byline, without the "By" before them."""
    met = _SHOWN_BY.match(byline)
    return byline[met.end() :] if met else byline


def _stated(said: Statements) -> Iterator[tuple[str, ...]]:
    """The names that the page states for machines, the most trusted statement first."""
    linked = (names_in(said.article, key, said.nodes) for key in ("author", "creator"))
    tags = (said.meta.get(name, ()) for name in phrases("fields")["authors"])
    for names in (*linked, *tags):
        found = tuple(dict.fromkeys(_STATED_BY.sub("", name) for name in names if _is_name(name)))
        if found:
            yield found


def _is_name(text: str) -> bool:
    return not _NO_NAME.fullmatch(text) and not is_credit(text)


def _joined(names: Iterable[str], line: str) -> str:
    """The line without its "By" when it holds these names and what joins them, else ""."""
    rest = byline = without_by(line)
    for name in names:
        if name not in rest:
            return ""
        rest = rest.replace(name, " ", 1)
    return byline if rest.strip() and _JOINING.fullmatch(rest) else ""


def _visible(root: HtmlElement, lines: Iterable[str]) -> tuple[str, ...]:
    """What the page shows as its byline."""
    return tuple(filter(None, [_marked(root) or _worded(lines)]))


def _marked(root: HtmlElement) -> str:
    """The first short text that the page marks as its author; one with a number holds a date as well."""
    for element in root.iter("a", "span", "div", "p", "address"):
        is_marked = element.get("rel") == "author" or element.get("itemprop") == "author"
        if is_marked or _BYLINE_NAME.search(element.get("class", "")):
            text = without_by(clean(element.text_content()))
            if 0 < len(text) <= READING.byline_length and not _DATED.search(text):
                return text
    return ""


def _worded(lines: Iterable[str]) -> str:
    """The first line that is "By" and names."""
    return next((without_by(line) for line in lines if _WORDED.fullmatch(line)), "")
