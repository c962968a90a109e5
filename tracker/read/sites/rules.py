"""The values: one rule for one site, and all rules there are, of which at most one is for a page at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256

_MARK_DIGITS = 12  # of hex: enough to tell apart whatever rules one host ever had

#: How everything begins that is said of a rule: reasons, and the names of readers.
SITE_RULE = "site rule"
#: What a rule may select, as its keys in TOML and its fields here are called.
PARTS = ("region", "headline", "byline", "published", "notices", "drop")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRule:
    """How the pages of one host are read between two days: CSS selectors, and why they are needed."""

    host: str  # in small letters, without "www."
    why: str
    has_subdomains: bool = False
    since: date | None = None  # the first day, in UTC, on which a capture is read by it
    until: date | None = None  # the last one
    region: tuple[str, ...] = ()  # the article's elements: nothing else is read
    headline: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()  # kept, and notices, whatever else is said of them
    drop: tuple[str, ...] = ()

    def covers(self, host: str) -> bool:
        """True for its own host, and for those below it where it has subdomains."""
        return host == self.host or (self.has_subdomains and host.endswith("." + self.host))

    def is_in_force(self, at: datetime) -> bool:
        """True for a capture that was taken then."""
        day = at.astimezone(UTC).date()
        return (self.since or day) <= day <= (self.until or day)

    def meets(self, other: SiteRule) -> bool:
        """True where both are for the same host on the same day."""
        begins = max(self.since or date.min, other.since or date.min)
        return self.host == other.host and begins <= min(self.until or date.max, other.until or date.max)

    @property
    def mark(self) -> str:
        """Tells it from rules that select something else: a text that was read by it has this in its reader's name."""
        return f"{SITE_RULE} {_digest([self._selected()])}"

    def identity(self) -> list[object]:
        """All of it that decides how a page is read; why it is there decides nothing."""
        return [self.host, self.has_subdomains, str(self.since), str(self.until), self._selected()]

    def _selected(self) -> dict[str, tuple[str, ...]]:
        return {part: getattr(self, part) for part in PARTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRules:
    """All rules; where two are for one page, the longer host counts, then the one that is named first."""

    rules: tuple[SiteRule, ...] = ()

    def rule_for(self, host: str, *, at: datetime) -> SiteRule | None:
        """The one by which a page of that host is read, as it was captured then."""
        in_force = (rule for rule in self.rules_of(host) if rule.is_in_force(at))
        return max(in_force, key=lambda rule: len(rule.host), default=None)

    def rules_of(self, host: str) -> Iterator[SiteRule]:
        """Those for a host, of all times."""
        bare = bare_host(host)
        return (rule for rule in self.rules if rule.covers(bare))

    def over(self, others: SiteRules) -> SiteRules:
        """These, and those others: of two for the same host on the same day these count."""
        return SiteRules(rules=(*self.rules, *others.rules))

    def mark(self, host: str) -> str:
        """Tells the rules for a host from others, "" where there are none: under another mark its pages may read so.

        It is a part of the reader's identity.
        """
        identities = [rule.identity() for rule in self.rules_of(host)]
        return f"{SITE_RULE}s {_digest(identities)}" if identities else ""


NO_RULES = SiteRules()


def bare_host(host: str) -> str:
    """The host as rules name it: a site is the same with "www." and without."""
    return host.lower().rstrip(".").removeprefix("www.")


def _digest(identity: object) -> str:
    return sha256(json.dumps(identity).encode("utf-8")).hexdigest()[:_MARK_DIGITS]
