"""A change's kind, findings and place in, its tier and weight out.

The weight grows with each thing that was found and with how near the top it stands; no rule takes any away. Tiers are
bands of one scale, so that ordering by weight alone never puts a lower tier above a higher one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tracker.model import ChangeKind, LabelName, Tier
from tracker.tuning import RANKING

_BANDS = {tier: (low, high) for tier, low, high in RANKING.bands}
_LABELS = dict(RANKING.labels)
_KINDS = dict(RANKING.kinds)


class Position(NamedTuple):
    """Where in its article a change stands."""

    kind: ChangeKind
    place: int  # of its first sentence
    sentences: int  # of the article


def weight_of(tier: Tier, labels: Iterable[LabelName], position: Position) -> float:
    """How much a change matters, from 0 to 1."""
    doubt = _doubt(position.kind, frozenset(labels)) * (1 - _prominence(position))
    low, high = _BANDS[tier]
    return round(low + (high - low) * (1 - doubt), 4)


@lru_cache
def _doubt(kind: ChangeKind, labels: frozenset[LabelName]) -> float:
    """What a kind and labels leave of the way to the top; asked again and again for the same few."""
    doubt = 1 - _KINDS.get(kind, 0.0)
    for label in sorted(labels):
        doubt *= 1 - _LABELS[label]
    return doubt


def _prominence(position: Position) -> float:
    """The share of the remaining way to the top that a change gains by its position."""
    if position.kind is ChangeKind.HEADLINE:
        return RANKING.headline
    if position.kind.is_field:
        return 0.0
    if position.place < RANKING.lead_sentences:
        return RANKING.lead
    return RANKING.body * (1 - position.place / max(position.sentences, position.place + 1))
