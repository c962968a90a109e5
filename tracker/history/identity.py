"""Ids of rows: text hashes of their content, so that the same content has the same id in any run and on any machine.

32 hex digits (128 bits). Text, not blobs (Datasette's row pages need that) and not integers (browsers round them).
"""

from __future__ import annotations

import hashlib


def article_id(url: str) -> str:
    """From the address, in its canonical form."""
    return _digest("article", url)


def version_id(article: str, text: str) -> str:
    """From the article's id and its text's."""
    return _digest("version", article, text)


def sentence_id(text: str) -> str:
    """From the wording alone: the same sentence has one id everywhere."""
    return _digest("sentence", text)


def change_id(check: str, fingerprint: str) -> str:
    """From the check that first saw it and the change's own fingerprint."""
    return _digest("change", check, fingerprint)


def learned_id(host: str, text: str) -> str:
    """From the host and the folded text that was learned of it."""
    return _digest("learned", host, text)


def _digest(*parts: str) -> str:
    hashed = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        hashed.update(b"%d:" % len(content) + content)  # lengths keep ("ab", "c") and ("a", "bc") apart
    return hashed.hexdigest()
