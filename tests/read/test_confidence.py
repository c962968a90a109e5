"""Confidence: what speaks against a text, and that nothing else lowers it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.read import FOLDER, PARAGRAPHS, linked, page, read

from tracker.model import Article, Confidence, PageKind
from tracker.read import doubted, read_article
from tracker.tuning import READING

BODY = " ".join(PARAGRAPHS)
OTHER = "The lock keeper of Hollin has saved a barge and its crew on his last shift, which was on Sunday night. " * 3
CLOSED = linked(isAccessibleForFree=False)


def test_a_text_against_which_nothing_speaks_is_sure():
    """No doubt, no reason."""
    found = read(page(head=linked(articleBody=BODY)))

    assert (found.confidence, found.reasons) == (Confidence.SURE, ())


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (linked(articleBody=OTHER), "of the text in the page's structured data only"),
        (linked(articleBody=f"<p>{BODY}</p>{OTHER}"), "of the text in the page's structured data only"),
        (CLOSED, "the page says that it is not free"),
    ],
)
def test_what_the_page_says_of_its_text_is_held_against_it(head: str, reason: str):
    """Each thing that speaks against the text is a step down, and one reason."""
    found = read(page(head=head))

    assert found.confidence is Confidence.FAIR
    assert [one.startswith(reason) for one in found.reasons] == [True]


@pytest.mark.parametrize("body", [PARAGRAPHS[0], f"<p>{'</p><p>'.join(PARAGRAPHS)}</p>", BODY.replace(" ", "  "), ""])
def test_a_stated_text_that_is_cut_or_marked_up_is_no_doubt(body: str):
    """What is stated must be on the page; how much of it is stated, and how, says nothing."""
    assert read(page(head=linked(articleBody=body))).confidence is Confidence.SURE


@pytest.mark.parametrize(
    ("second", "confidence"),
    [("", Confidence.FAIR), (PARAGRAPHS[0], Confidence.FAIR), (f"Menu {BODY} {OTHER}", Confidence.SURE)],
)
def test_a_second_reader_must_have_seen_the_text(monkeypatch, second: str, confidence: Confidence):
    """It may see more, since it leaves noise, but not less."""
    monkeypatch.setattr("tracker.read.confidence.second_text", lambda _: second)

    assert read(page()).confidence is confidence


def test_a_page_without_a_headline_is_doubted():
    """A text that nobody has called anything may be no article's."""
    bare = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

    assert read(f"<html><body><div>{bare}</div></body></html>").reasons == ("no headline was found",)


def test_characters_that_could_not_be_read_are_counted():
    """Broken bytes in the text are a doubt, on a page and in a plain text."""
    found = read_article(BODY.encode() + b" Br\xfcckner and M\xfcller." + "é".encode() * 20, url="shop.txt")

    assert found.reasons == ("2 of its characters could not be read",)
    assert found.confidence is Confidence.FAIR


def test_two_doubts_make_a_text_doubtful():
    """Doubts add up, and all of them are told."""
    found = read(page(head=linked(articleBody=OTHER, isAccessibleForFree=False)))

    assert found.confidence is Confidence.DOUBTFUL
    assert len(found.reasons) == 2


@pytest.mark.parametrize("name", ["challenge", "consent-wall", "empty-shell", "front-page", "not-found"])
def test_a_page_without_an_article_has_no_text_to_be_sure_of(name: str):
    """Whatever stands on it is nobody's article."""
    body = (FOLDER / "pages" / f"{name}.html").read_bytes()

    assert read_article(body, headers={"Content-Type": "text/html"}).confidence is Confidence.DOUBTFUL


def test_a_long_text_costs_no_more_than_a_short_one():
    """Of a stated text of any length the same number of samples is looked for."""
    words = " ".join(f"word{number}" for number in range(200_000))
    found = read(page(head=linked(articleBody=words)))

    assert found.confidence is Confidence.FAIR
    assert READING.samples <= 1_000


@given(st.lists(st.text(min_size=1)), st.lists(st.text(min_size=1)))
def test_doubts_only_lower_confidence_and_add_up(some: list[str], more: list[str]):
    """Doubts at two places are worth what they are at one."""
    article = Article(paragraphs=PARAGRAPHS)
    steps = tuple(Confidence)
    once = doubted(article, some)
    twice = doubted(once, more)

    assert steps.index(twice.confidence) == min(len(some) + len(more), len(steps) - 1)
    assert set(twice.reasons) == {*some, *more}


def test_a_wall_stays_doubtful_whatever_is_said():
    """Only an article's text has degrees."""
    assert doubted(Article(kind=PageKind.CONSENT), ()).confidence is Confidence.DOUBTFUL
