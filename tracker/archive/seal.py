"""The last record of a closed file: how many bytes stand before it, and their digest.

Each record vouches for what it holds. The seal vouches for the rest: that no record is gone from the end or from
between, and for the bits that unpacking never looks at. It is a WARC metadata record like others, but stored, not
compressed, so that every bit of itself has only one right value.
"""

from __future__ import annotations

import hashlib
import json
import uuid
import zlib
from datetime import datetime
from typing import BinaryIO

from tracker.archive.members import pack_stored
from tracker.archive.records import SEAL_TYPE, Record, print_record, print_time, wrapped_id

_STEP = 1 << 20  # bytes digested at a time


def print_seal(run: str, *, at: datetime, size: int, digest: str) -> bytes:
    """The packed seal of a run's file that has `size` bytes so far."""
    headers = {
        "WARC-Type": "metadata",
        "WARC-Record-ID": wrapped_id(str(uuid.uuid4())),
        "WARC-Date": print_time(at),
        "WARC-Warcinfo-ID": wrapped_id(run),
        "WARC-Refers-To": wrapped_id(run),
        "Content-Type": SEAL_TYPE,
    }
    return pack_stored(print_record(headers, _block(size, digest)))


def is_seal(record: Record) -> bool:
    """True for the record that ends a closed file."""
    return record.media_type == SEAL_TYPE


def seal_flaw(source: BinaryIO, last: Record) -> str:
    """What the last record says is wrong with the file, "" where nothing is."""
    if not is_seal(last):
        return "its end is missing, for its last record is no seal"
    digest = digest_before(source, last.offset)
    if last.block != _block(last.offset, digest):
        sealed = last.block.decode("utf-8", "replace")
        return f"its first {last.offset} bytes have digest {digest}, and the seal says {sealed}"
    source.seek(last.offset)
    packed = source.read(last.end - last.offset)
    return "" if packed == pack_stored(zlib.decompress(packed, zlib.MAX_WBITS + 16)) else "its seal was changed"


def digest_before(source: BinaryIO, end: int) -> str:
    """SHA-256 of the file's bytes before `end`."""
    digest = hashlib.sha256()
    at = source.seek(0)
    while step := source.read(min(_STEP, end - at)):
        digest.update(step)
        at += len(step)
    return f"sha256:{digest.hexdigest()}"


def _block(size: int, digest: str) -> bytes:
    return json.dumps({"schema": 1, "bytes": size, "digest": digest}).encode()
