"""Saved pages: what a file says, and what is said of a file in which something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.gate import PAGE, PAGE_TRUTH, page_file

from benchmarks.page_text import visible_text
from benchmarks.saved_pages import BadPage, main, read, truth_of
from benchmarks.typeset import typeset
from tracker.model import Role


def test_all_saved_pages_can_be_used(capsys: pytest.CaptureFixture[str]):
    """Each is what its file says, as far as that can be checked."""
    assert main([]) == 0
    assert capsys.readouterr().out == ""


def test_a_file_says_what_stands_on_its_page(tmp_path: Path):
    """Fields, blocks with their roles, left-out blocks with their sorts, and how it is served."""
    page = read(page_file(tmp_path))

    assert (page.name, page.language, page.has_article, page.is_held_out) == ("local-01", "en", True, False)
    assert page.headers == {"Content-Type": "text/html; charset=utf-8"}
    assert [one.role for one in page.truth.paragraphs][1] is Role.CAPTION
    assert [(one.reason, one.text) for one in page.truth.left_out] == [("advertisement", "Advertisement")]


def test_a_row_of_a_table_keeps_its_bars():
    """Only the first bar ends the role."""
    truth = truth_of("kind: article\n\nrow | Stop | First | Last", "x")

    assert truth.paragraphs == ("Stop | First | Last",)


def test_a_live_entry_has_its_time():
    """Each of its paragraphs says it."""
    truth = truth_of("kind: live-blog\n\nlive-entry 14:05 | The bridge is open.\nlive-entry | Rain.", "x")

    assert [one.role for one in truth.paragraphs] == [Role.LIVE_ENTRY] * 2
    assert truth.times == {"The bridge is open.": "14:05"}


def test_a_page_is_sent_in_the_character_set_that_its_file_names(tmp_path: Path):
    """The file is UTF-8 for editors, the page is not."""
    path = page_file(tmp_path, truth=f"encoded: windows-1252\n{PAGE_TRUTH}", page=PAGE.replace("Brook", "Brück"))

    assert "Brück".encode("cp1252") in read(path).body


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("caption |", "subtitle |", "line 14: 'subtitle | The ferry in May"),
        ("caption | The", "caption |\nparagraph | The", "line 14: a block has a text"),
        ("first morning", "first  morning", "one space for white space"),
        ("byline: Ada Brook\n", "", "write byline:"),
        ("kind: article", "kind: essay", "write kind: and one of article, live-blog"),
        ("kind: article", "kind: challenge", "of kind challenge has no blocks"),
        ("eleven weeks", "twelve weeks", "does not stand on the page: 'The ferry at Lindwerth"),
        ("| Advertisement", "| Anzeige", "does not stand on the page: 'Anzeige'"),
        ("left out: advertisement", "left out: advert", "'advert' is none of headline, byline"),
        ("left out: advertisement | Advertisement", "left out: teaser | Ferry returns", ""),
        ("| Advertisement", "| The ferry in May. Photo: Ines Roe", "both kept and left out"),
        ("url: https://www.courier.example/ferry\n", "", "write url:"),
        ("header: ", "encoded: utf-7-bit\nheader: ", "cannot be encoded as 'utf-7-bit'"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], was: str, now: str, said: str
):
    """In a line that names the file and what to mend."""
    path = page_file(tmp_path, truth=PAGE_TRUTH.replace(was, now, 1))

    assert main([str(path)]) == int(bool(said))
    assert said in capsys.readouterr().out


def test_a_file_without_its_page_is_refused(tmp_path: Path):
    """There is nothing that could be read."""
    path = page_file(tmp_path)
    path.with_suffix(".html").unlink()

    with pytest.raises(BadPage, match=r"no page local-01\.html or local-01\.typeset"):
        read(path)


def test_a_file_is_named_after_its_shell_and_a_number(tmp_path: Path):
    """The number says which half it belongs to."""
    with pytest.raises(BadPage, match="such as amp-03"):
        read(page_file(tmp_path, "ferry"))


def test_text_between_tags_is_told_without_the_reader():
    """Scripts and styles are no text; what stands in character references is."""
    assert visible_text("<p>A&amp;B<script>x</script> <b>c</b><style>y</style></p>") == "A&B c"


def test_a_pdf_is_set_from_lines():
    """Each page has its stream, and the table says where each object begins."""
    pdf = typeset("# Ferry returns\n\nIt sails.\n----\n~ 2\nIt has (not) sunk.")
    table = int(pdf.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])

    assert pdf.startswith(b"%PDF-1.4")
    assert pdf.count(b"/Type /Page ") == 2
    assert pdf[table:].startswith(b"xref\n0 9\n")
    assert all(
        pdf[int(line[:10]) :].startswith(b"%d 0 obj" % at) for at, line in enumerate(pdf[table:].split(b"\n")[3:11], 1)
    )
