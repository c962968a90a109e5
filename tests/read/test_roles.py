"""What a block is where its tag does not say it."""

from __future__ import annotations

import pytest
from support.read import PARAGRAPHS, page, read

from tracker.model import Role

FIRST, *OTHERS = (f"<p>{text}</p>" for text in PARAGRAPHS)


def role(text: str, line: str) -> Role:
    """The role of a text that stands on a line above a paragraph."""
    return next(one.role for one in read(page(FIRST, line, *OTHERS)).paragraphs if one == text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The van comes on Tuesdays", "<p><strong>The van comes on Tuesdays</strong></p>"),
        ("The van comes on Tuesdays", "<p> <b>The van comes on Tuesdays</b> </p>"),
        ("WHERE TO BUY BREAD", "<p>WHERE TO BUY BREAD</p>"),
        ("■火曜日に来る車", "<p>■火曜日に来る車</p>"),
    ],
)
def test_a_line_that_is_set_to_stand_out_is_a_heading(text: str, line: str):
    """Editors who have no button for headings make them so."""
    assert role(text, line) is Role.HEADING


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Will you miss it?", "<p><strong>Will you miss it?</strong></p>"),
        ("The van comes on Tuesdays", "<p><strong>The van</strong> comes on Tuesdays</p>"),
        ("(SOUNDBITE OF A TILL)", "<p>(SOUNDBITE OF A TILL)</p>"),
    ],
)
def test_a_question_and_a_bold_beginning_are_none(text: str, line: str):
    """Interviews set questions in bold, agencies the first words of a paragraph."""
    assert role(text, line) is Role.PARAGRAPH


def test_a_summary_in_a_heading_is_a_paragraph():
    """It heads nothing: it says what happened."""
    summary = "After ninety years the shop in Marsh Lane gives up, and no other is to follow it, says the council."
    found = read(page(f"<h2>{summary}</h2>", FIRST, *OTHERS)).paragraphs

    assert (str(found[0]), found[0].role) == (summary, Role.PARAGRAPH)
