"""How the command line starts, and what it says of itself."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import click
import pytest
from support.cli_docs import DOCS, cli_markdown

from tracker.cli import tracker

#: What `tracker --help` may load beside Python's own: the command line, and the rooms that cost nothing.
LIGHT = {"click", "tracker", "tracker._version", "tracker.errors", "tracker.cli"}


def test_help_loads_nothing_heavy():
    """Help is there at once: no extractor, no network, no database is imported for it."""
    script = "import sys, tracker.cli; print(*sorted({m for m in sys.modules}), sep='\\n')"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    ours = {name for name in loaded if name.split(".")[0] not in sys.stdlib_module_names}
    heavy = {name for name in ours if name not in LIGHT and not name.startswith(("click.", "tracker.cli.", "_"))}

    assert not heavy
    assert not {"asyncio", "multiprocessing", "sqlite3", "ssl", "urllib.request"} & set(loaded)


def test_the_version_is_the_distributions():
    """`tracker --version` says what pip says."""
    told = subprocess.run([sys.executable, "-m", "tracker", "--version"], capture_output=True, text=True, check=True)

    assert told.stdout.strip().endswith(version("article-tracker"))


def test_the_reference_is_what_the_commands_say():
    """docs/cli.md is written from the commands; after a change, `make docs` writes it again."""
    assert DOCS.read_text(encoding="utf-8") == cli_markdown()


@pytest.mark.parametrize("command", tracker.commands.values(), ids=lambda command: command.name)
def test_every_command_says_what_it_does(command: click.Command):
    """Each command has a one-line help that ends as a sentence, and each option says what it is for."""
    assert command.get_short_help_str(80).endswith(".")
    assert all(option.help for option in command.params if isinstance(option, click.Option) and not option.hidden)


def test_the_package_keeps_its_public_names():
    """`from tracker import …` gives each documented name, and nothing that is not there is promised."""
    import tracker as package

    assert all(getattr(package, name) is not None for name in package.__all__)
    assert Path(package.__file__).name == "__init__.py"
