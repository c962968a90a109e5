"""Headlines: what readers see, told from other headings by what the page states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.read import PARAGRAPHS, linked, read, texts, titled

FERRY = "Ferry runs aground off Lindwerth"
SEARCH = "Lindwerth: Why the Tern ferry is stuck on a sandbank"
TRAIL = f'<ul><li><a href="/">Courier</a></li><li><a href="/t">Town</a></li><li><h1>{SEARCH}</h1></li></ul>'


def og(title: str, site: str = "") -> str:
    return f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}">'


def headline(heading: str, head: str = "") -> str:
    """Of a page with this heading; its `title` says "Last grocer to close"."""
    return read(titled(heading, head)).headline


@pytest.mark.parametrize(
    ("heading", "head", "found"),
    [
        ("<h1>Last grocer to close</h1>", linked(headline="Village loses its last shop"), "Last grocer to close"),
        (
            "<h1>Last grocer closes</h1>",
            linked(headline="Last grocer in Marsh Lane closes in May"),
            "Last grocer closes",
        ),
        ("<h1>Courier</h1><h1>Last grocer to close</h1>", og("Last grocer to close"), "Last grocer to close"),
        ("<h1>Caf\u00e9 &amp; <em>bar</em>\u00a0to close</h1>", "", "Café & bar to close"),
        (f"<h1>{FERRY}</h1>", linked(headline="Tern stuck: what we know"), FERRY),
        ('<div class="comments"><h1>Last grocer shuts in May</h1></div>', "", "Last grocer shuts in May"),
    ],
)
def test_the_headline_is_the_visible_one(heading: str, head: str, found: str):
    """The visible `h1` wins over titles made for search engines, however different."""
    assert headline(heading, head) == found


@pytest.mark.parametrize(
    ("heading", "head"),
    [
        ("<h1>Courier</h1>", linked(headline="Last grocer to close")),
        ('<h1><a href="/">Last grocers of the Courier</a></h1>', ""),
        ("<h1>Last Grocer Courier</h1>", og("Last grocer to close", "Last Grocer Courier")),
        (
            "<h1>Last Grocer Courier</h1>",
            linked(headline="Last grocer to close", publisher={"name": "Last Grocer Courier"}),
        ),
        ("", og("Last grocer to close | Courier", "Courier")),
        ("", ""),
        ('<h1 style="display:none">Shops</h1><div>Last grocer to close</div>', ""),
    ],
)
def test_the_name_of_the_site_is_no_headline(heading: str, head: str):
    """An `h1` that names the site, links to its front or is hidden is passed over."""
    assert headline(heading, head) == "Last grocer to close"


@pytest.mark.parametrize(
    ("site", "found"), [("Courier", "Bread and butter"), ("Other", "Bread and butter: Courier of old")]
)
def test_only_a_sites_name_is_cut_off_a_stated_title(site: str, found: str):
    """What stands behind a sign is the site's name where the page says so, and else part of the title."""
    title = "Bread and butter | Courier" if site == "Courier" else "Bread and butter: Courier of old"

    assert headline("", og(title, site)) == found


@pytest.mark.parametrize(
    "trail",
    [
        TRAIL,
        f'<nav><a href="/">Courier</a><h1>{SEARCH}</h1></nav>',
        f'<div aria-label="Breadcrumb"><a href="/">Courier</a><span><h1>{SEARCH}</h1></span></div>',
        f'<div class="b1"><a href="/">Courier</a><a href="/t">Town</a><h1>{SEARCH}</h1></div>',
    ],
)
@pytest.mark.parametrize("shown", [f"<h2>{FERRY}</h2>", f"<h2><span>Tern</span> {FERRY}</h2>"])
def test_the_last_step_of_a_trail_gives_way_to_the_headline_below_it(trail: str, shown: str):
    """A title for search engines in a trail of links is not what readers take for the headline."""
    head = linked(headline=FERRY) + og(SEARCH)

    assert headline(f"{trail}{shown}", head) == FERRY


def test_a_changed_headline_below_a_trail_is_seen_though_the_statement_lags():
    """What is shown counts, even where the page still states the title of yesterday."""
    head = linked(headline=FERRY) + og(SEARCH)

    assert headline(f"{TRAIL}<h2>Ferry refloated off Lindwerth</h2>", head) == "Ferry refloated off Lindwerth"


def test_a_trail_is_the_headline_where_the_page_states_no_other():
    """When all statements agree with the trail, it is what the page is called, and the heading stays in the text."""
    found = read(titled(f"{TRAIL}<h2>Stuck on a sandbank</h2>", linked(headline=SEARCH) + og(SEARCH)))

    assert found.headline == SEARCH
    assert set(texts(found)).issuperset(PARAGRAPHS)


