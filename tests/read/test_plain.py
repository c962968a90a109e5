"""Plain text: blocks parted by blank lines, and the same line rules as on pages."""

from __future__ import annotations

import pytest

from tracker.model import PageKind, Role
from tracker.read import read_article


def plain(text: str) -> list[str]:
    return [str(paragraph) for paragraph in read_article(text.encode(), url="story.txt").paragraphs]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One line\ngoes on here.\n\nAnother block.", ["One line goes on here.", "Another block."]),
        ("One.\r\n\r\nTwo.\r\nStill two.", ["One.", "Two. Still two."]),
        ("One.\n \t \n\n\nTwo.", ["One.", "Two."]),
        ("One.\u2029Two.\u2028Still two.", ["One.", "Two. Still two."]),
        ("\ufeffNon\u00adbreaking\u00a0space,\u200b\tand a tab.", ["Nonbreaking space, and a tab."]),
        ("Cafe\u0301 “quoted” – and 'plain'", ["Café “quoted” – and 'plain'"]),
    ],
)
def test_blank_lines_part_paragraphs(text: str, paragraphs: list[str]):
    """Line breaks inside a block are spaces; only white space and invisible hints are levelled."""
    assert plain(text) == paragraphs


def test_a_block_of_bullets_is_a_list():
    """Lines that all begin with a bullet are items, without their bullets."""
    found = read_article("The faults:\n\n• a worn bearing\n• a switch that sticks\n\nMore.".encode(), url="a.txt")

    assert [(one.role, str(one)) for one in found.paragraphs[1:3]] == [
        (Role.LIST_ITEM, "a worn bearing"),
        (Role.LIST_ITEM, "a switch that sticks"),
    ]


def test_a_quotation_dash_is_no_list():
    """One line that begins with a dash is a paragraph, as in a reported conversation."""
    assert plain("– We had no crank, he said.\n\nNobody laughed.") == ["– We had no crank, he said.", "Nobody laughed."]


def test_a_label_is_a_line_of_its_own():
    """A label that a copy glued to the line before it does not become part of that line."""
    text = "The bridge is open.\nAdvertisement\nTwo lanes of it are.\n\nThe third is not."

    assert plain(text) == ["The bridge is open.", "Two lanes of it are.", "The third is not."]


def test_a_text_has_no_headline():
    """Nothing tells the headline of a text from its first paragraph, so it is not guessed."""
    found = read_article(b"Bridge open\n\nThe bridge is open.", url="story.txt")

    assert (found.headline, found.byline) == ("", "")
    assert len(found.paragraphs) == 2


def test_a_notice_in_a_text_is_marked():
    """A correction in a text file is a notice as it is on a page."""
    found = read_article(b"The bridge is open.\n\nCorrection: It opened on Monday.", url="story.txt")

    assert [paragraph.role for paragraph in found.paragraphs] == [Role.PARAGRAPH, Role.NOTICE]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\ufeff\n\n", "— — —"])
def test_a_text_without_a_word_is_empty(text: str):
    """Nothing but white space, a mark or dashes is no article, and says so."""
    found = read_article(text.encode(), url="story.txt")

    assert found.kind is PageKind.EMPTY
    assert found.reasons
