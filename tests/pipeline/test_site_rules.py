"""Rules for sites in a run: where they come from, and for which captures they are."""

from __future__ import annotations

from contextlib import closing

import pytest
from support.pipeline import Watching, rows_of
from support.site import PARAGRAPHS, article_page, running_site

from tracker import history
from tracker.errors import BadInput
from tracker.pipeline.rebuild import rebuild
from tracker.pipeline.rereading import read_version_again
from tracker.pipeline.site_rules import site_rules
from tracker.pipeline.workplace import Workplace

BOX = (
    "The tide table of this week says high water at the old quay on Monday at 6.12, and on Tuesday at 7.05 in the rain."
)
RULE = '[[rule]]\nhost = "127.0.0.1"\nwhy = "tide tables"\ndrop = "p.tide"\n'


@pytest.fixture
def watching(place):
    """A page with a box in its text, and a place to watch it from."""
    with running_site() as site:
        watching = Watching(place)
        page = article_page(PARAGRAPHS)
        page.body = page.body.replace("</p><p>", f'</p><p class="tide">{BOX}</p><p>', 1)
        watching.add(site.put("/parade", page))
        yield watching


def text_in(place):
    """The first version's paragraphs."""
    with closing(history.open_for_reading(place.db)) as connection:
        return history.find_stored_version(connection, "parade@1").article.paragraphs


def test_the_file_beside_the_database_is_used(watching):
    """A run reads by it, without being told; so does a rebuild, to the same rows."""
    (watching.place.db.with_name("sites.toml")).write_text(RULE, encoding="utf-8")
    watching.look()
    rows = rows_of(watching.place)
    rebuild(watching.place)

    assert text_in(watching.place) == PARAGRAPHS
    assert rows_of(watching.place) == rows


def test_a_rule_is_for_captures_of_its_days(watching):
    """The clock of the run, which is the capture's, decides."""
    watching.place.db.with_name("sites.toml").write_text(RULE + "from = 2031-05-05\n", encoding="utf-8")
    watching.look()

    assert BOX in text_in(watching.place)


def test_a_rule_that_is_adopted_makes_another_reader_and_no_edit(watching):
    """What stood on the page is read again by the rule; nothing is said to have changed on the page."""
    watching.look()
    watching.place.db.with_name("sites.toml").write_text(RULE, encoding="utf-8")
    outcomes = watching.look().outcomes
    with closing(history.open_for_reading(watching.place.db)) as connection:
        article = history.find_article(connection, "parade")
        (reread,) = history.rereads_of(connection, article.id)

    assert (outcomes, text_in(watching.place)) == (["same"], PARAGRAPHS)
    assert reread.after == f"{reread.before} / {site_rules(watching.place).mark('127.0.0.1')}"


def test_what_a_rule_left_out_is_listed_by_the_same_reader(watching):
    """`show --left-out` reads as the version was read, and does not say that another reader did."""
    watching.place.db.with_name("sites.toml").write_text(RULE, encoding="utf-8")
    watching.look()
    with closing(history.open_for_reading(watching.place.db)) as connection:
        stored = history.find_stored_version(connection, "parade@1")
        reading = read_version_again(connection, watching.place, stored)

    assert (BOX, "site rule: tide tables") in [(one.text, one.reason) for one in reading.article.left_out]
    assert not reading.is_other_reader


def test_another_file_can_be_named(place, tmp_path):
    """Named, it must be there."""
    named = Workplace(db=place.db, snapshots=place.snapshots, sites=tmp_path / "mine.toml")
    with pytest.raises(BadInput, match=r"mine\.toml: site rules cannot be read"):
        site_rules(named)
    named.sites.write_text(RULE, encoding="utf-8")

    assert [rule.host for rule in site_rules(named).rules_of("127.0.0.1")] == ["127.0.0.1"]


@pytest.mark.parametrize("content", [RULE.replace("drop", "dorp").encode(), b"\xff\xfe"])
def test_a_fault_ends_the_run_before_anything_is_fetched(watching, content):
    """Texts that were read by half of the rules would be kept as versions."""
    watching.place.db.with_name("sites.toml").write_bytes(content)
    with pytest.raises(BadInput, match=r"sites\.toml"):
        watching.look()

    assert not list(watching.place.snapshots.rglob("*.warc.gz"))
