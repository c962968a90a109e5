"""Whatever comes to a file, it is named, and what is whole is still read."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from support.archive import URL, Kept, capture, check, checks, flipped, in_record, kept

from tracker.archive import digest_of, read_body, verify
from tracker.archive.records import print_record
from tracker.errors import DamagedSnapshot

REMEDY = "Restore the file from a copy."


@pytest.fixture
def three(tmp_path: Path) -> Kept:
    """A file with three checks: a warcinfo, three times response, request and account, and the seal."""
    return kept(tmp_path, *checks(3))


def test_nothing_is_told_of_a_file_as_it_was_written(three):
    """Whole evidence verifies, and is counted."""
    found = verify(three.folder)

    assert (found.files, found.records, found.damages) == (1, 11, ())


def test_a_flipped_bit_in_a_record_is_told_with_record_url_and_digests(three):
    """The line has all that is needed to find the record and to see what is wrong with it."""
    record = three.records()[1]
    packed = three.path.read_bytes()
    three.edit(flipped(packed, (record.end - 5) * 8))  # in gzip's trailer: all of the content can still be unpacked
    (line,) = three.verified()

    assert line.startswith(f"{three.file}: record {record.id} at byte {record.offset} of {record.url}: ")
    assert f"block digest {digest_of(record.block)}, stated {digest_of(record.block)}" in line
    assert line.endswith(REMEDY)


def test_a_changed_body_is_told_with_all_digests(three):
    """Block and payload digest are each told as found and as stated."""
    record = three.records()[1]
    in_record(three, record, lambda content: content.replace(b"late", b"sunk"))
    (line,) = three.verified()
    block, payload = (part.replace(b"late", b"sunk") for part in (record.block, record.payload))

    assert f"block digest {digest_of(block)}, stated {digest_of(record.block)}" in line
    assert f"payload digest {digest_of(payload)}, stated {digest_of(record.payload)}" in line


def test_a_flaw_in_the_middle_of_a_record_still_says_which_it_was(tmp_path):
    """Where a record cannot be unpacked to its end, its beginning says which record it was."""
    one = kept(tmp_path, check(capture(os.urandom(30_000))))
    record = one.records()[1]
    one.edit(one.path.read_bytes()[: record.end - 15_000] + b"\xff" * 15_000 + one.path.read_bytes()[record.end :])
    (line,) = one.verified()

    assert f"record {record.id} at byte {record.offset} of {URL}: " in line
    assert f", stated {digest_of(record.block)}" in line


def test_one_bad_record_costs_its_own_check_only(three):
    """The checks before and after a damaged one are read, and the loss is told twice: the record, and its check."""
    record = three.records()[4]
    in_record(three, record, lambda content: content.replace(b"late", b"sunk"))
    found, told = three.read_past_damage()

    assert found == [three.checks[0], three.checks[2]]
    assert [line.split(": ", 2)[1].split()[1] for line in told] == [record.id, three.stored[1].id]
    assert f"its capture {record.id} is not whole in the file" in told[1]


def test_a_lost_request_costs_its_check(three):
    """A check without what was asked is not the check that was written."""
    in_record(three, three.records()[5], lambda content: content.replace(b"gzip", b"nothing"))

    assert three.read_past_damage()[0] == [three.checks[0], three.checks[2]]


def test_a_lost_account_costs_its_check(three):
    """Captures whose account is damaged belong to no check, and not to the next one either."""
    in_record(three, three.records()[6], lambda content: content.replace(b"fetched", b"changed"))

    assert three.read_past_damage()[0] == [three.checks[0], three.checks[2]]


def test_a_damaged_warcinfo_costs_no_check(three):
    """The first record holds nothing that the others need."""
    in_record(three, three.records()[0], lambda content: content.replace(b"software", b"softener"))

    assert three.read_past_damage()[0] == three.checks
    assert len(three.verified()) == 1


def test_a_torn_last_record_is_told(three):
    """A file that was cut in a record says which, and the rest is read."""
    last = three.records()[-1]
    three.edit(three.path.read_bytes()[: last.offset + 300])
    (line,) = three.verified()

    assert f"record {last.id} at byte {last.offset}: the file ends inside it" in line
    assert three.read_past_damage()[0] == three.checks


@pytest.mark.parametrize("gone", [1, 2, 7, 10])
def test_a_file_cut_between_two_records_is_told(three, gone):
    """Whole records that are gone from the end are missed, though each that is left is right."""
    three.edit(three.path.read_bytes()[: three.records()[-gone].offset])
    (line,) = three.verified()

    assert line == f"{three.file}: its end is missing, for its last record is no seal. {REMEDY}"


def test_a_record_gone_from_between_is_told(three):
    """Whole records that are gone from the middle are missed, too."""
    gone, packed = three.records()[3], three.path.read_bytes()
    three.edit(packed[: gone.offset] + packed[gone.end :])
    (line,) = three.verified()

    assert re.search(r"its first \d+ bytes have digest sha256:[0-9a-f]{64}, and the seal says .*sha256:", line)
    assert three.read_past_damage()[0] == three.checks[1:]


@pytest.mark.parametrize("hole", [b"", b"\0" * 5000, b"\x1f\x8b\x08 no member", b"WARC/1.1\r\n\r\n"], ids=repr)
def test_good_records_after_a_cut_one_are_read(three, hole):
    """Half a record, whatever follows it, hides none of the records behind."""
    record, packed = three.records()[4], three.path.read_bytes()
    middle = (record.offset + record.end) // 2
    three.edit(packed[:middle] + hole + packed[record.end :])

    assert three.read_past_damage()[0] == [three.checks[0], three.checks[2]]
    assert f"record {record.id} at byte {record.offset} of https://" in three.verified()[0]


@pytest.mark.parametrize("after", [b"\0" * 20_000, b"\0", b"garbage", b"\x1f\x8b", b"\x1f\x8b\x08" * 9], ids=repr)
def test_a_tail_that_is_no_record_is_told_once(three, after):
    """Zeros or garbage behind the last record are one damage, and cost nothing."""
    size = three.path.stat().st_size
    three.edit(three.path.read_bytes() + after)
    (line,) = three.verified()

    assert line.startswith(f"{three.file}: record (unknown) at byte {size}: ")
    assert three.read_past_damage()[0] == three.checks


def test_garbage_between_records_is_told_once(three):
    """Garbage in the middle is one damage, and costs nothing."""
    record, packed = three.records()[4], three.path.read_bytes()
    three.edit(packed[: record.offset] + os.urandom(40_000) + packed[record.offset :])
    (line,) = three.verified()

    assert f"record (unknown) at byte {record.offset}: cannot be unpacked" in line
    assert three.read_past_damage()[0] == three.checks


@pytest.mark.parametrize("size", range(16_380, 16_390))
def test_garbage_of_any_size_hides_no_record(three, size):
    """The next record is found wherever the steps of the search fall on its mark."""
    record, packed = three.records()[4], three.path.read_bytes()
    three.edit(packed[: record.offset] + b"\xff" * size + packed[record.offset :])

    assert three.read_past_damage()[0] == three.checks


def test_a_whole_record_behind_the_seal_is_told(three):
    """Nothing is added to a closed file."""
    packed, record = three.path.read_bytes(), three.records()[2]
    three.edit(packed + packed[record.offset : record.end])
    (line,) = three.verified()

    assert "its last record is no seal" in line


@pytest.mark.parametrize("length", [b"0", b"7", b"99999", b"-1", b"x", b"", b"9" * 5000])
def test_a_wrong_length_swallows_nothing(three, length):
    """A Content-Length that is too small, too large or no number is told, and the next record is read."""
    change = re.compile(rb"Content-Length: \d+")
    in_record(three, three.records()[4], lambda content: change.sub(b"Content-Length: " + length, content, count=1))
    (line,) = three.verified()

    assert "its Content-Length, " in line
    assert three.read_past_damage()[0] == [three.checks[0], three.checks[2]]


def test_headers_without_an_end_are_told(three):
    """A record whose headers never end is named by the headers that it has."""
    record = three.records()[4]
    in_record(three, record, lambda content: content.split(b"\r\n\r\n")[0])
    (line,) = three.verified()

    assert f"record {record.id} at byte {record.offset} of {record.url}: its headers have no end" in line


def test_a_record_without_a_digest_is_told(three):
    """What states no digest proves nothing, and the digest that was found is named."""
    record = three.records()[5]
    in_record(three, record, lambda content: re.sub(rb"WARC-Block-Digest: .*\r\n", b"", content))
    (line,) = three.verified()

    assert f"it states no digest; block digest {digest_of(record.block)}, stated none. " in line


def test_a_digest_of_an_unknown_kind_is_told(three):
    """A digest that cannot be computed is not taken for right."""
    in_record(three, three.records()[5], lambda content: content.replace(b"sha256:", b"sha999:", 1))
    (line,) = three.verified()

    assert "block digest not computed, stated sha999:" in line


def test_an_empty_file_is_told(three):
    """A file of no bytes is damage, not a file without checks."""
    three.edit(b"")

    assert three.verified() == [f"{three.file}: it is empty. {REMEDY}"]
    assert three.read_past_damage() == ([], three.verified())


def test_a_missing_file_is_told(three):
    """A file that the database knows and the folder has not is damage."""
    damages = verify(three.folder, known={three.file, "2030/01/gone.warc.gz"}).damages

    assert [damage.message for damage in damages] == [f"2030/01/gone.warc.gz: it is missing. {REMEDY}"]


def test_an_unknown_file_is_named(three):
    """A file that the database does not know is read like others, and named as unknown."""
    found = verify(three.folder, known=set())

    assert (found.unknown_files, found.damages) == ((three.file,), ())


def test_a_renamed_file_is_told(three):
    """A file says by which name it was written."""
    three.path.rename(three.path.with_name("other.warc.gz"))
    (line,) = three.verified()

    assert line == f"2031/03/other.warc.gz: it was written as {three.path.name}. Give it its name back."


def test_a_renamed_file_is_read_to_its_end_all_the_same(three):
    """A wrong name hides no other damage."""
    record = three.records()[4]
    in_record(three, record, lambda content: content.replace(b"late", b"sunk"))
    three.path.rename(three.path.with_name("other.warc.gz"))
    lines = three.verified()

    assert [("record" in line, "was written as" in line) for line in lines] == [(True, False), (False, True)]


def test_a_cut_between_records_is_told_beside_other_damage(three):
    """A broken record does not hide that the end is missing."""
    in_record(three, three.records()[1], lambda content: content.replace(b"late", b"sunk"))
    three.edit(three.path.read_bytes()[: three.records()[-1].offset])

    assert [("digest" in line, "its end is missing" in line) for line in three.verified()] == [
        (True, False),
        (False, True),
    ]


def test_an_open_file_is_named_and_neither_missing_nor_damage(three):
    """A file that is being written may end anywhere: the next run closes it."""
    three.path.rename(f"{three.path}.open")
    found = verify(three.folder, known={three.file})

    assert (found.open_files, found.files, found.damages) == ((three.file,), 0, ())


def test_reading_a_damaged_body_raises(three):
    """A body is given only if it is what was written."""
    place = three.stored[1].captures[0]
    in_record(three, three.records()[4], lambda content: content.replace(b"late", b"sunk"))

    with pytest.raises(DamagedSnapshot, match=f"record {place.id} .* its block is not what was written"):
        read_body(three.folder, three.file, place.offset)


def test_reading_where_no_record_is_raises(three):
    """A place outside the file, inside a record or in a missing file is an error, not an empty body."""
    size = three.path.stat().st_size
    places = [(three.file, size), (three.file, size + 9), (three.file, 5), ("2030/01/gone.warc.gz", 0)]

    for file, offset in places:
        with pytest.raises(DamagedSnapshot, match=file):
            read_body(three.folder, file, offset)


def test_progress_is_told_before_each_file(three):
    """A caller can show which file is being read."""
    told: list[str] = []
    verify(three.folder, told=told.append)

    assert told == [three.file]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"schema": 2}, "its schema is 2, and this tracker reads 1"),
        ({"outcome": "guessed"}, "'guessed' is not a valid Outcome"),
        ({"checked_at": "yesterday"}, "Invalid isoformat string: 'yesterday'"),
        ({"captures": 7}, "it is no account"),
        ({"captures": ["none"]}, "its capture none is not whole in the file"),
    ],
)
def test_an_account_that_cannot_be_read_is_told(three, change, reason):
    """An account with a right digest, but of another schema or sense, costs its check and no more."""
    record = three.records()[6]
    account = json.loads(record.block) | change

    def replaced(content: bytes) -> bytes:
        headers = dict(line.split(": ", 1) for line in content.split(b"\r\n\r\n")[0].decode().split("\r\n")[1:-2])
        return print_record(headers, json.dumps(account).encode())

    in_record(three, record, replaced)
    found, (line,) = three.read_past_damage()

    assert found == [three.checks[0], three.checks[2]]
    assert f"its check cannot be read, {reason}. " in line


def test_a_page_that_is_a_snapshot_makes_no_checks(three, tmp_path):
    """zlib leaves a packed page as it is: one that holds records of ours lies bare when its own record is broken."""
    theirs = kept(tmp_path / "theirs", *checks(5)[3:])
    planted = theirs.path.read_bytes()[: theirs.records()[-1].offset]
    record, packed = three.records()[4], three.path.read_bytes()
    three.edit(packed[: record.end - 100] + planted + packed[record.end :])
    found, told = three.read_past_damage()

    assert found == [three.checks[0], three.checks[2]]
    assert sum("another run wrote it" in line for line in told) == len(theirs.records()) - 1


def test_a_line_is_one_line(three):
    """What a damaged or planted record says of itself cannot write on the terminal."""
    record = three.records()[4]
    in_record(three, record, lambda content: content.replace(b"gazette", b"\x1b[2Jgaz\nette").replace(b"late", b"sunk"))
    (line,) = three.verified()

    assert line.isprintable()
