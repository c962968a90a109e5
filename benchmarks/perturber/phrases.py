"""A language and a seed in, texts of invented newsrooms out; the texts are in `texts/`, a file a language."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random

_ROOM = Path(__file__).parent
_FOLDER = _ROOM / "texts"
#: All that decides what is done to a page.
FILES = (*sorted(_ROOM.glob("*.py")), *sorted(_FOLDER.glob("*.toml")))
_SLOT = re.compile(r"\{(\w+)\}")
_ELSEWHERE = "en"  # for pages in a language that has no file


class Phrases:
    """Texts in one language, drawn by chance."""

    def __init__(self, language: str, random: Random) -> None:
        self._texts = _texts(language if language in languages() else _ELSEWHERE)
        self._random = random

    def one(self, kind: str) -> str:
        """A text of that kind, its slots filled."""
        return self._filled(self._random.choice(self._texts[kind]))

    def some(self, kind: str, count: int) -> list[str]:
        """So many texts of that kind, made of different ones for as long as there are any."""
        known = self._texts[kind]
        drawn = [text for _ in range(0, count, len(known)) for text in self._random.sample(known, len(known))]
        return [self._filled(text) for text in drawn[:count]]

    def _filled(self, text: str) -> str:
        return _SLOT.sub(lambda slot: self._slot(slot[1]), text)

    def _slot(self, name: str) -> str:
        if name == "small":
            return str(self._random.randint(4, 19))
        if name == "number":
            return str(self._random.randint(20, 999))
        return self.one("headlines" if name == "headline" else name)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a file."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def _texts(language: str) -> dict[str, list[str]]:
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8"))
