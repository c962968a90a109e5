"""What history hands out and takes in; frozen, times aware UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker.archive import StoredCheck
from tracker.model import Article, Diff, Outcome, Validators, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedArticle:
    """An article that is watched."""

    id: str
    url: str
    outlet: str
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenVersion:
    """A version, and the capture that showed it first."""

    id: str
    article_id: str
    number: int
    text_id: str
    first_seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """The last time that an article was seen: which version, and how to tell that it still stands."""

    version: SeenVersion
    seen_at: datetime
    payload_digest: str  # of the last body that showed it
    capture_id: str  # the capture that holds that body
    validators: Validators


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A text that was read and did not count as a version: how often in a row, and since when."""

    text_id: str
    looks: int
    since: datetime
    checks_before: int  # after the last sighting, and before this text was read first


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of an article before a check."""

    article: TrackedArticle
    sighting: Sighting | None = None
    checks_since: int = 0  # after the sighting, or in all where there was none
    versions: int = 0
    last_outcome: Outcome | None = None  # of the last check
    doubt: Doubt | None = None  # None where the last text that was read made a version

    @property
    def validators(self) -> Validators:
        """What to ask the server with."""
        return self.sighting.validators if self.sighting else Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one check came to, ready to be kept."""

    article_id: str
    stored: StoredCheck
    outcome: Outcome
    due_at: datetime  # of the next check
    outcome_before: Outcome | None = None  # of the article's check before
    detail: str = ""
    text_id: str = ""  # of the text that was read
    version_id: str = ""  # the version that was seen, "" where none was
    new_version: NewVersion | None = None  # set where the text was not seen before
    transition: Transition | None = None  # set where another version stood there before


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """A text that was not seen before, and which number it gets."""

    number: int
    article: Article
    first_seen_at: datetime  # the first check that read the text, also where that one did not count yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """An article's passing from one version to another."""

    old: SeenVersion
    window: Window
    diff: Diff


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where the bytes lie that showed a version first."""

    url: str
    captured_at: datetime
    payload_digest: str
    record: str  # the UUID of the WARC record that holds the body
    file: str  # below the snapshots folder
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVersion:
    """A version, its text, and its evidence."""

    version: SeenVersion
    article: Article
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a record lies in the snapshots folder."""

    file: str
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPlace:
    """Where a check's evidence lies, and which place it has among all checks."""

    id: str
    sequence: int
    file: str
    offset: int  # at or before its first record


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReader:
    """Who read the answers of an article's checks."""

    reader: str  # "" where several did
    is_stale: bool = False  # they are to be read again, whoever did
    tried: str = ""  # the reader that could not get at the evidence again, "" where none failed

    def is_present(self, reader: str) -> bool:
        """True where that reader has read them all, and no other has looked since."""
        return self.reader == reader and not self.is_stale


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTexts:
    """What was read of an article, and by whom."""

    reader: str
    texts: frozenset[str] = frozenset()  # the ids of its versions' texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """A re-reading of all that is kept of one article: nothing that happened on the web."""

    reread_at: datetime
    before: str  # who had read it, "" where that is not known
    after: str
    versions_before: int
    versions_after: int
    texts_differ: int
