"""How times, windows and counts are said, the same in every output: what was seen, and never more."""

from __future__ import annotations

from datetime import UTC, datetime

from tracker.model import ChangeKind, Diff, Tier, Window

_COUNTED = (
    ChangeKind.HEADLINE,
    ChangeKind.BYLINE,
    ChangeKind.EDITED,
    ChangeKind.ADDED,
    ChangeKind.DELETED,
    ChangeKind.MOVED,
    ChangeKind.SPLIT,
    ChangeKind.MERGED,
    ChangeKind.PUBLISHED,
    ChangeKind.MODIFIED,
)


def moment(at: datetime) -> str:
    """A time to the minute, in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def window_of(window: Window) -> str:
    """When something changed, as far as checks can tell."""
    start, end = window.not_before.astimezone(UTC), window.not_after.astimezone(UTC)
    until = f"{end:%H:%M}" if start.date() == end.date() else f"{end:%Y-%m-%d %H:%M}"
    between = "no check" if window.checks == 0 else counted(window.checks, "check")
    if end < start:
        between += "; the machine's clock was set back"
    return f"between {start:%Y-%m-%d %H:%M} and {until} UTC ({between} in between)"


def counted(number: int, noun: str) -> str:
    """1 check, 2 checks."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def kinds_of(diff: Diff) -> str:
    """How many sentences and fields changed in which way, and how many are the same."""
    counts = [(diff.count(kind), kind) for kind in _COUNTED]
    parts = [f"{number} {kind}" for number, kind in counts if number]
    return ", ".join([*parts, f"{diff.count(ChangeKind.SAME)} same"])


def tiers_of(counts: dict[Tier, int]) -> str:
    """How many changes of each tier, heaviest first; "" where there are none."""
    return ", ".join(f"{counts[tier]} {tier}" for tier in Tier if counts[tier])
