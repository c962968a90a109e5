"""A link that leads elsewhere, from two saved pages to what a reviewer reads."""

from __future__ import annotations

import json
import re

import pytest
from support.read import PARAGRAPHS, page

OLD = "https://harbour.example/report"


@pytest.fixture
def differ(run, tmp_path):
    """Compares two saved pages that differ in the address of one link."""

    def compared(old: str, new: str, *options: str):
        for name, target in (("old", old), ("new", new)):
            text = f'The council bought the house, as <a href="{target}">its own report</a> of 3 May shows at length.'
            html = page(*(f"<p>{one}</p>" for one in (*PARAGRAPHS, text)))
            (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
        return run("diff", tmp_path / "old.html", tmp_path / "new.html", *options)

    return compared


def test_a_source_that_was_exchanged_is_shown(differ):
    """One edit, stylistic, with the old and the new address; and the exit code says that something differs."""
    done = differ(OLD, "https://lobby.example/report")

    assert done.exit_code == 1
    assert re.search(r"^1 edited, \d+ same; 1 stylistic$", done.stdout, re.MULTILINE)
    assert f"link: a link points elsewhere ({OLD} →" in " ".join(done.stdout.split())


def test_json_has_both_addresses(differ):
    """The label has the targets whole, the change one equal span."""
    form = json.loads(differ(OLD, f"https://lobby.example/{'x' * 900}", "--format", "json").stdout)
    (change,) = form["changes"]

    assert (change["kind"], change["tier"], change["similarity"]) == ("edited", "stylistic", 1.0)
    assert change["labels"] == [
        {"name": "link", "old": OLD, "new": f"https://lobby.example/{'x' * 900}", "reason": "a link points elsewhere"}
    ]
    assert [operation for operation, _ in change["spans"]] == ["equal"]


def test_a_page_that_was_only_rendered_anew_is_the_same(differ):
    """Tracking, fragments and https are no other target."""
    done = differ("http://harbour.example/report/?utm_source=a1", "https://harbour.example/report#top")

    assert (done.exit_code, "No difference" in done.stdout) == (0, True)


def test_an_address_cannot_move_the_cursor(differ):
    """What a page writes into an address reaches the terminal percent-encoded."""
    done = differ(OLD, "https://lobby.example/&#x1b;[2J\u202ereport")

    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_a_long_address_is_told_by_both_ends(differ):
    """An address of a thousand characters takes no screen; the part where such addresses differ is often the last."""
    text = " ".join(differ(OLD, f"https://lobby.example/{'x' * 900}/leaflet").stdout.split())

    assert "x…x" in text
    assert "/leaflet)" in text
    assert "x" * 200 not in text
