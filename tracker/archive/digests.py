"""Digests as WARC writes them, "algorithm:letters": ours are SHA-256 in hex, others' are read in their own way.

Bytes enter, text leaves. Never touches disk.
"""

from __future__ import annotations

import base64
import hashlib

_ALGORITHMS = frozenset({"md5", "sha1", "sha256", "sha512"})


def digest_of(content: bytes) -> str:
    """SHA-256 as our records state it: "sha256:" and 64 hex digits."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def digest_like(stated: str, content: bytes) -> str:
    """The content's digest in the algorithm and letters of a stated one, so that equal means equal.

    "" where the algorithm is not known. Other tools write hex or base32, in either case, with or without padding.
    """
    label, _, letters = stated.partition(":")
    algorithm = label.lower().replace("-", "")
    if algorithm not in _ALGORITHMS:
        return ""
    found = hashlib.new(algorithm, content, usedforsecurity=False)
    if len(letters) == 2 * found.digest_size:
        text = found.hexdigest()
    else:
        text = base64.b32encode(found.digest()).decode().rstrip("=" if not letters.endswith("=") else "")
    return f"{label}:{text.upper() if letters.isupper() else text.lower()}"
