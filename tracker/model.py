"""The values that rooms hand to each other; they enter nothing, know nothing of disk, network or clock.

`Capture` (what a server sent) → `Article` (what a reader could read) → `Sentence` → `Change` → `Diff`.
All are frozen. Times are aware and in UTC. Row ids and paths are the store's business, never a value's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tracker.paragraphs import Link as Link
from tracker.paragraphs import Paragraph as Paragraph
from tracker.paragraphs import Role as Role

Headers = tuple[tuple[str, str], ...]


class Outcome(StrEnum):
    """What came of one check. `FETCHED` is what the network says; the ledger puts one of the others in its place."""

    FETCHED = "fetched"  # a whole response whose body can be read

    NEW = "new"  # the first version of the article
    CHANGED = "changed"  # a text not seen before
    RETURNED = "returned"  # an earlier version, seen again
    SAME = "same"  # the text of the check before
    NOT_MODIFIED = "not-modified"  # 304 to our validators

    GONE = "gone"  # 404, 410 or 451
    BLOCKED = "blocked"  # 401, 402, 403 or 429
    STATUS = "status"  # any other status that is no page
    SUSPECT = "suspect"  # 200, but no article: a wall, a challenge, a shrunken text
    TYPE = "type"  # not HTML
    EMPTY = "empty"  # nothing in the body
    UNREADABLE = "unreadable"  # the reader failed or hit a limit

    DNS = "dns"
    CONNECT = "connect"
    RESET = "reset"
    TIMEOUT = "timeout"
    TLS = "tls"
    REFUSED = "refused"  # by us: the scheme, or an address that is not global
    REDIRECT = "redirect"  # a loop, too many hops, or away from the article
    TRUNCATED = "truncated"  # the body ended too early
    ENCODING = "encoding"  # a content coding that we did not ask for, or broken
    PROTOCOL = "protocol"  # not HTTP as it should be
    TOO_LARGE = "too-large"  # more bytes than the cap, on the wire or decoded

    @property
    def is_sighting(self) -> bool:
        """True when the check saw which version stood on the page."""
        return self in _SIGHTINGS


_SIGHTINGS = frozenset({Outcome.NEW, Outcome.CHANGED, Outcome.RETURNED, Outcome.SAME, Outcome.NOT_MODIFIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One response as the server sent it, and when we asked."""

    url: str
    captured_at: datetime  # aware UTC, when the request left
    status: int
    reason: str = ""
    protocol: str = "HTTP/1.1"  # of the answer, as the server named it
    request_headers: Headers = ()
    headers: Headers = ()  # as received; names keep their case, text is Latin-1
    body: bytes = b""  # content coding as on the wire, transfer coding taken off
    ip: str = ""
    truncated: str = ""  # "" when whole, else WARC's word: "length", "time", "disconnect", "unspecified"

    def header(self, name: str) -> str:
        """The first header of that name, in any case, or ""."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One look at a URL, whatever came of it: each hop's capture, and the network's verdict."""

    url: str
    checked_at: datetime  # aware UTC
    outcome: Outcome  # FETCHED, NOT_MODIFIED, GONE, BLOCKED, STATUS or a failure
    detail: str = ""  # one line for people: what was met, and where
    captures: tuple[Capture, ...] = ()  # hops in order; the last one is the answer
    body: bytes = b""  # the last capture's body, decoded; b"" unless FETCHED

    @property
    def final_url(self) -> str:
        """Where the last hop was, or the URL asked for when nothing answered."""
        return self.captures[-1].url if self.captures else self.url


class PageKind(StrEnum):
    """What a page is. Only an article or a live blog makes a version."""

    ARTICLE = "article"
    LIVE_BLOG = "live-blog"
    SECTION = "section-front"  # a list of articles: a section, a topic, a search
    FRONT = "front-page"  # of the site, or a page that sends its readers there
    PAYWALLED = "paywalled"  # a teaser only, or a log-in page
    CONSENT = "consent-wall"
    CHALLENGE = "challenge"  # for robots, or a block
    NOT_FOUND = "soft-404"  # says that there is no such page, whatever its status says
    ERROR = "error-page"
    EMPTY = "empty"  # no text that could be an article's
    NOT_HTML = "not-html"  # a feed, a PDF that holds no article
    UNREADABLE = "unreadable"  # beyond the reader's limits


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A block that stood in the page and is not the article's, and why."""

    text: str
    reason: str


Confidence = StrEnum("Confidence", ("SURE", "FAIR", "DOUBTFUL"))  # in a text: a step less for each doubt about it


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a reader could read on one page. Made by hand it needs no more than paragraphs."""

    headline: str = ""
    byline: str = ""
    paragraphs: tuple[Paragraph, ...] = ()  # plain strings are taken too
    language: str = ""  # BCP 47, "" when not known
    url: str = ""
    published: str = ""  # as the publisher states it, ISO 8601 where the page gives that
    modified: str = ""  # as the publisher states it
    canonical_url: str = ""  # where the page says that it is
    section: str = ""  # in the publisher's words
    kind: PageKind = PageKind.ARTICLE
    reasons: tuple[str, ...] = ()  # why the page is of that kind, why the text is in doubt
    confidence: Confidence = Confidence.SURE
    left_out: tuple[LeftOut, ...] = ()
    charset: str = ""  # what the bytes were decoded with, and who said so
    reader: str = ""  # name and version of what read the page

    def __post_init__(self) -> None:
        object.__setattr__(self, "paragraphs", tuple(_paragraphs(self.paragraphs)))


def _paragraphs(texts: Iterable[str]) -> Iterable[Paragraph]:
    if isinstance(texts, str):
        raise TypeError("paragraphs is a sequence of strings, not one string. Give (text,).")
    return (text if isinstance(text, Paragraph) else Paragraph(text) for text in texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence and where it stands; a headline's or byline's text is one, at index 0 of paragraph 0."""

    text: str
    index: int  # in the article, from 0
    paragraph: int  # its paragraph in the article, from 0
    offset: int = 0  # of its first character in the paragraph
    role: Role = Role.PARAGRAPH
    links: tuple[Link, ...] = ()  # counted from its own first character


