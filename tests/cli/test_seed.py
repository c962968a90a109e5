"""The article that the project began with, as a reader copied it: the text of the site in it is not the article."""

from __future__ import annotations

import json
import re

import pytest
from support.shared_data import shared_data

from tracker.read import read_article

TEASER = """Lanterns Return to the Old Quay – Evening Briefing for May 4
Other Topics of Interest

Lanterns Return to the Old Quay – Evening Briefing for May 4

The harbour band plays at eight; ferries run until midnight; the mayor lights the first lamp
"""


@pytest.fixture
def seed(tmp_path):
    """The seed's text, in a file of its own."""
    (source,) = shared_data("seed").glob("*.txt")
    copy = tmp_path / "seed.txt"
    copy.write_bytes(source.read_bytes())
    return copy


def paragraphs_of(path):
    """The article's paragraphs, as read."""
    return read_article(path.read_bytes(), url=path.name).paragraphs


def test_another_teaser_and_footer_is_the_same_article(run, seed, tmp_path):
    """Two copies that differ only in what the site put in and around the article do not differ: exit 0."""
    blocks = seed.read_text(encoding="utf-8").split("\n\n")
    ours = [block for block in blocks if block in paragraphs_of(seed)]
    other = tmp_path / "other.txt"
    other.write_text("\n\n".join([*ours[:3], TEASER, *ours[3:], "Advertisement"]), encoding="utf-8")
    done = run("diff", seed, other)

    assert len(ours) == 10
    assert (done.exit_code, "10 same" in done.stdout) == (0, True), done.stdout


def test_exactly_the_edits_are_shown(run, seed, tmp_path):
    """A figure changed, a paragraph carried up, one left out: three changes, and not one more."""
    text = seed.read_text(encoding="utf-8")
    paragraphs = paragraphs_of(seed)
    figure = re.search(r"\b[1-9]00\b", text)
    text = text[: figure.start()] + "250" + text[figure.end() :]
    carried, left_out = paragraphs[8], paragraphs[9]
    text = text.replace(carried + "\n\n", "").replace(left_out + "\n\n", "")
    edited = tmp_path / "edited.txt"
    edited.write_text(text.replace(paragraphs[1], f"{carried}\n\n{paragraphs[1]}"), encoding="utf-8")
    changes = json.loads(run("diff", seed, edited, "--format", "json").stdout)["changes"]

    assert sorted(change["kind"] for change in changes) == ["deleted", "edited", "moved"]
    (edit,) = (change for change in changes if change["kind"] == "edited")
    assert [span for span in edit["spans"] if span[0] != "equal"] == [["delete", figure.group()], ["insert", "250"]]
    assert "number" in {label["name"] for label in edit["labels"]}
