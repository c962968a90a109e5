"""What a re-reading came to, for a terminal: what differs, article by article, and how much in all."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.history import Reread
from tracker.show.safe import visible
from tracker.show.values import Rereading
from tracker.show.wording import counted


def rereading_lines(rereading: Rereading) -> Iterator[str]:
    """A line for each article of which a text reads differently, and a last line of counts."""
    if not rereading.done:
        yield "Nothing to read again: the present reader has read all that is kept."
        return
    for one in rereading.differing:
        if one.reread:
            yield f"{visible(one.article.url)}: {reread_words(one.reread)}"
    count = len(rereading.done) - len(rereading.failed)
    inside = f" in {counted(len(rereading.differing), 'article')}" if rereading.differing else ""
    yield f"{counted(count, 'article')} read again: {_differ(rereading.texts_differ)}{inside}"


def reread_words(reread: Reread) -> str:
    """What one re-reading came to."""
    versions = f", versions {reread.versions_before} → {reread.versions_after}"
    moved = versions if reread.versions_before != reread.versions_after else ""
    return f"read again {_by(reread)}: {_differ(reread.texts_differ)}{moved}"


def _by(reread: Reread) -> str:
    """Who read again: what of the reader is not as it was, since most of its name is."""
    if reread.before == reread.after:
        return "by the same reader"
    before, after = _parts(reread.before), _parts(reread.after)
    new = [part for part in after if part not in before] or after
    return f"by {visible(', '.join(new))}"


def _parts(reader: str) -> list[str]:
    return [part for group in reader.split(" / ") for part in group.split(", ")]


def _differ(texts: int) -> str:
    if texts == 0:
        return "no text differs"
    return f"{counted(texts, 'text')} {'differs' if texts == 1 else 'differ'}"
