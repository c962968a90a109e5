"""The pages of the demo site: the article, and all that stands in it and around it."""

from __future__ import annotations

import json
import re
from urllib.parse import urljoin

import pytest
from support.demo import ask, noise_in, paragraphs_on

from tracker.demo import DemoArticle, DemoSite, Version, load_newsroom
from tracker.demo.newsroom import Delivery, Metadata

ARTICLES = load_newsroom().articles
LIVE = [article for article in ARTICLES if article.delivery is Delivery.LIVE]


@pytest.mark.parametrize("number", range(1, load_newsroom().rounds + 1))
def test_a_page_holds_its_version(site: DemoSite, number: int) -> None:
    """In each round, each article's page has the headline and all paragraphs of the round's version, in order."""
    site.show_round(number)
    for article in ARTICLES:
        version = article.shown_in(number)
        if isinstance(version, Version):
            reply = ask(urljoin(site.base_url, article.path_in(number)))

            assert reply.status == 200
            assert f"<h1>{version.headline}</h1>" in reply.text
            assert paragraphs_on(reply, version) == version.paragraphs


@pytest.mark.parametrize("article", LIVE, ids=lambda article: article.slug)
def test_two_responses_of_one_version_differ_around_the_same_text(site: DemoSite, article: DemoArticle) -> None:
    """A page is never the same twice, and its article is."""
    first, second = (ask(site.url_of(article.slug)) for _ in range(2))

    assert first.body != second.body
    assert paragraphs_on(first, article.versions[0]) == paragraphs_on(second, article.versions[0])


@pytest.mark.parametrize("article", LIVE, ids=lambda article: article.slug)
def test_the_noise_inside_the_article_differs_at_each_response(site: DemoSite, article: DemoArticle) -> None:
    """Between the paragraphs stand other ids, and another teaser."""
    first, second = (noise_in(ask(site.url_of(article.slug)), article.versions[0]) for _ in range(2))
    new = [line for line in second if line not in first]

    assert any(line.startswith("<h3><a") for line in new)
    assert any("data-slot" in line for line in new)


def test_a_teaser_stands_in_the_article_headline_twice(site: DemoSite) -> None:
    """The block of other topics prints its teaser's headline before and after its label, then the summary."""
    page = ask(site.urls[0]).text
    block = re.search(
        r"<div>([^<]+)</div>\n<h3>Other Topics of Interest</h3>\n<h3><a [^>]+>([^<]+)</a></h3>\n<p>", page
    )

    assert block is not None
    assert block[1] == block[2]


def test_wrappers_of_noise_have_telling_and_meaningless_classes(site: DemoSite) -> None:
    """A reader can lean on class names on some articles only."""
    pages = [ask(url).text for url in site.urls]

    assert any('class="other-topics"' in page for page in pages)
    assert any('class="css-' in page and "other-topics" not in page for page in pages)


def test_most_articles_have_structured_data_and_some_have_none(site: DemoSite) -> None:
    """The JSON-LD parses and states the headline of the page; the other pages have no block of it."""
    scripts = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
    found = {article: scripts.findall(ask(site.url_of(article.slug)).text) for article in ARTICLES}
    stated = [article for article, blocks in found.items() if blocks]

    assert [json.loads(found[a][0])["headline"] for a in stated] == [a.versions[0].headline for a in stated]
    assert stated == [article for article in ARTICLES if article.metadata is Metadata.JSON_LD]
    assert len(ARTICLES) / 2 < len(stated) < len(ARTICLES)


def test_a_page_says_where_it_is_at_home(site: DemoSite) -> None:
    """The canonical link is the address that the page was asked under."""
    url = site.urls[0]

    assert f'<link rel="canonical" href="{url}">' in ask(url).text
