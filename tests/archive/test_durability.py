"""What is called kept is on the disk, and a disk that refuses costs no check that was kept before."""

from __future__ import annotations

import errno
import itertools
import os
import resource
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from support.archive import NOTHING, NOW, Kept, all_checks, checks, kept, left_open

from tracker.archive import RunWriter, close_torn_runs, read_checks, verify
from tracker.archive.members import read_members
from tracker.errors import BadInput
from tracker.model import Check

NOBODY = 65534


class Calls:
    """The calls that make bytes and names durable, in their order, each with the path that it was for."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.made: list[str] = []
        self._folder = folder
        fsync, rename, mkdir = os.fsync, os.rename, os.mkdir
        patch.setattr(os, "fsync", lambda handle: (self._note("fsync", _path_of(handle)), fsync(handle))[1])
        patch.setattr(os, "rename", lambda old, new: (self._note("rename", new), rename(old, new))[1])
        patch.setattr(os, "mkdir", lambda path, mode=0o777: (self._note("mkdir", path), mkdir(path, mode))[1])

    def _note(self, call: str, path: str | Path) -> None:
        self.made.append(f"{call} {Path(path).relative_to(self._folder)}")


def _path_of(handle: int) -> str:
    return str(Path(f"/proc/self/fd/{handle}").readlink())


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """What is called from here on."""
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("/proc is needed to see which file a handle is of")
    return Calls(tmp_path, monkeypatch)


@contextmanager
def powerless() -> Iterator[None]:
    """Root may write everywhere: for this while, be nobody."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def shut(tmp_path: Path) -> Iterator[Path]:
    """A folder that may be read and not written."""
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to others even for reading
        folder = Path(name)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def refused(folder: Path) -> str:
    """What is said when a check cannot be written there."""
    with pytest.raises(BadInput) as refusal:
        RunWriter(folder, started_at=NOW).write(checks(1)[0], sequence=1, originals=NOTHING)
    return str(refusal.value)


def test_new_names_are_on_the_disk_before_the_first_sync_returns(tmp_path, calls):
    """Each new folder and the file's name are synced in the folder above them, then the file's bytes."""
    writer = RunWriter(tmp_path / "snapshots", started_at=NOW)
    writer.write(checks(1)[0], sequence=1, originals=NOTHING)
    writer.sync()
    made = list(calls.made)
    writer.close()

    assert made == [
        "mkdir snapshots",
        "fsync .",
        "mkdir snapshots/2031",
        "fsync snapshots",
        "mkdir snapshots/2031/03",
        "fsync snapshots/2031",
        "fsync snapshots/2031/03",
        f"fsync snapshots/{writer.file}.open",
    ]


def test_a_file_gets_its_name_when_its_bytes_are_on_the_disk(tmp_path, calls):
    """Closing is fsync, rename, fsync of the folder, in this order."""
    writer = RunWriter(tmp_path, started_at=NOW)
    writer.write(checks(1)[0], sequence=1, originals=NOTHING)
    calls.made.clear()
    writer.close()

    assert calls.made == [f"fsync {writer.file}.open", f"rename {writer.file}", "fsync 2031/03"]


def test_recovery_syncs_in_the_same_order(tmp_path, calls):
    """A dead run's file, too, gets its name when its bytes are on the disk."""
    dead = left_open(tmp_path, *checks(1)).relative_to(tmp_path)
    calls.made.clear()
    (file,) = close_torn_runs(tmp_path)

    assert calls.made == [f"fsync {dead}", f"rename {file}", "fsync 2031/03"]


def test_a_folder_that_is_there_costs_no_sync(tmp_path, calls):
    """The second run of a month syncs its own file's name and bytes, no more."""
    kept(tmp_path, *checks(1))
    calls.made.clear()
    file = kept(tmp_path, *checks(1)).file

    assert calls.made == ["fsync 2031/03", f"fsync {file}.open", f"rename {file}", "fsync 2031/03"]


@pytest.mark.parametrize(("umask", "mode"), [(0o000, 0o664), (0o022, 0o644), (0o077, 0o600)])
def test_the_umask_is_respected_and_the_world_never_writes(tmp_path, umask, mode):
    """Files and folders take what the umask leaves, and are writable for the world under none."""
    before = os.umask(umask)
    try:
        one = kept(tmp_path / "snapshots", *checks(1))
    finally:
        os.umask(before)
    folders = [one.path.parent, one.path.parents[1], one.path.parents[2]]

    assert one.path.stat().st_mode & 0o777 == mode
    assert {folder.stat().st_mode & 0o777 for folder in folders} == {0o775 & ~umask}


