"""Takes content codings off a body, whole or not at all.

Wire bytes enter, decoded bytes leave, or `CheckFailed` with the outcome. Written by hand because every Python client
returns half the text of a cut gzip body with status 200 and no error: here a stream that does not reach its own end
is a failure, as is one that grows over the cap. Bombs meet bounded memory and time.
"""

from __future__ import annotations

import zlib

from tracker.model import Outcome
from tracker.tuning import FETCHING
from tracker.watch.verdicts import CheckFailed

#: The value of a request's header that asks for no more than `decode_body` can take off.
ACCEPT_ENCODING = "gzip, deflate"

_GZIP = 16 + zlib.MAX_WBITS
_ZLIB = zlib.MAX_WBITS
_BARE = -zlib.MAX_WBITS
_GZIP_MAGIC = 0x1F

# Bytes fed at a time. A finished stream hands back a copy of what it did not need: fed whole bodies, a thousand
# members would copy them a thousand times.
_PIECE = 16 * 2**10


def decode_body(body: bytes, content_encoding: str, limit: int) -> bytes:
    """The body without its content codings, at most `limit` bytes of it.

    Raises `CheckFailed`: TRUNCATED when a stream ends early, TOO_LARGE above the limit, ENCODING for a coding that we
    did not ask for and for bytes that are not what their label says.
    """
    codings = [name for name in content_encoding.lower().replace(" ", "").split(",") if name not in ("", "identity")]
    if len(codings) > FETCHING.codings:
        raise CheckFailed(Outcome.ENCODING, f"the body has {len(codings)} content codings, one on the other")
    for coding in reversed(codings):
        body = _without(coding, body, limit)
    if len(body) > limit:
        raise _too_large(limit)
    return body


def _without(coding: str, body: bytes, limit: int) -> bytes:
    if not body:
        return body
    try:
        match coding:
            case "gzip" | "x-gzip":
                return _gunzip(body, limit)
            case "deflate":
                return _inflate(body, limit)
    except zlib.error as error:
        raise CheckFailed(Outcome.ENCODING, f"the body is not the {coding} that its header says: {error}") from error
    raise CheckFailed(Outcome.ENCODING, f"the body is coded as {coding[:40]!r}, which we did not ask for")


def _gunzip(body: bytes, limit: int) -> bytes:
    text = bytearray()
    end = 0
    for _ in range(FETCHING.gzip_members):
        end = _read_stream(_GZIP, body, end, text, limit)
        if end == len(body) or body[end] != _GZIP_MAGIC:
            _refuse_rest(body[end:].lstrip(b"\0"))  # gzip pads with zeros
            return bytes(text)
    raise CheckFailed(Outcome.ENCODING, f"the gzip body has more than {FETCHING.gzip_members:,} members")


def _inflate(body: bytes, limit: int) -> bytes:
    try:
        return _only_stream(_ZLIB, body, limit)
    except zlib.error:
        # The standard wants zlib's frame around it; servers that never read it send the bare stream.
        return _only_stream(_BARE, body, limit)


def _only_stream(window: int, body: bytes, limit: int) -> bytes:
    text = bytearray()
    end = _read_stream(window, body, 0, text, limit)
    _refuse_rest(body[end:])
    return bytes(text)


def _read_stream(window: int, body: bytes, start: int, text: bytearray, limit: int) -> int:
    """Adds one stream's text to `text` and says where in the body the stream ended."""
    stream = zlib.decompressobj(window)
    at = start
    while not stream.eof:
        piece = body[at : at + _PIECE]
        if not piece:
            raise CheckFailed(Outcome.TRUNCATED, f"the compressed body ends too early, after {len(body):,} bytes")
        text += stream.decompress(piece, limit - len(text) + 1)
        if len(text) > limit:
            raise _too_large(limit)
        at += len(piece) - len(stream.unconsumed_tail) - len(stream.unused_data)
    return at


def _refuse_rest(rest: bytes) -> None:
    # It may be more text with a damaged start: leaving it out would look like an editor's cut.
    if rest:
        raise CheckFailed(Outcome.ENCODING, f"{len(rest):,} bytes follow the end of the compressed body")


def _too_large(limit: int) -> CheckFailed:
    return CheckFailed(Outcome.TOO_LARGE, f"the decoded body has more than {limit:,} bytes")
