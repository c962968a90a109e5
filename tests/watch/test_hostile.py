"""Whatever a server does, the check ends in time with one outcome, and what came is kept."""

from __future__ import annotations

import asyncio
import gzip
import time
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.watch import QUICK, Do, answer, drip, fetcher, gzipped, lines_of, look, serving

from tracker.model import Outcome
from tracker.tuning import FETCHING

PAGE = b"<p>The bridge was closed on Monday.</p>" * 40
HEAD = b"HTTP/1.1 200 OK\r\n"
SMALL = replace(FETCHING, wire=1000, decoded=2000, redirect_body=100)


def packed(body: bytes) -> bytes:
    """A response that says its body is gzip."""
    return answer(body, "Content-Encoding: gzip")


@pytest.mark.parametrize(
    ("script", "outcome", "word"),
    [
        ([packed(gzipped(PAGE)[:60])], Outcome.TRUNCATED, ""),
        ([HEAD + b"Content-Length: 50\r\n\r\nhalf", Do.CLOSE], Outcome.TRUNCATED, "disconnect"),
        ([HEAD + b"Content-Length: 50\r\n\r\nhalf", 0.05, Do.RESET], Outcome.TRUNCATED, "disconnect"),
        ([HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n", Do.CLOSE], Outcome.TRUNCATED, "disconnect"),
        ([HEAD + b"Transfer-Encoding: chunked\r\n\r\n9\r\nhalf", Do.CLOSE], Outcome.TRUNCATED, "disconnect"),
        ([HEAD + b"\r\nhalf", 0.05, Do.RESET], Outcome.TRUNCATED, "disconnect"),
        ([HEAD + b"Content-Length: 50\r\n\r\nhalf", Do.NOTHING_MORE], Outcome.TIMEOUT, "time"),
        ([HEAD + b"Content-Length: 50\r\n\r\n", *drip(b"x" * 50)], Outcome.TIMEOUT, "time"),
        ([HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n", 0.05, b"zz\r\n"], Outcome.PROTOCOL, "unspecified"),
    ],
)
def test_half_a_body_is_never_a_page(script, outcome, word):
    """A body that ends too early, in whatever way, is no page; its bytes are kept, and marked."""
    seen = look(script, limits=QUICK if outcome is Outcome.TIMEOUT else FETCHING)

    assert seen.verdict == (outcome, word)
    assert seen.check.body == b""
    assert seen.check.captures[0].body


@pytest.mark.parametrize(
    "script",
    [
        [Do.NOTHING_MORE],
        [b"HTTP/1.1 200", Do.NOTHING_MORE],
        drip(HEAD + b"X-Header: and so on, and so on, and so on\r\n"),
        drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 10),
    ],
)
def test_a_server_that_does_not_come_to_the_point_is_left(script):
    """Silence and dripping end at the deadline, which no byte puts off."""
    began = time.monotonic()
    seen = look(script, limits=QUICK)

    assert seen.verdict == (Outcome.TIMEOUT, "")
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "script", [[Do.CLOSE], [Do.RESET], [b"HTTP/1.1 2", Do.CLOSE], [HEAD + b"Content-Length: 5\r\n", Do.RESET]]
)
def test_a_server_that_hangs_up_is_asked_once(script):
    """A connection that ends before the headers do is an outcome; the server is not asked again at once."""
    seen = look(script)

    assert seen.verdict == (Outcome.RESET, "")
    assert len(seen.server.requests) == 1


def test_a_kept_connection_that_died_is_replaced():
    """A server may end a connection between two checks, which says nothing of the page."""

    async def run() -> tuple[Outcome, int]:
        async with serving({"/a": [answer(PAGE)], "/b": [Do.CLOSE]}) as server, fetcher() as fetching:
            await fetching.check(f"{server.origin}/a")
            check = await fetching.check(f"{server.origin}/b")
            return check.outcome, server.connections

    assert asyncio.run(run()) == (Outcome.RESET, 2)


@pytest.mark.parametrize(
    "sent",
    [
        b"<html>HTTP/0.9 had no status</html>",
        b"HTTP/1.1 99 Low\r\n\r\n",
        b"HTTP/1.1 1000 High\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        HEAD + b"Content-Length: -1\r\n\r\nx",
        HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nx",
        HEAD + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        HEAD + b"Content-Length: 1\r\n\r\nx and more",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        HEAD + b"No colon\r\n\r\n",
        HEAD + b"X: \x00\r\n\r\n",
        HEAD + b"X: a\rb\r\n\r\n",
        HEAD + b"X: " + b"a" * 2**20 + b"\r\n\r\n",
        HEAD + b"X: a\r\n" * 20_000 + b"\r\n",
        b"HTTP/1.1 200 " + b"O" * 2**20 + b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ],
)
def test_what_is_not_http_is_an_outcome(sent):
    """Broken framing, endless headers and other protocols are told in one line."""
    check = look([sent, Do.CLOSE]).check

    assert check.outcome is Outcome.PROTOCOL
    assert check.detail.startswith("127.0.0.1: the answer is not HTTP: ")
    assert check.detail.isprintable()
    assert len(check.detail) < 200


@pytest.mark.parametrize("status", ["204 No Content", "101 Switching Protocols", "304 Not Modified"])
def test_answers_that_have_no_body_do_not_wait_for_one(status):
    """Their Content-Length, if any, is not believed."""
    seen = look([f"HTTP/1.1 {status}\r\nContent-Length: 5\r\n\r\n".encode(), Do.NOTHING_MORE])

    assert seen.check.outcome in (Outcome.STATUS, Outcome.PROTOCOL)
    assert seen.check.captures[0].body == b""


def test_interim_answers_are_passed_over():
    """Twenty thousand of them cost time, not an exception."""
    assert look([b"HTTP/1.1 100 Continue\r\n\r\n" * 20_000, answer(PAGE)]).check.body == PAGE


@pytest.mark.parametrize(
    ("size", "outcome", "word"), [(1000, Outcome.FETCHED, ""), (1001, Outcome.TOO_LARGE, "length")]
)
def test_the_cap_on_the_wire_is_exact(size, outcome, word):
    """A body of exactly the cap is whole; of a larger one the cap is kept."""
    seen = look([answer(bytes(size))], limits=SMALL)

    assert seen.verdict == (outcome, word)
    assert len(seen.check.captures[0].body) == 1000


@pytest.mark.parametrize(("size", "outcome"), [(2000, Outcome.FETCHED), (2001, Outcome.TOO_LARGE)])
def test_the_cap_on_the_decoded_body_is_exact(size, outcome):
    """What is over the cap when decoded is kept as it came, and not read."""
    check = look([packed(gzipped(bytes(size)))], limits=SMALL).check

    assert (check.outcome, check.captures[0].body) == (outcome, gzipped(bytes(size)))


def test_an_endless_body_is_left_at_the_cap():
    """A server that never stops sending is not listened to for longer than the cap."""
    check = look([HEAD + b"\r\n", *[bytes(500)] * 10, Do.NOTHING_MORE], limits=SMALL).check

    assert check.outcome is Outcome.TOO_LARGE


@pytest.mark.parametrize("status", ["302 Found", "404 Not Found"])
def test_the_bodies_of_other_statuses_are_bounded_too(status):
    """An error page or a redirect may be a bomb: the cap is kept, nothing is decoded, and the status still counts."""
    bomb = gzip.compress(bytes(2**20))
    sent = answer(bomb, "Content-Encoding: gzip", "Location: /news/b", status=status)
    seen = look({"/news/a": [sent], "/news/b": [answer(PAGE, status="404 Not Found")]}, limits=SMALL)

    assert seen.check.outcome is Outcome.GONE
    assert seen.check.captures[0].truncated == "length"
    assert len(seen.check.captures[0].body) == (100 if status.startswith("302") else 1000)


@pytest.mark.parametrize("coding", ["gzip", "gzip, gzip"])
def test_a_bomb_costs_little(coding):
    """Half a million bytes that become half a billion end at the cap, in less than 100 MB."""
    bomb = gzip.compress(bytes(128 * 2**20), compresslevel=1)
    script = [answer(bomb if coding == "gzip" else gzipped(bomb), f"Content-Encoding: {coding}")]
    tracemalloc.start()
    seen = look(script)

    assert seen.check.outcome is Outcome.TOO_LARGE
    assert tracemalloc.get_traced_memory()[1] < 100e6
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("body", "label"),
    [
        (PAGE, "gzip"),
        (PAGE, "br"),
        (PAGE, "zstd"),
        (gzipped(PAGE), "gzip, " * 59 + "gzip"),
        (gzipped(b"") * 5000, "gzip"),
    ],
)
def test_a_coding_that_cannot_be_taken_off_is_told(body, label):
    """The raw bytes are kept, so that nothing is lost but the reading."""
    check = look([answer(body, f"Content-Encoding: {label}")]).check

    assert (check.outcome, check.captures[0].body) == (Outcome.ENCODING, body)


def test_a_page_without_a_length_ends_with_its_connection():
    """That is how HTTP/1.0 did it, and some servers still do."""
    assert look([HEAD + b"\r\n" + PAGE, Do.CLOSE]).check.body == PAGE


def test_nothing_that_came_is_lost_to_a_cut():
    """Bytes that were waiting to be read when the connection broke are kept."""
    seen = look([HEAD + b"Content-Length: 900000\r\n\r\n", bytes(400_000), Do.CLOSE])

    assert len(seen.check.captures[0].body) == 400_000


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(lines_of("http-scraps.txt")), max_size=8), st.sampled_from([Do.CLOSE, Do.RESET]))
def test_no_exception_escapes(scraps, end):
    """Whatever scraps of HTTP a server sends, in whatever order, the check has an outcome and one line on it."""
    check = look(["".join(scraps).encode("latin-1"), end]).check

    assert check.detail.isprintable()
    assert (check.body == b"") or check.outcome is Outcome.FETCHED
