"""The sentences of an article, and what makes two readings the same version."""

from __future__ import annotations

import pytest

from tracker.model import Article, Paragraph, Role
from tracker.read import sentences_of, text_id

ARTICLE = Article(
    headline="Ferry late",
    byline="Ines Tolland",
    paragraphs=(
        Paragraph("Ferry late", Role.HEADING),
        Paragraph("The ferry was late. Nobody knew why."),
        Paragraph("The quay. In fog. By Ada Brook", Role.CAPTION),
        Paragraph("Correction: It was early. It left.", Role.NOTICE),
    ),
)


def changed(**fields: object) -> Article:
    return Article(**({name: getattr(ARTICLE, name) for name in ("headline", "byline", "paragraphs")} | fields))


def test_sentences_are_numbered_over_the_article():
    """Each has its place in the article, its paragraph, its offset and its role."""
    found = sentences_of(ARTICLE)

    assert [one.index for one in found] == list(range(len(found)))
    assert [one.paragraph for one in found] == [0, 1, 1, 2, 3, 3]
    assert [ARTICLE.paragraphs[one.paragraph][one.offset :].startswith(one.text) for one in found] == [True] * 6
    assert found[3].text == "The quay. In fog. By Ada Brook"
    assert found[4].role is Role.NOTICE


@pytest.mark.parametrize(
    "other",
    [
        changed(headline="Ferry very late"),
        changed(byline="Bram Okonjo"),
        changed(paragraphs=ARTICLE.paragraphs[:3]),
        changed(paragraphs=(*ARTICLE.paragraphs[1:], ARTICLE.paragraphs[0])),
        changed(paragraphs=("The ferry was late.",)),
    ],
)
def test_other_words_or_another_order_are_another_version(other: Article):
    """Headline, byline, sentences and their order make the version."""
    assert text_id(other) != text_id(ARTICLE)


@pytest.mark.parametrize(
    "other",
    [
        changed(paragraphs=("Ferry late", "The ferry was late.", "Nobody knew why.", *ARTICLE.paragraphs[2:])),
        changed(modified="2031-05-03", language="en", reader="another"),
        changed(paragraphs=(Paragraph("Ferry late"), *ARTICLE.paragraphs[1:])),
    ],
)
def test_paragraph_breaks_roles_and_dates_make_no_version(other: Article):
    """What no reader would call another text is the same version."""
    assert text_id(other) == text_id(ARTICLE)


def test_the_borders_of_the_texts_count():
    """A word that leaves the headline for the byline makes another version."""
    assert text_id(Article(headline="ab", byline="c")) != text_id(Article(headline="a", byline="bc"))


def test_an_id_has_128_bits():
    """Thirty-two hexadecimal digits."""
    assert len(text_id(ARTICLE)) == 32
    assert int(text_id(ARTICLE), 16)
