"""What a server sends is kept as it was sent, and what we send is kept, too."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace

import pytest
from support.watch import NOW, QUICK, Do, answer, fetcher, gzipped, look, look_at, redirect, serving

from tracker.model import Outcome, Validators
from tracker.tuning import FETCHING

PAGE = b"<p>The bridge was closed on Monday.</p>"


def test_a_page_is_fetched():
    """A whole answer comes back decoded, with the time and the address at which it was had."""
    check = look([answer(gzipped(PAGE), "Content-Encoding: gzip")]).check

    assert (check.outcome, check.detail, check.body) == (Outcome.FETCHED, "", PAGE)
    assert (check.checked_at, check.captures[0].captured_at, check.captures[0].ip) == (NOW, NOW, "127.0.0.1")


def test_the_wire_is_kept():
    """The body keeps its content coding; headers keep their case, order, repetitions and odd bytes."""
    odd = ("X-First: 1", "SET-COOKIE: a=1", "Set-Cookie: b=\xff", "Content-Encoding: gzip")
    capture = look([answer(gzipped(PAGE), *odd, status="200 Tr\xe8s bien")]).check.captures[0]

    assert capture.body == gzipped(PAGE)
    assert [": ".join(field) for field in capture.headers] == [*odd, f"Content-Length: {len(gzipped(PAGE))}"]
    assert (capture.status, capture.reason, capture.truncated) == (200, "Très bien", "")


def test_the_protocol_is_kept_as_the_server_named_it():
    """An answer over HTTP/1.0 is not made into one over HTTP/1.1."""
    old = look([b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi"]).check.captures[0]

    assert old.protocol == "HTTP/1.0"


def test_transfer_codings_are_taken_off():
    """Chunks are framing, not content."""
    chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nX-T: 1\r\n\r\n"

    assert look([chunks]).check.captures[0].body == b"abcdefg"


def test_the_request_is_kept_as_it_was_sent():
    """The recorded request headers are those on the wire, in their order."""
    seen = look([answer(PAGE)], path="/a/%7e?b=1&a=2")
    sent = seen.server.requests[0].decode().split("\r\n")

    assert sent[0] == "GET /a/%7e?b=1&a=2 HTTP/1.1"
    assert sent[1:-2] == [f"{name}: {value}" for name, value in seen.check.captures[0].request_headers]


def test_no_more_is_sent_than_needed():
    """We say who we are and what we can decode: no cookie, no referrer, no language, no credential."""
    request = look([answer(PAGE)]).check.captures[0].request_headers

    assert [name for name, _ in request] == ["Host", "User-Agent", "Accept", "Accept-Encoding"]
    assert dict(request)["User-Agent"].startswith("article-tracker/")
    assert dict(request)["Accept-Encoding"] == "gzip, deflate"


def test_an_empty_page_is_fetched():
    """A body of no bytes is a whole answer; the reader will say that it is empty."""
    check = look([answer(b"")]).check

    assert (check.outcome, check.body) == (Outcome.FETCHED, b"")


def test_an_unchanged_page_costs_a_304():
    """The validators of the last look go back to where they came from, a weak ETag as it is."""
    seen = look(
        [answer(status="304 Not Modified")],
        validators=Validators(url="{origin}/news/a", etag='W/"a"', last_modified="Tue, 24 Nov 2026 12:00:00 GMT"),
    )

    assert seen.check.outcome is Outcome.NOT_MODIFIED
    assert (
        b'\r\nIf-None-Match: W/"a"\r\nIf-Modified-Since: Tue, 24 Nov 2026 12:00:00 GMT\r\n' in seen.server.requests[0]
    )


def test_a_changed_page_is_fetched_despite_validators():
    """A condition that does not hold brings the page."""
    assert look([answer(PAGE)], validators=Validators(url="{origin}/news/a", etag='"a"')).check.body == PAGE


def test_a_304_that_nobody_asked_for_is_not_http():
    """There is no earlier page that it could speak of."""
    assert look([answer(status="304 Not Modified")]).check.outcome is Outcome.PROTOCOL


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("404 Not Found", Outcome.GONE),
        ("410 Gone", Outcome.GONE),
        ("451 Unavailable For Legal Reasons", Outcome.GONE),
        ("403 Forbidden", Outcome.BLOCKED),
        ("429 Too Many Requests", Outcome.BLOCKED),
        ("503 Service Unavailable", Outcome.STATUS),
        ("206 Partial Content", Outcome.STATUS),
        ("203 Non-Authoritative Information", Outcome.STATUS),
        ("999 Request denied", Outcome.STATUS),
    ],
)
def test_other_statuses_are_outcomes_and_their_pages_are_kept(status, outcome):
    """What the server said instead of the page is evidence, but never a body to read."""
    check = look([answer(b"<p>Sorry.</p>", status=status)]).check

    assert (check.outcome, check.body, check.captures[0].body) == (outcome, b"", b"<p>Sorry.</p>")
    assert check.detail == f"127.0.0.1 answered {status}"


def test_cookies_are_never_sent_back():
    """Neither to the next hop nor to the next check."""
    pages = {"/news/a": [answer(b"", "Set-Cookie: id=1", "Location: /news/b", status="302 Found")]}
    pages["/news/b"] = [answer(PAGE, "Set-Cookie: id=2")]

    async def run() -> list[bytes]:
        async with serving(pages) as server, fetcher() as fetching:
            await fetching.check(f"{server.origin}/news/a")
            await fetching.check(f"{server.origin}/news/a")
            return server.requests

    assert not any(b"cookie" in request.lower() for request in asyncio.run(run()))


def test_one_connection_serves_many_checks():
    """A publisher is greeted once, not for each article."""

    async def run() -> int:
        async with serving([answer(PAGE)]) as server, fetcher() as fetching:
            for number in range(5):
                assert (await fetching.check(f"{server.origin}/news/{number}")).body == PAGE
            return server.connections

    assert asyncio.run(run()) == 1


def test_a_host_is_asked_one_thing_at_a_time():
    """However many checks run, one host never sees two requests at once, and waiting does not use up deadlines."""

    async def run() -> tuple[int, set[Outcome]]:
        script = [0.05, answer(PAGE)]
        async with serving(script) as server, fetcher(limits=replace(FETCHING, deadline=0.3)) as fetching:
            checks = await asyncio.gather(*(fetching.check(f"{server.origin}/news/{number}") for number in range(8)))
            return server.at_once, {check.outcome for check in checks}

    assert asyncio.run(run()) == (1, {Outcome.FETCHED})


def test_a_slow_host_does_not_hold_up_the_others():
    """Checks that wait for one host's turn leave the other places free."""

    async def run() -> list[str]:
        async with (
            serving([0.1, answer(PAGE)]) as slow,
            serving([answer(PAGE)]) as fast,
            fetcher(limits=replace(FETCHING, at_once=2)) as fetching,
        ):
            urls = [f"{slow.origin}/{number}" for number in range(3)]
            checks = [fetching.check(url) for url in [*urls, f"{fast.origin.replace('127.0.0.1', 'localhost')}/a"]]
            return [(await check).url for check in asyncio.as_completed(checks)]

    assert "localhost" in asyncio.run(run())[0]


