"""`make bench`: every benchmark that needs nothing but the project, and those on real pages where their folder is.

The folder of real pages and gold sets is named by TRACKER_SHARED_DATA; without it those benchmarks are passed over, and
this says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

OWN = ("startup", "splitting", "diffing", "archive")
ON_SHARED_DATA = {"pairing": "alignment", "reading": "", "real_pages": "pages"}  # and what they read there


def main() -> int:
    """Runs them one after the other; 1 where one of them missed its mark."""
    shared = os.environ.get("TRACKER_SHARED_DATA", "")
    codes = [_run(name) for name in OWN]
    for name, folder in ON_SHARED_DATA.items():
        if shared:
            codes.append(_run(name, str(Path(shared) / folder)))
        else:
            print(f"\n== {name}: passed over, since TRACKER_SHARED_DATA names no folder")
    return int(any(codes))


def _run(name: str, *arguments: str) -> int:
    print(f"\n== {name}", flush=True)
    return subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
