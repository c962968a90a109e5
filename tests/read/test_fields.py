"""Byline, dates, language: who is believed when a page says different things of itself."""

from __future__ import annotations

import pytest
from support.read import HTML, linked, page, read, titled

from tracker.read import read_article


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (linked(author={"@type": "Person", "name": "Odalys Finch"}), "Odalys Finch"),
        (linked(author=[{"name": "Odalys Finch"}, "By Bram Okonjo"]), "Odalys Finch, Bram Okonjo"),
        (linked(author={"name": ["Odalys Finch", "Bram Okonjo"]}), "Odalys Finch, Bram Okonjo"),
        (linked(author="https://courier.example/staff/finch"), ""),
        (linked(author={"name": "von der Aue"}), "von der Aue"),
        (linked(author=[{"givenName": "Odalys", "familyName": "Finch"}]), "Odalys Finch"),
        (linked(author={"@type": "Person"}, publisher={"name": "Courier"}), ""),
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


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Odalys Finch and Bram Okonjo", "Odalys Finch and Bram Okonjo"),
        ("Odalys Finch | Bram Okonjo", "Odalys Finch, Bram Okonjo"),
        ("<b>Odalys Finch</b> <b>Bram Okonjo</b>", "Odalys Finch, Bram Okonjo"),
    ],
)
def test_names_are_joined_by_the_words_of_the_page(line: str, byline: str):
    """A byline reads as readers see it, but for signs that only lay it out."""
    head = linked(author=[{"name": "Odalys Finch"}, {"name": "Bram Okonjo"}])

    assert read(titled(f"<h1>Last grocer to close</h1><p>{line}</p>", head)).byline == byline


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (linked(author={"name": "Courier"}, publisher={"name": "Courier"}), "Odalys Finch"),
        ('<meta property="og:site_name" content="Courier"><meta name="author" content="Courier">', "Odalys Finch"),
        ('<meta name="author" content="o.finch@courier.example">', "Odalys Finch"),
        ('<meta name="author" content="10529">', "Odalys Finch"),
        (linked(author={"name": "Courier Graphics"}, publisher={"name": "Courier"}), "Courier Graphics"),
    ],
)
def test_the_sites_own_name_is_no_author_where_the_page_shows_one(head: str, byline: str):
    """What is stated and names nobody gives way to the visible byline."""
    heading = '<h1>Last grocer to close</h1><p class="byline">By Odalys Finch</p>'

    assert read(titled(heading, head)).byline == byline


def test_the_sites_own_name_is_better_than_none():
    """Where the page shows no byline, the newsroom has written the article."""
    head = linked(author={"name": "Courier"}, publisher={"name": "Courier"})

    assert read(page(head=head)).byline == "Courier"


def test_a_pictures_credit_is_no_author():
    """Meta tags that name the pictures' sources beside the author leave the author."""
    tags = '<meta name="author" content="Odalys Finch"><meta name="author" content="(Image: Courier Pictures)">'

    assert read(page(head=tags)).byline == "Odalys Finch"


def test_a_marked_byline_that_holds_a_date_is_passed_over():
    """Of nested marks the one with the name alone is taken."""
    line = '<div class="byline">By <a rel="author" href="/f">Odalys Finch</a> 3 May 2031</div>'

    assert read(titled(f"<h1>Last grocer to close</h1>{line}", "")).byline == "Odalys Finch"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (linked(datePublished="2031-05-03T07:00:00+02:00"), "2031-05-03T07:00:00+02:00"),
        (linked(datePublished="3 May 2031"), "3 May 2031"),
        ('<meta property="article:published_time" content="2031-05-03T05:00Z">', "2031-05-03T05:00Z"),
        (
            linked(datePublished="2031-05-03") + '<meta name="date" content="2031-05-03T07:00:00+02:00">',
            "2031-05-03T07:00:00+02:00",
        ),
        (linked(datePublished="2031-05-03") + '<meta name="date" content="2031-05-04T07:00Z">', "2031-05-03"),
        (
            linked(datePublished="Sat May 03 07:00:00 CEST 2031") + '<meta name="date" content="2031-05-03T07:00:00">',
            "2031-05-03T07:00:00",
        ),
        ("", ""),
    ],
)
def test_dates_are_as_the_publisher_states_them(head: str, published: str):
    """A date is copied, never converted, and none is made up; of two words for one time the finer one is copied."""
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


HERE = "https://courier.example/ferry?id=4"


@pytest.mark.parametrize(
    ("head", "canonical"),
    [
        (f'<link rel="canonical" href="{HERE}#top">', HERE),
        ('<link rel="Canonical" href="/ferry?id=4">', HERE),
        (f'<link rel="canonical" href=""><meta property="og:url" content="{HERE}">', HERE),
        (f'<link rel="canonical" href="https://courier.example/"><meta property="og:url" content="{HERE}">', HERE),
        (linked(url=HERE), HERE),
        (f'<link rel="canonical" href="https://web.archive.org/web/20310503070000/{HERE}">', HERE),
        ('<link rel="canonical" href="https://courier.example">', ""),
        ('<link rel="canonical" href="javascript:void(0)">', ""),
        ('<link rel="canonical" href="https://[broken">', ""),
        ("", ""),
    ],
)
def test_the_canonical_address_is_the_one_that_the_page_states(head: str, canonical: str):
    """The link counts, then OpenGraph, then JSON-LD; the front of the site is nobody's address."""
    html = page(head=head).encode("utf-8")

    assert read_article(html, url="https://courier.example/ferry/amp", headers=HTML).canonical_url == canonical


@pytest.mark.parametrize(
    ("head", "section"),
    [
        (linked(articleSection="Harbour &amp; Town"), "Harbour & Town"),
        (linked(articleSection=["Town", "News"]) + '<meta property="article:section" content="News">', "Town"),
        ('<meta property="article:section" content=" Stadt\n und Land ">', "Stadt und Land"),
        ("", ""),
    ],
)
def test_the_section_is_in_the_publishers_words(head: str, section: str):
    """JSON-LD counts, then meta tags; of several sections the first is the one."""
    assert read(page(head=head)).section == section
