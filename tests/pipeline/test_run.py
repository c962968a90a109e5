"""What a run makes of what a site answers: versions of what was seen, outcomes of what was not."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest
from support.pipeline import START, Watching
from support.site import PARAGRAPHS, Page, article_page, running_site

from tracker import history
from tracker.diff import diff_articles
from tracker.model import ChangeKind, Confidence, LabelName
from tracker.pipeline.run import due


@pytest.fixture
def site():
    """A site of the test's own."""
    with running_site() as running:
        yield running


@pytest.fixture
def watching(place):
    """A place and a clock."""
    return Watching(place)


EDITED = (PARAGRAPHS[0].replace("fire brigade", "police"), *PARAGRAPHS[1:])


def versions_in(place):
    """How many versions are kept."""
    with closing(history.open_for_reading(place.db)) as connection:
        return connection.execute("select count(*) from versions").fetchone()[0]


def test_a_first_look_makes_the_first_version(site, watching):
    """An article that is seen for the first time is new, and its text can be read back to the letter."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))

    assert watching.look().outcomes == ["new"]
    with closing(history.open_for_reading(watching.place.db)) as connection:
        stored = history.find_stored_version(connection, "parade@1")
    assert stored.article.paragraphs == PARAGRAPHS


def test_a_page_that_stands_is_the_same_version_seen_again(site, watching):
    """The same bytes add a check and a revisit record, no version."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))

    assert watching.look().outcomes + watching.look().outcomes == ["new", "same"]
    assert versions_in(watching.place) == 1


def test_another_shell_around_the_same_text_is_the_same_version(site, watching):
    """What changes outside the article does not make a version."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.pages["/parade"].body = site.pages["/parade"].body.replace("Home", "Front page, 3 minutes ago")

    assert watching.look().outcomes == ["same"]


def test_an_edit_is_a_version_with_its_window(site, watching):
    """The change lies between the last check that saw the old text and the first that saw the new one."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.put("/parade", article_page(EDITED))
    (finding,) = watching.look(hours=2).findings

    assert (finding.outcome, finding.transition.diff.changes[0].kind) == ("changed", ChangeKind.EDITED)
    window = finding.transition.window
    assert ((window.not_before - START).total_seconds(), (window.not_after - START).total_seconds()) == (3600, 10800)


LINKED = (*PARAGRAPHS, 'The lanterns are lit as in <a href="{}">the plan</a> that the council showed in May.')


def linked_page(target: str, month: str = "May") -> Page:
    """A page with a link in its last paragraph."""
    return article_page([text.format(target).replace("May", month) for text in LINKED])


def test_a_link_that_leads_elsewhere_in_a_new_text_is_told_from_what_is_kept(site, watching):
    """The diff that a check made, and that of the two versions as they are stored, have the same label."""
    watching.add(site.put("/parade", linked_page("/plan")))
    watching.look()
    site.put("/parade", linked_page("/other", "June"))
    (finding,) = watching.look().findings
    with closing(history.open_for_reading(watching.place.db)) as connection:
        stored = [history.find_stored_version(connection, f"parade@{number}").article for number in (1, 2)]

    labels = finding.transition.diff.changes[0].labels
    assert [(label.old, label.new) for label in labels if label.name is LabelName.LINK] == [
        (f"{site.base_url}/plan", f"{site.base_url}/other")
    ]
    assert diff_articles(*stored).changes == finding.transition.diff.changes


def test_a_link_that_leads_elsewhere_in_the_same_text_is_noted(site, watching):
    """It makes no version, since a version is a text; the ledger says it."""
    watching.add(site.put("/parade", linked_page("/plan")))
    watching.look()
    site.put("/parade", linked_page("/other"))
    (finding,) = watching.look().findings

    assert (finding.outcome, versions_in(watching.place)) == ("same", 1)
    assert finding.detail == "the text stands; links that lead elsewhere than when it was first seen: 1"


def test_the_note_on_a_link_begins_a_step_of_its_own(site, watching):
    """The history of an article shows it, though the version before and after is the same; a 304 takes it not back."""
    watching.add(site.put("/parade", linked_page("/plan")))
    for target in ("/plan", "/other", "/other"):
        site.put("/parade", linked_page(target))
        watching.look()
    with closing(history.open_for_reading(watching.place.db)) as connection:
        steps = history.steps_of(connection, history.find_article(connection, "parade").id)

    assert [(str(step.outcome), step.checks, bool(step.detail)) for step in steps] == [
        ("new", 1, False),
        ("same", 2, True),
    ]


def test_failures_in_between_are_counted_and_widen_the_window(site, watching):
    """Checks that saw nothing do not move the beginning of the window; they are counted in it."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.put("/parade", Page("down", status=503))
    outcomes = watching.look().outcomes + watching.look().outcomes
    site.put("/parade", article_page(EDITED))
    (finding,) = watching.look().findings

    assert outcomes == ["status", "status"]
    assert (finding.transition.window.checks, finding.transition.window.not_after.hour) == (2, 13)


def test_a_text_that_comes_back_is_the_earlier_version_again(site, watching):
    """A flip and its way back are two transitions between two versions."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    first = watching.look().findings[0].version_id
    site.put("/parade", article_page(EDITED))
    watching.look()
    site.put("/parade", article_page(PARAGRAPHS))
    (finding,) = watching.look().findings

    assert (finding.outcome, finding.version_id) == ("returned", first)
    assert finding.transition.diff.changes
    assert versions_in(watching.place) == 2


