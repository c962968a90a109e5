"""Checks to keep, files that hold them, and the harm that may come to files."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn

from hypothesis import strategies as st

from tracker.archive import (
    Damage,
    Original,
    Originals,
    RunWriter,
    StoredCapture,
    StoredCheck,
    read_checks,
    snapshot_files,
    verify,
)
from tracker.archive.members import pack, read_members
from tracker.archive.records import Record, parse_record
from tracker.model import Capture, Check, Outcome

NOW = datetime(2031, 3, 5, 7, 9, 11, 250_000, tzinfo=UTC)
URL = "https://gazette.example/harbour?page=2"
NOTHING = Originals()


def capture(body: bytes = b"<p>The ferry is late.</p>", **changed: object) -> Capture:
    """One response to a usual request."""
    usual = Capture(
        url=URL,
        captured_at=NOW,
        status=200,
        reason="OK",
        request_headers=(("Host", "gazette.example"), ("Accept-Encoding", "gzip")),
        headers=(("Content-Type", "text/html"), ("ETag", '"a1"')),
        body=body,
        ip="203.0.113.7",
    )
    return replace(usual, **changed)


def check(*captures: Capture, **changed: object) -> Check:
    """One check that had these answers."""
    usual = Check(url=URL, checked_at=NOW, outcome=Outcome.FETCHED, captures=captures)
    return replace(usual, **changed)


def checks(count: int) -> list[Check]:
    """Checks of one answer each, all different."""
    times = [NOW + timedelta(seconds=number) for number in range(count)]
    return [
        check(
            capture(
                f"<p>Ferry {number} is late.</p>".encode(), url=f"https://gazette.example/{number}", captured_at=at
            ),
            url=f"https://gazette.example/{number}",
            checked_at=at,
        )
        for number, at in enumerate(times)
    ]


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One closed file in a folder, and what was written to it."""

    folder: Path
    file: str
    stored: tuple[StoredCheck, ...]

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.folder / self.file

    @property
    def checks(self) -> list[Check]:
        """What was written."""
        return [stored.check for stored in self.stored]

    def read(self) -> list[Check]:
        """What comes back; damage is not expected."""
        return [stored.check for stored in read_checks(self.folder, self.file, told=not_expected)]

    def read_past_damage(self) -> tuple[list[Check], list[str]]:
        """What comes back, and what is told."""
        damages: list[Damage] = []
        found = [stored.check for stored in read_checks(self.folder, self.file, told=damages.append)]
        return found, [damage.message for damage in damages]

    def verified(self) -> list[str]:
        """What `verify` tells."""
        return [damage.message for damage in verify(self.folder).damages]

    def records(self) -> list[Record]:
        """All records, as they lie in the file."""
        with self.path.open("rb") as source:
            return [parse_record(member) for member in read_members(source)]

    def edit(self, changed: bytes) -> None:
        """Puts other bytes into the file."""
        self.path.write_bytes(changed)


def kept(folder: Path, *written: Check, originals: Originals = NOTHING) -> Kept:
    """A closed file with these checks."""
    with closing(RunWriter(folder, started_at=NOW)) as writer:
        stored = [writer.write(one, sequence=at, originals=originals) for at, one in enumerate(written, start=1)]
    return Kept(folder=folder, file=writer.file, stored=tuple(stored))


def left_open(folder: Path, *written: Check) -> Path:
    """The file of a run that died after these checks: open, and without its seal."""
    one = kept(folder, *written)
    dead = one.path.with_name(f"{one.path.name}.open")
    dead.write_bytes(one.path.read_bytes()[: one.records()[-1].offset])
    one.path.unlink()
    return dead


def original(stored: StoredCapture) -> Original:
    """What a database would say of a stored capture."""
    return Original(
        id=stored.id,
        url=stored.capture.url,
        captured_at=stored.capture.captured_at,
        payload_digest=stored.payload_digest,
    )


def in_record(one: Kept, record: Record, change: Callable[[bytes], bytes]) -> None:
    """Changes what a record's member unpacks to, its gzip frame made right again."""
    packed = one.path.read_bytes()
    content = change(zlib.decompress(packed[record.offset : record.end], 31))
    one.edit(packed[: record.offset] + pack(content) + packed[record.end :])


def flipped(packed: bytes, bit: int) -> bytes:
    """The bytes with one bit turned."""
    changed = bytearray(packed)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def all_checks(folder: Path) -> list[Check]:
    """Every check of every closed file; damage is not expected."""
    return [stored.check for file in snapshot_files(folder) for stored in read_checks(folder, file, told=not_expected)]


def not_expected(damage: Damage) -> NoReturn:
    """Fails the test."""
    raise AssertionError(damage.message)


def foreign(fields: Iterable[str], block: bytes) -> bytes:
    """A record as another program writes it: WARC/1.0, in a member with a time."""
    lines = ["WARC/1.0", *fields, f"Content-Length: {len(block)}"]
    return gzip.compress("\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n", mtime=1_900_000_000)


def foreign_response(digests: Iterable[str], body: bytes, *headers: str) -> bytes:
    """A response as another program writes it."""
    fields = [
        "WARC-Type: response",
        "WARC-Record-ID: <urn:uuid:4a0f7d36-0000-4000-8000-00000000abcd>",
        "WARC-Date: 2029-01-01T00:00:00Z",
        f"WARC-Target-URI: {URL}",
        "Content-Type: application/http; msgtype=response",
        *digests,
    ]
    head = "\r\n".join(["HTTP/1.1 200 OK", *headers, "", ""]).encode()
    return foreign(fields, head + body)


def sha1(content: bytes) -> bytes:
    """SHA-1, which most crawlers state."""
    return hashlib.sha1(content, usedforsecurity=False).digest()


_VALUES = st.text(st.characters(max_codepoint=0xFF, exclude_characters="\r\n"), max_size=12)
_NAMES = st.from_regex(r"[!-9;-~\x80-\xff][ !-9;-~\x80-\xff]{0,7}", fullmatch=True) | st.sampled_from(
    ["Transfer-Encoding", "transfer-encoding", "X-Orig-Transfer-Encoding", "Content-Encoding", "Content-Length"]
)
_HEADERS = st.lists(st.tuples(_NAMES, _VALUES), max_size=4).map(tuple)
_URLS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=12).map("https://gazette.example/{}".format)
_TIMES = st.datetimes(min_value=datetime(1990, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # the zone is beside it
_CAPTURES = st.builds(
    Capture,
    url=_URLS,
    captured_at=_TIMES,
    status=st.integers(100, 999),
    reason=_VALUES,
    protocol=st.sampled_from(["HTTP/1.0", "HTTP/1.1"]),
    request_headers=_HEADERS,
    headers=_HEADERS,
    body=st.binary(max_size=64) | st.binary(max_size=8).map(gzip.compress),
    ip=st.sampled_from(["", "203.0.113.7", "2001:db8::1"]),
    truncated=st.sampled_from(["", "length", "time", "disconnect", "unspecified"]),
)


def any_checks() -> st.SearchStrategy[Check]:
    """Checks as strange as servers can make them; some have no capture at all."""
    return st.builds(
        Check,
        url=_URLS,
        checked_at=_TIMES,
        outcome=st.sampled_from(Outcome),
        detail=st.text(max_size=20),
        captures=st.lists(_CAPTURES, max_size=3).map(tuple),
    )
