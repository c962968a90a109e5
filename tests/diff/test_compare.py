"""Two articles, and all that differs."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.diff import article, new_side, old_side

from tracker.diff import align, diff_articles
from tracker.model import Article, ChangeKind, Paragraph, Role, Tier
from tracker.tuning import PAIRING

_PARAGRAPHS = st.lists(
    st.sampled_from(
        ["It rained. Then it snowed.", "“We wait. Nobody comes,” she said.", "It cost 12 euros.", "", "***"]
    ),
    max_size=5,
)


@given(_PARAGRAPHS, st.text(max_size=9))
def test_an_article_beside_itself_is_an_empty_diff(paragraphs: list[str], headline: str):
    """Articles that say the same have no changes, no notices and no stealth, however long."""
    same = article(*paragraphs, headline=headline)
    found = diff_articles(same, same)

    assert (found.changes, found.notices, found.silent, found.stealth) == ((), (), (), False)


@given(_PARAGRAPHS, _PARAGRAPHS)
def test_each_change_shows_both_texts_whole(old: list[str], new: list[str]):
    """The spans of a change give its old and its new text."""
    for change in diff_articles(article(*old), article(*new)).changes:
        assert (old_side(change.all_spans), new_side(change.all_spans)) == (change.old_text, change.new_text)


@given(_PARAGRAPHS, _PARAGRAPHS)
def test_ids_tell_changes_apart(old: list[str], new: list[str]):
    """Two changes of one diff never share an id, be their texts the same."""
    ids = [change.id for change in diff_articles(article(*old), article(*new)).changes]

    assert len(set(ids)) == len(ids)
    assert all(len(one) == 32 and int(one, 16) >= 0 for one in ids)


def test_regrouped_paragraphs_are_no_change():
    """The same sentences with other breaks between them say the same."""
    old = article("It rained. Then it snowed.", "Roads were closed.")
    new = article("It rained.", "Then it snowed. Roads were closed.")

    assert diff_articles(old, new).changes == ()


def test_a_role_is_no_change():
    """A line that became a heading has the same words."""
    old, new = (
        Article(paragraphs=(Paragraph("Roads closed"),)),
        Article(paragraphs=(Paragraph("Roads closed", Role.HEADING),)),
    )

    assert diff_articles(old, new).changes == ()


def test_a_headline_is_its_changes_one_sentence():
    """A field's text stands whole on either side, with its words compared."""
    (change,) = diff_articles(
        article("It rained.", headline="Ten hurt"), article("It rained.", headline="Six hurt")
    ).changes

    assert change.kind is ChangeKind.HEADLINE
    assert ([one.text for one in change.old], [one.text for one in change.new]) == (["Ten hurt"], ["Six hurt"])
    assert change.spans


def test_a_headline_that_only_one_version_has_is_shown():
    """A missing headline is a change with one side, never an empty sentence."""
    (change,) = diff_articles(article("It rained."), article("It rained.", headline="Rain")).changes

    assert (change.old, change.new[0].text, change.tier) == ((), "Rain", Tier.SUBSTANTIVE)


def test_a_name_in_a_headline_in_capitals_is_known_from_the_body():
    """Where every word has a capital, the article says which are names."""
    old = article("They praised Okafor there.", headline="Council Backs Okafor Over Stalled Bridge")
    new = article("They praised Okafor there.", headline="Council Backs Critics Over Stalled Bridge")
    labels = {label.name.value for label in diff_articles(old, new).changes[0].labels}

    assert "name" in labels


def test_counts_are_those_of_pairs_and_changes():
    """What the summary says can be counted in the diff."""
    old = article("It rained. Then it snowed. Roads were closed for hours.")
    new = article("It rained. Roads were closed for days. A bus came.")
    counts = diff_articles(old, new).counts()

    assert (counts["same"], counts["edited"], counts["deleted"], counts["added"]) == (1, 1, 1, 1)


def test_a_budget_that_is_met_marks_the_diff(monkeypatch: pytest.MonkeyPatch):
    """An approximate pairing is never shown as an exact one."""
    monkeypatch.setattr(align, "PAIRING", replace(PAIRING, comparisons=0))

    assert diff_articles(article("It rained hard."), article("It rained harder.")).is_approximate


def test_the_answer_is_the_same_on_every_run():
    """Neither the seed of string hashes nor the process changes ids, order, spans or labels."""
    program = (
        "from benchmarks.cases import cases; from tracker.diff import diff_articles\n"
        "print([diff_articles(case.old, case.new).changes for case in cases()])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1


def test_importing_the_room_is_cheap():
    """Nothing heavy is loaded for a comparison: no parser, no extractor, no numbers' library, no database."""
    program = "import sys, tracker.diff; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split()

    assert not {"lxml", "trafilatura", "resiliparse", "numpy", "scipy", "spacy", "nltk", "aiohttp", "sqlite3"} & {
        *loaded
    }
