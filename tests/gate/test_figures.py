"""Figures: what is counted right, wrong and missed, from a pair of which all is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.gate import TRUTH, gold_file

from benchmarks.gate.corpora import CORPORA, Part, result_of
from benchmarks.gate.judged import Judged, judged, measures_of
from benchmarks.gate.noise import TRIALS, trials
from benchmarks.gate.spans import edges_between_words, hunks_in, marked_of, tokens_changed
from benchmarks.gold import read
from benchmarks.scores import Average, Measure, Score, Share, total
from tracker.model import Label, LabelName, Span, SpanOp, Tier


@pytest.fixture
def pair(tmp_path: Path) -> Judged:
    """A pair, as tracker sees it."""
    return judged(read(gold_file(tmp_path)))


def _without(pair: Judged, place: int) -> Judged:
    """The pair, with one change not found."""
    lost = list(pair.found)[place]
    return replace(pair, found={at: change for at, change in pair.found.items() if at != lost})


def _figures(pair: Judged) -> dict[str, Measure]:
    return {name: measure for name, measure in measures_of(pair).items() if measure.count}


def test_precision_recall_and_f1():
    """Two right, one invented and two missed make 2 of 3, 2 of 4 and 4 of 7."""
    score = Score.of({1, 2, 3}, {2, 3, 4, 5})

    assert (score.precision, score.recall, score.figure) == (66.66, 50.0, 57.14)


def test_a_figure_is_100_only_when_nothing_is_wrong():
    """Figures are rounded down: one of 100,000 shows."""
    assert Share(right=99_999, of=100_000).figure == 99.99
    assert Share(right=100_000, of=100_000).figure == 100.0


@pytest.mark.parametrize("measure", [Score(), Score(invented=3), Share(), Average()])
def test_nothing_asked_for_is_no_figure(measure: Measure):
    """No text to ask is neither 0 nor 100."""
    assert measure.figure is None


def test_texts_are_added_up_before_they_are_divided():
    """A long text counts for more than a short one."""
    sums = total([{"a": Share(right=1, of=1)}, {"a": Share(right=0, of=3), "b": Share(right=1, of=2)}])

    assert {name: measure.figure for name, measure in sums.items()} == {"a": 25.0, "b": 50.0}


def test_a_pair_seen_as_it_was_judged_is_all_right(pair: Judged):
    """Every figure of it is 100, but for the hunks, which are an average."""
    figures = {name: measure.figure for name, measure in _figures(pair).items()}

    assert {name for name, figure in figures.items() if figure != 100} == {
        "spans/hunks a change, found",
        "spans/hunks a change, marked",
    }
    assert {"kinds/added", "labels/number", "verdicts/tier", "verdicts/silent, a change", "links/all"} <= set(figures)


def test_a_change_that_was_not_found_misses_kind_labels_and_tier(pair: Judged):
    """What is not found is wrong in every respect in which it was asked for."""
    edited = next(at for at, change in enumerate(pair.found.values()) if change.labels)
    figures = _figures(_without(pair, edited))

    assert figures["kinds/edited"] == Score(missed=1)
    assert figures["labels/number"] == Score(missed=1)
    assert figures["verdicts/tier"] == Share(right=2, of=3)


def test_a_change_that_nobody_made_invents_its_labels(pair: Judged):
    """A truth without the edit leaves tracker's kind and label without ground."""
    made_up = replace(pair, wanted=dict(list(pair.wanted.items())[1:]))
    figures = measures_of(made_up)

    assert figures["kinds/edited"] == Score(invented=1)
    assert figures["labels/number"] == Score(invented=1)


def test_an_accepted_label_counts_neither_way(pair: Judged):
    """`(wording)` is as good given as not given."""
    label = Label(name=LabelName.WORDING, old="a", new="b", reason="r")
    found = {at: replace(one, labels=(*one.labels, label)) for at, one in pair.found.items() if one.labels}
    given = replace(pair, found={**pair.found, **found})

    assert measures_of(given)["labels/all"] == measures_of(pair)["labels/all"] == Score(right=1)


def test_marked_words_are_counted_on_both_sides():
    """Words taken out are told from words put in; white space and the shape of the marks do not count."""
    marked = marked_of("It rained [-hard-]{+very hard+} on Monday{+ night+}.")

    assert tokens_changed(marked) == {
        (SpanOp.INSERT, 2),  # of the text without insertions
        *((SpanOp.DELETE, at) for at in (2, 3, 6)),
    }
    assert hunks_in(marked) == 2


def test_an_edge_inside_a_word_is_seen():
    """ "sun" made "sunday" by putting in "day" cuts a word; between words, or Chinese letters, nothing is cut."""
    cut = [Span(op=SpanOp.EQUAL, text="sun"), Span(op=SpanOp.INSERT, text="day")]
    whole = [Span(op=SpanOp.EQUAL, text="the "), Span(op=SpanOp.INSERT, text="day")]
    unspaced = [Span(op=SpanOp.EQUAL, text="下"), Span(op=SpanOp.INSERT, text="雨")]

    assert edges_between_words([cut, whole, unspaced]) == Share(right=2, of=3)


def test_a_boundary_that_is_not_found_is_missed(tmp_path: Path):
    """A golden paragraph with a cut where tracker makes none counts against it, in its language and in all."""
    (tmp_path / "en.txt").write_text("It rained. \nSnow fell.\n\nAn odd\ncut.\n", "utf-8")
    found = result_of(replace(CORPORA[0], folder=tmp_path))

    assert {name: parts[Part.ALL] for name, parts in found.measures.items()} == {
        "boundaries/all": Score(right=1, missed=1),
        "boundaries/en": Score(right=1, missed=1),
    }


def test_a_case_is_met_whole_or_not_at_all(tmp_path: Path):
    """A case of judgement with one thing more than it expects is not met."""
    lines = "OLD\nIt rained on 12 roofs.\nNEW\nIt rained on 21 roofs.\nEXPECT\n"
    case = f"# English.\n\n== a figure\n{lines}edited | substantive | number\n\n== nothing\n{lines}"
    (tmp_path / "en-rain.txt").write_text(case, "utf-8")
    found = result_of(replace(CORPORA[3], folder=tmp_path))

    assert found.measures["cases/met"][Part.ALL] == Share(right=1, of=2)


def test_noise_and_facts_are_the_same_in_every_run(tmp_path: Path):
    """What chance chose once it chooses again, and nothing is tried that the table does not know."""
    gold = read(gold_file(tmp_path))
    once, again = ([(trial.name, trial.changes) for trial in trials(gold)] for _ in range(2))

    assert once == again
    assert {name for name, _ in once} <= set(TRIALS)


def test_a_copy_must_stay_quiet_and_a_fact_must_not(tmp_path: Path):
    """Nothing in a copy is more than cosmetic; a changed digit is."""
    tried = list(trials(read(gold_file(tmp_path, truth=TRUTH))))
    tiers = {name: [one.tier for trial in tried if trial.name == name for one in trial.changes] for name in TRIALS}

    assert all(trial.is_passed for trial in tried)
    assert set(tiers["noise/doubled spaces"]) <= {Tier.COSMETIC}
    assert Tier.SUBSTANTIVE in tiers["facts/another digit"]