class ChangeKind(StrEnum):
    """What became of sentences, or of a field. `SAME` is a pair's kind and never a change's."""

    SAME = "same"
    EDITED = "edited"
    ADDED = "added"
    DELETED = "deleted"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    HEADLINE = "headline"
    BYLINE = "byline"
    PUBLISHED = "published"
    MODIFIED = "modified"

    @property
    def is_field(self) -> bool:
        """True for the article's own fields, False for its sentences."""
        return self in _FIELDS


_FIELDS = frozenset({ChangeKind.HEADLINE, ChangeKind.BYLINE, ChangeKind.PUBLISHED, ChangeKind.MODIFIED})


class Tier(StrEnum):
    """How much a change matters, heaviest first."""

    SUBSTANTIVE = "substantive"
    STYLISTIC = "stylistic"
    COSMETIC = "cosmetic"


class LabelName(StrEnum):
    """What changed inside a change."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    ANONYMITY = "anonymity"
    NEGATION = "negation"
    HEDGE = "hedge"
    NOTICE = "notice"
    LINK = "link"
    SPELLING = "spelling"
    PUNCTUATION = "punctuation"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Sentences of the old text, and what became of them in the new."""

    kind: ChangeKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float  # 0 to 1; 1 for equal texts, 0 where one side is empty


class SpanOp(StrEnum):
    """What a run of words is to the two texts."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of words that both texts have, or only the old, or only the new."""

    op: SpanOp
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What changed, with the words that earned it."""

    name: LabelName
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing an editor did."""

    id: str  # 128 bits of hex, from the kind, the texts and their places: the same on every run
    kind: ChangeKind
    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    spans: tuple[Span, ...] = ()
    labels: tuple[Label, ...] = ()
    tier: Tier = Tier.SUBSTANTIVE
    weight: float = 0.0  # 0 to 1, orders changes inside a tier
    similarity: float = 0.0  # 0 to 1

    @property
    def old_text(self) -> str:
        """What stood there before, or ""."""
        return " ".join(sentence.text for sentence in self.old)

    @property
    def new_text(self) -> str:
        """What stands there now, or ""."""
        return " ".join(sentence.text for sentence in self.new)

    @property
    def all_spans(self) -> tuple[Span, ...]:
        """`spans`, or one span where a whole text came, went, or moved as it was."""
        if self.spans:
            return self.spans
        if self.old_text == self.new_text:
            return (Span(op=SpanOp.EQUAL, text=self.old_text),)
        whole = ((SpanOp.DELETE, self.old_text), (SpanOp.INSERT, self.new_text))
        return tuple(Span(op=op, text=text) for op, text in whole if text)


class NoticeKind(StrEnum):
    """What a notice says of itself."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    EDITORS_NOTE = "editors-note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A publisher's own word on what was changed, and the changes it explains."""

    text: str
    kind: NoticeKind
    explains: tuple[str, ...] = ()  # ids of changes


_COUNTED: tuple[ChangeKind | Tier, ...] = (*(kind for kind in ChangeKind if not kind.is_field), *Tier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """All that differs between two articles, heaviest change first."""

    old: Article
    new: Article
    old_sentences: tuple[Sentence, ...] = ()
    new_sentences: tuple[Sentence, ...] = ()
    pairs: tuple[Pair, ...] = ()  # `same` included, in the new text's order, a deletion where it stood
    changes: tuple[Change, ...] = ()
    notices: tuple[Notice, ...] = ()
    silent: tuple[str, ...] = ()  # ids of the changes that read as corrections and that no notice mentions
    is_approximate: bool = False  # a budget was met: right, but not the best pairing

    @property
    def stealth(self) -> bool:
        """True when something that the old version asserted was corrected with no notice that mentions it."""
        return bool(self.silent)

    def counts(self) -> dict[str, int]:
        """How many sentences are the same or changed in which way, and how many changes there are of each tier."""
        return {str(kind): self.count(kind) for kind in _COUNTED}

    def count(self, kind: ChangeKind | Tier) -> int:
        """How many pairs of that kind (`same` included), or changes of that tier, there are."""
        if isinstance(kind, Tier):
            return sum(change.tier is kind for change in self.changes)
        if kind is ChangeKind.SAME:
            return sum(pair.kind is kind for pair in self.pairs)
        return sum(change.kind is kind for change in self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When a change happened, as far as checks can tell: after one check and by another."""

    not_before: datetime  # aware UTC: the last check that saw the old version
    not_after: datetime  # aware UTC: the first check that saw the new one
    checks: int = 0  # made in between; none of them saw the old version or the new


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave us to ask "has it changed?" with; "" where it gave none."""

    url: str = ""  # where it gave them: they are sent to no other address
    etag: str = ""
    last_modified: str = ""
