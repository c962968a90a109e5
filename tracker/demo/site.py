"""The demo site: a newsroom in, real HTTP on a free loopback port out; it writes no log and reads no clock."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from threading import Thread
from types import TracebackType
from typing import Self

from tracker.demo.answers import Answer, Answers, Request
from tracker.demo.load import load_newsroom
from tracker.demo.newsroom import Newsroom

#: Seconds after which a connection that says nothing is closed.
_IDLE = 30

#: Seconds between two looks at whether the site is to close.
_POLL = 0.02


class DemoSite:
    """A news site whose articles change when told to: a context manager, open on loopback while inside.

    with DemoSite() as site:
        site.show_round(2)
        urlopen(site.urls[0])
    """

    def __init__(self, newsroom: Newsroom | None = None) -> None:
        self.newsroom = load_newsroom() if newsroom is None else newsroom
        self._round = 1
        self._server = _Server(self._answer)
        self._answers = Answers(self.newsroom, self.base_url)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": _POLL}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def base_url(self) -> str:
        """Scheme, host and port, without a slash at the end."""
        host, port = self._server.socket.getsockname()
        return f"http://{host}:{port}"

    @property
    def urls(self) -> tuple[str, ...]:
        """The articles' addresses, as first published, in the order of their slugs."""
        return tuple(self.base_url + article.path for article in self.newsroom.articles)

    def url_of(self, slug: str) -> str:
        """The address under which the article of that slug was first published."""
        return self.base_url + self.newsroom.article(slug).path

    @property
    def rounds(self) -> int:
        """How many rounds there are."""
        return self.newsroom.rounds

    @property
    def round_hours(self) -> tuple[int, ...]:
        """Hours from the first round to each."""
        return self.newsroom.round_hours

    @property
    def round_times(self) -> tuple[datetime, ...]:
        """When each round is, on the newsroom's own day; the pages' dates agree with it."""
        return self.newsroom.round_times

    def show_round(self, number: int) -> None:
        """From now on, serve what the articles are in this round, counted from 1."""
        if not 1 <= number <= self.rounds:
            raise ValueError(f"round {number}: there are {self.rounds}, counted from 1.")
        self._round = number

    def _answer(self, request: Request) -> Answer:
        return self._answers.answer(request, self._round)


class _Server(ThreadingTCPServer):
    """A threaded server on a free loopback port that takes its open connections with it when it closes."""

    daemon_threads = True
    request_queue_size = 128  # connections not yet accepted; a client may open many at once

    def __init__(self, answer: Callable[[Request], Answer]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.connections: set[socket.socket] = set()

    def server_close(self) -> None:
        """Close the port, and hang up on every client that still holds a connection open."""
        super().server_close()
        for connection in tuple(self.connections):
            with suppress(OSError):  # the client hung up first
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that hung up; any other error is ours and is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # passed on as it came


class _Handler(BaseHTTPRequestHandler):
    """One connection: its requests are answered one after the other until the client hangs up."""

    server: _Server
    protocol_version = "HTTP/1.1"  # keeps connections open
    server_version = "tide"
    sys_version = ""
    timeout = _IDLE
    disable_nagle_algorithm = True  # else the body, written after the headers, waits for their acknowledgement

    def setup(self) -> None:
        """Tell the server of the connection, so that it can close it."""
        super().setup()
        self.server.connections.add(self.connection)

    def finish(self) -> None:
        """Tell the server that the connection is done with."""
        self.server.connections.discard(self.connection)
        super().finish()

    def do_GET(self) -> None:
        """Answer with headers and body."""
        self.wfile.write(self._send_head())

    def do_HEAD(self) -> None:
        """Answer with the headers that a GET would have."""
        self._send_head()

    def _send_head(self) -> bytes:
        answer = self.server.answer(self._request())
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        return answer.body

    def _request(self) -> Request:
        return Request(
            target=self.path,
            accept_encoding=self.headers.get("Accept-Encoding", ""),
            if_none_match=self.headers.get("If-None-Match", ""),
            if_modified_since=self.headers.get("If-Modified-Since", ""),
        )

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server names it
        """Keep quiet."""
