"""Tools that are not ours agree that what we write is WARC, and that every digest in it is right."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zlib
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import given, settings
from support.archive import Kept, any_checks, capture, check, checks, kept, original
from warcio.archiveiterator import ArchiveIterator as WarcioIterator

from tracker.archive import Originals
from tracker.model import Check, Outcome

HTTP = (WarcRecordType.response, WarcRecordType.revisit, WarcRecordType.request)


@pytest.fixture
def every_kind(tmp_path: Path) -> Kept:
    """A file with each kind of record: responses, both revisits, requests, accounts and the rest."""
    first = kept(tmp_path / "earlier", check(capture())).stored[0].captures[0]
    again = Originals(by_digest={first.payload_digest: original(first)}, validated=original(first))
    cut = capture(b"<p>The fer", truncated="disconnect", headers=(("Transfer-Encoding", "chunked"),))
    written = [
        check(capture(b"", status=301), capture(b"another")),
        check(capture()),
        check(capture(b"", status=304, headers=())),
        check(cut, outcome=Outcome.TRUNCATED),
        check(outcome=Outcome.DNS),
    ]
    return kept(tmp_path / "evidence", *written, originals=again)


def test_the_sample_has_each_kind_of_record(every_kind):
    """The other tests of this file judge all that is ever written."""
    kinds = Counter(record.kind for record in every_kind.records())

    assert kinds == {"warcinfo": 1, "response": 3, "revisit": 2, "request": 5, "metadata": 6}


def test_warcio_finds_nothing_wrong(every_kind):
    """`warcio check` passes."""
    command = [sys.executable, "-m", "warcio.cli", "check", "--verbose", str(every_kind.path)]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (judged.returncode, judged.stdout.count("digest pass"), judged.stderr) == (0, 15, "")


def test_fastwarc_verifies_every_block(every_kind):
    """FastWARC counts as many records with a right block digest as there are."""
    records = list(ArchiveIterator(str(every_kind.path), verify_digests=True))

    assert len(records) == len(every_kind.records())


def test_fastwarc_verifies_every_payload(every_kind):
    """The payload digest of each response is right once FastWARC has taken the HTTP head off."""
    responses = ArchiveIterator(str(every_kind.path), record_types=WarcRecordType.response, parse_http=True)

    assert [response.verify_payload_digest() for response in responses] == [True, True, True]


@pytest.mark.skipif(not shutil.which("gzip"), reason="gzip is not installed")
def test_gzip_finds_nothing_wrong(every_kind):
    """`gzip -t` passes."""
    judged = subprocess.run(["gzip", "-t", str(every_kind.path)], capture_output=True, check=False)

    assert (judged.returncode, judged.stderr) == (0, b"")


def test_each_record_is_a_member_of_its_own(every_kind):
    """Each gzip member unpacks to one record, so that any record can be read from its offset alone."""
    rest = every_kind.path.read_bytes()
    starts = []
    while rest:
        unpacker = zlib.decompressobj(wbits=31)
        starts.append(unpacker.decompress(rest).count(b"WARC/1.1\r\n"))
        rest = unpacker.unused_data

    assert starts == [1] * len(every_kind.records())


@settings(max_examples=60, deadline=None)
@given(any_checks())
def test_the_strangest_answers_pass_too(written: Check):
    """Control characters, Latin-1 names and false codings in an answer mislead neither tool."""
    with TemporaryDirectory() as name:
        path = kept(Path(name), written).path
        blocks = [record.verify_block_digest() for record in ArchiveIterator(str(path), parse_http=False)]

        assert blocks == [True] * (2 * len(written.captures) + 3)
        assert _payloads(path) == [True] * len(written.captures)
        assert _problems(path) == []


def test_a_fault_is_seen_by_the_judges(tmp_path):
    """The judges are awake: a changed body fails with both."""
    one = kept(tmp_path, *checks(1))
    member = one.records()[1]
    packed = one.path.read_bytes()
    content = zlib.decompress(packed[member.offset : member.end], 31).replace(b"Ferry", b"Train")
    one.edit(packed[: member.offset] + _gzip(content) + packed[member.end :])

    assert _payloads(one.path) == [False]
    assert len(_problems(one.path)) == 2


def _payloads(path: Path) -> list[bool]:
    responses = ArchiveIterator(str(path), record_types=WarcRecordType.response, parse_http=True)
    return [response.verify_payload_digest() for response in responses]


def _problems(path: Path) -> list[str]:
    found: list[str] = []
    with path.open("rb") as source:
        for record in WarcioIterator(source, check_digests=True):
            while record.raw_stream.read(1 << 16):
                pass
            found += record.digest_checker.problems
    return found


def _gzip(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=31)
    return packer.compress(content) + packer.flush()
