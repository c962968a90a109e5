"""Lists of the newsroom's own that stand apart from the paragraphs are the article's."""

from __future__ import annotations

import pytest
from support.read import PARAGRAPHS, page, read, texts

from tracker.model import Role

FIRST, *OTHERS = (f"<p>{text}</p>" for text in PARAGRAPHS)
FACTS = ("The shop opened in the spring of 1911", "It has had four owners, all of one family")
LINES = "".join(f"<li>{fact}</li>" for fact in FACTS)


@pytest.mark.parametrize(
    "box",
    [
        f"<aside class='k7'><h3>The shop in short</h3><ul>{LINES}</ul></aside>",
        f"<details><summary>The shop in short</summary><ol>{LINES}</ol></details>",
        f"<div><div><h4>The shop in short</h4></div><div><ul>{LINES}</ul></div></div>",
    ],
)
def test_a_box_of_facts_stays_in_the_text(box: str):
    """Whatever it is called and however it is built; its heading too, where it stands beside the list."""
    article = read(page(FIRST, box, *OTHERS))

    assert {*FACTS} <= {one.text for one in article.paragraphs if one.role is Role.LIST_ITEM}


def test_the_heading_of_a_box_of_facts_stays_with_it():
    """Without it nobody would know what the facts are of."""
    article = read(page(FIRST, f"<aside><h3>The shop in short</h3><ul>{LINES}</ul></aside>", *OTHERS))

    assert texts(article) == (PARAGRAPHS[0], "The shop in short", *FACTS, *PARAGRAPHS[1:])


def test_key_points_below_the_headline_stay_in_the_text():
    """Readers read them first."""
    whole = f"<div><ul class='k7'>{LINES}</ul></div><section>{FIRST}{''.join(OTHERS)}</section>"

    assert texts(read(page(whole)))[:2] == FACTS


def test_terms_may_be_short():
    """A list of terms says of each what it is."""
    terms = "<dl><dt>Loaves</dt><dd>31 a day</dd><dt>Owners</dt><dd>4 since 1911</dd></dl>"

    assert {"Loaves", "4 since 1911"} <= {*texts(read(page(FIRST, f"<aside>{terms}</aside>", *OTHERS)))}


@pytest.mark.parametrize(
    "lines",
    [
        "<li><a href='/1'>Another shop is to close in the spring</a></li><li>The van that sells bread</li>",
        "<li>Marsh Lane</li><li>Shops</li>",
        "<li>The grocer weighs the last butter of the day</li><li>The grocer weighs the last butter … more</li>",
        "<li>Only one line, and nobody calls that a list</li>",
    ],
)
def test_teasers_topics_and_pictures_are_no_facts(lines: str):
    """Links, lists of a word or two, and a caption that is printed twice."""
    assert texts(read(page(FIRST, f"<aside><ul>{lines}</ul></aside>", *OTHERS))) == PARAGRAPHS
