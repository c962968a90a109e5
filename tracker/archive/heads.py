"""The head of an HTTP message, to the byte: a start line, and headers in their own order, case and spacing.

Values enter and bytes leave, or the other way round. Libraries that parse heads and print them again change them: they
fold white space, percent-encode Latin-1 letters, join what came twice. What would not come back equal is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.errors import BadInput
from tracker.model import Headers

_TEXT = re.compile(r"[^\r\n]*")  # whatever else servers send comes back as it is, NUL too
_NAME = re.compile(r"[^\r\n\t :][^\r\n:]*")  # a blank first would continue the line before
_TRANSFER_CODING = re.compile(r"(x-orig-)*transfer-encoding", re.IGNORECASE)
_MOVED = "X-Orig-"


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpHead:
    """A start line and headers."""

    start: str
    headers: Headers


def print_head(head: HttpHead) -> bytes:
    """The head's bytes. Raises `BadInput` where a character would make another head of it, or is not Latin-1."""
    lines = [head.start, *(f"{name}: {value}" for name, value in head.headers)]
    if not (_TEXT.fullmatch(head.start) and all(map(_is_kept, head.headers))):
        raise _refusal(lines)
    try:
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
    except UnicodeEncodeError as error:
        raise _refusal(lines) from error


def parse_head(block: bytes) -> HttpHead:
    """The head that a block of our own begins with."""
    start, *lines = block.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return HttpHead(start=start, headers=tuple((name, value.removeprefix(" ")) for name, _, value in pairs))


def without_transfer_coding(headers: Headers) -> Headers:
    """The headers, with `Transfer-Encoding` under another name.

    The chunks' framing is gone from the body: a replay tool that believed the header would look for it there.
    """
    return tuple((_MOVED + name if _TRANSFER_CODING.fullmatch(name) else name, value) for name, value in headers)


def with_transfer_coding(headers: Headers) -> Headers:
    """The headers as they were before `without_transfer_coding`."""
    return tuple(
        (name.removeprefix(_MOVED) if _TRANSFER_CODING.fullmatch(name) else name, value) for name, value in headers
    )


def _is_kept(header: tuple[str, str]) -> bool:
    name, value = header
    return bool(_NAME.fullmatch(name) and _TEXT.fullmatch(value))


def _refusal(lines: list[str]) -> BadInput:
    return BadInput(f"The HTTP head {lines!r:.200} has a character that cannot be kept. Leave it out.")
