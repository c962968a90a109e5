"""Which suspected furniture is cleared away, judged by what it holds: a name alone never removes an article's text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from tracker.read.blocks import Block, Furnishing, Layout
from tracker.read.furniture import COMMENTS, DIALOG, FOOT, FORM, HIDDEN, TEASER
from tracker.tuning import READING

# What holds prose and is furniture all the same: comments are written by readers, hidden text is seen by nobody.
_MAY_HOLD_PROSE = frozenset({HIDDEN, FORM, FOOT, DIALOG, COMMENTS, "consent"})
# What may hold a paragraph or two: the summary of a teaser, the pitch of a newsletter.
_MAY_HOLD_PARAGRAPHS = frozenset({TEASER, "newsletter"})


def cleared(layout: Layout) -> tuple[Furnishing, ...]:
    """The furnishings that go, outer ones after those inside them."""
    text = (0.0, *accumulate(len(block.text) * (1 - block.linked) for block in layout.blocks))
    return tuple(one for one in layout.furnishings if _goes(one, layout.blocks, text))


def reasons_of(furnishings: Sequence[Furnishing], blocks: int) -> list[str]:
    """For each block of the page the reason of the furnishing around it, or ""."""
    reasons = [""] * blocks
    for one in furnishings:
        reasons[one.first : one.end] = [one.reason] * (one.end - one.first)
    return reasons


def _goes(one: Furnishing, blocks: Sequence[Block], text: Sequence[float]) -> bool:
    inside = blocks[one.first : one.end]
    if one.reason == DIALOG and any(block.element.tag == "h1" for block in (*blocks[: one.first], *blocks[one.end :])):
        return True  # however little the page holds below it
    if text[one.end] - text[one.first] > READING.furniture_share * text[-1]:
        return False
    prose = sum(block.is_prose for block in inside)
    if one.reason == HIDDEN and one.element.tag == "p":  # a script will show it, such as one below a pay offer
        return prose == 0
    if one.reason in _MAY_HOLD_PROSE:
        return True
    if any(block.element.tag == "h1" and not block.linked for block in inside):
        return False
    return prose <= (READING.furniture_paragraphs if one.reason in _MAY_HOLD_PARAGRAPHS else 0)
