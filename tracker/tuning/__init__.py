"""Every number that decides an outcome, with its biography: where it comes from, what was tried, what would break.

One frozen section a room; a room imports its own section. Sizes are bytes, times are seconds, unless said.
"""

from tracker.tuning.archiving import Archiving
from tracker.tuning.browsing import Browsing
from tracker.tuning.fetching import Fetching
from tracker.tuning.learning import Learning
from tracker.tuning.pairing import Pairing
from tracker.tuning.ranking import Ranking
from tracker.tuning.reading import Reading
from tracker.tuning.running import Running
from tracker.tuning.splitting import Splitting
from tracker.tuning.storing import Storing

FETCHING = Fetching()
ARCHIVING = Archiving()
READING = Reading()
LEARNING = Learning()
SPLITTING = Splitting()
PAIRING = Pairing()
RANKING = Ranking()
STORING = Storing()
RUNNING = Running()
BROWSING = Browsing()

__all__ = [
    "ARCHIVING",
    "BROWSING",
    "FETCHING",
    "LEARNING",
    "PAIRING",
    "RANKING",
    "READING",
    "RUNNING",
    "SPLITTING",
    "STORING",
    "Archiving",
    "Browsing",
    "Fetching",
    "Learning",
    "Pairing",
    "Ranking",
    "Reading",
    "Running",
    "Splitting",
    "Storing",
]
