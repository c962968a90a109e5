"""How far a re-reading is: one line on a terminal that looks on, written over itself; nothing anywhere else."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tracker.show import ReadAgain

_EVERY = 0.2  # seconds between two lines: more often nobody can read
_CLEAR = "\r\x1b[K"


class Progress:
    """Counts articles, and tells from the checks how long the rest will take."""

    def __init__(self) -> None:
        self._is_watched = sys.stderr.isatty()
        self._began = self._told = monotonic()
        self._articles = self._articles_done = 0
        self._checks = self._checks_done = 0
        self._texts = 0

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._is_watched:
            click.echo(_CLEAR, nl=False, err=True, color=True)

    def begun(self, *, articles: int, checks: int) -> None:
        """So much is to be read again."""
        self._articles, self._checks, self._began = articles, checks, monotonic()

    def read(self, one: ReadAgain) -> None:
        """An article is done."""
        self._articles_done += 1
        self._checks_done += one.checks
        self._texts += one.reread.texts_differ if one.reread else 0
        now = monotonic()
        if self._is_watched and now - self._told > _EVERY:
            self._told = now
            click.echo(_CLEAR + self.line(now - self._began), nl=False, err=True, color=True)

    def line(self, seconds: float) -> str:
        """What is told after so many seconds."""
        left = seconds * (self._checks - self._checks_done) / max(self._checks_done, 1)
        return (
            f"{self._articles_done:,} of {self._articles:,} articles read again, "
            f"{self._texts:,} texts differ, {_time(left)} left"
        )


def _time(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"
