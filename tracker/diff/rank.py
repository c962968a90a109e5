"""A change's kind, findings and place in, its tier and weight out.

The weight grows with each thing that was found and with how near the top it stands; no rule takes any away. Tiers are
bands of one scale, so that ordering by weight alone never puts a lower tier above a higher one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.model import ChangeKind, LabelName, Tier
from tracker.tuning import RANKING

_BANDS = {tier: (low, high) for tier, low, high in RANKING.bands}
_LABELS = dict(RANKING.labels)
_KINDS = dict(RANKING.kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where in its article a change stands."""

    kind: ChangeKind
    index: int  # of its first sentence
    count: int  # of the article's sentences


def weight_of(tier: Tier, labels: Iterable[LabelName], position: Position) -> float:
    """How much a change matters, from 0 to 1."""
    doubt = 1 - _KINDS.get(position.kind, 0.0)
    for label in sorted(set(labels)):
        doubt *= 1 - _LABELS[label]
    doubt *= 1 - _prominence(position)
    low, high = _BANDS[tier]
    return round(low + (high - low) * (1 - doubt), 4)


def _prominence(position: Position) -> float:
    """The share of the remaining way to the top that a change gains by its position."""
    if position.kind is ChangeKind.HEADLINE:
        return RANKING.headline
    if position.kind.is_field:
        return 0.0
    if position.index < RANKING.lead_sentences:
        return RANKING.lead
    return RANKING.body * (1 - position.index / max(position.count, position.index + 1))