def test_a_check_that_is_called_off_leaves_the_host_free():
    """Ctrl-C ends a check as it ends any task, and the next check of the host has its turn."""

    async def run() -> Outcome:
        pages = {"/a": [Do.NOTHING_MORE], "/b": [answer(PAGE)]}
        async with serving(pages) as server, fetcher() as fetching:
            called_off = asyncio.create_task(fetching.check(f"{server.origin}/a"))
            while not server.requests:
                await asyncio.sleep(0)
            called_off.cancel()
            with pytest.raises(asyncio.CancelledError):
                await called_off
            return (await fetching.check(f"{server.origin}/b")).outcome

    assert asyncio.run(run()) is Outcome.FETCHED


def test_a_fetcher_checks_nothing_before_it_is_entered():
    """Forgetting the `async with` is a mistake in the program, not an outcome."""
    with pytest.raises(RuntimeError, match="async with"):
        asyncio.run(fetcher().check("http://news.example/"))


@pytest.mark.parametrize("url", ["file:///etc/passwd", "news.example/a", "http://", "http://user:secret@news.example/"])
def test_what_is_no_address_of_a_page_is_refused(url):
    """A bad URL is an outcome, since it may have come from a feed."""
    check = look_at(url)

    assert (check.outcome, check.captures) == (Outcome.REFUSED, ())
    assert "secret" not in check.detail


def test_proxy_variables_are_not_used(monkeypatch):
    """What the environment says of proxies changes nothing in silence."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")

    assert look([answer(PAGE)]).check.outcome is Outcome.FETCHED


def test_the_deadline_covers_all_hops():
    """A chain of hops that are each in time is not, if together they are late."""
    pages = {f"/{number}": [0.15, redirect(f"/{number + 1}")] for number in range(9)}

    assert look(pages, path="/0", limits=QUICK).check.outcome is Outcome.TIMEOUT


def test_importing_the_room_is_cheap():
    """Commands that fetch nothing do not wait for the libraries that do."""
    heavy = ["aiohttp", "yarl", "asyncio", "ssl"]
    code = f"import sys, tracker.watch; print([name for name in {heavy} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert loaded == "[]\n"
