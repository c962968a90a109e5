"""Styled text for a terminal: runs of text with a style, wrapped by columns, painted with colour or with marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from tracker.model import Span, SpanOp
from tracker.show.safe import cells, is_unspaced, visible


class Style(StrEnum):
    """What a run of text is; how that looks is the palette's business."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    DELETED = "deleted"
    INSERTED = "inserted"
    WARNING = "warning"


class Palette(StrEnum):
    """How styles are shown: by ANSI colours, or by marks that need none."""

    COLOR = "color"
    MARKS = "marks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some text in one style."""

    text: str
    style: Style = Style.PLAIN


# Colour is never alone: bold and strike tell inserted from deleted on any screen.
_ANSI = {
    Style.STRONG: "\x1b[1m",
    Style.FAINT: "\x1b[2m",
    Style.DELETED: "\x1b[31;9m",
    Style.INSERTED: "\x1b[32;1m",
    Style.WARNING: "\x1b[33m",
}
_MARKS = {Style.DELETED: ("[-", "-]"), Style.INSERTED: ("{+", "+}")}
_RESET = "\x1b[0m"
_STYLES = {SpanOp.EQUAL: Style.PLAIN, SpanOp.DELETE: Style.DELETED, SpanOp.INSERT: Style.INSERTED}


def runs_of(spans: Iterable[Span]) -> tuple[Run, ...]:
    """A word diff as runs."""
    return tuple(Run(text=visible(span.text), style=_STYLES[span.op]) for span in spans)


def painted(runs: Iterable[Run], palette: Palette) -> str:
    """One line."""
    return "".join(_painted(run, palette) for run in _joined(runs))


def wrapped(runs: Iterable[Run], *, palette: Palette, width: int, indent: int) -> Iterator[str]:
    """Lines of at most `width` columns, each after `indent` spaces; a word that is longer stands alone."""
    margin = " " * indent
    for line in _lines(_pieces(_marked(runs, palette)), width - indent):
        yield margin + painted(line, Palette.COLOR)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs, neighbours of one style made one."""
    for style, group in groupby(runs, key=lambda run: run.style):
        yield Run(text="".join(run.text for run in group), style=style)


def _painted(run: Run, palette: Palette) -> str:
    if palette is Palette.MARKS:
        return "".join(marked.text for marked in _marked([run], palette))
    code = _ANSI.get(run.style)
    return f"{code}{run.text}{_RESET}" if code and run.text else run.text


def _marked(runs: Iterable[Run], palette: Palette) -> Iterator[Run]:
    """The runs, in marks instead of styles where the palette has no colour."""
    for run in runs:
        if palette is Palette.COLOR:
            yield run
        elif run.text:
            before, after = _MARKS.get(run.style, ("", ""))
            yield Run(text=f"{before}{run.text}{after}")


def _pieces(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs cut at their spaces, which are pieces of their own, and before each letter of a script without them."""
    for run in runs:
        for _, letters in groupby(run.text, key=lambda letter: letter if is_unspaced(letter) else letter.isspace()):
            yield Run(text="".join(letters), style=run.style)


def _lines(pieces: Iterable[Run], width: int) -> Iterator[list[Run]]:
    line: list[Run] = []
    used = 0
    for word in _words(pieces):
        size = sum(cells(piece.text) for piece in word)
        if line and used + size > width:
            yield line
            line, used = [], 0
        if not line and word[0].text.isspace():
            word = word[1:]
            size = sum(cells(piece.text) for piece in word)
        line += word
        used += size
    if line:
        yield line


def _words(pieces: Iterable[Run]) -> Iterator[list[Run]]:
    """Pieces that must stay together: a word, in all its styles, with the space before it; a letter of Han or kana."""
    word: list[Run] = []
    for piece in pieces:
        if word and (piece.text.isspace() or is_unspaced(piece.text[0])):
            yield word
            word = []
        word.append(piece)
    if word:
        yield word
