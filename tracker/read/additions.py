"""What the extractor never chooses and belongs to the article: the summary under the headline, captions, notices."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.model import Role
from tracker.read.blocks import Block
from tracker.read.boilerplate import is_credit, is_teaser_label
from tracker.read.characters import is_stopped, letters
from tracker.read.choosing import solid_places
from tracker.read.fields import Fields
from tracker.read.furniture import COMMENTS, HIDDEN, TEASER
from tracker.read.notices import notice_kind
from tracker.tuning import READING

_NOT_THE_PUBLISHERS = frozenset({COMMENTS, TEASER})


def reach_of(blocks: Sequence[Block], reasons: Sequence[str], chosen: frozenset[int], fields: Fields) -> range:
    """From the headline, where it stands above the text, to the last paragraph."""
    solid = solid_places(blocks, chosen)
    if not solid:
        return range(0)
    wanted, shown = letters(fields.headline), fields.headline_places[:1]
    headings = (
        at
        for at in range(min(solid), -1, -1)
        if at in shown or (_is_open_heading(blocks[at], reasons[at]) and _shows(blocks[at], wanted))
    )
    return range(next(headings, min(solid)), max(solid) + 1)


def summary(
    blocks: Sequence[Block], reasons: Sequence[str], reach: range, descriptions: Sequence[str]
) -> frozenset[int]:
    """What sums the article up under the headline: prose, a sentence beside it, or the page's description."""
    return frozenset(
        place
        for place in reach[1 : READING.summary_reach]
        if not reasons[place]
        and blocks[place].linked < READING.prose_links
        and blocks[place].role is not Role.CAPTION
        and not is_credit(blocks[place].text)
        and (
            blocks[place].is_prose
            or _is_beside(blocks[place], blocks[reach.start])
            or _is_described(blocks[place].text, descriptions)
        )
    )


def captions(blocks: Sequence[Block], reasons: Sequence[str], reach: range) -> frozenset[int]:
    """The captions between the headline and the last paragraph, each text once."""
    first: dict[str, int] = {}
    for place in reach:
        block = blocks[place]
        if block.role is Role.CAPTION and not reasons[place] and block.linked < READING.link_line:
            first.setdefault(block.text, place)
    return frozenset(first.values())


def notices(blocks: Sequence[Block], reasons: Sequence[str], reach: range, headline: str) -> frozenset[int]:
    """The publisher's notices, wherever they stand in or around the article, with the texts that their labels announce.

    No reason holds against them but being another article's or a reader's: a footer or a box keeps none away, and one
    that is folded up counts, where it does not stand in the open as well.
    """
    around = range(max(0, reach.start - READING.notice_before), min(len(blocks), reach.stop + READING.notice_after))
    title = letters(headline)  # agencies write into it that a report was corrected
    found = {
        place
        for place in around
        if _may_be_notice(blocks, reasons, place)
        and notice_kind(blocks[place].text)
        and letters(blocks[place].text) != title
    }
    announced = {
        place + 1
        for place in found
        if len(blocks[place].text) <= READING.notice_label
        and not is_stopped(blocks[place].text)
        and place + 1 < len(blocks)
        and _may_be_notice(blocks, reasons, place + 1)
        and not is_teaser_label(blocks[place + 1].text)
    }
    shown = {blocks[place].text for place in found if reasons[place] != HIDDEN}
    copies = {place for place in found if reasons[place] == HIDDEN and blocks[place].text in shown}
    return frozenset((found | announced) - copies)


def _is_open_heading(block: Block, reason: str) -> bool:
    return block.role is Role.HEADING and not reason


def _shows(block: Block, headline: str) -> bool:
    return bool(letters(block.text) == headline or block.element.tag == "h1")


def _may_be_notice(blocks: Sequence[Block], reasons: Sequence[str], place: int) -> bool:
    return reasons[place] not in _NOT_THE_PUBLISHERS and blocks[place].linked < READING.prose_links


def _is_beside(block: Block, headline: Block) -> bool:
    """True for a sentence in a paragraph that stands in the same element as the headline."""
    is_sentence = block.element.tag == "p" and is_stopped(block.text)
    return is_sentence and block.element.getparent() is headline.element.getparent()


def _is_described(text: str, descriptions: Sequence[str]) -> bool:
    """True for a text that a description of the page repeats or begins with."""
    small = letters(text)
    if len(small) < READING.scrap:
        return False
    stated = [letters(description) for description in descriptions]
    return any(small.startswith(one) or one.startswith(small) for one in stated if len(one) >= READING.scrap)
