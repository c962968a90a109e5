"""A rule and the tree of a page to what the reader is told of that page, and the reading that comes of it.

A rule was right for the pages that its author saw. So what it takes away is held against the reading without it: an
article never ends empty by a rule, and no notice is left out by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from tracker.model import Article, Paragraph, Role
from tracker.read.blocks import BLOCKS, Block, Furnishing, Layout, is_in_line
from tracker.read.bylines import without_by
from tracker.read.characters import clean
from tracker.read.clearing import reasons_of
from tracker.read.confidence import doubted, is_text
from tracker.read.fields import Fields
from tracker.read.notices import notice_kind
from tracker.read.sites.rules import PARTS, SITE_RULE, SiteRule
from tracker.read.sites.selectors import selected
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OUTSIDE = f"{SITE_RULE}: outside its region"
_FIELDS = ("headline", "byline", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where the article is said to be: the elements inside, those around it, and those beside it, which go unread."""

    inside: frozenset[HtmlElement]
    around: frozenset[HtmlElement]
    beside: tuple[HtmlElement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What a rule says of one page."""

    region: Region | None = None
    dropped: Mapping[HtmlElement, str] = field(default_factory=dict)  # with the reason to give
    noted: frozenset[HtmlElement] = frozenset()  # all elements in notices
    noted_lines: Mapping[HtmlElement, Sequence[str]] = field(default_factory=dict)  # notices in a part of a line
    lost: frozenset[str] = frozenset()  # texts of notices that the rule would leave out
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def takes_away(self) -> bool:
        """True where less is read than without the rule."""
        return self.region is not None or bool(self.dropped)

    def taking_nothing(self) -> Ruled:
        """The same without what is taken away."""
        return replace(self, region=None, dropped={})

    def open(self, furniture: Iterable[Furnishing]) -> list[Furnishing]:
        """The furniture without what stands around the region, which is the article's whatever it looks like."""
        return [one for one in furniture if self.region is None or one.element not in self.region.around]

    def unread(self) -> Iterator[HtmlElement]:
        """The elements that the extractor is not to see."""
        yield from self.dropped
        yield from self.region.beside if self.region else ()

    def dropping(self, reasons: Sequence[str], layout: Layout) -> list[str]:
        """The reasons, with one for each block that is dropped and has none."""
        if not layout.dropped:
            return list(reasons)
        dropped = reasons_of(layout.dropped, len(layout.blocks))
        return [why or ruled for why, ruled in zip(reasons, dropped, strict=True)]

    def bounding(self, reasons: Sequence[str], blocks: Sequence[Block]) -> list[str]:
        """The reasons, with one for each block outside the region that has none."""
        if self.region is None:
            return list(reasons)
        inside = self.region.inside
        return [why or ("" if block.element in inside else OUTSIDE) for why, block in zip(reasons, blocks, strict=True)]

    def notices(self, blocks: Sequence[Block], said: frozenset[int]) -> frozenset[int]:
        """The places that are notices by the rule, each text once, with those that are notices anyway."""
        if not (self.noted or self.noted_lines or self.lost):
            return said
        texts = {blocks[place].text for place in said}
        first: dict[str, int] = {}
        for place, block in enumerate(blocks):
            if block.text not in texts and self._is_notice(block):
                first.setdefault(block.text, place)
        return said.union(first.values())

    def told(self, fields: Fields, blocks: Sequence[Block]) -> Fields:
        """The fields as the rule finds them."""
        if "headline" in self.fields:
            headline = self.fields["headline"]
            places = tuple(place for place, block in enumerate(blocks) if block.text == headline)
            fields = replace(fields, headline=headline, headline_places=places)
        if "byline" in self.fields:
            byline = without_by(self.fields["byline"])
            fields = replace(fields, byline=byline, authors=(byline,))
        return replace(fields, published=self.fields.get("published", fields.published))

    def left_out(self, layout: Layout, kept: Sequence[int], others: Mapping[int, str]) -> Iterator[tuple[str, str]]:
        """Each block that is left out with its reason, in reading order: the dropped ones, wherever they stand."""
        dropped = dict(enumerate(reasons_of(layout.dropped, len(layout.blocks)))) if layout.dropped else {}
        places = frozenset(kept)
        reasons = dict(others) | {place: why for place, why in dropped.items() if why and place not in places}
        listed = [(place, layout.blocks[place].text, why) for place, why in reasons.items()]
        in_lines = (one for one in layout.dropped if one.first == one.end)
        listed += [(one.first, clean(one.element.text_content()), one.reason) for one in in_lines]
        return ((text, why) for _, text, why in sorted(listed) if text)

    def _is_notice(self, block: Block) -> bool:
        if block.element in self.noted or block.text in self.lost:
            return True
        return any(text in block.text for text in self.noted_lines.get(block.element, ()))


UNRULED = Ruled()


def read_by_rule(root: HtmlElement, rule: SiteRule, read: Callable[[Ruled], Article]) -> Article:
    """The article as `read` gives it under the rule; what the rule says in vain is among its reasons."""
    widest = max(map(len, root.iter()))
    if widest > READING.ruled_children:
        article = read(UNRULED)
        return replace(article, reasons=(*article.reasons, f"{SITE_RULE}: not used: {widest} elements in one"))
    found = {part: [(one, selected(root, one)) for one in getattr(rule, part)] for part in PARTS}
    vain = tuple(
        f"{SITE_RULE}: {part} matches nothing ({one})"
        for part, matches in found.items()
        for one, elements in matches
        if not elements
    )
    ruled = _ruled(rule, {part: [one for _, some in matches for one in some] for part, matches in found.items()})
    article = read(ruled)
    if ruled.takes_away:
        article = _checked(ruled, article, read)
    return replace(article, reasons=(*article.reasons, *vain))


def _checked(ruled: Ruled, article: Article, read: Callable[[Ruled], Article]) -> Article:
    """The article, or the one without what the rule takes away where it takes what it must not."""
    whole = read(ruled.taking_nothing())
    if not _notices_in(article).issuperset(_notices_in(whole)):
        lost = _notices_in(whole).difference(map(str, article.paragraphs))
        article = read(replace(ruled, lost=frozenset(lost)))
    if not _notices_in(article).issuperset(_notices_in(whole)):
        why = "a notice would be left out by it"
    elif _is_emptied(article, whole):
        why = "hardly any of the article would be left by it"
    else:
        return article
    return doubted(whole, (f"{SITE_RULE}: its region and drop were not used: {why}",))


def _notices_in(article: Article) -> set[str]:
    return {str(paragraph) for paragraph in article.paragraphs if paragraph.role is Role.NOTICE}


def _is_emptied(article: Article, whole: Article) -> bool:
    if not is_text(whole):
        return False
    return not is_text(article) or _size(article.paragraphs) < READING.ruled_share * _size(whole.paragraphs)


def _size(paragraphs: Iterable[Paragraph]) -> int:
    return sum(map(len, paragraphs))


def _ruled(rule: SiteRule, found: Mapping[str, Sequence[HtmlElement]]) -> Ruled:
    blocks = [one for one in found["notices"] if one.tag in BLOCKS]
    lines: dict[HtmlElement, list[str]] = defaultdict(list)
    for one in _outermost(found["notices"]):
        if one.tag not in BLOCKS:
            lines[_home(one)].append(clean(one.text_content()))
    dropped = _unnoticed(_outermost(found["drop"]))
    texts = {part: _field(part, found[part]) for part in _FIELDS}
    return Ruled(
        region=_region(found["region"]),
        dropped=dict.fromkeys(dropped, f"{SITE_RULE}: {rule.why}"),
        noted=frozenset(inner for one in _outermost(blocks) for inner in one.iter()),
        noted_lines=lines,
        fields={part: text for part, text in texts.items() if text},
    )


def _region(elements: Sequence[HtmlElement]) -> Region | None:
    if not elements:
        return None
    outermost = list(_outermost(elements))
    around: set[HtmlElement] = set()
    for one in outermost:
        around.update((one, *takewhile(lambda above: above not in around, one.iterancestors())))
    above = around.difference(outermost)
    return Region(
        inside=frozenset(inner for one in outermost for inner in one.iter()),
        around=frozenset(around),
        beside=tuple(child for element in above for child in element if child not in around),
    )


def _outermost(elements: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """Those that are in none of the elements before them: outer ones come first on a page."""
    covered: set[HtmlElement] = set()
    for element in elements:
        if element not in covered:
            covered.update(element.iter())
            yield element


def _unnoticed(elements: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """Those without parts of a line that is a notice: without its label it might be none any more."""
    is_notice: dict[HtmlElement, bool] = {}
    for element in elements:
        home = _home(element) if is_in_line(element) else None
        if home is not None and home not in is_notice:
            is_notice[home] = notice_kind(clean(home.text_content())) is not None
        if home is None or not is_notice[home]:
            yield element


def _home(element: HtmlElement) -> HtmlElement:
    """The element whose line it is in."""
    return next((one for one in element.iterancestors() if one.tag in BLOCKS), element)


def _field(part: str, elements: Sequence[HtmlElement]) -> str:
    """What elements say of a field: the first that says anything, or all authors."""
    texts = list(dict.fromkeys(filter(None, (_stated(part, one) for one in elements))))
    return ", ".join(texts) if part == "byline" else next(iter(texts), "")


def _stated(part: str, element: HtmlElement) -> str:
    stated = element.get("content") if element.tag == "meta" else None
    if part == "published":
        stated = stated or element.get("datetime")
    return clean(stated or element.text_content())
