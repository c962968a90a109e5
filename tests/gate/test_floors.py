"""Floors: they rise, they never sink, and they say nothing of texts that were changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.gate import gold_file, result

from benchmarks import gold
from benchmarks.gate import floors, table
from benchmarks.gate.corpora import CORPORA, Corpus, Part, Result, Text, digest_of, result_of
from benchmarks.gate.floors import Floors, Pin
from benchmarks.scores import Excess, Share

_PARTS = ("all", "held out")


def _pin(figure: float, digest: str = "1234") -> Pin:
    return Pin(digests={"en-01.txt": digest}, floors={"kinds/all": dict.fromkeys(_PARTS, figure)})


def _pairs(folder: Path) -> list[Text]:
    return [Text(half=Part.LEARNT, measures={"kinds/all": Share(right=1, of=1)}) for _ in gold.read_all(folder)]


@pytest.mark.parametrize(("before", "now", "kept"), [(90, 95, 95), (90, 80, 90), (90, 90, 90)])
def test_floors_only_rise(before: int, now: int, kept: int):
    """A figure that fell leaves its floor where it was."""
    raised = floors.raised(result(now), _pin(before))

    assert raised.floors == {"kinds/all": dict.fromkeys(_PARTS, float(kept))}


@pytest.mark.parametrize(("before", "now", "kept", "said"), [(9, 5, 5, 0), (5, 9, 5, 1), (5, 5, 5, 0)])
def test_where_fewer_is_better_a_floor_is_the_most_there_may_be(before: int, now: int, kept: int, said: int):
    """Noise that grew is a complaint, and noise that fell sets the floor lower."""
    name, digests = "text/noise blocks a page", {"gold.jsonl": "1"}
    reached = Result(corpus="real", digests=digests, texts=1, measures={name: {Part.ALL: Excess(counts=(now,))}})
    pin = Pin(digests=digests, floors={name: {"all": float(before)}})

    assert floors.raised(reached, pin).floors == {name: {"all": float(kept)}}
    assert ["above its floor" in line for line in floors.complaints(reached, pin)] == [True] * said


def test_the_floors_of_a_changed_corpus_are_set_anew():
    """Other texts are another yardstick, so that a lower figure on them is no step back."""
    assert floors.raised(result(80), _pin(90, digest="5678")) == _pin(80)


def test_a_corpus_that_is_absent_keeps_its_floors():
    """A machine without the corpus raises the floors of the others only."""
    kept = Floors(targets={}, pins={"small": _pin(70), "absent": _pin(90)})

    assert floors.pinned([result(80)], kept).pins == {"small": _pin(80), "absent": _pin(90)}


def test_a_figure_below_its_floor_is_said():
    """Both the whole and what was held out are held to their floors."""
    assert list(floors.complaints(result(80), _pin(90))) == [
        f"small: kinds/all, {part}, is 80.00, below its floor of 90.00" for part in _PARTS
    ]
    assert list(floors.complaints(result(90), _pin(90))) == []


def test_a_figure_that_is_not_measured_any_more_is_said():
    """Nobody gets past a floor by ceasing to measure."""
    pin = Pin(digests={"en-01.txt": "1234"}, floors={"kinds/moved": {"all": 50.0}})

    assert list(floors.complaints(result(80), pin)) == [
        "small: kinds/moved, all, has a floor of 50.00 and is not measured any more",
        "small: kinds/all, all, has no floor yet. Set it: make gate-pin",
        "small: kinds/all, held out, has no floor yet. Set it: make gate-pin",
    ]


def test_a_changed_corpus_is_noticed(tmp_path: Path):
    """The files that changed, came or went are named, and what to type then."""
    corpus = Corpus(name="small", folder=tmp_path, pattern="*.txt", texts=_pairs)
    kept, changed = gold_file(tmp_path, "en-01"), gold_file(tmp_path, "en-02")
    pin = floors.raised(result_of(corpus), Pin())
    changed.write_text(changed.read_text("utf-8").replace("A fire", "The fire"), "utf-8")
    gold_file(tmp_path, "en-03")
    (complaint,) = floors.complaints(result_of(corpus), pin)

    assert complaint.startswith("small: en-02.txt, en-03.txt changed")
    assert "make gate-pin" in complaint
    assert kept.name not in complaint


def test_how_lines_end_changes_no_corpus(tmp_path: Path):
    """A checkout on another system is the same corpus."""
    path = gold_file(tmp_path)
    before = digest_of(path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert digest_of(path) == before


def test_a_new_pin_says_each_floor_that_it_moves():
    """What a pin does is read in a commit, and on the screen before."""
    assert list(floors.moves("small", _pin(90), _pin(95))) == [
        f"small: kinds/all, {part}: 90.00 to 95.00" for part in _PARTS
    ]


def test_what_is_written_is_what_is_read(tmp_path: Path):
    """Floors, targets and digests come back as they were."""
    kept = Floors(targets={"small": {"kinds/*": 97.0}}, pins={"small": _pin(90)})
    floors.write(kept, tmp_path / "floors.json")

    assert floors.read(tmp_path / "floors.json") == kept


def test_a_target_may_be_for_a_whole_group():
    """A figure's own target goes before its group's; without either it has none."""
    kept = Floors(targets={"small": {"kinds/*": 97.0, "kinds/moved": 90.0}}, pins={})

    assert [kept.target("small", name) for name in ("kinds/all", "kinds/moved", "links/all")] == [97.0, 90.0, None]


def test_the_table_says_what_is_reached_and_what_is_short():
    """Each figure stands beside its floor and its target."""
    kept = Floors(targets={"small": {"kinds/*": 85.0}}, pins={"small": _pin(70)})
    (row,) = (line for line in table.lines([result(80)], kept) if "kinds: all" in line)

    assert row.split() == ["kinds:", "all", "100", "80.00", "70.00", "80.00", "70.00", "85.00", "short", "by", "5.00"]


def test_the_figures_are_given_as_json_too():
    """What a program reads has the same numbers."""
    kept = Floors(targets={}, pins={"small": _pin(70)})
    entry = json.loads(json.dumps(table.as_json([result(80)], kept)))["small"]["kinds/all"]

    assert (entry["figures"]["all"], entry["floors"]["held out"], entry["target"]) == (80.0, 70.0, None)


@pytest.mark.parametrize("corpus", [corpus for corpus in CORPORA if corpus.files], ids=lambda corpus: corpus.name)
def test_the_floors_are_those_of_the_corpora(corpus: Corpus):
    """No corpus was changed without its floors having been set again."""
    digests = {path.name: digest_of(path) for path in corpus.files}
    changed = floors.read().pin(corpus.name).changed(Result(corpus=corpus.name, digests=digests, texts=0, measures={}))

    assert changed == []


def test_what_makes_the_texts_is_part_of_the_yardstick(tmp_path: Path):
    """Where a corpus is changed by a program before it is read, another program is another corpus."""
    maker = tmp_path / "maker.py"
    maker.write_text("1", "utf-8")
    gold_file(tmp_path)
    corpus = Corpus(name="small", folder=tmp_path, pattern="*.txt", texts=_pairs, makers=(maker,))
    pin = floors.raised(result_of(corpus), Pin())
    maker.write_text("2", "utf-8")

    assert pin.changed(result_of(corpus)) == ["maker.py"]
    assert Corpus(name="small", folder=tmp_path / "absent", pattern="*", texts=_pairs, makers=(maker,)).files == []
