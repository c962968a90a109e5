"""Forms of a body: what is refused, and what is read as what."""

from __future__ import annotations

import gzip

import pytest

from tracker.errors import BadInput
from tracker.read import read_article
from tracker.read.forms import Form, form_of


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"\x89PNG\r\n\x1a\n....", "it begins as a PNG picture"),
        (gzip.compress(b"<p>text</p>"), "it begins as gzip data"),
        (b"SQLite format 3\x00", "it begins as an SQLite database"),
        (b"PK\x03\x04....", "it begins as a zip archive"),
        (b"text with\x00many\x00zeros", "2 of its 20 bytes are zero"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(body: bytes, words: str):
    """The message names the file, what was met and what to do."""
    with pytest.raises(BadInput) as caught:
        read_article(body, url="story.txt")

    assert str(caught.value).startswith("story.txt is not text: ")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_picture_by_its_header_is_refused():
    """What the server calls a picture is not read, though its bytes be letters."""
    with pytest.raises(BadInput, match="the server calls it image/svg"):
        read_article(b"<svg></svg>", headers={"content-type": "image/svg+xml"})


def test_a_stray_zero_byte_on_a_page_is_no_reason_to_refuse_it():
    """A broken system wrote a zero byte into a long page; it is replaced."""
    body = b"<p>The bridge is o\x00pen again, the council said on Tuesday.</p>" + b" " * 2000

    assert "o\ufffdpen" in read_article(body).paragraphs[0]


@pytest.mark.parametrize(
    ("body", "url", "content_type", "form"),
    [
        (b"<p>x", "story.txt", "text/html; charset=utf-8", Form.PAGE),
        (b"<p>x", "https://c.example/a.html", "text/plain", Form.PLAIN),
        (b"{}", "https://c.example/a?b=.html", "application/json", Form.ARTICLE_JSON),
        (b"<p>x", "story.txt", "", Form.PLAIN),
        (b"x", "STORY.HTML", "application/octet-stream", Form.PAGE),
        (b"x", "story.json", "", Form.ARTICLE_JSON),
        (b"<!DOCTYPE html><p>x", "https://c.example/v1.2/story", "", Form.PAGE),
        (b'\xef\xbb\xbf {"headline": ""}', "", "", Form.ARTICLE_JSON),
        (b"A text about a < b and p > q.", "", "", Form.PLAIN),
        ("<html><p>x".encode("utf-16"), "", "", Form.PAGE),
        (b" \n" * 9000, "", "", Form.EMPTY),
        (b"<?xml version='1.0'?><rss>", "", "text/html", Form.FEED),
    ],
)
def test_header_name_and_content_decide_in_this_order(body: bytes, url: str, content_type: str, form: Form):
    """What the server says comes first, then the ending of the address, then the content."""
    assert form_of(body, url=url, content_type=content_type) is form
