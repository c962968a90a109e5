"""One normal form for the address of a page, so that what is checked and what is connected to are read the same way.

Text enters, as people paste it and as servers send it; an address in ASCII leaves that a client can put on the wire
as it stands, or `BadInput`. Never asks the network: whether a host may be connected to is for `addresses` to say.
"""

from __future__ import annotations

import re
import socket
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from urllib.parse import SplitResult, quote, unquote_plus, urlsplit, urlunsplit

from tracker.errors import BadInput
from tracker.tuning import FETCHING

_DEFAULT_PORTS = {"http": 80, "https": 443}
_HIGHEST_PORT = 65535

# RFC 1035: a label has at most 63 letters, a name 253.
_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}")
_LONGEST_NAME = 253

_AUTHORITY = re.compile(r"(?P<host>\[[^\[\]]*\]|[^\[\]:]*)(?::(?P<port>[0-9]{0,5}))?")
_NUMERIC_LABEL = re.compile(r"[0-9]+|0x[0-9a-f]*")
_NEVER_IN_A_URL = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]")

# Left as they are in paths and queries. What a browser would encode is not among them, and neither is the backslash,
# which some parsers take for a slash.
_KEPT = "!$%&'()*+,-./:;=?@[]^_|~"


def canonical_url(text: str) -> str:
    """The one address under which a page is known: normal, and without what only says where a reader came from.

    >>> canonical_url("HTTPS://News.Example:443/world/../a?id=5&utm_source=feed#comments")
    'https://news.example/a?id=5'

    Raises `BadInput` for what is no address of a page.
    """
    address = urlsplit(normal_url(text))
    fields = address.query.split("&")
    return address._replace(query="&".join(field for field in fields if not _is_tracking(field))).geturl()


def normal_url(text: str) -> str:
    """The address in normal form, with its whole query: what a client connects to.

    Raises `BadInput` for what is no address of a page.
    """
    text = text.strip()
    _refuse_unwritable(text)
    address = _split(text)
    path = _without_dot_segments(quote(address.path or "/", safe=_KEPT))
    url = urlunsplit((address.scheme, _normal_authority(address), path, quote(address.query, safe=_KEPT), ""))
    _refuse_too_long(url)
    return url


def host_of(url: str) -> str:
    """The host of a normal address: a name, or an IP address without brackets."""
    return urlsplit(url).hostname or ""


def shortened(text: str) -> str:
    """The address, or its beginning where it is too long to be told in a line."""
    return text if len(text) <= 100 else f"{text[:97]}..."


def _refuse_unwritable(text: str) -> None:
    _refuse_too_long(text)
    found = _NEVER_IN_A_URL.search(text)
    if found:
        where = f"{found[0]!r} at character {found.start() + 1}"
        raise BadInput(f"{shortened(text)!r} has {where}. Take it out, or write it percent-encoded.")


def _refuse_too_long(text: str) -> None:
    size = len(text.encode(errors="surrogatepass"))
    if size > FETCHING.url:
        raise BadInput(
            f"{shortened(text)!r} has {size:,} bytes; at most {FETCHING.url:,} can be used. Give a shorter URL."
        )


def _split(text: str) -> SplitResult:
    try:
        address = urlsplit(text)
    except ValueError as error:
        raise BadInput(f"{shortened(text)!r} cannot be read as a URL: {shortened(str(error))}.") from error
    if address.scheme not in _DEFAULT_PORTS:
        met = f"starts with {address.scheme}:" if address.scheme else "has no scheme"
        raise BadInput(f"{shortened(text)!r} {met}. Give an address that starts with http:// or https://.")
    if "@" in address.netloc:
        raise BadInput(
            "The URL has a user name or a password before its host. Give it without: only public pages are read."
        )
    return address


def _normal_authority(address: SplitResult) -> str:
    found = _AUTHORITY.fullmatch(address.netloc)
    if not found:
        raise BadInput(f"{shortened(address.netloc)!r} cannot be read as host and port. Correct it.")
    host = _normal_host(found["host"])
    port = int(found["port"] or _DEFAULT_PORTS[address.scheme])
    if not 0 < port <= _HIGHEST_PORT:
        raise BadInput(f"{port} is no port. Give one from 1 to {_HIGHEST_PORT}, or none.")
    return host if port == _DEFAULT_PORTS[address.scheme] else f"{host}:{port}"


def _normal_host(host: str) -> str:
    if not host:
        raise BadInput("The URL has no host. Give a whole address, such as https://news.example/article.")
    try:
        if host.startswith("["):
            return f"[{_ipv6(host[1:-1])}]"
        name = _in_ascii(host).lower().removesuffix(".")
        if _NUMERIC_LABEL.fullmatch(name.rpartition(".")[2]):
            return str(_ipv4(name))
    except (ValueError, OSError) as error:
        raise BadInput(f"{shortened(host)!r} is no host: {shortened(str(error))}. Correct it.") from error
    if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
        raise BadInput(f"{shortened(host)!r} is no host name. Correct it.")
    return name


def _in_ascii(host: str) -> str:
    if host.isascii():
        return host
    from yarl import URL  # 20 ms, and hardly ever needed; aiohttp brings it, and with it IDNA 2008

    return URL.build(scheme="http", host=host).raw_host or ""


def _ipv6(text: str) -> IPv6Address:
    address = IPv6Address(text)
    if address.scope_id:
        raise ValueError("an address with a zone means something on one machine only")
    return address


def _ipv4(text: str) -> IPv4Address:
    # Clients resolve "127.1", "0x7f000001" and "2130706433" all to the same machine; so must whoever checks them.
    return IPv4Address(socket.inet_aton(text))


def _without_dot_segments(path: str) -> str:
    kept: list[str] = []
    plain = ""
    for segment in path.split("/")[1:]:
        plain = segment.replace("%2e", ".").replace("%2E", ".")
        if plain == "..":
            del kept[-1:]
        elif plain != ".":
            kept.append(segment)
    if plain in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)


def _is_tracking(field: str) -> bool:
    name = unquote_plus(field.partition("=")[0])
    return name in _tracking_names() or name.startswith(_tracking_beginnings())


@lru_cache
def _tracking_names() -> frozenset[str]:
    return frozenset(name for name in _tracking_list() if not name.endswith("*"))


@lru_cache
def _tracking_beginnings() -> tuple[str, ...]:
    return tuple(name[:-1] for name in _tracking_list() if name.endswith("*"))


def _tracking_list() -> list[str]:
    lines = Path(__file__).with_name("tracking-parameters.txt").read_text(encoding="utf-8").splitlines()
    names = (line.partition("#")[0].strip() for line in lines)
    return [name for name in names if name]
