"""What a dead run left open is ended by the next one: cut after the last whole record, and nothing else is touched."""

from __future__ import annotations

import errno
import itertools
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.archive import all_checks, checks, foreign, kept, left_open, sha1

from tracker.archive import close_torn_runs, snapshot_files, verify
from tracker.archive.members import read_members
from tracker.errors import BadInput

KILLED = """
import sys
from pathlib import Path
from support.archive import NOTHING, NOW, checks
from tracker.archive import RunWriter

writer = RunWriter(Path(sys.argv[1]), started_at=NOW)
for at, check in enumerate(checks(2_000)):
    writer.write(check, sequence=at, originals=NOTHING)
    writer.sync()
    print(at + 1, flush=True)
"""


def ends(path: Path) -> list[int]:
    """Where each record of a file ends."""
    with path.open("rb") as source:
        return [member.end for member in read_members(source)]


def test_a_dead_runs_file_is_closed(tmp_path):
    """An open file becomes one like others: sealed, under its own name, with all its checks."""
    dead = left_open(tmp_path, *checks(2))
    closed = close_torn_runs(tmp_path)

    assert closed == snapshot_files(tmp_path) == (dead.relative_to(tmp_path).as_posix().removesuffix(".open"),)
    assert all_checks(tmp_path) == checks(2)
    assert verify(tmp_path).damages == ()


@pytest.mark.parametrize("torn", range(0, 2600, 97))
def test_a_file_cut_anywhere_keeps_its_whole_checks(tmp_path, torn):
    """Wherever the last write stopped, whole checks stay, the file verifies, and nothing is made of the rest."""
    dead = left_open(tmp_path, *checks(3))
    whole = ends(dead)
    size = max(whole[-1] - torn, 0)
    os.truncate(dead, size)
    close_torn_runs(tmp_path)

    assert all_checks(tmp_path) == checks(3)[: sum(end <= size for end in whole[3::3])]
    assert verify(tmp_path).damages == ()
    assert not list(tmp_path.rglob("*.open"))


def test_whole_records_of_an_unfinished_check_stay(tmp_path):
    """A response whose check was broken off is evidence; no check is read from it."""
    dead = left_open(tmp_path, *checks(2))
    os.truncate(dead, ends(dead)[-2])
    close_torn_runs(tmp_path)

    assert all_checks(tmp_path) == checks(1)
    assert verify(tmp_path).records == 1 + 3 + 2 + 1


@pytest.mark.parametrize("tail", [b"\0" * 9000, os.urandom(9000), b"\x1f\x8b\x08"])
def test_what_a_power_cut_left_behind_the_last_record_is_cut(tmp_path, tail):
    """Zeros or garbage after the last whole record go."""
    dead = left_open(tmp_path, *checks(2))
    dead.write_bytes(dead.read_bytes() + tail)
    close_torn_runs(tmp_path)

    assert all_checks(tmp_path) == checks(2)
    assert verify(tmp_path).damages == ()


def test_damage_before_whole_records_is_left_and_told(tmp_path):
    """Recovery repairs nothing: what is broken in the middle stays where it is, and what follows it is not cut off."""
    dead = left_open(tmp_path, *checks(3))
    broken = bytearray(dead.read_bytes())
    broken[ends(dead)[4] - 20] ^= 1
    dead.write_bytes(broken)
    (file,) = close_torn_runs(tmp_path)

    assert (tmp_path / file).read_bytes().startswith(broken)
    assert len(verify(tmp_path).damages) == 1


def test_the_records_of_a_torn_page_do_not_count(tmp_path):
    """A torn page that holds records of ours is cut off whole: what lies bare in it is none of this run."""
    theirs = kept(tmp_path / "theirs", *checks(5)[3:])
    planted = theirs.path.read_bytes()[: theirs.records()[-1].offset]
    dead = left_open(tmp_path / "ours", *checks(1))
    whole = ends(dead)
    dead.write_bytes(dead.read_bytes() + dead.read_bytes()[whole[0] : whole[1] - 100] + planted)
    (file,) = close_torn_runs(tmp_path / "ours")

    assert all_checks(tmp_path / "ours") == checks(1)
    assert ends(tmp_path / "ours" / file)[:-1] == whole


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"\x1f\x8b\x08\0\0"])
def test_a_file_that_holds_nothing_is_removed(tmp_path, content):
    """A run that died before its first record leaves no file."""
    dead = left_open(tmp_path, *checks(1))
    dead.write_bytes(content)

    assert close_torn_runs(tmp_path) == ()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_file_with_no_more_than_its_warcinfo_is_removed(tmp_path):
    """A run that died in its first check kept nothing."""
    dead = left_open(tmp_path, *checks(1))
    os.truncate(dead, ends(dead)[0] + 100)

    assert close_torn_runs(tmp_path) == ()
    assert not dead.exists()


