"""Redirects are followed by rule."""

from __future__ import annotations

import pytest
from support.watch import NOW

from tracker.model import Capture, Outcome
from tracker.watch import CheckFailed, PrivateAddresses
from tracker.watch.hops import is_downgraded, next_hop, permitted

START = "https://news.example/world/a"


def hop(location: str | None, *, url: str = START, status: int = 301) -> Capture:
    """One answer that sends us on, or does not."""
    headers = () if location is None else (("location", location),)
    return Capture(url=url, captured_at=NOW, status=status, headers=headers)


def following(*captures: Capture, most: int = 10) -> str | None:
    """Where the last of the hops leads."""
    return next_hop(captures, most=most, private=PrivateAddresses.REFUSED)


def target(location: str) -> str | None:
    """Where one redirect leads."""
    return following(hop(location))


def refusal(*captures: Capture, most: int = 10) -> Outcome:
    """Why the last redirect is not followed."""
    with pytest.raises(CheckFailed) as failed:
        following(*captures, most=most)
    return failed.value.outcome


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/world/b", "https://news.example/world/b"),
        ("b", "https://news.example/world/b"),
        ("../b?id=5#top", "https://news.example/b?id=5"),
        ("?page=2", "https://news.example/world/a?page=2"),
        ("//www.news.example/a", "https://www.news.example/a"),
        ("HTTP://News.Example:80/b", "http://news.example/b"),
        ("/b?utm_source=x", "https://news.example/b?utm_source=x"),
        ("/a b", "https://news.example/a%20b"),
        ("/str\u00c3\u009fe", "https://news.example/str%C3%9Fe"),
        ("/str\u00dfe", "https://news.example/str%DFe"),
        ("https://m\u00c3\u00bcnchen.example/a", "https://xn--mnchen-3ya.example/a"),
    ],
)
def test_a_redirect_leads_where_browsers_would_go(location, url):
    """Relative, coloured by other encodings, or badly written: what a browser can follow is followed."""
    assert target(location) == url


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://news.example/a",
        "javascript:alert(1)",
        "data:text/html,a",
        "//user:secret@news.example/",
        "//[::1/\xff",
        "//\xff.example/",
        "http://",
        "//news.example:0/",
        "/" + 9000 * "a",
        "http://10.0.0.1/",
    ],
)
def test_what_is_no_address_of_a_page_is_not_followed(location):
    """Other schemes and broken addresses are refused, whatever exception lies in them for parsers."""
    assert refusal(hop(location)) is Outcome.REFUSED


@pytest.mark.parametrize("status", [200, 204, 300, 304, 305, 306, 404, 500])
def test_only_redirects_redirect(status):
    """A Location beside another status means nothing."""
    assert following(hop("/b", status=status)) is None


def test_a_redirect_without_a_place_is_an_answer():
    """There is nothing to follow; the status will be recorded."""
    assert following(hop(None)) is None


def test_a_loop_is_found_at_once():
    """A redirect back to any hop before ends the check, in other spelling, too."""
    assert refusal(hop("/world/a")) is Outcome.REDIRECT
    assert refusal(hop("/b"), hop("/world/../world/a#x", url="https://news.example/b")) is Outcome.REDIRECT


def test_as_many_redirects_as_allowed_are_followed():
    """The cap counts redirects, not pages."""
    chain = [hop(f"/{number + 1}", url=f"https://news.example/{number}") for number in range(4)]

    assert following(*chain[:3], most=3) == "https://news.example/3"
    assert refusal(*chain, most=3) is Outcome.REDIRECT


@pytest.mark.parametrize(
    "front", ["/", "https://www.news.example", "/?from=old", "/index.html", "/home", "/en/", "/pt-br"]
)
def test_a_front_page_is_not_the_article(front):
    """Sites send readers home when an article is gone: that is no version of it."""
    assert refusal(hop(front)) is Outcome.REDIRECT


def test_a_front_page_may_redirect_to_itself():
    """A page that was asked for as a front page may move to another host."""
    assert following(hop("https://www.news.example/", url="http://news.example/")) == "https://www.news.example/"


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0/"])
def test_a_private_address_in_a_url_is_asked_only_on_demand(url):
    """A client would connect to it without asking a resolver."""
    with pytest.raises(CheckFailed, match="not a public address"):
        permitted(url, PrivateAddresses.REFUSED)

    assert permitted(url, PrivateAddresses.ALLOWED)


@pytest.mark.parametrize(
    ("urls", "downgraded"),
    [
        (["https://a.example/"], False),
        (["http://a.example/", "https://a.example/"], False),
        (["https://a.example/", "http://a.example/"], True),
        (["https://a.example/", "http://a.example/", "https://a.example/b"], True),
    ],
)
def test_a_way_over_http_is_noticed(urls, downgraded):
    """Whoever stood between could have sent us anywhere."""
    assert is_downgraded([hop(None, url=url) for url in urls]) is downgraded
