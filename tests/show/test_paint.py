"""Text on a terminal: it keeps to its width, says in marks what colours say, and cannot be steered by a page."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.show.paint import Palette, Run, Style, painted, wrapped
from tracker.show.safe import cells, visible

RUNS = st.lists(
    st.builds(Run, text=st.text(st.sampled_from("ab é漢 ")), style=st.sampled_from(Style)), min_size=1, max_size=8
)


def plain(line: str) -> str:
    """The line without colours."""
    return re.sub("\x1b\\[[0-9;]*m", "", line)


@given(runs=RUNS, palette=st.sampled_from(Palette), width=st.integers(10, 40))
def test_no_line_is_wider_than_asked_for(runs, palette, width):
    """Only a word that is too long by itself may stand out, alone on its line."""
    for line in wrapped(runs, palette=palette, width=width, indent=2):
        assert cells(plain(line).rstrip()) <= width or " " not in plain(line).strip()


@given(runs=RUNS, width=st.integers(10, 40))
def test_wrapping_loses_no_letter(runs, width):
    """All letters of the text are on the lines, in order."""
    lines = wrapped(runs, palette=Palette.COLOR, width=width, indent=0)

    assert "".join(map(plain, lines)).replace(" ", "") == "".join(run.text for run in runs).replace(" ", "")


def test_a_text_without_spaces_is_wrapped():
    """Chinese and Japanese lines break between letters; their stops stay with what they close."""
    text = "港口委员会星期一宣布旧桥将关闭九个星期。居民表示担忧。" * 3
    lines = list(wrapped([Run(text=text)], palette=Palette.MARKS, width=20, indent=0))

    assert max(map(cells, lines)) <= 22
    assert "".join(lines) == text
    assert not any(line.startswith("。") for line in lines)


def test_marks_say_what_colours_say():
    """Without colour, what came and what went stand between marks."""
    runs = [Run(text="killed "), Run(text="12", style=Style.DELETED), Run(text="14", style=Style.INSERTED)]

    assert painted(runs, Palette.MARKS) == "killed [-12-]{+14+}"
    assert painted(runs, Palette.COLOR) == "killed \x1b[31;9m12\x1b[0m\x1b[32;1m14\x1b[0m"


@given(st.text())
def test_a_text_cannot_steer_the_terminal(text):
    """Whatever a page writes, no control, direction or unpaired surrogate character reaches the screen."""
    shown = visible(text)

    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


def test_steering_characters_are_shown():
    """What was in the text can be seen, not only that something was."""
    assert visible("a\x1b[2Jb\r\u202ec") == "a␛[2Jb␍<U+202E>c"
    assert visible("नमस्ते, “quoted” 漢字") == "नमस्ते, “quoted” 漢字"
