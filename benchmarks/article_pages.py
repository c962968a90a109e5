"""Folders in, pages with the article's paragraphs out: real ones that people marked, and those of the demo's newsroom.

Half of the real pages are held out: what goes wrong on them is counted and never shown.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

from benchmarks import saved_pages
from benchmarks.perturber import Layout, NoPlace, Page, decoded
from tracker.demo import Version, load_newsroom
from tracker.demo.answers import Answers, Request
from tracker.demo.load import HERE

_SAVED = re.compile(r"[a-z]+(?:-[a-z]+)*-\d\d")
_PDF = b"%PDF"
_DIGEST = re.compile(r"[0-9a-f]{40,}")
OWN = HERE / "articles"
GOLD = "*pages/g*.json*"  # what people read on the real pages, below the folder that holds both sets
#: Of the real pages, one a host, so many of each set are in the sample, drawn with this seed.
SAMPLE, DRAW = 24, 7
#: Paragraphs that one element of an own page must hold: own pages are short.
LEAST_OWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A real page that is not read yet."""

    path: Path
    host: str
    paragraphs: tuple[str, ...]

    def page(self) -> Page:
        """The page, read."""
        name = self.path.name.removesuffix(".html.gz")
        return Page(
            name=name[:12] if _DIGEST.fullmatch(name) else name,
            html=decoded(gzip.decompress(self.path.read_bytes())),
            paragraphs=self.paragraphs,
        )


def own() -> list[Layout]:
    """The project's own pages: the demo's, and those of invented sites (`saved_pages`), where they have an article."""
    return list(_layouts([*_of_the_demo(), *_saved()], LEAST_OWN))


def _of_the_demo() -> list[Page]:
    """Each article of the demo as it stands at the end, where its page shows it."""
    newsroom = load_newsroom()
    answers = Answers(newsroom, "https://demo.example")
    last = newsroom.rounds
    shown = [(article, article.shown_in(last)) for article in newsroom.articles]
    return [
        Page(
            name=article.slug,
            html=answers.answer(Request(target=article.path_in(last)), last).body.decode(),
            paragraphs=version.paragraphs,
        )
        for article, version in shown
        if isinstance(version, Version)
    ]


def _saved() -> list[Page]:
    return [
        Page(name=page.name, html=decoded(page.body), paragraphs=page.truth.paragraphs)
        for page in saved_pages.read_all()
        if page.has_article and not page.body.startswith(_PDF)
    ]


def every(folder: Path) -> Iterator[Layout]:
    """All real pages on which one element holds enough of the article."""
    return _layouts(source.page() for sources in _sets(folder) for source in sources)


def sample(folder: Path) -> Iterator[Layout]:
    """Some of them, of each set as many, no two of one host; always the same."""
    for sources in _sets(folder):
        drawn: dict[str, Layout] = {}
        for source in Random(DRAW).sample(sources, len(sources)):
            if source.host not in drawn and len(drawn) < SAMPLE:
                drawn.update((source.host, layout) for layout in _layouts([source.page()]))
        yield from drawn.values()


def is_held_out(name: str) -> bool:
    """True for a page from which nothing may be learnt: half of the real ones, half of those of invented sites."""
    if (OWN / f"{name}.toml").exists():
        return False
    if _SAVED.fullmatch(name):
        return int(name[-2:]) % 2 == 0
    return sha256(name.encode()).digest()[0] % 2 == 1


def _layouts(pages: Iterable[Page], least: int | None = None) -> Iterator[Layout]:
    for page in pages:
        try:
            yield Layout.of(page) if least is None else Layout.of(page, least)
        except NoPlace:
            continue


def _sets(folder: Path) -> tuple[list[Source], list[Source]]:
    return list(_marked(folder / "pages")), list(_news(folder / "news-pages"))


def _marked(folder: Path) -> Iterator[Source]:
    for name, page in json.loads((folder / "ground-truth.json").read_text("utf-8")).items():
        paragraphs = tuple(filter(None, page["articleBody"].split("\n")))
        yield Source(path=folder / f"{name}.html.gz", host=_host(page["url"]), paragraphs=paragraphs)


def _news(folder: Path) -> Iterator[Source]:
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        paragraphs = tuple(text for _, text in page["paragraphs"])
        yield Source(path=folder / page["page"], host=_host(page["url"]), paragraphs=paragraphs)


def _host(url: str) -> str:
    return urlsplit(url if "//" in url else f"//{url}").netloc
