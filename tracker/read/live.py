"""The entries of a live blog: a page's blocks in, each entry's blocks with its key and time out.

Entries are told by how they stand: side by side in one element, each with a time of its own. So neither what they are
called matters nor what stands between them. Each is known by its id, or else by its time, and they are put in the order
of their times, the newest first: a new entry on top is an addition and nothing else, an entry that is pinned, shown
twice or listed the other way round is where it was.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.blocks import Block
from tracker.read.boilerplate import Line, sift
from tracker.read.bylines import without_by
from tracker.read.characters import clean, letters
from tracker.read.leavings import BYLINE
from tracker.read.stamps import is_date
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Shape = tuple[object, object, int]
Shelf = dict["HtmlElement", list[int]]

_CLOCK = re.compile(r"\d{1,2} ?[:.hH] ?\d{2}|\d ?[ap]\.?m\b", re.IGNORECASE)
_ITEMS = frozenset({"li", "dt", "dd"})
_KEYS = ("id", "data-id", "data-key", "data-entry-id", "data-post-id", "data-block-id", "itemid")
_OWN_TIMES = ("datetime", "data-time", "data-timestamp", "data-datetime", "data-date")
_TIMES = (*_OWN_TIMES, "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: what it is known by, its time as the page states it, and the places of its blocks."""

    key: str
    at: str
    places: tuple[int, ...]
    told: frozenset[int]  # those that are its paragraphs, and no heading, caption or line of a list in it
    span: range  # of all its blocks, those that are left out as well


def live_entries(blocks: Sequence[Block], reasons: Sequence[str]) -> tuple[Entry, ...]:
    """The entries of a page, the newest first; none where its blocks are not built as entries."""
    if not blocks:
        return ()
    entries: dict[tuple[str, str], Entry] = {}
    texts: set[tuple[str, ...]] = set()
    stated = _stated(blocks[0].element.getroottree().getroot())
    for element, places in _shelf(blocks, reasons, stated).items():
        shown = (blocks[place].text for place in places if _is_time(blocks[place]))
        at = stated.get(element, "") or next(shown, "")
        own = tuple(place for place in places if not reasons[place] and not _is_time(blocks[place]))
        text = tuple(blocks[place].text for place in own)
        key = _key_of(element) or at or " ".join(text)
        if text and (key, at) not in entries and text not in texts:
            told = frozenset(place for place in own if _is_told(blocks[place], element))
            span = range(places[0], places[-1] + 1)
            entries[key, at] = Entry(key=key, at=at, places=own, told=told, span=span)
            texts.add(text)
    return _ordered(tuple(entries.values()))


def sifted(blocks: Sequence[Block], reasons: Sequence[str], authors: Sequence[str]) -> list[str]:
    """The reasons, with what the rules for lines say of every block: a live blog's entries lie all over its page.

    Each entry may have a byline.
    """
    lines = [Line(text=block.text, role=block.role, linked=block.linked) for block in blocks]
    names = {letters(name) for name in authors}
    bylines = [BYLINE if letters(without_by(block.text)) in names else "" for block in blocks]
    return [why or other or byline for why, other, byline in zip(reasons, sift(lines), bylines, strict=True)]


def _shelf(blocks: Sequence[Block], reasons: Sequence[str], stated: Collection[HtmlElement]) -> Shelf:
    """The elements beside each other, each with a time, that hold the page's prose, with the places of their blocks.

    Those of one shape (tag, parent's tag, depth) belong together, since a page may keep each day in an element of its
    own. Of shapes that hold nearly all the prose the one with the most elements has the entries.
    """
    shapes: dict[Shape, Shelf] = defaultdict(dict)
    for element, places in _held(blocks).items():
        parent = element.getparent()
        if parent is not None and (element in stated or _has_clock(blocks, places)):
            depth = sum(1 for _ in element.iterancestors())
            shapes[element.tag, parent.tag, depth][element] = places
    prose = {shape: _prose(shelf, blocks, reasons) for shape, shelf in shapes.items()}
    many = [shape for shape, lengths in prose.items() if _told(lengths) >= READING.live_entries]
    most = max((sum(prose[shape]) for shape in many), default=0)
    whole = [shape for shape in many if sum(prose[shape]) >= READING.live_share * most]
    best = max(whole, key=lambda shape: (_told(prose[shape]), -shape[2]), default=None)
    return shapes[best] if best else {}


def _held(blocks: Sequence[Block]) -> dict[HtmlElement, list[int]]:
    """Every element not far above a block, with the places of the blocks in it, in the order of the page."""
    held: dict[HtmlElement, list[int]] = defaultdict(list)
    for place, block in enumerate(blocks):
        for element in _upwards(block.element):
            held[element].append(place)
    return held


def _prose(shelf: Shelf, blocks: Sequence[Block], reasons: Sequence[str]) -> list[int]:
    """How much prose each element holds: teasers have times as well, and hardly any."""
    return [
        sum(len(blocks[at].text) for at in places if _is_said(blocks[at], reasons[at])) for places in shelf.values()
    ]


def _is_said(block: Block, reason: str) -> bool:
    return not reason and block.linked < READING.prose_links and len(block.text) >= READING.live_prose


def _told(lengths: Sequence[int]) -> int:
    return sum(1 for length in lengths if length)


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    """The element and those around it, as far as an entry may lie above what stands in it."""
    return islice(chain((element,), element.iterancestors()), READING.live_depth)


def _stated(root: HtmlElement) -> dict[HtmlElement, str]:
    """The elements that state a time for machines, and those not far above them, each with its first."""
    times: dict[HtmlElement, str] = {}
    for element in root.iter():
        is_date = element.tag == "meta" and element.get("itemprop") == "datePublished"
        names = _TIMES if element.tag == "time" or is_date else _OWN_TIMES
        at = next((clean(value) for name in names if (value := element.get(name, "").strip())), "")
        if at:
            for holder in _upwards(element) if names is _TIMES else (element,):
                times.setdefault(holder, at)
    return times


def _has_clock(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    """True where a clock time is among the first lines, or the last one."""
    return any(_is_time(blocks[place]) for place in (*places[: READING.live_head], places[-1]))


def _is_time(block: Block) -> bool:
    return is_date(block.text) and _CLOCK.search(block.text) is not None


def _is_told(block: Block, entry: HtmlElement) -> bool:
    """True for a paragraph; in an entry that is itself the line of a list, for what is no line of a list in it."""
    inner = takewhile(lambda element: element is not entry, (block.element, *block.element.iterancestors()))
    return block.role is Role.PARAGRAPH or (
        block.role is Role.LIST_ITEM and not any(element.tag in _ITEMS for element in inner)
    )


def _key_of(element: HtmlElement) -> str:
    """The id that an entry bears, or the element in it that is all of it."""
    return next((one.get(name, "").strip() for one in (element, *element[:1]) for name in _KEYS if one.get(name)), "")


def _ordered(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The newest first, where every entry states a moment; else as the page has them."""
    moments = {entry.places: moment for entry in entries if (moment := _moment(entry.at)) is not None}
    if not entries or len(moments) < len(entries):
        return entries
    is_oldest_first = moments[entries[0].places] < moments[entries[-1].places]
    newest_first = reversed(entries) if is_oldest_first else iter(entries)
    return tuple(sorted(newest_first, key=lambda entry: moments[entry.places], reverse=True))


def _moment(stated: str) -> float | None:
    """Seconds, for ordering only; a time without a zone is taken for UTC, as all on one page then are."""
    if stated.isdecimal() and len(stated) >= READING.live_digits:
        return float(stated[: READING.live_digits])
    try:
        at = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
