"""What a page is, judged by what remains of it: an article, a live blog, or one of the things that stand in its place.

A banner in front of an article makes no wall, and an article about robots is no challenge: what pages say of
themselves counts where hardly any text remains, where it is the text, or where it is the whole heading. Only articles
and live blogs make versions, so a page is called something else on evidence alone, and the evidence is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tracker.model import PageKind, Paragraph, Role
from tracker.read.blocks import Block
from tracker.read.fields import Fields
from tracker.read.paywalls import NOT_FREE, teaser_signs
from tracker.read.sayings import has_markup, is_all_said, is_said, reason_for, things_said
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# In the order in which they are asked: what keeps a reader out says so more clearly than what went wrong.
_STAND_INS = {
    "challenge": PageKind.CHALLENGE,
    "consent": PageKind.CONSENT,
    "account": PageKind.PAYWALLED,
    "not-found": PageKind.NOT_FOUND,
    "error": PageKind.ERROR,
}
_FRONT = re.compile(r"/?(?:(?:index|home|default)(?:\.\w{2,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?/?", re.IGNORECASE)
_REFRESH = re.compile(r"\s*\d+(?:\.\d+)?\s*[;,]\s*url\s*=\s*['\"]?([^'\"\s>]+)", re.IGNORECASE)
_MARKED = ("src", "id", "class", "action", "data-sitekey")

BY_TITLE = "told by its title"
BY_WORDS = "told by what it says"
BY_SCRIPTS = "told by its scripts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a page is, and why."""

    kind: PageKind
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remains:
    """What a page is judged by: its tree and address, all its blocks, those that were kept, and its fields."""

    root: HtmlElement
    url: str
    blocks: Sequence[Block]
    kept: Sequence[Block]
    fields: Fields

    @property
    def text(self) -> list[Block]:
        """What was kept, without captions."""
        return [block for block in self.kept if block.role is not Role.CAPTION]

    @property
    def size(self) -> int:
        """Characters of that text."""
        return sum(len(block.text) for block in self.text)

    @property
    def is_thin(self) -> bool:
        """True where only some sentences are left."""
        return self.size < READING.thin

    @property
    def is_told_article(self) -> bool:
        """True where the page calls itself an article, and prose of it is there."""
        return self.fields.is_article and any(block.is_prose for block in self.text)


_EMPTY = Verdict(kind=PageKind.EMPTY, reasons=("no text that could be an article's",))
_SENT_ON = Verdict(kind=PageKind.FRONT, reasons=("sends its readers to the site's front page",))


def text_kind(paragraphs: Sequence[Paragraph]) -> Verdict:
    """What a plain text is: an article, whoever wrote it, unless nothing is left of it."""
    return Verdict(kind=PageKind.ARTICLE) if _says_anything(paragraphs) else _EMPTY


def page_kind(page: Remains) -> Verdict:
    """What a page is."""
    found = _stand_in(page) or _list(page)
    if found is not None:
        return found
    if not _says_anything([block.text for block in page.text]):
        return _EMPTY
    signs = teaser_signs(page.kept, page.blocks, page.fields)
    if signs:
        return Verdict(kind=PageKind.PAYWALLED, reasons=(reason_for("paywalled"), *signs))
    kind = PageKind.LIVE_BLOG if is_live(page.fields) else PageKind.ARTICLE
    return Verdict(kind=kind, reasons=() if page.fields.is_free else (NOT_FREE,))


def is_live(fields: Fields) -> bool:
    """True for a page that calls itself a live blog, to machines or in its headline."""
    return fields.is_live or is_said("live", "titles", fields.headline)


def _stand_in(page: Remains) -> Verdict | None:
    """The wall or the error that a page turns out to be, or None."""
    text = page.text
    if _is_spoken_by(text, "consent"):  # their texts are long
        return _verdict("consent", BY_WORDS)
    if not page.is_told_article and any(is_all_said("not-found", title) for title in _titles(page)):
        return _verdict("not-found", BY_TITLE)
    return _thin_stand_in(page, text) if page.is_thin else None


def _thin_stand_in(page: Remains, text: Sequence[Block]) -> Verdict | None:
    if not page.is_told_article:
        kind = next((kind for kind in _STAND_INS if _is_titled(page, kind)), "")
        if kind:
            return _verdict(kind, BY_TITLE)
        said = _said(page)
        if not page.fields.published and things_said("challenge", said) >= READING.wall_phrases:
            return _verdict("challenge", BY_WORDS)
        if has_markup("challenge", _markup(page.root)) and not any(block.is_prose for block in text):
            return _verdict("challenge", BY_SCRIPTS)
    if _refreshes_to_front(page):
        return _SENT_ON
    if text:
        return next((_verdict(kind, BY_WORDS) for kind in _STAND_INS if _is_spoken_by(text, kind)), None)
    said = _said(page)
    walls = ("challenge", "consent", "account")
    spoken = (kind for kind in walls if things_said(kind, said) >= READING.wall_phrases)
    errors = (kind for kind in ("not-found", "error") if is_said(kind, "texts", said))
    kind = next(spoken, "") or next(errors, "")
    return _verdict(kind, BY_WORDS) if kind else None


