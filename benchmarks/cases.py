"""Cases of judgement in plain text, and what does not come out of one. How to write them: its README.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.model import Article, Change, Diff, Paragraph

FOLDER = Path(__file__).parents[1] / "tests" / "diff" / "cases"
FIELDS = ("headline", "byline", "published", "modified")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One line of what a case expects of a change."""

    line: str
    kind: str
    tier: str
    labels: frozenset[str]
    accepted: frozenset[str]  # labels that may stand there or not

    def is_met_by(self, change: Change) -> bool:
        """True when a change is what was expected."""
        labels = {label.name.value for label in change.labels}
        return (change.kind, change.tier) == (self.kind, self.tier) and self.labels <= labels <= (
            self.labels | self.accepted
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two versions, and what an editor should see."""

    name: str
    old: Article
    new: Article
    changes: tuple[Expected, ...]
    notices: tuple[str, ...]
    stealth: bool | None  # None where the case does not say


def cases(folder: Path = FOLDER) -> Iterator[Case]:
    """All cases."""
    for path in sorted(folder.glob("*-*.txt")):
        language = path.stem.partition("-")[0]
        for block in path.read_text("utf-8").split("\n== ")[1:]:
            name, *lines = block.splitlines()
            yield _case(f"{path.stem}: {name}", lines, language)


def surprises(case: Case, found: Diff) -> list[str]:
    """What was found and not expected, and what was expected and not found."""
    unmet = list(case.changes)
    wrong = []
    for change in found.changes:
        match = next((expected for expected in unmet if expected.is_met_by(change)), None)
        if match:
            unmet.remove(match)
        else:
            wrong.append(f"found {change.kind} | {change.tier} | {' '.join(label.name for label in change.labels)}")
    wrong += [f"not found {expected.line}" for expected in unmet]
    notices = tuple(f"notice {notice.kind} explains {len(notice.explains)}" for notice in found.notices)
    if notices != case.notices:
        wrong.append(f"found notices {notices}")
    if case.stealth not in (None, found.stealth):
        wrong.append(f"found stealth: {found.stealth}")
    return wrong


def _case(name: str, lines: list[str], language: str) -> Case:
    old, new, expect = lines.index("OLD"), lines.index("NEW"), lines.index("EXPECT")
    wanted = [line for line in lines[expect + 1 :] if line.strip()]
    verdicts = [line for line in wanted if line in {"stealth", "no stealth"}]
    return Case(
        name=name,
        old=_article(lines[old + 1 : new], language),
        new=_article(lines[new + 1 : expect], language),
        changes=tuple(_expected(line) for line in wanted if "|" in line),
        notices=tuple(line for line in wanted if line.startswith("notice ")),
        stealth=verdicts == ["stealth"] if verdicts else None,
    )


def _article(lines: Sequence[str], language: str) -> Article:
    fields = {name: text for name, _, text in (line.partition(": ") for line in lines) if name in FIELDS}
    paragraphs = [line for line in lines if line.strip() and line.partition(": ")[0] not in FIELDS]
    return article_of(fields, paragraphs, language)


def article_of(fields: Mapping[str, str], paragraphs: Iterable[str], language: str) -> Article:
    """An article made by hand; a field that is not given is empty."""
    headline, byline, published, modified = (fields.get(name, "") for name in FIELDS)
    return Article(
        headline=headline,
        byline=byline,
        published=published,
        modified=modified,
        paragraphs=tuple(map(Paragraph, paragraphs)),
        language=language,
    )


def _expected(line: str) -> Expected:
    kind, tier, labels = (part.strip() for part in line.split("|"))
    accepted = frozenset(label.strip("()") for label in labels.split() if label.startswith("("))
    wanted = frozenset(label for label in labels.split() if not label.startswith("("))
    return Expected(line=line, kind=kind, tier=tier, labels=wanted, accepted=accepted)
