"""Lines that a site says to its readers, told from an editor's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.model import Role
from tracker.read.boilerplate import Line, sift
from tracker.read.calls import is_count, is_passed_over, is_pitch, is_request

_JUDGES = {"passed over": is_passed_over, "count": is_count, "pitch": is_pitch, "request": is_request}
_LINES = [
    line.partition(" | ")[::2]
    for line in Path(__file__).with_name("calls.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("kind", "text"), _LINES)
def test_a_line_is_told_by_what_it_says(kind: str, text: str):
    """In every language what the file says, and an editor's sentence is nothing of it."""
    judged = {name for name, judge in _JUDGES.items() if judge(text)}

    assert judged == set() if kind == "editor's" else kind in judged


def test_a_long_paragraph_is_no_call():
    """A paragraph of news that begins as an invitation does is the article's."""
    text = "Sign up for our newsletter, the trust wrote to its members in March, and " + "the boats will sail. " * 12

    assert not is_pitch(text)


def test_an_age_without_a_number_is_a_stamp():
    """As a line; with a full stop, or as a heading, it may be an editor's."""
    lines = (Line(text="Just now"), Line(text="Yesterday."), Line(text="Yesterday", role=Role.HEADING))

    assert sift(lines) == ("time stamp", "", "")


def test_the_kind_of_another_piece_before_a_link_is_a_teaser():
    """Where it is a link; without one, or with a full stop, it may be an editor's."""
    link = Line(text="From the archive: How the mill learned to float", linked=0.9)
    others = (Line(text="Analysis: the sums do not add up", linked=0.0), Line(text="Watch: she did.", linked=0.9))

    assert sift((link, *others)) == ("teaser", "", "")
