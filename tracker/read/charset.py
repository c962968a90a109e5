"""Bytes to text: which character set, and who said so. Nothing here raises: undecodable bytes become U+FFFD.

Order: byte order mark, HTTP header, `<meta>`, strict UTF-8, UTF-8 with a few bad bytes, a detector. A statement that
does not decode the bytes is passed over, and the decision says so; so is a `<meta>` of another charset in a body that
is valid UTF-8 beyond ASCII: a copy was made of the page, and its statement was not changed. Statements are read as
browsers read them: "iso-8859-1" means windows-1252, "gb2312" means gb18030.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.read.characters import REPLACEMENT, replace_unusable
from tracker.tuning import READING


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text, and how the bytes became it."""

    text: str
    charset: str  # for people: "utf-8 (header)"


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What browsers read when a page says the key (WHATWG Encoding); the values are Python's names.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc_kr": "cp949",
    "windows-949": "cp949",
    "big5": "big5hkscs",
    "iso-8859-8-i": "iso8859-8",
    "x-mac-roman": "mac-roman",
}
# Python's own notations, and UTF-7, in which markup hides: no page means them.
_NEVER = {"utf-7", "idna", "punycode", "unicode-escape", "unicode_escape", "raw-unicode-escape", "raw_unicode_escape"}

_ASCII = bytes(range(128))
_META = re.compile(rb"""<meta[^>]{1,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_STATED = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)


def decode(body: bytes, *, content_type: str = "") -> Decoded:
    """The text of a body, with the charset that `content_type` or the body itself states, or the likeliest one."""
    mark = byte_order_mark(body)
    if mark:
        return _decoded(body.decode(mark, "replace"), f"{mark} (byte order mark)")
    failed: list[str] = []
    for label, source in _statements(body, content_type):
        text = _as_stated(body, label)
        if text is not None and not (source == "meta" and _is_copied(body, label)):
            return _decoded(text, f"{label} ({source}{_replaced(text)}{_passed_over(failed)})")
        failed.append(f"{label} of the {source}")
    return _undeclared(body, _passed_over(failed))


def byte_order_mark(body: bytes) -> str:
    """The charset that the first bytes state, or ""."""
    return next((name for mark, name in _MARKS if body.startswith(mark)), "")


def _statements(body: bytes, content_type: str) -> Iterator[tuple[str, str]]:
    header = _STATED.search(content_type)
    if header:
        yield header[1].lower(), "header"
    head = body[: READING.meta_prescan]
    meta = _XML.search(head) or _META.search(head)
    if meta:
        label = meta[1].decode("ascii", "replace").lower()
        # The statement was read as ASCII, so the bytes are not UTF-16 whatever it says.
        yield ("utf-8" if label.startswith("utf-16") else label), "meta"


def _as_stated(body: bytes, label: str) -> str | None:
    """The text when the statement is sensible and true, else None."""
    name = _python_name(label)
    if not name or name in _NEVER:
        return None
    try:
        return body.decode(name)
    except LookupError:  # a codec, but not from bytes to text
        return None
    except UnicodeError:
        return _mostly_utf8(body) if name == "utf-8" else None


def _is_copied(body: bytes, label: str) -> bool:
    """True when the bytes are UTF-8, and not ASCII alone, though the label says another charset."""
    if _python_name(label) == "utf-8" or body.isascii():
        return False
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _python_name(label: str) -> str:
    """What Python calls the charset that browsers would take for this label, or ""."""
    if label in _MEANT:
        return _MEANT[label]
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return ""
    return _MEANT.get(name, name)


def _undeclared(body: bytes, passed_over: str) -> Decoded:
    try:
        return _decoded(body.decode("utf-8"), f"utf-8 (valid{passed_over})")
    except UnicodeDecodeError:
        text = _mostly_utf8(body)
    beyond_ascii = len(body.translate(None, delete=_ASCII))
    if text is not None and beyond_ascii > READING.good_per_bad * text.count(REPLACEMENT):
        return _decoded(text, f"utf-8 (likeliest{_replaced(text)}{passed_over})")
    # Heavy, and needed by one page in a hundred: imported where it is used.
    from resiliparse.parse.encoding import detect_encoding

    name = _python_name(detect_encoding(body) or "") or "cp1252"
    return _decoded(body.decode(name, "replace"), f"{name} (detected{passed_over})")


def _mostly_utf8(body: bytes) -> str | None:
    """The text, when so few bytes are bad that it is UTF-8 into which something broken was pasted, else None."""
    text = body.decode("utf-8", "replace")
    return text if text.count(REPLACEMENT) <= len(body) * READING.bad_bytes else None


def _replaced(text: str) -> str:
    bad = text.count(REPLACEMENT)
    return f"; {bad} replaced" if bad else ""


def _passed_over(failed: list[str]) -> str:
    return f"; not the {', not the '.join(failed)}" if failed else ""


def _decoded(text: str, charset: str) -> Decoded:
    return Decoded(text=replace_unusable(text.removeprefix("\ufeff")), charset=charset)
