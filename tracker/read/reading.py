"""Bytes to an article: the one way in. Pure: the same bytes, address and headers always give the same article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from tracker.model import Article, PageKind
from tracker.read.article_json import read_article_json
from tracker.read.charset import decode
from tracker.read.confidence import doubted, text_doubts
from tracker.read.forms import Form, form_of
from tracker.read.identity import reader_name
from tracker.read.languages.guessed import guessed_language
from tracker.read.learned import NOTHING_LEARNED, Learned, without_learned
from tracker.read.page import read_page
from tracker.read.pdf import read_pdf
from tracker.read.plain import read_plain

if TYPE_CHECKING:
    from tracker.read.sites import SiteRule

_NO_HEADERS: Mapping[str, str] = MappingProxyType({})
_NO_TEXT = {
    Form.EMPTY: Article(kind=PageKind.EMPTY, reasons=("nothing in the body",)),
    Form.FEED: Article(kind=PageKind.NOT_HTML, reasons=("a feed or a sitemap, not a page",)),
}


def read_article(
    body: bytes,
    *,
    url: str = "",
    headers: Mapping[str, str] = _NO_HEADERS,
    rule: SiteRule | None = None,
    learned: Learned = NOTHING_LEARNED,
) -> Article:
    """The article in a body: a page, a text, a PDF, or fields as JSON; what is no text is `BadInput`.

    `rule` is that of the page's site, where it has one: `SiteRules.rule_for` finds it. What was `learned` of its host
    is left out, whatever form the text comes in.
    """
    return without_learned(_read(body, url, headers, rule), learned)


def _read(body: bytes, url: str, headers: Mapping[str, str], rule: SiteRule | None) -> Article:
    content_type = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    form = form_of(body, url=url, content_type=content_type)
    if form in _NO_TEXT:
        return _signed(doubted(_NO_TEXT[form], ()), url, "")
    if form is Form.PDF:
        return _signed(_doubted(read_pdf(body)), url, "")
    decoded = decode(body, content_type=content_type)
    if form is Form.ARTICLE_JSON:
        return _signed(read_article_json(decoded.text, name=url or "the text"), url, decoded.charset)
    if form is Form.PAGE:
        signed = f"{reader_name()} / {rule.mark}" if rule else reader_name()
        article = replace(read_page(decoded.text, url=url, rule=rule), reader=signed)
    else:
        article = read_plain(decoded.text)
    return _signed(_doubted(article), url, decoded.charset)


def _doubted(article: Article) -> Article:
    return doubted(article, text_doubts(article))


def _signed(article: Article, url: str, charset: str) -> Article:
    """The article with where it came from, its language and who read it, as far as it does not say so itself."""
    return replace(
        article,
        url=article.url or url,
        language=article.language or guessed_language(article.paragraphs),
        charset=article.charset or charset,
        reader=article.reader or reader_name(),
    )
