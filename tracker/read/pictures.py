"""Which blocks are captions though no tag says so: they stand alone beside a picture. A layout in, a layout out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.blocks import Block, Layout
from tracker.read.characters import letters
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PICTURES = ("img", "picture", "amp-img")


def captioned(layout: Layout, root: HtmlElement) -> Layout:
    """The layout, in which what stands alone beside a picture is a caption."""
    held = _held(layout.blocks)
    beside = {place for picture in root.iter(*_PICTURES) for place in _beside(picture, held, layout.blocks)}
    if not beside:
        return layout
    blocks = (replace(block, role=Role.CAPTION) if at in beside else block for at, block in enumerate(layout.blocks))
    return replace(layout, blocks=tuple(blocks))


def _held(blocks: Sequence[Block]) -> dict[HtmlElement, list[int]]:
    """The elements not far above a block, with the places of the blocks in them."""
    held: dict[HtmlElement, list[int]] = defaultdict(list)
    for place, block in enumerate(blocks):
        for element in islice(chain((block.element,), block.element.iterancestors()), READING.picture_depth):
            held[element].append(place)
    return held


def _beside(picture: HtmlElement, held: dict[HtmlElement, list[int]], blocks: Sequence[Block]) -> list[int]:
    """The one block in the innermost element around a picture that holds any, where it reads like a caption."""
    around = islice(picture.iterancestors(), READING.picture_depth)
    places = next((held[element] for element in around if element in held), [])
    return places if len(places) == 1 and _may_be_caption(blocks[places[0]]) else []


def _may_be_caption(block: Block) -> bool:
    """True for a text of some words that is no link, as an author's name beside a portrait is one."""
    is_long_enough = READING.scrap <= len(letters(block.text)) and len(block.text) <= READING.caption_length
    is_open = block.role is Role.PARAGRAPH and block.linked < READING.prose_links
    return is_long_enough and is_open and block.element.tag not in ("body", "article", "main")
