"""Lists of the newsroom that stand apart from the article's paragraphs: key points, figures, what happened before.

Teasers and menus are lists too, but theirs are links; bylines, shares and topics are lists of a word or two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.blocks import Block
from tracker.read.characters import letters
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TERMS = frozenset({"dt", "dd"})


def listed(blocks: Sequence[Block], reasons: Sequence[str], reach: range) -> frozenset[int]:
    """The lines of such lists between the headline and the last paragraph, each list with the heading above it."""
    lists: dict[HtmlElement | None, list[int]] = defaultdict(list)
    for place in reach:
        if blocks[place].role is Role.LIST_ITEM:
            lists[blocks[place].element.getparent()].append(place)
    found: set[int] = set()
    for places in lists.values():
        if _says_something([blocks[place] for place in places]) and not any(reasons[place] for place in places):
            found.update(places, _heading(blocks, reasons, places[0], reach))
    return frozenset(found)


def _says_something(lines: Sequence[Block]) -> bool:
    """True for two lines or more that are no links and as long as a fact is, or terms with what is said of them."""
    if len(lines) < READING.fact_lines or any(line.linked >= READING.prose_links for line in lines):
        return False
    if all(line.element.tag in _TERMS for line in lines):
        return True
    begun = [letters(line.text)[: READING.scrap] for line in lines]
    is_told_once = len({*begun}) == len(begun)  # a caption stands twice in a row of pictures, long and short
    return is_told_once and all(len(beginning) == READING.scrap for beginning in begun)


def _heading(blocks: Sequence[Block], reasons: Sequence[str], first: int, reach: range) -> Iterator[int]:
    """The heading right above a list, where it stands beside it."""
    above = first - 1
    if above in reach and blocks[above].role is Role.HEADING and not reasons[above]:
        box = blocks[above].element.getparent()
        if box is not None and box in blocks[first].element.iterancestors():
            yield above
