"""Watching: `add` and `snapshot`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.reporter import Reporter
from tracker.cli.settings import Settings, pass_settings
from tracker.errors import BadInput

if TYPE_CHECKING:
    from tracker.pipeline.add import Added

_TERMINATED = 143  # as shells count: 128 and SIGTERM's number


@click.command(short_help="Begin to track articles.")
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@pass_settings
def add(settings: Settings, urls: tuple[str, ...]) -> None:
    """Begin to track the article at each URL. The next 'tracker snapshot' takes its first version."""
    from tracker.pipeline.add import add as begin
    from tracker.pipeline.workplace import utc_now

    for added in begin(settings.workplace, urls, clock=utc_now):
        click.echo(_added(added))


@click.command(short_help="Check every article that is due.")
@click.argument("articles", nargs=-1, metavar="[ARTICLE...]")
@click.option("--all", "is_all", is_flag=True, help="Check every article now, due or not.")
@click.option("--allow-private", is_flag=True, help="Fetch from addresses that are not on the public internet, too.")
@click.option("-v", "--verbose", is_flag=True, help="A line for every check.")
@pass_settings
def snapshot(settings: Settings, articles: tuple[str, ...], is_all: bool, allow_private: bool, verbose: bool) -> None:
    """Check every article that is due, or each ARTICLE named, and keep what has changed.

    Says nothing when all went well, as cron likes it; what could not be seen is told on stderr and kept in the ledger
    of checks, and is no failure of the run.
    """
    from asyncio import CancelledError

    from tracker.pipeline import run
    from tracker.pipeline.workplace import utc_now
    from tracker.watch import PrivateAddresses

    if articles and is_all:
        raise BadInput("Articles and --all together: give one or the other.")
    choice = run.named(articles) if articles else run.every() if is_all else run.due(utc_now)
    reporter = Reporter(is_verbose=verbose)
    private = PrivateAddresses.ALLOWED if allow_private else PrivateAddresses.REFUSED
    try:
        run.snapshot(settings.workplace, choice, clock=utc_now, private=private, listener=reporter)
    except CancelledError as error:
        raise SystemExit(_TERMINATED) from error
    reporter.sum_up()


def _added(added: Added) -> str:
    if added.is_new:
        return f"tracking {added.article.url}"
    return f"tracked already: {added.article.url}"
