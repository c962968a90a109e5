"""Pairs of news versions with everything that was done between them, as a person judged it: `gold/README.md`.

`python -m benchmarks.gold [FILE …]` says what is wrong with a file: a sentence that stands in neither version, a
change that nobody wrote down.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cases import FIELDS, article_of
from tracker.model import Article, ChangeKind, LabelName, NoticeKind, Tier
from tracker.read.article_sentences import sentences_of

FOLDER = Path(__file__).parent / "gold"
_DELETED, _INSERTED = re.compile(r"\[-(.*?)-\]"), re.compile(r"\{\+(.*?)\+\}")
_LABEL = re.compile(r"(\()?([a-z]+)\)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One change as a person judged it; a field's places are empty."""

    kind: ChangeKind
    tier: Tier
    old: tuple[int, ...]  # places of sentences
    new: tuple[int, ...]
    labels: frozenset[str]
    accepted: frozenset[str]  # labels that may be given or not
    is_silent: bool
    marks: str  # the sentence with its marks, "" where a change has none


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """Two versions of one article, and all that was done between them."""

    name: str
    old: Article
    new: Article
    changes: tuple[Truth, ...]
    links: frozenset[tuple[int, int]]  # places of sentences that belong together, the same ones too
    notices: tuple[NoticeKind, ...]
    is_stealth: bool

    @property
    def language(self) -> str:
        """Its language's code."""
        return self.new.language

    @property
    def is_held_out(self) -> bool:
        """True for a file from which nothing may be learnt."""
        return int(re.sub(r"\D", "", self.name)) % 2 == 0


class BadGold(Exception):
    """A file that does not say what was done, all of it and once."""


def read(path: Path) -> Gold:
    """One file. `BadGold` where its truth does not explain its versions, or uses a word that is none of ours."""
    try:
        return _read(path)
    except ValueError as error:  # of an enum, which names the word that it does not know
        raise BadGold(f"{path.name}: {error}") from error


def _read(path: Path) -> Gold:
    head, old_text, new_text, truth = _parts(path.read_text("utf-8"), path.name)
    language = _value(head, "language")
    old, new = _article(old_text, language), _article(new_text, language)
    blocks, verdicts = _blocks(truth)
    reader = _Reader(old, new, path.name)
    changes = tuple(map(reader.change, blocks))
    return Gold(
        name=path.stem,
        old=old,
        new=new,
        changes=changes,
        links=reader.links(changes),
        notices=tuple(NoticeKind(line.partition(": ")[2]) for line in verdicts if line.startswith("notice: ")),
        is_stealth=_is_stealth(verdicts, path.name),
    )


def read_all(folder: Path = FOLDER) -> list[Gold]:
    """All files of a folder, by name."""
    return [read(path) for path in sorted(folder.glob("*.txt"))]


def old_text(marks: str) -> str:
    """The old side of a marked text."""
    return _DELETED.sub(r"\1", _INSERTED.sub("", marks))


def new_text(marks: str) -> str:
    """The new side of a marked text."""
    return _INSERTED.sub(r"\1", _DELETED.sub("", marks))


