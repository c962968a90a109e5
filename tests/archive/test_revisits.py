"""A body that is kept already is referred to, not kept twice."""

from __future__ import annotations

import pytest
from support.archive import NOTHING, NOW, Kept, capture, check, kept, original

from tracker.archive import Original, Originals, digest_of, read_body
from tracker.archive.records import IDENTICAL, NOT_MODIFIED, Record
from tracker.errors import DamagedSnapshot
from tracker.model import Capture

BODY = capture().body


@pytest.fixture
def first(tmp_path) -> Original:
    """A stored capture of an earlier run."""
    return original(kept(tmp_path, check(capture())).stored[0].captures[0])


def again(tmp_path, answer: Capture, originals: Originals) -> Kept:
    """A later run in which this was the answer."""
    return kept(tmp_path, check(answer), originals=originals)


def answer_record(one: Kept) -> Record:
    """The record of the answer."""
    return one.records()[1]


def test_the_same_body_is_a_revisit(tmp_path, first):
    """A body with a digest that is stored becomes a reference to the capture that holds it."""
    record = answer_record(again(tmp_path, capture(), Originals(by_digest={digest_of(BODY): first})))

    assert (record.kind, record.headers["warc-profile"]) == ("revisit", IDENTICAL)
    assert record.headers["warc-refers-to"] == f"<urn:uuid:{first.id}>"
    assert record.headers["warc-refers-to-target-uri"] == first.url
    assert record.headers["warc-refers-to-date"] == "2031-03-05T07:09:11.250000Z"
    assert record.headers["warc-payload-digest"] == digest_of(BODY)


def test_a_revisit_keeps_its_own_head_and_no_body(tmp_path, first):
    """What the server said this time is kept; what it sent once more is not."""
    answer = capture(headers=(("Age", "7"),))
    record = answer_record(again(tmp_path, answer, Originals(by_digest={digest_of(BODY): first})))

    assert record.block == b"HTTP/1.1 200 OK\r\nAge: 7\r\n\r\n"


def test_another_body_is_a_response(tmp_path, first):
    """A digest that is not stored is not referred to."""
    record = answer_record(again(tmp_path, capture(b"new"), Originals(by_digest={digest_of(BODY): first})))

    assert record.kind == "response"


def test_not_modified_refers_to_what_was_validated(tmp_path, first):
    """A 304 confirms the capture whose validators were sent."""
    record = answer_record(again(tmp_path, capture(b"", status=304), Originals(validated=first)))

    assert (record.kind, record.headers["warc-profile"]) == ("revisit", NOT_MODIFIED)
    assert record.headers["warc-refers-to"] == f"<urn:uuid:{first.id}>"
    assert record.headers["warc-payload-digest"] == digest_of(BODY)


def test_a_304_that_nobody_asked_for_is_kept_as_it_came(tmp_path):
    """Without a capture to confirm, a 304 is a response like others."""
    assert answer_record(again(tmp_path, capture(b"", status=304), NOTHING)).kind == "response"


def test_a_304_with_a_body_keeps_it(tmp_path, first):
    """A server that breaks the rule by sending a body with a 304 loses us nothing of it."""
    one = again(tmp_path, capture(b"odd", status=304), Originals(validated=first))

    assert one.read()[0].captures[0].body == b"odd"


@pytest.mark.parametrize("answer", [capture(b""), capture(truncated="time")])
def test_empty_and_cut_bodies_are_never_referred_to(tmp_path, first, answer):
    """Nothing is saved on an empty body, and a cut one is not known to be the same."""
    record = answer_record(again(tmp_path, answer, Originals(by_digest={digest_of(answer.body): first})))

    assert record.kind == "response"


def test_only_the_validated_answer_confirms(tmp_path, first):
    """The capture that was validated says nothing of a redirect on the way."""
    moved = capture(b"", url="http://gazette.example/", status=301)
    one = kept(tmp_path, check(moved, capture(b"", status=304)), originals=Originals(validated=first))

    assert [stored.refers_to for stored in one.stored[0].captures] == ["", first.id]


def test_a_revisit_comes_back_with_its_reference(tmp_path, first):
    """A reader is told which capture holds the body, and gets none in its place."""
    one = again(tmp_path, capture(captured_at=NOW), Originals(by_digest={digest_of(BODY): first}))
    (found,) = one.stored[0].captures

    assert one.read() == [check(capture(b""))]
    assert (found.refers_to, found.payload_digest) == (first.id, digest_of(BODY))


def test_a_revisit_has_no_body_to_read(tmp_path, first):
    """Reading a body where there is only a reference is an error, not an empty body."""
    one = again(tmp_path, capture(), Originals(by_digest={digest_of(BODY): first}))

    with pytest.raises(DamagedSnapshot, match="a response was looked for"):
        read_body(one.folder, one.file, one.stored[0].captures[0].offset)