@pytest.mark.parametrize("limit", [0, 100, 1000, 2000, 3000, 5000])
def test_a_full_disk_costs_no_check_that_was_kept(tmp_path, limit):
    """Where the disk is full in mid-check there is one line; the next run finds each earlier check, whole."""
    written: list[Check] = []
    with _largest_file(limit), pytest.raises(BadInput) as refusal:
        _write_all(tmp_path, checks(9), written)
    close_torn_runs(tmp_path)

    assert "cannot be written (File too large). Free space" in str(refusal.value)
    assert all_checks(tmp_path) == written
    assert verify(tmp_path).damages == ()


@contextmanager
def _largest_file(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _write_all(folder: Path, given: list[Check], written: list[Check]) -> None:
    with closing(RunWriter(folder, started_at=NOW)) as writer:
        for at, check in enumerate(given):
            written.append(writer.write(check, sequence=at, originals=NOTHING).check)


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_a_disk_that_refused_once_is_not_believed_again(tmp_path, monkeypatch, call):
    """After a failed sync the pages may be gone though the next one succeeds: every later call repeats the refusal."""
    writer = RunWriter(tmp_path, started_at=NOW)
    writer.write(checks(1)[0], sequence=1, originals=NOTHING)

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, broken)
        with pytest.raises(BadInput, match=r"cannot be written \(Input/output error\)"):
            writer.close()
    for again in (writer.sync, lambda: writer.write(checks(1)[0], sequence=2, originals=NOTHING)):
        with pytest.raises(BadInput, match=r"cannot be written \(Input/output error\)"):
            again()
    writer.close()

    assert [path.suffix for path in tmp_path.rglob("*.gz*")] == [".open"]
    assert len(close_torn_runs(tmp_path)) == 1


def test_a_check_broken_off_by_ctrl_c_leaves_no_trace(tmp_path, monkeypatch):
    """What of a check was written when the run was interrupted is not in the closed file."""
    writer = RunWriter(tmp_path, started_at=NOW)
    stored = writer.write(checks(1)[0], sequence=1, originals=NOTHING)

    def interrupted(out, offset, content):
        out.seek(offset)
        out.write(content[:700])
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("tracker.archive.writer.write_at", interrupted)
        with pytest.raises(KeyboardInterrupt):
            writer.write(checks(2)[1], sequence=2, originals=NOTHING)
    writer.close()

    assert Kept(folder=tmp_path, file=writer.file, stored=(stored,)).read() == checks(1)
    assert verify(tmp_path).damages == ()


def test_a_folder_that_may_not_be_written_is_one_line(shut):
    """Missing permission says what is missing and what to do."""
    with powerless():
        line = refused(shut / "snapshots")

    assert "cannot be written (Permission denied). Free space or mend the permissions" in line


def test_a_file_in_the_folders_place_is_one_line(tmp_path):
    """A path that is taken by a file is named."""
    (tmp_path / "snapshots").write_text("a file")

    assert f"{tmp_path / 'snapshots'} cannot be written (File exists)" in refused(tmp_path / "snapshots")


def test_evidence_is_not_written_through_a_link(tmp_path):
    """What is read through no link is written through none."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "2031").symlink_to("elsewhere")

    assert "symbolic link" in refused(tmp_path)


def test_the_folder_itself_may_be_a_link(tmp_path):
    """Where the evidence lies as a whole is its owner's choice."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "snapshots").symlink_to("disk")
    kept(tmp_path / "snapshots", *checks(1))

    assert all_checks(tmp_path / "snapshots") == checks(1)


def test_a_file_that_may_not_be_read_is_damage_and_not_absence(shut):
    """A file without permission is told; it is not a file without checks."""
    shut.chmod(0o755)
    one = kept(shut, *checks(1))
    one.path.chmod(0)
    damages = []
    with powerless():
        found = list(read_checks(shut, one.file, told=damages.append))

    assert found == []
    assert [damage.message for damage in damages] == [
        f"{one.file}: it cannot be read (Permission denied). Mend its permissions."
    ]


def test_a_folder_that_may_not_be_read_is_an_error(shut):
    """Files in a month that cannot be listed do not vanish in silence."""
    shut.chmod(0o755)
    one = kept(shut, *checks(1))
    one.path.parent.chmod(0)
    with powerless(), pytest.raises(BadInput, match="cannot be read"):
        verify(shut)
    one.path.parent.chmod(0o755)


def test_a_disk_that_fails_in_the_middle_is_told(tmp_path, monkeypatch):
    """A bad sector is damage to its file; the checks before it are read, and no traceback ends a verification."""
    one = kept(tmp_path, *checks(400))

    def failing(source, *, start):
        yield from itertools.islice(read_members(source, start=start), 5)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("tracker.archive.scan.read_members", failing)
    found, (line,) = one.read_past_damage()

    assert found == checks(1)
    assert line == f"{one.file}: the disk does not give it back (Input/output error). Restore the file from a copy."
