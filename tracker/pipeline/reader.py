"""Who reads pages now: the built-in rules, and whatever a host has of its own.

A text is worth comparing only with one that the same reader read. So a reader has a name that says all that decides a
text, and two readers with one name read the same text in the same bytes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from tracker import history
from tracker.history import TrackedArticle
from tracker.model import Article, Capture
from tracker.read import (
    NOTHING_LEARNED,
    Learned,
    SecondReading,
    read_article,
    reader_name,
    second_reading,
)
from tracker.read.sites import NO_RULES, SiteRules

#: Says which version of something a host has of its own, such as a rule that a user wrote; "" where it has nothing.
Mark = Callable[[str], str]


def _nothing(_: TrackedArticle) -> Learned:
    return NOTHING_LEARNED


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads pages, each as one of the host at which its article is tracked, wherever redirects led."""

    rules: SiteRules = NO_RULES
    marks: tuple[Mark, ...] = ()
    learned: Callable[[TrackedArticle], Learned] = _nothing  # what its host taught

    def name(self, host: str) -> str:
        """What the host's texts are read by."""
        return " / ".join((reader_name(), *filter(None, (mark(host) for mark in (self.rules.mark, *self.marks)))))

    def read(self, tracked: TrackedArticle, capture: Capture, body: bytes) -> Article:
        """The article in a capture's body, decoded. Raises `BadInput` where it is no text."""
        rule = self.rules.rule_for(tracked.outlet, at=capture.captured_at)
        learned = self.learned(tracked)
        article = read_article(body, url=capture.url, headers=dict(capture.headers), rule=rule, learned=learned)
        return replace(article, reader=self.name(tracked.outlet))

    def read_by_another(self, tracked: TrackedArticle, capture: Capture, body: bytes) -> SecondReading:
        """What a second reader sees in a body that this one could read, without what this one would leave out too."""
        return second_reading(body, url=capture.url, headers=dict(capture.headers), learned=self.learned(tracked))


def reader_for(connection: sqlite3.Connection, rules: SiteRules) -> Reader:
    """The reader that goes by the rules and leaves out what was learned of each host, as the database has it."""
    return Reader(
        rules=rules,
        marks=(partial(history.learned_mark, connection),),
        learned=partial(history.learned_of, connection),
    )
