"""A diff as a reviewer reads it in a terminal: the heaviest change first, each with what earned its place."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.model import Change, ChangeKind, Diff, Label, LabelName, Tier
from tracker.show.heads import NO_NOTICE, change_head
from tracker.show.paint import Palette, Run, Style, runs_of, wrapped
from tracker.show.safe import visible
from tracker.show.values import Comparison, Side
from tracker.show.wording import counted, kinds_of, moment, tiers_of, window_of

_APPROXIMATE = (
    "Too much changed for the best pairing. Nothing is left out, but an edit may stand here as one sentence deleted "
    "and one added."
)
_TARGET_END = 100  # characters of each end of a long address; of a hundred real ones, one has more than 206
_STEALTH = "A correction with no notice found that mentions it."


def diff_lines(comparison: Comparison, *, palette: Palette, width: int) -> Iterator[str]:
    """The lines of one diff."""
    yield from _heading(comparison, palette, width)
    for change in comparison.diff.changes:
        yield ""
        yield from _change(change, change.id in comparison.diff.silent, palette, width)


def _heading(comparison: Comparison, palette: Palette, width: int) -> Iterator[str]:
    diff = comparison.diff
    headline = visible(diff.new.headline or diff.old.headline)
    if headline:
        yield from wrapped([Run(text=headline, style=Style.STRONG)], palette=palette, width=width, indent=0)
    for line in _sides(comparison):
        yield from wrapped([Run(text=line)], palette=palette, width=width, indent=0)
    if not diff.changes:
        yield f"No difference: {kinds_of(diff)}."
        return
    counts = f"{kinds_of(diff)}; {tiers_of({tier: diff.count(tier) for tier in Tier})}"
    yield from wrapped([Run(text=counts)], palette=palette, width=width, indent=0)
    if diff.is_approximate:
        yield from wrapped([Run(text=_APPROXIMATE, style=Style.WARNING)], palette=palette, width=width, indent=0)
    yield from _notices(diff, palette, width)


def _sides(comparison: Comparison) -> Iterator[str]:
    old, new = comparison.old, comparison.new
    if new.captured_at is None or old.captured_at is None:
        yield f"old: {_named(old)}"
        yield f"new: {_named(new)}"
        return
    yield visible(new.name)
    yield f"version {old.version}, first seen {moment(old.captured_at)}"
    yield f"version {new.version}, first seen {moment(new.captured_at)}"
    if comparison.window:
        yield f"changed {window_of(comparison.window)}"


def _named(side: Side) -> str:
    return visible(side.name) + (f"  ({side.note})" if side.note else "")


def _notices(diff: Diff, palette: Palette, width: int) -> Iterator[str]:
    for notice in diff.notices:
        explains = (
            f"explains {counted(len(notice.explains), 'change')}"
            if notice.explains
            else "explains no change found here"
        )
        text = f"{notice.kind} ({explains}): {visible(notice.text)}"
        yield from wrapped(
            [Run(text="notice of ", style=Style.STRONG), Run(text=text)], palette=palette, width=width, indent=0
        )
    if diff.stealth:
        yield from wrapped([Run(text=_STEALTH, style=Style.WARNING)], palette=palette, width=width, indent=0)


def _change(change: Change, is_silent: bool, palette: Palette, width: int) -> Iterator[str]:
    head = change_head(change.tier, change.weight, change.kind, (str(label.name) for label in change.labels))
    head.append(Run(text=f"  {place_of(change)}", style=Style.FAINT))
    if is_silent:
        head.append(NO_NOTICE)
    yield from wrapped(head, palette=palette, width=width, indent=0)
    yield from wrapped(runs_of(change.all_spans), palette=palette, width=width, indent=2)
    for label in change.labels:
        yield from wrapped([Run(text=_reason(label), style=Style.FAINT)], palette=palette, width=width, indent=4)


def place_of(change: Change) -> str:
    """Where a change stands, counted from 1; "" for a field."""
    if change.kind.is_field:
        return ""
    if change.kind is ChangeKind.MOVED:
        return f"from paragraph {change.old[0].paragraph + 1} to paragraph {change.new[0].paragraph + 1}"
    side = change.new or change.old
    was = "" if change.new else "was "
    return f"{was}sentence {side[0].index + 1}, paragraph {side[0].paragraph + 1}"


def _reason(label: Label) -> str:
    told = _told_target if label.name is LabelName.LINK else visible
    words = " → ".join(told(words) for words in (label.old, label.new) if words)
    return f"{label.name}: {visible(label.reason)}" + (f" ({words})" if words else "")


def _told_target(target: str) -> str:
    """A link's address, or both of its ends: JSON has it whole."""
    text = visible(target)
    return text if len(text) <= 2 * _TARGET_END else f"{text[:_TARGET_END]}…{text[-_TARGET_END:]}"
