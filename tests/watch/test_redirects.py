"""Redirects are followed by hand, and every hop is evidence."""

from __future__ import annotations

import pytest
from support.watch import answer, look, redirect

from tracker.model import Outcome, Validators
from tracker.tuning import FETCHING

PAGE = b"<p>The bridge was closed on Monday.</p>"


def test_every_hop_is_kept():
    """The check ends at the page; each answer on the way is a capture with its own request."""
    pages = {
        "/news/a": [redirect("/news/b", "301 Moved Permanently")],
        "/news/b": [redirect("{origin}/news/the-bridge", "302 Found")],
        "/news/the-bridge": [answer(PAGE)],
    }
    check = look(pages).check

    assert (check.outcome, check.body) == (Outcome.FETCHED, PAGE)
    assert [capture.status for capture in check.captures] == [301, 302, 200]
    assert [capture.url.rpartition("/")[2] for capture in check.captures] == ["a", "b", "the-bridge"]
    assert check.final_url.endswith("/news/the-bridge")
    assert check.url.endswith("/news/a")


def test_where_a_chain_breaks_the_hops_before_are_kept():
    """A redirect to an address that does not answer leaves the redirect as evidence."""
    check = look([redirect("http://127.0.0.1:1/b")]).check

    assert (check.outcome, [capture.status for capture in check.captures]) == (Outcome.CONNECT, [302])


@pytest.mark.parametrize(
    ("location", "outcome"),
    [
        ("file:///etc/passwd", Outcome.REFUSED),
        ("/news/a", Outcome.REDIRECT),
        ("/", Outcome.REDIRECT),
        ("//[::1/\xff", Outcome.REFUSED),
        ("/\xff\xfe", Outcome.GONE),
    ],
)
def test_where_a_redirect_must_not_lead(location, outcome):
    """Other schemes, loops and front pages end the check; odd bytes in a path are only odd."""
    check = look({"/news/a": [redirect(location)]}).check

    assert check.outcome is outcome
    assert check.detail.isprintable()


def test_a_loop_costs_one_request_for_each_of_its_pages():
    """Two pages that point at each other are asked once each."""
    seen = look({"/news/a": [redirect("/news/b")], "/news/b": [redirect("/news/a")]})

    assert (seen.check.outcome, len(seen.server.requests)) == (Outcome.REDIRECT, 2)


def test_fifty_hops_are_too_many():
    """The cap counts, whatever the addresses; what came until then is kept."""
    pages = {f"/{number}": [redirect(f"/{number + 1}")] for number in range(50)}
    check = look(pages, path="/0").check

    assert (check.outcome, len(check.captures)) == (Outcome.REDIRECT, FETCHING.hops + 1)


def test_validators_go_to_the_hop_that_gave_them():
    """The redirect is asked plainly, the page with a condition."""
    pages = {"/news/a": [redirect("/news/b")], "/news/b": [answer(status="304 Not Modified")]}
    seen = look(pages, validators=Validators(url="{origin}/news/b", etag='"b"'))

    assert seen.check.outcome is Outcome.NOT_MODIFIED
    assert [b"If-None-Match" in request for request in seen.server.requests] == [False, True]
