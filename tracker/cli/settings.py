"""Where things are kept and how they are shown: options that every command takes, before or after its name."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from tracker.pipeline.workplace import Workplace
    from tracker.show.paint import Palette

_Command = TypeVar("_Command", bound=Callable[..., object])

_WIDEST = 100  # columns: longer lines of prose are hard to follow


@dataclass
class Settings:
    """What the options came to."""

    db: Path = Path("tracker.db")
    snapshots: Path = Path("snapshots")
    sites: Path | None = None
    color: str = "auto"

    @property
    def workplace(self) -> Workplace:
        """Where things are kept."""
        from tracker.pipeline.workplace import Workplace

        return Workplace(db=self.db, snapshots=self.snapshots, sites=self.sites)

    @property
    def palette(self) -> Palette:
        """Colours where they are wanted, marks elsewhere."""
        from tracker.show.paint import Palette

        return Palette.COLOR if self._has_color() else Palette.MARKS

    @property
    def width(self) -> int:
        """Columns to write in."""
        return min(shutil.get_terminal_size().columns, _WIDEST)

    def _has_color(self) -> bool:
        if self.color != "auto":
            return self.color == "always"
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


_PATH = click.Path(path_type=Path)
_COLORS = click.Choice(["auto", "always", "never"])


def global_options(command: _Command) -> _Command:
    """Adds --db, --snapshots, --sites and --color to the group, where help lists them and the environment is asked."""
    for option in (
        _option("--color", type=_COLORS, help="Colours; auto is for terminals, and honours NO_COLOR.  [default: auto]"),
        _option(
            "--sites",
            type=_PATH,
            envvar="TRACKER_SITES",
            help="Your rules for single sites.  [default: sites.toml beside the database; TRACKER_SITES]",
        ),
        _option(
            "--snapshots",
            type=_PATH,
            envvar="TRACKER_SNAPSHOTS",
            help="The folder of what was fetched.  [default: snapshots; TRACKER_SNAPSHOTS]",
        ),
        _option("--db", type=_PATH, envvar="TRACKER_DB", help="The database.  [default: tracker.db; TRACKER_DB]"),
    ):
        command = option(command)
    return command


def pass_settings(command: Callable[..., object]) -> Callable[..., object]:
    """Gives a command its settings; the four options may stand after its name too, where help does not repeat them."""
    command = click.make_pass_decorator(Settings, ensure=True)(command)
    for flag, kind in (("--db", _PATH), ("--snapshots", _PATH), ("--sites", _PATH), ("--color", _COLORS)):
        command = _option(flag, type=kind, hidden=True)(command)
    return command


def _option(flag: str, **details: Any) -> Callable[[_Command], _Command]:  # Any: what click.option takes
    return click.option(flag, callback=_remember, expose_value=False, **details)


def _remember(context: click.Context, parameter: click.Parameter, value: object) -> None:
    if value is not None and parameter.name:
        setattr(context.ensure_object(Settings), parameter.name, value)
