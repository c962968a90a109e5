"""Saved pages with all that a person reads on them: `pages/README.md` says how they are written.

`python -m benchmarks.saved_pages [FILE …]` says what is wrong with them: a word that is none of ours, a text that does
not stand on the page, a field that nobody filled in.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.page_text import visible_text
from benchmarks.typeset import typeset
from tracker.model import LeftOut, PageKind, Paragraph, Role
from tracker.read.characters import clean, letters

FOLDER = Path(__file__).parent / "pages"
FIELDS = ("headline", "byline", "published", "modified", "language", "canonical_url", "section")
#: What a left-out block is to a reader, and which of tracker's reasons say so. "not the article's text" does not: a
#: block that is listed with it is listed, and nobody is told why.
SORTS: Mapping[str, frozenset[str]] = {
    "headline": frozenset({"headline", "repeated on the page"}),
    "byline": frozenset({"byline", "about the author"}),
    "about the author": frozenset({"about the author", "byline", "request to readers"}),
    "time stamp": frozenset({"time stamp"}),
    "counter": frozenset({"counter", "comments", "site control", "share bar"}),
    "advertisement": frozenset({"advertisement", "hidden"}),
    "teaser": frozenset({"teaser", "repeated on the page"}),
    "pull quote": frozenset({"pull quote", "repeated on the page", "hidden"}),
    "newsletter": frozenset({"newsletter", "invitation", "form"}),
    "invitation": frozenset({"invitation", "newsletter", "form", "request to readers", "dialog"}),
    "request to readers": frozenset({"request to readers", "invitation"}),
    "share bar": frozenset({"link", "share bar", "site control", "navigation"}),
    "site control": frozenset({"link", "site control", "share bar", "navigation", "player", "form", "dialog"}),
    "navigation": frozenset({"link", "navigation", "site control", "foot of the page"}),
    "player": frozenset({"player", "site control"}),
    "comments": frozenset({"comments"}),
    "consent": frozenset({"consent", "dialog"}),
    "hidden": frozenset({"hidden", "repeated on the page"}),
    "form": frozenset({"form", "newsletter", "invitation"}),
    "dialog": frozenset({"dialog", "consent"}),
    "foot of the page": frozenset({"foot of the page", "head or foot of a page", "navigation"}),
}
_ROLES = {**{role.value: role for role in Role}, "row": Role.PARAGRAPH}  # a row of a table, its cells parted by bars
_LEFT_OUT = "left out: "
_SERVED = ("url", "encoded", "header")
_BLOCK = re.compile(rf"({'|'.join(_ROLES)}|live-entry \S+|left out: [^|]+?)(?: ?\|(?: (.*))?)?")
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*-\d\d")
#: What a page can be to a person: whatever it is to tracker, but for what is beyond the reader's limits.
KINDS = tuple(kind.value for kind in PageKind if kind is not PageKind.UNREADABLE)
_KINDS_WITH_TEXT = frozenset({PageKind.ARTICLE, PageKind.LIVE_BLOG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What a person wrote down for a page: fields by name, blocks with their roles, what is left out by its sort."""

    fields: Mapping[str, str]
    paragraphs: tuple[Paragraph, ...] = ()
    times: Mapping[str, str] = field(default_factory=dict)  # of live entries, by the texts of their paragraphs
    left_out: tuple[LeftOut, ...] = ()
    served: tuple[tuple[str, str], ...] = ()  # `url`, `encoded` and `header` lines


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """A page as it is served, and the truth about it."""

    name: str
    url: str
    headers: Mapping[str, str]
    body: bytes
    truth: Truth

    @property
    def kind(self) -> str:
        """What the page is."""
        return self.truth.fields["kind"]

    @property
    def language(self) -> str:
        """The first part of its language's code."""
        return self.truth.fields.get("language", "").partition("-")[0]

    @property
    def has_article(self) -> bool:
        """True for a page whose text makes a version."""
        return self.kind in _KINDS_WITH_TEXT

    @property
    def is_held_out(self) -> bool:
        """True for a page from which nothing may be learnt."""
        return int(self.name[-2:]) % 2 == 0


class BadPage(Exception):
    """A file of which nobody can say what it means."""


