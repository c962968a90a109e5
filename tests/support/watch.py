"""A server on loopback that sends what a script says, byte for byte, and one look at it through a `Fetcher`."""

from __future__ import annotations

import asyncio
import gzip
import re
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path

from hypothesis import strategies as st

from tracker.model import Check, Outcome, Validators
from tracker.tuning import FETCHING, Fetching
from tracker.watch import Fetcher, PrivateAddresses

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
QUICK = replace(FETCHING, deadline=0.4)  # for servers that are waited for in vain
ORIGIN = b"{origin}"  # in a script: where the server is


class Do(Enum):
    """What a script may do besides sending bytes and waiting."""

    CLOSE = auto()
    RESET = auto()
    NOTHING_MORE = auto()


Step = bytes | float | Do
Script = Sequence[Step]


def answer(body: bytes = b"", *headers: str, status: str = "200 OK") -> bytes:
    """One well-formed response."""
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    """A response that sends the client elsewhere."""
    return answer(b"", f"Location: {location}", status=status)


def drip(data: bytes) -> Script:
    """The bytes one by one, twenty a second."""
    return [step for byte in data for step in (bytes([byte]), 0.05)]


def gzipped(text: bytes) -> bytes:
    """The text as one gzip member, the same on every run."""
    return gzip.compress(text, mtime=0)


@dataclass
class Server:
    """What to send at which path, and what came in."""

    pages: Mapping[str, Script]
    everywhere: Script
    origin: str = ""
    connections: int = 0
    asking: int = 0
    at_once: int = 0  # the most requests that were unanswered at one time
    serving: set[asyncio.Task[None]] = field(default_factory=set)
    requests: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answers the requests of one connection."""
        self.connections += 1
        self.serving.add(asyncio.current_task())
        try:
            while request := await reader.readuntil(b"\r\n\r\n"):
                self.requests.append(request)
                self.asking += 1
                self.at_once = max(self.at_once, self.asking)
                await self._play(self.pages.get(request.split()[1].decode(), self.everywhere), writer)
                self.asking -= 1
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client has gone, or the test is over
        finally:
            writer.close()

    async def _play(self, script: Script, writer: asyncio.StreamWriter) -> None:
        for step in script:
            match step:
                case bytes():
                    writer.write(step.replace(ORIGIN, self.origin.encode()))
                    await writer.drain()
                case float():
                    await asyncio.sleep(step)
                case Do.CLOSE:
                    raise ConnectionError
                case Do.RESET:
                    reset(writer)
                case Do.NOTHING_MORE:
                    await asyncio.Event().wait()


def reset(writer: asyncio.StreamWriter) -> None:
    """Ends the connection with RST, as a machine does that has forgotten it."""
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    raise ConnectionError


@dataclass(frozen=True)
class Seen:
    """One look, from both sides."""

    check: Check
    server: Server

    @property
    def verdict(self) -> tuple[Outcome, str]:
        """The outcome, and WARC's word for what happened to the last body."""
        return self.check.outcome, self.check.captures[-1].truncated if self.check.captures else ""


@asynccontextmanager
async def serving(pages: Script | Mapping[str, Script], tls: ssl.SSLContext | None = None) -> AsyncIterator[Server]:
    """The server, on a free port of its own."""
    if isinstance(pages, Mapping):
        server = Server(pages=pages, everywhere=[answer(status="404 Not Found")])
    else:
        server = Server(pages={}, everywhere=pages)
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=tls)
    port = listener.sockets[0].getsockname()[1]
    server.origin = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    async with listener:
        yield server
        for task in server.serving:
            task.cancel()  # or closing would wait for scripts that do nothing more


def look(
    pages: Script | Mapping[str, Script],
    *,
    path: str = "/news/a",
    limits: Fetching = FETCHING,
    host: str = "127.0.0.1",
    private: PrivateAddresses = PrivateAddresses.ALLOWED,
    validators: Validators | None = None,
    tls: ssl.SSLContext | None = None,
) -> Seen:
    """Serves the script, or a script for each path, and checks one page once. "{origin}" in validators is filled in."""

    async def run() -> Seen:
        async with serving(pages, tls) as server, fetcher(limits=limits, private=private) as fetching:
            given = validators or Validators()
            known = replace(given, url=given.url.replace(ORIGIN.decode(), server.origin))
            return Seen(await fetching.check(server.origin.replace("127.0.0.1", host) + path, known), server)

    return asyncio.run(run())


def fetcher(*, limits: Fetching = FETCHING, private: PrivateAddresses = PrivateAddresses.ALLOWED) -> Fetcher:
    """A fetcher that may talk to loopback and has a clock that stands still."""
    return Fetcher(clock=lambda: NOW, private=private, limits=limits)


def look_at(url: str, *, private: PrivateAddresses = PrivateAddresses.REFUSED, limits: Fetching = FETCHING) -> Check:
    """Checks a URL as it is typed, by default with the addresses of this machine forbidden."""

    async def run() -> Check:
        async with fetcher(limits=limits, private=private) as fetching:
            return await fetching.check(url)

    return asyncio.run(run())


def lines_of(name: str) -> list[str]:
    """The lines of a text file in tests/watch, without its notes, and with their escapes written out."""
    lines = (Path(__file__).parents[1] / "watch" / name).read_text(encoding="utf-8").splitlines()
    return [re.sub(r"\\(?:[rnt]|x..|u....)", _unescaped, line) for line in lines if not line.startswith("# ")]


def _unescaped(escape: re.Match[str]) -> str:
    return escape[0].encode().decode("unicode_escape")


def hostile_urls() -> st.SearchStrategy[str]:
    """Addresses put together from what parsers are known to disagree about; about half of them are refused."""
    pieces = st.lists(st.sampled_from(lines_of("url-pieces.txt")), max_size=6).map("".join)
    hosts = st.sampled_from(["", "news.example", "127.1", "[::1]", "münchen.example", "１２７.０.０.１", "0x7f.1"])
    starts = st.sampled_from(["http://", "https://", "HTTPS://"])
    ends = st.sampled_from(["", "/", ":8080/", "?"])
    return st.builds("{}{}{}{}".format, starts, hosts, ends, pieces)
