"""Reading evidence costs little, whatever is in the folder."""

from __future__ import annotations

import struct
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from support.archive import capture, check, kept

from tracker.archive import read_checks, verify
from tracker.archive.members import pack
from tracker.tuning import ARCHIVING

MIB = 2**20


def peak_of(work: Callable[[], object]) -> int:
    """Most bytes of memory that the work held at once."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def bomb(gib: int) -> bytes:
    """A gzip member of so many GiB of zeros, with WARC's mark before them."""
    packer = zlib.compressobj(9, wbits=-15)
    start = packer.compress(b"WARC/1.1\r\nWARC-Record-ID: <urn:uuid:bomb>\r\n\r\n") + packer.flush(zlib.Z_FULL_FLUSH)
    zeros = packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08" + bytes(7) + start + zeros * 1024 * gib + packer.flush() + struct.pack("<LL", 0, 0)


@pytest.mark.parametrize("mark", [b"\x1f\x8b\x08", b"\x1f\x8b\x09"], ids=["whole", "broken"])
def test_a_bomb_is_told_and_not_unpacked(tmp_path, mark):
    """A member that unpacks to 2 GiB is named, also where its header is broken, and costs no more than the cap."""
    (tmp_path / "bomb.warc.gz").write_bytes(mark + bomb(2)[3:])
    damages = []
    peak = peak_of(lambda: damages.extend(verify(tmp_path).damages))

    assert "record bomb at byte 0: " in damages[0].message
    assert peak < 5 * ARCHIVING.largest_record


def test_the_cap_is_named(tmp_path):
    """The line on a record that is too large says how large a record may be."""
    (tmp_path / "bomb.warc.gz").write_bytes(bomb(1))
    (damage,) = verify(tmp_path).damages

    assert f"holds more than {ARCHIVING.largest_record} bytes" in damage.message


def test_headers_without_end_are_not_taken_apart(tmp_path):
    """A record of ten million header lines is told, and costs what its bytes cost."""
    lines = b"WARC/1.1\r\nWARC-Target-URI: " + b"u" * 9000 + b"\r\n" + b"a: b\r\n" * (ARCHIVING.largest_record // 8)
    (tmp_path / "lines.warc.gz").write_bytes(pack(lines))
    damages = []
    peak = peak_of(lambda: damages.extend(verify(tmp_path).damages))

    assert "its headers have no end" in damages[0].message
    assert len(damages[0].message) < 2200
    assert peak < 3 * ARCHIVING.largest_record


def test_a_large_file_is_read_record_by_record(tmp_path):
    """Memory is that of one check, not of the file."""
    one = kept(tmp_path, *[check(capture(bytes([at]) * MIB)) for at in range(24)])
    peak = peak_of(lambda: [verify(tmp_path), *(None for _ in read_checks(tmp_path, one.file, told=print))])

    assert peak < 8 * MIB


def test_importing_the_room_loads_nothing_heavy():
    """Commands that only read start fast: no WARC library, no network, no database comes with the room."""
    code = "import sys, tracker.archive; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=_root())
    heavy = {"warcio", "fastwarc", "aiohttp", "sqlite3", "sqlite_utils", "lxml", "asyncio", "datasette", "trafilatura"}

    assert not heavy & set(loaded.stdout.split())


def _root() -> Path:
    return Path(__file__).parents[2]
