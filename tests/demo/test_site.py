"""The demo site over real HTTP: statuses, headers, connections."""

from __future__ import annotations

import http.client
import socket
from urllib.parse import urljoin, urlsplit

import pytest
from support.demo import ask, sentences

from tracker.demo import DemoArticle, DemoSite, Newsroom, load_newsroom
from tracker.demo.newsroom import Delivery, Fault

ARTICLES = load_newsroom().articles
LIVE = [article for article in ARTICLES if article.delivery is Delivery.LIVE]
STATIC = next(article for article in ARTICLES if article.delivery is Delivery.STATIC)
REDIRECTED = next(article for article in ARTICLES if article.redirect)


def showing(fault: Fault) -> tuple[DemoArticle, int]:
    """An article that shows the fault, and the first round in which it does."""
    article = next(article for article in ARTICLES if fault in article.rounds)
    return article, article.rounds.index(fault) + 1


@pytest.mark.parametrize("path", ["/no/such-page", "/town", "/favicon.ico", "/town/cannery-fire-inquiry/"])
def test_other_addresses_are_not_found(site: DemoSite, path: str) -> None:
    """What is no article is answered 404, with a page that says so."""
    reply = ask(site.base_url + path)

    assert reply.status == 404
    assert "We have no page at this address." in reply.text


def test_a_query_does_not_change_the_page(site: DemoSite) -> None:
    """Campaign parameters lead to the article, as they do everywhere."""
    target = f"{urlsplit(site.urls[0]).path}?utm_source=tide"
    connection = http.client.HTTPConnection(urlsplit(site.base_url).netloc, timeout=5)
    connection.request("GET", target)
    status = connection.getresponse().status
    connection.close()

    assert status == 200


def test_the_front_page_links_to_what_can_be_read(site: DemoSite) -> None:
    """Every article has a link in the first round, and one that is gone has none later."""
    gone, number = showing(Fault.GONE)
    first = ask(site.base_url + "/").text
    site.show_round(number)
    later = ask(site.base_url + "/").text

    assert [url for url in site.urls if f'href="{url}"' not in first] == []
    assert gone.path not in later


def test_robots_may_read_everything(site: DemoSite) -> None:
    """robots.txt allows all, as plain text."""
    reply = ask(site.base_url + "/robots.txt")

    assert reply.text == "User-agent: *\nAllow: /\n"
    assert reply.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_content_length_is_the_length_on_the_wire(site: DemoSite) -> None:
    """The header counts the bytes that come, with gzip and without."""
    plain, small = ask(site.urls[0]), ask(site.urls[0], accept_encoding="br, gzip;q=0.5")

    assert int(plain.headers["Content-Length"]) == len(plain.body)
    assert int(small.headers["Content-Length"]) == len(small.body)
    assert len(small.body) < len(plain.body)


@pytest.mark.parametrize("offer", ["", "br", "gzip;q=0", "identity, gzip; q=0.000"])
def test_gzip_is_sent_only_to_who_takes_it(site: DemoSite, offer: str) -> None:
    """A client that does not offer gzip, or refuses it, gets the page as it is."""
    reply = ask(site.urls[0], accept_encoding=offer)

    assert "Content-Encoding" not in reply.headers
    assert reply.body.startswith(b"<!doctype html>")


def test_gzip_holds_the_same_page(site: DemoSite) -> None:
    """The coding changes the bytes on the wire and not the page."""
    url = site.url_of(STATIC.slug)

    assert ask(url, accept_encoding="gzip").text == ask(url).text


def test_head_has_the_headers_of_get_and_no_body(site: DemoSite) -> None:
    """HEAD says what GET would."""
    url = site.url_of(STATIC.slug)
    head, get = ask(url, method="HEAD"), ask(url)
    head_says, get_says = ({k: v for k, v in reply.headers.items() if k != "Date"} for reply in (head, get))

    assert head.body == b""
    assert head_says == get_says


def test_a_connection_serves_more_than_one_request(site: DemoSite) -> None:
    """Connections are kept open between requests."""
    connection = http.client.HTTPConnection(urlsplit(site.base_url).netloc, timeout=5)
    ports = set()
    for url in site.urls[:3]:
        connection.request("GET", urlsplit(url).path)
        connection.getresponse().read()
        ports.add(connection.sock.getsockname()[1])
    connection.close()

    assert len(ports) == 1


