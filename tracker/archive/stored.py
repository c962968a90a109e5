"""What this room hands out and takes: stored checks and captures, with their places, and references to earlier ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from tracker.model import Capture, Check


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCapture:
    """A capture and where it lies."""

    id: str  # the WARC record's UUID
    file: str  # below the snapshots folder, with forward slashes
    offset: int  # of the record in the file
    capture: Capture  # read back from a revisit, it has no body
    payload_digest: str  # of the body as the wire had it; of the original's for a revisit
    refers_to: str = ""  # the id of the capture that holds the body, "" when it is here


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCheck:
    """A check and where its captures lie."""

    id: str
    sequence: int  # orders checks over all runs
    file: str
    offset: int  # of its first record in the file
    check: Check
    captures: tuple[StoredCapture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """An earlier capture that holds a body, which need not be kept twice."""

    id: str
    url: str
    captured_at: datetime
    payload_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """The captures of an article that hold bodies already."""

    by_digest: Mapping[str, Original] = field(default_factory=dict)  # by `payload_digest`
    validated: Original | None = None  # the capture whose validators were sent: what a 304 confirms

    def original_of(self, capture: Capture, digest: str) -> Original | None:
        """The capture that holds this one's body, if any does. An empty body is not worth a reference."""
        if capture.status == 304 and not capture.body:
            return self.validated
        return self.by_digest.get(digest) if capture.body and not capture.truncated else None
