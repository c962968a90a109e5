"""How a change begins, in a diff and in the list of all changes: its tier and weight, its kind and its labels."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.model import ChangeKind, Tier
from tracker.show.paint import Run, Style

NO_NOTICE = Run(text="  no notice found", style=Style.WARNING)

_STRENGTH = {Tier.SUBSTANTIVE: Style.STRONG, Tier.STYLISTIC: Style.PLAIN, Tier.COSMETIC: Style.FAINT}


def change_head(tier: Tier, weight: float, kind: ChangeKind, labels: Iterable[str]) -> list[Run]:
    """The runs that a change's first line begins with."""
    names = ", ".join(dict.fromkeys(labels))
    return [
        Run(text=f"{tier} {weight:.2f}", style=_STRENGTH[tier]),
        Run(text=f"  {kind}" + (f": {names}" if names else "")),
    ]
