"""What the demo site answers: a request and a round in, status, headers and body out; it never touches a socket."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256
from http import HTTPStatus
from itertools import count

from tracker.demo.newsroom import Delivery, DemoArticle, Fault, Newsroom, Version
from tracker.demo.noise import Noise
from tracker.demo.shell import Leaf, Shell

Headers = tuple[tuple[str, str], ...]

_HTML = ("Content-Type", "text/html; charset=utf-8")
_TEXT = ("Content-Type", "text/plain; charset=utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What of a request decides its answer; "" where the client did not say."""

    target: str
    accept_encoding: str = ""
    if_none_match: str = ""
    if_modified_since: str = ""

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back over the wire, save for what HTTP itself adds."""

    status: HTTPStatus
    headers: Headers = ()
    body: bytes = b""


class Answers:
    """Answers for a newsroom whose site stands at a root."""

    def __init__(self, newsroom: Newsroom, root: str) -> None:
        self._newsroom = newsroom
        self._root = root
        self._shell = Shell(newsroom, root)
        self._articles = {path: article for article in newsroom.articles for path in article.paths}
        self._responses = count(1)

    def answer(self, request: Request, round_number: int) -> Answer:
        """The answer to a GET in a round; a HEAD has the same without its body."""
        whole = self._resource(request.path, round_number)
        return _compressed(_unless_known(whole, request), request)

    def _resource(self, path: str, round_number: int) -> Answer:
        if path == "/":
            return _page(self._shell.front(self._shown(round_number)))
        if path == "/robots.txt":
            return Answer(status=HTTPStatus.OK, headers=(_TEXT,), body=self._shell.robots().encode())
        article = self._articles.get(path)
        if article is not None and path == article.path_in(round_number):
            return self._article(article, round_number)
        if article is not None and path == article.path:
            location = ("Location", article.path_in(round_number))
            return Answer(status=HTTPStatus.MOVED_PERMANENTLY, headers=(location,))
        return _page(self._shell.refusal("missing"), status=HTTPStatus.NOT_FOUND)

    def _article(self, article: DemoArticle, round_number: int) -> Answer:
        noise = self._noise(article)
        match article.shown_in(round_number):
            case Fault.GONE:
                return _page(self._shell.refusal("gone"), status=HTTPStatus.GONE)
            case Fault.UNAVAILABLE:
                page = _page(self._shell.refusal("unavailable"), status=HTTPStatus.SERVICE_UNAVAILABLE)
                return replace(page, headers=(*page.headers, ("Retry-After", "600")))
            case Fault.WALL:
                return _page(self._shell.wall(noise))
            case Version() as version:
                page = _page(self._shell.article(self._leaf(article, version, round_number), noise))
                return page if article.delivery is Delivery.LIVE else _with_validators(page, version.modified)

    def _noise(self, article: DemoArticle) -> Noise:
        response = 0 if article.delivery is Delivery.STATIC else next(self._responses)
        return Noise(self._newsroom.filler, slug=article.slug, response=response)

    def _leaf(self, article: DemoArticle, version: Version, round_number: int) -> Leaf:
        return Leaf(article=article, version=version, address=self._root + article.path_in(round_number))

    def _shown(self, round_number: int) -> tuple[Leaf, ...]:
        shown = ((article, article.shown_in(round_number)) for article in self._newsroom.articles)
        return tuple(self._leaf(a, version, round_number) for a, version in shown if isinstance(version, Version))


def _page(html: str, *, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    return Answer(status=status, headers=(_HTML,), body=html.encode())


def _with_validators(page: Answer, modified: datetime) -> Answer:
    # Weak, because the same tag stands for the page with and without gzip.
    etag = ("ETag", f'W/"{sha256(page.body).hexdigest()[:32]}"')
    last_modified = ("Last-Modified", format_datetime(modified.astimezone(UTC), usegmt=True))
    return replace(page, headers=(*page.headers, etag, last_modified))


def _unless_known(answer: Answer, request: Request) -> Answer:
    headers = dict(answer.headers)
    if "ETag" not in headers:
        return answer
    if request.if_none_match:
        is_known = headers["ETag"] in (tag.strip() for tag in request.if_none_match.split(","))
    else:
        is_known = _is_since(request.if_modified_since, headers["Last-Modified"])
    return Answer(status=HTTPStatus.NOT_MODIFIED, headers=answer.headers) if is_known else answer


def _is_since(stated: str, last_modified: str) -> bool:
    try:
        return parsedate_to_datetime(stated) >= parsedate_to_datetime(last_modified)
    except (TypeError, ValueError):  # no date, or one without a zone: HTTP says to ignore it
        return False


def _compressed(answer: Answer, request: Request) -> Answer:
    if not answer.body:
        return answer
    headers = (*answer.headers, ("Vary", "Accept-Encoding"))
    if not _accepts_gzip(request.accept_encoding):
        return replace(answer, headers=headers)
    return replace(answer, headers=(*headers, ("Content-Encoding", "gzip")), body=gzip.compress(answer.body, mtime=0))


def _accepts_gzip(accept_encoding: str) -> bool:
    for offer in accept_encoding.lower().split(","):
        coding, _, weight = offer.replace(" ", "").partition(";")
        if coding == "gzip":
            return weight.rstrip("0.") != "q="  # "q=0" in any of its spellings refuses
    return False
