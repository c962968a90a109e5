"""Which blocks are the article's: the extractor's lines found among them, and the gaps between filled.

The extractor drops paragraphs for reasons of its own (a `div` instead of a `p`, text parted by line breaks, a link
too many). A block between two chosen ones, under the parent that holds the article, is the article's as well; what
lies beyond the first and the last of them is told by `edges.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.blocks import Block
from tracker.read.characters import is_stopped, letters
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LISTS = frozenset({"ul", "ol", "dl", "table"})
_FRAMES = frozenset({"blockquote", "figure"})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The element that holds the article, and the tags that lead from beside its paragraphs up to it."""

    element: HtmlElement
    stands: frozenset[tuple[str, ...]]  # what leads up to it from where a paragraph stands

    def holds(self, block: Block) -> bool:
        """True for a block that stands where the article's paragraphs do, or beside them: a heading, a list."""
        shape = _shape(block, self.element)
        return bool(shape) and _beside(shape) in self.stands

    def frames(self, block: Block) -> bool:
        """True for a block that it holds, or would hold but for the quotation or the figure around it."""
        shape = _shape(block, self.element)
        while shape and _FRAMES.intersection(_beside(shape)[:1]):
            shape = _beside(shape)
        return bool(shape) and _beside(shape) in self.stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The places of the article's blocks on a page, where they are at home, and the places of all blocks in there."""

    places: frozenset[int] = frozenset()
    met: frozenset[int] = frozenset()  # where a text of the extractor's stands, chosen or not
    home: Home | None = None
    inside: range = range(0)


def choose(blocks: Sequence[Block], reasons: Sequence[str], lines: Sequence[str]) -> Choice:
    """The blocks that are the article's; blocks with a reason are not asked."""
    met = _met(blocks, reasons, lines)
    solid = solid_places(blocks, met)
    if not solid:
        return Choice()
    element = _innermost(blocks, solid)
    stands = frozenset({(), *map(_beside, _shapes(blocks, solid, element))})
    home = Home(element=element, stands=stands)
    first, last = _ends(blocks, solid, element)
    once = _once(blocks, {place for place in met if first <= place <= last}, lines)
    whole = once | _filled(blocks, reasons, once, home)
    places = frozenset(whole | _headed(blocks, reasons, whole, element))
    return Choice(places=places, met=frozenset(met), home=home, inside=_inside(blocks, element, first, last))


def solid_places(blocks: Sequence[Block], places: Iterable[int]) -> set[int]:
    """Those of the places with enough text to say where the article is; all of them where none has."""
    repeats = Counter(block.text for block in blocks)
    solid = {
        at for at in places if len(letters(blocks[at].text)) >= READING.solid_letters and repeats[blocks[at].text] == 1
    }
    return solid or set(places)


def _innermost(blocks: Sequence[Block], solid: set[int]) -> HtmlElement:
    """The innermost element that holds most of the article's text."""
    weight: Counter[HtmlElement] = Counter()
    for place in solid:
        for element in (blocks[place].element, *blocks[place].element.iterancestors()):
            weight[element] += len(blocks[place].text)
    whole = max(weight.values())
    holders = [element for element, size in weight.items() if size >= READING.home_share * whole]
    return max(holders, key=lambda element: sum(1 for _ in element.iterancestors()))


def _ends(blocks: Sequence[Block], solid: set[int], home: HtmlElement) -> tuple[int, int]:
    """The first and the last chosen paragraph in the home; a summary may stand shortly before it."""
    inside = [place for place in solid if _shape(blocks[place], home)]
    first = min(inside)
    return min(place for place in solid if place >= first - READING.summary_reach), max(inside)


def _inside(blocks: Sequence[Block], home: HtmlElement, first: int, last: int) -> range:
    """The blocks in the home, which lie together: from those between the first and the last to those around them."""
    held = [place for place in range(first, last + 1) if _shape(blocks[place], home)]
    before = takewhile(lambda place: _shape(blocks[place], home), range(held[0] - 1, -1, -1))
    after = takewhile(lambda place: _shape(blocks[place], home), range(held[-1] + 1, len(blocks)))
    return range(held[0] - sum(1 for _ in before), held[-1] + 1 + sum(1 for _ in after))


