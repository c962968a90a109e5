"""Bytes to an article: the one way in. Pure: the same bytes, address and headers always give the same article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from tracker._version import __version__
from tracker.model import Article, PageKind
from tracker.read.article_json import read_article_json
from tracker.read.charset import decode
from tracker.read.forms import Form, form_of
from tracker.read.languages.guessed import guessed_language
from tracker.read.learned import NOTHING_LEARNED, Learned, without_learned
from tracker.read.page import read_page
from tracker.read.plain import read_plain

_NO_HEADERS: Mapping[str, str] = MappingProxyType({})


def read_article(
    body: bytes, *, url: str = "", headers: Mapping[str, str] = _NO_HEADERS, learned: Learned = NOTHING_LEARNED
) -> Article:
    """The article in a body: a page, a plain text, or an article's fields as JSON; what is no text is `BadInput`.

    What was `learned` of the host is left out, whatever form the text comes in.
    """
    return without_learned(_read(body, url, headers), learned)


def _read(body: bytes, url: str, headers: Mapping[str, str]) -> Article:
    content_type = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    form = form_of(body, url=url, content_type=content_type)
    if form is Form.EMPTY:
        return _signed(Article(kind=PageKind.EMPTY, reasons=("nothing in the body",)), url, "")
    if form is Form.FEED:
        return _signed(Article(kind=PageKind.OTHER, reasons=("a feed or a sitemap, not a page",)), url, "")
    decoded = decode(body, content_type=content_type)
    if form is Form.ARTICLE_JSON:
        article = read_article_json(decoded.text, name=url or "the text")
    else:
        article = read_page(decoded.text, url=url) if form is Form.PAGE else read_plain(decoded.text)
    return _signed(article, url, decoded.charset)


def _signed(article: Article, url: str, charset: str) -> Article:
    """The article with where it came from, its language and who read it, as far as it does not say so itself."""
    return replace(
        article,
        url=article.url or url,
        language=article.language or guessed_language(article.paragraphs),
        charset=article.charset or charset,
        reader=article.reader or reader_name(),
    )


@lru_cache
def reader_name() -> str:
    """The reader's name and version, which a text carries: another reader may read another text from the same bytes."""
    # A sixth of what importing the room costs, and needed once: imported where it is used.
    from importlib.metadata import version

    return f"tracker {__version__} / trafilatura {version('trafilatura')}"
