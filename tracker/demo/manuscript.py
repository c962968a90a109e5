"""The plain text in which an editor writes an article: text in, blocks out; it never touches disk or HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a block is in its article."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph of an article, whatever its role."""

    role: Role
    text: str


_ITEM_MARK = "- "
_MARKS = {
    "## ": Role.HEADING,
    "> ": Role.QUOTATION,
    "[caption] ": Role.CAPTION,
    "[notice] ": Role.NOTICE,
}


def read_blocks(manuscript: str) -> tuple[Block, ...]:
    """Blocks of a manuscript: an empty line ends one, each list item is its own, and line ends are spaces."""
    return tuple(block for chunk in manuscript.split("\n\n") if chunk.strip() for block in _blocks(chunk.strip()))


def _blocks(chunk: str) -> Iterator[Block]:
    if chunk.startswith(_ITEM_MARK):
        for item in chunk.removeprefix(_ITEM_MARK).split(f"\n{_ITEM_MARK}"):
            yield Block(role=Role.LIST_ITEM, text=joined(item))
        return
    for mark, role in _MARKS.items():
        if chunk.startswith(mark):
            yield Block(role=role, text=joined(chunk.removeprefix(mark)))
            return
    yield Block(role=Role.PARAGRAPH, text=joined(chunk))


def joined(text: str) -> str:
    """The text on one line, whatever lines it was written over."""
    return " ".join(text.split())