def _shapes(blocks: Sequence[Block], solid: set[int], home: HtmlElement) -> frozenset[tuple[str, ...]]:
    """The shapes in which much of the article's text comes."""
    weight: Counter[tuple[str, ...]] = Counter()
    for place in solid:
        weight[_shape(blocks[place], home)] += len(blocks[place].text)
    enough = min(READING.shape_share * weight.total(), max(weight.values()))
    return frozenset(shape for shape, size in weight.items() if shape and size >= enough)


def _shape(block: Block, home: HtmlElement) -> tuple[str, ...]:
    """The tags from a block's element up to the home; none for a block outside it."""
    tags = [str(block.element.tag)]
    if block.element is home:
        return tuple(tags)
    for element in block.element.iterancestors():
        if element is home:
            return tuple(tags)
        tags.append(str(element.tag))
    return ()


def _met(blocks: Sequence[Block], reasons: Sequence[str], lines: Sequence[str]) -> set[int]:
    """The blocks whose text stands in the extractor's lines, whole or for the greatest part."""
    small_lines = [letters(line) for line in lines]
    whole, joined = set(small_lines), "".join(small_lines)
    shingles = set[tuple[str, ...]]().union(*(_shingles(line) for line in lines))
    met = set()
    for place, block in enumerate(blocks):
        small = letters(block.text)
        if small and not reasons[place] and (small in whole or _stands_in(block, small, joined, shingles)):
            met.add(place)
    return met


def _stands_in(block: Block, small: str, joined: str, shingles: set[tuple[str, ...]]) -> bool:
    if len(small) < READING.scrap:
        return False
    if small in joined:
        return True
    own = _shingles(block.text)
    return len(own) > READING.shingle and len(own & shingles) >= READING.shingles_met * len(own)


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[at : at + READING.shingle]) for at in range(len(words) - READING.shingle + 1)}


def _once(blocks: Sequence[Block], places: set[int], lines: Sequence[str]) -> set[int]:
    """The places with as many copies of a text as the extractor has lines of it, and at least one."""
    lines_of = Counter(letters(line) for line in lines)
    seen: Counter[str] = Counter()
    kept = set()
    for place in sorted(places):
        small = letters(blocks[place].text)
        if seen[small] < max(1, lines_of[small]):
            kept.add(place)
        seen[small] += 1
    return kept


def _beside(shape: tuple[str, ...]) -> tuple[str, ...]:
    """The shape without the block's own tag, or without the list or the table that the block is a line of."""
    lists = [place for place, tag in enumerate(shape[: READING.list_depth]) if tag in _LISTS]
    return shape[lists[-1] + 1 :] if lists else shape[1:]


def _filled(blocks: Sequence[Block], reasons: Sequence[str], places: set[int], home: Home) -> set[int]:
    """The blocks between the chosen ones that stand in the page as they do."""
    texts = {blocks[place].text for place in places}
    return {
        place
        for place in range(min(places) + 1, max(places))
        if not reasons[place]
        and _is_text(blocks[place])
        and blocks[place].text not in texts
        and home.holds(blocks[place])
    }


def _headed(blocks: Sequence[Block], reasons: Sequence[str], places: set[int], home: HtmlElement) -> set[int]:
    """The headings that stand right over a chosen block."""
    texts = {blocks[place].text for place in places}
    return {
        place - 1
        for place in places
        if place > 0
        and place - 1 not in places
        and not reasons[place - 1]
        and blocks[place - 1].role is Role.HEADING
        and blocks[place - 1].linked < READING.prose_links
        and blocks[place - 1].text not in texts
        and _shape(blocks[place - 1], home)
    }


def _is_text(block: Block) -> bool:
    """True for a block that is no link and no caption; a sentence may be one long link."""
    if block.role is Role.CAPTION or block.linked >= READING.link_whole:
        return False
    return block.linked < READING.prose_links or is_stopped(block.text)
