"""A web site of a test's own, on loopback: it answers what it was told to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread


@dataclass
class Page:
    """One answer."""

    body: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """The pages there are, by path, and the requests that came."""

    base_url: str
    pages: dict[str, Page] = field(default_factory=dict)
    requests: list[dict[str, str]] = field(default_factory=list)

    def put(self, path: str, page: Page) -> str:
        """Puts a page up; gives its URL."""
        self.pages[path] = page
        return self.base_url + path


def article_page(paragraphs: Sequence[str], *, headline: str = "Lantern parade moves to the quay") -> Page:
    """A plain news page."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return Page(
        f'<!doctype html><html lang="en"><head><title>{headline}</title></head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{headline}</h1>{text}</article></body></html>"
    )


PARAGRAPHS = (
    "The lantern parade moves to the old quay, the council said on Monday. It was asked for by the fire brigade.",
    "About 1,200 people are expected to walk, the organisers said. Last year 900 people came in spite of the rain.",
    "“We want every child to see the water,” said Ilse Farrow, who leads it. Two streets will be closed until 9 p.m.",
    "The ferry to Gannet Island will not run that evening. Tickets remain valid for the next day, its owner said.",
)


@contextmanager
def running_site() -> Iterator[Site]:
    """The site, for as long as the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.woken = Event()  # ends what waits when the site closes
    server.site = Site(base_url=f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.woken.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        site: Site = self.server.site
        site.requests.append({"path": self.path, **{name.lower(): value for name, value in self.headers.items()}})
        page = site.pages.get(self.path, Page("not found", status=404))
        self.server.woken.wait(float(page.headers.get("X-Wait", 0)))
        body = page.body.encode()
        self.send_response(page.status)
        for name, value in ({"Content-Type": "text/html; charset=utf-8"} | page.headers).items():
            self.send_header(name, value)
        if page.status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if page.status != 304:
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keeps quiet."""
