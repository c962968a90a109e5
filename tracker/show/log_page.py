"""Lists for a terminal: all changes, the heaviest first; one article's history, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.history import RankedChange, Reread, Step, TrackedArticle
from tracker.model import Outcome, Tier
from tracker.show.heads import NO_NOTICE, change_head
from tracker.show.paint import Palette, Run, Style, runs_of, wrapped
from tracker.show.reread_page import reread_words
from tracker.show.safe import visible
from tracker.show.wording import counted, moment, tiers_of, window_of

_BEGINNINGS = (Outcome.NEW, Outcome.CHANGED, Outcome.RETURNED)


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


def step_lines(
    article: TrackedArticle, steps: Sequence[Step], rereads: Sequence[Reread], *, palette: Palette, width: int
) -> Iterator[str]:
    """One article's history; what happened here, and not on the web, stands between the steps."""
    yield f"{visible(article.url)}, added {moment(article.added_at)}"
    if not steps:
        yield "no check yet; 'tracker snapshot' makes the first"
    waiting = list(rereads)
    for step in steps:
        while waiting and waiting[0].reread_at < step.checked_at:
            yield from _reread(waiting.pop(0), palette, width)
        yield from _one_step(step, palette, width)
    for reread in waiting:
        yield from _reread(reread, palette, width)


def _reread(reread: Reread, palette: Palette, width: int) -> Iterator[str]:
    text = f"{moment(reread.reread_at)}  {reread_words(reread)}"
    return wrapped([Run(text=text, style=Style.FAINT)], palette=palette, width=width, indent=0)


def _one_step(step: Step, palette: Palette, width: int) -> Iterator[str]:
    yield from wrapped(_step(step), palette=palette, width=width, indent=0)
    if step.window:
        yield f"    changed {window_of(step.window)}"
        yield f"    {_counts(step)}"
    faint = [step.headline] if step.version and step.outcome in _BEGINNINGS else []
    for text in filter(None, [*faint, step.detail]):
        yield from wrapped([Run(text=visible(text), style=Style.FAINT)], palette=palette, width=width, indent=4)


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
