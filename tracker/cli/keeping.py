"""Keeping: `verify` and `rebuild`."""

from __future__ import annotations

import click

from tracker.cli.group import Trouble
from tracker.cli.settings import Settings, pass_settings


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
