"""How the newsroom's files are read, and what is refused in them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.demo import DemoArticle, load_newsroom
from tracker.demo.edits import Delete, Insert, Move, Place, Replace, Side
from tracker.demo.load import HERE
from tracker.demo.manuscript import Block, Role, read_blocks
from tracker.errors import BadInput
from tracker.model import Role as ModelRole

MISTAKES = sorted(Path(__file__).with_name("mistakes").glob("*.toml"))
OPENINGS = "abcdefgh"

ReadFile = Callable[[Path], DemoArticle]


@pytest.fixture
def read_file(tmp_path: Path) -> ReadFile:
    """Reads one article file in a newsroom that has no other."""

    def read(path: Path) -> DemoArticle:
        (tmp_path / "articles").mkdir()
        shutil.copy(HERE / "newsroom.toml", tmp_path)
        shutil.copy(path, tmp_path / "articles")
        return load_newsroom(tmp_path).articles[0]

    return read


def blocks_of(letters: str) -> tuple[Block, ...]:
    """One paragraph for each letter."""
    return tuple(Block(role=Role.PARAGRAPH, text=letter) for letter in letters)


def letters_of(blocks: tuple[Block, ...]) -> str:
    """The letters back."""
    return "".join(block.text for block in blocks)


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_is_named_with_its_place(path: Path, read_file: ReadFile) -> None:
    """The message is the one that the mistake's file begins with: file, version and edit, what was met, what to do."""
    wanted = path.read_text().splitlines()[0].removeprefix("# ")

    with pytest.raises(BadInput) as caught:
        read_file(path)

    assert str(caught.value) == f"{path.name}: {wanted}"


def test_two_articles_cannot_claim_one_address(tmp_path: Path) -> None:
    """An article that another one redirects to would never be seen."""
    shutil.copytree(HERE / "articles", tmp_path / "articles")
    shutil.copy(HERE / "newsroom.toml", tmp_path)
    bridge = tmp_path / "articles" / "old-bridge-to-close-for-six-weeks.toml"
    bridge.write_text(bridge.read_text().replace("old-bridge-to-close-for-nine-weeks", "water-bills-rise"))

    with pytest.raises(BadInput, match="/town/water-bills-rise: two articles claim this address"):
        load_newsroom(tmp_path)


def test_a_manuscript_is_read_block_by_block() -> None:
    """Marks give roles, line ends are spaces, and each item of a list is a block."""
    blocks = read_blocks("One\nline.\n\n## Head\n\n- a\n- b\n  c\n\n> Said.\n\n[caption] Seen.\n\n\n[notice] Sorry.\n")

    assert [(str(block.role), block.text) for block in blocks] == [
        ("paragraph", "One line."),
        ("heading", "Head"),
        ("list-item", "a"),
        ("list-item", "b c"),
        ("quotation", "Said."),
        ("caption", "Seen."),
        ("notice", "Sorry."),
    ]


def test_roles_are_those_of_the_model() -> None:
    """The newsroom calls what a paragraph is by the words that the rest of the project uses."""
    assert set(Role) <= set(ModelRole)


def test_each_edit_does_what_it_says() -> None:
    """Replace, insert, delete and move, each against the same three paragraphs."""
    blocks, after_c = blocks_of("abc"), Place(side=Side.AFTER, opening="c")

    assert letters_of(Replace(old="b", new="x").apply(blocks)) == "axc"
    assert letters_of(Insert(blocks=blocks_of("xy"), place=after_c).apply(blocks)) == "abcxy"
    assert letters_of(Delete(opening="b").apply(blocks)) == "ac"
    assert letters_of(Move(opening="a", place=after_c).apply(blocks)) == "bca"


@given(pair=st.lists(st.sampled_from(OPENINGS), min_size=2, max_size=2, unique=True), side=st.sampled_from(Side))
def test_a_move_loses_nothing_and_lands_beside_its_place(pair: list[str], side: Side) -> None:
    """Whatever is carried wherever, all paragraphs remain, and the one carried stands next to the one named."""
    carried, beside = pair
    moved = letters_of(Move(opening=carried, place=Place(side=side, opening=beside)).apply(blocks_of(OPENINGS)))
    wanted = carried + beside if side is Side.BEFORE else beside + carried

    assert sorted(moved) == sorted(OPENINGS)
    assert wanted in moved
