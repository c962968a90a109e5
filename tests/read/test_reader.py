"""The reader's name: what decides a text is in it, and nothing can change unsaid."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

import tracker.read
from tracker.read import identity, read_article, reader_name

ROOM = Path(tracker.read.__file__).parent
TUNING = ROOM.parent / "tuning"


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, also inside functions, with the names it takes from `tracker.tuning`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            is_tuning = node.module == "tracker.tuning"
            yield from ([f"{node.module}.{alias.name.lower()}" for alias in node.names] if is_tuning else [node.module])


IMPORTED = {name for path in ROOM.rglob("*.py") for name in imported(path)}


def test_a_text_bears_the_name_of_its_reader():
    """Whoever looks at a text can tell what read it."""
    article = read_article(b"The ferry was late. Nobody minded.")

    assert article.reader == reader_name()
    assert f"trafilatura {version('trafilatura')}" in article.reader


def test_every_library_that_decides_a_text_is_named():
    """A package that the room comes to use is part of the reader's name, since its versions read differently."""
    packages = {name.split(".")[0] for name in IMPORTED} - sys.stdlib_module_names - {"tracker"}

    assert packages <= set(identity.LIBRARIES)


def test_every_number_that_decides_a_text_is_in_the_mark():
    """The sections of tuning that the room goes by are those whose files make the mark."""
    sections = {f"{name.split('.')[2]}.py" for name in IMPORTED if name.startswith("tracker.tuning.")}

    assert sections == set(identity.SECTIONS)


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """The files that make the mark, in a place where a test may change them."""
    shutil.copytree(ROOM, tmp_path / "read", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(TUNING, tmp_path / "tuning", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(identity, "files", lambda package: tmp_path / package.rpartition(".")[2])
    return tmp_path


def mark() -> str:
    """The mark of the rules as they lie on the disk now."""
    return reader_name.__wrapped__().rpartition(" ")[2]


def test_no_rule_changes_without_the_mark(copied):
    """One character more in any file of rules, words or numbers is another reader."""
    files = [*copied.glob("read/**/*.*"), *(copied / "tuning" / name for name in identity.SECTIONS)]
    marks = {mark()}
    for path in files:
        path.write_bytes(path.read_bytes() + b"\n")
        marks.add(mark())

    assert len(marks) == len(files) + 1


def test_what_reads_nothing_is_not_in_the_mark(copied):
    """Numbers of other rooms, and what Python leaves beside its files, do not make another reader."""
    before = mark()
    (copied / "tuning" / "running.py").write_text("", encoding="utf-8")
    (copied / "read" / "__pycache__").mkdir()
    (copied / "read" / "__pycache__" / "page.pyc").write_bytes(b"\0")

    assert mark() == before


def test_the_name_is_the_same_in_every_process():
    """No hash that Python salts and no order of a folder's entries is in it."""
    program = "from tracker.read import reader_name; print(reader_name())"
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=ROOM.parents[1]
    )

    assert told.stdout.strip() == reader_name()
