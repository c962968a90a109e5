"""`tracker try-rule`: what a rule would change, and that it changes nothing yet."""

from __future__ import annotations

import json

import pytest
from support.pipeline import Watching, rows_of
from support.site import PARAGRAPHS, article_page, running_site

BOX = (
    "The tide table of this week says high water at the old quay on Monday at 6.12, and on Tuesday at 7.05 in the rain."
)
RULE = '[[rule]]\nhost = "127.0.0.1"\nwhy = "tide tables"\n'


@pytest.fixture
def kept(place):
    """Two articles, one of them with a box in its text and in two versions."""
    with running_site() as site:
        watching = Watching(place)
        page = article_page(PARAGRAPHS)
        page.body = page.body.replace("</p><p>", f'</p><p class="tide">{BOX}</p><p>', 1)
        watching.add(site.put("/parade", page), site.put("/quay", article_page(PARAGRAPHS)))
        watching.look()
        page.body = page.body.replace("1,200", "1,300")
        watching.look()
    return place


@pytest.fixture
def tried(run, kept, tmp_path):
    """Tries a rule with these lines."""

    def tried(lines: str, *more: object, host: str = "127.0.0.1"):
        (tmp_path / "draft.toml").write_text(RULE + lines, encoding="utf-8")
        return run("try-rule", host, "--rules", tmp_path / "draft.toml", *more)

    return tried


def test_what_a_rule_takes_away_is_listed_by_article(tried):
    """Sentences with the captures that lose them, and 1 as the exit code."""
    done = tried('drop = ["p.tide", ".gone"]', "--format", "json")
    form = json.loads(done.stdout)

    assert (done.exit_code, form["captures"], form["changed"], form["is_cut"]) == (1, 3, 2, False)
    assert [(one["captures"], one["changed"]) for one in form["articles"]] == [(2, 2), (1, 0)]
    assert form["articles"][0]["differences"] == [{"what": "lost", "old": BOX, "new": "", "captures": 2}]
    assert form["said"] == [
        {"text": "site rule: drop matches nothing (.gone)", "captures": 3},
        {"text": "site rule: drop matches nothing (p.tide)", "captures": 1},
    ]


def test_the_text_says_the_same(tried):
    """For people: marks for what goes and comes, what was said in vain last."""
    text = " ".join(tried('drop = ["p.tide", ".gone"]').stdout.split())

    assert text.startswith("127.0.0.1: 3 captures of 2 articles read with and without the rule, 2 otherwise http://")
    assert f"lost: [-{BOX}-]" in text
    assert "/quay" not in text
    assert "3 captures: site rule: drop matches nothing (.gone)" in text


def test_notices_and_fields_are_told(tried):
    """A sentence that becomes a notice, and a headline that is taken from elsewhere."""
    form = json.loads(tried('notices = "p.tide"\nheadline = "title"\nbyline = "nav a"', "--format", "json").stdout)
    found = {(one["what"], one["old"], one["new"]) for one in form["articles"][0]["differences"]}

    assert found == {("notice", "", BOX), ("byline", "", "Home")}


def test_a_rule_that_changes_nothing_exits_with_0(tried):
    """As diff does where nothing differs."""
    assert tried('drop = ".gone"').exit_code == 0


def test_of_many_captures_the_newest_are_read(tried):
    """It is said that there may be more."""
    form = json.loads(tried('drop = "p.tide"', "--limit", 1, "--format", "json").stdout)

    assert (form["captures"], form["is_cut"]) == (1, True)


def test_captures_of_other_days_are_not_read(tried):
    """A rule is tried on what it would be used for, and the rest is told."""
    form = json.loads(tried('drop = "p.tide"\nto = 2031-01-01', "--format", "json").stdout)

    assert form["articles"] == []
    assert form["said"] == [{"text": "no rule is in force on the day of the capture", "captures": 3}]


def test_nothing_is_written(tried, kept):
    """Neither rows nor files."""
    rows, files = rows_of(kept), set(kept.db.parent.rglob("*"))
    tried('drop = "p.tide"')

    assert rows_of(kept) == rows
    assert set(kept.db.parent.rglob("*")) - files == {kept.db.parent / "draft.toml"}


@pytest.mark.parametrize(
    ("lines", "host", "words"),
    [
        ('drop = "p..x"\nhedline = "h2"', "127.0.0.1", ["hedline", "p..x", "2 faults"]),
        ('drop = "p.x"', "gull.example", ["gull.example: no rule is for this host. Those that there are: 127.0.0.1."]),
    ],
)
def test_what_cannot_be_tried_is_told(tried, lines, host, words):
    """One line for each fault; exit 2, and nothing on stdout."""
    done = tried(lines, host=host)

    assert (done.exit_code, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == len(words)
    assert all(word in line for word, line in zip(words, done.stderr.splitlines(), strict=True))


def test_a_host_without_captures_is_told(run, kept, tmp_path):
    """There is nothing to try the rule on."""
    (tmp_path / "draft.toml").write_text(RULE.replace("127.0.0.1", "gull.example") + 'drop = "p"', encoding="utf-8")
    done = run("try-rule", "gull.example", "--rules", tmp_path / "draft.toml")

    assert (done.exit_code, "no page of this host is kept" in done.stderr) == (2, True)


def test_evidence_that_is_gone_is_told(tried, kept):
    """What cannot be read is said and counted, and the rest is tried."""
    for file in kept.snapshots.rglob("*.warc.gz"):
        file.unlink()
    form = json.loads(tried('drop = "p.tide"', "--format", "json").stdout)

    assert (form["captures"], sum(one["captures"] for one in form["said"])) == (0, 3)
