"""Boxes in which a site asks its readers for something, told by what they say and how they stand."""

from __future__ import annotations

import pytest
from support.read import PARAGRAPHS, page, read, reasons, texts

from tracker.read.boilerplate import INVITATION

BEFORE, AFTER = (f"<p>{text}</p>" for text in PARAGRAPHS[:2])
REST = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[2:])


def kept(box: str) -> set[str]:
    """What of a box between two paragraphs stands in the text."""
    return {*texts(read(page(f"{BEFORE}{box}{AFTER}{REST}")))} - {*PARAGRAPHS}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("The Courier runs on its readers", "Four people and one van. Support us from five crowns a month."),
        ("Lies weiter", "Jetzt kostenlos testen und jederzeit wieder kündigen."),
        ("Мы работаем для вас", "Поддержите нас, если вам дорога газета."),
        ("Läs vidare – bli prenumerant", "Prova Kuriren för 19 kronor i tre månader."),
        ("Apuestas", "Apuesta 10 y llévate 30. Juega con responsabilidad. +18"),
        ("お知らせ", "ニュースレターに登録すると、毎朝届きます。"),
    ],
)
def test_a_box_that_asks_for_something_goes_with_its_heading(heading: str, text: str):
    """Its class says nothing, and its heading may be of any sort."""
    assert kept(f'<div class="k7"><h4>{heading}</h4><p>{text}</p></div>') == set()


def test_a_box_of_facts_is_none():
    """It is built in the same way, and asks for nothing."""
    box = "<div class='k7'><h4>The shop in figures</h4><ul><li>Founded in 1911</li><li>31 loaves a day</li></ul></div>"

    assert INVITATION not in {*reasons(read(page(f"{BEFORE}{box}{AFTER}{REST}"))).values()}


@pytest.mark.parametrize("tag", ["p", "blockquote"])
def test_a_sentence_of_the_article_that_asks_stays(tag: str):
    """What people say and what stands among paragraphs is the article's, whatever it asks for."""
    said = "“Support us, and we will be your grocer for ever,” the poster in the window of the shop still says today."

    assert kept(f"<{tag}>{said}</{tag}>") == {said}


def test_a_box_with_a_notice_stays_whole():
    """A publisher may ask for tips below a correction."""
    notice = "Correction: an earlier version said that the shop sold 13 loaves."

    assert notice in kept(f"<div><h4>Support us</h4><p>{notice}</p></div>")


def test_what_lies_over_the_page_is_a_dialog():
    """An element that stays in its place while the page is scrolled is none of the text, without any name."""
    over = '<div style="position: fixed; top: 0"><h2>Dear reader</h2><p>We and 408 others know where you go.</p></div>'
    article = read(page(after=over))

    assert texts(article) == PARAGRAPHS
