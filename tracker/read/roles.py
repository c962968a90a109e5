"""What a kept block is in its article, where its tag does not say it: blocks and what was found out in, a role out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.model import Role
from tracker.read.blocks import Block
from tracker.read.boilerplate import is_credit
from tracker.read.characters import is_stopped
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOLD = frozenset({"b", "strong"})
_BULLETS = ("■", "◆", "●", "▼", "▽", "◇")  # headings of Japanese papers, which are paragraphs to their systems


def role_of(blocks: Sequence[Block], place: int) -> Role:
    """A credit is a caption, and a short line above a paragraph that is set to stand out is a heading."""
    block = blocks[place]
    if is_credit(block.text):
        return Role.CAPTION
    if block.role is Role.PARAGRAPH and _may_head(block, blocks[place + 1 : place + 2]) and _stands_out(block):
        return Role.HEADING
    return block.role


def _may_head(block: Block, below: Sequence[Block]) -> bool:
    """True for a short line that ends as no sentence does, above a text that does."""
    is_line = len(block.text) <= READING.bold_heading and not is_stopped(block.text) and not block.linked
    return is_line and any(one.role is Role.PARAGRAPH and is_stopped(one.text) for one in below)


def _stands_out(block: Block) -> bool:
    is_shouted = block.text.isupper() and " " in block.text and block.text[0].isalnum()  # "(LAUGHTER)" is none
    return is_shouted or block.text.startswith(_BULLETS) or _is_bold(block.element)


def _is_bold(element: HtmlElement) -> bool:
    """True for an element whose whole text is set in bold."""
    inner = list(element)
    if len(inner) != 1 or inner[0].tag not in _BOLD:
        return False
    return not (element.text or "").strip() and not (inner[0].tail or "").strip()
