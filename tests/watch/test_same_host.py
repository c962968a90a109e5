"""The host that is checked is the host that is connected to, whatever a URL is made to look like."""

from __future__ import annotations

import asyncio
import socket
from ipaddress import ip_address

from aiohttp import ClientConnectorError, ClientSession, TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.helpers import is_ip_address
from hypothesis import given, reject
from support.watch import hostile_urls
from yarl import URL

from tracker.errors import BadInput
from tracker.watch import canonical_url, host_of
from tracker.watch.addresses import literal_address
from tracker.watch.urls import normal_url


class Recorder(AbstractResolver):
    """Notes what the client wants to connect to, and lets it connect to nothing."""

    def __init__(self) -> None:
        self.wanted: list[str] = []

    async def resolve(self, host: str, port: int = 0, family: int = 0) -> list[ResolveResult]:  # noqa: ARG002
        """Notes a name."""
        self.wanted.append(host)
        raise OSError("nothing is resolved here")

    def refuse(self, place: tuple[int, int, int, str, tuple[str, int]]) -> socket.socket:
        """Notes an address, which a client does not resolve."""
        self.wanted.append(place[4][0])
        raise OSError("nothing is connected here")

    async def close(self) -> None:
        """Nothing to end."""


def connected_to(url: str) -> list[str]:
    """The hosts that aiohttp would connect to for the URL, as the fetcher hands it over."""

    async def run() -> list[str]:
        recorder = Recorder()
        connector = TCPConnector(resolver=recorder, use_dns_cache=False, socket_factory=recorder.refuse)
        async with ClientSession(connector=connector) as session:
            try:
                await session.get(URL(url, encoded=True))
            except ClientConnectorError:
                return recorder.wanted
        raise AssertionError("the client got an answer")

    return asyncio.run(run())


@given(hostile_urls())
def test_the_client_connects_to_the_host_that_was_checked(text):
    """For every URL that is not refused, the checker's host and the client's are the same."""
    url = accepted(text)

    assert set(connected_to(url)) == {host_of(url)}


@given(hostile_urls())
def test_an_address_is_an_address_to_both(text):
    """What the client would connect to without resolving is what the checker takes for an address."""
    url = accepted(text)

    assert is_ip_address(host_of(url)) == (literal_address(host_of(url)) is not None)


@given(hostile_urls())
def test_the_client_sends_the_url_to_the_letter(text):
    """The client's own parser neither adds to an accepted URL nor takes away."""
    url = accepted(text)
    client = URL(url, encoded=True)

    assert str(client) == url
    assert client.raw_path_qs == "/" + url.split("/", 3)[3]


def accepted(text: str) -> str:
    """The address as the fetcher asks for it; where the text is none, the test goes on to the next."""
    try:
        return normal_url(text)
    except BadInput:
        reject()


def test_a_literal_address_reads_the_same_to_both():
    """Every spelling of loopback is loopback to the checker, and so is what the client connects to."""
    spellings = [
        "http://127.1/",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://１２７.０.０.１/",
        "http://127.0.0.1./",
    ]
    found = {host for text in spellings for host in connected_to(canonical_url(text))}

    assert {ip_address(host) for host in found} == {ip_address("127.0.0.1")}
