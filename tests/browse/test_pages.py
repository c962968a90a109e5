"""Every table and view answers with its words, however Datasette was started."""

from __future__ import annotations

from html import unescape

import pytest
from support.browse import TABLES, WORDS

pytestmark = pytest.mark.datasette

VIEWS = [
    "recent_changes",
    "stealth_edits",
    "article_overview",
    "article_timeline",
    "change_detail",
    "sentence_biography",
    "outlet_summary",
    "check_health",
]


@pytest.fixture(params=["by_hand", "served"])
def site(request):
    """Datasette as people start it, and as `tracker serve` does."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def name(request, site):
    """What the site calls the database."""
    return "tracker" if site is request.getfixturevalue("by_hand") else "-coast"


@pytest.mark.parametrize("table", TABLES)
def test_a_page_says_what_it_shows(site, name, table):
    """The page of each table and view has its title, its description, and a line for each column."""
    answer = site.get(f"{name}/{table}")
    words = TABLES[table]
    told = [words["title"], words["description"], *words["columns"].values()]
    page = unescape(answer.text)

    assert answer.status == 200
    assert [text for text in told if text not in page] == []


@pytest.mark.parametrize("table", TABLES)
def test_every_table_and_view_has_rows_as_json(site, name, table):
    """What a page shows, a program can have."""
    assert site.rows(f"{name}/{table}")


def test_the_front_page_says_what_this_is(site):
    """Title and description of the whole are on the first page that one sees."""
    page = unescape(site.get("").text)

    assert WORDS["title"] in page
    assert WORDS["description"] in page


@pytest.mark.parametrize("view", VIEWS)
def test_the_database_leads_to_its_views(site, name, view):
    """What people read is linked by its title at the top of the database's page, above the tables."""
    page = unescape(site.get(name).text)

    assert f'<a href="/{name}/{view}">{TABLES[view]["title"]}</a>' in page.split('id="tables"')[0]


def test_the_heaviest_change_comes_first(site, name):
    """The list of changes is ranked before anybody clicks."""
    first, second, *_ = site.rows(f"{name}/recent_changes")

    assert (first["change_id"], second["change_id"]) == ("toll", "alleged")


def test_facets_are_those_stated(site, name):
    """Changes can be narrowed by tier, and no other facet is suggested at the cost of a slow page."""
    page = site.get(f"{name}/recent_changes").text

    assert f"/{name}/recent_changes?tier=substantive" in unescape(page)
    assert "Suggested facets" not in page


def test_foreign_keys_read_well(site, name):
    """A version's article is shown by its address, not by its id alone."""
    page = site.get(f"{name}/versions").text

    assert f'<a href="/{name}/articles/ferry">https://gull.example/news/ferry-runs-aground</a>' in page


def test_the_schemas_own_record_is_hidden(site, name):
    """What sqlite-utils notes for itself is not listed among the tables."""
    page = site.get(name).text

    assert f"/{name}/_sqlite_migrations" not in page
    assert "1 hidden table" in page


def test_pages_make_room_for_sentences(site, name):
    """Datasette's own pages get our style sheet, and it is there."""
    page = site.get(f"{name}/recent_changes").text

    assert "/-/static-plugins/article-tracker/tracker.css" in page
    assert "col-word_diff" in site.get("-/static-plugins/article-tracker/tracker.css").text


def test_a_stranger_is_left_alone(by_hand):
    """A database of somebody else gets no words, questions or style of ours."""
    page, table = by_hand.get("stranger").text, by_hand.get("stranger/articles").text

    assert not [text for text in ('id="queries"', "metadata-description", "tracker.css") if text in page + table]


def test_own_words_go_first(odd):
    """What a user's metadata file says of a table stands as it is, and its order takes the place of ours."""
    page = odd.get("own/recent_changes").text
    times = [row["not_after"] for row in odd.rows("own/recent_changes")]

    assert "<h1>Our queue (view)</h1>" in page
    assert times == sorted(times)


def test_where_own_words_are_silent_ours_stand(odd):
    """A metadata file that speaks of one table leaves the others described."""
    assert TABLES["stealth_edits"]["title"] in odd.get("own/stealth_edits").text


def test_own_words_stay_with_their_database(odd):
    """What is said of one database is not said of another that is served beside it."""
    assert TABLES["recent_changes"]["title"] in odd.get("hostile/recent_changes").text
