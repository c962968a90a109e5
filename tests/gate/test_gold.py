"""Gold files: what a person wrote down is read, and what does not explain its versions is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.gate import NEW, OLD, TRUTH, gold_file

from benchmarks.gold import BadGold, main, read, read_all
from tracker.model import ChangeKind

_EDITED, _DELETED, _ADDED, _STEALTH = TRUTH.strip().split("\n\n")


def test_a_file_says_what_was_done(tmp_path: Path):
    """Changes have the places of their sentences; what no block names belongs together in its order."""
    gold = read(gold_file(tmp_path))

    assert [(one.kind, one.old, one.new) for one in gold.changes] == [
        (ChangeKind.EDITED, (0,), (0,)),
        (ChangeKind.DELETED, (1,), ()),
        (ChangeKind.ADDED, (), (3,)),
    ]
    assert gold.links == {(0, 0), (2, 1), (3, 2)}
    assert (gold.is_stealth, gold.language, gold.is_held_out) == (True, "en", False)


def test_a_label_in_brackets_is_accepted_and_not_asked_for(tmp_path: Path):
    """The two are kept apart, and `silent` is neither."""
    edited = read(gold_file(tmp_path)).changes[0]

    assert (edited.labels, edited.accepted, edited.is_silent) == ({"number"}, {"wording"}, True)


@pytest.mark.parametrize(
    ("truth", "reason"),
    [
        (TRUTH.replace("~ The mill", "~ A mill"), "the old version has no sentence"),
        (TRUTH.replace("+ The inquest", "+ An inquest"), "the new version has no sentence"),
        ("\n\n".join([_EDITED, _ADDED, _STEALTH]), "no block for"),
        ("\n\n".join([_EDITED, _DELETED, _STEALTH]), "no block for 'The inquest opens"),
        ("\n\n".join([_EDITED, _EDITED, _DELETED, _ADDED, _STEALTH]), "the old version has no sentence"),
        (f"headline | stylistic | wording\n~ [-Fire-]{{+Blaze+}}\n\n{TRUTH}", "the headline is ''"),
        (f"== NEW\n{TRUTH}", "each once and in this order"),
        (TRUTH.replace("edited |", "changed |"), "'changed' is not a valid ChangeKind"),
        (TRUTH.replace("| substantive | number", "| grave | number"), "'grave' is not a valid Tier"),
        (TRUTH.replace("(wording)", "(words)"), "'words' is not a valid LabelName"),
        (f"{TRUTH}notice: retraction\n", "'retraction' is not a valid NoticeKind"),
        ("\n\n".join([_EDITED, _DELETED, _ADDED]), "stealth: yes or stealth: no"),
    ],
)
def test_a_truth_that_does_not_explain_its_versions_is_refused(tmp_path: Path, truth: str, reason: str):
    """Nothing is scored against a file that is itself wrong; what is wrong is said with the file's name."""
    path = gold_file(tmp_path, truth=truth)

    with pytest.raises(BadGold, match=r"^en-01\.txt: ") as refused:
        read(path)
    assert reason in str(refused.value)


def test_two_versions_of_one_text_need_no_block(tmp_path: Path):
    """A pair in which nothing happened is a pair too."""
    gold = read(gold_file(tmp_path, new=OLD, truth="stealth: no\n"))

    assert (gold.changes, len(gold.links), gold.is_stealth) == ((), 4, False)


def test_the_checker_names_each_bad_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Who writes gold learns what is wrong with it, and that the rest is good."""
    good, bad = gold_file(tmp_path), gold_file(tmp_path, "en-02", old=NEW)

    assert main([str(good), str(bad)]) == 1
    assert capsys.readouterr().out.startswith("en-01.txt: 3 changes, 3 links\nen-02.txt: the old version")


def test_every_gold_file_is_good():
    """All files of the project are read, in two halves and at least four languages."""
    pairs = read_all()

    assert len(pairs) >= 40
    assert {pair.language for pair in pairs} >= {"en", "de", "fr", "es"}
    assert {pair.is_held_out for pair in pairs} == {True, False}
