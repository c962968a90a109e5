"""Hostile pages: each ends soon, as an article or with a word on why not, and never as an empty version."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.read import HTML, PARAGRAPHS, page, read, texts

from tracker.errors import BadInput
from tracker.model import PageKind
from tracker.read import read_article, sentences_of, text_id

STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def test_text_under_six_hundred_tags_is_found():
    """Nested deeper than parsers follow by default, the text is still read."""
    assert texts(read(f"<body>{'<span>' * 600}{STORY}")) == PARAGRAPHS


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + STORY,
        "<table>" * 8_000 + STORY,
        "<b>" * 20_000 + STORY,
        f"<p {' '.join(f'a{number}=1' for number in range(200_000))}>{STORY}",
        "<p>Two words" * 100_000,
        f"<p>{'word ' * 4_000_000}</p>",
        "<p>Two words" * 50_000,
        "<div>" * 1_500 + "<p>Two words" * 8_000,
    ],
    ids=["divs", "tables", "unclosed", "attributes", "paragraphs", "one text", "blocks", "climbing"],
)
def test_what_is_beyond_the_limits_says_so(html: str):
    """A page that the parser would cut in silence, or that would take minutes, has a reason and no text."""
    found = read(html)

    assert found.kind is PageKind.UNREADABLE
    assert found.reasons[0].startswith("extract-limit: ")


@pytest.mark.parametrize("body", [b"", b"   \n", b"\xef\xbb\xbf", b"<", b"<![\n", b"<!-- x", b"<p></p>", b"<html>"])
def test_nothing_is_empty(body: bytes):
    """What holds no text is empty, and not an article with all its sentences deleted."""
    found = read_article(body, headers=HTML)

    assert found.kind is PageKind.EMPTY
    assert found.reasons


@pytest.mark.parametrize("reference", ["&#xD800;", "&#x110000;", "&#0;", "&#x1B;", "&#128;"])
def test_references_to_no_character_can_be_stored(reference: str):
    """A reference to half a character, to none or to a control sign does no harm later on."""
    found = read(page(f"<p>{PARAGRAPHS[0]} {reference}</p>", *(f"<p>{text}</p>" for text in PARAGRAPHS[1:])))

    assert "".join(texts(found)).encode("utf-8")
    assert "\x1b" not in "".join(texts(found))


@pytest.mark.parametrize(
    "sign", ["&#7;", "&#7 ", "&#27;", "&#11;", "&#31;", "&#127;", "&#65534;", "&#xFFFF;", "\ufffe", "\uffff", "\x0b"]
)
def test_one_unusable_character_loses_no_text(sign: str):
    """A sign that no parser bears is replaced, and the page is an article as before."""
    found = read(page(f"<p>{PARAGRAPHS[0]} So{sign}it was.</p>", *(f"<p>{text}</p>" for text in PARAGRAPHS[1:])))

    assert found.kind is PageKind.ARTICLE
    assert texts(found)[1:] == PARAGRAPHS[1:]
    assert texts(found)[0].translate({0xFFFD: " "}).split() == [*PARAGRAPHS[0].split(), "So", "it", "was."]


@settings(max_examples=60)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.lists(
            st.sampled_from(
                [
                    b"<p>",
                    b"</p>",
                    b"<div>",
                    b"<a href=x>",
                    b"<br>",
                    b"<form>",
                    b"<li>",
                    b"text. ",
                    b"Correction: ",
                    b"Related",
                    b"<h1>",
                    b"<tr><td>",
                    b"&#0;",
                    b"<!--",
                    b"\xff",
                ]
            )
        ).map(b"".join),
    ),
    st.sampled_from(["", "a.txt", "a.html", "a.json", "http://["]),
    st.sampled_from([{}, HTML, {"content-type": "application/json"}, {"CONTENT-TYPE": "text/plain; charset=utf-16"}]),
)
@example(b"<form>", "", HTML)
def test_any_bytes_are_read_or_refused(body: bytes, url: str, headers: dict[str, str]):
    """Nothing but `BadInput` comes of any bytes, and what is read can be split, named and stored."""
    try:
        found = read_article(body, url=url, headers=headers)
    except BadInput:
        return

    assert text_id(found)
    assert all(sentence.text for sentence in sentences_of(found))
    assert "".join(texts(found)).encode("utf-8") is not None
