"""Makes the records of one check, packed, before any byte of them is written: they stand or fall together.

A `Check`'s parts enter; `packed` is what belongs into the file. Never touches disk.
"""

from __future__ import annotations

import re
import string
import uuid
from datetime import datetime
from urllib.parse import quote

from tracker._version import __version__
from tracker.archive.accounts import Account, print_account
from tracker.archive.digests import digest_of
from tracker.archive.heads import HttpHead, print_head, without_transfer_coding
from tracker.archive.members import pack
from tracker.archive.records import (
    CHECK_TYPE,
    IDENTICAL,
    NOT_MODIFIED,
    REQUEST_TYPE,
    RESPONSE_TYPE,
    SOFTWARE,
    WARCINFO_TYPE,
    print_record,
    print_time,
    wrapped_id,
)
from tracker.archive.stored import Original, Originals, StoredCapture
from tracker.errors import BadInput
from tracker.model import Capture

_TARGET = re.compile(r"[^:/?#]*://[^/?#]*(?P<target>[^#]*)")


class Batch:
    """Packed records that belong into the file `file`, one after the other, from byte `start` on."""

    def __init__(self, *, run: str, file: str, start: int) -> None:
        self.packed = bytearray()
        self._run = run
        self._file = file
        self._start = start

    def add_warcinfo(self, at: datetime) -> None:
        """Says who wrote the file, and how."""
        lines = (
            f"{SOFTWARE}{__version__}",
            "format: WARC File Format 1.1",
            "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "description: Transfer codings are taken off, their header is kept as X-Orig-Transfer-Encoding",
        )
        headers = {"WARC-Filename": self._file.rpartition("/")[2], "Content-Type": WARCINFO_TYPE}
        self._add("warcinfo", self._run, at, headers, "".join(f"{line}\r\n" for line in lines).encode())

    def add_capture(self, capture: Capture, originals: Originals) -> StoredCapture:
        """Adds a response, or a revisit where its body is kept already, and the request that led to it."""
        digest = digest_of(capture.body)
        original = originals.original_of(capture, digest)
        stored = StoredCapture(
            id=str(uuid.uuid4()),
            file=self._file,
            offset=self._start + len(self.packed),
            capture=capture,
            payload_digest=original.payload_digest if original else digest,
            refers_to=original.id if original else "",
        )
        self._add_response(stored, original)
        self._add_request(stored)
        return stored

    def add_account(self, account: Account) -> str:
        """Adds what is said of the check itself; gives the record's id, which is the check's."""
        check_id = str(uuid.uuid4())
        headers = {"WARC-Target-URI": _kept(account.url), "Content-Type": CHECK_TYPE}
        if account.captures:
            headers["WARC-Refers-To"] = wrapped_id(account.captures[-1])
        self._add("metadata", check_id, account.checked_at, headers, print_account(account))
        return check_id

    def _add_response(self, stored: StoredCapture, original: Original | None) -> None:
        capture = stored.capture
        start = f"{capture.protocol} {capture.status} {capture.reason}"
        head = print_head(HttpHead(start=start, headers=without_transfer_coding(capture.headers)))
        headers = {"WARC-Target-URI": _kept(capture.url), "WARC-Payload-Digest": stored.payload_digest}
        if capture.ip:
            headers["WARC-IP-Address"] = capture.ip
        if capture.truncated:
            headers["WARC-Truncated"] = capture.truncated
        headers["Content-Type"] = RESPONSE_TYPE
        if original is None:
            self._add("response", stored.id, capture.captured_at, headers, head + capture.body)
        else:
            self._add("revisit", stored.id, capture.captured_at, headers | _reference(capture, original), head)

    def _add_request(self, stored: StoredCapture) -> None:
        capture = stored.capture
        head = HttpHead(start=f"GET {_request_target(capture.url)} HTTP/1.1", headers=capture.request_headers)
        headers = {
            "WARC-Target-URI": capture.url,
            "WARC-Concurrent-To": wrapped_id(stored.id),
            "Content-Type": REQUEST_TYPE,
        }
        self._add("request", str(uuid.uuid4()), capture.captured_at, headers, print_head(head))

    def _add(self, kind: str, record_id: str, at: datetime, headers: dict[str, str], block: bytes) -> None:
        about = {"WARC-Type": kind, "WARC-Record-ID": wrapped_id(record_id), "WARC-Date": print_time(at)}
        if kind != "warcinfo":
            about["WARC-Warcinfo-ID"] = wrapped_id(self._run)
        self.packed += pack(print_record(about | headers, block))


def _reference(capture: Capture, original: Original) -> dict[str, str]:
    return {
        "WARC-Profile": IDENTICAL if capture.body else NOT_MODIFIED,
        "WARC-Refers-To": wrapped_id(original.id),
        "WARC-Refers-To-Target-URI": _kept(original.url),
        "WARC-Refers-To-Date": print_time(original.captured_at),
    }


def _kept(url: str) -> str:
    if not url or " " in url:
        raise BadInput(f"URL {url!r:.200} is empty or has a blank, so it cannot be kept. Leave it out.")
    return url


def _request_target(url: str) -> str:
    found = _TARGET.fullmatch(url.partition("#")[0])
    target = quote(found["target"] if found else "", safe=string.punctuation)
    return target if target.startswith("/") else f"/{target}"
