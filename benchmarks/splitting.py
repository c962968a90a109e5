"""How long a text takes to be split into sentences, beside a plain regular expression in the same run."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from tracker.read.sentences import split_sentences

_ARTICLE = """
HARWICK, Nov. 3 (Agency) — The swing bridge over the Marle was closed on Monday after engineers found cracks in two of
its bearings, the town council said. It carries about 14,200 vehicles a day, among them every bus to the north bank.
Repairs are expected to cost $1.2 million and to last until the middle of March.

“We knew that it was old. We did not know that it was this tired,” said Dr. Amara Bello, who led the inspection for
Borealis Works Inc. of Leeds. She had asked for a closer look at the bearings in 2029, when a smaller crack was found
at the eastern end of the span.

“Why did nobody listen?” Councillor T. J. Boone asked at the meeting. The mayor, Lena Fiske, answered that the money
had not been there, and that the U.K. government had turned down two requests for help. In the end the council voted
9-4 to borrow from its own reserve fund.

Shops on the north bank fear a poor winter. “Half of my customers walk over at 8 a.m. and go home at 6 p.m.,” said Ivo
Kranz, 54, who sells bread on St. Brendan Street. A ferry for people on foot will run every 20 minutes, but only until
dark; the last boat leaves well before the shops close.

The bridge was built in 1911 by Marle & Sons Ltd. It was widened twice, and its machine room was flooded in the storm
of 1987. Fig. 3 of the report shows the cracks, which are up to 3.5 centimetres long, and lists the eleven places
where the steel is thinner than it was on the day the bridge was opened.
"""
_TEXT = tuple(" ".join(paragraph.split()) for paragraph in _ARTICLE.split("\n\n")) * 3
_ROUNDS = 200


def print_splitting() -> None:
    """Print microseconds a text of 45 sentences, and the ratio to a split at stops with spaces."""
    plain = re.compile(r"(?<=[.!?])\s+")
    ours = _microseconds(split_sentences)
    floor = _microseconds(plain.split)
    sentences = sum(len(split_sentences(paragraph)) for paragraph in _TEXT)
    letters = sum(len(paragraph) for paragraph in _TEXT)
    print(f"splitting {sentences} sentences, {letters:,} characters: {ours:.0f} µs a text")
    print(f"a plain regular expression on the same text: {floor:.0f} µs; ratio {ours / floor:.1f}")


def _microseconds(split: Callable[[str], object]) -> float:
    """The quickest of many rounds: what the work costs when nobody else uses the machine."""
    quickest = float("inf")
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        for paragraph in _TEXT:
            split(paragraph)
        quickest = min(quickest, time.perf_counter() - started)
    return quickest * 1e6


if __name__ == "__main__":
    print_splitting()
