"""Pages: what an editor wrote down for whole pages, and one rule at a time."""

from __future__ import annotations

import pytest
from support.read import FOLDER, PARAGRAPHS, expected, page, page_names, read, reasons, texts

from tracker.model import PageKind, Role
from tracker.read import read_article

NOTICE = "An earlier version of this article said that the shop opened in 1984."


def saved(name: str) -> bytes:
    return (FOLDER / "pages" / f"{name}.html").read_bytes()


@pytest.mark.parametrize("name", page_names())
def test_the_fields_of_a_saved_page_are_those_written_down(name: str):
    """Headline, byline, dates, language and kind are what the editor expects."""
    article = read_article(saved(name), headers={"Content-Type": "text/html"})
    found = {key: getattr(article, key) for key in expected(name).fields if key != "reasons"}

    assert found | {"reasons": "; ".join(article.reasons)} == {"reasons": ""} | expected(name).fields


@pytest.mark.parametrize("name", page_names())
def test_the_paragraphs_of_a_saved_page_are_those_written_down(name: str):
    """Each paragraph, with its role and in its place, and none besides; of other pages nothing is said."""
    article = read_article(saved(name), headers={"Content-Type": "text/html"})
    found, wanted = (
        [(paragraph.role, str(paragraph)) for paragraph in side]
        for side in (article.paragraphs, expected(name).paragraphs)
    )

    assert found == wanted or article.kind not in (PageKind.ARTICLE, PageKind.LIVE_BLOG)


@pytest.mark.parametrize("name", page_names())
def test_what_a_saved_page_loses_is_listed_with_its_reason(name: str):
    """Everything that the editor expects to be left out is left out, for that reason."""
    article = read_article(saved(name), headers={"Content-Type": "text/html"})

    assert set(article.left_out).issuperset(expected(name).left_out)


@pytest.mark.parametrize(
    "notice",
    [
        f"<p>{NOTICE}</p>",
        f"<div><div>{NOTICE}</div></div>",
        f"<aside><p>Editor’s note: {NOTICE}</p></aside>",
        f"<footer><p>{NOTICE}</p></footer>",
        f"<details><summary>Correction</summary><p>{NOTICE}</p></details>",
        f"<p><em>{NOTICE}</em></p>",
        f'<div class="newsletter-footer">{NOTICE}</div>',
    ],
)
def test_a_notice_is_kept_in_any_element(notice: str):
    """Whatever stands around it in the markup, a notice stays, and is marked as one."""
    found = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS), notice))

    assert [one.role for one in found.paragraphs if NOTICE in one] == [Role.NOTICE]


@pytest.mark.parametrize("where", ["before", "after"])
def test_a_notice_is_kept_around_the_container(where: str):
    """A notice above the first paragraph or below the article's element is in its place."""
    paragraphs = [f"<p>{text}</p>" for text in PARAGRAPHS]
    box = f"<div><p>{NOTICE}</p></div>"
    html = page(box, *paragraphs) if where == "before" else page(*paragraphs, after=box)

    assert texts(read(html)).index(NOTICE) == (0 if where == "before" else len(PARAGRAPHS))


def test_a_linked_headline_about_a_correction_is_no_notice():
    """A teaser whose headline begins like a notice belongs to another article."""
    teaser = '<div><h3><a href="/x">Correction: how the paper handles its own mistakes</a></h3></div>'
    found = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS), teaser))

    assert texts(found) == PARAGRAPHS


def test_what_stands_where_it_stood_before_is_filled_in():
    """A paragraph that the extractor drops for its links stands between two others, and is kept."""
    linked = '<p>The <a href="/a">parish council of Marsh Lane</a> and <a href="/b">the church</a> were asked.</p>'
    found = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS[:3]), linked, *(f"<p>{t}</p>" for t in PARAGRAPHS[3:])))

    assert "The parish council of Marsh Lane and the church were asked." in texts(found)


def test_hidden_words_do_not_cut_a_sentence():
    """A word that only screen readers read is left out, and its line stays one paragraph."""
    line = (
        '<p>She wrote to <a href="/c">the council<span class="sr-only"> (opens in a new tab)</span></a> in March.</p>'
    )
    found = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS), line, f"<p>{PARAGRAPHS[0]} Or so.</p>"))

    assert "She wrote to the council in March." in texts(found)


def test_prose_that_is_repeated_stands_in_for_something():
    """A paragraph that stands on a page again and again is what appears in place of an embed."""
    stand_in = "<p>This content is not shown because of your settings; change them to see it on this page.</p>"
    found = read(page(*(f"<p>{text}</p>{stand_in}" for text in PARAGRAPHS)))

    assert texts(found) == PARAGRAPHS
    assert "repeated on the page" in reasons(found).values()


def test_a_caption_is_given_once():
    """The same caption for small and for large screens is one paragraph."""
    figure = "<figure><img src='a.jpg'><figcaption>The shop in March.</figcaption></figure>"
    found = read(page(f"<p>{PARAGRAPHS[0]}</p>", figure, figure, *(f"<p>{text}</p>" for text in PARAGRAPHS[1:])))

    assert [one.role for one in found.paragraphs if one == "The shop in March."] == [Role.CAPTION]
