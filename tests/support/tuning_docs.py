"""Writes the numbers of docs/how-sentences-are-paired.md from tracker/tuning: `python -m support.tuning_docs`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

from tracker.tuning import Pairing, Ranking

DOCS = Path(__file__).parents[2] / "docs" / "how-sentences-are-paired.md"
MARK = "<!-- From here on written by `make docs` from tracker/tuning. -->"
_SECTIONS = {"Pairs and words": Pairing, "Labels, tiers, weight": Ranking}
_FIELD = re.compile(r"    (\w+): [^=]+ = (.*)")


def page() -> str:
    """The page as it should be: what a person wrote, then the numbers."""
    written, _, _ = DOCS.read_text(encoding="utf-8").partition(MARK)
    return f"{written}{MARK}\n\n{_numbers()}"


def _numbers() -> str:
    return "\n".join(_section(title, section) for title, section in _SECTIONS.items())


def _section(title: str, section: type) -> str:
    items = [f"- **{names}**: {biography}" for names, biography in _biographies(inspect.getsource(section))]
    return "\n".join([f"### {title}", "", *items, ""])


def _biographies(source: str) -> Iterator[tuple[str, str]]:
    """The fields that share a comment, with it."""
    fields: list[str] = []
    words: list[str] = []
    for line in source.splitlines():
        if line.startswith("    #: ") and fields:
            yield ", ".join(fields), " ".join(words)
            fields, words = [], []
        field = _FIELD.match(line)
        if line.startswith("    #"):
            words.append(line.strip().lstrip("#:").strip())
        elif field:
            fields.append(_shown(*field.groups()))
    yield ", ".join(fields), " ".join(words)


def _shown(name: str, value: str) -> str:
    return f"`{name}`" if value.endswith("(") or value.startswith("((") else f"`{name}` {value}"


if __name__ == "__main__":
    DOCS.write_text(page(), encoding="utf-8")
