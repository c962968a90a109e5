"""Evidence: what servers sent, in WARC 1.1 files under `snapshots/`, written once and never touched again.

Checks go in with `RunWriter`, come out with `read_checks` and `read_body`; `verify` recomputes every digest and
`close_torn_runs` ends what a dead run left open. Knows disk; never the network, the database or what a page means.
"""

from tracker.archive.damage import Damage
from tracker.archive.digests import digest_of
from tracker.archive.folder import snapshot_files
from tracker.archive.reader import read_body, read_capture, read_checks
from tracker.archive.recover import close_torn_runs
from tracker.archive.stored import Original, Originals, StoredCapture, StoredCheck
from tracker.archive.verify import Verified, verify
from tracker.archive.writer import RunWriter

__all__ = [
    "Damage",
    "Original",
    "Originals",
    "RunWriter",
    "StoredCapture",
    "StoredCheck",
    "Verified",
    "close_torn_runs",
    "digest_of",
    "read_body",
    "read_capture",
    "read_checks",
    "snapshot_files",
    "verify",
]
