"""What a site rule would change, as the captures that are kept tell it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What reads otherwise under a rule: a sentence, or a field."""

    LOST = "lost"
    GAINED = "gained"
    NOTICE = "notice"  # a sentence that was there, and is a notice now
    HEADLINE = "headline"
    BYLINE = "byline"
    PUBLISHED = "published"
    KIND = "kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that reads otherwise, and in how many captures of an article it does."""

    what: What
    old: str = ""  # without the rule
    new: str = ""  # with it
    captures: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleTrial:
    """One article, read with and without the rule."""

    url: str
    captures: int  # that were read
    changed: int  # that read otherwise
    differences: tuple[Difference, ...] = ()  # those of the newest capture first


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a rule, or its trial, has to say, and of how many captures."""

    text: str
    captures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTrial:
    """All articles of a host, read with and without its rules."""

    host: str
    articles: tuple[ArticleTrial, ...] = ()
    said: tuple[Said, ...] = ()  # what matched nothing, and what could not be tried
    is_cut: bool = False  # there may be older captures

    @property
    def captures(self) -> int:
        """How many were read."""
        return sum(article.captures for article in self.articles)

    @property
    def changed(self) -> int:
        """How many read otherwise."""
        return sum(article.changed for article in self.articles)
