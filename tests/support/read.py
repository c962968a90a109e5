"""Pages of a town that does not exist, and what an editor wrote down as right for them."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.saved_pages import Truth, truth_of
from tracker.model import Article
from tracker.read import read_article

FOLDER = Path(__file__).parents[1] / "read"
HTML = {"Content-Type": "text/html; charset=utf-8"}

PARAGRAPHS = (
    "The last grocer in Marsh Lane will close at the end of May, and the parish has no other within nine kilometres.",
    "Odalys Finch took the shop over from her aunt in 1994. She will be 70 in June and has long looked for an heir.",
    "“People say that they will miss me, and then they drive to town for butter,” she said on Thursday, smiling.",
    "The parish council offered to buy the building for 180,000 crowns. Nobody has offered to stand at the counter.",
    "From June a van will stop by the church on Tuesdays, if the driver's wife can do without it on that day.",
    "The shop sold 31 loaves on its best day last year, which was the day on which the bridge was under water.",
)


def page(*paragraphs: str, head: str = "", after: str = "") -> str:
    """A plain page around paragraphs of HTML, or around the grocer's story."""
    body = "\n".join(paragraphs or (f"<p>{text}</p>" for text in PARAGRAPHS))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Last grocer to close</title>{head}</head>'
        '<body><div class="top"><a href="/">Courier</a></div><div class="body"><h1>Last grocer to close</h1>'
        f"{body}</div>{after}</body></html>"
    )


def titled(heading: str, head: str) -> str:
    """The page with this in place of its `h1`, and that in its head."""
    return page(head=head).replace("<h1>Last grocer to close</h1>", heading)


def linked(**properties: object) -> str:
    """A script with the article's JSON-LD."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle"} | properties
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def read(html: str) -> Article:
    """The article on a page that is sent as UTF-8."""
    return read_article(html.encode("utf-8"), headers=HTML)


def texts(article: Article) -> tuple[str, ...]:
    """The bare texts of an article's paragraphs."""
    return tuple(str(paragraph) for paragraph in article.paragraphs)


def reasons(article: Article) -> dict[str, str]:
    """Why each text was left out."""
    return {one.text: one.reason for one in article.left_out}


def page_names() -> tuple[str, ...]:
    """The saved pages that have an expectation beside them."""
    return tuple(sorted(path.stem for path in (FOLDER / "pages").glob("*.txt")))


def expected(name: str) -> Truth:
    """What the file beside a saved page says."""
    return truth_of((FOLDER / "pages" / f"{name}.txt").read_text(encoding="utf-8"), name)


def notice_cases() -> tuple[tuple[str, str], ...]:
    """Each case of the file of notices: the kind, or "none", and the text."""
    lines = (FOLDER / "notices.txt").read_text(encoding="utf-8").splitlines()
    return tuple((kind, text) for kind, _, text in (line.partition("\t") for line in lines) if text)


def kind_cases() -> tuple[tuple[str, str, str], ...]:
    """Each case of the file of thin pages: the kind, the title, and the text."""
    lines = (FOLDER / "kinds.txt").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
