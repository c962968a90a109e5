"""Golden cases of sentences, as an editor writes them: one sentence a line, a blank line between cases."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "tests" / "read" / "sentences"
_WITHOUT_SPACES = frozenset({"ja", "zh"})


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """The languages that have a file of cases."""
    return tuple(sorted(path.stem for path in folder.glob("*.txt")))


def cases(language: str, folder: Path = FOLDER) -> tuple[tuple[str, ...], ...]:
    """The sentences of each case; a line that begins with "# " is a comment."""
    text = (folder / f"{language}.txt").read_text(encoding="utf-8")
    lines = "\n".join(line.strip() for line in text.split("\n") if not line.startswith("# "))
    return tuple(tuple(block.split("\n")) for block in lines.strip("\n").split("\n\n") if block.strip("\n"))


def paragraph(sentences: tuple[str, ...], language: str) -> str:
    """The paragraph that a case stands for."""
    return ("" if language in _WITHOUT_SPACES else " ").join(sentences)
