"""Where errors become lines on the screen: the only place that knows both."""

from __future__ import annotations

import click

from tracker.errors import TrackerError


class Trouble(click.ClickException):
    """One line on stderr, exit 2."""

    exit_code = 2

    def format_message(self) -> str:
        """The line, whatever line ends and control characters came with what was met."""
        from tracker.show.safe import visible

        return visible(" ".join(self.message.split()))

    def show(self, file: object = None) -> None:  # noqa: ARG002
        """Writes the line."""
        click.echo(f"tracker: {self.format_message()}", err=True)


class TrackerGroup(click.Group):
    """A group whose commands may raise `TrackerError`."""

    def invoke(self, ctx: click.Context) -> object:
        """Runs a command; what it raises is told in one line."""
        try:
            return super().invoke(ctx)
        except TrackerError as error:
            raise Trouble(str(error)) from error
