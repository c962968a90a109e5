"""Tells a run's findings as they come: silence while all goes well, a line where something begins to go wrong."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tracker.archive import Damage
    from tracker.history import Finding
    from tracker.model import Outcome


class Reporter:
    """Writes news of failures to stderr; with `is_verbose` every check, and on a terminal a last line of counts."""

    def __init__(self, *, is_verbose: bool) -> None:
        self._is_verbose = is_verbose
        self._outcomes: Counter[Outcome] = Counter()

    def found(self, finding: Finding) -> None:
        """A check was kept."""
        from tracker.show.safe import visible

        self._outcomes[finding.outcome] += 1
        line = f"{finding.stored.check.url}: {finding.outcome}" + (f" ({finding.detail})" if finding.detail else "")
        if self._is_verbose:
            click.echo(visible(line))
        elif not finding.outcome.is_sighting and finding.outcome is not finding.outcome_before:
            click.echo(visible(line), err=True)

    def damaged(self, damage: Damage) -> None:
        """Evidence is not as it was written."""
        click.echo(f"tracker: {damage.message}", err=True)

    def sum_up(self) -> None:
        """The last line, where somebody looks on."""
        if self._is_verbose or sys.stdout.isatty():
            counts = ", ".join(f"{count} {outcome}" for outcome, count in self._outcomes.most_common())
            click.echo(f"{self._outcomes.total()} checked" + (f": {counts}" if counts else ", nothing was due"))
