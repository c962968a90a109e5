"""Lists for a terminal: all changes, the heaviest first; one article's history, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.history import RankedChange, Step, TrackedArticle
from tracker.model import Outcome, Tier
from tracker.show.heads import NO_NOTICE, change_head
from tracker.show.paint import Palette, Run, Style, runs_of, wrapped
from tracker.show.safe import visible
from tracker.show.wording import counted, moment, tiers_of, window_of


def ranked_lines(changes: Sequence[RankedChange], *, count: int, palette: Palette, width: int) -> Iterator[str]:
    """The changes of all articles; `count` is how many there are in all."""
    if not changes:
        yield "No change was seen yet. 'tracker snapshot' looks; 'tracker log ARTICLE' tells what was seen of one."
        return
    cut = f"; the first {len(changes)}" if len(changes) < count else ""
    yield f"{counted(count, 'change')}, the heaviest first{cut}:"
    for change in changes:
        yield ""
        yield from _ranked(change, palette, width)


def step_lines(article: TrackedArticle, steps: Sequence[Step], *, palette: Palette, width: int) -> Iterator[str]:
    """One article's history."""
    yield f"{visible(article.url)}, added {moment(article.added_at)}"
    if not steps:
        yield "no check yet; 'tracker snapshot' makes the first"
    for step in steps:
        yield from wrapped(_step(step), palette=palette, width=width, indent=0)
        if step.window:
            yield f"    changed {window_of(step.window)}"
            yield f"    {_counts(step)}"
        if step.version and step.outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.RETURNED):
            yield from wrapped(
                [Run(text=visible(step.headline), style=Style.FAINT)], palette=palette, width=width, indent=4
            )
        if step.detail:
            yield from wrapped(
                [Run(text=visible(step.detail), style=Style.FAINT)], palette=palette, width=width, indent=4
            )


def _ranked(change: RankedChange, palette: Palette, width: int) -> Iterator[str]:
    head = change_head(change.tier, change.weight, change.kind, change.labels)
    if change.is_stealth:
        head.append(NO_NOTICE)
    yield from wrapped(head, palette=palette, width=width, indent=0)
    yield from wrapped(runs_of(change.spans), palette=palette, width=width, indent=2)
    about = [Run(text=visible(change.headline) or visible(change.url), style=Style.FAINT)]
    yield from wrapped(about, palette=palette, width=width, indent=4)
    where = f"{change.outlet}, version {change.version_before} → {change.version}, {window_of(change.window)}"
    yield from wrapped([Run(text=where, style=Style.FAINT)], palette=palette, width=width, indent=4)


def _step(step: Step) -> list[Run]:
    version = f"version {step.version}" if step.version else "no version seen"
    style = Style.PLAIN if step.outcome.is_sighting else Style.WARNING
    runs = [
        Run(text=f"{moment(step.checked_at)}  "),
        Run(text=str(step.outcome), style=style),
        Run(text=f"  {version}"),
    ]
    if step.checks > 1:
        runs.append(
            Run(text=f"  the same until {moment(step.until)} ({counted(step.checks, 'check')})", style=Style.FAINT)
        )
    return runs


def _counts(step: Step) -> str:
    counts = {Tier.SUBSTANTIVE: step.substantive, Tier.STYLISTIC: step.stylistic, Tier.COSMETIC: step.cosmetic}
    return f"version {step.version_before} → {step.version}: {tiers_of(counts)}" + (
        "; a correction with no notice found" if step.is_stealth else ""
    )
