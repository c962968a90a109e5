"""What learning looks at: the articles of one host, and which texts stood in each of them when. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker.model import Role
from tracker.read.characters import fold
from tracker.read.learned import LearnedKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph as it stood in a text."""

    text: str
    sentences: tuple[str, ...]
    role: Role = Role.PARAGRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A text of an article, another than the one before it, and when it was seen first in its turn."""

    at: datetime
    headline: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """An article of the host: its texts, the oldest first, and how often it was seen."""

    id: str
    url: str
    published: str  # as the publisher states it
    sights: tuple[Sight, ...]
    looks: int
    is_live: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A text that is not the articles' in which it stands, and what says so."""

    text: str
    kind: LearnedKind
    reason: str
    articles: int = 0  # in which it stood; in none, where it is foreseen
    came: int = 0  # of them: in how many it came while nothing of their own changed
    went: int = 0
    first_article: str  # where it was seen first
    first_seen_at: datetime
    source: str = ""  # the article whose headline or first paragraph it is
    kin: tuple[str, ...] = ()  # folded sentences of that article

    @property
    def key(self) -> str:
        """What it is known by: the folded text."""
        return fold(self.text)
