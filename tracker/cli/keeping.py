"""Keeping: `verify`, `rebuild` and `reread`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.group import Trouble
from tracker.cli.looking import FORMAT
from tracker.cli.progress import Progress
from tracker.cli.settings import Settings, pass_settings
from tracker.cli.writing import write
from tracker.errors import BadInput

if TYPE_CHECKING:
    from tracker.pipeline.reread import Choice
    from tracker.show import Rereading


@click.command(short_help="Check every digest of the evidence.")
@pass_settings
def verify(settings: Settings) -> None:
    """Recompute every digest in the snapshots folder, and name what is not as it was written."""
    from tracker.pipeline.verification import verify as check

    verified = check(settings.workplace)
    for damage in verified.damages:
        click.echo(damage.message, err=True)
    for file in verified.open_files:
        click.echo(f"{file}: still open, not read. A run is at work, or the next one will close it.", err=True)
    for file in verified.unknown_files:
        click.echo(f"{file}: not in the database. 'tracker snapshot' takes in what tracker wrote.", err=True)
    found = f"{verified.files:,} files, {verified.records:,} records"
    if verified.damages:
        raise Trouble(f"{found}: {len(verified.damages):,} not as written.")
    click.echo(f"{found}: every digest is right." if verified.records else "Nothing is kept yet: no record to verify.")


@click.command(short_help="Make the tables again from the evidence.")
@click.option("--accept-loss", is_flag=True, help="Go on where files are missing or damaged; what they held is lost.")
@pass_settings
def rebuild(settings: Settings, accept_loss: bool) -> None:
    """Make the derived tables again from the snapshots folder. What people entered is kept.

    Where the snapshots do not give back every check that is in the database, nothing is changed.
    """
    from tracker.pipeline.rebuild import Loss
    from tracker.pipeline.rebuild import rebuild as make_again

    rebuilt = make_again(settings.workplace, loss=Loss.ACCEPTED if accept_loss else Loss.REFUSED)
    for damage in rebuilt.damages:
        click.echo(damage.message, err=True)
    found = f"{rebuilt.files:,} files, {rebuilt.checks:,} checks"
    if rebuilt.damages:
        raise Trouble(f"{found} are in; {len(rebuilt.damages):,} records are damaged and were passed over.")
    click.echo(f"{found}: the tables are made again.")


@click.command(short_help="Read the evidence again.")
@click.argument("articles", nargs=-1, metavar="[ARTICLE...]")
@click.option("--host", help="All articles of this host.")
@click.option("--all", "is_all", is_flag=True, help="All articles.")
@FORMAT
@pass_settings
def reread(settings: Settings, articles: tuple[str, ...], host: str | None, is_all: bool, form: str) -> None:
    """Read again what another reader read, from the evidence: after an upgrade, or where a rule changed.

    Each ARTICLE, --host and --all name what is read again whoever read it. What reads differently is kept as a
    re-reading, which 'tracker log ARTICLE' tells; it never shows as an edit. One that is ended goes on with the next
    'tracker reread'. Runs do the same bit by bit, so nobody has to wait for this.
    """
    from tracker import show
    from tracker.pipeline.reread import reread as read_again
    from tracker.pipeline.workplace import utc_now

    choice = _choice(articles, host, is_all)
    with Progress() as progress:
        rereading = read_again(settings.workplace, choice, clock=utc_now, listener=progress)
    write(show.rereading_lines(rereading) if form == "text" else [show.rereading_json(rereading)])
    tell_failed(rereading)


def tell_failed(rereading: Rereading) -> None:
    """Names what could not be read again. Raises `Trouble` where there is such."""
    for one in rereading.failed:
        click.echo(f"{one.article.url}: {one.trouble}", err=True)
    if rereading.failed:
        raise Trouble(f"{len(rereading.failed):,} could not be read again, and are as they were.")


def _choice(articles: tuple[str, ...], host: str | None, is_all: bool) -> Choice | None:
    from tracker.pipeline import reread

    if sum(map(bool, (articles, host, is_all))) > 1:
        raise BadInput("Articles, --host and --all together: give one of them.")
    if articles:
        return reread.named(articles)
    if host:
        return reread.of_host(host)
    return reread.every() if is_all else None
