"""Lines of text in, the bytes of a PDF out, the same on every machine: an article as a page-layout program prints it.

What a line is stands at its beginning: `# ` a headline, `## ` a heading, `~ ` small print (running heads, captions,
page numbers), `| ` the next column; `----` alone begins a new page; anything else is a line of the text, as long as
it was set. An empty line leaves the space of a line. Letters beyond windows-1252 have no glyph and are refused.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

_STYLES = {"# ": ("F2", 20, 26), "## ": ("F2", 12, 18), "~ ": ("F1", 8, 11)}  # font, size and leading in points
_TEXT = ("F1", 10, 14)
_TOP, _LEFT, _COLUMN = 800, 50, 260
_NEW_PAGE, _NEW_COLUMN = "----", "| "


def typeset(source: str) -> bytes:
    """A PDF with a page for each part between `----` lines."""
    pages = [part.strip("\n").split("\n") for part in f"\n{source}\n".split(f"\n{_NEW_PAGE}\n")]
    streams = [zlib.compress("\n".join(_operators(lines)).encode("cp1252")) for lines in pages]
    return _document(_objects(streams))


def _operators(lines: Sequence[str]) -> Iterator[str]:
    """What sets the lines of one page, from its top down; a new column begins where the first one began."""
    x, y, column_top = _LEFT, _TOP, 0
    for line in lines:
        if line.startswith(_NEW_COLUMN):
            x, y, line = x + _COLUMN, column_top, line.removeprefix(_NEW_COLUMN)
        mark = next((mark for mark in _STYLES if line.startswith(mark)), "")
        font, size, leading = _STYLES.get(mark, _TEXT)
        y -= leading
        if line:
            column_top = column_top or (0 if mark else y + leading)
            shown = line.removeprefix(mark).replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            yield f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({shown}) Tj ET"


def _objects(streams: Sequence[bytes]) -> Iterator[bytes]:
    """Catalog, page tree and two fonts, then a page and its stream for each."""
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(streams)))
    yield b"<< /Type /Catalog /Pages 2 0 R >>"
    yield f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode()
    for font in ("Times-Roman", "Helvetica-Bold"):
        yield f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>".encode()
    for at, stream in enumerate(streams):
        resources = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        yield (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents {6 + 2 * at} 0 R >>".encode()
        )
        yield f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode() + stream + b"\nendstream"


def _document(objects: Iterator[bytes]) -> bytes:
    """The objects with the table of where each begins."""
    body, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return bytes(body) + f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
