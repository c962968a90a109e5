"""Where a link leads: an `href` and the page's address in, an address to compare and to show out.

What changes from one rendering of a page to the next is left off, so that two readings of one link are equal: the
fragment, a default port, a slash at the end, and the parameters of `phrases/links.toml`, which say where a reader came
from. Every other parameter stays: of real links whose query is no such noise, most are chosen by it (a film, a share,
the address behind a redirection). The scheme stays too, and is left to whoever compares.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote_plus, urljoin, urlsplit, urlunsplit

from tracker.read.phrases import phrases
from tracker.tuning import READING

_DEFAULT_PORTS = {"http": 80, "https": 443}
_STRIPPED = "".join(map(chr, range(0x21)))  # as browsers do at both ends
_DROPPED = re.compile(r"[\t\r\n]")  # as browsers do anywhere
_HIDDEN_MAIL = "/cdn-cgi/l/email-protection"  # Cloudflare's stand-in for an address of mail, encoded anew at each look
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;]*", re.IGNORECASE)
#: The Wayback Machine puts this before every link of a page that it shows, with the time of that copy.
_REPLAY = re.compile(r"(?:https?://web\.archive\.org)?/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?:/)")
# Left as they are; what may move a cursor, end an attribute or reach another script is percent-encoded.
_KEPT = "!$%&'()*+,-./:;=?@[]^_|~"


def target_of(href: str, base: str) -> str:
    """The address that a link leads to, "" where it leads to no other page: mail, a script, a place on the page.

    >>> target_of("../Report.pdf?page=2&utm_source=mail#top", "https://gull.example/news/ferry/")
    'https://gull.example/news/Report.pdf?page=2'
    """
    text = _DROPPED.sub("", href.strip(_STRIPPED))
    if not text or text.startswith("#") or len(text) > READING.link_target:
        return ""
    try:
        joined = urljoin(base, text)
        if _REPLAY.match(base) or not base:
            joined = _REPLAY.sub("", joined, count=1)
        return _normal(urlsplit(joined))
    except ValueError:  # no address: a bracket that is not closed, a port that is none
        return ""


def base_of(url: str, stated: str, canonical: str) -> str:
    """What relative links of a page are relative to, "" where nothing says: its address, or else what it calls itself.

    `stated` is what the page's `base` says.
    """
    address = url if _is_absolute(url) else canonical if _is_absolute(canonical) else ""
    try:
        base = urljoin(address, stated.strip(_STRIPPED))
    except ValueError:
        base = address
    return base if _is_absolute(base) else ""


def absolute(href: str, base: str) -> str:
    """The address that a page gives as its own, as it stands there, "" where it is none.

    >>> absolute("/news/ferry/?id=4#top", "https://gull.example/")
    'https://gull.example/news/ferry/?id=4'
    """
    text = _DROPPED.sub("", href.strip(_STRIPPED))
    if not text or len(text) > READING.link_target:
        return ""
    try:
        address = _REPLAY.sub("", urljoin(base, text), count=1).partition("#")[0]
        return address if _is_absolute(address) and urlsplit(address).hostname else ""
    except ValueError:  # no address: a bracket that is not closed
        return ""


def _is_absolute(url: str) -> bool:
    return url.strip(_STRIPPED).lower().startswith(("http://", "https://"))


def _normal(address: SplitResult) -> str:
    scheme = address.scheme or ("https" if address.netloc else "")
    is_relative = not scheme
    if not is_relative and (scheme not in _DEFAULT_PORTS or not address.hostname):
        return ""
    if _HIDDEN_MAIL in address.path:
        return ""
    host = "" if is_relative else _host(address, _DEFAULT_PORTS[scheme])
    path = quote(_SESSION.sub("", address.path), safe=_KEPT)
    query = "&".join(field for field in address.query.split("&") if field and not _is_noise(field))
    shorter = path.removesuffix("/")
    return urlunsplit((scheme, host, shorter if host or shorter else path, quote(query, safe=_KEPT), ""))


def _host(address: SplitResult, default_port: int) -> str:
    name = (address.hostname or "").removesuffix(".")
    if not name.isascii():
        name = name.encode("idna").decode("ascii")
    shown = f"[{name}]" if ":" in name else quote(name, safe="-._~")
    return shown if address.port in (None, default_port) else f"{shown}:{address.port}"


def _is_noise(field: str) -> bool:
    name = unquote_plus(field.partition("=")[0]).lower()
    return name in _noise() or name.startswith(_noise_beginnings())


@lru_cache
def _noise() -> frozenset[str]:
    return frozenset(phrases("links")["parameters"])


@lru_cache
def _noise_beginnings() -> tuple[str, ...]:
    return tuple(phrases("links")["beginnings"])
