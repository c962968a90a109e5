"""Looking back: `log` and `show`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.settings import Settings, pass_settings
from tracker.cli.writing import write

if TYPE_CHECKING:
    from tracker.show import Reading

FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to write it."
)


@click.command(short_help="List what changed; or one article's history.")
@click.argument("article", required=False)
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=20, show_default=True, help="Changes to list.")
@FORMAT
@pass_settings
def log(settings: Settings, article: str | None, limit: int, form: str) -> None:
    """List the changes of all articles, the heaviest first; or one ARTICLE's versions and checks, the oldest first."""
    from tracker import history, show

    with history.reading(settings.db) as database:
        if article is None:
            changes, count = history.ranked_changes(database, limit=limit), history.count_changes(database)
            text = show.ranked_lines(changes, count=count, palette=settings.palette, width=settings.width)
            write(text if form == "text" else [show.ranked_json(changes, count=count)])
            return
        found = history.find_article(database, article)
        steps = history.steps_of(database, found.id)
        rereads = history.rereads_of(database, found.id)
        text = show.step_lines(found, steps, rereads, palette=settings.palette, width=settings.width)
        write(text if form == "text" else [show.log_json(found, steps, rereads)])


@click.command(short_help="Print a version's text.")
@click.argument("article", metavar="ARTICLE[@VERSION]")
@click.option("--left-out", is_flag=True, help="What the reader left out, and why; also of a FILE.")
@FORMAT
@pass_settings
def show(settings: Settings, article: str, left_out: bool, form: str) -> None:
    """Print the text of a version as it was read, and where its evidence lies.

    VERSION is a number, 'first' or 'last'; without one, the version that was seen last. With --left-out the page is
    read again, from the version's evidence or from a file, and the blocks that are not the article's are listed.
    """
    from tracker import history
    from tracker import show as shown

    if left_out:
        reading = _read_again(settings, article)
        lines = shown.left_out_lines(reading, palette=settings.palette, width=settings.width)
        write(lines if form == "text" else [shown.left_out_json(reading)])
        return
    with history.reading(settings.db) as database:
        stored = history.find_stored_version(database, article)
    if form == "json":
        write([shown.version_json(stored)])
    else:
        write(shown.version_lines(stored, palette=settings.palette, width=settings.width))


def _read_again(settings: Settings, name: str) -> Reading:
    from tracker import history
    from tracker.pipeline.rereading import read_again, read_version_again

    if Path(name).is_file():
        return read_again(Path(name))
    with history.reading(settings.db) as database:
        stored = history.find_stored_version(database, name)
        return read_version_again(database, settings.workplace, stored)
