"""Turns what goes wrong on the wire, in whatever class of whichever library, into one outcome and one line for people.

Imports aiohttp, so it is reached only when something is fetched.
"""

from __future__ import annotations

import os
import socket
import ssl

from aiohttp import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientError,
    ClientPayloadError,
    ClientResponseError,
    ClientSSLError,
)
from aiohttp.http_exceptions import HttpProcessingError

from tracker.model import Outcome
from tracker.watch.urls import host_of
from tracker.watch.verdicts import CheckFailed

#: All that an exchange with a server raises. ValueError is what URLs and header fields raise that cannot be sent,
#: RuntimeError what aiohttp's streams raise when their connection is lost between two reads.
TROUBLE = (CheckFailed, ClientError, HttpProcessingError, OSError, ValueError, RuntimeError)


def failure_of(error: Exception, url: str) -> CheckFailed:
    """What it means for a check that its exchange with a server ended in an exception."""
    outcome, met = _account(error)
    return CheckFailed(outcome, f"{host_of(url)}: {met}")


def _account(error: Exception) -> tuple[Outcome, str]:
    match error:
        case CheckFailed():
            return error.outcome, str(error)
        case TimeoutError():
            return Outcome.TIMEOUT, "no whole answer before the deadline"
        case ClientConnectorDNSError():
            return Outcome.DNS, f"the name does not resolve: {_reason(error.os_error)}"
        case ClientSSLError():
            return Outcome.TLS, f"no secure connection: {_reason(error.os_error)}"
        case ClientConnectorError() if not isinstance(error.os_error, ConnectionResetError):
            return Outcome.CONNECT, f"no connection: {_reason(error.os_error)}"
        case ClientPayloadError():
            return Outcome.TRUNCATED, "the connection ended before the body did"
        case ClientResponseError() | HttpProcessingError():
            return Outcome.PROTOCOL, f"the answer is not HTTP: {_first_line(error.message)}"
        case ValueError():
            return Outcome.PROTOCOL, f"the request cannot be sent: {_first_line(str(error))}"
    return Outcome.RESET, "the connection ended before an answer came"


def _reason(error: OSError) -> str:
    match error:
        case ssl.SSLCertVerificationError():
            return error.verify_message
        case ssl.SSLError():
            return (error.reason or str(error)).replace("_", " ").lower()
        case socket.gaierror():
            return error.strerror or str(error)
    # asyncio puts the address into strerror; the system's own words say what happened.
    return os.strerror(error.errno) if error.errno else str(error)


def _first_line(message: str) -> str:
    # The rest shows the server's bytes and an arrow to the bad one.
    return message.partition("\n")[0].rstrip(": ")[:120]
