"""How long `tracker --help` takes, beside a bare interpreter in the same run: the median of pairs, run in turn."""

from __future__ import annotations

import statistics
import subprocess
import sys
from time import perf_counter

ROUNDS = 11
BARE = [sys.executable, "-c", "pass"]
HELP = [sys.executable, "-m", "tracker", "--help"]
LIMIT = 0.3  # seconds: beyond it a person notices the wait


def main() -> int:
    """Prints the figures; 1 where help is slower than the limit."""
    pairs = [(_seconds(BARE), _seconds(HELP)) for _ in range(ROUNDS)]
    bare, help_ = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(ours / reference for reference, ours in pairs)
    print(f"tracker --help {help_ * 1000:6.0f} ms   bare interpreter {bare * 1000:6.0f} ms   ratio {ratio:.1f}")
    return int(help_ > LIMIT)


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
