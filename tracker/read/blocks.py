"""A page's tree to its blocks of text, in reading order, each with its role, and what looks like furniture.

A block is a run of text that stands by itself on the page: a paragraph, a heading, a list item, a row of a table, the
text of a `div` between other blocks. Two line breaks part blocks, one does so after the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.characters import clean, is_stopped
from tracker.read.furniture import FORM, furniture
from tracker.read.inserts import insert
from tracker.read.markup import LIMIT
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Their text is never read on the page, or belongs to a machine or a form.
_SILENT_TAGS = """
    script style noscript template svg math head title meta link rt rp iframe frame frameset object embed applet
    video audio source track canvas img picture map area button select option datalist textarea input progress
"""
_BLOCK_TAGS = """
    html body main article section div aside header footer nav menu search center h1 h2 h3 h4 h5 h6 hgroup p pre
    blockquote address figure figcaption hr ul ol dl dir li dt dd table caption thead tbody tfoot tr td th form
    fieldset legend details summary dialog
"""
_INLINE_TAGS = "a span b i em strong u s small big sup sub abbr cite code q time font mark ins del bdi bdo dfn kbd var"
SILENT = frozenset(_SILENT_TAGS.split())
BLOCKS = frozenset(_BLOCK_TAGS.split())
_INLINES = frozenset(_INLINE_TAGS.split())
_CELLS = frozenset({"td", "th"})
_ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), Role.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
    **dict.fromkeys(("figcaption", "figure", "caption"), Role.CAPTION),
    **dict.fromkeys(("table", "pre"), Role.PARAGRAPH),  # a figure may hold one
    "blockquote": Role.QUOTATION,
}
# No page holds these two: every control character has been replaced before a text is parsed.
BREAK = "\x00"
CELL_BORDER = "\x01"
CELL_BAR = "|"  # what stands there in the text
_SENTENCE_END = re.compile(r"""[.!?…。！？][\s"'”’»)\]]*$""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text that stands by itself."""

    text: str
    role: Role
    element: HtmlElement  # the block element whose own text it is
    linked: float  # share of its characters inside links, 0 to 1

    @property
    def is_link(self) -> bool:
        """True when the block is little else than a link."""
        return self.linked >= READING.link_line

    @property
    def is_prose(self) -> bool:
        """True when the block reads like a paragraph: long, ending as a sentence does, and not made of links."""
        return (
            len(self.text) >= READING.prose_length
            and self.linked < READING.prose_links
            and self.role is not Role.CAPTION
            and is_stopped(self.text)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnishing:
    """An element that looks like no part of an article, why, and the blocks inside it: from `first` up to `end`.

    Some hold none: a form of a field and a button, which makes a box of what stands beside it; a hidden word in a line.
    """

    element: HtmlElement
    reason: str
    first: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The blocks of a page, and its furniture."""

    blocks: tuple[Block, ...]
    furnishings: tuple[Furnishing, ...]
    dropped: tuple[Furnishing, ...] = ()  # what a rule for the site takes away
    steps: int = 0  # from each block up to the root: what every rule that asks where a block stands has to climb


NOTHING_DROPPED: Mapping[HtmlElement, str] = MappingProxyType({})


def layout_of(root: HtmlElement, dropped: Mapping[HtmlElement, str] = NOTHING_DROPPED) -> Layout:
    """Walk the tree once; `dropped` are elements that go, each with the reason for it."""
    # Heavy, and needed by pages only: imported where it is used.
    from lxml import etree

    walk = Walk(dropped)
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        walk.depth += 1 if event == "start" else -1
        if event == "end":
            walk.leave(element)
        elif element.tag in SILENT or walk.hides(element):
            events.skip_subtree()
        else:
            walk.enter(element)
    walk.close_block()
    return Layout(
        blocks=tuple(walk.blocks),
        furnishings=tuple(walk.furnishings),
        dropped=tuple(walk.dropped),
        steps=walk.steps,
    )


def trouble_in(layout: Layout) -> str:
    """What would take minutes, or ""."""
    if len(layout.blocks) > READING.blocks:
        return f"{LIMIT}: {len(layout.blocks)} blocks of text (at most {READING.blocks} are read)"
    if layout.steps > READING.steps:
        return f"{LIMIT}: {layout.steps} elements around its blocks of text (at most {READING.steps} are climbed)"
    return ""


def is_in_line(element: HtmlElement) -> bool:
    """True for an element that is a part of a line."""
    return element.tag not in BLOCKS and not any(inner.tag in BLOCKS for inner in element.iterdescendants())


class Walk:
    """What is open while the tree is walked; an element that `hides` or is silent is left without being entered."""

    def __init__(self, dropped: Mapping[HtmlElement, str]) -> None:
        self.blocks: list[Block] = []
        self.furnishings: list[Furnishing] = []
        self.dropped: list[Furnishing] = []
        self.steps = 0
        self.depth = 0
        self._pieces: list[str] = []
        self._linked = 0  # characters of the pieces that are inside links
        self._links = 0  # links that are open
        self._homes: list[HtmlElement] = []
        self._roles = [Role.PARAGRAPH]
        self._suspects: list[tuple[HtmlElement, str, int]] = []
        self._going = dict(dropped)  # most pages have none, which is soonest told of a dictionary
        self._gone: list[tuple[HtmlElement, int]] = []  # those that are open
        self._row: HtmlElement | None = None  # a row of data, whose cells are one block

    def hides(self, element: HtmlElement) -> bool:
        """True for an element inside a line that is dropped, or is no part of its sentence: its words are skipped."""
        at = len(self.blocks)
        reason = insert(element) if element.tag in _INLINES else ""
        if self._going and element in self._going and is_in_line(element):
            self.dropped.append(Furnishing(element=element, reason=self._going[element], first=at, end=at))
        elif reason:
            self.furnishings.append(Furnishing(element=element, reason=reason, first=at, end=at))
        else:
            return False
        self._links += element.tag == "a"  # it will be left, though it is not entered
        return True

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _CELLS and self._row is not None:
            self._pieces.append(CELL_BORDER)
        elif tag in BLOCKS:
            self._open(element)
        elif tag == "a":
            self._links += 1
        elif tag == "br":
            self._pieces.append(BREAK)
        reason = "" if tag in _INLINES else furniture(element)
        if reason:
            self.close_block()
            self._suspects.append((element, reason, len(self.blocks)))
        if self._going and element in self._going:
            self.close_block()
            self._gone.append((element, len(self.blocks)))
        self._read(element.text)

    def leave(self, element: HtmlElement) -> None:
        tag = element.tag
        if self._suspects and self._suspects[-1][0] is element:
            self._settle()
        if self._gone and self._gone[-1][0] is element:
            self._let_go()
        if tag in BLOCKS and not (tag in _CELLS and self._row is not None):
            self._close(element)
        elif tag == "a":
            self._links -= 1
        self._read(element.tail)

    def close_block(self) -> None:
        """What was read since the last border becomes blocks."""
        if not self._pieces:
            return
        whole = "".join(self._pieces)
        self._pieces.clear()
        if not whole.isspace():
            share = min(1.0, self._linked / max(1, len(clean(whole))))
            for text in _texts(whole):
                self.blocks.append(Block(text=text, role=self._roles[-1], element=self._homes[-1], linked=share))
                self.steps += self.depth
        self._linked = 0

    def _open(self, element: HtmlElement) -> None:
        self.close_block()
        self._homes.append(element)
        self._roles.append(_ROLES.get(element.tag, self._roles[-1]))
        if element.tag == "tr" and _is_data(element):
            self._row = element

    def _close(self, element: HtmlElement) -> None:
        self.close_block()
        self._homes.pop()
        self._roles.pop()
        if element is self._row:
            self._row = None

    def _settle(self) -> None:
        element, reason, first = self._suspects.pop()
        self.close_block()
        if len(self.blocks) > first or reason == FORM:
            self.furnishings.append(Furnishing(element=element, reason=reason, first=first, end=len(self.blocks)))

    def _let_go(self) -> None:
        element, first = self._gone.pop()
        self.close_block()
        self.dropped.append(Furnishing(element=element, reason=self._going[element], first=first, end=len(self.blocks)))

    def _read(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)
            if self._links:
                self._linked += len(text.strip())


def _is_data(row: HtmlElement) -> bool:
    """True for a row whose cells hold text, False for one that lays out a page."""
    return not any(inner.tag in BLOCKS for cell in row for inner in cell.iterdescendants())


def _texts(whole: str) -> Iterator[str]:
    """The texts between breaks; a single break inside a sentence is a space."""
    rows: list[str] = []
    for piece in whole.split(BREAK):
        row = f" {CELL_BAR} ".join(filter(None, map(clean, piece.split(CELL_BORDER))))
        if rows and (not row or _SENTENCE_END.search(rows[-1])):
            yield " ".join(rows)
            rows.clear()
        if row:
            rows.append(row)
    if rows:
        yield " ".join(rows)
