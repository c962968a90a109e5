"""Lines that are not the article's: they go from anywhere in a text, and take no line of the article with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model import Role
from tracker.read import read_article, text_id
from tracker.read.boilerplate import Line, sift

STORY = (
    "The swing bridge over the Marle will be closed to ships from Monday, the harbour authority of Harwick said.",
    "Divers found cracks in two of its bearings last week. The bridge was built in 1931 and carries a road and a tram.",
    "“We knew that it was old,” said Amara Bello, who led the divers. “We did not know that it was this tired.”",
    "Ships bound for the upper harbour of Harwick must now wait at the Marle mouth, where there is room for nine.",
    "The authority expects the repair of the bearings to take eleven weeks. Trams will go on crossing the bridge.",
)
TEASERS = (
    ("A bakery that opens at midnight", "Nurses and taxi drivers queue with students; the rye is gone by two"),
    ("Why owls like railway stations", "They are warm and full of mice. Passengers seldom look up."),
    ("‘Nobody asked the swans’: a regatta, cancelled", "Rowers from four towns had trained since January for it."),
)
FOOTER = (
    "To suggest a correction or clarification, write to us here\nYou can also highlight the text and press Ctrl + Enter"
)


def block(teaser: tuple[str, str]) -> str:
    """A box as copies of web pages have it: headline, label, headline, summary."""
    headline, summary = teaser
    return f"{headline}\nOther Topics of Interest\n\n{headline}\n\n{summary}"


def reading(*blocks: str) -> list[str]:
    return [str(one) for one in read_article("\n\n".join(blocks).encode(), url="copy.txt").paragraphs]


def after(label: str, *texts: str) -> list[str]:
    """What stays of a label and the lines after it, in plain text."""
    lines = [Line(text=text) for text in (label, *texts)]
    return [line.text for line, why in zip(lines, sift(lines), strict=True) if not why]


@pytest.mark.parametrize("teaser", TEASERS)
@pytest.mark.parametrize("place", range(1, len(STORY) + 1))
def test_a_teaser_goes_from_any_place(teaser: tuple[str, str], place: int):
    """Headline, label, headline and summary go, and each paragraph of the article stays."""
    assert reading(*STORY[:place], block(teaser), *STORY[place:]) == list(STORY)


@given(
    st.lists(st.tuples(st.integers(1, len(STORY)), st.sampled_from(TEASERS)), max_size=2, unique_by=lambda one: one[0]),
    st.lists(st.integers(1, len(STORY)), max_size=2),
    st.booleans(),
)
def test_copies_that_differ_in_teaser_label_and_footer_are_one_version(teasers, advertisements, has_footer):
    """However often the site's text stands in a copy, and wherever, the article is the same."""
    blocks = list(STORY)
    for place, teaser in sorted(teasers, reverse=True):
        blocks.insert(place, block(teaser))
    for place in advertisements:
        blocks.insert(place, "Advertisement")
    copy = read_article("\n\n".join([*blocks, *[FOOTER] * has_footer]).encode(), url="copy.txt")

    assert text_id(copy) == text_id(read_article("\n\n".join(STORY).encode(), url="copy.txt"))


def test_the_article_goes_on_after_a_teaser_without_a_summary():
    """A paragraph whose words are the article's own is not taken for the summary that a copy lacks."""
    headline = TEASERS[0][0]
    copy = f"{headline}\nOther Topics of Interest\n\n{headline}"

    assert reading(*STORY[:3], copy, *STORY[3:]) == list(STORY)


def test_what_is_left_out_is_told():
    """Every line that goes is listed with its reason."""
    found = read_article("\n\n".join([*STORY, block(TEASERS[0]), "Advertisement", FOOTER]).encode(), url="copy.txt")

    assert [one.reason for one in found.left_out] == [*["teaser"] * 4, "advertisement", *["request to readers"] * 2]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ADVERTISEMENT", "advertisement"),
        ("— Anzeige —", "advertisement"),
        ("La suite après cette publicité", "advertisement"),
        ("READ MORE: The tram that never came", "teaser"),
        ("Lesen Sie auch: Wie ein Deich alt wird", "teaser"),
        ("Share this article", "site control"),
        ("1,204 comments", "counter"),
        ("4 min read", "counter"),
        ("Lesezeit: 3 min", "counter"),
        ("Updated 3 May 2031, 14:05 GMT", "time stamp"),
        ("vor 5 Minuten", "time stamp"),
        ("Found a mistake? Select the text and press Ctrl+Enter.", "request to readers"),
        ("Fehler gefunden? Schreiben Sie uns.", "request to readers"),
        ("Sign up for our weekly newsletter and never miss a tide.", "invitation"),
        ("Abonnieren Sie jetzt unseren Newsletter.", "invitation"),
    ],
)
def test_a_line_of_the_site_goes(line: str, reason: str):
    """Whole lines of known kinds go, in any letter case and between any dashes."""
    assert sift([Line(text=line)]) == (reason,)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement is the oldest of our trades, the printer said.",
        "Related: the mayor said that she would resign by Friday.",
        "Updated figures showed on 3 May that 14 houses had been flooded.",
        "3 May 2031",
        "Read more books, the librarian told the children, and fewer labels.",
        "Comments by the minister caused anger in the harbour.",
        "30 years ago",
        "Correction: The bridge was built in 1931. If you spot an error, report a correction.",
        "An earlier version of this article asked readers to sign up for the newsletter.",
    ],
)
def test_a_line_of_the_article_stays(line: str):
    """A sentence that begins like a label, a date that heads a chronicle, and every notice stay."""
    assert sift([Line(text=line)]) == ("",)


def test_only_the_label_goes_before_a_sentence():
    """After a label that announces nothing the article goes on."""
    assert after("Related", STORY[1], STORY[2]) == [STORY[1], STORY[2]]


def test_a_notice_after_a_label_stays():
    """A label never takes a notice with it, whatever it looks like."""
    assert after("Read more", "Correction", "The bridge was built in 1931") == [
        "Correction",
        "The bridge was built in 1931",
    ]


def test_on_a_page_a_label_takes_links_only():
    """Where links are known, a heading without one is the article's."""
    lines = [
        Line(text="More stories", linked=0.0),
        Line(text="Owls of the north line", linked=1.0),
        Line(text="What happens next", linked=0.0, role=Role.HEADING),
    ]

    assert sift(lines) == ("teaser", "teaser", "")
