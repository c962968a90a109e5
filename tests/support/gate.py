"""Small judged pairs and results made by hand, for the tests of the gate."""

from __future__ import annotations

from pathlib import Path

from benchmarks.gate.corpora import Part, Result
from benchmarks.scores import Share

OLD = "The mill has 12 rooms. The mill stood empty. Its owners could not be reached. Rain fell."
NEW = "The mill has 21 rooms. Its owners could not be reached. Rain fell. The inquest opens on Monday."
TRUTH = """\
edited | substantive | number (wording) | silent
~ The mill has [-12-]{+21+} rooms.

deleted | substantive
- The mill stood empty.

added | substantive
+ The inquest opens on Monday.

stealth: yes
"""


def gold_file(folder: Path, name: str = "en-01", *, truth: str = TRUTH, old: str = OLD, new: str = NEW) -> Path:
    """A judged pair in a folder."""
    path = folder / f"{name}.txt"
    text = f"title: A fire\nlanguage: en\n\n== OLD\n{old}\n\n== NEW\n{new}\n\n== TRUTH\n{truth}"
    path.write_text(text, "utf-8")
    return path


def result(figure: int, digests: dict[str, str] | None = None) -> Result:
    """A corpus with one figure, so many of a hundred."""
    measures = {"kinds/all": {Part.ALL: Share(right=figure, of=100), Part.HELD_OUT: Share(right=figure, of=100)}}
    return Result(corpus="small", digests=digests or {"en-01.txt": "1234"}, texts=1, measures=measures)


PAGE = """\
<!DOCTYPE html><html lang="en"><head><title>Ferry returns</title>
<meta property="article:published_time" content="2031-05-07T11:05:00+02:00"></head><body><article><h1>Ferry returns</h1>
<p>By Ada Brook</p>
<p>The ferry at Lindwerth returned to the river on Friday, after eleven weeks in which the town had to drive.</p>
<figure><img src="a.jpg" alt=""><figcaption>The ferry in May. Photo: Ines Roe</figcaption></figure>
<p>Forty people stood on the bank on the first morning, and the ferryman took no money from any of them.</p>
<p>Advertisement</p>
<p>A second boat has been ordered. It will be smaller, it will be electric, and it will come in the autumn.</p>
<div>Correction: An earlier version of this article said that the ferry had been away for twelve weeks.</div>
</article></body></html>
"""
PAGE_TRUTH = """\
# A page with everything that is counted.
url: https://www.courier.example/ferry
header: Content-Type: text/html; charset=utf-8
kind: article
headline: Ferry returns
byline: Ada Brook
published: 2031-05-07T11:05:00+02:00
modified:
language: en
canonical_url:
section:

paragraph | The ferry at Lindwerth returned to the river on Friday, after eleven weeks in which the town had to drive.
caption | The ferry in May. Photo: Ines Roe
paragraph | Forty people stood on the bank on the first morning, and the ferryman took no money from any of them.
paragraph | A second boat has been ordered. It will be smaller, it will be electric, and it will come in the autumn.
notice | Correction: An earlier version of this article said that the ferry had been away for twelve weeks.

left out: advertisement | Advertisement
"""


def page_file(folder: Path, name: str = "local-01", *, truth: str = PAGE_TRUTH, page: str = PAGE) -> Path:
    """A saved page and its truth in a folder; the path is that of the truth."""
    path = folder / f"{name}.txt"
    path.write_text(truth, "utf-8")
    path.with_suffix(".html").write_text(page, "utf-8")
    return path
