"""Writes lines to stdout."""

from __future__ import annotations

from collections.abc import Iterable

import click


def write(lines: Iterable[str]) -> None:
    """Each line as it is: colours were decided by whoever made it."""
    for line in lines:
        click.echo(line, color=True)
