"""Misses: said beside the truth, for the pairs that may be learnt from and for no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.gate import TRUTH, gold_file

from benchmarks.gate.__main__ import main
from benchmarks.gate.misses import HeldOut, misses
from benchmarks.gold import FOLDER, read

_MISJUDGED = TRUTH.replace("| number", "| date").replace("[-12-]{+21+} rooms", "[-12 rooms-]{+21 rooms+}")


def test_a_pair_seen_as_it_was_judged_has_none(tmp_path: Path):
    """Only what is wrong is listed."""
    assert list(misses(read(gold_file(tmp_path)))) == []


def test_a_miss_is_said_beside_the_truth(tmp_path: Path):
    """Place, both verdicts, the marks of a person and those of tracker."""
    found = list(misses(read(gold_file(tmp_path, truth=_MISJUDGED))))

    assert found == [
        "en-01  0 > 0",
        "    truth  edited | substantive | date (wording) | silent",
        "    found  edited | substantive | number | silent",
        "    marks  The mill has [-12 rooms-]{+21 rooms+}.",
        "    drawn  The mill has [-12-]{+21+} rooms.",
    ]


def test_a_held_out_pair_shows_nothing(tmp_path: Path):
    """Not one line of it is given before the refusal."""
    with pytest.raises(HeldOut, match="en-02 is held out"):
        next(misses(read(gold_file(tmp_path, "en-02", truth=_MISJUDGED))))


def test_the_command_refuses_a_held_out_pair(capsys: pytest.CaptureFixture[str]):
    """Asked for one by name it says why not, on stderr, with the code for trouble."""
    name = next(path.stem for path in sorted(FOLDER.glob("*.txt")) if read(path).is_held_out)

    assert main(["--misses", name]) == 2
    assert capsys.readouterr().out == ""
