"""What stands at an article's address, as the present reader reads it, though another reader read the version.

The last capture that showed the version is read again, in memory and only when it is asked for. No row changes.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tracker import history
from tracker.errors import BadInput, DamagedSnapshot
from tracker.history import SeenVersion, Standing
from tracker.model import Article, PageKind
from tracker.pipeline.evidence import stored_answer
from tracker.pipeline.reader import Reader
from tracker.read import text_id


@dataclass(frozen=True, kw_only=True)  # no slots: what was read is remembered
class Retelling:
    """The last sighting of an article, told by another reader than the one that read it."""

    connection: sqlite3.Connection
    folder: Path
    reader: Reader
    standing: Standing

    @cached_property
    def article(self) -> Article | None:
        """The article as it was read again; None where it was never seen, or cannot be read as an article any more."""
        sighting = self.standing.sighting
        if sighting is None:
            return None
        try:
            answer, body = stored_answer(self.connection, self.folder, sighting.capture_id)
            article = self.reader.read(self.standing.article, answer.capture, body)
        except (BadInput, DamagedSnapshot):
            return None
        return article if article.kind in (PageKind.ARTICLE, PageKind.LIVE_BLOG) else None

    def text_of(self, version: SeenVersion) -> str:
        """The id of a version's text: of the one that stands, as it was read again."""
        return text_id(self.article) if self.article and self._stands(version.id) else version.text_id

    def load(self, version: str) -> Article:
        """A version's text by its id: of the one that stands, as it was read again."""
        if self.article and self._stands(version):
            return self.article
        return history.load_version(self.connection, version).article

    def _stands(self, version: str) -> bool:
        return self.standing.sighting is not None and self.standing.sighting.version.id == version
