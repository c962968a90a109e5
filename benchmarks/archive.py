"""How fast evidence is written, read and verified, beside a bare SHA-256 over the same bytes in the same run.

    python benchmarks/archive.py [CHECKS]

Each check is one page as a news site sends it, of 23 kB on the wire that no compressor makes smaller, with its request
and its account: three records. Trust the ratios, not the figures.
"""

from __future__ import annotations

import hashlib
import random
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tracker.archive import Originals, RunWriter, read_body, read_checks, snapshot_files, verify
from tracker.model import Capture, Check, Outcome

_WIRE = 23_000
_START = datetime(2030, 1, 1, tzinfo=UTC)
_SENT = (("Host", "gazette.example"), ("Accept-Encoding", "gzip"), ("User-Agent", "tracker"))
_RECEIVED = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Encoding", "gzip"),
    ("ETag", '"5f2c-61a0"'),
    ("Cache-Control", "max-age=60"),
)


def main(count: int) -> None:
    """Prints a table: what was done, MB/s of the bodies' bytes, records/s."""
    checks = [_check(number) for number in range(count)]
    with TemporaryDirectory() as name:
        folder = Path(name)
        _report("bare sha256", count, lambda: [hashlib.sha256(check.captures[0].body) for check in checks])
        _report("write", count, lambda: _write(folder, checks))
        (file,) = snapshot_files(folder)
        _report("read_checks", count, lambda: sum(1 for _ in read_checks(folder, file, told=print)))
        _report("verify", count, lambda: verify(folder))
        places = [stored.captures[0].offset for stored in read_checks(folder, file, told=print)]
        _report("read_body", count, lambda: [read_body(folder, file, offset) for offset in places])


def _check(number: int) -> Check:
    url = f"https://gazette.example/{number}"
    at = _START + timedelta(seconds=number)
    body = random.Random(number).randbytes(_WIRE)
    capture = Capture(
        url=url, captured_at=at, status=200, reason="OK", request_headers=_SENT, headers=_RECEIVED, body=body
    )
    return Check(url=url, checked_at=at, outcome=Outcome.FETCHED, captures=(capture,))


def _write(folder: Path, checks: list[Check]) -> None:
    with closing(RunWriter(folder, started_at=_START)) as writer:
        for number, check in enumerate(checks):
            writer.write(check, sequence=number, originals=Originals())


def _report(what: str, count: int, work: Callable[[], object]) -> None:
    began = perf_counter()
    work()
    took = perf_counter() - began
    print(f"{what:12} {count * _WIRE / took / 1e6:8.0f} MB/s {3 * count / took:9.0f} records/s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