class _Reader:
    """Finds the sentences that blocks name, each once."""

    def __init__(self, old: Article, new: Article, name: str) -> None:
        self._articles, self._name = (old, new), name
        self._sentences = tuple([one.text for one in sentences_of(article)] for article in (old, new))
        self._taken: tuple[set[int], set[int]] = (set(), set())

    def change(self, block: Sequence[str]) -> Truth:
        """The change of one block."""
        verdict, *lines = block
        kind, tier, *rest = [part.strip() for part in verdict.split("|")]
        marks = "".join(line[2:] for line in lines if line.startswith("~"))
        old, new = list(_side(lines, "-~=", old_text)), list(_side(lines, "+~=", new_text))
        labels = [(bracket, LabelName(label).value) for bracket, label in _LABEL.findall(rest[0] if rest else "")]
        if kind in FIELDS:
            self._check_field(kind, old, new)
        return Truth(
            kind=ChangeKind(kind),
            tier=Tier(tier),
            old=() if kind in FIELDS else tuple(self._place(0, text) for text in old),
            new=() if kind in FIELDS else tuple(self._place(1, text) for text in new),
            labels=frozenset(label for bracket, label in labels if not bracket),
            accepted=frozenset(label for bracket, label in labels if bracket),
            is_silent="silent" in rest[1:],
            marks=marks,
        )

    def links(self, changes: Sequence[Truth]) -> frozenset[tuple[int, int]]:
        """All places that belong together: what no change names must be the same, in the same order."""
        kept = [
            [at for at in range(len(texts)) if at not in taken]
            for texts, taken in zip(self._sentences, self._taken, strict=True)
        ]
        for old, new in zip(*kept, strict=False):
            if self._sentences[0][old] != self._sentences[1][new]:
                raise BadGold(f"{self._name}: no block for {self._sentences[0][old]!r} or {self._sentences[1][new]!r}")
        if len(kept[0]) != len(kept[1]):
            side = len(kept[1]) > len(kept[0])
            raise BadGold(f"{self._name}: no block for {self._sentences[side][kept[side][-1]]!r}")
        named = {(old, new) for change in changes for old in change.old for new in change.new}
        return frozenset(named | set(zip(*kept, strict=True)))

    def _place(self, side: int, text: str) -> int:
        places = [at for at, one in enumerate(self._sentences[side]) if one == text and at not in self._taken[side]]
        if not places:
            raise BadGold(f"{self._name}: the {('old', 'new')[side]} version has no sentence {text!r}")
        self._taken[side].add(places[0])
        return places[0]

    def _check_field(self, kind: str, old: Sequence[str], new: Sequence[str]) -> None:
        for article, texts in zip(self._articles, (old, new), strict=True):
            if getattr(article, kind) != "".join(texts):
                raise BadGold(f"{self._name}: the {kind} is {getattr(article, kind)!r}, not {''.join(texts)!r}")


def _parts(text: str, name: str) -> list[str]:
    parts = re.split(r"^== (?:OLD|NEW|TRUTH)$", text, flags=re.MULTILINE)
    if len(parts) != 4:
        raise BadGold(f"{name}: write == OLD, == NEW and == TRUTH, each once and in this order")
    return parts


def _value(text: str, key: str) -> str:
    return next((line.partition(":")[2].strip() for line in text.splitlines() if line.startswith(f"{key}:")), "")


def _article(text: str, language: str) -> Article:
    blocks = [" ".join(block.split("\n")).strip() for block in re.split(r"\n\s*\n", text) if block.strip()]
    paragraphs = [block for block in blocks if not block.startswith(tuple(f"{name}:" for name in FIELDS))]
    return article_of({name: _value(text, name) for name in FIELDS}, paragraphs, language)


def _blocks(text: str) -> tuple[list[list[str]], list[str]]:
    """The blocks of changes, and the verdicts on the whole."""
    lines = [[line.strip() for line in block.splitlines() if line.strip()] for block in re.split(r"\n\s*\n", text)]
    verdicts = [line for block in lines for line in block if line.startswith(("stealth: ", "notice: "))]
    changes = [[line for line in block if line not in verdicts] for block in lines]
    return [block for block in changes if block], verdicts


def _is_stealth(verdicts: Sequence[str], name: str) -> bool:
    said = [line.partition(": ")[2] for line in verdicts if line.startswith("stealth: ")]
    if said not in (["yes"], ["no"]):
        raise BadGold(f"{name}: write stealth: yes or stealth: no, once")
    return said == ["yes"]


def _side(lines: Sequence[str], signs: str, side: object) -> Iterator[str]:
    for line in lines:
        if line[0] in signs:
            yield side(line[2:]) if line[0] == "~" and callable(side) else line[2:]


def main(names: Sequence[str]) -> int:
    """Say what is wrong with the files; all, where none is named."""
    wrong = 0
    for path in map(Path, names) if names else sorted(FOLDER.glob("*.txt")):
        try:
            gold = read(path)
        except BadGold as error:
            wrong += 1
            print(error)
        else:
            print(f"{path.name}: {len(gold.changes)} changes, {len(gold.links)} links")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
