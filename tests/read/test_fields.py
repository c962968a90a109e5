"""Fields: who is believed when a page says different things of itself."""

from __future__ import annotations

import json

import pytest
from support.read import page, read


def linked(**properties: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle"} | properties
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def og(title: str, site: str = "") -> str:
    return f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}">'


def titled(heading: str, head: str) -> str:
    """The page with another `h1`, and this in its head."""
    return page(head=head).replace("<h1>Last grocer to close</h1>", heading)


@pytest.mark.parametrize(
    ("heading", "head", "headline"),
    [
        ("<h1>Last grocer to close</h1>", linked(headline="Village loses its last shop"), "Last grocer to close"),
        (
            "<h1>Last grocer closes</h1>",
            linked(headline="Last grocer in Marsh Lane closes in May"),
            "Last grocer closes",
        ),
        ("<h1>Marsh Lane: Last grocer to close</h1>", linked(headline="Last grocer to close"), "Last grocer to close"),
        ("<h1>Courier</h1><h1>Last grocer to close</h1>", og("Last grocer to close"), "Last grocer to close"),
        ("<h1>Courier</h1>", linked(headline="Last grocer to close"), "Last grocer to close"),
        ("", og("Last grocer to close | Courier", "Courier"), "Last grocer to close"),
        ("", og("Bread - and butter"), "Bread - and butter"),
        ("", "", "Last grocer to close"),
        ("<h1>Caf\u00e9 &amp; <em>bar</em>\u00a0to close</h1>", "", "Café & bar to close"),
    ],
)
def test_the_headline_is_what_readers_see(heading: str, head: str, headline: str):
    """The visible heading wins over titles made for search engines, unless it is the site's name."""
    assert read(titled(heading, head)).headline == headline


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (linked(author={"@type": "Person", "name": "Odalys Finch"}), "Odalys Finch"),
        (linked(author=[{"name": "Odalys Finch"}, "By Bram Okonjo"]), "Odalys Finch, Bram Okonjo"),
        (linked(author={"name": ["Odalys Finch", "Bram Okonjo"]}), "Odalys Finch, Bram Okonjo"),
        (linked(author="https://courier.example/staff/finch"), ""),
        (linked(author={"name": "von der Aue"}), "von der Aue"),
        ('<meta name="author" content="Odalys Finch">', "Odalys Finch"),
        ('<meta property="article:author" content="https://social.example/finch">', ""),
        ("", ""),
    ],
)
def test_the_byline_is_the_authors_names(head: str, byline: str):
    """Names come from JSON-LD, then from meta tags; addresses are no names, and "By" is dropped where it is one."""
    assert read(page(head=head)).byline == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ('<p class="byline">By <b>Odalys Finch</b></p>', "Odalys Finch"),
        ('<a rel="author" href="/f">Odalys Finch</a>', "Odalys Finch"),
        ("<div>Von Jannis Oppel und Wiebke Maack</div>", "Jannis Oppel und Wiebke Maack"),
        ("<div>By the river, a shop closes</div>", ""),
    ],
)
def test_the_visible_byline_is_the_last_resort(line: str, byline: str):
    """Where the page states no author, the line that is marked or worded as a byline is taken."""
    assert read(titled(f"<h1>Last grocer to close</h1>{line}", "")).byline == byline


def test_names_are_joined_as_the_page_joins_them():
    """A byline reads as readers see it."""
    head = linked(author=[{"name": "Odalys Finch"}, {"name": "Bram Okonjo"}])
    heading = "<h1>Last grocer to close</h1><p>By Odalys Finch and Bram Okonjo</p>"

    assert read(titled(heading, head)).byline == "Odalys Finch and Bram Okonjo"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (linked(datePublished="2031-05-03T07:00:00+02:00"), "2031-05-03T07:00:00+02:00"),
        (linked(datePublished="3 May 2031"), "3 May 2031"),
        ('<meta property="article:published_time" content="2031-05-03T05:00Z">', "2031-05-03T05:00Z"),
        ("", ""),
    ],
)
def test_dates_are_as_the_publisher_states_them(head: str, published: str):
    """A date is copied, never converted, and none is made up."""
    assert read(page(head=head)).published == published


@pytest.mark.parametrize(
    ("attribute", "language"),
    [
        ('lang="de"', "de"),
        ('lang="en_gb"', "en-GB"),
        ('lang="zh-hant-tw"', "zh-Hant-TW"),
        ('lang="{{x}}"', "en"),
        ("", "en"),
    ],
)
def test_the_language_is_a_tag(attribute: str, language: str):
    """What the page says of its language becomes a BCP 47 tag; where it says nothing, its words do."""
    assert read(page().replace('lang="en"', attribute)).language == language


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"Last grocer to close","datePublished":"2031-05-03",}',
        '<!-- {"@type":"NewsArticle","headline":"Last grocer to close","datePublished":"2031-05-03"} -->',
        '[{"@type":"WebSite"},{"@graph":[{"@type":["Thing","NewsArticle"],"datePublished":"2031-05-03"}]}]',
        '{"@type":"http://schema.org/NewsArticle","headline":"A\tB","datePublished":"2031-05-03"};',
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2031-05-03&quot;}",
    ],
)
def test_structured_data_is_read_as_publishers_write_it(script: str):
    """Trailing commas, comments, graphs, lists, addresses of types and escaped quotes are no obstacle."""
    assert read(page(head=f'<script type="application/ld+json">{script}</script>')).published == "2031-05-03"


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, '{"@type": 3, "author": {"name": 4}}', '"text"', "null"])
def test_broken_structured_data_is_passed_over(script: str):
    """What cannot be read is ignored, however deep it is nested."""
    found = read(page(head=f'<script type="application/ld+json">{script}</script>'))

    assert (found.headline, found.byline) == ("Last grocer to close", "")
