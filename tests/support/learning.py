"""A small host with pitches that take turns in all its articles, looked at until there is something to learn."""

from __future__ import annotations

from contextlib import closing

import pytest

from support.pipeline import Heard, Watching
from support.site import PARAGRAPHS, Site, article_page
from tracker import history
from tracker.pipeline import run
from tracker.pipeline.workplace import Workplace

PITCHES = (
    "Our evening letter tells you what matters, every day but Sunday.",
    "Win a hamper with honey and cheese from the hills behind the town.",
    "Read all our stories in the app while you are on the move.",
)
ARTICLES = 8


def look_thrice(site: Site, place: Workplace) -> Watching:
    """Three looks at eight articles; each time another pitch stands in each of them. Nothing is learned of it."""
    watching = Watching(place)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "learn_of_hosts", lambda *_: None)
        for number in range(len(PITCHES)):
            look_once(site, watching, number)
    return watching


def look_once(site: Site, watching: Watching, number: int) -> Heard:
    """A look at eight articles, in each of which the pitch of its turn stands."""
    watching.add(*(_put(site, article, number) for article in range(ARTICLES)))
    return watching.look()


def host_in(place: Workplace) -> str:
    """The one host that is tracked."""
    with closing(history.open_for_reading(place.db)) as connection:
        return history.all_articles(connection)[0].outlet


def changed_texts(place: Workplace) -> set[str]:
    """What came or went in any article."""
    with closing(history.open_for_reading(place.db)) as connection:
        return {row["old_text"] or row["new_text"] for row in connection.execute("select * from changes")}


def _put(site: Site, article: int, number: int) -> str:
    names = ("Ivo Tarn", "Ada Moss")
    own = (f"Parish {article} counted {article + 40} herons on its pond, {name} said." for name in names)
    pitch = PITCHES[(article + number) % len(PITCHES)]
    first, *rest = PARAGRAPHS
    paragraphs = [f"{first} So did parish {article}.", *own, pitch, *(f"{text} {article}." for text in rest)]
    return site.put(f"/{article}", article_page(paragraphs, headline=f"Herons of parish {article} are counted"))
