"""The values of the demo newsroom: a paper, its articles, their versions, and what each round shows of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tracker.demo.manuscript import Block
from tracker.errors import BadInput


class Fault(StrEnum):
    """What an address shows in a round instead of its article."""

    GONE = "gone"
    WALL = "wall"
    UNAVAILABLE = "unavailable"


class ClassNames(StrEnum):
    """How the classes of what stands between the paragraphs are named."""

    TELLING = "telling"
    HASHED = "hashed"


class Metadata(StrEnum):
    """Whether a page carries structured data."""

    JSON_LD = "json-ld"
    PLAIN = "plain"


class Delivery(StrEnum):
    """Whether a page differs at each response, or is the same for everyone and has validators."""

    LIVE = "live"
    STATIC = "static"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One state of an article, as its editors left it."""

    headline: str
    authors: tuple[str, ...]
    modified: datetime  # as the page says; an edit need not move it
    blocks: tuple[Block, ...]

    @property
    def byline(self) -> str:
        """The authors as one line."""
        return " and ".join(self.authors)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The bare texts of the blocks, in order."""
        return tuple(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """From a round on, the article lives under another slug."""

    round: int
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoArticle:
    """An article through all its rounds."""

    slug: str
    section: str
    language: str
    published: datetime
    versions: tuple[Version, ...]
    rounds: tuple[Version | Fault, ...]  # what each round shows
    redirect: Redirect | None = None
    class_names: ClassNames = ClassNames.TELLING
    metadata: Metadata = Metadata.JSON_LD
    delivery: Delivery = Delivery.LIVE

    @property
    def path(self) -> str:
        """The address it was published under."""
        return f"/{self.section}/{self.slug}"

    @property
    def paths(self) -> tuple[str, ...]:
        """All addresses it has in one round or another."""
        return (self.path,) if self.redirect is None else (self.path, f"/{self.section}/{self.redirect.slug}")

    def path_in(self, round_number: int) -> str:
        """The address it has in a round."""
        has_moved = self.redirect is not None and round_number >= self.redirect.round
        return self.paths[-1] if has_moved else self.path

    def shown_in(self, round_number: int) -> Version | Fault:
        """What its address shows in a round."""
        return self.rounds[round_number - 1]

    def last_seen_in(self, round_number: int) -> Version | None:
        """The latest version that rounds up to this one have shown, or None when none has."""
        seen = [shown for shown in self.rounds[:round_number] if isinstance(shown, Version)]
        return seen[-1] if seen else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser:
    """What invites a reader to another article."""

    headline: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A reader's word under an article."""

    author: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """What stands on the pages and belongs to no article."""

    teasers: tuple[Teaser, ...]
    comments: tuple[Comment, ...]
    pitches: tuple[str, ...]  # for the newsletter


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """The paper: its name, its day, and its articles in the order of their slugs."""

    name: str
    tagline: str
    sections: Mapping[str, str]  # key in addresses to label on pages
    first_round_at: datetime
    round_hours: tuple[int, ...]  # from the first round to each
    filler: Filler
    articles: tuple[DemoArticle, ...] = ()

    @property
    def rounds(self) -> int:
        """How many rounds there are."""
        return len(self.round_hours)

    @property
    def round_times(self) -> tuple[datetime, ...]:
        """When each round is, on the newsroom's own day."""
        return tuple(self.first_round_at + timedelta(hours=hours) for hours in self.round_hours)

    def article(self, slug: str) -> DemoArticle:
        """The article of that slug."""
        for article in self.articles:
            if article.slug == slug:
                return article
        raise BadInput(f"{slug}: no article of the demo newsroom. It has {', '.join(a.slug for a in self.articles)}.")