@pytest.mark.parametrize("status", [404, 410, 451])
def test_an_article_that_is_gone_loses_no_sentence(site, watching, status):
    """A page that answers that it is gone makes an outcome, not a version with everything deleted."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.put("/parade", Page("gone", status=status))

    assert watching.look().outcomes == ["gone"]
    assert versions_in(watching.place) == 1


@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        (Page("", headers={"Content-Type": "text/html"}), "empty"),
        (Page("%PDF-1.7 …", headers={"Content-Type": "application/pdf"}), "type"),
        (Page("\x00\x01\x02" * 400), "unreadable"),
        (Page("<html><body><h1>Before you continue</h1><p>We value your privacy. We and our partners store cookies. "
              "<button>Accept all</button> <button>Reject all</button></p></body></html>"), "suspect"),
    ],
    ids=["empty", "pdf", "binary", "consent"],
)  # fmt: skip
def test_an_answer_that_shows_no_article_makes_no_version(site, watching, page, outcome):
    """200 is not enough: what cannot be read as the article is an outcome, and the version before still stands."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.put("/parade", page)

    assert watching.look().outcomes == [outcome]
    assert versions_in(watching.place) == 1


def test_a_text_that_lost_nearly_all_has_to_stand_for_hours(site, watching):
    """An outage that answers 200 with an excuse makes no version; a text that stays is one, from its first sight on."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.put("/parade", article_page(["The parade will not take place this year."]))
    outcomes = [outcome for _ in range(6) for outcome in watching.look().outcomes]
    (finding,) = watching.look().findings

    assert outcomes == ["suspect"] * 6
    assert finding.outcome == "changed"
    window = finding.transition.window
    assert ((window.not_after - window.not_before).total_seconds(), window.checks) == (3600, 0)
    assert finding.new_version.first_seen_at == window.not_after


def test_a_text_that_lost_nearly_all_is_doubted(site, watching):
    """When such a text is believed, its version says what speaks against it."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.put("/parade", article_page(["The parade will not take place this year."]))
    for _ in range(7):
        watching.look()
    with closing(history.open_for_reading(watching.place.db)) as connection:
        article = history.find_stored_version(connection, "parade@2").article

    assert article.confidence is not Confidence.SURE
    assert "nearly all of the text that stood there before is gone" in article.reasons


def test_what_a_page_says_of_itself_is_kept(site, watching):
    """Canonical address and section come back with the version, as stated."""
    head = '<link rel="canonical" href="https://gull.example/p"><meta property="article:section" content="Town">'
    plain = article_page(PARAGRAPHS)
    watching.add(site.put("/parade", replace(plain, body=plain.body.replace("<head>", f"<head>{head}"))))
    watching.look()
    with closing(history.open_for_reading(watching.place.db)) as connection:
        article = history.find_stored_version(connection, "parade@1").article

    assert (article.canonical_url, article.section) == ("https://gull.example/p", "Town")
    assert (article.confidence, article.reasons) == (Confidence.SURE, ())


def test_an_outage_leaves_no_trace_in_the_versions(site, watching):
    """When the article is back after the excuse, it is the version that stood there before."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.put("/parade", article_page(["Something went wrong on our side, please try again."]))
    outcomes = watching.look().outcomes + watching.look().outcomes
    site.put("/parade", article_page(PARAGRAPHS))

    assert outcomes + watching.look().outcomes == ["suspect", "suspect", "same"]


def test_validators_are_sent_and_a_304_is_a_sighting(site, watching):
    """What the server gave to ask with is sent back to it; not modified means that the version still stands."""
    page = article_page(PARAGRAPHS)
    page.headers = {"ETag": '"v1"', "Last-Modified": "Sun, 04 May 2031 08:00:00 GMT"}
    watching.add(site.put("/parade", page))
    watching.look()
    site.put("/parade", Page(status=304))
    (finding,) = watching.look().findings

    assert site.requests[-1]["if-none-match"] == '"v1"'
    assert site.requests[-1]["if-modified-since"] == "Sun, 04 May 2031 08:00:00 GMT"
    assert (finding.outcome, finding.version_id != "") == ("not-modified", True)
    assert watching.look().outcomes == ["not-modified"]
    assert site.requests[-1]["if-none-match"] == '"v1"'


def test_a_new_address_continues_the_same_article(site, watching):
    """A redirect to another slug is the same article with one history, and it answers to both addresses."""
    old = site.put("/parade", article_page(PARAGRAPHS))
    watching.add(old)
    watching.look()
    site.put("/parade", Page(status=301, headers={"Location": "/lantern-parade-moves"}))
    new = site.put("/lantern-parade-moves", article_page(EDITED))

    assert watching.look().outcomes == ["changed"]
    with closing(history.open_for_reading(watching.place.db)) as connection:
        assert history.find_article(connection, new).url == old


def test_only_what_is_due_is_asked_for(site, watching):
    """A run right after another asks for nothing, and a quarter of an hour later for the young article again."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    counts = []
    for hours in (0, 0.01, 0.25):
        watching.look(hours=hours, choice=due(lambda: watching.now))
        counts.append(len(site.requests))

    assert counts == [1, 1, 2]


def test_a_run_with_nothing_due_leaves_no_file(site, watching):
    """Cron's empty runs do not fill the snapshots folder."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    files = sorted(watching.place.snapshots.rglob("*.warc.gz"))
    watching.look(hours=0.01, choice=due(lambda: watching.now))

    assert sorted(watching.place.snapshots.rglob("*.warc.gz")) == files


def test_the_same_body_is_kept_once(site, watching):
    """A body that an earlier check kept is referred to, also when it comes back after another one."""
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    watching.look()
    site.put("/parade", article_page(EDITED))
    watching.look()
    site.put("/parade", article_page(PARAGRAPHS))
    watching.look()

    with closing(history.open_for_reading(watching.place.db)) as connection:
        rows = connection.execute(
            "select refers_to is not null from captures join checks on checks.id = check_id order by sequence"
        )
        assert [refers for (refers,) in rows] == [0, 0, 1]