@pytest.mark.parametrize("header", [("ETag", "if_none_match"), ("Last-Modified", "if_modified_since")])
def test_a_page_that_is_known_is_not_sent_again(site: DemoSite, header: tuple[str, str]) -> None:
    """Either validator brings 304 without a body while the version stands, and the page when it has changed."""
    given, asked = header
    url = site.url_of(STATIC.slug)
    first = ask(url)
    again = ask(url, **{asked: first.headers[given]})
    site.show_round(next(n for n, shown in enumerate(STATIC.rounds, start=1) if shown is not STATIC.versions[0]))
    changed = ask(url, **{asked: first.headers[given]})

    assert (first.status, again.status, changed.status) == (200, 304, 200)
    assert again.body == b""
    assert again.headers["ETag"] == first.headers["ETag"] != changed.headers["ETag"]


def test_the_etag_decides_where_both_validators_are_sent(site: DemoSite) -> None:
    """If-Modified-Since is not looked at beside If-None-Match, as HTTP says."""
    url = site.url_of(STATIC.slug)
    since = ask(url).headers["Last-Modified"]

    assert ask(url, if_none_match='"another"', if_modified_since=since).status == 200


def test_a_date_that_is_none_is_ignored(site: DemoSite) -> None:
    """A broken If-Modified-Since brings the page."""
    assert ask(site.url_of(STATIC.slug), if_modified_since="yesterday").status == 200


@pytest.mark.parametrize("article", LIVE, ids=lambda article: article.slug)
def test_a_live_page_has_no_validators(site: DemoSite, article: DemoArticle) -> None:
    """A page that differs at each response cannot be asked whether it has changed."""
    headers = ask(site.url_of(article.slug)).headers

    assert "ETag" not in headers
    assert "Last-Modified" not in headers


def test_an_article_that_was_renamed_redirects(site: DemoSite) -> None:
    """From its round on, the old address answers 301 and the new one has the article; before, only the old one has."""
    assert REDIRECTED.redirect is not None
    old, new = (site.base_url + path for path in REDIRECTED.paths)
    site.show_round(REDIRECTED.redirect.round - 1)
    before = ask(old).status, ask(new).status
    site.show_round(REDIRECTED.redirect.round)
    reply = ask(old)

    assert before == (200, 404)
    assert reply.status == 301
    assert urljoin(old, reply.headers["Location"]) == new
    assert ask(new).status == 200


def test_an_article_that_is_gone_answers_410(site: DemoSite) -> None:
    """The status is 410, and the page holds nothing of the article."""
    article, number = showing(Fault.GONE)
    site.show_round(number)
    reply = ask(site.url_of(article.slug))

    assert reply.status == 410
    assert article.versions[0].headline not in reply.text


def test_a_consent_wall_answers_200_without_the_article(site: DemoSite) -> None:
    """No sentence and no headline of the article stands on the wall, and the article is back a round later."""
    article, number = showing(Fault.WALL)
    site.show_round(number)
    wall = ask(site.url_of(article.slug))
    site.show_round(number + 1)
    back = ask(site.url_of(article.slug))
    version = article.versions[0]

    assert wall.status == 200
    assert [text for text in (version.headline, *sentences(version)) if text in wall.text] == []
    assert version.headline in back.text


def test_a_site_in_trouble_answers_503(site: DemoSite) -> None:
    """The answer says when to come again."""
    article, number = showing(Fault.UNAVAILABLE)
    site.show_round(number)
    reply = ask(site.url_of(article.slug))

    assert reply.status == 503
    assert reply.headers["Retry-After"] == "600"


def test_the_site_writes_nothing_to_the_terminal(newsroom: Newsroom, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither requests nor clients that hang up leave a line."""
    with DemoSite(newsroom) as site:
        ask(site.base_url + "/no/such-page")
        parts = urlsplit(site.base_url)
        with socket.create_connection((parts.hostname, parts.port)) as rude:
            rude.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        ask(site.urls[0])

    assert capfd.readouterr() == ("", "")


def test_a_site_that_is_closed_answers_nobody(newsroom: Newsroom) -> None:
    """The port is free again, and a connection that was open is closed."""
    with DemoSite(newsroom) as site:
        netloc = urlsplit(site.base_url).netloc
        kept = http.client.HTTPConnection(netloc, timeout=5)
        kept.request("GET", "/")
        kept.getresponse().read()
        open_socket = kept.sock

    assert open_socket.recv(1) == b""
    kept.close()
    with pytest.raises(ConnectionRefusedError):
        ask(f"http://{netloc}/")


@pytest.mark.parametrize("number", [0, 8, -1])
def test_a_round_that_does_not_exist_is_refused(site: DemoSite, number: int) -> None:
    """Rounds are counted from 1 to the last."""
    with pytest.raises(ValueError, match=f"round {number}: there are 7"):
        site.show_round(number)


def test_addresses_keep_their_order(site: DemoSite, newsroom: Newsroom) -> None:
    """The addresses follow the articles, whatever the round."""
    before = site.urls
    site.show_round(5)

    assert site.urls == before == tuple(site.url_of(article.slug) for article in newsroom.articles)
