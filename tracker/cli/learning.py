"""What was learned of a host: `boilerplate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.keeping import tell_failed
from tracker.cli.looking import FORMAT
from tracker.cli.settings import Settings, pass_settings
from tracker.cli.writing import write
from tracker.errors import BadInput

if TYPE_CHECKING:
    from tracker.show import Rereading


@click.command(short_help="What a host prints in many articles.")
@click.argument("host")
@click.option("--learn", "is_learning", is_flag=True, help="Learn from all that is kept of the host, first.")
@click.option("--revoke", multiple=True, metavar="ID", help="Let a text stand in articles again, for good.")
@click.option("--restore", multiple=True, metavar="ID", help="Leave out a text that was revoked.")
@FORMAT
@pass_settings
def boilerplate(
    settings: Settings, host: str, is_learning: bool, revoke: tuple[str, ...], restore: tuple[str, ...], form: str
) -> None:
    """List what was learned of a HOST: texts that are left out of its articles, each with its reason.

    They are teasers of other articles, and what comes and goes in many articles, or stands in most. Runs learn them
    at their end. Where the set changes, old texts are read again with it, so that no change of it looks like an edit.
    An ID may be the beginning of one.
    """
    from tracker import history, show

    if is_learning + bool(revoke) + bool(restore) > 1:
        raise BadInput("--learn, --revoke and --restore: give one of them at a time.")
    rereading = _changed(settings, host, is_learning=is_learning, revoked=revoke, restored=restore)
    with history.reading(settings.db) as database:
        history.require_host(database, host)
        known, sets = history.known_texts(database, host), history.learned_sets(database, host)
    if form == "json":
        write([show.boilerplate_json(host, known, sets)])
    else:
        write(show.boilerplate_lines(host, known, sets, palette=settings.palette, width=settings.width))
    if rereading:
        tell_failed(rereading)


def _changed(
    settings: Settings, host: str, *, is_learning: bool, revoked: tuple[str, ...], restored: tuple[str, ...]
) -> Rereading | None:
    """What was read again for a change of what is learned; None where no change was asked for."""
    from tracker.pipeline import learning
    from tracker.pipeline.workplace import utc_now

    if is_learning:
        return learning.learn(settings.workplace, host, clock=utc_now)
    if revoked:
        return learning.revoke(settings.workplace, host, revoked, clock=utc_now)
    if restored:
        return learning.restore(settings.workplace, host, restored, clock=utc_now)
    return None
