"""Asks one server once, and keeps what it sent as it was sent.

A request enters, a `Reply` leaves. Follows no redirect, takes off no content coding, keeps no cookie, heeds no proxy
variable. Imports aiohttp, so it is reached only when something is fetched.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from weakref import WeakValueDictionary

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from yarl import URL

from tracker._version import __version__
from tracker.model import Capture
from tracker.tuning import Fetching
from tracker.watch.addresses import PrivateAddresses
from tracker.watch.coding import ACCEPT_ENCODING
from tracker.watch.failures import TROUBLE, failure_of
from tracker.watch.hops import REDIRECTS
from tracker.watch.resolver import CheckedResolver
from tracker.watch.urls import host_of
from tracker.watch.verdicts import CheckFailed
from tracker.watch.wire import Answer, Body, read_body

# No language is asked for: some sites would answer with another edition than the one their readers see.
_ALWAYS_SENT = {
    "User-Agent": f"article-tracker/{__version__} (keeps versions of news articles; one request at a time)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": ACCEPT_ENCODING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a server answered."""

    capture: Capture
    cut: CheckFailed | None  # why its body is not whole
    seconds: float  # that the exchange took


class Client:
    """One session with the web, to be closed in the end."""

    def __init__(self, *, clock: Callable[[], datetime], private: PrivateAddresses, limits: Fetching) -> None:
        self._clock = clock
        self._limits = limits
        self._turns = _Turns(limits)
        self._resolver = CheckedResolver(private=private, limits=limits)
        self._session = _session(self._resolver, limits)

    async def close(self) -> None:
        """Ends all connections."""
        await self._session.close()
        await self._resolver.close()

    async def ask(self, url: str, *, conditions: Mapping[str, str], seconds: float) -> Reply:
        """Asks for the URL, which is in normal form, when its turn has come.

        The exchange may take so many seconds; waiting for the turn is not counted. Raises `CheckFailed` when not even
        a status comes back.
        """
        async with self._turns.at(host_of(url)):
            began, asked_at = self._now(), self._clock()
            answer = await self._send(url, conditions, began + seconds)
            body = await self._receive(answer, began + seconds)
            capture = _capture(url, asked_at, answer, body)
            return Reply(capture=capture, cut=body.cut, seconds=self._now() - began)

    async def _send(self, url: str, conditions: Mapping[str, str], deadline: float) -> Answer:
        checked = URL(url, encoded=True)  # goes out to the letter
        try:
            async with asyncio.timeout_at(deadline):
                answer = await self._session.get(checked, headers=conditions, allow_redirects=False)
        except TROUBLE as error:
            raise failure_of(error, url) from error
        assert isinstance(answer, Answer)  # the session's response_class
        return answer

    async def _receive(self, answer: Answer, deadline: float) -> Body:
        cap = self._limits.redirect_body if answer.status in REDIRECTS else self._limits.wire
        async with answer:
            return await read_body(answer, cap=cap, deadline=deadline)

    def _now(self) -> float:
        return asyncio.get_running_loop().time()


class _Turns:
    """Who may talk when: so many checks at one host, so many in all.

    A host's turn comes first, so that many checks of one slow host do not use up the places of the others.
    """

    def __init__(self, limits: Fetching) -> None:
        self._per_host = limits.per_host
        self._places = asyncio.Semaphore(limits.at_once)
        self._hosts: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        turn = self._hosts.setdefault(host, asyncio.Semaphore(self._per_host))
        async with turn, self._places:
            yield


def _session(resolver: CheckedResolver, limits: Fetching) -> ClientSession:
    return ClientSession(
        connector=TCPConnector(resolver=resolver, use_dns_cache=False, limit=0),
        cookie_jar=DummyCookieJar(),
        headers=_ALWAYS_SENT,
        response_class=Answer,
        timeout=ClientTimeout(),  # none of aiohttp's: they start anew with each request or each read
        auto_decompress=False,
        trust_env=False,
        max_line_size=limits.header_line,
        max_field_size=limits.header_line,
        max_headers=limits.header_lines,
    )


def _protocol(answer: Answer) -> str:
    version = answer.version
    return f"HTTP/{version.major}.{version.minor}" if version else "HTTP/1.1"


def _capture(url: str, asked_at: datetime, answer: Answer, body: Body) -> Capture:
    reason = (answer.reason or "").encode("utf-8", "surrogateescape").decode("latin-1")
    return Capture(
        url=url,
        captured_at=asked_at,
        status=answer.status,
        reason=reason,
        protocol=_protocol(answer),
        request_headers=tuple(answer.request_info.headers.items()),
        headers=tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.raw_headers),
        body=body.received,
        ip=answer.ip,
        truncated=body.truncated,
    )
