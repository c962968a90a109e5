"""The headline of a page: what readers see, told from other headings by what the page states for machines.

A page names its article up to six times, and not always alike: in JSON-LD, OpenGraph and `title` for search engines and
networks, and in its headings for readers. What stands in a visible heading is the headline; what is stated only says
which heading that is. Rules, in this order:

1. An `h1` that is like a stated title. The name of the site is none, nor is the last step of a trail ("Home › Town ›
   Ferry runs aground"), which is written for search engines.
2. Where the page has only the trail's `h1`, and states another title beside it: a heading that is like that one.
   Without another title it is the trail's.
3. Without such an `h1`: a heading of any level that is like a stated title, then a line that is one to the letter.
4. An `h1` that is like nothing the page states, unless it is a link or the text of one.
5. What is stated: JSON-LD, then OpenGraph, then `title`, without the site's name.

Two things are taken from a stated title that agrees with a heading. A topic or a badge in an element of its own inside
the heading ("Harbour" over "Ferry runs aground") is left off where the stated title lacks it. And where both have the
same words, white space, quotation marks and the sign that joins topic and headline are as stated: they are made by the
page's theme, which sets a topic on a line of its own and curls quotation marks. All other signs are the heading's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.blocks import SILENT, Block
from tracker.read.characters import clean, letters
from tracker.read.furniture import DIALOG, FOOT, FORM, HIDDEN, TEASER, furniture
from tracker.read.statements import Statements
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Of another text, or unseen. Any other suspicion is by a name, and names lie: a whole page may be in "consent".
_NOT_THE_ARTICLES = frozenset({HIDDEN, FOOT, DIALOG, FORM, TEASER})
_TRAIL = re.compile(r"bread-?crumb", re.IGNORECASE)
_QUOTES = str.maketrans(dict.fromkeys("’‘ʼ´`′", "'") | dict.fromkeys("“”„«»″", '"'))
_FRONT = re.compile(r"/|https?://[^/?#]+/?", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_JOINTS = frozenset(":|–—·•»›/-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading that readers see."""

    element: HtmlElement
    text: str
    places: tuple[int, ...]  # of its blocks
    linked: float

    @property
    def is_main(self) -> bool:
        """True for an `h1`."""
        return bool(self.element.tag == "h1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The headline, and the places of the blocks that show it."""

    text: str = ""
    places: tuple[int, ...] = ()


def headline_of(said: Statements, blocks: Sequence[Block], reasons: Sequence[str]) -> Headline:
    """The headline of a page."""
    headings = [one for one in _headings(blocks, reasons) if not (one.is_main and _names_site(one, said))]
    titles = [form for forms in said.titles for form in dict.fromkeys(forms)]
    found = _heading_of(said, titles, headings)
    if found is not None:
        return Headline(text=_worded(found, blocks, titles), places=found.places)
    wanted = set(map(letters, titles))
    for place, block in enumerate(blocks):
        if not reasons[place] and not block.is_link and letters(block.text) in wanted:
            return Headline(text=_as_stated([block.text], [], titles) or block.text, places=(place,))
    return _unlike(headings, blocks) or Headline(text=next(iter(titles), ""))


def _headings(blocks: Sequence[Block], reasons: Sequence[str]) -> Iterator[Heading]:
    """The visible headings; one may have several blocks."""
    homes = ((place, _home(block)) for place, block in enumerate(blocks) if block.role is Role.HEADING)
    for element, group in groupby(homes, key=lambda pair: pair[1]):
        places = tuple(place for place, _ in group)
        is_main = element is not None and element.tag == "h1"
        unfit = [why for place in places if (why := reasons[place]) and (why in _NOT_THE_ARTICLES or not is_main)]
        if element is not None and not unfit:
            text = " ".join(blocks[place].text for place in places)
            linked = min(blocks[place].linked for place in places)
            yield Heading(element=element, text=text, places=places, linked=linked)


def _home(block: Block) -> HtmlElement | None:
    """The heading that a block stands in; none for the summary of a details element."""
    return next((one for one in (block.element, *block.element.iterancestors()) if one.tag in _HEADINGS), None)


def _heading_of(said: Statements, titles: Sequence[str], headings: Sequence[Heading]) -> Heading | None:
    """The heading that is like what the page states."""
    trails = [one for one in headings if one.is_main and _is_trail(one.element)]
    mains = [one for one in headings if one.is_main and one not in trails]
    if not titles:
        return next(iter(mains), None)
    main = _likest(mains, titles, READING.headline_nearness)
    if main is not None:
        return main
    others = [one for one in headings if not one.is_main and one.linked < READING.link_line]
    trail = _likest(trails, titles, READING.headline_nearness)
    if trail is None:
        return _likest(others, titles, READING.headline_likeness)
    beside = [form for forms in said.titles if letters(trail.text) not in map(letters, forms) for form in forms]
    return _likest(others, beside, READING.headline_likeness) or trail


def _unlike(headings: Sequence[Heading], blocks: Sequence[Block]) -> Headline | None:
    """The first `h1`, though nothing stated is like it, unless it names what the page links to: the site, a section."""
    links = {letters(block.text) for block in blocks if block.is_link}
    mains = (one for one in headings if one.is_main and letters(one.text) not in links and not _is_trail(one.element))
    main = next(mains, None)
    return Headline(text=main.text, places=main.places) if main else None


def _names_site(heading: Heading, said: Statements) -> bool:
    """True for the name of the site, and for a link to its front."""
    targets = (one.get("href", "") for one in (*heading.element.iter("a"), *heading.element.iterancestors("a")))
    return letters(heading.text) in said.sites or any(map(_FRONT.fullmatch, targets))


def _is_trail(heading: HtmlElement) -> bool:
    """True for the last step of a trail of links: marked as such, in a list, or in a row with two links before it."""
    around = [heading, *takewhile(lambda one: one.tag not in ("body", "main", "article"), heading.iterancestors())]
    if any(one.tag in ("li", "nav") for one in around):
        return True
    if any(_TRAIL.search(value) for one in around[: READING.trail_depth] for value in one.attrib.values()):
        return True
    before = list(heading.itersiblings(preceding=True))
    return len(before) >= READING.trail_links and all(one.tag == "a" for one in before)


def _likest(headings: Iterable[Heading], titles: Iterable[str], least: float) -> Heading | None:
    """The first of the headings that are likest to any of the titles, or None where none is like enough."""
    stated = [_pairs(small) for small in dict.fromkeys(map(letters, titles))]
    best, most = None, 0.0
    for one in headings:
        own = _pairs(letters(one.text))
        likeness = max((_alike(own, pairs) for pairs in stated), default=0.0)
        if likeness >= least and likeness > most:
            best, most = one, likeness
    return best


def _pairs(small: str) -> Counter[str]:
    """The pairs of letters in a text; what is longer than any headline is not looked at."""
    return Counter(small[at : at + 2] for at in range(min(len(small), READING.headline_reach) - 1))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """The share of pairs of letters in common, 0 to 1."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def _worded(heading: Heading, blocks: Sequence[Block], titles: Sequence[str]) -> str:
    """The heading as a stated title words it, where one agrees with it or with a part of it that stands by itself."""
    first = heading.places[0]
    above = [blocks[first - 1].text] if first else []
    return _as_stated(_pieces(heading.element), above, titles) or heading.text


def _as_stated(pieces: Sequence[str], above: Sequence[str], titles: Sequence[str]) -> str:
    """The title that says no more and no less than the pieces, with what stands above them, or without those at an end.

    Of titles that do, and differ in what the theme makes of them, the commonest.
    """
    count = min(len(pieces), READING.heading_pieces)
    ends = (*(pieces[at:] for at in range(1, count)), *(pieces[:-at] for at in range(1, count)))
    parts = [list(map(_bare, part)) for part in (pieces, [*above, *pieces], *ends) if part]
    met = [(title, at) for title in titles for at, part in enumerate(parts) if _says(_bare(title), part)]
    alike = Counter(title for title, at in met if at == met[0][1])
    return max(alike, key=lambda title: alike[title], default="")


def _says(title: str, pieces: Sequence[str]) -> bool:
    """True for a title that consists of the pieces, with or without a sign that joins two of them."""
    at = 0
    for count, piece in enumerate(pieces):
        if count and not title.startswith(piece, at) and title[at : at + 1] in _JOINTS:
            at += 1
        if not title.startswith(piece, at):
            return False
        at += len(piece)
    return at == len(title)


def _bare(text: str) -> str:
    """The text without what a theme decides: white space, and the shape of quotation marks."""
    return _SPACE.sub("", text.translate(_QUOTES))


def _pieces(element: HtmlElement) -> list[str]:
    """The texts of a heading between the borders of its elements; an element around all the rest is looked into."""
    held: list[tuple[str, HtmlElement | None]] = [("", element)]
    while len(held) == 1 and held[0][1] is not None:
        inner = held[0][1]
        found: list[tuple[str, HtmlElement | None]] = [(inner.text or "", None)]
        for child in inner:
            found += [(_seen(child), child), (child.tail or "", None)]
        held = [(text, child) for whole, child in found if (text := clean(whole))]
    return [text for text, _ in held]


def _seen(element: HtmlElement) -> str:
    """The text of an element that readers see."""
    # Heavy, and needed by pages only: imported where it is used.
    from lxml import etree

    texts: list[str] = []
    events = etree.iterwalk(element, events=("start", "end"))
    for event, inner in events:
        if event == "start" and (inner.tag in SILENT or furniture(inner) == HIDDEN):
            events.skip_subtree()
        elif event == "start":
            texts.append(inner.text or "")
        if event == "end" and inner is not element:
            texts.append(inner.tail or "")
    return "".join(texts)
