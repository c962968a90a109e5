"""The floors of the house: imports go down only, and the pure rooms touch nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "tracker"

FLOORS = {
    "paragraphs": 0,
    "model": 1,
    "errors": 1,
    "tuning": 1,
    "_version": 1,
    "archive": 2,
    "watch": 2,
    "read": 2,
    "diff": 3,
    "learn": 3,
    "history": 4,
    "show": 5,
    "browse": 6,
    "pipeline": 6,
    "demo": 7,
    "cli": 8,
    "__main__": 9,
}
PURE = ("read", "diff", "learn")
#: What a pure room must not import: network, disk, database, terminal, processes, clocks.
IMPURE = {
    "aiohttp",
    "asyncio",
    "click",
    "datasette",
    "fastwarc",
    "fcntl",
    "glob",
    "http",
    "io",
    "os",
    "pathlib",
    "select",
    "shutil",
    "signal",
    "socket",
    "sqlite3",
    "sqlite_utils",
    "subprocess",
    "tempfile",
    "threading",
    "time",
    "urllib.request",
    "warcio",
}
MODULES = sorted(PACKAGE.rglob("*.py"))
INSIDE = [path for path in MODULES if path.parent != PACKAGE or path.name != "__init__.py"]  # the package re-exports


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, also inside functions and for type checking."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "tracker":
            yield from (f"tracker.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def room_of(path: Path) -> str:
    """The room that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def rooms_imported(path: Path) -> set[str]:
    """The rooms that a file imports from."""
    names = (name.split(".") for name in imported(path))
    return {parts[1] for parts in names if parts[0] == "tracker" and len(parts) > 1}


def test_every_room_has_a_floor():
    """No room stands outside the house."""
    rooms = {room_of(path) for path in MODULES} - {"__init__"}

    assert rooms == set(FLOORS)


@pytest.mark.parametrize("path", INSIDE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down_only(path):
    """A file imports from lower floors and from its own room, never from beside or above."""
    room = room_of(path)
    wrong = {other for other in rooms_imported(path) - {room} if FLOORS[other] >= FLOORS[room]}

    assert not wrong


@pytest.mark.parametrize(
    "path", [path for path in MODULES if room_of(path) in PURE], ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_the_core_touches_nothing(path):
    """Reading, diffing and learning know no network, disk, database, terminal or clock."""
    names = set(imported(path))
    found = {name for name in names for impure in IMPURE if name == impure or name.startswith(impure + ".")}

    assert not found


@pytest.mark.parametrize(
    "path", [path for path in INSIDE if room_of(path) != "cli"], ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_only_the_command_line_knows_click(path):
    """click stays on the top floor."""
    assert not {"click"} & {name.split(".")[0] for name in imported(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_stay_small(path):
    """A module over 400 lines has become two."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_functions_stay_small(path):
    """A function over 40 lines, its docstring aside, has become two."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    long = [
        node.name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, functions) and _lines(node) > 40
    ]

    assert not long


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    docstring = node.body[0] if ast.get_docstring(node) else None
    return node.end_lineno - node.lineno + 1 - (docstring.end_lineno - docstring.lineno + 1 if docstring else 0)
