"""A PDF to its printed lines, or the reason why there are none: bytes in, lines with their places and sizes out.

What would take the library minutes is found first (`pdf_limits.py`). Places come from where letters are set and never
from the shapes of fonts, so that the fonts of the machine do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import hypot
from typing import TYPE_CHECKING

from tracker.read.characters import clean
from tracker.read.markup import LIMIT
from tracker.read.pdf_limits import trouble_with
from tracker.tuning import READING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_HYPHEN = "\x02"  # what the library gives for a hyphen at which a word goes on in the next line
_UNSEEN = str.maketrans("", "", "\x02\ufffe\x00")

SCAN = "a PDF without text: a scan, or pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """One printed line; lengths are in points, `y` grows upwards."""

    text: str
    page: int  # from 0
    x: float
    right: float  # where its last letter begins
    y: float
    size: float
    is_hyphenated: bool = False  # its last word goes on in the next line


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLines:
    """The lines of a document in reading order, or why there are none."""

    lines: tuple[PdfLine, ...] = ()
    pages: int = 0
    trouble: str = ""


def pdf_lines(body: bytes) -> PdfLines:
    """The lines of a PDF."""
    trouble = trouble_with(body)
    if trouble:
        return PdfLines(trouble=trouble)
    # Heavy, and needed by PDFs only: imported where it is used.
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ModuleNotFoundError:
        return PdfLines(trouble="a PDF, which cannot be read: the package pypdfium2 is not installed")
    try:
        document = PdfDocument(body)
    except PdfiumError as error:
        is_locked = "password" in str(error).lower() or "security" in str(error).lower()
        return PdfLines(trouble="an encrypted PDF" if is_locked else "a damaged PDF")
    try:
        return _document_lines(document)
    except PdfiumError:
        return PdfLines(trouble="a damaged PDF")
    finally:
        document.close()


def _document_lines(document: PdfDocument) -> PdfLines:
    pages = len(document)
    if pages > READING.pdf_pages:
        return PdfLines(trouble=f"{LIMIT}: a PDF of {pages} pages (at most {READING.pdf_pages} are read)")
    lines: list[PdfLine] = []
    letters = 0
    for number in range(pages):
        page = document[number]
        text = page.get_textpage()
        letters += text.count_chars()
        if letters > READING.pdf_letters:
            return PdfLines(trouble=f"{LIMIT}: a PDF of more than {READING.pdf_letters} characters")
        lines.extend(_page_lines(text, number))
        text.close()
        page.close()
    return PdfLines(lines=tuple(lines), pages=pages, trouble="" if lines else SCAN)


def _page_lines(text: PdfTextPage, page: int) -> Iterator[PdfLine]:
    """The lines of one page: they end where the library ends them, and at hyphens, where it does not."""
    import pypdfium2.raw as pdfium

    start = 0
    letters = [chr(pdfium.FPDFText_GetUnicode(text, at)) for at in range(text.count_chars())]
    for at, letter in enumerate((*letters, "\n")):
        if letter in ("\r", "\n", _HYPHEN):
            line = _line(text, "".join(letters[start:at]), range(start, at), page)
            if line is not None:
                yield replace(line, is_hyphenated=letter == _HYPHEN)
            start = at + 1


def _line(text: PdfTextPage, words: str, places: range, page: int) -> PdfLine | None:
    printed = [at for at, letter in zip(places, words, strict=True) if not letter.isspace()]
    cleaned = clean(words.translate(_UNSEEN))
    if not printed or not cleaned:
        return None
    (x, y), (right, _) = _origin(text, printed[0]), _origin(text, printed[-1])
    return PdfLine(text=cleaned, page=page, x=x, right=right, y=y, size=_size(text, printed[len(printed) // 2]))


def _origin(text: PdfTextPage, at: int) -> tuple[float, float]:
    """Where a letter is set."""
    from ctypes import c_double

    import pypdfium2.raw as pdfium

    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(text, at, x, y)
    return x.value, y.value


def _size(text: PdfTextPage, at: int) -> float:
    """The size in which a letter is printed: that of its font, as the page stretches it."""
    import pypdfium2.raw as pdfium

    stretch = pdfium.FS_MATRIX()
    has_matrix = pdfium.FPDFText_GetMatrix(text, at, stretch)
    size = float(pdfium.FPDFText_GetFontSize(text, at))
    return round(size * hypot(stretch.c, stretch.d) if has_matrix else size, 1)
