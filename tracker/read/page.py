"""A page to an article: markup in, `Article` out.

In order: the tree, its blocks and its furniture (`blocks`), what of that goes (`clearing`), what the page says of
itself (`fields`), what the extractor chooses (`extractor`, `choosing`), what it never chooses and belongs there all
the same: notices, captions, the summary under the headline (`additions`), what is not the article's (`leavings`), how
far the article goes on at both ends (`edges`), what kind of page that makes (`kinds`), the links in what is kept
(`anchors`, `targets`), and what speaks against all that (`second`, `confidence`). A rule for the site, where there is
one, has its say at each of these steps (`sites`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from tracker.model import Article, LeftOut, Link, PageKind, Paragraph, Role
from tracker.read.additions import captions, notices, reach_of, summary
from tracker.read.anchors import links_of
from tracker.read.blocks import Block, Layout, layout_of, trouble_in
from tracker.read.boxes import listed
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
from tracker.read.pictures import captioned
from tracker.read.roles import role_of
from tracker.read.sites.applying import UNRULED, Ruled, read_by_rule
from tracker.read.targets import base_of
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tracker.read.sites import SiteRule

_SET_APART = frozenset({Role.CAPTION, Role.HEADING})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The places of the article's blocks, which of them are notices or sum it up, and what is left out around them."""

    places: tuple[int, ...]
    notices: frozenset[int]
    summaries: frozenset[int]
    left_out: dict[int, str]  # place to reason, in reading order
    times: dict[int, str] = field(default_factory=dict)  # of the live entries, by the places of their blocks
    told: frozenset[int] = frozenset()  # the live entries' paragraphs


def read_page(text: str, *, url: str = "", rule: SiteRule | None = None) -> Article:
    """The article on a page of HTML; `url` is where its relative links begin, `rule` the site's own."""
    markup = parse(text)
    if markup.root is not None:
        read = partial(_bounded, text, markup.root, url)
        return read_by_rule(markup.root, rule, read) if rule else read(UNRULED)
    if markup.trouble:
        return Article(kind=PageKind.UNREADABLE, reasons=(markup.trouble,))
    return Article(kind=PageKind.EMPTY, reasons=("nothing in the markup",))


def _bounded(markup: str, root: HtmlElement, url: str, ruled: Ruled) -> Article:
    """The article, or why it would take too long to look for one."""
    layout = layout_of(root, ruled.dropped)
    trouble = trouble_in(layout)
    if trouble:
        return Article(kind=PageKind.UNREADABLE, reasons=(trouble,))
    return _article(markup, root, url, captioned(layout, root), ruled)


def _article(markup: str, root: HtmlElement, url: str, layout: Layout, ruled: Ruled) -> Article:
    blocks = layout.blocks
    furniture = ruled.open(cleared(layout))
    reasons = ruled.dropping(reasons_of(furniture, len(blocks)), layout)
    base = _base(root, url)
    fields = ruled.told(fields_of(root, blocks, reasons, base), blocks)
    reasons = ruled.bounding(reasons, blocks)
    choice = choose(blocks, reasons, extracted_lines(root, {*(one.element for one in furniture), *ruled.unread()}))
    text = _text(layout, reasons, choice, fields, ruled)
    if is_live(fields):
        text = _live_text(blocks, reasons, text, fields.authors)
    kept = [blocks[place] for place in text.places]
    links = links_of(kept, base, ruled.dropped)
    verdict = page_kind(Remains(root=root, url=url, blocks=blocks, kept=kept, fields=fields))
    article = Article(
        headline=fields.headline,
        byline=fields.byline,
        paragraphs=tuple(_paragraphs(text, blocks, links)),
        language=fields.language,
        published=fields.published,
        modified=fields.modified,
        canonical_url=fields.canonical_url,
        section=fields.section,
        kind=verdict.kind,
        reasons=verdict.reasons,
        left_out=tuple(
            LeftOut(text=left[: READING.left_out_length], reason=why)
            for left, why in ruled.left_out(layout, text.places, text.left_out)
        ),
    )
    return article if not is_text(article) else doubted(article, tuple(page_doubts(article, fields, markup)))


def _paragraphs(text: _Text, blocks: Sequence[Block], links: Sequence[tuple[Link, ...]]) -> Iterator[Paragraph]:
    for place, inside in zip(text.places, links, strict=True):
        yield Paragraph(blocks[place].text, _role(place, blocks, text), inside, text.times.get(place, ""))


def _text(layout: Layout, reasons: Sequence[str], choice: Choice, fields: Fields, ruled: Ruled) -> _Text:
    """What the extractor chose and what it never chooses, without what the rules speak against."""
    blocks = layout.blocks
    reach = reach_of(blocks, reasons, choice.places, fields)
    said = ruled.notices(blocks, notices(blocks, reasons, reach, fields.headline))
    summaries = summary(blocks, reasons, reach, fields.descriptions)
    kept = choice.places | summaries
    whole = leavings(layout, reasons, reach, choice, fields)
    outer = outer_places(blocks, whole, choice)
    reach = range(min((reach.start, *outer)), max((reach.stop, *(place + 1 for place in outer))))
    kept |= outer | captions(blocks, whole, reach) | listed(blocks, whole, reach)
    places = said.union(place for place in kept if not whole[place])
    around = around_of(reach, choice.inside, len(blocks))
    whole = unclaimed(blocks, whole, around, places)
    left_out = {place: whole[place] for place in around if place not in places}
    return _Text(places=tuple(sorted(places)), notices=said, summaries=summaries, left_out=left_out)


def _live_text(blocks: Sequence[Block], reasons: Sequence[str], text: _Text, authors: Sequence[str]) -> _Text:
    """A live blog's text: what stands above its entries, the entries, the newest first, and notices below them."""
    whole = sifted(blocks, reasons, authors)
    entries = live_entries(blocks, whole)
    if not entries:
        return text
    inside = [place for entry in entries for place in entry.places]
    first, end = min(entry.span.start for entry in entries), max(entry.span.stop for entry in entries)
    said = text.notices | {place for place in inside if notice_kind(blocks[place].text)}
    above = [place for place in text.places if place < first]
    while above and blocks[above[-1]].role is Role.HEADING:  # of the newest day
        above.pop()
    below = [place for place in text.places if place >= first and place in text.notices.difference(inside)]
    places = (*above, *inside, *below)
    left_out = text.left_out | {at: whole[at] or NO_TEXT for at in range(first, end)}
    return _Text(
        places=places,
        notices=frozenset(said),
        summaries=text.summaries,
        left_out={at: left_out[at] for at in sorted(left_out) if at not in places},
        times={place: entry.at for entry in entries for place in entry.places},
        told=frozenset[int]().union(*(entry.told for entry in entries)),
    )


def _role(place: int, blocks: Sequence[Block], text: _Text) -> Role:
    if place in text.notices:
        return Role.NOTICE
    role = role_of(blocks, place)
    if role is Role.HEADING and place in text.summaries:
        return Role.PARAGRAPH
    return role if role in _SET_APART or place not in text.told else Role.LIVE_ENTRY


def _base(root: HtmlElement, url: str) -> str:
    """What the page's relative links are relative to."""
    stated = root.xpath("string(head/base/@href)")
    return base_of(url, str(stated), str(root.xpath("string(head/link[@rel='canonical']/@href)")))
