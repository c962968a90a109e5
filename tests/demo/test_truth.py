"""The truth file says what the article files do, no more and no less."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from support.demo import sentences

from tracker.demo import DemoArticle, Newsroom, TrueFinding, Truth, Version, load_newsroom, load_truth
from tracker.demo.newsroom import Delivery, Fault
from tracker.errors import BadInput
from tracker.model import ChangeKind, LabelName, Outcome, Tier

TOLD = [finding for finding in load_truth().findings if finding.changes]
FAULTS = {Fault.GONE: Outcome.GONE, Fault.WALL: Outcome.SUSPECT, Fault.UNAVAILABLE: Outcome.STATUS}
FIELDS = (ChangeKind.HEADLINE, ChangeKind.BYLINE)


def name_of(finding: TrueFinding) -> str:
    """A finding as the test report names it."""
    return f"{finding.slug}-{finding.round}"


def both_versions(finding: TrueFinding) -> tuple[Version, Version]:
    """The version that the round before had seen, and the one that the finding's round shows."""
    article = load_newsroom().article(finding.slug)
    old, new = article.last_seen_in(finding.round - 1), article.last_seen_in(finding.round)
    assert old is not None
    assert new is not None
    return old, new


def expected_outcome(article: DemoArticle, number: int) -> Outcome:
    """What a check must come to, worked out from the article file alone."""
    shown = article.shown_in(number)
    if isinstance(shown, Fault):
        return FAULTS[shown]
    before = article.last_seen_in(number - 1)
    if before is None:
        return Outcome.NEW
    if shown is before:
        return Outcome.SAME if article.delivery is Delivery.LIVE else Outcome.NOT_MODIFIED
    return Outcome.RETURNED if shown in article.rounds[: number - 1] else Outcome.CHANGED


def test_every_article_has_an_outcome_in_every_round(newsroom: Newsroom, truth: Truth) -> None:
    """The truth file names each article once and each of its rounds."""
    told = [(finding.slug, finding.round) for finding in truth.findings]
    wanted = [(article.slug, number) for article in newsroom.articles for number in range(1, newsroom.rounds + 1)]

    assert sorted(told) == sorted(wanted)


def test_outcomes_follow_from_the_article_files(newsroom: Newsroom, truth: Truth) -> None:
    """Each outcome is the one that the article's rounds lead to."""
    told = {(f.slug, f.round): f.outcome for f in truth.findings}
    wanted = {(slug, number): expected_outcome(newsroom.article(slug), number) for slug, number in told}

    assert told == wanted


def test_changes_are_told_where_the_text_changes_and_nowhere_else(truth: Truth) -> None:
    """A check that is `changed` or `returned` has changes, and no other has."""
    changing = {Outcome.CHANGED, Outcome.RETURNED}

    assert [name_of(f) for f in truth.findings if bool(f.changes) != (f.outcome in changing)] == []


def test_the_words_are_those_of_the_model(truth: Truth) -> None:
    """Outcomes, kinds, tiers and labels are spelt as the rest of the project spells them."""
    changes = [change for finding in truth.findings for change in finding.changes]

    assert {finding.outcome for finding in truth.findings} <= set(Outcome)
    assert {change.kind for change in changes} <= set(ChangeKind)
    assert {change.tier for change in changes} <= set(Tier)
    assert {label for change in changes for label in change.labels} <= set(LabelName)


@pytest.mark.parametrize("finding", TOLD, ids=name_of)
def test_told_changes_turn_the_old_sentences_into_the_new(finding: TrueFinding) -> None:
    """Taking out every old sentence and putting in every new one gives the new version, and nothing is left over."""
    old, new = both_versions(finding)
    told = [change for change in finding.changes if change.kind not in FIELDS]
    made = Counter(sentences(old))
    made.subtract(change.old for change in told if change.old)
    left = +made == made
    made.update(change.new for change in told if change.new)

    assert left, "an old text does not stand in the old version"
    assert +made == Counter(sentences(new))


