"""WARC files of other programs may lie in the folder: they are verified by what they state, and hold no checks."""

from __future__ import annotations

import base64
import gzip
import hashlib
import os
from io import BytesIO
from pathlib import Path

import pytest
from support.archive import NOW, checks, foreign, foreign_response, kept, not_expected, sha1
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tracker.archive import read_body, read_checks, verify
from tracker.archive.accounts import Account, print_account
from tracker.archive.records import CHECK_TYPE
from tracker.errors import DamagedSnapshot
from tracker.model import Outcome

BODY = b"<p>Written by another crawler.</p>"
HEX = sha1(BODY).hex()
MD5 = hashlib.md5(BODY, usedforsecurity=False).hexdigest()
BASE32 = base64.b32encode(sha1(BODY)).decode()
ACCOUNT = Account(sequence=1, url="x:", checked_at=NOW, outcome=Outcome.DNS, detail="", captures=())
SHA256 = base64.b32encode(hashlib.sha256(BODY).digest()).decode()


def told(folder: Path, content: bytes) -> list[str]:
    """What `verify` tells of a folder with one file that is not ours."""
    (folder / "elsewhere.warc.gz").write_bytes(content)
    return [damage.message for damage in verify(folder).damages]


@pytest.mark.parametrize(
    "digest",
    [
        f"sha1:{BASE32}",
        f"sha1:{BASE32.lower()}",
        f"sha1:{HEX}",
        f"SHA1:{HEX.upper()}",
        f"sha-256:{SHA256}",
        f"sha256:{SHA256.rstrip('=')}",
        f"md5:{MD5}",
    ],
)
def test_digests_are_read_in_every_spelling(tmp_path, digest):
    """Hex or base32, in either case, of the algorithms that crawlers use."""
    assert told(tmp_path, foreign_response([f"WARC-Payload-Digest: {digest}"], BODY)) == []
    assert len(told(tmp_path, foreign_response([f"WARC-Payload-Digest: {digest}"], BODY + b" "))) == 1


def test_what_warcio_writes_is_whole(tmp_path):
    """A file from a common library verifies."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    writer.write_record(writer.create_warcinfo_record("elsewhere.warc.gz", {"software": "another"}))
    url, size = "https://gazette.example/", len(BODY)
    writer.write_record(
        writer.create_warc_record(url, "response", payload=BytesIO(BODY), length=size, http_headers=head)
    )

    assert told(tmp_path, out.getvalue()) == []


def test_a_payload_digest_without_chunks_is_accepted(tmp_path):
    """Some crawlers keep the chunks' framing and digest what is left without it: the block digest decides."""
    chunked = b"5\r\nhello\r\n0\r\n\r\n"
    block = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked
    digests = [f"WARC-Block-Digest: sha1:{sha1(block).hex()}", f"WARC-Payload-Digest: sha1:{sha1(b'hello').hex()}"]

    assert told(tmp_path, foreign_response(digests, chunked, "Transfer-Encoding: chunked")) == []


def test_a_record_without_a_digest_is_told(tmp_path):
    """What states no digest cannot be held against anything, whoever wrote it."""
    (line,) = told(tmp_path, foreign_response([], BODY))

    assert "it states no digest" in line


def test_a_file_in_one_member_is_told(tmp_path):
    """Records that are packed together cannot be reached one by one: the file is named, not read by halves."""
    record = gzip.decompress(foreign_response([f"WARC-Payload-Digest: sha1:{HEX}"], BODY))
    (line,) = told(tmp_path, gzip.compress(record + record))

    assert "is not its length" in line


@pytest.mark.parametrize("content", [b"WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n", b"PK\x03\x04", gzip.compress(b"text")])
def test_what_is_no_packed_warc_is_told(tmp_path, content):
    """A plain WARC, another archive or a packed text under a WARC's name is one damage."""
    (line,) = told(tmp_path, content)

    assert line.startswith("elsewhere.warc.gz: record (unknown) at byte 0: ")


def test_no_checks_are_read_from_it(tmp_path):
    """Another program's file is passed over without a word, whatever its records claim to be: it is no damage."""
    info, account = b"software: another", print_account(ACCOUNT)
    records = [
        foreign(["WARC-Type: warcinfo", f"WARC-Block-Digest: sha1:{sha1(info).hex()}"], info),
        foreign([f"Content-Type: {CHECK_TYPE}", f"WARC-Block-Digest: sha1:{sha1(account).hex()}"], account),
    ]

    assert told(tmp_path, b"".join(records)) == []
    assert list(read_checks(tmp_path, "elsewhere.warc.gz", told=not_expected)) == []


def test_a_link_or_pipe_is_named_and_not_followed(tmp_path):
    """What bears the name of a snapshot and is no plain file in the folder is told, and never opened."""
    outside = kept(tmp_path / "outside", *checks(1))
    folder = tmp_path / "snapshots"
    folder.mkdir()
    (folder / "link.warc.gz").symlink_to(outside.path)
    (folder / "loop.warc.gz").symlink_to("loop.warc.gz")
    (folder / "month").symlink_to(outside.path.parent)
    os.mkfifo(folder / "pipe.warc.gz")
    found = verify(folder)

    assert [damage.file for damage in found.damages] == ["link.warc.gz", "loop.warc.gz", "pipe.warc.gz"]
    assert found.files == 0


@pytest.mark.parametrize("name", ["link.warc.gz", "month/link.warc.gz"])
def test_a_link_that_is_named_is_not_followed_either(tmp_path, name):
    """Nothing is read through a link, though the name is given."""
    outside = kept(tmp_path / "outside", *checks(1))
    target = outside.path.rename(outside.path.with_name("link.warc.gz"))
    folder = tmp_path / "snapshots"
    folder.mkdir()
    (folder / "link.warc.gz").symlink_to(target)
    (folder / "month").symlink_to(target.parent)

    with pytest.raises(DamagedSnapshot, match="it is missing"):
        read_body(folder, name, outside.stored[0].captures[0].offset)


@pytest.mark.parametrize("name", ["../outside.warc.gz", "/etc/passwd", "2031/../../outside.warc.gz", "", ".", "a\0b"])
def test_no_name_leads_out_of_the_folder(tmp_path, name):
    """A name from a database is looked at before it is opened."""
    (tmp_path / "snapshots").mkdir()
    (tmp_path / "outside.warc.gz").write_bytes(kept(tmp_path / "other", *checks(1)).path.read_bytes())
    damages = []
    found = list(read_checks(tmp_path / "snapshots", name, told=damages.append))

    assert (found, len(damages)) == ([], 1)
    assert "it is missing" in damages[0].message