@pytest.mark.parametrize("kept_of_seal", [1, 200, None])
def test_recovery_can_be_killed_and_done_again(tmp_path, kept_of_seal):
    """A seal that was half or wholly written before the next death makes no difference."""
    dead = left_open(tmp_path, *checks(2))
    content = dead.read_bytes()
    (file,) = close_torn_runs(tmp_path)
    sealed = (tmp_path / file).read_bytes()
    dead.write_bytes(sealed[: len(content) + kept_of_seal] if kept_of_seal else sealed)
    (tmp_path / file).unlink()
    close_torn_runs(tmp_path)

    assert (tmp_path / file).read_bytes().startswith(content)
    assert verify(tmp_path).records == 1 + 2 * 3 + 1


def test_a_file_with_more_damage_than_a_death_can_do_is_left_alone(tmp_path):
    """Where every record is broken, somebody has to look: nothing is cut and nothing removed."""
    dead = left_open(tmp_path, *checks(1))
    broken = bytearray(dead.read_bytes())
    for end in ends(dead):
        broken[end - 1] ^= 1
    dead.write_bytes(broken)

    assert close_torn_runs(tmp_path) == ()
    assert dead.read_bytes() == broken


def test_what_the_disk_does_not_give_back_is_not_cut_off(tmp_path, monkeypatch):
    """A read error in the middle is no end of the file: recovery stops, and touches nothing."""
    dead = left_open(tmp_path, *checks(2))
    before = dead.read_bytes()

    def failing(source, *, start):
        yield from itertools.islice(read_members(source, start=start), 5)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("tracker.archive.scan.read_members", failing)
    with pytest.raises(BadInput, match="Input/output error"):
        close_torn_runs(tmp_path)

    assert dead.read_bytes() == before


def test_closed_files_are_not_touched(tmp_path):
    """Recovery opens nothing but open files."""
    one = kept(tmp_path, *checks(2))
    before = (one.path.read_bytes(), one.path.stat().st_mtime_ns)
    left_open(tmp_path, *checks(1))
    close_torn_runs(tmp_path)

    assert (one.path.read_bytes(), one.path.stat().st_mtime_ns) == before


def test_no_closed_file_is_written_over(tmp_path):
    """Where both names exist, somebody has restored one: a person decides, and both stay."""
    dead = left_open(tmp_path, *checks(1))
    closed = dead.with_suffix("")
    closed.write_bytes(b"restored")
    before = dead.read_bytes()

    with pytest.raises(BadInput, match="Move one of them away"):
        close_torn_runs(tmp_path)
    assert (closed.read_bytes(), dead.read_bytes()) == (b"restored", before)


def test_another_programs_open_file_is_left_alone(tmp_path):
    """What we did not write, we do not end."""
    fields = ["WARC-Type: resource", f"WARC-Block-Digest: sha1:{sha1(b'text').hex()}"]
    (tmp_path / "elsewhere.warc.gz.open").write_bytes(foreign(fields, b"text"))

    assert close_torn_runs(tmp_path) == ()
    assert (tmp_path / "elsewhere.warc.gz.open").exists()


def test_a_link_is_not_followed(tmp_path):
    """An open file that is a link to somewhere else is not cut there."""
    outside = left_open(tmp_path / "outside", *checks(1))
    os.truncate(outside, outside.stat().st_size - 10)
    before = outside.read_bytes()
    folder = tmp_path / "snapshots"
    folder.mkdir()
    (folder / "link.warc.gz.open").symlink_to(outside)
    (folder / "month").symlink_to(outside.parent)

    assert close_torn_runs(folder) == ()
    assert outside.read_bytes() == before


def test_a_folder_that_is_not_there_has_no_torn_runs(tmp_path):
    """The first run of all has nothing to end."""
    assert close_torn_runs(tmp_path / "snapshots") == ()


def test_a_killed_run_keeps_all_that_it_synced(tmp_path):
    """A run that is killed while it writes leaves a file with every check that was synced, whole."""
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    folders = os.pathsep.join(str(Path(__file__).parents[up]) for up in (1, 2))
    run = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": folders})
    with run:
        assert run.stdout is not None
        synced = [int(run.stdout.readline()) for _ in range(20)][-1]
        run.send_signal(signal.SIGKILL)
    close_torn_runs(tmp_path)
    found = all_checks(tmp_path)

    assert len(found) >= synced
    assert found == checks(len(found))
    assert verify(tmp_path).damages == ()