@pytest.mark.parametrize("finding", TOLD, ids=name_of)
def test_sentences_that_no_change_names_keep_their_order(finding: TrueFinding) -> None:
    """What is not told as moved has not moved."""
    old, new = both_versions(finding)
    gone, come = {c.old for c in finding.changes}, {c.new for c in finding.changes}

    assert [s for s in sentences(old) if s not in gone] == [s for s in sentences(new) if s not in come]


@pytest.mark.parametrize("finding", TOLD, ids=name_of)
def test_each_kind_has_the_texts_that_it_needs(finding: TrueFinding) -> None:
    """An edit has two texts that differ, a move one text twice, an addition and a deletion one side."""
    for change in finding.changes:
        match change.kind:
            case ChangeKind.ADDED:
                assert change.new
                assert not change.old
            case ChangeKind.DELETED:
                assert change.old
                assert not change.new
            case ChangeKind.MOVED:
                assert change.old == change.new
            case _:
                assert change.old != change.new


@pytest.mark.parametrize("finding", TOLD, ids=name_of)
def test_headline_and_byline_are_told_when_they_change(finding: TrueFinding) -> None:
    """A field's change carries the field before and after, and a field that stands is not told."""
    old, new = both_versions(finding)
    fields = {ChangeKind.HEADLINE: (old.headline, new.headline), ChangeKind.BYLINE: (old.byline, new.byline)}
    told = {change.kind: (change.old, change.new) for change in finding.changes if change.kind in FIELDS}

    assert told == {kind: texts for kind, texts in fields.items() if texts[0] != texts[1]}


@pytest.mark.parametrize("finding", TOLD, ids=name_of)
def test_a_cosmetic_change_changes_no_letter_or_digit(finding: TrueFinding) -> None:
    """Cosmetic means that only marks, spaces and case differ, and every other edit has more to it."""
    for change in finding.changes:
        if change.kind == ChangeKind.EDITED:
            old, new = ("".join(filter(str.isalnum, text.lower())) for text in (change.old, change.new))

            assert (old == new) == (change.tier == Tier.COSMETIC)


@pytest.mark.parametrize("finding", TOLD, ids=name_of)
def test_a_stealth_correction_changes_what_was_said(finding: TrueFinding) -> None:
    """Additions, deletions and moves alone put nothing right, so they are never stealth."""
    has_edit = any(c.kind == ChangeKind.EDITED and c.tier == Tier.SUBSTANTIVE for c in finding.changes)

    assert has_edit or not finding.stealth


def test_the_truth_shows_all_that_a_tracker_can_meet(truth: Truth) -> None:
    """The demo would be poorer without any of these, and an editor who drops one should notice."""
    changes = [change for finding in truth.findings for change in finding.changes]
    labels = {label for change in changes for label in change.labels}

    assert {f.outcome for f in truth.findings} >= {"returned", "not-modified", "gone", "suspect", "status"}
    assert {c.kind for c in changes} >= {"edited", "added", "deleted", "moved", "headline", "byline"}
    assert {c.tier for c in changes} == set(Tier)
    assert labels >= set(LabelName) - {LabelName.LINK}
    assert {f.stealth for f in truth.findings if f.changes} == {True, False}


def test_a_finding_without_an_outcome_is_refused(tmp_path: Path) -> None:
    """A round that the outcomes do not know is most often a slip of the pen."""
    path = tmp_path / "truth.toml"
    path.write_text("[outcomes]\na = ['new']\n[[findings]]\narticle = 'a'\nround = 2\nstealth = false\n")

    with pytest.raises(BadInput, match=r"truth\.toml: a, round 2: no outcome"):
        load_truth(path)


def test_a_finding_that_is_not_told_is_an_error(truth: Truth) -> None:
    """Asking for a round that nobody described says so."""
    with pytest.raises(BadInput, match="tide-mill, round 9"):
        truth.finding("tide-mill", 9)
