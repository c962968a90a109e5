"""A page to an article: markup in, `Article` out.

In order: the tree, its blocks and its furniture (`blocks`), what of that goes (`clearing`), what the page says of
itself (`fields`), what the extractor chooses (`extractor`, `choosing`), what it never chooses and belongs there all
the same: notices, captions, the summary under the headline (`additions`), what is not the article's (`leavings`), how
far the article goes on at both ends (`edges`), what kind of page that makes (`kinds`), and the links in what is kept
(`anchors`, `targets`). A rule for the site, where there is one, has its say at each of these steps (`sites`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tracker.model import Article, LeftOut, PageKind, Paragraph, Role
from tracker.read.additions import captions, notices, reach_of, summary
from tracker.read.anchors import links_of
from tracker.read.blocks import Block, Layout, layout_of
from tracker.read.boilerplate import is_credit
from tracker.read.choosing import Choice, choose
from tracker.read.clearing import cleared, reasons_of
from tracker.read.edges import outer_places
from tracker.read.extractor import extracted_lines
from tracker.read.fields import Fields, Shown, fields_of
from tracker.read.kinds import page_kind
from tracker.read.leavings import around_of, leavings, unclaimed
from tracker.read.markup import parse
from tracker.read.sites.applying import UNRULED, Ruled, read_by_rule
from tracker.read.targets import base_of
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tracker.read.sites import SiteRule


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The places of the article's blocks, those of them that are notices, and what is left out in and around it."""

    places: tuple[int, ...]
    notices: frozenset[int]
    left_out: dict[int, str]  # place to reason, in reading order


def read_page(text: str, *, url: str = "", rule: SiteRule | None = None) -> Article:
    """The article on a page of HTML; `url` is where its relative links begin, `rule` the site's own."""
    markup = parse(text)
    if markup.root is not None:
        read = partial(_article, markup.root, url)
        return read_by_rule(markup.root, rule, read) if rule else read(UNRULED)
    if markup.trouble:
        return Article(kind=PageKind.OTHER, reasons=(markup.trouble,))
    return Article(kind=PageKind.EMPTY, reasons=("nothing in the markup",))


def _article(root: HtmlElement, url: str, ruled: Ruled) -> Article:
    layout = layout_of(root, ruled.dropped)
    blocks = layout.blocks
    furniture = ruled.open(cleared(layout))
    reasons = ruled.dropping(reasons_of(furniture, len(blocks)), layout)
    fields = ruled.told(fields_of(root, _shown(blocks, reasons)))
    reasons = ruled.bounding(reasons, blocks)
    choice = choose(blocks, reasons, extracted_lines(root, {*(one.element for one in furniture), *ruled.unread()}))
    text = _text(layout, reasons, choice, fields, ruled)
    kept = [blocks[place] for place in text.places]
    verdict = page_kind(kept, blocks, fields)
    links = links_of(kept, _base(root, url), ruled.dropped)
    return Article(
        headline=fields.headline,
        byline=fields.byline,
        paragraphs=tuple(
            Paragraph(blocks[place].text, Role.NOTICE if place in text.notices else _role(blocks[place]), inside)
            for place, inside in zip(text.places, links, strict=True)
        ),
        language=fields.language,
        published=fields.published,
        modified=fields.modified,
        kind=verdict.kind,
        reasons=verdict.reasons,
        left_out=tuple(
            LeftOut(text=left[: READING.left_out_length], reason=why)
            for left, why in ruled.left_out(layout, text.places, text.left_out)
        ),
    )


def _text(layout: Layout, reasons: Sequence[str], choice: Choice, fields: Fields, ruled: Ruled) -> _Text:
    """What the extractor chose and what it never chooses, without what the rules speak against."""
    blocks = layout.blocks
    reach = reach_of(blocks, reasons, choice.places, fields.headline)
    said = ruled.notices(blocks, notices(blocks, reasons, reach))
    kept = choice.places | summary(blocks, reasons, reach, fields.descriptions)
    whole = leavings(layout, reasons, reach, choice, fields)
    outer = outer_places(blocks, whole, choice)
    reach = range(min((reach.start, *outer)), max((reach.stop, *(place + 1 for place in outer))))
    kept |= outer | captions(blocks, whole, reach)
    places = said.union(place for place in kept if not whole[place])
    around = around_of(reach, choice.inside, len(blocks))
    whole = unclaimed(blocks, whole, around, places)
    left_out = {place: whole[place] for place in around if place not in places}
    return _Text(places=tuple(sorted(places)), notices=said, left_out=left_out)


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


def _base(root: HtmlElement, url: str) -> str:
    """What the page's relative links are relative to."""
    stated = root.xpath("string(head/base/@href)")
    return base_of(url, str(stated), str(root.xpath("string(head/link[@rel='canonical']/@href)")))
