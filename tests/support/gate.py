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
