"""Real pages through the whole line: served on loopback, added, looked at, edited, looked at again, compared.

    python -m benchmarks.real_pages FOLDER

FOLDER holds gzipped pages and `ground-truth.json` (page → articleBody). For each page the table says what the first
look found, how much of the article's words the kept text has (recall) and how much of it is the article's (precision),
and whether an edit of one word, made in the page, is the one change that `tracker diff` shows.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_WORD = re.compile(r"\w+")
_UNSEEN = re.compile(rb"(?is)<(script|style|template)\b.*?</\1>|<meta\b[^>]*>")  # what no reader of the page sees
_EDIT = "Quillon"  # a name that no page has


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What came of one page."""

    page: str
    outcome: str
    sentences: int
    precision: float
    recall: float
    edit: str


def main(folder: Path) -> int:
    """Prints the table; 1 where an article page has no body or its edit was missed."""
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    texts = {name: page["articleBody"] for name, page in gold.items()}
    with tempfile.TemporaryDirectory() as scratch, _served(Path(scratch) / "site") as base_url:
        site = Path(scratch) / "site"
        pages = {name: gzip.decompress((folder / f"{name}.html.gz").read_bytes()) for name in texts}
        urls = {name: f"{base_url}/{name}.html" for name in texts}
        tracker = partial(_tracker, Path(scratch))
        _publish(site, pages)
        tracker("add", *urls.values())
        tracker("snapshot", "--all", "--allow-private")
        edited = {name: _edited(page, texts[name]) for name, page in pages.items()}
        _publish(site, {name: page or pages[name] for name, page in edited.items()})
        tracker("snapshot", "--all", "--allow-private")
        rows = [_row(name, urls[name], texts[name], edited[name], tracker) for name in texts]
    _print(rows)
    return int(any(row.sentences == 0 or row.edit == "missed" for row in rows))


def _row(name: str, url: str, text: str, edited: bytes | None, tracker: partial[str]) -> Row:
    steps = json.loads(tracker("log", url, "--format", "json"))["steps"]
    outcome = steps[0]["outcome"]
    if outcome != "new":
        return Row(page=name, outcome=f"{outcome}: {steps[0]['detail']}", sentences=0, precision=0, recall=0, edit="")
    kept = " ".join(part["text"] for part in json.loads(tracker("show", f"{url}@1", "--format", "json"))["paragraphs"])
    found, wanted = Counter(_WORD.findall(kept)), Counter(_WORD.findall(text))
    common = sum((found & wanted).values())
    return Row(
        page=name,
        outcome=outcome,
        sentences=len(re.findall(r"[.!?]", kept)),
        precision=common / max(1, found.total()),
        recall=common / max(1, wanted.total()),
        edit=_verdict(url, steps, tracker) if edited else "not made",
    )


def _verdict(url: str, steps: list[dict[str, object]], tracker: partial[str]) -> str:
    if len([step for step in steps if step["version"]]) < 2:
        return "missed"
    changes = json.loads(tracker("diff", url, "--format", "json"))["changes"]
    inserted = [text for change in changes for op, text in change["spans"] if op == "insert"]
    if len(changes) == 1 and inserted == [_EDIT]:
        return "alone"
    return f"one of {len(changes)}" if any(_EDIT in text for text in inserted) else "missed"


def _edited(page: bytes, text: str) -> bytes | None:
    """The page with one word of the article replaced, or None where no stretch of it stands in the page as is."""
    shown = _UNSEEN.sub(b"", page)
    for stretch in re.findall(r"\w+ \w+ (?=[a-z]{5,})[a-z]+ \w+ \w+", text):
        words = stretch.split(" ")
        changed = " ".join([*words[:2], _EDIT, *words[3:]])
        if page.count(stretch.encode()) == shown.count(stretch.encode()) == 1:
            return page.replace(stretch.encode(), changed.encode())
    return None


def _publish(site: Path, pages: dict[str, bytes]) -> None:
    site.mkdir(exist_ok=True)
    for name, page in pages.items():
        (site / f"{name}.html").write_bytes(page)


def _tracker(scratch: Path, *arguments: str) -> str:
    where = ["--db", str(scratch / "tracker.db"), "--snapshots", str(scratch / "snapshots")]
    done = subprocess.run(
        [sys.executable, "-m", "tracker", *where, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"tracker {' '.join(arguments[:2])}: {done.stderr}")
    return done.stdout


@contextmanager
def _served(site: Path) -> Iterator[str]:
    site.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=site))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keeps quiet."""


def _print(rows: list[Row]) -> None:
    print(f"{'page':14}{'outcome':10}{'stops':>6}{'precision':>11}{'recall':>8}  edit")
    for row in rows:
        print(f"{row.page[:12]:14}{row.outcome:10}{row.sentences:6}{row.precision:11.3f}{row.recall:8.3f}  {row.edit}")
    bodies = sum(row.sentences > 0 for row in rows)
    made = [row for row in rows if row.edit != "not made"]
    print(f"\n{len(rows)} article pages, {bodies} with a body; {len(made)} edits made: ", end="")
    print(", ".join(f"{count} {edit}" for edit, count in Counter(row.edit for row in made).most_common()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
