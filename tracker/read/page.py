"""A page to an article: markup in, `Article` out.

In order: the tree, its blocks and its furniture (`blocks`), what of that goes (`clearing`), what the page says of
itself (`fields`), what the extractor chooses (`extractor`, `choosing`), what it never chooses and belongs there all
the same: notices, captions, the summary under the headline (`additions`), what is not the article's (`leavings`), and
what kind of page that makes (`kinds`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.model import Article, LeftOut, PageKind, Paragraph, Role
from tracker.read.additions import captions, notices, reach_of, summary
from tracker.read.blocks import Block, layout_of
from tracker.read.boilerplate import is_credit
from tracker.read.choosing import choose
from tracker.read.clearing import cleared, reasons_of
from tracker.read.extractor import extracted_lines
from tracker.read.fields import Shown, fields_of
from tracker.read.kinds import page_kind
from tracker.read.leavings import leavings
from tracker.read.markup import parse
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def read_page(text: str) -> Article:
    """The article on a page of HTML."""
    markup = parse(text)
    if markup.root is not None:
        return _article(markup.root)
    if markup.trouble:
        return Article(kind=PageKind.OTHER, reasons=(markup.trouble,))
    return Article(kind=PageKind.EMPTY, reasons=("nothing in the markup",))


def _article(root: HtmlElement) -> Article:
    layout = layout_of(root)
    blocks = layout.blocks
    furniture = cleared(layout)
    reasons = reasons_of(furniture, len(blocks))
    fields = fields_of(root, _shown(blocks, reasons))
    choice = choose(blocks, reasons, extracted_lines(root, [one.element for one in furniture]))
    reach = reach_of(blocks, reasons, choice.places, fields.headline)
    said = notices(blocks, reasons, reach)
    kept = choice.places | summary(blocks, reasons, reach, fields.descriptions) | captions(blocks, reasons, reach)
    if choice.home is not None:
        reasons = leavings(layout, reasons, reach, choice.home, fields)
    places = sorted(said.union(place for place in kept if not reasons[place]))
    verdict = page_kind([blocks[place] for place in places], blocks, fields)
    return Article(
        headline=fields.headline,
        byline=fields.byline,
        paragraphs=tuple(
            Paragraph(blocks[place].text, Role.NOTICE if place in said else _role(blocks[place])) for place in places
        ),
        language=fields.language,
        published=fields.published,
        modified=fields.modified,
        kind=verdict.kind,
        reasons=verdict.reasons,
        left_out=_left_out(blocks, reasons, reach, said),
    )


def _shown(blocks: Sequence[Block], reasons: Sequence[str]) -> Shown:
    """The visible texts that fields are held against: headings, and the short lines below them."""
    seen = [block for block, why in zip(blocks, reasons, strict=True) if not why]
    headings = [place for place, block in enumerate(seen) if block.element.tag == "h1"]
    below = (block for place in headings for block in seen[place + 1 : place + 1 + READING.summary_reach])
    return Shown(
        headings=tuple(seen[place].text for place in headings),
        lines=tuple(block.text for block in below if len(block.text) <= READING.byline_length),
    )


def _role(block: Block) -> Role:
    return Role.CAPTION if is_credit(block.text) else block.role


def _left_out(
    blocks: Sequence[Block], reasons: Sequence[str], reach: range, said: frozenset[int]
) -> tuple[LeftOut, ...]:
    """What the rules left out in and around the article, in reading order."""
    around = range(max(0, reach.start - READING.around), min(len(blocks), reach.stop + READING.around))
    return tuple(
        LeftOut(text=blocks[place].text[: READING.left_out_length], reason=reasons[place])
        for place in around
        if reasons[place] and place not in said
    )
