"""Stability: texts of a page before and after, judged by readers of which all is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from support.perturber import HTML, PARAGRAPHS, layout
from support.shared_data import shared_data

from benchmarks import article_pages, stability
from benchmarks.perturber import EDITS, NOTICES, PERTURBATIONS, Edit, EditKind, NoticeForm
from benchmarks.perturber.layout import normal
from benchmarks.scores import Measure
from benchmarks.trials import EditTrial, Text, Trial, text_of, tried
from tracker.model import Article, Paragraph, Role

_READ_MORE = next(one for one in PERTURBATIONS if one.name == "read more")
_BEFORE = text_of(Article(headline="A fire", paragraphs=("One. Two.", "Three.")))


def _knows_the_article(markup: str) -> Text:
    """A reader that looks for the paragraphs it knows and sees nothing else."""
    shown = normal(html.document_fromstring(markup).text_content())
    return text_of(Article(headline="Skarholm", paragraphs=tuple(text for text in PARAGRAPHS if text in shown)))


def _takes_all(markup: str) -> Text:
    """A reader that takes every element at its word."""
    body = html.document_fromstring(markup).body
    texts = (normal(one.text_content()) for one in body.iter("p", "aside", "footer", "div", "details", "li"))
    return text_of(Article(paragraphs=tuple(texts)))


def _trial(*paragraphs: str | Paragraph) -> Trial:
    return Trial(
        page="fire",
        perturbation=_READ_MORE,
        before=_BEFORE,
        after=text_of(Article(headline="A fire", paragraphs=paragraphs)),
    )


def _edit_trial(kind: EditKind | NoticeForm, old: str, new: str, *paragraphs: str) -> EditTrial:
    after = text_of(Article(headline="A fire", paragraphs=paragraphs))
    edit = Edit(kind=kind, html="", old=old, new=new)
    return EditTrial(page="fire", edit=edit, noise=("read more",), before=_BEFORE, after=after)


def _figures(measures: dict[str, Measure]) -> dict[str, float]:
    return {name: measure.figure for name, measure in measures.items() if measure.figure is not None}


def test_a_text_that_stays_is_the_same():
    """Nothing came, nothing went."""
    trial = _trial("One. Two.", "Three.")

    assert (trial.is_same, trial.gone, trial.came, trial.is_overthrown) == (True, (), (), False)


def test_a_block_that_came_is_named():
    """With its role, so that a rule can be looked for."""
    trial = _trial("One. Two.", "READ MORE: x", "Three.")

    assert (trial.is_same, trial.gone, trial.came) == (False, (), ("paragraph: READ MORE: x",))


def test_another_role_is_another_text():
    """A paragraph that turns into a heading is a change, whatever it says."""
    trial = _trial("One. Two.", Paragraph("Three.", Role.HEADING))

    assert (trial.gone, trial.came) == (("paragraph: Three.",), ("heading: Three.",))


def test_another_order_is_another_text():
    """The same blocks in other places are not the same text."""
    assert not _trial("Three.", "One. Two.").is_same


def test_a_text_of_which_most_is_another_is_overthrown():
    """An article whose paragraphs are all gone is no small matter."""
    assert _trial("The weather", "The stock market and what became of it").is_overthrown


@pytest.mark.parametrize(
    ("after", "is_found", "is_alone"),
    [
        (("One. Seven.", "Three."), True, True),
        (("One. Seven.", "READ MORE: x", "Three."), True, False),
        (("One. Two.", "Three."), False, False),
        (("Three.",), False, False),
    ],
)
def test_an_edit_is_found_or_not(after: tuple[str, ...], is_found: bool, is_alone: bool):
    """Found where the place reads as it is now; alone where nothing else came or went."""
    trial = _edit_trial(EditKind.WORD, "One. Two.", "One. Seven.", *after)

    assert (trial.is_found, trial.is_alone) == (is_found, is_alone)


@pytest.mark.parametrize(
    ("after", "is_found", "is_alone"),
    [
        (("One. Two.", "Three.", "Correction: four."), True, True),
        (("One. Two.", "Three.", "Correction: four.", "Ad"), True, False),
        (("One. Two.", "Three."), False, False),
    ],
)
def test_a_notice_is_kept_or_not(after: tuple[str, ...], is_found: bool, is_alone: bool):
    """Kept where its words are in the text, in whatever role."""
    trial = _edit_trial(NoticeForm.DIV, "", "Correction: four.", *after)

    assert (trial.is_found, trial.is_alone, trial.is_told) == (is_found, is_alone, False)


def test_a_reader_that_knows_the_article_is_never_disturbed():
    """All paragraphs can still be read as they stand, but for labels in their lines and quotes of another shape."""
    one = tried(layout(), read=_knows_the_article)
    disturbed = {trial.perturbation.name for trial in one.trials if not trial.is_same}

    assert {trial.perturbation.name for trial in one.trials} == {each.name for each in PERTURBATIONS}
    assert disturbed <= {"ads in lines", "ads in lines, hashed", "other quotes"}


def test_a_reader_that_takes_all_is_disturbed_by_all_noise_and_finds_every_edit():
    """Noise that nobody could see, or an edit that nobody could find, would measure nothing."""
    one = tried(layout(), read=_takes_all)
    figures = _figures(stability.measures_of(one))

    assert figures["noise/all without telling names"] <= 20
    assert (figures["edits/found"], figures["notices/kept"]) == (100, 100)


def test_a_page_has_its_turn_with_each_perturbation():
    """Over as many pages as there are turns, everything is tried."""
    turns = [tried(layout(), turn=turn, read=_knows_the_article) for turn in range(12)]

    assert {trial.perturbation.name for one in turns for trial in one.trials} == {each.name for each in PERTURBATIONS}
    assert {trial.edit.kind for one in turns for trial in one.edits} == {*EDITS, *NOTICES}
    assert all(len(one.trials) < len(PERTURBATIONS) / 2 for one in turns)


def test_misses_say_page_perturbation_and_blocks():
    """Who mends a rule sees what came and went, by what, on which page."""
    one = tried(layout(), read=_takes_all)
    lines = list(stability.misses(one, "suggest a correction"))

    assert lines[0] == "skarholm  suggest a correction"
    assert any(line.startswith("    + paragraph: ") for line in lines)
    assert "read more" not in "".join(lines)


def test_own_pages_have_their_articles():
    """Most articles of the demo are there with at least three paragraphs under one element."""
    layouts = article_pages.own()

    assert len(layouts) >= 10
    assert all(len(layout.blocks) >= 3 for layout in layouts)
    assert len({layout.name for layout in layouts}) == len(layouts)


def test_the_sample_is_drawn_once_and_for_all():
    """Of both sets as many, in halves, the same each time."""
    folder = shared_data("pages").parent
    names = [layout.name for layout in article_pages.sample(folder)]
    held_out = sum(map(article_pages.is_held_out, names))

    assert len(set(names)) == len(names) == 2 * article_pages.SAMPLE
    assert article_pages.SAMPLE / 2 < held_out < article_pages.SAMPLE * 1.5


def test_the_command_lists_what_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    """A table without, the blocks with --misses."""
    monkeypatch.setattr(article_pages, "own", lambda: [layout(HTML)])

    assert stability.main([]) == 0
    assert "markup/all" in capsys.readouterr().out
    assert stability.main(["--misses", "no such perturbation"]) == 0
    assert capsys.readouterr().out == ""
