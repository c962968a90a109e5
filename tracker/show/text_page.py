"""One version's text for a terminal, and where its evidence lies."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.history import StoredVersion
from tracker.model import Confidence, Paragraph, Role
from tracker.show.paint import Palette, Run, Style, painted, wrapped
from tracker.show.safe import visible
from tracker.show.wording import moment

_BEGINS = {
    Role.HEADING: "## ",
    Role.LIST_ITEM: "• ",
    Role.QUOTATION: "> ",
    Role.CAPTION: "[caption] ",
    Role.NOTICE: "[notice] ",
}


def version_lines(stored: StoredVersion, *, palette: Palette, width: int) -> Iterator[str]:
    """The lines of one version."""
    article, version, evidence = stored.article, stored.version, stored.evidence
    yield from wrapped(
        [Run(text=visible(article.headline), style=Style.STRONG)], palette=palette, width=width, indent=0
    )
    if article.byline:
        yield f"By {visible(article.byline)}"
    yield visible(article.url)
    yield f"version {version.number}, first seen {moment(version.first_seen_at)}"
    for name, stated in (("published", article.published), ("modified", article.modified)):
        if stated:
            yield f"{name}, as the publisher states it: {visible(stated)}"
    if article.confidence is not Confidence.SURE:
        yield f"confidence in the text: {article.confidence} ({'; '.join(map(visible, article.reasons))})"
    for paragraph in article.paragraphs:
        yield ""
        yield from _paragraph(paragraph, palette, width)
    yield ""
    origin = f"read by {article.reader}" + (f" as {article.charset}" if article.charset else "")
    for line in (f"evidence: {evidence.file}, byte {evidence.offset}", evidence.payload_digest):
        yield painted([Run(text=line, style=Style.FAINT)], palette)
    yield from wrapped([Run(text=visible(origin), style=Style.FAINT)], palette=palette, width=width, indent=0)


def _paragraph(paragraph: Paragraph, palette: Palette, width: int) -> Iterator[str]:
    style = Style.STRONG if paragraph.role is Role.HEADING else Style.PLAIN
    begins = f"[{visible(paragraph.at)}] " if paragraph.at else ""
    text = begins + _BEGINS.get(paragraph.role, "") + visible(paragraph.text)
    return wrapped([Run(text=text, style=style)], palette=palette, width=width, indent=0)