def _said(page: Remains) -> str:
    """All that a page says, as far as it is asked."""
    return " ".join(block.text for block in page.blocks)[: READING.page_said]


def _is_titled(page: Remains, kind: str) -> bool:
    """True where the title says it, and so does all prose below it, or the title says nothing else."""
    titles = (page.fields.title, page.fields.headline)
    if not any(is_said(kind, "titles", title) for title in titles):
        return False
    prose = [block.text for block in page.text if block.is_prose]
    return all(is_said(kind, "texts", text) for text in prose) or any(is_all_said(kind, title) for title in titles)


def _verdict(kind: str, told: str) -> Verdict:
    return Verdict(kind=_STAND_INS[kind], reasons=(reason_for(kind), told))


def _titles(page: Remains) -> tuple[str, ...]:
    headings = (block.text for block in page.blocks if block.element.tag == "h1")
    return (page.fields.title, page.fields.headline, *headings)


def _markup(root: HtmlElement) -> str:
    """The names that a page's scripts, frames and boxes bear, as one text."""
    elements = root.iter("script", "iframe", "form", "div", "input", "noscript")
    names = (element.get(name, "") for element in elements for name in _MARKED)
    scripts = (element.text or "" for element in root.iter("script"))
    return " ".join(filter(None, (*names, *scripts)))[: READING.page_said]


def _says_anything(texts: Sequence[str]) -> bool:
    return any(character.isalnum() for text in texts for character in text)


def _is_spoken_by(text: Sequence[Block], kind: str) -> bool:
    """True when most of the text is what that kind of page says."""
    spoken = sum(len(block.text) for block in text if is_said(kind, "texts", block.text[: READING.notice_length]))
    return spoken > READING.spoken * sum(len(block.text) for block in text)


def _list(page: Remains) -> Verdict | None:
    """The front page or the section that a page turns out to be, or None."""
    if page.fields.is_article:
        return None
    is_list = _is_list(page.text, page.blocks) or _is_index(page) or _is_shelf(page)
    is_front = _is_front(page)
    if is_front and (is_list or not page.fields.published):
        return Verdict(kind=PageKind.FRONT, reasons=("the site's front page", *(["a list of articles"] * is_list)))
    return Verdict(kind=PageKind.SECTION, reasons=("a list of articles",)) if is_list else None


def _is_list(text: Sequence[Block], blocks: Sequence[Block]) -> bool:
    """True when most paragraphs stand under headlines that are links: a front page, a topic, a search."""
    under = _under_headlines(blocks)
    prose = [block for block in text if block.is_prose]
    entries = sum(id(block) in under for block in prose)
    return entries >= READING.list_entries and entries > READING.spoken * len(prose)


def _is_index(page: Remains) -> bool:
    """True for summaries under headlines that are links, and one paragraph of its own at most on an undated page."""
    if not page.is_thin or page.fields.published or page.fields.authors:
        return False
    under = _under_headlines(page.blocks)
    entries = sum(block.is_prose and id(block) in under for block in page.blocks)
    own = sum(block.is_prose and id(block) not in under for block in page.text)
    return entries >= READING.list_entries and own <= 1


def _under_headlines(blocks: Sequence[Block]) -> set[int]:
    """What stands right below headlines that are links."""
    headlines = [at for at, block in enumerate(blocks) if block.is_link and len(block.text) >= READING.link_length]
    return {id(block) for at in headlines for block in blocks[at + 1 : at + 3]}


def _is_shelf(page: Remains) -> bool:
    """True for headlines that are links and hardly any text beside them, on a page that states no date of its own."""
    if not page.is_thin or page.fields.published or page.fields.authors:
        return False
    headlines = {
        block.text
        for block in page.blocks
        if block.role is Role.HEADING and block.is_link and len(block.text) >= READING.link_length
    }
    has_prose = any(block.is_prose for block in page.text)
    return len(headlines) >= (READING.long_shelf_headlines if has_prose else READING.shelf_headlines)


def _is_front(page: Remains) -> bool:
    """True where the page says that its address is the site's first page; what was asked counts where it says none."""
    stated = page.root.xpath("string(head/link[@rel='canonical']/@href)") or page.root.xpath(
        "string(head/meta[@property='og:url']/@content)"
    )
    return _leads_to_front(str(stated), page.url)


def _leads_to_front(address: str, base: str) -> bool:
    """True for an address that is a site's first page; `base` is where it begins."""
    try:
        joined = urljoin(base, address)
        parts = urlsplit(joined)
    except ValueError:  # no address: a bracket that is not closed
        return False
    return bool(parts.netloc or joined.startswith("/")) and not parts.query and bool(_FRONT.fullmatch(parts.path))


def _refreshes_to_front(page: Remains) -> bool:
    """True where a page with hardly any text sends its readers on to the front page."""
    for element in page.root.iter("meta"):
        sent = (
            _REFRESH.match(element.get("content", "")) if element.get("http-equiv", "").lower() == "refresh" else None
        )
        if sent and not _leads_to_front("", page.url):
            return _leads_to_front(sent[1], page.url)
    return False
