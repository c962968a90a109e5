"""One response as aiohttp receives it, with what aiohttp knows of the connection and does not tell.

Imports aiohttp, so it is reached only when something is fetched.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import ClassVar
from weakref import WeakSet

from aiohttp import ClientError, ClientOSError, ClientPayloadError, ClientResponse, ServerDisconnectedError
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection

from tracker.model import Outcome
from tracker.watch.failures import TROUBLE, failure_of
from tracker.watch.verdicts import CheckFailed

_PIECE = 64 * 2**10

# How long to wait for bytes before looking whether the connection still stands.
_PULSE = 0.25

_WARC_WORDS = {
    Outcome.TIMEOUT: "time",
    Outcome.TOO_LARGE: "length",
    Outcome.TRUNCATED: "disconnect",
    Outcome.RESET: "disconnect",
}


class HungUp(ClientError):
    """The server ended a new connection before it answered."""


class Answer(ClientResponse):
    """A response that knows who sent it, even when all of it came at once and its connection is given back already."""

    ip = ""
    _wire: ResponseHandler
    _proven: ClassVar[WeakSet[ResponseHandler]] = WeakSet()

    async def start(self, connection: Connection) -> ClientResponse:
        """Waits for the status and the headers.

        aiohttp asks again when a connection ends before them. That is right for one that was kept from an earlier
        answer, and may have died since; but a server that hangs up on a new one has been asked, and a check asks once.
        """
        assert connection.protocol is not None  # the request has just gone out over it
        self._wire = connection.protocol
        self.ip = _peer(connection)
        try:
            await super().start(connection)
        except (ClientOSError, ServerDisconnectedError) as error:
            if self._wire in self._proven:
                raise
            raise HungUp from error
        self._proven.add(self._wire)
        return self

    async def next_piece(self) -> bytes:
        """The next bytes of the body; b"" at its end."""
        while not self.content.is_eof():
            try:
                async with asyncio.timeout(_PULSE):
                    return await self.content.read(_PIECE)
            except TimeoutError:
                self._raise_if_lost()
        return await self.content.read(_PIECE)

    def raise_if_reset(self) -> None:
        """Raises where the connection broke under a body that only its end delimits: aiohttp takes that for the end."""
        is_delimited = "Content-Length" in self.headers or "Transfer-Encoding" in self.headers
        if not is_delimited and isinstance(self._wire.exception(), OSError):
            raise ClientPayloadError("reset")

    def _raise_if_lost(self) -> None:
        # At a broken chunk aiohttp closes the connection, notes why, and leaves whoever reads the body waiting.
        if not self._wire.connected:
            raise self._wire.exception() or ClientPayloadError("lost")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What came of a body, and why not all of it."""

    received: bytes
    cut: CheckFailed | None = None

    @property
    def truncated(self) -> str:
        """WARC's word for why the body was cut, "" when it is whole."""
        return _WARC_WORDS.get(self.cut.outcome, "unspecified") if self.cut else ""


async def read_body(answer: Answer, *, cap: int, deadline: float) -> Body:
    """As much of the body as comes before the deadline, in the loop's time, and is not above the cap."""
    received = bytearray()
    try:
        async with asyncio.timeout_at(deadline):
            await _fill(received, answer, cap)
    except TROUBLE as error:
        return Body(received=bytes(received[:cap]), cut=failure_of(error, str(answer.url)))
    return Body(received=bytes(received))


async def _fill(received: bytearray, answer: Answer, cap: int) -> None:
    while piece := await answer.next_piece():
        received += piece
        if len(received) > cap:
            raise CheckFailed(Outcome.TOO_LARGE, f"the body has more than {cap:,} bytes on the wire")
    answer.raise_if_reset()


def _peer(connection: Connection) -> str:
    name = connection.transport.get_extra_info("peername") if connection.transport else None
    return str(name[0]) if name else ""
