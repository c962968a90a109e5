"""Live blogs of a town that does not exist, in shells that are built differently."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

INTRO = (
    "Heavy rain has closed the old bridge and the lower market. We follow the night as it goes on, from the corn hall."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One entry: when, what, and how long ago that is."""

    clock: str
    heading: str
    text: str
    day: str = "2031-11-03"

    @property
    def at(self) -> str:
        """Its moment, as a page states it for machines."""
        return f"{self.day}T{self.clock}:00+01:00"

    def age(self, now: int) -> str:
        """How long ago it was, `now` being minutes after six."""
        hours, minutes = map(int, self.clock.split(":"))
        return f"{now + 360 - 60 * hours - minutes} minutes ago"


ENTRIES = (
    Told(clock="05:31", heading="The bridge is open again", text="Traffic moves one lane at a time, the police said."),
    Told(clock="04:50", heading="Water falls at the lock", text="It fell by four centimetres. The keeper was asleep."),
    Told(
        clock="04:02", heading="Traders wait in the corn hall", text="There is soup, and there are 40 chairs for them."
    ),
    Told(
        clock="02:40", heading="Water has reached the market", text="Stalls stand in ankle-deep water. Nobody was hurt."
    ),
    Told(clock="01:15", heading="First warning of the night", text="The river authority expects 4.1 metres by three."),
)
NEWEST = Told(
    clock="05:58", heading="School stays closed on Tuesday", text="The cellar is full, the head teacher said."
)

Shell = Callable[[Iterable[Told], int], str]


def sections(entries: Iterable[Told], now: int) -> str:
    """Sections with a time for machines, shown as an age."""
    return "".join(
        f'<section id="e{one.clock}"><h2>{one.heading}</h2><time datetime="{one.at}">{one.age(now)}</time>'
        f"<p>{one.text}</p><button>Share</button></section>"
        for one in entries
    )


def clocks(entries: Iterable[Told], now: int) -> str:
    """A list whose entries show a clock and state nothing for machines."""
    items = (
        f"<li><div><span>{one.clock}</span></div><div><p><b>{one.heading}</b></p><p>{one.text}</p></div></li>"
        for one in entries
    )
    return f"<ul>{''.join(items)}</ul>"


def hashed(entries: Iterable[Told], now: int) -> str:
    """Nameless boxes in boxes, an age inside the heading, an advertisement between any two."""
    boxes = (
        f'<div class="k1 j{place}"><div class="q7">'
        f'<h3><time datetime="{one.at}">{one.age(now)}</time> {one.heading}</h3><div>{one.text}</div></div></div>'
        for place, one in enumerate(entries)
    )
    return '<div class="x9"><p>Advertisement</p></div>'.join(boxes)


def days(entries: Iterable[Told], now: int) -> str:
    """One element for each day, and in it articles."""
    articles = "".join(
        f'<article data-id="{one.clock}" data-time="{one.at}"><p>{one.clock} CET</p><h4>{one.heading}</h4>'
        f"<p>{one.text}</p></article>"
        for one in entries
    )
    eve = (
        '<article data-id="eve" data-time="2031-11-02T23:10:00+01:00"><p>23:10 CET</p><h4>Rain sets in</h4>'
        "<p>It began at the weir and went upstream.</p></article>"
    )
    return f"<div><h3>Monday</h3>{articles}</div><div><h3>Sunday</h3>{eve}</div>"


def oldest_first(entries: Iterable[Told], now: int) -> str:
    """Sections the other way round."""
    return sections(reversed(tuple(entries)), now)


def pinned(entries: Iterable[Told], now: int) -> str:
    """Sections with the third from below on top as well."""
    told = tuple(entries)
    return sections((told[-3], *told), now)


SHELLS: tuple[Shell, ...] = (sections, clocks, hashed, days, oldest_first, pinned)


def live_page(shell: Shell, entries: Iterable[Told], now: int) -> str:
    """A whole page."""
    links = (f'<div><time>{now} min ago</time> <a href="/{n}">Another story, number {n}</a></div>' for n in range(6))
    teasers = "".join(links)
    head = '{"@type":"LiveBlogPosting","headline":"Flood on the Hollin","datePublished":"2031-11-03T01:00:00+01:00"}'
    return (
        '<html lang="en"><head><title>Flood on the Hollin: live</title>'
        f'<script type="application/ld+json">{head}</script></head><body><div>{teasers}</div>'
        f"<main><h1>Flood on the Hollin</h1><p>{INTRO}</p><p>Updated {now} minutes ago</p>"
        f"<div>{shell(entries, now)}</div></main><div>{teasers}</div></body></html>"
    )
