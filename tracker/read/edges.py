"""How far the article goes on before the first and after the last chosen block: places in, further places out.

The extractor drops what is short at either end of an article ("Police arrested 12 men."), and so the last facts of a
report. A block there is the article's when it stands as the article's paragraphs do and no rule speaks against it.
Above the text lie its headline, byline and dates, which the search steps over; below it begins the furniture of the
page, at which the search ends.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from tracker.model import Role
from tracker.read.blocks import Block
from tracker.read.boilerplate import ADVERTISEMENT
from tracker.read.characters import is_stopped
from tracker.read.choosing import Choice
from tracker.read.furniture import HIDDEN
from tracker.read.leavings import HEADLINE
from tracker.tuning import READING

# They stand between paragraphs as well, so the article may go on below them.
_STEPPED_OVER = frozenset({ADVERTISEMENT, HIDDEN})
_ROWS = frozenset({"tr", "td", "th"})


def outer_places(blocks: Sequence[Block], reasons: Sequence[str], choice: Choice) -> frozenset[int]:
    """The places around the chosen ones where the article goes on."""
    chosen = choice.places.intersection(choice.inside)
    if choice.home is None or not chosen:
        return frozenset()
    above = range(min(chosen) - 1, choice.inside.start - 1, -1)
    below = range(max(chosen) + 1, choice.inside.stop)
    at_home = [place for place in (*above, *below) if choice.home.frames(blocks[place])]
    going_on = {place for place in at_home if place in choice.met or _is_text(blocks[place])}
    found = [*_above(reasons, above, going_on), *_below(blocks, reasons, below, going_on)]
    return _new(blocks, sorted(found), choice.places)


def _above(reasons: Sequence[str], places: range, going_on: Collection[int]) -> list[int]:
    """Up to the headline, or to where the home begins."""
    text = takewhile(lambda place: reasons[place] != HEADLINE, places)
    return [place for place in text if place in going_on and not reasons[place]]


def _below(blocks: Sequence[Block], reasons: Sequence[str], places: range, going_on: Collection[int]) -> list[int]:
    """Down to what closes the article, or to where the home ends; a heading right above what closes it heads that."""
    asked = [place for place in places if reasons[place] not in _STEPPED_OVER]
    found = list(takewhile(lambda place: place in going_on and not reasons[place], asked))
    while len(found) < len(asked) and found and blocks[found[-1]].role is Role.HEADING:
        found.pop()
    return found


def _is_text(block: Block) -> bool:
    """True for a sentence, and for a part of an article that needs to be none; not for what is one link."""
    if block.linked >= READING.link_whole:
        return False
    needs_no_stop = block.role is not Role.PARAGRAPH or block.element.tag in _ROWS
    return is_stopped(block.text) or (needs_no_stop and block.linked < READING.prose_links)


def _new(blocks: Sequence[Block], places: Sequence[int], chosen: Collection[int]) -> frozenset[int]:
    """Those of the places whose text is not chosen already, each text once."""
    taken = {blocks[place].text for place in chosen}
    first = {blocks[place].text: place for place in reversed(places) if blocks[place].text not in taken}
    return frozenset(first.values())
