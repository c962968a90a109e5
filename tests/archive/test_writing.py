"""What stands in the records, and what is refused at the door."""

from __future__ import annotations

import json
import re
from contextlib import closing
from pathlib import Path

import pytest
from support.archive import NOTHING, NOW, Kept, capture, check, checks, kept

from tracker.archive import RunWriter, digest_of
from tracker.archive.records import Record
from tracker.errors import BadInput
from tracker.model import Outcome
from tracker.tuning import ARCHIVING, FETCHING


def one_of(kind: str, one: Kept) -> Record:
    """The first record of that kind."""
    return next(record for record in one.records() if record.kind == kind)


def test_a_run_has_one_file_named_by_its_start(tmp_path):
    """The name says when the run began; a few letters tell two runs of one second apart."""
    one = kept(tmp_path, *checks(2))

    assert re.fullmatch(r"2031/03/20310305T070911Z-[0-9a-f]{8}\.warc\.gz", one.file)
    assert [path.name for path in tmp_path.rglob("*.*")] == [one.path.name]


def test_a_run_without_checks_leaves_nothing(tmp_path):
    """No file is made before there is something to put into it."""
    kept(tmp_path / "snapshots")

    assert list(tmp_path.iterdir()) == []


def test_the_file_is_open_until_it_is_closed(tmp_path):
    """Whoever sees the file's own name sees all of it."""
    writer = RunWriter(tmp_path, started_at=NOW)
    writer.write(check(capture()), sequence=1, originals=NOTHING)
    before = [path.name for path in tmp_path.rglob("*.*")]
    writer.close()

    assert before == [f"{Path(writer.file).name}.open"]
    assert [path.name for path in tmp_path.rglob("*.*")] == [Path(writer.file).name]


def test_a_closed_file_takes_no_more(tmp_path):
    """What is closed is evidence; writing on is refused, closing again does nothing."""
    writer = RunWriter(tmp_path, started_at=NOW)
    writer.write(check(capture()), sequence=1, originals=NOTHING)
    writer.close()
    writer.close()

    with pytest.raises(BadInput, match="is closed"):
        writer.write(check(capture()), sequence=2, originals=NOTHING)


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("https://gazette.example/a/b?q=1&r=%20#top", "GET /a/b?q=1&r=%20 HTTP/1.1"),
        ("https://gazette.example", "GET / HTTP/1.1"),
        ("https://gazette.example?q=//x", "GET /?q=//x HTTP/1.1"),
        ("https://gazette.example/#top", "GET / HTTP/1.1"),
        ("http://[2001:db8::1]:8080/a", "GET /a HTTP/1.1"),
        ("https://gazette.example/hafen-gebühr", "GET /hafen-geb%C3%BChr HTTP/1.1"),
    ],
)
def test_a_request_names_path_and_query(tmp_path, url, line):
    """The request line has what is sent to the server: path and query, never the fragment."""
    one = kept(tmp_path, check(capture(url=url)))

    assert one_of("request", one).block.startswith(f"{line}\r\nHost: gazette.example\r\n".encode())


def test_a_request_names_its_response(tmp_path):
    """WARC-Concurrent-To ties the request to the response."""
    one = kept(tmp_path, check(capture()))
    response, request = one_of("response", one), one_of("request", one)

    assert request.headers["warc-concurrent-to"] == f"<urn:uuid:{response.id}>"


def test_a_response_is_dated_to_the_microsecond(tmp_path):
    """WARC-Date is when the request left, as fine as it is known, so that two captures of one second differ."""
    one = kept(tmp_path, check(capture(captured_at=NOW.replace(microsecond=7))))

    assert one_of("response", one).headers["warc-date"] == "2031-03-05T07:09:11.000007Z"


def test_a_response_says_where_it_came_from_and_why_it_is_cut(tmp_path):
    """The address and the reason for a cut body stand in the record's headers."""
    one = kept(tmp_path, check(capture(truncated="time")))
    headers = one_of("response", one).headers

    assert (headers["warc-ip-address"], headers["warc-truncated"]) == ("203.0.113.7", "time")


def test_what_is_not_known_is_not_stated(tmp_path):
    """Without an address, and whole, a response has no header that would claim otherwise."""
    one = kept(tmp_path, check(capture(ip="")))

    assert not {"warc-ip-address", "warc-truncated"} & set(one_of("response", one).headers)


