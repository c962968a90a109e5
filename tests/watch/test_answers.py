"""A status means the same whoever sends it."""

from __future__ import annotations

import pytest
from support.watch import NOW, gzipped

from tracker.model import Capture, Outcome, Validators
from tracker.watch import CheckFailed, decoded_body
from tracker.watch.answers import conditions, judge

URL = "https://news.example/a"


def capture(status: int = 200, **fields) -> Capture:
    """A whole answer."""
    return Capture(url=URL, captured_at=NOW, status=status, **fields)


@pytest.mark.parametrize(
    ("statuses", "outcome"),
    [
        ([200], Outcome.FETCHED),
        ([404, 410, 451], Outcome.GONE),
        ([401, 402, 403, 429], Outcome.BLOCKED),
        ([101, 203, 204, 206, 300, 301, 400, 418, 500, 502, 503, 999], Outcome.STATUS),
        ([304], Outcome.PROTOCOL),
    ],
)
def test_each_status_has_one_outcome(statuses, outcome):
    """Gone, blocked and broken are told apart; an unasked 304 is not HTTP."""
    assert {judge(capture(status)).outcome for status in statuses} == {outcome}


@pytest.mark.parametrize("condition", ["If-None-Match", "If-Modified-Since"])
def test_a_304_answers_a_condition(condition):
    """A page is unchanged when we asked whether it has changed."""
    asked = capture(304, request_headers=(("Host", "news.example"), (condition, "x")))

    assert judge(asked).outcome is Outcome.NOT_MODIFIED


def test_the_account_is_one_printable_line():
    """The server's own words cannot break a log or a terminal."""
    detail = judge(capture(404, reason="Not\r\nFound\x1b[31m")).detail

    assert detail == "news.example answered 404 Not Found[31m"


def test_codings_named_in_several_headers_are_all_taken_off():
    """Two headers are one list."""
    packed = capture(
        body=gzipped(gzipped(b"text")), headers=(("Content-Encoding", "gzip"), ("content-encoding", "GZIP"))
    )

    assert decoded_body(packed) == b"text"


def test_a_transfer_coding_that_is_left_on_is_not_read_over():
    """The client takes off chunks only; what is gzip still must not pass for a page."""
    odd = capture(body=gzipped(b"text"), headers=(("Transfer-Encoding", "gzip, chunked"),))

    with pytest.raises(CheckFailed, match="'gzip'") as failed:
        judge(odd)
    assert failed.value.outcome is Outcome.ENCODING


def test_conditions_go_only_where_they_came_from():
    """Another address learns nothing of what we have seen before."""
    seen = Validators(url=URL, etag='"a"', last_modified="yesterday")

    assert conditions(URL, seen) == {"If-None-Match": '"a"', "If-Modified-Since": "yesterday"}
    assert conditions("https://news.example/b", seen) == {}
    assert conditions(URL, Validators()) == {}


@pytest.mark.parametrize("etag", ['"a\r\nX: y"', '"ä"', "", '"\x00"'])
def test_what_no_header_can_hold_is_no_condition(etag):
    """A server that sends an odd ETag cannot keep us from asking, nor put words into our request."""
    assert conditions(URL, Validators(url=URL, etag=etag)) == {}
