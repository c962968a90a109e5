"""Boxes in which a site asks its readers for something: a subscription, a gift, a tip, an address, a bet.

They are told by what they say and by how they stand. A line that asks goes by itself only where the rules for lines
know it (`boilerplate.py`); a box around it goes whole, its heading and its small print, where it stands apart from the
article's paragraphs, or begins with the line that asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.blocks import Block
from tracker.read.boilerplate import ADVERTISEMENT, INVITATION, REQUEST, is_appeal
from tracker.read.cards import inside_of, is_at_home
from tracker.read.choosing import Home
from tracker.read.notices import notice_kind
from tracker.read.sayings import is_said
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ASKING = frozenset({ADVERTISEMENT, INVITATION, REQUEST})
_PAGES = frozenset({"html", "body", "main", "article"})
_ASKED = frozenset({Role.PARAGRAPH, Role.HEADING})


def appeal_boxes(blocks: Sequence[Block], reasons: Sequence[str], below: range, home: Home) -> dict[int, str]:
    """The places of what stands in such boxes, each with a reason; `reasons` has what the rules for lines say.

    They are looked for where the article's text begins and below: a summary above it may share a box with other things.
    """
    found: dict[int, str] = {}
    for place in below:
        if place in found or is_at_home(blocks[place], home):
            continue
        why = _appeal(blocks[place], reasons[place])
        if why:
            prose = 0 if why == ADVERTISEMENT else READING.furniture_paragraphs  # its label says nothing of the rest
            found |= dict.fromkeys(_box(blocks, place, home, prose), why)
    return {place: why for place, why in found.items() if not reasons[place]}


def _appeal(block: Block, reason: str) -> str:
    """Why a line asks for something, or ""."""
    if reason:
        return reason if reason in _ASKING else ""
    if block.role not in _ASKED or len(block.text) > READING.line_length or notice_kind(block.text) is not None:
        return ""
    is_offer = is_said("paywalled", "texts", block.text) or is_appeal(block.text)
    return INVITATION if is_offer else ""


def _box(blocks: Sequence[Block], place: int, home: Home, prose: int) -> range:
    """The blocks of the outermost element around a line that asks which can be a box of it; none where none can.

    `prose` says how many paragraphs it may hold.
    """
    box = range(0)
    for element in _around(blocks[place], home):
        inside = inside_of(blocks, range(place, place + 1), element)
        held = [blocks[at] for at in inside]
        if len(held) > READING.box_blocks or sum(block.is_prose for block in held) > prose:
            break
        if any(notice_kind(block.text) is not None for block in held):
            break
        if not _begins_so(held, blocks[place]) and any(is_at_home(block, home) for block in held):
            break
        box = inside
    return range(0) if len(box) == 1 and blocks[place].role is Role.HEADING else box  # it may head paragraphs


def _around(block: Block, home: Home) -> Iterator[HtmlElement]:
    """The block's own element and those around it, up to the home or what holds the page."""
    elements = (block.element, *block.element.iterancestors())
    return takewhile(lambda element: element is not home.element and element.tag not in _PAGES, elements)


def _begins_so(held: Sequence[Block], asking: Block) -> bool:
    """True for a small box whose heading asks."""
    return held[0] is asking and asking.role is Role.HEADING and 1 < len(held) <= READING.appeal_blocks
