"""A body comes out of its content codings whole, or not at all."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.watch import gzipped

from tracker.model import Outcome
from tracker.tuning import FETCHING
from tracker.watch import CheckFailed, decode_body

TEXT = "".join(f"<p>Paragraph {number} of the report.</p>\n" for number in range(400)).encode()
LIMIT = FETCHING.decoded


def bare(text: bytes) -> bytes:
    """Deflate as servers send it that never read the standard."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(text) + packer.flush()


def outcome(body: bytes, coding: str, limit: int = LIMIT) -> Outcome:
    """What the decoder says of a body that it does not decode."""
    with pytest.raises(CheckFailed) as failed:
        decode_body(body, coding, limit)
    return failed.value.outcome


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (gzipped(TEXT), "gzip"),
        (gzipped(TEXT), "X-GZIP"),
        (gzipped(TEXT), " identity , gzip "),
        (zlib.compress(TEXT), "deflate"),
        (bare(TEXT), "deflate"),
        (gzipped(gzipped(TEXT)), "gzip, gzip"),
        (gzipped(zlib.compress(TEXT)), "deflate, gzip"),
        (gzipped(TEXT[:99]) + gzipped(TEXT[99:]), "gzip"),
        (gzipped(TEXT) + bytes(512), "gzip"),
    ],
)
def test_whole_bodies_are_decoded(body, coding):
    """Each coding that a request asks for, and each way servers have of doing it, gives the text back."""
    assert decode_body(body, coding, LIMIT) == TEXT


@given(st.binary(max_size=2000), st.sampled_from(["gzip", "deflate", "gzip, deflate"]), st.data())
def test_a_cut_body_is_never_taken_for_a_whole_one(text, coding, data):
    """Wherever the body is cut, it is either decoded to all of its text or not decoded."""
    packers = {"gzip": gzipped, "deflate": zlib.compress, "gzip, deflate": lambda raw: zlib.compress(gzipped(raw))}
    whole = packers[coding](text)
    cut = data.draw(st.integers(1, len(whole) - 1))

    assert outcome(whole[:cut], coding) in (Outcome.TRUNCATED, Outcome.ENCODING)


def test_a_gzip_body_cut_in_the_middle_is_truncated():
    """Half of a text is not the text, though each byte that came is right."""
    assert outcome(gzipped(TEXT)[:300], "gzip") is Outcome.TRUNCATED


def test_a_missing_second_member_is_truncated():
    """A cut in the second gzip member counts as one in the first."""
    assert outcome(gzipped(TEXT) + gzipped(TEXT)[:1], "gzip") is Outcome.TRUNCATED


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (TEXT, "gzip"),
        (TEXT, "deflate"),
        (gzipped(TEXT), "br"),
        (gzipped(TEXT), "zstd"),
        (gzipped(TEXT), "gzip, br"),
        (gzipped(TEXT), "chunked"),
        (gzipped(TEXT) + b"more", "gzip"),
        (zlib.compress(TEXT) + b"more", "deflate"),
        (gzipped(TEXT), ", ".join(["gzip"] * 60)),
        (gzipped(TEXT)[:-8] + bytes(8), "gzip"),
    ],
)
def test_wrong_labels_and_unasked_codings_are_told_apart_from_cuts(body, coding):
    """What is not what its label says, or was never asked for, is the coding's fault."""
    assert outcome(body, coding) is Outcome.ENCODING


@pytest.mark.parametrize("pack", [bytes, gzipped, zlib.compress, bare])
def test_the_cap_is_exact(pack):
    """A text of exactly the cap is whole; one byte more is too large."""
    coding = {bytes: "", gzipped: "gzip"}.get(pack, "deflate")
    text = bytes(10_000)

    assert decode_body(pack(text), coding, 10_000) == text
    assert outcome(pack(text), coding, 9_999) is Outcome.TOO_LARGE


def test_an_empty_body_needs_no_stream():
    """Servers label bodies of no bytes, too."""
    assert decode_body(b"", "gzip", LIMIT) == b""


@pytest.mark.parametrize("coding", ["gzip", "gzip, gzip"])
def test_a_bomb_stops_at_the_cap(coding):
    """A bomb, in one coding or in two, costs less than 100 MB and five seconds."""
    bomb = gzip.compress(bytes(64 * 2**20), compresslevel=1)
    body = bomb if coding == "gzip" else gzipped(bomb)
    tracemalloc.start()
    began = time.perf_counter()

    assert outcome(body, coding) is Outcome.TOO_LARGE
    assert time.perf_counter() - began < 5
    assert tracemalloc.get_traced_memory()[1] < 100e6
    tracemalloc.stop()


def test_a_bomb_of_empty_members_stops_early():
    """Half a million members without a byte of text are not all looked at."""
    body = gzipped(b"") * 500_000
    began = time.perf_counter()

    assert outcome(body, "gzip") is Outcome.ENCODING
    assert time.perf_counter() - began < 5


def test_as_many_members_as_allowed_are_read():
    """Packers that write a member for each block are understood."""
    members = FETCHING.gzip_members

    assert decode_body(gzipped(b"a") * members, "gzip", LIMIT) == b"a" * members
