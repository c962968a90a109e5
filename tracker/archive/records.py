"""One WARC record: printed as bytes, parsed from a member, its block kept to the byte.

Headers and a block enter and bytes leave; a `Member` enters and a `Record` leaves, as far as the member goes. Whether
the record is what was written is for `damage.py` to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from tracker.archive.digests import digest_of
from tracker.archive.members import Member
from tracker.errors import BadInput
from tracker.tuning import ARCHIVING

SOFTWARE = "software: tracker/"  # the first words of our warcinfo records
WARCINFO_TYPE = "application/warc-fields"
CHECK_TYPE = "application/vnd.tracker.check+json"
SEAL_TYPE = "application/vnd.tracker.seal+json"
REQUEST_TYPE = "application/http; msgtype=request"
RESPONSE_TYPE = "application/http; msgtype=response"
IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

_END = b"\r\n\r\n"  # of the headers, and of the block
_LENGTH = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A WARC record, and where it lies in its file."""

    offset: int
    end: int  # of its last packed byte, plus one
    headers: Mapping[str, str]  # names in lower case; empty where there is no WARC record
    block: bytes
    flaw: str = ""  # why it is not a whole record, "" when it is

    @property
    def kind(self) -> str:
        """WARC-Type."""
        return self.headers.get("warc-type", "")

    @property
    def id(self) -> str:
        """The record's own id, a bare UUID where it is one."""
        return bare_id(self.headers.get("warc-record-id", ""))

    @property
    def url(self) -> str:
        """WARC-Target-URI, or ""."""
        return self.headers.get("warc-target-uri", "")

    @property
    def date(self) -> datetime:
        """WARC-Date. Raises `ValueError` where it is none that we wrote."""
        return parse_time(self.headers.get("warc-date", ""))

    @property
    def media_type(self) -> str:
        """Content-Type of the block."""
        return self.headers.get("content-type", "")

    @property
    def run(self) -> str:
        """The id of the run that wrote the record, "" where another program's file says nothing of it.

        No server can know it: a page that is itself a WARC file does not pass for records of ours.
        """
        if self.kind != "warcinfo":
            return bare_id(self.headers.get("warc-warcinfo-id", ""))
        return self.id if self.block.startswith(SOFTWARE.encode()) else ""

    @property
    def payload(self) -> bytes:
        """What follows the HTTP head; the whole block where there is none."""
        return self.block.partition(_END)[2] if self.media_type.startswith("application/http") else self.block


def print_record(headers: Mapping[str, str], block: bytes) -> bytes:
    """The record's bytes; length and digest of the block are added to its headers.

    Raises `BadInput` where a character would break out of its header, and could make a second one, and where the
    record is larger than what is read back.
    """
    for name, value in headers.items():
        if not value.isprintable():
            raise BadInput(f"{name} {value!r:.200} has a control character, so it cannot be kept. Leave it out.")
    stated = {"WARC-Block-Digest": digest_of(block), "Content-Length": str(len(block))}
    lines = ["WARC/1.1", *(f"{name}: {value}" for name, value in (*headers.items(), *stated.items()))]
    head = "\r\n".join(lines).encode()
    size = len(head) + len(block) + 2 * len(_END)
    if len(head) > ARCHIVING.largest_head or size > ARCHIVING.largest_record:
        raise BadInput(f"A record of {size} bytes, {len(head)} of them headers, is more than can be read back.")
    return b"".join((head, _END, block, _END))


def parse_record(member: Member) -> Record:
    """The record in a member; of a broken one as much as can be read."""
    content = member.content
    cut = content.find(_END, 0, ARCHIVING.largest_head)
    headers = _parse_headers(content[: ARCHIVING.largest_head if cut == -1 else cut])
    length = headers.get("content-length", "")
    start = len(content) if cut == -1 else cut + len(_END)
    end = start + int(length) if _LENGTH.fullmatch(length) else len(content)
    flaw = ""
    if not headers:
        flaw = "it is no WARC record"
    elif cut == -1:
        flaw = "its headers have no end"
    elif content[end:] != _END:
        flaw = f"its Content-Length, {length or 'not stated'}, is not its length"
    return Record(offset=member.offset, end=member.end, headers=headers, block=content[start:end], flaw=flaw)


def bare_id(text: str) -> str:
    """A record id without its wrapping: <urn:uuid:X> to X."""
    return text.strip("<>").removeprefix("urn:uuid:")


def wrapped_id(bare: str) -> str:
    """A record id as WARC headers state it: X to <urn:uuid:X>."""
    return f"<urn:uuid:{bare}>"


def print_time(at: datetime) -> str:
    """A time as WARC writes it: UTC, as fine as it is known."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def parse_time(text: str) -> datetime:
    """A time that `print_time` wrote. Raises `ValueError` for another."""
    return datetime.fromisoformat(text)


def _parse_headers(head: bytes) -> dict[str, str]:
    headers: dict[str, str] = {}
    if not head.startswith(b"WARC/"):
        return headers
    for line in head.decode("utf-8", "replace").split("\r\n")[1:]:
        name, _, value = line.partition(":")
        headers.setdefault(name.lower(), value.strip(" \t"))
    return headers
