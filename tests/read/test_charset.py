"""Character sets: who is believed, in which order, and what becomes of bytes that nobody can decode."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.read.charset import decode

RUSSIAN = "Мост через реку открыт снова, сообщил во вторник совет. Ремонт длился одиннадцать недель."


def meta(charset: str, text: str) -> bytes:
    return f'<html><head><meta charset="{charset}"></head><p>{text}</p>'.encode(charset)


@pytest.mark.parametrize(
    ("body", "content_type", "text", "charset"),
    [
        (codecs.BOM_UTF8 + "Fähre".encode(), "text/html; charset=latin-1", "Fähre", "utf-8 (byte order mark)"),
        (codecs.BOM_UTF16_LE + "Fähre".encode("utf-16-le"), "", "Fähre", "utf-16-le (byte order mark)"),
        (codecs.BOM_UTF16_BE + "Fähre".encode("utf-16-be"), "", "Fähre", "utf-16-be (byte order mark)"),
        ("Fähre".encode("cp1252"), "text/html; charset=ISO-8859-1", "Fähre", "iso-8859-1 (header)"),
        ("“Fähre”".encode("cp1252"), 'text/html; charset="iso-8859-1"', "“Fähre”", "iso-8859-1 (header)"),
        ("Fähre".encode(), "text/plain", "Fähre", "utf-8 (valid)"),
        ("Fähre".encode(), "text/html; charset=klingon", "Fähre", "utf-8 (valid; not the klingon of the header)"),
        ("Fähre".encode(), "text/html; charset=utf-7", "Fähre", "utf-8 (valid; not the utf-7 of the header)"),
        ("Fähre".encode(), "text/html; charset=rot13", "Fähre", "utf-8 (valid; not the rot13 of the header)"),
    ],
)
def test_the_first_true_statement_decides(body: bytes, content_type: str, text: str, charset: str):
    """The order is mark, header, meta, validity; what is no charset is passed over, and said so."""
    decoded = decode(body, content_type=content_type)

    assert (decoded.text, decoded.charset) == (text, charset)


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "shift_jis", "gb2312", "euc-kr", "iso-8859-2"])
def test_a_meta_tag_is_believed_where_the_header_is_silent(charset: str):
    """A page states its legacy charset itself."""
    text = {
        "shift_jis": "橋は再開した",
        "gb2312": "桥重新开放",
        "euc-kr": "다리가 열렸다",
        "iso-8859-2": "Most otevřen",
    }
    wanted = text.get(charset, RUSSIAN)
    decoded = decode(meta(charset, wanted))

    assert wanted in decoded.text
    assert decoded.charset == f"{charset} (meta)"


def test_a_meta_tag_that_a_copy_has_outlived_is_not_believed():
    """A page saved as UTF-8 keeps its old statement; valid UTF-8 beyond ASCII is no accident."""
    body = '<meta charset="iso-8859-15"><p>La sanción fue anulada.</p>'.encode()

    assert decode(body).charset == "utf-8 (valid; not the iso-8859-15 of the meta)"
    assert "sanción" in decode(body).text


def test_one_broken_byte_does_not_turn_a_page_into_another_charset():
    """A page of UTF-8 into which a byte of something else was pasted stays UTF-8, and the byte is replaced."""
    body = ("Die Fähre fährt über die Aue. " * 200).encode() + b"\x93"
    stated = decode(body, content_type="text/html; charset=utf-8")

    assert stated.charset == "utf-8 (header; 1 replaced)"
    assert decode(body).charset == "utf-8 (likeliest; 1 replaced)"
    assert stated.text.count("\ufffd") == 1


def test_an_undeclared_legacy_text_is_detected():
    """Bytes that nobody names are given to the detector, and the decision says so."""
    decoded = decode((RUSSIAN * 20).encode("cp1251"))

    assert decoded.text == RUSSIAN * 20
    assert decoded.charset == "cp1251 (detected)"


def test_an_english_text_with_one_legacy_letter_is_not_utf_8():
    """Where every byte beyond ASCII is broken, few broken bytes prove nothing."""
    body = ("The cafe was closed on Monday. " * 100).encode() + "The café is open.".encode("cp1252")

    assert "café" in decode(body).text


@given(st.binary(), st.sampled_from(["", "charset=utf-8", "charset=cp932", "charset=utf-16", "charset=x"]))
def test_whatever_the_bytes_the_text_can_be_stored(body: bytes, content_type: str):
    """No bytes fail, and no text holds NUL, control characters or surrogates."""
    text = decode(body, content_type=content_type).text

    assert text.encode("utf-8") is not None
    assert not set(text) & {chr(code) for code in (*range(9), *range(0x0E, 0x1C), 0x7F)}
