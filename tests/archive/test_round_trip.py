"""What goes into the evidence comes out of it, to the byte."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from support.archive import NOTHING, NOW, any_checks, capture, check, kept, not_expected

from tracker.archive import RunWriter, read_body, read_capture, read_checks
from tracker.model import Check, Outcome


@settings(max_examples=80, deadline=None)
@given(st.lists(any_checks(), min_size=1, max_size=3))
def test_checks_come_back_as_they_were_written(written: list[Check]):
    """Whatever servers send, what is read is equal to what was written, places included."""
    with TemporaryDirectory() as name:
        one = kept(Path(name), *written)
        found = tuple(read_checks(one.folder, one.file, told=not_expected))

        assert found == one.stored


@settings(max_examples=40, deadline=None)
@given(any_checks())
def test_a_body_is_found_by_its_place(written: Check):
    """The place that writing gives is where the body lies."""
    with TemporaryDirectory() as name:
        one = kept(Path(name), written)
        places = one.stored[0].captures
        bodies = [read_body(one.folder, place.file, place.offset) for place in places]

        assert bodies == [capture.body for capture in written.captures]


@settings(max_examples=40, deadline=None)
@given(any_checks())
def test_an_answer_is_found_by_its_place(written: Check):
    """It is all there, but for the request that it answered, which lies elsewhere."""
    with TemporaryDirectory() as name:
        one = kept(Path(name), written)
        answers = [read_capture(one.folder, place.file, place.offset) for place in one.stored[0].captures]

        assert answers == [replace(capture, request_headers=()) for capture in written.captures]


def test_a_check_without_an_answer_is_kept(tmp_path):
    """A name that did not resolve has no capture, and its account is the whole record of it."""
    failed = check(outcome=Outcome.DNS, detail="gazette.example does not resolve")
    one = kept(tmp_path, failed)

    assert one.read() == [failed]


def test_every_hop_is_kept_in_its_order(tmp_path):
    """A redirect and the page that it led to are two captures of one check."""
    moved = capture(b"", url="http://gazette.example/", status=301, headers=(("Location", "/a"),))
    one = kept(tmp_path, check(moved, capture()))

    assert [hop.status for hop in one.read()[0].captures] == [301, 200]


def test_a_detail_may_hold_half_a_character(tmp_path):
    """A lone surrogate, from an undecodable file name or page, does not stop the check from being kept."""
    odd = check(outcome=Outcome.UNREADABLE, detail="met \udc80 in the text")
    one = kept(tmp_path, odd)

    assert one.read() == [odd]


def test_what_is_written_can_be_read_before_the_file_is_closed(tmp_path):
    """Readers find a check as soon as it is written, under the name that its file will have."""
    with closing(RunWriter(tmp_path, started_at=NOW)) as writer:
        stored = writer.write(check(capture()), sequence=1, originals=NOTHING)
        place = stored.captures[0]

        assert read_body(tmp_path, place.file, place.offset) == capture().body


def test_a_time_in_another_zone_is_the_same_moment(tmp_path):
    """Files are named, and times kept, in UTC."""
    kolkata = timezone(timedelta(hours=5, minutes=30))
    writer = RunWriter(tmp_path, started_at=NOW.replace(hour=1, day=1).astimezone(kolkata))

    assert writer.file.startswith("2031/03/20310301T010911Z-")
