"""Comparing: `diff`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.looking import FORMAT
from tracker.cli.settings import Settings, pass_settings
from tracker.cli.writing import write
from tracker.errors import BadInput

if TYPE_CHECKING:
    from tracker.show import Comparison

_VERSION = re.compile(r"\d+|first|last")
_RANGE = re.compile(r"(\d+|first|last)\.\.(\d+|first|last)")
_MOST = 3  # names that make sense: an article and two versions


@click.command(short_help="Compare two versions, or two files.")
@click.argument("names", nargs=-1, required=True, metavar="OLD_FILE NEW_FILE | ARTICLE [OLD NEW | OLD..NEW]")
@FORMAT
@click.pass_context
@pass_settings
def diff(settings: Settings, context: click.Context, names: tuple[str, ...], form: str) -> None:
    """Compare two versions of an article, or two files, sentence by sentence; the heaviest change comes first.

    \b
    tracker diff old.txt new.txt    two texts, HTML pages or .json articles
    tracker diff ARTICLE            the version seen last, against the one before it
    tracker diff ARTICLE 3 5        version 5 against version 3; so does 3..5
    tracker diff ARTICLE first..last

    Exits 0 when nothing differs, 1 when something does, 2 when there is trouble.
    """
    from tracker import show

    comparison = _compared(settings, names)
    if form == "json":
        write([show.diff_json(comparison)])
    else:
        write(show.diff_lines(comparison, palette=settings.palette, width=settings.width))
    context.exit(1 if comparison.diff.changes else 0)


def _compared(settings: Settings, names: tuple[str, ...]) -> Comparison:
    from tracker.pipeline.compare import compare_files

    if len(names) > _MOST:
        raise BadInput(f"{len(names)} names: give two files, or an article and two versions.")
    if len(names) == 2 and _VERSION.fullmatch(names[1]) and not Path(names[1]).exists():
        raise BadInput(f"One version, {names[1]}: give two, as in 'tracker diff {names[0]} 1 2' or '1..2'.")
    if len(names) == 2 and not _RANGE.fullmatch(names[1]):
        return compare_files(Path(names[0]), Path(names[1]))
    return _compared_versions(settings, names[0], names[1:])


def _compared_versions(settings: Settings, name: str, versions: tuple[str, ...]) -> Comparison:
    from tracker import history
    from tracker.pipeline.compare import compare_latest, compare_versions

    with history.reading(settings.db) as database:
        article = history.find_article(database, name)
        if not versions:
            return compare_latest(database, article)
        old, new = versions if len(versions) == 2 else versions[0].split("..", 1)
        return compare_versions(database, article, old, new)
