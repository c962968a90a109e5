"""The whole line held against the truth about the demo newsroom: every outcome, every change, nothing more."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tracker import history
from tracker.demo.truth import TrueFinding, load_truth

TRUTH = load_truth()
#: The truth file says nothing of the dates that a page states: they move with edits of every kind.
NOT_JUDGED = ("published", "modified")


@dataclass(frozen=True)
class Found:
    """What a check came to, in the truth file's words."""

    outcome: str
    stealth: bool
    changes: frozenset[tuple[str, str, str]]  # kind, old, new
    tiers: dict[tuple[str, str, str], str]
    labels: dict[tuple[str, str, str], set[str]]


@pytest.fixture(scope="module")
def found(demo_place):
    """What every check of the demo came to, by slug and round."""
    with history.reading(demo_place.db) as connection:
        checks = connection.execute(
            """
            select checks.id, checks.outcome, articles.url as tracked, transitions.is_stealth
            from checks
            join articles on articles.id = checks.article_id
            left join transitions on transitions.check_id = checks.id
            order by checks.sequence
            """
        ).fetchall()
        rounds: dict[str, int] = {}
        results = {}
        for check in checks:
            slug = check["tracked"].rsplit("/", 1)[-1]
            rounds[slug] = rounds.get(slug, 0) + 1
            results[slug, rounds[slug]] = _found(connection, check)
    return results


def _found(connection, check):
    rows = connection.execute("select * from changes where check_id = ? order by place", [check["id"]]).fetchall()
    keys = {row["id"]: (row["kind"], row["old_text"], row["new_text"]) for row in rows if row["kind"] not in NOT_JUDGED}
    labels = {
        key: {name for (name,) in connection.execute("select name from change_labels where change_id = ?", [change])}
        for change, key in keys.items()
    }
    tiers = {keys[row["id"]]: row["tier"] for row in rows if row["id"] in keys}
    return Found(check["outcome"], bool(check["is_stealth"]), frozenset(keys.values()), tiers, labels)


def named(finding: TrueFinding) -> str:
    """A test's name."""
    return f"{finding.slug}-{finding.round}"


CHANGED = [finding for finding in TRUTH.findings if finding.changes]


@pytest.mark.parametrize("finding", TRUTH.findings, ids=named)
def test_every_check_comes_to_what_the_site_did(found, finding):
    """New, changed, returned, same, gone, suspect: each check says what the newsroom did to the page."""
    assert found[finding.slug, finding.round].outcome == finding.outcome


@pytest.mark.parametrize("finding", CHANGED, ids=named)
def test_exactly_the_edits_are_found(found, finding):
    """Every edit is found with its kind and both its texts, and nothing that the newsroom did not do."""
    truth = {(change.kind, change.old, change.new) for change in finding.changes}

    assert found[finding.slug, finding.round].changes == truth


@pytest.mark.parametrize("finding", CHANGED, ids=named)
def test_each_edit_has_its_labels_and_tier(found, finding):
    """Each edit bears at least the labels that it must, and the tier that decides how far up it comes."""
    result = found[finding.slug, finding.round]
    for change in finding.changes:
        key = (change.kind, change.old, change.new)
        assert set(change.labels) <= result.labels[key], key
        assert result.tiers[key] == change.tier, key


@pytest.mark.parametrize("finding", CHANGED, ids=named)
def test_silent_corrections_are_told_from_the_rest(found, finding):
    """A correction that no notice mentions is stealth; a development, or one that a notice explains, is not."""
    assert found[finding.slug, finding.round].stealth == finding.stealth
