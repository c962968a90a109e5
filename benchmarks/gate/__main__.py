"""`make gate`: the table of what tracker reaches, and then what fell below a floor. Exit code 1 where anything did.

python -m benchmarks.gate --pin            raise the floors to what is reached (`make gate-pin`)
python -m benchmarks.gate --misses [de]    what is wrong in gold pairs and pages, by name or language
python -m benchmarks.gate --json           the figures as JSON
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from itertools import chain
from typing import Protocol, TypeVar

from benchmarks import gold, saved_pages
from benchmarks.gate import floors, table
from benchmarks.gate.corpora import CORPORA, Result, result_of
from benchmarks.gate.floors import Floors
from benchmarks.gate.misses import HeldOut, misses
from benchmarks.gate.page_misses import page_misses


class _Judged(Protocol):
    """What a person judged, and which half it belongs to."""

    @property
    def name(self) -> str: ...

    @property
    def language(self) -> str: ...

    @property
    def is_held_out(self) -> bool: ...


_Named = TypeVar("_Named", bound=_Judged)


def main(arguments: Sequence[str]) -> int:
    """One of the four."""
    options = _options(arguments)
    if options.misses is not None:
        return _print_misses(options.misses)
    kept = floors.read()
    results = [result_of(corpus) for corpus in CORPORA if corpus.files]
    if options.pin:
        kept = _pin(results, kept)
    if options.json:
        print(json.dumps(table.as_json(results, kept), indent=2, ensure_ascii=False))
    else:
        print(*table.lines(results, kept), sep="\n")
    return _complain(results, kept)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gate", description="What tracker reaches.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--pin", action="store_true", help="raise the floors to what is reached")
    choice.add_argument("--json", action="store_true", help="give the figures as JSON")
    choice.add_argument("--misses", nargs="?", const="", metavar="NAME", help="list what is wrong, and stop")
    return parser.parse_args(arguments)


def _pin(results: Sequence[Result], kept: Floors) -> Floors:
    """Raise the floors, and say each that moved."""
    pinned = floors.pinned(results, kept)
    for name, pin in pinned.pins.items():
        for line in floors.moves(name, kept.pin(name), pin):
            print(line)
    floors.write(pinned)
    return pinned


def _complain(results: Sequence[Result], kept: Floors) -> int:
    measured = {result.corpus for result in results}
    for corpus in CORPORA:
        if corpus.name not in measured:
            print(f"{corpus.name}: passed over. {corpus.folder} has no {corpus.pattern}", file=sys.stderr)
    wrong = [line for result in results for line in floors.complaints(result, kept.pin(result.corpus))]
    print(*(wrong or ["Nothing is below its floor."]), sep="\n", file=sys.stderr)
    return int(bool(wrong))


def _print_misses(which: str) -> int:
    """Of one pair or page, of one language, or of all from which something may be learnt."""
    pairs = _chosen(gold.read_all(), which)
    pages = _chosen(saved_pages.read_all(), which)
    if not (pairs or pages):
        print(f"There is no gold pair, page or language {which!r}.", file=sys.stderr)
        return 2
    try:
        for line in chain(*map(misses, pairs), *map(page_misses, pages)):
            print(line)
    except HeldOut as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _chosen(texts: Sequence[_Named], which: str) -> list[_Named]:
    """The one of that name, or those of that language that may be looked at."""
    return [text for text in texts if text.name == which] or [
        text for text in texts if not text.is_held_out and which in ("", text.language)
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
