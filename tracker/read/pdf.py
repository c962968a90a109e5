"""A PDF to an article: printed lines to paragraphs, by where they stand.

Lines are one paragraph while they follow each other at the text's own distance and size; a larger distance, an indent,
or a short line that ends a sentence parts them. The largest line of the first page is the headline. What stands at the
head or foot of pages again and again is left out. A document that holds no paragraphs of prose (a form, a table,
slides) is no article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tracker.model import Article, LeftOut, PageKind, Paragraph, Role
from tracker.read.boilerplate import Line, sift
from tracker.read.characters import is_stopped, letters
from tracker.read.markup import LIMIT
from tracker.read.notices import notice_kind
from tracker.read.pdf_lines import PdfLine, pdf_lines
from tracker.tuning import READING

PAGE_MARGIN = "head or foot of a page"
NO_ARTICLE = "a PDF whose text is no article's: hardly any prose"

_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|pagina|página|side|sida|sivu|strona|strana|oldal|sayfa|с|стр|p|s)\W{1,2})?"
    r"\d{1,4}(?:\s?(?:/|of|von|de|di|van|av|z|из)\s?\d{1,4})?[^\w.]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """How a document's text is set: the size of most letters, the distance of its lines, and its left and right."""

    size: float
    leading: float
    right: float


def read_pdf(body: bytes) -> Article:
    """The article in a PDF, or a word on why there is none."""
    found = pdf_lines(body)
    if found.trouble:
        kind = PageKind.UNREADABLE if found.trouble.startswith(LIMIT) else PageKind.NOT_HTML
        return Article(kind=kind, reasons=(found.trouble,))
    margins = _margins(found.lines, found.pages)
    body_lines = [line for place, line in enumerate(found.lines) if place not in margins]
    setting = _setting(body_lines or found.lines)
    headline = _headline(body_lines, setting)
    blocks = _blocks([line for line in body_lines if line not in headline], setting)
    reasons = sift(blocks)
    kept = tuple(block for block, why in zip(blocks, reasons, strict=True) if not why)
    if not _is_article(kept):
        return Article(kind=PageKind.NOT_HTML, reasons=(NO_ARTICLE,))
    dropped = [(found.lines[place].text, PAGE_MARGIN) for place in sorted(margins)]
    dropped += [(block.text, why) for block, why in zip(blocks, reasons, strict=True) if why]
    return Article(
        headline=_joined(headline),
        paragraphs=tuple(Paragraph(block.text, _role(block)) for block in kept),
        left_out=tuple(LeftOut(text=text[: READING.left_out_length], reason=why) for text, why in dropped),
    )


def _role(block: Line) -> Role:
    return Role.NOTICE if notice_kind(block.text) is not None else block.role


def _is_article(blocks: Iterable[Line]) -> bool:
    prose = [block.text for block in blocks if len(block.text) >= READING.prose_length and block.is_stopped]
    return len(prose) >= READING.pdf_prose


def _margins(lines: Sequence[PdfLine], pages: int) -> frozenset[int]:
    """The places of page numbers, and of lines that stand at the same height of several pages, numbers aside."""
    ends = {place for page in range(pages) for place in _ends(lines, page)}
    times = Counter(_margin_key(lines[place]) for place in ends)
    return frozenset(
        place
        for place in ends
        if notice_kind(lines[place].text) is None
        and (times[_margin_key(lines[place])] > 1 or _PAGE_NUMBER.fullmatch(lines[place].text))
    )


def _ends(lines: Sequence[PdfLine], page: int) -> list[int]:
    """The places of a page's lowest and highest lines."""
    order = sorted((at for at, line in enumerate(lines) if line.page == page), key=lambda at: lines[at].y)
    return [*order[: READING.pdf_margin], *order[-READING.pdf_margin :]]


def _margin_key(line: PdfLine) -> tuple[str, int]:
    return re.sub(r"\d+", "", letters(line.text)), round(line.y)


def _setting(lines: Sequence[PdfLine]) -> _Setting:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    size = max(weights, key=lambda one: (weights[one], one))
    body = [line for line in lines if line.size == size]
    steps = [above.y - below.y for above, below in pairwise(body) if above.page == below.page]
    small = [step for step in steps if 0 < step <= READING.pdf_leading * size]
    return _Setting(
        size=size,
        leading=median(small) if small else size * READING.pdf_leading,
        right=max((line.right - line.x for line in body), default=0.0),
    )


def _headline(lines: Sequence[PdfLine], setting: _Setting) -> list[PdfLine]:
    """The lines in the largest size of the first page, one below the other."""
    first = [line for line in lines if line.page == 0]
    largest = max((line.size for line in first), default=0.0)
    if largest < READING.pdf_headline * setting.size:
        return []
    found = [line for line in first if line.size == largest]
    return found if len(_joined(found)) <= READING.headline_length else []


def _blocks(lines: Sequence[PdfLine], setting: _Setting) -> list[Line]:
    """The lines put together to paragraphs, headings and list items."""
    groups: list[list[PdfLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, setting):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_block(group, setting) for group in groups]


def _goes_on(group: Sequence[PdfLine], line: PdfLine, setting: _Setting) -> bool:
    """True where a line belongs to the paragraph above it."""
    last = group[-1]
    if abs(line.size - last.size) > READING.pdf_same_size * setting.size:
        return False
    if last.is_hyphenated:
        return True
    step = last.y - line.y
    if line.page != last.page or step <= 0:  # the next page, or the next column
        return not is_stopped(last.text)
    if step > READING.pdf_gap * max(setting.leading, line.size):
        return False
    is_indented = line.x - last.x > READING.pdf_indent * setting.size and (len(group) > 1 or is_stopped(last.text))
    ends_short = last.right - last.x < READING.pdf_short * setting.right and is_stopped(last.text)
    return not is_indented and not ends_short


def _block(group: Sequence[PdfLine], setting: _Setting) -> Line:
    text = _joined(group)
    is_heading = group[0].size >= READING.pdf_heading * setting.size and not is_stopped(text)
    return Line(text=text, role=Role.HEADING if is_heading else Role.PARAGRAPH)


def _joined(lines: Sequence[PdfLine]) -> str:
    """The text of lines; a word that was parted at a line's end is one word."""
    text = ""
    for line, last in zip(lines, (None, *lines), strict=False):
        text += line.text if last is None or last.is_hyphenated else f" {line.text}"
    return text
