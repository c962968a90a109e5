"""Connections are made to public addresses, to the ones that were checked, and safely, or not at all."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import aiohttp.connector
import pytest
from support.watch import Do, answer, fetcher, look, look_at, redirect, serving

from tracker.model import Check, Outcome
from tracker.tuning import FETCHING
from tracker.watch import PrivateAddresses

PAGE = b"<p>The bridge was closed on Monday.</p>"
CERTIFICATE = Path(__file__).with_name("self-signed.pem")  # made for this test, trusted by nobody


@pytest.fixture
def resolves(monkeypatch) -> Callable[..., list[str]]:
    """Answers each lookup with the next of some lists of addresses, and returns the names looked up."""

    def prepare(*answers: list[str]) -> list[str]:
        names: list[str] = []

        def lookup(host, port, *_, **__):
            names.append(host)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port)) for place in answers[len(names) - 1]]

        monkeypatch.setattr(socket, "getaddrinfo", lookup)
        return names

    return prepare


@pytest.fixture
def loopback_is_public(monkeypatch) -> None:
    """A world in which 127.0.0.1 is the only public address."""
    for module in ("hops", "resolver"):
        monkeypatch.setattr(f"tracker.watch.{module}.is_public", lambda address: address == ip_address("127.0.0.1"))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_is_not_asked(host):
    """Neither its address nor its name leads to a connection, unless that is wanted."""
    seen = look([answer(PAGE)], host=host, private=PrivateAddresses.REFUSED)

    assert (seen.check.outcome, seen.server.connections) == (Outcome.REFUSED, 0)
    assert "not a public address" in seen.check.detail
    assert look([answer(PAGE)], host=host).check.body == PAGE


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/", "http://169.254.169.254/latest", "http://[::1]/", "http://0x7f.1/"]
)
def test_private_addresses_are_refused_in_every_spelling(url):
    """A metadata service is not a newspaper."""
    check = look_at(url)

    assert (check.outcome, check.captures) == (Outcome.REFUSED, ())


@pytest.mark.usefixtures("loopback_is_public")
@pytest.mark.parametrize("location", ["http://10.0.0.1/", "http://[::ffff:10.0.0.1]:8080/", "http://167772161/"])
def test_a_redirect_into_a_private_network_is_refused(location):
    """Each hop is checked anew; the redirect is kept, and nothing is sent to where it leads."""
    check = look([redirect(location)], private=PrivateAddresses.REFUSED).check

    assert (check.outcome, [capture.status for capture in check.captures]) == (Outcome.REFUSED, [302])


@pytest.mark.usefixtures("loopback_is_public")
def test_one_private_address_among_public_ones_refuses_the_name(resolves):
    """What we connect to must not depend on the order of a resolver's answers."""
    resolves(["127.0.0.1", "10.0.0.1"])
    seen = look([answer(PAGE)], host="news.example", private=PrivateAddresses.REFUSED)

    assert (seen.check.outcome, seen.server.connections) == (Outcome.REFUSED, 0)
    assert "resolves to 10.0.0.1" in seen.check.detail


@pytest.mark.usefixtures("loopback_is_public")
def test_the_checked_address_is_the_one_connected_to(resolves):
    """A name that answers otherwise the next moment is not asked again."""
    names = resolves(["127.0.0.1"], ["10.0.0.1"])
    check = look([answer(PAGE)], host="news.example", private=PrivateAddresses.REFUSED).check

    assert (check.body, check.captures[0].ip, names) == (PAGE, "127.0.0.1", ["news.example"])


@pytest.mark.usefixtures("loopback_is_public")
def test_a_name_is_checked_anew_for_each_connection(resolves):
    """A redirect to the same name on a new connection cannot use what the first lookup proved."""
    resolves(["127.0.0.1"], ["10.0.0.1"])
    pages = {"/news/a": [redirect("/news/b"), Do.CLOSE], "/news/b": [answer(PAGE)]}

    assert look(pages, host="news.example", private=PrivateAddresses.REFUSED).check.outcome is Outcome.REFUSED


def test_a_name_that_does_not_resolve(monkeypatch):
    """The resolver's own words say why."""

    def lookup(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    check = look_at("http://news.example/a")

    assert (check.outcome, check.captures) == (Outcome.DNS, ())
    assert check.detail == "news.example: the name does not resolve: Name or service not known"


def test_a_resolver_that_does_not_answer(monkeypatch):
    """A name that hangs is a name that does not resolve, well before the check's deadline."""
    released = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: released.wait(5))
    check = look_at("http://news.example/a", limits=replace(FETCHING, lookup=0.1))
    released.set()

    assert check.outcome is Outcome.DNS
    assert "no answer within 0.1 s" in check.detail


def test_a_port_that_nobody_listens_on():
    """The system's words say why."""
    check = look_at("http://127.0.0.1:1/", private=PrivateAddresses.ALLOWED)

    assert (check.outcome, check.detail) == (Outcome.CONNECT, "127.0.0.1: no connection: Connection refused")


def server_side() -> ssl.SSLContext:
    """TLS with the throw-away certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


@pytest.fixture
def trusted(monkeypatch) -> None:
    """A world in which the throw-away certificate is trusted."""
    context = ssl.create_default_context(cafile=str(CERTIFICATE))
    monkeypatch.setattr(aiohttp.connector, "_SSL_CONTEXT_VERIFIED", context)


def test_a_certificate_that_nobody_signed():
    """A connection that could be anyone's is not used, and not tried again without the check."""
    seen = look([answer(PAGE)], tls=server_side())

    assert (seen.check.outcome, seen.server.requests) == (Outcome.TLS, [])
    assert "self-signed certificate" in seen.check.detail


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_name():
    """A certificate counts for the names in it."""
    check = look([answer(PAGE)], host="localhost", tls=server_side()).check

    assert check.outcome is Outcome.TLS
    assert "localhost" in check.detail


@pytest.mark.usefixtures("trusted")
def test_a_page_over_tls():
    """A trusted server's page is fetched, and the address it came from is known."""
    check = look([answer(PAGE)], tls=server_side()).check

    assert (check.outcome, check.body, check.captures[0].ip) == (Outcome.FETCHED, PAGE, "127.0.0.1")


@pytest.mark.usefixtures("trusted")
def test_half_a_page_over_tls():
    """A cut under TLS is a cut."""
    script = [b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf", Do.CLOSE]

    assert look(script, tls=server_side()).verdict == (Outcome.TRUNCATED, "disconnect")


def test_a_server_that_does_not_speak_tls():
    """Plain HTTP at an https address is no secure connection."""

    async def answer_at_once(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(PAGE))
        writer.close()

    async def run() -> Outcome:
        listener = await asyncio.start_server(answer_at_once, "127.0.0.1", 0)
        async with listener, fetcher() as fetching:
            return (await fetching.check(f"https://127.0.0.1:{listener.sockets[0].getsockname()[1]}/")).outcome

    assert asyncio.run(run()) is Outcome.TLS


@pytest.mark.usefixtures("trusted")
def test_a_redirect_from_https_to_http_is_noted():
    """The page is kept, with a word on what it is worth."""

    async def run() -> Check:
        async with (
            serving([answer(PAGE)]) as plain,
            serving([redirect(f"{plain.origin}/news/b")], server_side()) as safe,
            fetcher() as fetching,
        ):
            return await fetching.check(f"{safe.origin}/news/a")

    check = asyncio.run(run())

    assert (check.outcome, check.body) == (Outcome.FETCHED, PAGE)
    assert "from https to http" in check.detail
