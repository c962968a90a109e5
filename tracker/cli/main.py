"""The `tracker` command: its commands, and how it ends."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import click

from tracker.cli.comparing import diff
from tracker.cli.group import TrackerGroup
from tracker.cli.keeping import rebuild, reread, verify
from tracker.cli.learning import boilerplate
from tracker.cli.looking import log, show
from tracker.cli.ruling import try_rule
from tracker.cli.serving import demo, serve
from tracker.cli.settings import global_options
from tracker.cli.watching import add, snapshot

TROUBLE, INTERRUPTED, BROKEN_PIPE = 2, 130, 141  # as shells count: 128 and the signal


@click.group(cls=TrackerGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@global_options
@click.version_option(package_name="article-tracker", prog_name="tracker")
def tracker() -> None:
    """Keep every version of news articles as evidence, and see sentence by sentence what changed.

    An ARTICLE is an address, any part of one that fits no other article, or an article's id. Times are in UTC.
    """


for command in (add, snapshot, log, show, diff, boilerplate, verify, rebuild, reread, try_rule, serve, demo):
    tracker.add_command(command)


def main() -> None:
    """Runs the command line and ends the process: 0 done, 2 trouble; `diff`, `try-rule` 0 same, 1 differ, 2 trouble."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal may know ASCII only
    try:
        code = tracker.main(standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        code = BROKEN_PIPE
    except OSError as error:
        click.echo(f"tracker: the output cannot be written ({error.strerror}).", err=True)
        _discard_output()
        code = TROUBLE
    except Exception:  # noqa: BLE001  # a fault of ours; Python's own exit code for it would say "they differ"
        traceback.print_exc()
        code = TROUBLE
    sys.exit(code or 0)


def _open_closed_streams() -> None:
    """Gives the process the streams that its caller closed; Python has None in their place."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w"))  # noqa: SIM115  # it stays open until the end


def _discard_output() -> None:
    """Keeps Python's own last flush from complaining of what was told already."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
