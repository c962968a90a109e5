"""The snapshots folder: which files are in it, how one is opened, and how a new one comes to be on the disk.

A file is known by its name below the folder, with forward slashes. While its run writes it, it lies under that name
with `.open` after it. Symbolic links, pipes and devices are not followed, and no name leads out of the folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from tracker.archive.damage import file_damage
from tracker.errors import BadInput, DamagedSnapshot

OPEN = ".open"
_OURS = re.compile(r"\d{4}/\d{2}/\d{8}T\d{6}Z-[0-9a-f]{8}\.warc\.gz")  # the names that runs give
_WARC = ".warc.gz"
_FILE_MODE = 0o664  # the umask may take from it; no umask makes it writable for the world
_FOLDER_MODE = 0o775
_BUFFER = 1 << 17  # bytes read ahead


def snapshot_files(folder: Path) -> tuple[str, ...]:
    """The closed WARC files below the folder, oldest first."""
    return tuple(name for name, is_plain in _named(folder, _WARC) if is_plain)


def open_files(folder: Path) -> tuple[str, ...]:
    """The files that a run writes, or that a dead run left, by the names they will have; oldest first."""
    return tuple(name.removesuffix(OPEN) for name, is_plain in _named(folder, _WARC + OPEN) if is_plain)


def is_ours(file: str) -> bool:
    """True for a name that a run gives; other programs use the suffix of open files, too."""
    return _OURS.fullmatch(file) is not None


def odd_files(folder: Path) -> tuple[str, ...]:
    """What bears the name of a WARC file and is not read: a link, a pipe, a device."""
    return tuple(name for name, is_plain in _named(folder, _WARC) if not is_plain)


def open_to_read(folder: Path, file: str) -> BinaryIO:
    """The file, closed or still being written. Raises `DamagedSnapshot` where there is none that can be read."""
    for name in (file, file + OPEN, file):  # again, since its run may close it between the two looks
        try:
            if _is_plain(folder, name):
                return (folder / name).open("rb", buffering=_BUFFER)
        except FileNotFoundError:
            continue
        except OSError as error:
            damage = file_damage(file, f"it cannot be read ({error.strerror})", remedy="Mend its permissions.")
            raise DamagedSnapshot(damage.message) from error
    raise DamagedSnapshot(file_damage(file, "it is missing").message)


def open_to_write(folder: Path, file: str) -> BinaryIO:
    """A new file under its open name. Folders are made where they are missing, their names on the disk at once."""
    path = folder / file
    _make_folder(path.parent)
    if _is_linked(folder, file):
        raise BadInput(f"{path.parent} is reached by a symbolic link. Put a real folder in its place.")
    handle = os.open(f"{path}{OPEN}", os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, _FILE_MODE)
    return os.fdopen(handle, "r+b", buffering=0)


def write_at(out: BinaryIO, offset: int, content: bytes | bytearray) -> None:
    """Writes all of the content from byte `offset` on."""
    out.seek(offset)
    rest = memoryview(content)
    while rest:
        rest = rest[out.write(rest) :]


def check_is_free(folder: Path, file: str) -> None:
    """Raises `BadInput` where an open file's own name is taken: renaming it would write over evidence."""
    if os.path.lexists(folder / file):
        raise BadInput(f"{folder / file} is there, and so is {file}{OPEN}. Move one of them away.")


def close_name(folder: Path, file: str) -> None:
    """Gives an open file its own name, on the disk when this returns."""
    check_is_free(folder, file)
    path = folder / file
    Path(f"{path}{OPEN}").rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Returns when the folder's names are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _make_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)
    sync_folder(folder.parent)


def _named(folder: Path, ending: str) -> list[tuple[str, bool]]:
    """What is below the folder under such a name, in order, and whether it is a plain file."""
    try:
        found = [entry for entry in _walk(folder) if entry.name.endswith(ending)] if folder.exists() else []
    except OSError as error:  # a month that cannot be listed must not pass for an empty one
        raise BadInput(f"{error.filename} cannot be read ({error.strerror}). Mend its permissions.") from error
    return sorted(
        (Path(entry.path).relative_to(folder).as_posix(), entry.is_file(follow_symlinks=False)) for entry in found
    )


def _walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))
            else:
                yield entry


def _is_plain(folder: Path, name: str) -> bool:
    is_below = ".." not in name.split("/") and not PurePosixPath(name).is_absolute()
    return is_below and (folder / name).is_file() and not _is_linked(folder, name)


def _is_linked(folder: Path, name: str) -> bool:
    steps = (folder / name, *(folder / above for above in PurePosixPath(name).parents))
    return any(step.is_symlink() for step in steps if step != folder)
