"""Where a check may go: the URL asked for, and from one redirect to the next.

URLs and captures enter, the next URL leaves, or `CheckFailed`. Never asks the network.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import quote, urljoin, urlsplit

from tracker.errors import BadInput
from tracker.model import Capture, Outcome
from tracker.watch.addresses import PrivateAddresses, is_public, literal_address
from tracker.watch.urls import host_of, normal_url, shortened
from tracker.watch.verdicts import CheckFailed

#: The statuses that say where else the page is.
REDIRECTS = frozenset({301, 302, 303, 307, 308})


# The root, its file, and the roots of languages.
_FRONT = re.compile(r"/(?:(?:index|home|default)(?:\.\w{2,5})?|[a-z]{2}(?:-[a-z]{2})?)?/?", re.IGNORECASE)


def permitted(url: str, private: PrivateAddresses) -> str:
    """The URL in normal form. Raises `CheckFailed` where it is none, or names an address that must not be asked.

    Clients connect to an address in a URL without resolving it, so it is checked here and not by the resolver.
    """
    try:
        normal = normal_url(url)
    except BadInput as error:
        raise CheckFailed(Outcome.REFUSED, str(error)) from error
    address = literal_address(host_of(normal))
    if address and not is_public(address) and private is PrivateAddresses.REFUSED:
        raise CheckFailed(Outcome.REFUSED, f"{address} is not a public address; nothing was sent there")
    return normal


def next_hop(captures: Sequence[Capture], *, most: int, private: PrivateAddresses) -> str | None:
    """Where the last capture sends us, or None when it is no redirect.

    Raises `CheckFailed` for a redirect that is not followed: to what is not permitted, in a loop, more than `most`, or
    from a page to a front page. That is how many sites say that an article is gone; the redirect says it already, so
    the front page is not fetched.
    """
    here = captures[-1]
    location = here.header("location")
    if here.status not in REDIRECTS or not location:
        return None
    target = _target(here.url, location, private)
    if target in {capture.url for capture in captures}:
        raise CheckFailed(Outcome.REDIRECT, f"{shortened(here.url)} redirects back to {shortened(target)}")
    if len(captures) > most:
        raise CheckFailed(Outcome.REDIRECT, f"{shortened(captures[0].url)} redirects more than {most} times")
    if _is_front_page(target) and not _is_front_page(captures[0].url):
        raise CheckFailed(Outcome.REDIRECT, f"{shortened(here.url)} redirects to the front page {shortened(target)}")
    return target


def is_downgraded(captures: Sequence[Capture]) -> bool:
    """True when a redirect led from https to http, where anyone on the way can change the page."""
    schemes = (urlsplit(capture.url).scheme for capture in captures)
    return ("https", "http") in pairwise(schemes)


def _target(url: str, location: str, private: PrivateAddresses) -> str:
    try:
        return permitted(urljoin(url, _as_text(location)), private)
    except (CheckFailed, ValueError) as error:
        raise CheckFailed(Outcome.REFUSED, f"{shortened(url)} redirects to what is not asked: {error}") from error


def _as_text(location: str) -> str:
    # Headers are kept as Latin-1; servers that do not percent-encode write UTF-8 there, or any bytes at all.
    sent = location.encode("latin-1")
    try:
        text = sent.decode()
    except UnicodeDecodeError:
        text = quote(sent, safe=bytes(range(0x21, 0x7F)))
    return text.replace(" ", "%20")


def _is_front_page(url: str) -> bool:
    return _FRONT.fullmatch(urlsplit(url).path) is not None
