"""Pages: what is counted right, wrong and missed of a page of which all is known, and how it is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.gate import PAGE_TRUTH, page_file

from benchmarks.gate.misses import HeldOut
from benchmarks.gate.page_misses import page_misses
from benchmarks.gate.paged import Paged, measures_of, paged
from benchmarks.saved_pages import read
from benchmarks.scores import Excess, Means, Measure, Score, Share, total
from tracker.model import LeftOut, PageKind, Paragraph


@pytest.fixture
def one(tmp_path: Path) -> Paged:
    """A page, as tracker reads it."""
    return paged(read(page_file(tmp_path)))


def _figures(one: Paged) -> dict[str, Measure]:
    return {name: measure for name, measure in measures_of(one).items() if measure.count}


def _with(one: Paged, *paragraphs: Paragraph) -> Paged:
    return replace(one, article=replace(one.article, paragraphs=paragraphs))


def test_a_page_read_as_it_was_written_down_is_all_right(one: Paged):
    """Every figure of it is 100."""
    assert {name: measure.figure for name, measure in _figures(one).items() if measure.figure != 100} == {}


def test_a_block_in_another_role_counts_as_a_text_and_not_as_a_block(one: Paged):
    """The notice was read, but as a paragraph."""
    *others, notice = one.article.paragraphs
    figures = _figures(_with(one, *others, Paragraph(notice)))

    assert figures["blocks/text"] == Score(right=5)
    assert figures["blocks/text and role"] == Score(right=4, invented=1, missed=1)
    assert figures["roles/notice"] == Score(missed=1)
    assert figures["notices/all"] == figures["notices/en"] == Share(right=0, of=1)


def test_a_block_in_another_place_is_missed_there_and_invented_here(one: Paged):
    """A text that stands elsewhere is not the text that a person read."""
    first, *others = one.article.paragraphs

    assert _figures(_with(one, *others, first))["blocks/text"] == Score(right=4, invented=1, missed=1)


def test_a_block_of_the_article_that_is_left_out_is_counted(one: Paged):
    """It was seen, and taken for something else."""
    first, *others = one.article.paragraphs
    lost = _with(one, *others)
    left_out = replace(lost, article=replace(lost.article, left_out=(LeftOut(text=first, reason="teaser"),)))

    assert _figures(lost)["left out/no block of the article"] == Share(right=5, of=5)
    assert _figures(left_out)["left out/no block of the article"] == Share(right=4, of=5)


def test_noise_is_counted_where_it_is_kept_and_where_it_is_not_listed(one: Paged):
    """An advertisement in the text is neither listed nor kept out of it."""
    noisy = _with(one, *one.article.paragraphs, Paragraph("Advertisement"))
    figures = _figures(replace(noisy, article=replace(noisy.article, left_out=())))

    assert figures["left out/listed"] == figures["left out/not in the text"] == Share(right=0, of=1)


def test_a_reason_must_say_what_a_block_is(one: Paged):
    """A block that is listed for another reason is listed, and not named."""
    listed = (LeftOut(text="Advertisement", reason="not the article's text"),)
    figures = _figures(replace(one, article=replace(one.article, left_out=listed)))

    assert (figures["left out/listed"].figure, figures["left out/named"].figure) == (100, 0)


@pytest.mark.parametrize(("published", "figure"), [("2031-05-07T09:05:30Z", 100), ("2031-05-07T11:07:00+02:00", 0)])
def test_dates_are_right_to_the_minute(one: Paged, published: str, figure: int):
    """However they are written, and wherever their zone is."""
    dated = replace(one, article=replace(one.article, published=published))

    assert _figures(dated)["fields/published"].figure == figure


@pytest.mark.parametrize(("time", "right"), [("2031-05-07T14:05:00Z", 1), ("2031-05-07T14:07:00Z", 0), ("14:05", 0)])
def test_a_live_entry_must_know_its_time(one: Paged, time: str, right: int):
    """Words for machines are compared to the minute, others as they stand."""
    first, *others = one.article.paragraphs
    truth = replace(one.page.truth, times={str(first): time})
    entry = Paragraph(first, first.role, at="2031-05-07T14:05:20Z")
    timed = _with(replace(one, page=replace(one.page, truth=truth)), entry, *others)

    assert _figures(timed)["live/entries with their time"] == Share(right=right, of=1)


def test_an_article_that_is_taken_for_none_is_known_as_such(one: Paged):
    """It would make no version; nor would a page without an article, if it is known."""
    lost = replace(one, article=replace(one.article, kind=PageKind.SECTION))

    assert _figures(lost)["kinds/articles known"] == _figures(lost)["kinds/right"] == Share(right=0, of=1)


def test_of_a_page_without_an_article_only_the_kind_is_asked(tmp_path: Path):
    """A consent wall has no headline that could be wrong."""
    truth = "url: https://x.example/\nheader: Content-Type: text/html\nkind: soft-404"
    figures = measures_of(paged(read(page_file(tmp_path, truth=truth))))

    assert figures == {"kinds/right": Share(right=0, of=1), "kinds/no articles known": Share(right=0, of=1)}


def test_what_is_no_page_at_all_is_read_as_none(tmp_path: Path):
    """A body that cannot be read is a miss, and stops nothing."""
    path = page_file(tmp_path, page="GIF89a, and then bytes")

    assert paged(read(path)).article.kind is PageKind.NOT_HTML


def test_misses_are_said_block_by_block(one: Paged, tmp_path: Path):
    """What was missed, what was invented, in which role, and for which reason."""
    truth = (
        PAGE_TRUTH.replace("byline: Ada Brook", "byline: Ines Roe")
        .replace("paragraph | Forty", "quotation | Forty")
        .replace("paragraph | A second boat has been ordered.", "paragraph | No boat was ordered.")
        .replace("left out: advertisement", "left out: teaser")
    )
    found = list(page_misses(read(page_file(tmp_path, truth=truth))))

    assert found == [
        "local-01  byline: truth 'Ines Roe', found 'Ada Brook'",
        f"local-01  role: truth quotation, found paragraph | {one.article.paragraphs[2]}",
        f"local-01  missed: paragraph | {one.article.paragraphs[3].replace('A second boat has been', 'No boat was')}",
        f"local-01  invented: paragraph | {one.article.paragraphs[3]}",
        "local-01  left out: truth teaser, found advertisement | Advertisement",
    ]


def test_a_page_that_is_held_out_shows_nothing(tmp_path: Path):
    """Not one line of it is given before the refusal."""
    with pytest.raises(HeldOut, match="local-02 is held out"):
        next(page_misses(read(page_file(tmp_path, "local-02"))))


def test_means_count_pages_alike_and_excess_forgets_the_worst():
    """Real pages are scored as their benchmark scores them; fewer is better, and a mean of them is rounded up."""
    sums = total([{"f": Means(precisions=(1.0,), recalls=(0.5,))}, {"f": Means(precisions=(0.5,), recalls=(0.5,))}])
    noise = Excess(counts=(*[0] * 18, 1, 99))

    assert (sums["f"].count, sums["f"].figure) == (2, 60.0)
    assert (noise.figure, Excess(counts=(0, 0)).figure, Excess().figure) == (0.06, 0.0, None)
