"""PDFs of a test's own, byte for byte: lines set where the test wants them, and documents that nobody should open."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_FIRST = 4  # objects before the pages: catalogue, tree, font, and one that a test may use


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """One printed line, in points from the lower left corner."""

    text: str
    y: float
    x: float = 70
    size: float = 11


def document(objects: Iterable[bytes]) -> bytes:
    """The objects as a file, the first one being the catalogue."""
    file, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def stream(content: bytes, dictionary: bytes = b"") -> bytes:
    """A deflated stream."""
    packed = zlib.compress(content, 9)
    return b"<< /Filter /FlateDecode /Length %d %s >>\nstream\n%s\nendstream" % (len(packed), dictionary, packed)


def pages(*contents: bytes, more: Sequence[bytes] = (), resources: bytes = b"") -> bytes:
    """A document of pages with these contents, and more objects after them."""
    first = [_FIRST + 1 + 2 * place for place in range(len(contents))]
    kids = b" ".join(b"%d 0 R" % number for number in first)
    head = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        _FONT,
        b"null",
    ]
    for number, content in zip(first, contents, strict=True):
        head.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> %s >> >>" % (number + 1, resources)
        )
        head.append(stream(content))
    return document([*head, *more])


def printed(*lines: Set) -> bytes:
    """The content of a page with these lines."""
    return b"\n".join(
        b"BT /F %g Tf %g %g Td (%s) Tj ET" % (line.size, line.x, line.y, _quoted(line.text)) for line in lines
    )


def _quoted(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def wrapped(text: str, *, top: float, x: float = 70, width: int = 78, indent: float = 0) -> list[Set]:
    """A paragraph as lines of at most so many letters, from a height on."""
    rows: list[str] = [""]
    for word in text.split():
        if len(rows[-1]) + len(word) > width:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return [Set(text=row, y=top - 14 * place, x=x + (indent if place == 0 else 0)) for place, row in enumerate(rows)]


def story(texts: Sequence[str], *, headline: str = "", gap: float = 10, indent: float = 0, top: float = 760) -> bytes:
    """The content of a page: a headline, and paragraphs one below the other."""
    lines = [Set(text=headline, y=top, size=22)] if headline else []
    y = top - 40
    for text in texts:
        paragraph = wrapped(text, top=y, indent=indent)
        lines.extend(paragraph)
        y = paragraph[-1].y - 14 - gap
    return printed(*lines)
