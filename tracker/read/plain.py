"""Plain text to paragraphs: blank lines part them, single line breaks inside are spaces.

Labels that a copy from a web page leaves in the text stand on lines of their own even where no blank line parts them.
A text has no headline and no byline that could be told from its paragraphs with certainty, so it gets none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.model import Article, LeftOut, Paragraph, Role
from tracker.read.boilerplate import Line, is_advertisement_label, is_closing, is_teaser_label, sift
from tracker.read.characters import clean
from tracker.read.kinds import text_kind
from tracker.read.notices import notice_kind
from tracker.tuning import READING

_LINE_BREAK = re.compile(r"\r\n?|\u2028|\x85|\v")
_BLOCK_BREAK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+|\u2029|\f")
_BULLET = re.compile(r"\s*(?:[•·‣▪◦●■*–—-]|\d{1,2}[.)])\s+(?=\S)")


def read_plain(text: str) -> Article:
    """The article in a plain text."""
    lines = tuple(_lines(text))
    reasons = sift(lines)
    kept = tuple(Paragraph(line.text, _role(line)) for line, why in zip(lines, reasons, strict=True) if not why)
    verdict = text_kind(kept)
    return Article(
        paragraphs=kept,
        kind=verdict.kind,
        reasons=verdict.reasons,
        left_out=tuple(
            LeftOut(text=line.text[: READING.left_out_length], reason=why)
            for line, why in zip(lines, reasons, strict=True)
            if why
        ),
    )


def _role(line: Line) -> Role:
    return Role.NOTICE if notice_kind(line.text) is not None else line.role


def _lines(text: str) -> Iterator[Line]:
    for block in _BLOCK_BREAK.split(_LINE_BREAK.sub("\n", text)):
        rows = [row for row in block.split("\n") if clean(row)]
        if len(rows) > 1 and all(_BULLET.match(row) and len(row) <= READING.list_line for row in rows):
            yield from (Line(text=clean(_BULLET.sub("", row, count=1)), role=Role.LIST_ITEM) for row in rows)
        else:
            yield from (Line(text=joined) for joined in _joined(rows))


def _joined(rows: list[str]) -> Iterator[str]:
    """The rows of one block as one line, but each label as a line of its own."""
    open_rows: list[str] = []
    for row in map(clean, rows):
        if is_advertisement_label(row) or is_teaser_label(row) or is_closing(row):
            yield from filter(None, [" ".join(open_rows)])
            yield row
            open_rows = []
        else:
            open_rows.append(row)
    yield from filter(None, [" ".join(open_rows)])
