"""PDFs: an article in one is read like any other, and what is none is an outcome with one clear line."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.pdf import Set, pages, printed, story, stream, wrapped
from support.read import PARAGRAPHS, texts

from tracker.model import PageKind, Role
from tracker.read import read_article

needs_library = pytest.mark.skipif(find_spec("pypdfium2") is None, reason="pypdfium2 is not installed")
FOLDER = Path(__file__).parent / "pdfs"
STORY = pages(story(PARAGRAPHS, headline="Last grocer to close"))


@needs_library
@pytest.mark.parametrize(("gap", "indent"), [(10, 0), (0, 12)], ids=["gaps", "indents"])
def test_an_article_in_a_pdf_is_read_with_its_headline_and_paragraphs(gap: float, indent: float):
    """Paragraphs are parted by distance or by indent, lines are put together again."""
    found = read_article(pages(story(PARAGRAPHS, headline="Last grocer to close", gap=gap, indent=indent)))

    assert (found.kind, found.headline) == (PageKind.ARTICLE, "Last grocer to close")
    assert texts(found) == PARAGRAPHS


@needs_library
def test_a_paragraph_goes_on_over_a_page_and_its_margins_are_left_out():
    """What stands at the head or foot of each page is not the article's."""
    margins = [Set(text="The Hollin Courier", y=810, size=8), Set(text="Page 1", y=30, size=8)]
    again = [Set(text="The Hollin Courier", y=810, size=8), Set(text="Page 2", y=30, size=8)]
    parted = wrapped("The council of Marsh Lane met on Monday evening for the first time since", top=300)
    rest = wrapped("the flood, and it sat until one in the morning because nobody would go first.", top=760)
    first = story(PARAGRAPHS[:3], headline="Last grocer to close") + b"\n" + printed(*parted, *margins)
    found = read_article(pages(first, printed(*rest, *again)))

    assert texts(found)[-1].startswith(
        "The council of Marsh Lane met on Monday evening for the first time since the flood"
    )
    assert {one.text for one in found.left_out} == {"The Hollin Courier", "Page 1", "Page 2"}


@needs_library
def test_a_word_that_was_parted_at_the_end_of_a_line_is_one_word():
    """Hyphens that printers set are not the writer's."""
    lines = [
        Set(text="The parish council offered to buy the building and to rent it out to any neigh-", y=400),
        Set(text="bour who would stand at the counter, which in the end nobody in the parish would do.", y=386),
    ]
    found = read_article(pages(story(PARAGRAPHS[:3]) + b"\n" + printed(*lines)))

    assert "to any neighbour who would stand at the counter" in texts(found)[-1]


@needs_library
def test_a_notice_in_a_pdf_is_kept_as_one():
    """A correction at the foot of the text stays, with its role."""
    notice = "Correction: An earlier version of this article gave the wrong year for the shop."
    found = read_article(pages(story((*PARAGRAPHS, notice), headline="Last grocer to close")))

    assert [(one.role, str(one)) for one in found.paragraphs][-1] == (Role.NOTICE, notice)


@needs_library
@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"%PDF-1.7 \xff\xfe nothing that is one", "a damaged PDF"),
        (STORY[: len(STORY) // 3], "a damaged PDF"),
        (pages(b"0 0 m 9 9 l S"), "a PDF without text: a scan, or pictures"),
        (pages(printed(*(Set(text=f"Row {n}: {n * 7} kg", y=700 - 20 * n) for n in range(20)))),
         "a PDF whose text is no article's: hardly any prose"),
    ],
    ids=["junk", "cut", "drawing", "table"],
)  # fmt: skip
def test_a_pdf_that_holds_no_article_says_why(body: bytes, reason: str):
    """Each is an outcome with one clear line, and never an article without text."""
    found = read_article(body)

    assert (found.kind, found.reasons, found.paragraphs) == (PageKind.NOT_HTML, (reason,), ())


@needs_library
def test_an_encrypted_pdf_says_so():
    """Saved from another program, with a password."""
    found = read_article((FOLDER / "encrypted.pdf").read_bytes())

    assert (found.kind, found.reasons) == (PageKind.NOT_HTML, ("an encrypted PDF",))


@needs_library
def test_a_pdf_of_another_program_is_read():
    """Two pages in two columns with letters beyond ASCII, made by a program for typesetting."""
    found = read_article((FOLDER / "columns.pdf").read_bytes())
    expected = (FOLDER / "columns.txt").read_text(encoding="utf-8").split("\n\n")

    assert [found.headline, *texts(found)] == [one.strip() for one in expected]


def _forms(levels: int, times: int) -> bytes:
    """Drawings within drawings, each drawing the next one several times."""
    first = 7  # after catalogue, tree, font, null, page, content
    kind = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
    inner = [stream(b"/X Do " * times, kind % (first + level + 1)) for level in range(levels)]
    leaf = stream(b"0 0 m", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return pages(b"/X Do " * times, more=[*inner, leaf], resources=b"/XObject << /X 7 0 R >>")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (pages(b" " * 30_000_000), "unpacks to more than"),
        (_forms(8, 10), "draw each other"),
        (pages(b"/X Do", more=[stream(b"/X Do /X Do", b"/Subtype /Form /Resources << /XObject << /X 7 0 R >> >>")]),
         "draw each other"),
        (b"%PDF-1.7 " + b"1 0 obj << >> endobj " * 100_000, "objects"),
        (b"%PDF-1.7 " + bytes(21_000_000), "bytes"),
        (pages(stream(b"").replace(b"/FlateDecode", b"[/FlateDecode /FlateDecode]")), ""),
    ],
    ids=["bomb", "within", "itself", "objects", "size", "harmless"],
)  # fmt: skip
def test_a_pdf_that_would_keep_a_parser_busy_is_not_opened(body: bytes, reason: str):
    """What passes a limit ends within a second as an outcome that names it."""
    begun = process_time()
    found = read_article(body)

    assert process_time() - begun < 2
    assert not reason or (found.kind is PageKind.UNREADABLE and reason in found.reasons[0])


@needs_library
@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=0, max_value=len(STORY) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_pdf_is_read_or_says_why(place: int, junk: bytes):
    """Any bytes in any place: an article with text, or a kind with a reason."""
    found = read_article(STORY[:place] + junk + STORY[place + len(junk) :] if place > 4 else STORY)

    assert found.paragraphs if found.kind is PageKind.ARTICLE else found.reasons
