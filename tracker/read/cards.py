"""Boxes that announce other articles or offer a newsletter, found by how they are built, not by what they are
called.

Such a box begins with a label ("Related"), is built around a headline that is a link, or holds a form; beside links
it holds a summary or two. The article's paragraphs are told from a summary by where they stand: none that is at home
with them is in a box.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.blocks import Block, Layout
from tracker.read.boilerplate import is_teaser_label
from tracker.read.characters import is_stopped
from tracker.read.choosing import Home
from tracker.read.furniture import FORM
from tracker.read.notices import notice_kind
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def cards(blocks: Sequence[Block], reasons: Sequence[str], around: range, home: Home) -> set[int]:
    """The places of what announces other articles; blocks with a reason are not asked."""
    found = _link_lists(blocks, reasons, around)
    for place in around:
        block = blocks[place]
        if reasons[place]:
            continue
        if is_teaser_label(block.text) or _is_linked_headline(blocks, place, home):
            found.update(_box(blocks, range(place, place + 1), block.element, home))
        elif _is_link_line(block):
            found.add(place)
    return {place for place in found if notice_kind(blocks[place].text) is None}


def form_boxes(layout: Layout, reasons: Sequence[str], around: range, home: Home) -> set[int]:
    """The places of what stands in a box with a form: the pitch beside the field for an address."""
    found: set[int] = set()
    for one in layout.furnishings:
        parent = one.element.getparent()
        if one.reason == FORM and parent is not None and around.start <= one.first <= around.stop:
            found.update(_box(layout.blocks, range(one.first, one.first), parent, home))
    return {place for place in found if not reasons[place] and notice_kind(layout.blocks[place].text) is None}


def _link_lists(blocks: Sequence[Block], reasons: Sequence[str], around: range) -> set[int]:
    """The items of lists whose every item is a link."""
    lists: dict[object, list[int]] = defaultdict(list)
    for place in around:
        if blocks[place].role is Role.LIST_ITEM and not reasons[place]:
            lists[blocks[place].element.getparent()].append(place)
    return {
        place
        for places in lists.values()
        if len(places) > 1 and all(blocks[other].is_link for other in places)
        for place in places
    }


def _is_linked_headline(blocks: Sequence[Block], place: int, home: Home) -> bool:
    """True for a heading that is a link, unless it heads a paragraph of the article, as in a list of products."""
    block = blocks[place]
    if block.role is not Role.HEADING or not block.is_link:
        return False
    below = blocks[place + 1] if place + 1 < len(blocks) else block
    return not (home.holds(block) and home.holds(below) and below.is_prose)


def _is_link_line(block: Block) -> bool:
    """True for a paragraph that is one link and no sentence."""
    return (
        block.role is Role.PARAGRAPH
        and block.linked >= READING.link_whole
        and len(block.text) >= READING.link_length
        and not is_stopped(block.text)
    )


def _box(blocks: Sequence[Block], box: range, innermost: HtmlElement, home: Home) -> range:
    """The blocks of the outermost element around these that is still a box, and holds nothing of the article.

    A summary stands next to its headline: once an element has added anything, no further one may add prose.
    """
    core = len(box)
    for element in (innermost, *innermost.iterancestors()):
        inside = inside_of(blocks, box, element)
        added = [blocks[place] for place in inside if place not in box]
        if (
            element is home.element
            or len(inside) > READING.box_blocks
            or any(is_at_home(block, home) for block in added)
        ):
            break
        prose = [place for place in inside if place not in box and blocks[place].is_prose]
        if prose and (len(box) > core or not all(_is_summary(blocks, place, inside) for place in prose)):
            break
        box = inside
    return box


def _is_summary(blocks: Sequence[Block], place: int, inside: range) -> bool:
    """True for prose under a linked headline, or for the one block beside a form."""
    above = range(max(inside.start, place - READING.summary_below), place)
    return len(inside) == 1 or any(blocks[other].is_link for other in above)


def inside_of(blocks: Sequence[Block], box: range, element: HtmlElement) -> range:
    """The blocks around the box that stand in the element; no more are looked at than a box may hold."""
    before = _run(blocks, range(box.start - 1, -1, -1), element)
    after = _run(blocks, range(box.start, len(blocks)), element)
    return range(box.start - before, box.start + after)


def _run(blocks: Sequence[Block], places: range, element: HtmlElement) -> int:
    """How many of these places in a row stand in the element."""
    inside = (element in (blocks[place].element, *blocks[place].element.iterancestors()) for place in places)
    return sum(1 for _ in takewhile(bool, islice(inside, READING.box_blocks + 1)))


def is_at_home(block: Block, home: Home) -> bool:
    """True for a block that can only be the article's: prose, a list or a line of text where its paragraphs stand."""
    return home.holds(block) and (block.is_prose or (block.role is not Role.HEADING and block.linked == 0))
