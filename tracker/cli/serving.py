"""Showing it to others: `serve` and `demo`."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.group import Trouble
from tracker.cli.settings import Settings, pass_settings
from tracker.cli.writing import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.demo.run import Round
    from tracker.history import RankedChange

_PORT = 8001  # Datasette's own
_LISTED = 12  # changes that the demo lists: a screenful or two


@click.command(short_help="Browse the database with Datasette.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on.")
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="Port to serve on.")
@pass_settings
def serve(settings: Settings, host: str, port: int) -> None:
    """Serve the database with Datasette, until Ctrl-C."""
    from tracker import history
    from tracker.browse.serving import datasette_command

    history.open_for_reading(settings.db).close()  # or the reason why not, in one line
    _require_free(host, port)
    command = datasette_command(settings.db, host=host, port=port)
    click.echo(f"http://{host}:{port}/  (Ctrl-C ends it)")
    sys.stdout.flush()  # what is buffered would be lost
    os.execv(command[0], command)


@click.command(short_help="See it work, on an invented newsroom.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("demo"), required=False)
@pass_settings
def demo(settings: Settings, folder: Path) -> None:
    """Track a small invented newsroom, served on this machine, through a day of edits. Needs no network.

    FOLDER is made for it (default: demo); one that an earlier demo made is replaced, with all that is in it.
    """
    from tracker import history, show
    from tracker.demo.run import run_demo
    from tracker.pipeline.compare import compare_versions

    place = run_demo(folder, told=_tell_round)
    palette, width = settings.palette, settings.width
    with history.reading(place.db) as database:
        changes = history.ranked_changes(database, limit=_LISTED)
        click.echo()
        write(show.ranked_lines(changes, count=history.count_changes(database), palette=palette, width=width))
        if not changes:
            raise Trouble("The demo saw no change, so something is wrong with this installation of tracker.")
        shown = _most_listed(changes)
        article = history.find_article(database, shown.article_id)
        comparison = compare_versions(database, article, str(shown.version_before), str(shown.version))
        click.echo(f"\n$ tracker diff {_slug(shown.url)} {shown.version_before}..{shown.version}\n")
        write(show.diff_lines(comparison, palette=palette, width=width))
    write(_farewell(place.db))


def _require_free(host: str, port: int) -> None:
    """Raises where the port cannot be served on; Datasette would say so only after its address was told."""
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as error:
        raise Trouble(f"{host}:{port} cannot be served on ({error.strerror or error}). Give another --port.") from error


def _most_listed(changes: Sequence[RankedChange]) -> RankedChange:
    """A change of the transition that has the most of the changes listed."""
    transitions = [(change.article_id, change.version_before, change.version) for change in changes]
    return changes[max(range(len(changes)), key=lambda at: transitions.count(transitions[at]))]


def _slug(url: str) -> str:
    return url.rsplit("/", 1)[-1]


def _tell_round(one: Round) -> None:
    if one.number == 1:
        click.echo("An invented newsroom is served on this machine and looked at, some hours apart by its own clock.")
    counts = ", ".join(f"{count} {outcome}" for outcome, count in one.outcomes.most_common())
    click.echo(f"round {one.number}  {one.at:%a %H:%M}  {counts}")


def _farewell(db: Path) -> tuple[str, ...]:
    tracker = "tracker" if shutil.which("tracker") else os.path.relpath(sys.argv[0])
    browse = "make serve" if "MAKELEVEL" in os.environ else f"{tracker} --db {db} serve"
    return (
        "",
        f"Browse it:          {browse}, then open http://127.0.0.1:{_PORT}/",
        f"Track a real site:  {tracker} add URL",
        f"                    {tracker} snapshot    # now, and again from cron",
        f"                    {tracker} log         # what changed, the heaviest first",
    )
