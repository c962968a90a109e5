"""The demo newsroom stands apart from what tracks it."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tracker.demo import Newsroom
from tracker.demo.load import HERE
from tracker.demo.noise import Noise
from tracker.demo.templates import Templates

CONDUCTOR = "run.py"  # brings the newsroom and the tracker together
TEMPLATES = Templates()


def imports_of(path: Path) -> set[str]:
    """The modules that a file imports, by their full names."""
    nodes = list(ast.walk(ast.parse(path.read_text())))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


def test_the_newsroom_knows_nothing_of_the_tracker() -> None:
    """Its modules import the standard library, each other, and the errors."""
    found = {name for path in HERE.glob("*.py") if path.name != CONDUCTOR for name in imports_of(path)}
    own = {name for name in found if name == "tracker.errors" or name.startswith("tracker.demo")}

    assert {name for name in found - own if name.partition(".")[0] not in sys.stdlib_module_names} == set()


@given(text=st.text())
def test_no_text_can_become_markup(text: str) -> None:
    """Whatever an editor writes stands on the page as text."""
    page = TEMPLATES.fill("blocks/paragraph", {"text": text})

    assert page.count("<") == page.count(">") == 2


@given(blocks=st.integers(1, 60), count=st.integers(0, 8), response=st.integers(0, 10_000))
def test_noise_stands_only_between_paragraphs(newsroom: Newsroom, blocks: int, count: int, response: int) -> None:
    """The first paragraph comes first and, where there are two, the last comes last."""
    gaps = Noise(newsroom.filler, slug="a", response=response).gaps(blocks, count)

    assert len(gaps) == count
    assert all(1 <= gap <= max(blocks - 1, 1) for gap in gaps)


def test_the_same_response_can_be_made_again(newsroom: Newsroom) -> None:
    """Noise depends on the article and the response's number, and on nothing else."""
    first, again = (Noise(newsroom.filler, slug="a", response=7) for _ in range(2))

    assert (first.token(), first.next_teaser(), first.gaps(9, 4)) == (
        again.token(),
        again.next_teaser(),
        again.gaps(9, 4),
    )
