"""Looking at the web: what an address is, what stands there now, and when to look again.

`Fetcher` checks a URL and says what was met; `canonical_url` gives an address its one form; `next_due` says when an
article is worth another look. Knows the network; never disk, the database or what a page means.
"""

from tracker.watch.addresses import PrivateAddresses
from tracker.watch.answers import decoded_body
from tracker.watch.coding import decode_body
from tracker.watch.fetch import Fetcher
from tracker.watch.schedule import next_due
from tracker.watch.urls import canonical_url, host_of
from tracker.watch.verdicts import CheckFailed

__all__ = [
    "CheckFailed",
    "Fetcher",
    "PrivateAddresses",
    "canonical_url",
    "decode_body",
    "decoded_body",
    "host_of",
    "next_due",
]
