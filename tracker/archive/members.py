"""The gzip members of a WARC file, one a record; a broken one is told and stepped over, never passed in silence.

An open file enters, `Member` values leave, in file order; `pack` and `pack_stored` make members. Reading libraries
stop at the first broken member, or take a cut one for the end of the file; evidence has to be read past the damage,
and the damage has to be named. Members are read one at a time, and no further than `ARCHIVING.largest_record`.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from tracker.tuning import ARCHIVING

_MARK = b"\x1f\x8b\x08"
_HEADER = _MARK + b"\0\0\0\0\0\0\xff"  # no flags, no time, no system: the same bytes on every machine
_BARE = -zlib.MAX_WBITS  # deflate without gzip's header and trailer
_STEP = 1 << 14  # bytes unpacked at a time
_CRUMB = 1 << 6  # the same where the member is broken: all that stands before the flaw's crumb comes out
_PROBE = 1 << 10  # packed bytes that hold at least the first five unpacked ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One gzip member, unpacked as far as it goes."""

    offset: int  # of its first byte in the file
    end: int  # of its last byte in the file, plus one; where it is broken, how far it was read
    content: bytes
    flaw: str = ""  # why it is broken, "" when whole


def pack(content: bytes) -> bytes:
    """One gzip member that holds the content."""
    packer = zlib.compressobj(ARCHIVING.compression, wbits=_BARE)
    return _wrap(content, packer.compress(content) + packer.flush())


def pack_stored(content: bytes) -> bytes:
    """One gzip member that holds less than 64 KiB as they are: there is but one such member of a content."""
    size = struct.pack("<HH", len(content), len(content) ^ 0xFFFF)
    return _wrap(content, b"\1" + size + content)


def read_members(source: BinaryIO, *, start: int = 0) -> Iterator[Member]:
    """Every member from byte `start` on, whole or broken."""
    end = source.seek(0, os.SEEK_END)
    offset = start
    while offset < end:
        member = _member_at(source, offset)
        yield member
        offset = _next_start(source, offset + 1, end) if member.flaw else member.end


def _wrap(content: bytes, deflated: bytes) -> bytes:
    return _HEADER + deflated + struct.pack("<LL", zlib.crc32(content), len(content) & 0xFFFFFFFF)


def _member_at(source: BinaryIO, offset: int) -> Member:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS + 16)
    parts: list[bytes] = []
    room = ARCHIVING.largest_record
    at = source.seek(offset)
    while not unpacker.eof:
        step = source.read(_STEP)
        if not step:
            return Member(offset=offset, end=at, content=b"".join(parts), flaw="the file ends inside it")
        try:
            part = unpacker.decompress(step)
        except zlib.error as error:
            reason = str(error).rpartition(": ")[2]
            return Member(offset=offset, end=at, content=_salvage(source, offset), flaw=f"cannot be unpacked, {reason}")
        at += len(step)
        room -= len(part)
        parts.append(part)
        if room < 0:
            flaw = f"holds more than {ARCHIVING.largest_record} bytes"
            return Member(offset=offset, end=at, content=b"".join(parts), flaw=flaw)
    return Member(offset=offset, end=at - len(unpacker.unused_data), content=b"".join(parts))


def _salvage(source: BinaryIO, offset: int) -> bytes:
    """What still comes out of a broken member: enough, most often, to say which record it was."""
    unpacker = zlib.decompressobj(wbits=_BARE)
    content = bytearray()
    source.seek(offset + len(_HEADER))
    try:
        while not unpacker.eof and len(content) < ARCHIVING.largest_record and (crumb := source.read(_CRUMB)):
            content += unpacker.decompress(crumb)
    except zlib.error:
        pass  # the flaw itself: what stands before it has come out
    return bytes(content)


def _next_start(source: BinaryIO, start: int, end: int) -> int:
    """Where the next record after a broken one begins: at gzip's mark, and with WARC's mark inside."""
    at = start
    while at < end:
        source.seek(at)
        step = source.read(_STEP)
        found = step.find(_MARK)
        if found == -1:
            at += max(len(step) - len(_MARK) + 1, 1)  # a mark may lie across two steps
        elif _holds_record(source, at + found):
            return at + found
        else:
            at += found + 1
    return end


def _holds_record(source: BinaryIO, offset: int) -> bool:
    source.seek(offset)
    try:
        return zlib.decompressobj(wbits=zlib.MAX_WBITS + 16).decompress(source.read(_PROBE), 5) == b"WARC/"
    except zlib.error:
        return False
