"""A page to an article: markup in, `Article` out.

In order: the tree, its blocks and its furniture (`blocks`), what of that goes (`clearing`), what the page says of
itself (`fields`), what the extractor chooses (`extractor`, `choosing`), what it never chooses and belongs there all
the same: notices, captions, the summary under the headline (`additions`), what is not the article's (`leavings`), how
far the article goes on at both ends (`edges`), what kind of page that makes (`kinds`), the links in what is kept
(`anchors`, `targets`), and what speaks against all that (`second`, `confidence`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.model import Article, LeftOut, PageKind, Paragraph, Role
from tracker.read.additions import captions, notices, reach_of, summary
from tracker.read.anchors import links_of
from tracker.read.blocks import Block, Layout, layout_of, trouble_in
from tracker.read.boilerplate import is_credit
from tracker.read.choosing import Choice, choose
from tracker.read.clearing import cleared, reasons_of
from tracker.read.confidence import doubted, is_text, page_doubts
from tracker.read.edges import outer_places
from tracker.read.extractor import extracted_lines
from tracker.read.fields import Fields, fields_of
from tracker.read.kinds import Remains, is_live, page_kind
from tracker.read.leavings import NO_TEXT, around_of, leavings, unclaimed
from tracker.read.live import live_entries, sifted
from tracker.read.markup import parse
from tracker.read.notices import notice_kind
from tracker.read.targets import base_of
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The places of the article's blocks, those of them that are notices, and what is left out in and around it."""

    places: tuple[int, ...]
    notices: frozenset[int]
    left_out: dict[int, str]  # place to reason, in reading order
    times: dict[int, str] = field(default_factory=dict)  # of the live entries, by the places of their blocks
    told: frozenset[int] = frozenset()  # the live entries' paragraphs


def read_page(text: str, *, url: str = "") -> Article:
    """The article on a page of HTML; `url` is where its relative links begin."""
    markup = parse(text)
    if markup.root is not None:
        return _article(text, markup.root, url)
    if markup.trouble:
        return Article(kind=PageKind.UNREADABLE, reasons=(markup.trouble,))
    return Article(kind=PageKind.EMPTY, reasons=("nothing in the markup",))


def _article(markup: str, root: HtmlElement, url: str) -> Article:
    layout = layout_of(root)
    trouble = trouble_in(layout)
    if trouble:
        return Article(kind=PageKind.UNREADABLE, reasons=(trouble,))
    blocks = layout.blocks
    furniture = cleared(layout)
    reasons = reasons_of(furniture, len(blocks))
    base = _base(root, url)
    fields = fields_of(root, blocks, reasons, base)
    choice = choose(blocks, reasons, extracted_lines(root, [one.element for one in furniture]))
    text = _text(layout, reasons, choice, fields)
    if is_live(fields):
        text = _live_text(blocks, reasons, text)
    kept = [blocks[place] for place in text.places]
    verdict = page_kind(Remains(root=root, url=url, blocks=blocks, kept=kept, fields=fields))
    article = Article(
        headline=fields.headline,
        byline=fields.byline,
        paragraphs=tuple(_paragraphs(text, kept, base)),
        language=fields.language,
        published=fields.published,
        modified=fields.modified,
        canonical_url=fields.canonical_url,
        section=fields.section,
        kind=verdict.kind,
        reasons=verdict.reasons,
        left_out=tuple(
            LeftOut(text=blocks[place].text[: READING.left_out_length], reason=why)
            for place, why in text.left_out.items()
        ),
    )
    return article if not is_text(article) else doubted(article, tuple(page_doubts(article, fields, markup)))


def _paragraphs(text: _Text, kept: Sequence[Block], base: str) -> Iterator[Paragraph]:
    for place, block, links in zip(text.places, kept, links_of(kept, base), strict=True):
        yield Paragraph(block.text, _role(place, block, text), links, text.times.get(place, ""))


def _text(layout: Layout, reasons: Sequence[str], choice: Choice, fields: Fields) -> _Text:
    """What the extractor chose and what it never chooses, without what the rules speak against."""
    blocks = layout.blocks
    reach = reach_of(blocks, reasons, choice.places, fields)
    said = notices(blocks, reasons, reach)
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


def _live_text(blocks: Sequence[Block], reasons: Sequence[str], text: _Text) -> _Text:
    """A live blog's text: what stands above its entries, the entries, the newest first, and notices below them."""
    whole = sifted(blocks, reasons)
    entries = live_entries(blocks, whole)
    if not entries:
        return text
    inside = [place for entry in entries for place in entry.places]
    first, end = min(entry.span.start for entry in entries), max(entry.span.stop for entry in entries)
    said = text.notices | {place for place in inside if notice_kind(blocks[place].text)}
    above = [place for place in text.places if place < first]
    while above and blocks[above[-1]].role is Role.HEADING:  # of the newest day
        above.pop()
    below = [place for place in text.places if place >= end and place in text.notices]
    places = (*above, *inside, *below)
    left_out = text.left_out | {at: whole[at] or NO_TEXT for at in range(first, end)}
    return _Text(
        places=places,
        notices=frozenset(said),
        left_out={at: left_out[at] for at in sorted(left_out) if at not in places},
        times={place: entry.at for entry in entries for place in entry.places},
        told=frozenset[int]().union(*(entry.told for entry in entries)),
    )


def _role(place: int, block: Block, text: _Text) -> Role:
    if place in text.notices:
        return Role.NOTICE
    role = Role.CAPTION if is_credit(block.text) else block.role
    return Role.LIVE_ENTRY if role is not Role.CAPTION and place in text.told else role


def _base(root: HtmlElement, url: str) -> str:
    """What the page's relative links are relative to."""
    stated = root.xpath("string(head/base/@href)")
    return base_of(url, str(stated), str(root.xpath("string(head/link[@rel='canonical']/@href)")))
