"""Kinds of page: what remains of a page decides, and an article is never called a wall for what stands around it."""

from __future__ import annotations

import pytest
from support.read import PARAGRAPHS, page, read

from tracker.model import PageKind
from tracker.read import read_article

CONSENT = "We value your privacy. We and our 214 partners store and access information on your device, such as cookies."
LINKS = "".join(f'<h3><a href="/{n}">Another story of the town, number {n}</a></h3>' for n in range(9))


@pytest.mark.parametrize(
    "around",
    [
        f'<div role="dialog"><h2>Your choice</h2><p>{CONSENT}</p></div>',
        f'<div class="cookie-banner"><p>{CONSENT}</p></div>',
        '<form><label>Log in to continue reading</label><input type="password"></form>',
        '<div class="paywall-teaser"><a href="/s">Subscribe to unlock all stories</a></div>',
        f'<div class="x1">{LINKS}</div>',
    ],
)
def test_an_article_stays_one_whatever_stands_around_it(around: str):
    """Banners, log-in forms, offers and lists of links beside an article do not change what the page is."""
    found = read(page(after=around))

    assert found.kind is PageKind.ARTICLE
    assert len(found.paragraphs) == len(PARAGRAPHS)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Factory to cut 500 jobs", "A maker of door hinges will cut 500 jobs by June, it said on Monday."),
        ("Human error closed bridge", "An error by a signaller closed the bridge on Sunday, the railway said."),
        ("Captcha poem wins prize", "A poem made of the words of captchas has won the town's prize for verse."),
        ("Log in the harbour", "A log that floated in the harbour delayed the ferry by an hour on Monday."),
    ],
)
def test_a_brief_about_walls_and_errors_is_an_article(title: str, text: str):
    """A short text whose headline holds the words of an error page is judged by what it says."""
    html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>"

    assert read(html).kind is PageKind.ARTICLE


def test_an_article_about_cookies_is_an_article():
    """Only where most of the text is a consent text, the page is a consent wall."""
    found = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS), f"<p>“{CONSENT}” is what such pages say.</p>"))

    assert found.kind is PageKind.ARTICLE


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Attention Required! | Shield", "a challenge for robots"),
        ("Before you continue to the Courier", "a consent wall"),
        ("Sign in - Courier", "a log-in or pay wall"),
        ("404 Not Found", "an error page"),
        ("Seite nicht gefunden", "an error page"),
        ("503 Service Unavailable", "an error page"),
    ],
)
def test_a_title_tells_what_a_thin_page_is(title: str, reason: str):
    """Walls and error pages say in their title what they are."""
    found = read(f"<html><head><title>{title}</title></head><body><h1>Courier</h1><p>One moment.</p></body></html>")

    assert found.reasons == (reason,)
    assert found.kind is (PageKind.OTHER if reason == "an error page" else PageKind.WALL)


def test_a_page_that_is_not_free_says_so():
    """The text may be cut, and the article carries the doubt."""
    head = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
    found = read(page(head=head))

    assert found.kind is PageKind.ARTICLE
    assert found.reasons == ("the page says that it is not free: its text may be cut",)


@pytest.mark.parametrize(
    "body",
    [b'<?xml version="1.0"?><rss version="2.0"></rss>', b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>"],
)
def test_a_feed_is_no_article(body: bytes):
    """A feed that stands where a page stood is something else, not an empty article."""
    assert read_article(body).kind is PageKind.OTHER
