"""A paragraph, the string that knows what it is: its role, its links, the time of the live entry it belongs to.

`model.py` hands these on; nothing else imports them from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is in its article."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    NOTICE = "notice"
    LIVE_ENTRY = "live-entry"  # a paragraph of one; its headings, lists and quotations keep their role


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in a text: from which character up to which it stands, and where it leads."""

    start: int
    end: int
    target: str  # absolute where the page says enough, without what changes from one look to the next


class Paragraph(str):
    """A paragraph: its text, which also knows its role, links and time. A string, equal to one with the same text."""

    __slots__ = ("_at", "_links", "_role")
    _role: Role
    _links: tuple[Link, ...]
    _at: str

    def __new__(cls, text: str, role: Role = Role.PARAGRAPH, links: Iterable[Link] = (), at: str = "") -> Paragraph:
        paragraph = super().__new__(cls, text)
        paragraph._role = Role(role)
        paragraph._links = tuple(links)
        paragraph._at = at
        return paragraph

    def __getnewargs__(self) -> tuple[str, Role, tuple[Link, ...], str]:  # type: ignore[override]  # str declares one
        return (str(self), self._role, self._links, self._at)

    @property
    def role(self) -> Role:
        """What the paragraph is in its article."""
        return self._role

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in it, in their order."""
        return self._links

    @property
    def at(self) -> str:
        """When the live entry that it belongs to was made, as the publisher states it; "" elsewhere."""
        return self._at

    @property
    def text(self) -> str:
        """The bare text."""
        return str(self)