def truth_of(text: str, name: str) -> Truth:
    """What the lines of a file say, each by itself. `BadPage` names the line with a word that is none of ours."""
    fields: dict[str, str] = {}
    served: list[tuple[str, str]] = []
    blocks: list[tuple[str, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        block = _BLOCK.fullmatch(line)
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not line or line.startswith("#"):
            continue
        if block:
            blocks.append((block[1], _text(block[2], f"{name}, line {number}")))
        elif colon and key in _SERVED:
            served.append((key, value))
        elif colon and key in ("kind", *FIELDS, "reasons") and key not in fields:
            fields[key] = value
        else:
            raise BadPage(f"{name}, line {number}: {line[:60]!r} is no field, or said twice, and no role of a block.")
    return _truth(fields, served, blocks)


def _text(text: str | None, where: str) -> str:
    if not text:
        raise BadPage(f"{where}: a block has a text. Write role | text.")
    if text != clean(text):
        raise BadPage(f"{where}: write one space for white space of any kind, and no soft hyphens: {clean(text)!r}")
    return text


def _truth(fields: Mapping[str, str], served: Iterable[tuple[str, str]], blocks: Sequence[tuple[str, str]]) -> Truth:
    marked = [(mark.partition(" "), text) for mark, text in blocks if not mark.startswith(_LEFT_OUT)]
    return Truth(
        fields=fields,
        served=tuple(served),
        paragraphs=tuple(Paragraph(text, _ROLES[role]) for (role, _, _), text in marked),
        times={text: time for (_, _, time), text in marked if time},
        left_out=tuple(
            LeftOut(text=text, reason=mark.removeprefix(_LEFT_OUT))
            for mark, text in blocks
            if mark.startswith(_LEFT_OUT)
        ),
    )


def read(path: Path) -> SavedPage:
    """The page whose truth stands in a file. `BadPage` where the two cannot be put together."""
    truth = truth_of(path.read_text("utf-8"), path.name)
    served = dict(truth.served)
    headers = [value.partition(":") for key, value in truth.served if key == "header"]
    if not _NAME.fullmatch(path.stem):
        raise BadPage(f"{path.name}: name it after its shell, with a number of two digits, such as amp-03.txt")
    if truth.fields.get("kind") not in KINDS:
        raise BadPage(f"{path.name}: write kind: and one of {', '.join(KINDS)}")
    return SavedPage(
        name=path.stem,
        url=served.get("url", ""),
        headers={name.strip(): value.strip() for name, _, value in headers},
        body=_body(path, served.get("encoded", "utf-8")),
        truth=truth,
    )


def _body(path: Path, encoding: str) -> bytes:
    """The bytes: of markup in its character set, or of a PDF set from lines of text."""
    page, lines = path.with_suffix(".html"), path.with_suffix(".typeset")
    try:
        if lines.exists():
            return typeset(lines.read_text("utf-8"))
        return page.read_text("utf-8").encode(encoding)
    except OSError as error:
        raise BadPage(f"{path.name}: there is no page {page.name} or {lines.name} beside it.") from error
    except (UnicodeEncodeError, LookupError) as error:
        raise BadPage(f"{path.name}: {page.name} cannot be encoded as {encoding!r}: {error}") from error


def read_all(folder: Path = FOLDER) -> list[SavedPage]:
    """All pages of a folder, by name."""
    return [read(path) for path in sorted(folder.glob("*.txt"))]


def complaints(page: SavedPage, shown: str) -> Iterator[str]:
    """What a person forgot, or wrote down otherwise than it stands in the text that the page shows."""
    truth = page.truth
    if page.has_article:
        unsaid = [key for key in FIELDS if key not in truth.fields]
        yield from (f"write {key}: and nothing behind it where the page has none" for key in unsaid)
    yield from (f"{one.reason!r} is none of {', '.join(SORTS)}" for one in truth.left_out if one.reason not in SORTS)
    if page.has_article != bool(truth.paragraphs):
        yield f"a page of kind {page.kind} has {'blocks' if page.has_article else 'no blocks but left-out ones'}"
    if not page.url or not page.headers:
        yield "write url: and at least header: Content-Type: …, as the page is served"
    yield from _not_on_the_page(truth, letters(shown))


def _not_on_the_page(truth: Truth, shown: str) -> Iterator[str]:
    """Texts that the page has not, or has less often than they were written down, told by their letters alone."""
    for one in truth.left_out:
        if letters(one.text) not in shown:
            yield f"does not stand on the page: {one.text!r}"
    bare = _without(shown, truth.left_out)
    for text in truth.paragraphs:
        if letters(text) not in shown and _without(letters(text), truth.left_out) not in bare:
            yield f"does not stand on the page: {str(text)!r}"
    for text in {*truth.paragraphs} & {one.text for one in truth.left_out}:
        if shown.count(letters(text)) < 2:
            yield f"stands on the page once, and is both kept and left out: {str(text)!r}"


def _without(shown: str, left_out: Iterable[LeftOut]) -> str:
    """The text of a page without what is left out, which may stand inside a paragraph."""
    for one in left_out:
        shown = shown.replace(letters(one.text), "")
    return shown


def main(names: Sequence[str]) -> int:
    """Say what is wrong with the files; all, where none is named."""
    wrong = 0
    for path in map(Path, names) if names else sorted(FOLDER.glob("*.txt")):
        found = list(_wrong_with(path.with_suffix(".txt")))
        wrong += bool(found)
        print(*found, sep="\n", end="\n" if found else "")
    for path in sorted(FOLDER.iterdir()) if not names else ():
        if path.suffix in (".html", ".typeset") and not path.with_suffix(".txt").exists():
            wrong += 1
            print(f"{path.name}: nobody has written down what stands on it, in {path.stem}.txt")
    print(f"{wrong} files are wrong." if wrong else "All files can be used.", file=sys.stderr)
    return int(bool(wrong))


def _wrong_with(path: Path) -> Iterator[str]:
    try:
        page = read(path)
    except (BadPage, OSError) as error:
        yield str(error)
    else:
        yield from (f"{path.name}: {complaint}" for complaint in complaints(page, _shown(path)))


def _shown(path: Path) -> str:
    """All text of a page: what stands in its markup, or the lines from which it is set."""
    lines = path.with_suffix(".typeset")
    return lines.read_text("utf-8") if lines.exists() else visible_text(path.with_suffix(".html").read_text("utf-8"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
