"""The same article gives the same text, whatever a site puts around and into it."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.read import PARAGRAPHS, page, read, texts

from tracker.read import read_article, text_id

PLAIN = [f"<p>{text}</p>" for text in PARAGRAPHS]
LIST_BOX = """<div class="c2"><h3>Related stories</h3><ul>
<li><a href="/x">Rowers train by moonlight</a></li><li><a href="/y">Council sells its roller</a></li></ul></div>"""
TOPIC_BOX = """<div class="c3"><div>Seven bridges</div><h3>Other Topics of Interest</h3>
<h3><a href="/b">Seven bridges</a></h3>
<p>A walk along the river takes four hours and ends, for those who time it well, at a bakery.</p></div>"""
FORM_BOX = """<div class="c4"><p>The river in your inbox, every morning before seven, and nothing but the river.</p>
<form><input name="mail"><button>Join</button></form></div>"""
NOISE = (
    LIST_BOX,
    TOPIC_BOX,
    FORM_BOX,
    '<div class="c1"><p>Advertisement</p></div>',
    "<p>Advertisement</p>",
    '<p>READ MORE: <a href="/x">The tram that never came to Marsh Lane</a></p>',
    '<p><a href="/x">The tram that never came to Marsh Lane</a></p>',
    '<div class="c5"><span>17 comments</span></div>',
    "<p>Updated 12 minutes ago</p>",
    '<nav class="c6"><a href="/1">Town</a> <a href="/2">Sport</a></nav>',
    "<div hidden><p>You have three free articles left this month, and then you must pay for them.</p></div>",
)


@pytest.mark.parametrize("noise", NOISE, ids=range(len(NOISE)))
@pytest.mark.parametrize("place", [1, 3, len(PLAIN)])
def test_noise_inside_the_article_changes_nothing(noise: str, place: int):
    """A box, an advertisement, a counter or a teaser between or after the paragraphs leaves the text as it is."""
    found = read(page(*PLAIN[:place], noise, *PLAIN[place:]))

    assert texts(found) == PARAGRAPHS


@given(st.lists(st.tuples(st.integers(1, len(PLAIN)), st.sampled_from(NOISE)), max_size=5))
def test_noise_of_several_kinds_changes_nothing(noises: list[tuple[int, str]]):
    """Any of these, in any number and at any places, leave the version the same."""
    paragraphs = list(PLAIN)
    for place, noise in sorted(noises, reverse=True):
        paragraphs.insert(place, noise)

    assert text_id(read(page(*paragraphs))) == text_id(read(page(*PLAIN)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<div class="body">', '<div class="x7d0f" id="a1"><section class="q9"><div>'),
        ("<p>", '<p class="css-1a2b" data-id="9">'),
        ("<div", "<section"),
        (" and ", " &#97;nd "),
        ("\n", "\n\n      "),
        ("she said", "<span>she</span>\u00a0<em>sa</em><i>id</i>"),
        ("counter", "coun\u00adter"),
    ],
)
def test_other_markup_around_the_same_words_changes_nothing(old: str, new: str):
    """Other names, wrappers, entities, white space and invisible hints are no edit."""
    html = page(*PLAIN)
    assert old in html

    assert text_id(read(html.replace(old, new))) == text_id(read(html))


def test_an_edit_of_one_figure_is_another_version():
    """What the stability rules level never includes a digit."""
    html = page(*PLAIN)

    assert text_id(read(html.replace("180,000", "190,000"))) != text_id(read(html))


def test_another_order_of_reading_gives_the_same_texts():
    """Nothing is kept between two readings: the order of pages does not matter, nor that one is read twice."""
    pages = [page(*PLAIN[:count], NOISE[count]) for count in range(2, len(PLAIN))]
    alone = {html: texts(read(html)) for html in pages}
    shuffled = random.Random(7).sample(pages * 3, len(pages) * 3)

    assert all(texts(read(html)) == alone[html] for html in shuffled)


def test_another_process_gives_the_same_version():
    """Hashes that differ from one run of Python to the next decide nothing."""
    program = "import sys; from tracker.read import *; print(text_id(read_article(sys.stdin.buffer.read())))"
    body = page(*PLAIN, *NOISE).encode()
    found = subprocess.run([sys.executable, "-c", program], input=body, capture_output=True, check=True).stdout

    assert found.decode().strip() == text_id(read_article(body))
