"""The room as a whole: what it costs to import, its data files, and real pages where they are at hand."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.model import PageKind
from tracker.read import read_article
from tracker.read.phrases import phrases

SHARED = Path(os.environ.get("TRACKER_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
HEAVY = {
    "lxml",
    "cssselect",
    "trafilatura",
    "resiliparse",
    "aiohttp",
    "datasette",
    "sqlite_utils",
    "importlib.metadata",
}


def test_importing_the_room_is_cheap():
    """No parser, extractor or detector is loaded before something is read."""
    program = "import sys, tracker.read; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()

    assert HEAVY.isdisjoint(modules)


@pytest.mark.parametrize("name", ["notices", "boilerplate", "pages"])
def test_every_expression_in_the_data_files_can_be_compiled(name: str):
    """An editor's slip in a pattern is found here, and not on a page in that language."""
    expressions = [
        pattern.replace("SUBJECT", "article") for language in phrases(name).values() for pattern in _patterns(language)
    ]

    assert len(expressions) > 10
    assert all(re.compile(expression) for expression in expressions)


@pytest.mark.parametrize("name", ["notices", "boilerplate", "stamps"])
def test_phrases_are_written_in_small_letters(name: str):
    """Texts are compared in small letters, so a phrase with a capital would never be met."""
    phrased = [re.sub(r"SUBJECT|\\.", "", text) for text in _texts(phrases(name))]

    assert [text for text in phrased if text != text.lower()] == []


def test_the_seed_keeps_its_ten_paragraphs():
    """The site's text in the copy of an agency story goes, and exactly the article stays."""
    files = sorted((SHARED / "seed").glob("*.txt"))
    if not files:
        pytest.skip("the seed is not at hand: TRACKER_SHARED_DATA names no folder that holds it")
    found = read_article(files[0].read_bytes(), url=files[0].name)

    assert len(found.paragraphs) == 10
    assert [one.reason for one in found.left_out] == [
        "advertisement",
        *["teaser"] * 4,
        *["request to readers"] * 2,
    ]


_WITH_TEXT = (PageKind.ARTICLE, PageKind.LIVE_BLOG, PageKind.PAYWALLED)  # three of them were saved behind a wall


@pytest.mark.slow
def test_no_real_article_is_empty():
    """Each of the real pages that hold an article is read as one, or as its teaser, with text."""
    pages = sorted((SHARED / "pages").glob("*.html.gz")) + sorted((SHARED / "news-pages").glob("*.html.gz"))
    if not pages:
        pytest.skip("real pages are not at hand: TRACKER_SHARED_DATA names no folder that holds them")
    found = {
        path.name: read_article(gzip.decompress(path.read_bytes()), headers={"Content-Type": "text/html"})
        for path in pages
    }

    assert [name for name, one in found.items() if one.kind not in _WITH_TEXT] == []
    assert [name for name, one in found.items() if not one.paragraphs] == []


@pytest.mark.slow
def test_the_gold_paragraphs_of_real_pages_lose_hardly_a_line():
    """As plain text, at most two lines in a thousand of what people call article are left out."""
    if not (SHARED / "news-pages" / "gold.jsonl").exists():
        pytest.skip("the gold is not at hand: TRACKER_SHARED_DATA names no folder that holds it")
    lines = (SHARED / "news-pages" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [[text for _, text in json.loads(line)["paragraphs"]] for line in lines]
    lost = sum(len(read_article("\n\n".join(text).encode(), url="gold.txt").left_out) for text in texts)

    assert lost <= 0.002 * sum(map(len, texts))


def _patterns(language: object) -> list[str]:
    """The regular expressions in a language's part of a data file."""
    if not isinstance(language, dict):
        return []
    here = [*language.get("sentences", ()), *language.get("invitations", ()), *language.get("closings", ())]
    here += [*language.get("titles", ()), *language.get("texts", ())]
    return here + [pattern for part in language.values() for pattern in _patterns(part)]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in _texts(part)]
