"""A small database to look at, and Datasette on loopback to look at it with."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import yaml

from tracker import history

CHECKOUT = Path(__file__).parents[2]
METADATA = CHECKOUT / "metadata.yml"
WORDS = yaml.safe_load(METADATA.read_text(encoding="utf-8"))
TABLES = WORDS["databases"]["tracker"]["tables"]
QUERIES = yaml.safe_load((CHECKOUT / "tracker" / "browse" / "queries.yml").read_text(encoding="utf-8"))
HOSTILE = """<script>alert("harm")</script>'"><img src=x onerror=alert(1)>"""
NEWSROOM = CHECKOUT / "tests" / "browse" / "newsroom.sql"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What Datasette sent."""

    status: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A Datasette that runs."""

    origin: str

    def get(self, path: str, **query: str) -> Answer:
        """One page."""
        address = f"{self.origin}/{quote(path, safe='/,')}?{urlencode(query)}"
        try:
            with urlopen(address, timeout=10) as response:
                return Answer(status=response.status, text=response.read().decode())
        except HTTPError as error:
            with error:
                return Answer(status=error.code, text=error.read().decode())

    def rows(self, path: str, **query: str) -> list[dict[str, Any]]:
        """The rows of a table, view or query, as JSON has them."""
        return json.loads(self.get(f"{path}.json", _shape="array", **query).text)


@contextmanager
def running(command: Sequence[str | Path]) -> Iterator[Site]:
    """Runs Datasette until the block ends; entered when it answers. The command asks for port 0, any that is free."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        try:
            yield Site(origin=_origin(process))
        finally:
            process.terminate()


def datasette(*arguments: str | Path) -> tuple[str | Path, ...]:
    """Datasette as people start it themselves, on any free port."""
    return (sys.executable, "-m", "datasette", *arguments, "-p", "0")


def newsroom(path: Path) -> Path:
    """A database with a few rows in every table."""
    with closing(history.open_for_writing(path)) as database, history.immediate(database.conn) as connection:
        connection.execute("pragma defer_foreign_keys = on")
        for statement in NEWSROOM.read_text(encoding="utf-8").split(";\n"):
            connection.execute(statement)
    return path


def make_hostile(path: Path) -> Path:
    """Puts `HOSTILE` into every text that is not a key."""
    with closing(sqlite3.connect(path)) as database, database:
        for table, column in database.execute(_TEXTS).fetchall():
            database.execute(f"update {table} set {column} = ? || random()", [HOSTILE])  # some must be unique
        database.execute("update changes set spans = ?", [json.dumps([["delete", HOSTILE]])])
    return path


_TEXTS = """
    select tables.name, columns.name
    from sqlite_master as tables, pragma_table_info(tables.name) as columns
    where tables.type = 'table'
        and columns.type = 'TEXT'
        and columns.pk = 0
        and columns.name not in (select "from" from pragma_foreign_key_list(tables.name))
        and columns.name not in ('spans', 'explains')  -- JSON
"""


def _origin(process: subprocess.Popen[str]) -> str:
    """Where it runs, once it says so."""
    assert process.stderr
    said = []
    for line in process.stderr:
        said.append(line)
        if found := re.search(r"running on (http://\S+)", line):
            return found[1]
    raise AssertionError(f"Datasette ended: {''.join(said)}")
