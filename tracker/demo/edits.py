"""What an editor does to an article between two versions: blocks and an edit in, blocks out.

An edit that does not fit its article exactly is refused, so that a version file cannot say what did not happen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from tracker.demo.manuscript import Block
from tracker.errors import BadInput

Blocks = tuple[Block, ...]


class Edit(Protocol):
    """One thing done to an article."""

    def apply(self, blocks: Blocks) -> Blocks:
        """The blocks as they stand after the edit."""
        ...


class Side(StrEnum):
    """On which side of a block something is put."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A gap between blocks, named by the opening words of the block beside it."""

    side: Side
    opening: str

    def gap(self, blocks: Blocks) -> int:
        """Index of the block that what is put here would push down."""
        return find(blocks, self.opening) + (self.side is Side.AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replace:
    """Put other words where these stand."""

    old: str
    new: str

    def apply(self, blocks: Blocks) -> Blocks:
        """The blocks with the words replaced, which must stand in them exactly once."""
        count = sum(block.text.count(self.old) for block in blocks)
        if count != 1:
            raise BadInput(f"{self.old!r} stands there {count} times. Give words that stand there once.")
        return tuple(Block(role=block.role, text=block.text.replace(self.old, self.new)) for block in blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """Put new blocks at a place."""

    blocks: Blocks
    place: Place

    def apply(self, blocks: Blocks) -> Blocks:
        """The blocks with the new ones among them."""
        gap = self.place.gap(blocks)
        return (*blocks[:gap], *self.blocks, *blocks[gap:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Delete:
    """Take a block out."""

    opening: str

    def apply(self, blocks: Blocks) -> Blocks:
        """The blocks without the one named."""
        index = find(blocks, self.opening)
        return (*blocks[:index], *blocks[index + 1 :])


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Carry a block to another place."""

    opening: str
    place: Place

    def apply(self, blocks: Blocks) -> Blocks:
        """The blocks in their new order."""
        carried = blocks[find(blocks, self.opening)]
        rest = Delete(opening=self.opening).apply(blocks)
        return Insert(blocks=(carried,), place=self.place).apply(rest)


def find(blocks: Blocks, opening: str) -> int:
    """Index of the one block that opens with these words."""
    found = [index for index, block in enumerate(blocks) if block.text.startswith(opening)]
    if len(found) != 1:
        raise BadInput(f"{len(found)} paragraphs open with {opening!r}. Give opening words that only one has.")
    return found[0]
