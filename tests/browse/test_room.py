"""What the room brings along, and how it knows a database."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tracker.browse.recognition import MARK
from tracker.browse.serving import datasette_command
from tracker.browse.words import metadata_file

#: Rooms and libraries whose failure to import must not stop a `datasette` command, nor delay one.
KEPT_OUT = ("tracker.archive", "tracker.watch", "tracker.read", "tracker.pipeline", "tracker.history", "datasette.app")


def test_the_plugin_brings_little_along():
    """Datasette loads the plugin for every command: only what it cannot do without."""
    script = f"import sys, tracker.browse; print(*[name for name in {KEPT_OUT} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert found.stdout.split() == []


def test_the_mark_is_the_one_that_history_makes(described):
    """What the plugin looks for is what a new database bears."""
    with closing(sqlite3.connect(described)) as database:
        (application,) = database.execute("pragma application_id").fetchone()

    assert application == MARK


def test_the_words_are_found():
    """metadata.yml is where the plugin looks for it."""
    assert metadata_file().read_text(encoding="utf-8").startswith("#")


@pytest.mark.parametrize("name", ["tracker.db", "-x.db", "--help", "a b.db", "ü.db"])
def test_no_name_is_taken_for_an_option(name):
    """The database is handed over by its whole path, whatever it is called."""
    command = datasette_command(Path(name), host="127.0.0.1", port=8001)

    assert str(Path.cwd() / name) in command
    assert name not in command


def test_a_database_that_is_written_to_is_not_called_immutable():
    """A run may add rows while pages are looked at: Datasette must not cache them for ever."""
    command = datasette_command(Path("tracker.db"), host="127.0.0.1", port=8001)

    assert not {"-i", "--immutable"} & set(command)
