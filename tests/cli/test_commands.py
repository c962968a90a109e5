"""What each command prints and how it ends, on the demo's database."""

from __future__ import annotations

import json
import re

import pytest

from tracker.show.safe import cells


def test_log_lists_the_heaviest_change_first(run_demo):
    """Without an article, log is the morning's queue: all changes by weight, with outlet, window and word diff."""
    done = run_demo("log", "--format", "json", "--limit", 500)
    changes = json.loads(done.stdout)["changes"]
    tiers = [change["tier"] for change in changes]

    assert (done.exit_code, len(changes)) == (0, json.loads(done.stdout)["count"])
    assert tiers == sorted(tiers, key=["substantive", "stylistic", "cosmetic"].index)


def test_log_says_how_many_more_there_are(run_demo):
    """A list that is cut says so."""
    text = run_demo("log", "--limit", 3).stdout

    assert re.match(r"\d+ changes, the heaviest first; the first 3:\n", text)
    assert text.count("in between)") == 3


def test_log_of_an_article_tells_its_life_in_order(run_demo):
    """One article's history: each version with its window, and what was met when none could be seen."""
    text = run_demo("log", "rovers-ground").stdout

    assert re.search(r"new +version 1.*changed +version 2.*returned +version 1", text, re.DOTALL)
    assert "changed between 2026-10-13" in text


def test_show_prints_the_text_and_its_evidence(run_demo):
    """A version's whole text, where it was read from, and the digest of the bytes."""
    form = json.loads(run_demo("show", "tide-mill", "--format", "json").stdout)
    text = " ".join(run_demo("show", "tide-mill@1").stdout.split())

    assert all(" ".join(paragraph["text"].split()) in text for paragraph in form["paragraphs"])
    assert form["evidence"]["payload_digest"] in text
    assert form["evidence"]["file"] in text
    assert (form["confidence"], form["reasons"], "confidence" in text) == ("sure", [], False)
    assert {"canonical_url", "section"} <= form.keys()


@pytest.mark.parametrize(
    ("versions", "code"),
    [((), 1), (("1", "2"), 1), (("1..2",), 1), (("first..last",), 1), (("2", "2"), 0), (("2..2",), 0)],
)
def test_diff_exits_as_diff_does(run_demo, versions, code):
    """0 same, 1 differ."""
    assert run_demo("diff", "ferry-strikes", *versions).exit_code == code


def test_diff_gives_the_contract(run_demo):
    """The JSON names both versions, their window, and each change with spans that rebuild both texts."""
    form = json.loads(run_demo("diff", "ferry-strikes", "2..3", "--format", "json").stdout)

    assert (form["schema"], form["old"]["version"], form["new"]["version"]) == (1, 2, 3)
    assert form["window"]["not_before"] < form["window"]["not_after"]
    assert form["summary"]["substantive"] == sum(change["tier"] == "substantive" for change in form["changes"])
    for change in form["changes"]:
        for side, op in (("old", "delete"), ("new", "insert")):
            text = "".join(text for kind, text in change["spans"] if kind in ("equal", op))
            assert text == " ".join(sentence["text"] for sentence in change[side])


@pytest.mark.parametrize("command", [("log",), ("log", "ferry"), ("show", "ferry"), ("diff", "ferry"), ("--help",)])
def test_lines_keep_to_the_screen(run_demo, command):
    """No line is wider than the terminal, save one long word such as an address."""
    for line in run_demo(*command).stdout.splitlines():
        assert cells(line) <= 80 or " " not in line.strip() or "http" in line or "snapshots" in line, line


def test_colour_is_an_option_and_off_where_no_terminal_is(run_demo):
    """Marks carry the meaning in a pipe; colours come when they are asked for, before or after the command's name."""
    assert "\x1b[" not in run_demo("diff", "ferry").output
    assert "\x1b[" in run_demo("--color", "always", "diff", "ferry").output
    assert (
        run_demo("diff", "ferry", "--color", "always").output == run_demo("--color", "always", "diff", "ferry").output
    )


def test_verify_says_that_all_is_right(run_demo):
    """Every record of the demo's evidence is read, and its digests hold."""
    done = run_demo("verify")

    assert done.exit_code == 0
    assert re.fullmatch(r"7 files, \d{3} records: every digest is right\.\n", done.stdout)
