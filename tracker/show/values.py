"""What is shown: two texts beside each other, and what is known of each; and what a re-reading came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker.history import Reread, TrackedArticle
from tracker.model import Article, Diff, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two texts."""

    name: str  # the URL, or the file's name
    version: int | None = None  # None for a file
    version_id: str = ""
    captured_at: datetime | None = None  # the first check that saw it; None for a file
    note: str = ""  # how the bytes were decoded, where that was not plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A diff, and what it is a diff of."""

    old: Side
    new: Side
    diff: Diff
    window: Window | None = None  # None for files, and where the text never passed from the one to the other


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page that was read again: a file, or the evidence of a version."""

    name: str
    article: Article
    version: int = 0  # 0 for a file
    reader_before: str = ""  # who read the version, "" for a file

    @property
    def is_other_reader(self) -> bool:
        """True where the version was read by another reader, which may have left out something else."""
        return bool(self.reader_before) and self.reader_before != self.article.reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAgain:
    """An article that was read again, or the reason why it could not be."""

    article: TrackedArticle
    checks: int
    reread: Reread | None = None  # None where it could not be
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """What the re-reading of some articles came to."""

    done: tuple[ReadAgain, ...] = ()

    @property
    def differing(self) -> tuple[ReadAgain, ...]:
        """Those of which a text reads differently now."""
        return tuple(one for one in self.done if one.reread and one.reread.texts_differ)

    @property
    def failed(self) -> tuple[ReadAgain, ...]:
        """Those that could not be read again."""
        return tuple(one for one in self.done if one.trouble)

    @property
    def texts_differ(self) -> int:
        """How many texts read differently now."""
        return sum(one.reread.texts_differ for one in self.done if one.reread)
