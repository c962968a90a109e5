"""Addresses have one normal form, and it is the one that the client connects to."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.watch import hostile_urls

from tracker.errors import BadInput
from tracker.watch import canonical_url, host_of, urls
from tracker.watch.urls import normal_url


def cases(sign: str) -> list[tuple[str, str]]:
    """The lines of canonical.txt that have the sign between their two sides."""
    lines = Path(__file__).with_name("canonical.txt").read_text(encoding="utf-8").splitlines()
    parts = (line.partition(f" {sign} ") for line in lines if not line.startswith("#"))
    return [(repeated(typed), wanted) for typed, found, wanted in parts if found]


def repeated(text: str) -> str:
    """The text with "{3*ab}" written out."""
    return re.sub(r"\{(\d+)\*(.+?)\}", lambda found: found[2] * int(found[1]), text)


@pytest.mark.parametrize(("typed", "normal"), cases("->"))
def test_an_address_has_one_form(typed, normal):
    """However an address is spelled, its canonical form is the same."""
    assert canonical_url(typed) == normal


@pytest.mark.parametrize(("typed", "words"), cases("-x"))
def test_what_is_no_address_of_a_page_is_refused_in_one_line(typed, words):
    """What cannot be fetched is refused, and the refusal says what was met in one line of bearable length."""
    with pytest.raises(BadInput) as refusal:
        canonical_url(typed)

    assert words in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1
    assert len(str(refusal.value)) < 250


@pytest.mark.parametrize("hidden", ["\t", "\n", "\r\n", "\x00", "\x1f", "\x7f", "\x85", "\u2028", "\u00a0", "\ud800"])
@pytest.mark.parametrize(
    "where", ["https://news{}.example/", "https://news.example/a{}b", "https://news.example/?a{}b"]
)
def test_control_characters_and_spaces_are_refused(where, hidden):
    """What some parsers drop in silence and others keep is in no address that we use."""
    with pytest.raises(BadInput, match="at character"):
        canonical_url(where.format(hidden))


def test_the_example_in_the_docstring_holds():
    """What the documentation shows is what happens."""
    assert doctest.testmod(urls).failed == 0


def test_space_around_an_address_is_no_part_of_it():
    """People paste lines."""
    assert canonical_url("  https://news.example/a \n") == "https://news.example/a"


@given(hostile_urls())
def test_the_form_of_a_form_is_itself(text):
    """Making an address canonical twice changes nothing more."""
    try:
        once = canonical_url(text)
    except BadInput:
        return

    assert canonical_url(once) == once


@given(hostile_urls())
def test_a_canonical_address_can_be_put_on_the_wire(text):
    """What leaves is plain ASCII without spaces, has a host, and no user name."""
    try:
        url = canonical_url(text)
    except BadInput:
        return

    assert url.isascii()
    assert url.isprintable()
    assert " " not in url
    assert host_of(url)
    assert "@" not in urlsplit(url).netloc


@given(st.lists(st.sampled_from(["id=5", "page=2", "q=a+b", "x", "", "id=6", "ref=home", "cid=9"])))
def test_no_parameter_is_lost_that_is_not_on_the_list(fields):
    """Parameters that choose a page stay, each as often as it came and in their order."""
    marked = [part for field in fields for part in (field, "utm_source=feed")]

    assert canonical_url("https://news.example/a?" + "&".join(marked)) == normal_url(
        "https://news.example/a?" + "&".join(fields)
    )