def test_the_transfer_coding_is_kept_under_another_name(tmp_path):
    """The chunks are taken off, so a replay tool must not look for them; the header itself is evidence."""
    chunked = capture(headers=(("transfer-encoding", "chunked"),))
    one = kept(tmp_path, check(chunked))

    assert b"\r\nX-Orig-transfer-encoding: chunked\r\n" in one_of("response", one).block
    assert one.read() == [check(chunked)]


def test_a_head_is_kept_to_the_byte(tmp_path):
    """Letter case, spacing, repetition, Latin-1 and control characters come to the file as they came from the wire."""
    headers = (("x-ODD", "  two  "), ("Set-Cookie", "a"), ("Set-Cookie", "b"), ("X-Ort", "K\xf6ln\x01\x00"))
    one = kept(tmp_path, check(capture(b"", reason="", headers=headers)))
    wanted = b"HTTP/1.1 200 \r\nx-ODD:   two  \r\nSet-Cookie: a\r\nSet-Cookie: b\r\nX-Ort: K\xf6ln\x01\x00\r\n\r\n"

    assert one_of("response", one).block == wanted


def test_the_file_says_who_wrote_it(tmp_path):
    """The first record names the software and the file, and every other record points to it."""
    one = kept(tmp_path, check(capture()))
    first, *others = one.records()

    assert first.block.startswith(b"software: tracker/")
    assert first.headers["warc-filename"] == one.path.name
    assert {record.run for record in others} == {first.id}


def test_the_last_record_seals_the_others(tmp_path):
    """It states how many bytes stand before it and their digest, and has the time of the last check."""
    one = kept(tmp_path, *checks(2))
    seal = one.records()[-1]
    before = one.path.read_bytes()[: seal.offset]

    assert json.loads(seal.block) == {"schema": 1, "bytes": len(before), "digest": digest_of(before)}
    assert seal.date == checks(2)[-1].checked_at


@pytest.mark.parametrize(
    "broken",
    [
        capture(url=f"https://gazette.example/{letter}WARC-Target-URI:x")
        for letter in ("\r\n", "\r", "\n", "\0", "\t", "\x1b", "\x7f", "\x85", "\u2028", "\ud800", " ")
    ]
    + [capture(headers=(("X-A", f"a{letter}X-B: b"),)) for letter in ("\r\n", "\r", "\n", "\u20ac")]
    + [capture(request_headers=((name, "a"),)) for name in ("X\r\nY", "X:Y", " X", "")]
    + [capture(reason="OK\r\nX: y"), capture(ip="203.0.113.7\r\nX: y"), capture(truncated="a\nb"), capture(url="")],
    ids=repr,
)
def test_what_would_break_its_line_is_refused(tmp_path, broken):
    """A character that would make a second header of one ends the check before a byte of it is written."""
    with closing(RunWriter(tmp_path, started_at=NOW)) as writer:
        stored = [writer.write(checks(1)[0], sequence=1, originals=NOTHING)]
        with pytest.raises(BadInput) as refusal:
            writer.write(check(capture(), broken), sequence=2, originals=NOTHING)
        stored.append(writer.write(checks(3)[2], sequence=2, originals=NOTHING))

    assert "\n" not in str(refusal.value)
    assert Kept(folder=tmp_path, file=writer.file, stored=tuple(stored)).read() == [checks(1)[0], checks(3)[2]]


def test_a_check_of_what_is_no_url_is_refused(tmp_path):
    """The account's own URL passes the same door."""
    with closing(RunWriter(tmp_path, started_at=NOW)) as writer, pytest.raises(BadInput, match="has a blank"):
        writer.write(check(url="two words", outcome=Outcome.REFUSED), sequence=1, originals=NOTHING)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "large",
    [capture(bytes(ARCHIVING.largest_record)), capture(url="https://gazette.example/" + "a" * ARCHIVING.largest_head)],
    ids=["body", "url"],
)
def test_what_could_not_be_read_back_is_not_written(tmp_path, large):
    """A record over the reader's caps is refused, not kept for nobody."""
    with pytest.raises(BadInput, match="more than can be read back"):
        RunWriter(tmp_path, started_at=NOW).write(check(large), sequence=1, originals=NOTHING)


def test_all_that_is_fetched_can_be_kept():
    """The cap on a record leaves room for a body and a head at the fetcher's caps."""
    assert FETCHING.wire + FETCHING.header_lines * FETCHING.header_line < ARCHIVING.largest_record
