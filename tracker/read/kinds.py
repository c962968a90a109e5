"""What a page is, judged by what remains of it: an article, a live blog, a wall, nothing, or something else.

A banner in front of an article makes no wall, and an article about robots is no challenge: what pages say of
themselves counts where hardly any text remains, or where it is the text. Only articles and live blogs make versions,
so a page is called something else on evidence alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.model import PageKind, Paragraph, Role
from tracker.read.blocks import Block
from tracker.read.fields import Fields
from tracker.read.phrases import phrases
from tracker.tuning import READING

_WALLS = ("challenge", "consent", "account")
NOT_FREE = "the page says that it is not free: its text may be cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a page is, and why."""

    kind: PageKind
    reasons: tuple[str, ...] = ()


_EMPTY = Verdict(kind=PageKind.EMPTY, reasons=("no text that could be an article's",))
_LIST = Verdict(kind=PageKind.OTHER, reasons=("a list of articles",))


def text_kind(paragraphs: Sequence[Paragraph]) -> Verdict:
    """What a plain text is: an article, whoever wrote it, unless nothing is left of it."""
    return Verdict(kind=PageKind.ARTICLE) if _says_anything(paragraphs) else _EMPTY


def page_kind(kept: Sequence[Block], blocks: Sequence[Block], fields: Fields) -> Verdict:
    """What a page is, with the blocks that were kept of all its blocks."""
    text = [block for block in kept if block.role is not Role.CAPTION]
    found = _wall_or_error(text, blocks, fields)
    if found is not None:
        return found
    if not fields.is_article and _is_list(text, blocks):
        return _LIST
    if not _says_anything([block.text for block in text]):
        return _EMPTY
    kind = PageKind.LIVE_BLOG if fields.is_live or _is_met("live", "titles", fields.headline) else PageKind.ARTICLE
    return Verdict(kind=kind, reasons=() if fields.is_free else (NOT_FREE,))


def _wall_or_error(text: Sequence[Block], blocks: Sequence[Block], fields: Fields) -> Verdict | None:
    """The wall or the error that a page turns out to be, or None."""
    if _is_spoken_by(text, "consent"):  # their texts are long
        return _verdict("consent")
    if sum(len(block.text) for block in text) >= READING.thin:
        return None
    if not (fields.is_article and any(block.is_prose for block in text)):
        titles = (fields.title, fields.headline)
        titled = next((page for page in (*_WALLS, "error") if any(_is_met(page, "titles", one) for one in titles)), "")
        if titled:
            return _verdict(titled)
    if text:
        return next((_verdict(page) for page in (*_WALLS, "error") if _is_spoken_by(text, page)), None)
    said = " ".join(block.text for block in blocks)[: READING.page_said]
    walls = (_verdict(wall) for wall in _WALLS if _things_said(wall, said) >= READING.wall_phrases)
    return next(walls, _verdict("error") if _is_met("error", "texts", said) else None)


def _verdict(page: str) -> Verdict:
    kind = PageKind.WALL if page in _WALLS else PageKind.OTHER
    return Verdict(kind=kind, reasons=(str(phrases("pages")[page]["reason"]),))


def _says_anything(texts: Sequence[str]) -> bool:
    return any(character.isalnum() for text in texts for character in text)


def _is_spoken_by(text: Sequence[Block], page: str) -> bool:
    """True when most of the text is what that kind of page says."""
    spoken = sum(len(block.text) for block in text if _is_met(page, "texts", block.text[: READING.notice_length]))
    return spoken > READING.spoken * sum(len(block.text) for block in text)


def _is_list(text: Sequence[Block], blocks: Sequence[Block]) -> bool:
    """True when most paragraphs stand under headlines that are links: a front page, a topic, a search."""
    headlines = [at for at, block in enumerate(blocks) if block.is_link and len(block.text) >= READING.link_length]
    under = {id(block) for at in headlines for block in blocks[at + 1 : at + 3]}
    prose = [block for block in text if block.is_prose]
    entries = sum(id(block) in under for block in prose)
    return entries >= READING.list_entries and entries > READING.spoken * len(prose)


def _is_met(page: str, where: str, text: str) -> bool:
    return _pattern(page, where).search(text.lower()) is not None


def _things_said(page: str, text: str) -> int:
    """How many different things a text says that such a page says."""
    small = text.lower()
    return sum(re.search(phrase, small) is not None for phrase in phrases("pages")[page]["texts"])


@lru_cache
def _pattern(page: str, where: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases("pages")[page][where]))
