"""What stands alone beside a picture is its caption, whatever its tag."""

from __future__ import annotations

import pytest
from support.read import PARAGRAPHS, page, read

from tracker.model import Role

FIRST, *OTHERS = (f"<p>{text}</p>" for text in PARAGRAPHS)
CAPTION = "Odalys Finch on the doorstep of the shop"


def role(box: str, text: str = CAPTION) -> Role | None:
    """The role of a text in a box between two paragraphs, None where it is not the article's."""
    found = read(page(FIRST, box, *OTHERS)).paragraphs
    return next((one.role for one in found if one == text), None)


@pytest.mark.parametrize(
    "box",
    [
        f'<div><img src="a.jpg"><span>{CAPTION}</span></div>',
        f'<div><a href="a.jpg"><img src="a.jpg"></a><p>{CAPTION}</p></div>',
        f'<table><tr><td><img src="a.jpg"></td></tr><tr><td>{CAPTION}</td></tr></table>',
        f'<div><div><picture><img src="a.jpg"></picture></div><div>{CAPTION}</div></div>',
    ],
)
def test_a_text_alone_beside_a_picture_is_its_caption(box: str):
    """Sites put the two into a box of their own, however it is built."""
    assert role(box) is Role.CAPTION


@pytest.mark.parametrize(
    "box",
    [
        f'<p><img src="a.jpg"></p><p>{CAPTION}.</p>',
        f'<div><img src="a.jpg"><p>{CAPTION}.</p><p>{PARAGRAPHS[0][::-1]}</p></div>',
    ],
)
def test_a_text_among_others_below_a_picture_is_none(box: str):
    """Pictures stand between paragraphs."""
    assert role(box, f"{CAPTION}.") is not Role.CAPTION


def test_a_name_beside_a_portrait_is_no_caption():
    """It is too short to say what a picture shows."""
    assert role('<div><img src="a.jpg"><span>Ines Roe</span></div>', "Ines Roe") is not Role.CAPTION
