"""How well pages are read, beside the extraction library alone: python -m benchmarks.reading FOLDER

FOLDER holds `pages/` (pages and the text that people marked in them) and `news-pages/` (pages with their paragraphs and
fields). Scores: precision and recall over shingles of four words, means over pages, F1 of the means. Captions are left
out of the texts that are scored, because the gold leaves them out; so are blocks equal to the known title, which is a
field. Noise: blocks with less than .3 of their three-word shingles in the gold; lost: gold paragraphs with less than .5
of theirs in the text; both are means over the best 95 % of pages.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from statistics import mean, median
from time import process_time

from tracker.model import Article, PageKind, Role
from tracker.read import read_article
from tracker.read.characters import clean

HEADERS = {"Content-Type": "text/html"}
WORD = re.compile(r"\w+")
BETWEEN_NAMES = re.compile(r"[,;&/]| (?:and|und|et|y|e|en|og|och) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A page, and what people read on it."""

    body: bytes
    paragraphs: tuple[str, ...]
    title: str = ""
    authors: frozenset[str] = frozenset()
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader made of a page, and the seconds of CPU it took."""

    blocks: tuple[str, ...]
    seconds: float
    article: Article = field(default_factory=Article)


def marked_pages(folder: Path) -> Iterator[Gold]:
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name, page in truth.items():
        paragraphs = tuple(filter(None, map(clean, page["articleBody"].split("\n"))))
        yield Gold(body=gzip.decompress((folder / f"{name}.html.gz").read_bytes()), paragraphs=paragraphs)


def news_pages(folder: Path) -> Iterator[Gold]:
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        yield Gold(
            body=gzip.decompress((folder / page["page"]).read_bytes()),
            paragraphs=tuple(clean(text) for _, text in page["paragraphs"]),
            title=clean(page["title"]),
            authors=frozenset(map(clean, page["authors"] or ())),
            published=page["published"] or "",
        )


def by_tracker(body: bytes) -> Reading:
    begun = process_time()
    article = read_article(body, headers=HEADERS)
    seconds = process_time() - begun
    blocks = tuple(str(paragraph) for paragraph in article.paragraphs if paragraph.role is not Role.CAPTION)
    return Reading(blocks=blocks, seconds=seconds, article=article)


def by_library(body: bytes) -> Reading:
    from trafilatura import bare_extraction

    begun = process_time()
    found = bare_extraction(body, include_comments=False, with_metadata=True)
    seconds = process_time() - begun
    text = getattr(found, "text", None) or ""
    kind = PageKind.ARTICLE if text else PageKind.EMPTY
    article = Article(
        headline=clean(getattr(found, "title", None) or ""),
        byline=getattr(found, "author", None) or "",
        published=getattr(found, "date", None) or "",
        kind=kind,
    )
    return Reading(blocks=tuple(filter(None, map(clean, text.split("\n")))), seconds=seconds, article=article)


def shingles(text: str, words: int) -> Counter[tuple[str, ...]]:
    found = WORD.findall(text)
    return (
        Counter(tuple(found[at : at + words]) for at in range(max(1, len(found) - words + 1))) if found else Counter()
    )


def precision_and_recall(gold: Gold, blocks: Sequence[str]) -> tuple[float, float]:
    wanted, found = shingles("\n".join(gold.paragraphs), 4), shingles("\n".join(blocks), 4)
    met = (wanted & found).total()
    return met / max(1, found.total()), met / max(1, wanted.total())


def strangers(blocks: Sequence[str], others: Sequence[str], share: float) -> int:
    """How many blocks have less than that share of their shingles in the others."""
    known = set[tuple[str, ...]]().union(*(shingles(text.lower(), 3) for text in others))
    own = (shingles(block.lower(), 3) for block in blocks)
    return sum(len(known & each.keys()) < share * len(each) for each in own if each)


def is_same_minute(stated: str, wanted: str) -> bool:
    try:
        found, gold = datetime.fromisoformat(stated), datetime.fromisoformat(wanted)
    except ValueError:
        return False
    if found.tzinfo is None or gold.tzinfo is None:
        found, gold = found.replace(tzinfo=None), gold.replace(tzinfo=None)
    return abs((found - gold).total_seconds()) < 60


def best(numbers: Sequence[int]) -> float:
    return mean(sorted(numbers)[: int(len(numbers) * 0.95)])


def measure(name: str, golds: Sequence[Gold], read: Callable[[bytes], Reading]) -> str:
    """One line of the table."""
    readings = [read(gold.body) for gold in golds]
    texts = [[block for block in one.blocks if block != gold.title] for one, gold in zip(readings, golds, strict=True)]
    scores = [precision_and_recall(gold, text) for gold, text in zip(golds, texts, strict=True)]
    precision, recall = mean(score[0] for score in scores), mean(score[1] for score in scores)
    noise = best([strangers(text, gold.paragraphs, 0.3) for gold, text in zip(golds, texts, strict=True)])
    lost = best([strangers(gold.paragraphs, text, 0.5) for gold, text in zip(golds, texts, strict=True)])
    empty = sum(one.article.kind is not PageKind.ARTICLE and not one.blocks for one in readings)
    milliseconds = median(one.seconds for one in readings) * 1000
    return (
        f"{name:28} {2 * precision * recall / (precision + recall):.4f} {precision:.4f} {recall:.4f}"
        f" {noise:6.2f} {lost:5.2f} {empty:5d} {milliseconds:7.1f}  {fields(golds, readings)}"
    )


def fields(golds: Sequence[Gold], readings: Sequence[Reading]) -> str:
    """The shares of headlines, bylines and dates that are exactly right, where the gold has them."""
    pairs = [(gold, one.article) for gold, one in zip(golds, readings, strict=True) if gold.title]
    if not pairs:
        return ""
    headlines = mean(article.headline == gold.title for gold, article in pairs)
    bylines = mean(names(article.byline) == gold.authors for gold, article in pairs)
    dates = mean(is_same_minute(article.published, gold.published) for gold, article in pairs if gold.published)
    return f"{headlines:.3f} {bylines:.3f} {dates:.3f}"


def names(byline: str) -> frozenset[str]:
    return frozenset(filter(None, map(str.strip, BETWEEN_NAMES.split(byline))))


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("python -m benchmarks.reading FOLDER: the folder that holds pages/ and news-pages/")
    folder = Path(sys.argv[1])
    sets = {"pages": list(marked_pages(folder / "pages")), "news-pages": list(news_pages(folder / "news-pages"))}
    by_tracker(sets["pages"][0].body), by_library(sets["pages"][0].body)  # what is imported late is imported now
    print(f"{'':28} {'F1':6} {'P':6} {'R':6} {'noise':>6} {'lost':>5} {'empty':>5} {'ms':>7}  head. byl.  date")
    for name, golds in sets.items():
        print(measure(f"{name}: tracker", golds, by_tracker))
        print(measure(f"{name}: library, metadata", golds, by_library))


if __name__ == "__main__":
    main()