@pytest.mark.parametrize("level", ["h2", "h3"])
def test_a_heading_of_a_lower_level_is_the_headline_where_no_h1_is(level: str):
    """Levels are taken as they come, when the page states the headline."""
    teaser = f'<{level}><a href="/x">{FERRY} again</a></{level}>'

    assert headline(f"{teaser}<{level}>{FERRY} at dawn</{level}>", linked(headline=FERRY)) == f"{FERRY} at dawn"


def test_a_headline_is_never_taken_from_a_sub_heading():
    """A heading that has no more than the subject in common with what is stated is none."""
    assert headline("<h2>The ferry's years</h2>", linked(headline=FERRY)) == FERRY


@pytest.mark.parametrize(
    ("heading", "head", "found"),
    [
        (f"<h1><span>Harbour</span> {FERRY}</h1>", linked(headline=FERRY), FERRY),
        (f"<h1><small>A rather long topic about harbours</small><br>{FERRY}</h1>", linked(headline=FERRY), FERRY),
        (f"<h1><span><i>Harbour</i><b>{FERRY}</b></span></h1>", og(FERRY), FERRY),
        (f"<h1>{FERRY} <span>Subscribers</span></h1>", og(FERRY), FERRY),
        (f"<h1><span>Harbour</span> {FERRY}</h1>", og(f"Harbour: {FERRY}"), f"Harbour: {FERRY}"),
        (f"<h1><div>Harbour</div>{FERRY}</h1>", og(f"Harbour – {FERRY}"), f"Harbour – {FERRY}"),
        (f"<p>Harbour</p><h1>{FERRY}</h1>", og(f"Harbour: {FERRY}"), f"Harbour: {FERRY}"),
        (f"<h1><span>Harbour</span> {FERRY}</h1>", "", f"Harbour {FERRY}"),
        (f"<h1>Harbour police: {FERRY}</h1>", linked(headline=FERRY), f"Harbour police: {FERRY}"),
        (f"<h1>{FERRY}, four hurt</h1>", linked(headline=FERRY), f"{FERRY}, four hurt"),
    ],
)
def test_a_topic_in_an_element_of_its_own_goes_with_the_statement(heading: str, head: str, found: str):
    """A topic or a badge beside the headline is kept or left off as the page states; words in its text always stay."""
    assert headline(heading, head) == found


@pytest.mark.parametrize(
    ("heading", "stated", "found"),
    [
        ("<h1>Tern’s crew safe</h1>", "Tern's crew safe", "Tern's crew safe"),
        (
            "<h1><span>Crew safe:</span>Tern still stuck</h1>",
            "Crew safe: Tern still stuck",
            "Crew safe: Tern still stuck",
        ),
        ("<h1>Crew safe?</h1>", "Crew safe", "Crew safe?"),
        ("<h1>Crew – safe</h1>", "Crew - safe", "Crew – safe"),
        ("<h1>CREW SAFE</h1>", "Crew safe", "CREW SAFE"),
    ],
)
def test_of_signs_only_what_a_theme_makes_is_as_stated(heading: str, stated: str, found: str):
    """Curled quotation marks and a lost space are the theme's; every other sign is the newsroom's."""
    assert headline(heading, linked(headline=stated)) == found


@given(
    st.lists(
        st.sampled_from(["Tern", "ferry", "’s", "18", "?", ":", "–", "late", "“", "again"]), min_size=3, max_size=8
    )
)
def test_no_edit_of_the_visible_headline_is_hidden(words: list[str]):
    """Whatever stands in a lone `h1`, its letters and digits are the headline's, though the statements lag behind."""
    shown = "Ferry runs " + " ".join(words)
    found = headline(f"<h1>{shown}</h1>", linked(headline="Ferry runs aground") + og("Ferry runs late"))

    assert found == shown


def test_another_articles_data_is_not_the_pages():
    """Among several articles in JSON-LD the one with the page's own address speaks."""
    other = linked(headline=SEARCH, url="https://courier.example/other", author={"name": "Bram Okonjo"})
    own = linked(headline=FERRY, mainEntityOfPage={"@id": "https://courier.example/ferry"}, author={"name": "O. Finch"})
    link = '<link rel="canonical" href="https://courier.example/ferry">'

    assert read(titled(f"<h1>{FERRY}</h1>", other + own + link)).byline == "O. Finch"
