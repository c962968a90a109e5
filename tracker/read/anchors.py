"""The links in an article's blocks: blocks in, for each the places in its text that lead elsewhere.

Most links of a page stand in its furniture, so the walk through the page keeps none, and the few blocks that are kept
are walked once more. Cleaning moves the characters of a text (white space is levelled, bars stand between cells) and
keeps those that are printed: places are found by counting these.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from tracker.model import Link
from tracker.read.blocks import BREAK, CELL_BAR, CELL_BORDER, NOTHING_DROPPED, SILENT, Block, Walk
from tracker.read.characters import clean
from tracker.read.targets import target_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class _Anchor(NamedTuple):
    """A link around some pieces of text."""

    first: int
    end: int
    href: str


class _Place(NamedTuple):
    """From which character up to which of a text a link stands."""

    start: int
    end: int
    href: str


def links_of(
    blocks: Sequence[Block], base: str, dropped: Mapping[HtmlElement, str] = NOTHING_DROPPED
) -> list[tuple[Link, ...]]:
    """For each block the links in it that lead to other pages; `base` is where relative ones begin.

    `dropped` are the elements that went when the blocks were made.
    """
    homes = {block.element for block in blocks if next(block.element.iter("a"), None) is not None}
    places = {home: _places(home, dropped) for home in homes}
    return [tuple(_links(places.get(block.element, {}).get(block.text, ()), base)) for block in blocks]


def _links(places: Sequence[_Place], base: str) -> Iterator[Link]:
    for place in places:
        target = target_of(place.href, base)
        if target:
            yield Link(start=place.start, end=place.end, target=target)


def _places(home: HtmlElement, dropped: Mapping[HtmlElement, str]) -> dict[str, list[_Place]]:
    """The links in an element's own texts, by the text; other blocks inside it are passed over."""
    # Heavy, and needed by pages only: imported where it is used.
    from lxml import etree

    walk = _LinkWalk(home, dropped)
    events = etree.iterwalk(home, events=("start", "end"))
    for event, element in events:
        if event == "end" and element is home:
            break
        if event == "end":
            walk.leave(element)
        elif element.tag in SILENT or walk.hides(element):
            events.skip_subtree()
        else:
            walk.enter(element)
            if walk.is_beside(element):
                events.skip_subtree()
    walk.close_block()
    return walk.places


class _LinkWalk(Walk):
    """A walk through one element that notes where its links stand."""

    def __init__(self, home: HtmlElement, dropped: Mapping[HtmlElement, str]) -> None:
        super().__init__(dropped)
        self.places: dict[str, list[_Place]] = {}
        self._home = home
        self._open_link: tuple[HtmlElement, int] | None = None  # the one opened last, and its first piece
        self._anchors: list[_Anchor] = []

    def is_beside(self, element: HtmlElement) -> bool:
        """True for an element that was just entered and is a block of its own."""
        return self._homes[-1] is element and element is not self._home

    def enter(self, element: HtmlElement) -> None:
        if element.tag == "a":
            self._open_link = (element, len(self._pieces))
        super().enter(element)

    def leave(self, element: HtmlElement) -> None:
        if self._open_link and self._open_link[0] is element:
            self._anchors.append(_Anchor(self._open_link[1], len(self._pieces), element.get("href", "")))
            self._open_link = None
        super().leave(element)

    def close_block(self) -> None:
        pieces, anchors, first = tuple(self._pieces), self._anchors, len(self.blocks)
        self._open_link, self._anchors = None, []  # a link around blocks is a box, and no part of a line
        super().close_block()
        if anchors:
            self._note([block.text for block in self.blocks[first:]], pieces, anchors)

    def _note(self, texts: Sequence[str], pieces: Sequence[str], anchors: Sequence[_Anchor]) -> None:
        """Finds the links in the texts that were made of these pieces; of equal texts the first is kept, as a rule."""
        counts = (0, *accumulate(map(_printed, pieces)))
        printed = [[at for at, letter in enumerate(text) if letter not in (" ", CELL_BAR)] for text in texts]
        begins = (0, *accumulate(map(len, printed)))
        found: list[list[_Place]] = [[] for _ in texts]
        for anchor in anchors:
            start, end = counts[anchor.first], counts[anchor.end]
            place = bisect_right(begins, start) - 1
            while place < len(texts) and begins[place] < end:
                inside = printed[place][max(0, start - begins[place]) : end - begins[place]]
                if inside:
                    found[place].append(_Place(inside[0], inside[-1] + 1, anchor.href))
                place += 1
        for text, places in zip(texts, found, strict=True):
            self.places.setdefault(text, places)


def _printed(piece: str) -> int:
    """How many characters of a piece are printed; bars are not counted, whoever put them there."""
    text = "" if piece in (BREAK, CELL_BORDER) else clean(piece)
    return len(text) - text.count(" ") - text.count(CELL_BAR)
