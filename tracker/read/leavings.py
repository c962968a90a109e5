"""Which blocks in and around an article are not the article's: by the line, by the box, by being repeated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from tracker.model import Role
from tracker.read.appeals import appeal_boxes
from tracker.read.blocks import Block, Layout
from tracker.read.boilerplate import INVITATION, STAMP, TEASER, Line, is_credit, sift
from tracker.read.bylines import without_by
from tracker.read.cards import cards, form_boxes
from tracker.read.characters import is_stopped, letters
from tracker.read.choosing import Choice, Home
from tracker.read.fields import Fields
from tracker.read.notices import notice_kind
from tracker.read.stamps import is_date
from tracker.tuning import READING

# A line of a list or an answer in an interview; a date says more.
_BARE_NUMBER = re.compile(r"\W*\d+\W*")

HEADLINE = "headline"
BYLINE = "byline"
PULL_QUOTE = "pull quote"
REPEATED = "repeated on the page"
LINK = "link"
NO_TEXT = "not the article's text"


def leavings(layout: Layout, reasons: Sequence[str], reach: range, choice: Choice, fields: Fields) -> list[str]:
    """The reasons, with one for each further block in or around the article that is not the article's."""
    blocks, home = layout.blocks, choice.home
    if home is None:
        return list(reasons)
    around = around_of(reach, choice.inside, len(blocks))
    found = dict.fromkeys(cards(blocks, reasons, around, home), TEASER)
    found |= dict.fromkeys(form_boxes(layout, reasons, around, home), INVITATION)
    found |= _sifted(blocks, reasons, around)
    open_reasons = [why or found.get(place, "") for place, why in enumerate(reasons)]
    found |= appeal_boxes(blocks, open_reasons, range(choice.inside.start, around.stop), home)
    found |= _repeated(blocks, reasons, around)
    found |= _pulled(blocks, reasons, choice)
    open_reasons = [why or found.get(place, "") for place, why in enumerate(reasons)]
    found |= _above(blocks, open_reasons, reach, fields, home)
    return [why or found.get(place, "") for place, why in enumerate(reasons)]


def around_of(reach: range, inside: range, blocks: int) -> range:
    """The article and all that stands where it is at home, with some blocks before and after the article."""
    before, after = max(0, reach.start - READING.around), min(blocks, reach.stop + READING.around)
    return range(min(before, inside.start), max(after, inside.stop))


def unclaimed(blocks: Sequence[Block], reasons: Sequence[str], around: range, kept: Collection[int]) -> list[str]:
    """The reasons, with one for each block around that is not kept and has none: nothing goes in silence."""
    texts = {blocks[place].text for place in kept}
    whole = list(reasons)
    for place in around:
        if place not in kept and not whole[place]:
            whole[place] = _why_not(blocks[place], texts)
    return whole


def _why_not(block: Block, texts: Collection[str]) -> str:
    if block.text in texts:
        return REPEATED
    return LINK if block.is_link else NO_TEXT


def _sifted(blocks: Sequence[Block], reasons: Sequence[str], around: range) -> dict[int, str]:
    """What the rules for lines say, which know no markup but how much of a line is link."""
    places = [place for place in around if not reasons[place]]
    lines = [Line(text=blocks[at].text, role=blocks[at].role, linked=blocks[at].linked) for at in places]
    return {place: why for place, why in zip(places, sift(lines), strict=True) if why}


def _repeated(blocks: Sequence[Block], reasons: Sequence[str], around: range) -> dict[int, str]:
    """Prose that stands on the page again and again: what stands in for a thing that was not loaded."""
    times = Counter(block.text for block in blocks if block.is_prose)
    return {
        place: REPEATED
        for place in around
        if times[blocks[place].text] >= READING.repeats
        and not reasons[place]
        and notice_kind(blocks[place].text) is None
    }


def _pulled(blocks: Sequence[Block], reasons: Sequence[str], choice: Choice) -> dict[int, str]:
    """Words of a paragraph that are set a second time, in large letters, in an element of their own.

    Right beside the paragraph they may be what it speaks of: they stay.
    """
    whole = [(place, letters(blocks[place].text)) for place in choice.inside if not reasons[place]]
    prose = {place: small for place, small in whole if blocks[place].is_prose}
    own = [(place, small) for place, small in whole if place > min(prose, default=0) and _is_set_apart(blocks[place])]
    return {
        place: PULL_QUOTE
        for place, small in own
        if len(small) >= READING.scrap
        and notice_kind(blocks[place].text) is None
        and any(small in other and len(small) < len(other) for at, other in prose.items() if abs(at - place) > 1)
    }


def _is_set_apart(block: Block) -> bool:
    """True for a quotation, and for a text that is no paragraph by its tag."""
    return block.role is Role.QUOTATION or (block.role is Role.PARAGRAPH and block.element.tag != "p")


def _above(blocks: Sequence[Block], reasons: Sequence[str], reach: range, fields: Fields, home: Home) -> dict[int, str]:
    """The headline, the byline and dates, which are fields, where they stand above the text.

    They may stand below a summary: only the second paragraph ends the search. Where the first is at home in the text,
    a date below it may head a chronicle, and a sentence that begins with the author's name is none of the byline.
    """
    headline = letters(fields.headline)
    authors = [letters(name) for name in fields.authors]
    found: dict[int, str] = {}
    paragraphs, has_begun = 0, False
    for place in range(max(0, reach.start - READING.around), reach.stop):
        block = blocks[place]
        if reasons[place]:
            continue
        if block.element.tag == "h1" or place in fields.headline_places or letters(block.text) == headline:
            found[place] = HEADLINE
        elif authors and _is_byline(block, authors) and not (has_begun and is_stopped(block.text)):
            found[place] = BYLINE
        elif not has_begun and is_date(block.text) and not _BARE_NUMBER.fullmatch(block.text):
            found[place] = STAMP
        elif block.is_prose and place >= reach.start:
            paragraphs += 1
            has_begun = home.holds(block)
        if paragraphs > 1:
            break
    return found


def _is_byline(block: Block, authors: Sequence[str]) -> bool:
    """True for a short line that names all authors, and little else."""
    small = letters(without_by(block.text))
    is_short = len(small) <= sum(map(len, authors)) + READING.byline_rest
    return is_short and all(name in small for name in authors) and not is_credit(block.text)
