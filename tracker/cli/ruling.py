"""Rules for sites: `try-rule`."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.group import Trouble
from tracker.cli.looking import FORMAT
from tracker.cli.settings import Settings, pass_settings
from tracker.cli.writing import write


@click.command(short_help="See what a site rule would change.")
@click.argument("host")
@click.option(
    "--rules",
    type=click.Path(path_type=Path),
    help="The rules to try.  [default: those of --sites]",
)
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=50, show_default=True, help="Captures to read.")
@FORMAT
@click.pass_context
@pass_settings
def try_rule(settings: Settings, context: click.Context, host: str, rules: Path | None, limit: int, form: str) -> None:
    """Read the newest captures of HOST's articles with its rules and without them, and list what differs.

    Writes nothing. A file of rules with faults is not tried; each fault is told in a line.

    Exits 0 when nothing would change, 1 when something would, 2 when there is trouble.
    """
    from tracker import show
    from tracker.pipeline.rule_trial import try_rules
    from tracker.pipeline.site_rules import read_rule_file
    from tracker.show.safe import visible

    path = rules or settings.workplace.rule_file
    file = read_rule_file(path)
    for fault in file.faults:
        click.echo(visible(fault), err=True)
    if file.faults:
        raise Trouble(f"{path}: {show.counted(len(file.faults), 'fault')}. No rule was tried.")
    trial = try_rules(settings.workplace, file.rules, host, limit=limit)
    if form == "json":
        write([show.trial_json(trial)])
    else:
        write(show.trial_lines(trial, palette=settings.palette, width=settings.width))
    context.exit(1 if trial.changed else 0)
