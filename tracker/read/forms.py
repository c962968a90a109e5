"""Which form a body has: a page, plain text, an article as JSON, a PDF, a feed, or nothing that can be read.

Asked in this order: the first bytes (no header makes a picture a text), the Content-Type, the ending of the address,
the content.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from urllib.parse import urlsplit

from tracker.errors import BadInput
from tracker.read.charset import byte_order_mark
from tracker.tuning import READING


class Form(Enum):
    """How the text in a body is laid down."""

    PAGE = auto()
    PLAIN = auto()
    ARTICLE_JSON = auto()
    FEED = auto()
    PDF = auto()
    EMPTY = auto()


_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture or a sound"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"\xfd7zXZ", "xz data"),
    (b"BZh91AY", "bzip2 data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_PDF = b"%PDF-"
_BY_TYPE = {
    "text/html": Form.PAGE,
    "application/xhtml+xml": Form.PAGE,
    "text/plain": Form.PLAIN,
    "text/markdown": Form.PLAIN,
    "application/json": Form.ARTICLE_JSON,
    "application/rss+xml": Form.FEED,
    "application/atom+xml": Form.FEED,
}
_BY_ENDING = {
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
    ".xhtml": Form.PAGE,
    ".txt": Form.PLAIN,
    ".text": Form.PLAIN,
    ".md": Form.PLAIN,
    ".json": Form.ARTICLE_JSON,
}
_NEVER_TEXT = ("image/", "audio/", "video/", "font/", "application/zip")
_FEED = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b", re.DOTALL)
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|article|main|section|div|p|h1|h2|table|meta)\b", re.IGNORECASE)


def form_of(body: bytes, *, url: str = "", content_type: str = "") -> Form:
    """The form of a body; what is no text at all is refused with `BadInput`."""
    if body.startswith(_PDF):
        return Form.PDF
    _refuse_binary(body, url, content_type)
    head = _head(body)
    if not head.strip("\ufeff\u200b \t\r\n\f\v"):
        return Form.EMPTY
    if _FEED.match(head):
        return Form.FEED
    stated = _BY_TYPE.get(content_type.partition(";")[0].strip().lower()) or _BY_ENDING.get(_ending(url))
    return stated or _by_content(head)


def _refuse_binary(body: bytes, url: str, content_type: str) -> None:
    name = url or "the body"
    begins = next((what for signature, what in _SIGNATURES if body.startswith(signature)), "")
    if begins:
        raise BadInput(f"{name} is not text: it begins as {begins}. Give a page, a text or an article as JSON.")
    if content_type.strip().lower().startswith(_NEVER_TEXT):
        raise BadInput(f"{name} is not text: the server calls it {content_type.strip()}. Give a page.")
    zeros = 0 if byte_order_mark(body) or "utf-16" in content_type.lower() else body.count(0)
    if zeros > len(body) * READING.zero_bytes:
        raise BadInput(f"{name} is not text: {zeros} of its {len(body)} bytes are zero. Give a page or a text.")


def _head(body: bytes) -> str:
    """The beginning of the content, enough to judge by; all of it while it is only white space."""
    mark = byte_order_mark(body)
    head = body[: READING.sniffed]
    if not head.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        head = body.lstrip(b"\xef\xbb\xbf \t\r\n\f\v")[: READING.sniffed]
    return head.decode(mark or "latin-1", "replace")


def _ending(url: str) -> str:
    try:
        path = urlsplit(url).path
    except ValueError:  # not an address, as in "http://[": a name of a file all the same
        path = url
    name = path.rpartition("/")[2]
    return "." + name.rpartition(".")[2].lower() if "." in name else ""


def _by_content(head: str) -> Form:
    if _MARKUP.search(head):
        return Form.PAGE
    return Form.ARTICLE_JSON if re.match(r'\s*\{\s*"', head.lstrip("\ufeff")) else Form.PLAIN
