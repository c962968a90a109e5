"""Articles as JSON: taken at their word, and refused where a field is not as it should be."""

from __future__ import annotations

import json

import pytest

from tracker.errors import BadInput
from tracker.model import Confidence, LeftOut, PageKind, Paragraph, Role
from tracker.read import read_article


def stored(**fields: object):
    return read_article(json.dumps(fields).encode(), url="article.json")


def test_every_field_is_taken_as_it_stands():
    """Nothing is judged again: not the kind, not the paragraphs, not what was left out."""
    found = stored(
        headline="Ferry  late",
        paragraphs=["Advertisement", {"text": "Correction: no.", "role": "notice"}],
        kind="live-blog",
        charset="utf-8 (header)",
        canonical_url="https://gull.example/ferry",
        section="Harbour",
        confidence="doubtful",
        left_out=[{"text": "Share", "reason": "site control"}],
    )

    assert found.headline == "Ferry late"
    assert found.paragraphs == (Paragraph("Advertisement"), Paragraph("Correction: no.", Role.NOTICE))
    assert [one.role for one in found.paragraphs] == [Role.PARAGRAPH, Role.NOTICE]
    assert (found.kind, found.charset) == (PageKind.LIVE_BLOG, "utf-8 (header)")
    assert (found.canonical_url, found.section) == ("https://gull.example/ferry", "Harbour")
    assert found.confidence is Confidence.DOUBTFUL
    assert found.left_out == (LeftOut(text="Share", reason="site control"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"headlin": "x"}', "an article has no field 'headlin'. Did you mean 'headline'?"),
        ('{"headline": 3}', "article.json: headline is no text."),
        ('{"paragraphs": "x"}', "article.json: paragraphs is no list."),
        ('{"paragraphs": [3]}', "article.json: paragraphs[0] is no text."),
        ('{"paragraphs": [{"role": "notice"}]}', "article.json: paragraphs[0].text is no text."),
        ('{"paragraphs": [{"text": "x", "rol": "notice"}]}', "paragraphs[0] has no field 'rol'. Did you mean 'role'?"),
        ('{"paragraphs": [{"text": "x", "role": "notic"}]}', "is not 'notic'. Did you mean 'notice'?"),
        ('{"kind": "articel"}', "kind is not 'articel'. Did you mean 'article'?"),
        ('{"confidence": "shure"}', "confidence is not 'shure'. Did you mean 'sure'?"),
        ('{"left_out": [4]}', "left_out[0] is no object."),
        ('{"paragraphs": [{"text": "x", "role": "Notice"}]}', "is not 'Notice'. Did you mean 'notice'? Known are par"),
        ('{"headline": ' + "1" * 5_000 + "}", "article.json is not an article: its JSON holds a number that is too"),
        ("[]", "its JSON is no object."),
        ("{,}", "article.json is not JSON:"),
        ('{"reasons": ' + "[" * 100_000, "its JSON is nested too deeply."),
    ],
)
def test_what_is_not_as_it_should_be_is_named(text: str, message: str):
    """The message says which field, what is wrong with it, and what was probably meant."""
    with pytest.raises(BadInput) as caught:
        read_article(text.encode(), url="article.json")

    assert message in str(caught.value)


def test_surrogates_from_escapes_can_be_stored():
    """An escaped half of a character is replaced, so that nothing later fails on it."""
    found = read_article(b'{"paragraphs": ["a \\ud800 b \\u0000 c"]}', url="article.json")

    assert found.paragraphs == (Paragraph("a \ufffd b \ufffd c"),)
