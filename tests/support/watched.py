"""Hosts for learning, made of a few texts: who stood where at which look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from tracker.learn import Lesson, Passage, Sight, Watched, lessons
from tracker.model import Role
from tracker.read import split_sentences

START = datetime(2031, 5, 4, 9, 0, tzinfo=UTC)
SUBJECTS = ("kelp", "looms", "barley", "bells", "peat", "herons", "slate", "ropes", "yeast", "ferns", "clocks", "eels")


def own(place: int) -> tuple[str, ...]:
    """The paragraphs of one article, which no other has."""
    subject = SUBJECTS[place % len(SUBJECTS)]
    return tuple(
        f"Number {place} of the {subject} papers, part {part}, tells how {subject} came to parish {place * 7 + part}."
        for part in range(1, 5)
    )


def watched(
    place: int, *inserted: Sequence[str], day: int = 0, headline: str = "", role: Role = Role.PARAGRAPH
) -> Watched:
    """An article with, at each look, other texts inserted in the middle of its own."""
    sights = tuple(
        Sight(
            at=START + timedelta(hours=6 * look),
            headline=headline or f"Parish {place} remembers its past",
            passages=tuple(
                Passage(text=text, sentences=split_sentences(text), role=role if text in texts else Role.PARAGRAPH)
                for text in (*own(place)[:2], *texts, *own(place)[2:])
            ),
        )
        for look, texts in enumerate(inserted)
    )
    published = (START - timedelta(days=day)).isoformat()
    return Watched(
        id=str(place), url=f"http://a.example/{place}", published=published, sights=sights, looks=len(sights)
    )


def learnt(articles: Sequence[Watched]) -> Mapping[str, Lesson]:
    """What is learned of a host of those articles, by the text."""
    return {lesson.text: lesson for lesson in lessons("a.example", articles, {}, set())}
