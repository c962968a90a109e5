"""Writes docs/cli.md from the commands themselves: `python -m support.cli_docs`, which `make docs` runs."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli import tracker

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"
_WIDTH = 96

_HEAD = """# The commands

Written from the commands by `make docs`; a test holds it against them.

Exit codes: `diff` and `try-rule` 0 same, 1 differ, 2 trouble; all else 0 done, 2 trouble. Ctrl-C ends with 130, SIGTERM
with 143. `--db`, `--snapshots`, `--sites` and `--color` may stand before a command's name or after it. docs/json.md
describes what `--format json` gives.
"""


def cli_markdown() -> str:
    """The page."""
    settings = tracker.context_settings | {"terminal_width": _WIDTH, "max_content_width": _WIDTH}
    root = click.Context(tracker, info_name="tracker", **settings)
    parts = [_HEAD, _section("tracker", tracker, root)]
    for name, command in tracker.commands.items():
        parts.append(_section(f"tracker {name}", command, click.Context(command, parent=root, info_name=name)))
    return "\n".join(parts)


def _section(title: str, command: click.Command, context: click.Context) -> str:
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"## {title}\n\n```text\n{text}\n```\n"


if __name__ == "__main__":
    DOCS.write_text(cli_markdown(), encoding="utf-8")
