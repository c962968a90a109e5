"""What the tests of the demo site share: a client that hides nothing, and the newsroom's texts as sentences."""

from __future__ import annotations

import gzip
import http.client
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from tracker.demo import DemoArticle, Version

_END = re.compile(r"[.!?][”\"»)]*\s+(?=[“\"«‘(A-ZÀ-Ý0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A response as it came: no redirect followed, no coding undone."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        """The page, with its coding undone and its character references written out."""
        is_gzip = self.headers.get("Content-Encoding") == "gzip"
        return unescape((gzip.decompress(self.body) if is_gzip else self.body).decode())


def ask(url: str, *, method: str = "GET", **headers: str) -> Reply:
    """One request over a connection of its own; `if_none_match` stands for the header If-None-Match."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=5)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, parts.path or "/", headers=named)
        response = connection.getresponse()
        return Reply(status=response.status, headers=response.headers, body=response.read())
    finally:
        connection.close()


def sentences(version: Version) -> tuple[str, ...]:
    """The sentences of a version, by rules that are enough for texts written without abbreviations."""
    return tuple(part for text in version.paragraphs for part in _split(text))


def _split(paragraph: str) -> Iterable[str]:
    start = 0
    for end in _END.finditer(paragraph):
        yield paragraph[start : end.end()].rstrip()
        start = end.end()
    yield paragraph[start:]


def paragraphs_on(reply: Reply, version: Version) -> tuple[str, ...]:
    """Those of a version's paragraphs that stand on the page as whole elements, in the page's order."""
    found = [(reply.text.find(f">{text}<"), text) for text in version.paragraphs]
    return tuple(text for place, text in sorted(found) if place >= 0)


def noise_in(reply: Reply, version: Version) -> tuple[str, ...]:
    """The lines inside the article's body that hold none of the version's paragraphs."""
    body = reply.text.partition('<div class="story-body">')[2].partition("</article>")[0]
    return tuple(line for line in body.splitlines() if not any(f">{text}<" in line for text in version.paragraphs))


def versions_of(articles: Iterable[DemoArticle]) -> list[tuple[str, Version]]:
    """Every version with its article's slug."""
    return [(article.slug, version) for article in articles for version in article.versions]
