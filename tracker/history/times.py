"""Times as rows have them."""

from __future__ import annotations

from datetime import UTC, datetime


def iso(at: datetime) -> str:
    """An aware time in UTC, to the second, so that the texts sort as the times do; `sequence` orders within one."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def from_iso(text: str) -> datetime:
    """The aware time in a row."""
    return datetime.fromisoformat(text)
