"""Tier and weight: what comes first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.diff import article

from tracker.diff import diff_articles
from tracker.diff.rank import Position, weight_of
from tracker.model import ChangeKind, LabelName, Tier

_LABELS = st.sets(st.sampled_from(list(LabelName)))
_KINDS = st.sampled_from([kind for kind in ChangeKind if kind is not ChangeKind.SAME])
_INDEXES = st.integers(0, 60)


def _place(kind: ChangeKind, index: int) -> Position:
    return Position(kind=kind, place=index, sentences=61)


@given(st.sampled_from(list(Tier)), _LABELS, st.sampled_from(list(LabelName)), _KINDS, _INDEXES)
def test_one_label_more_never_weighs_less(
    tier: Tier, labels: set[LabelName], label: LabelName, kind: ChangeKind, index: int
):
    """What is found adds weight; no rule takes any away."""
    place = _place(kind, index)

    assert weight_of(tier, labels | {label}, place) >= weight_of(tier, labels, place)


@given(st.sampled_from(list(Tier)), _LABELS, _KINDS, _INDEXES, _INDEXES)
def test_nearer_the_top_never_weighs_less(tier: Tier, labels: set[LabelName], kind: ChangeKind, index: int, other: int):
    """The same change further up weighs as much or more."""
    above, below = sorted((index, other))

    assert weight_of(tier, labels, _place(kind, above)) >= weight_of(tier, labels, _place(kind, below))


@given(_LABELS, _LABELS, _KINDS, _INDEXES, _INDEXES)
def test_a_higher_tier_outweighs_every_lower_one(
    labels: set[LabelName], others: set[LabelName], kind: ChangeKind, index: int, other: int
):
    """To order by weight alone is to order by tier first."""
    weights = [weight_of(tier, labels, _place(kind, index)) for tier in Tier]
    lower = [weight_of(tier, others, _place(ChangeKind.HEADLINE, other)) for tier in Tier]

    assert 1 >= weights[0] >= lower[1]
    assert weights[1] >= lower[2] >= 0


def test_the_lead_outweighs_the_foot():
    """The same edit in the first three sentences comes before one at the end of the article."""
    body = tuple(
        f"The {word} team met in hall {at} again." for at, word in enumerate(("red", "blue", "green", "grey", "pink"))
    )
    new = (body[0], body[1].replace("met", "sat"), *body[2:4], body[4].replace("met", "sat"))
    changes = diff_articles(article(*body), article(*new)).changes

    assert [change.new[0].index for change in changes] == [1, 4]


def test_changes_come_heaviest_first():
    """A corrected figure at the foot comes before a comma in the lead."""
    old = article("First, they met.", "Then they sang loudly.", "Then they left.", "It cost 12 euros.")
    new = article("First they met.", "Then they sang loudly.", "Then they left.", "It cost 21 euros.")
    found = diff_articles(old, new)

    assert [change.tier for change in found.changes] == [Tier.SUBSTANTIVE, Tier.COSMETIC]
    assert [change.weight for change in found.changes] == sorted((c.weight for c in found.changes), reverse=True)
