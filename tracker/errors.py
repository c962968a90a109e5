"""What can go wrong, one class for each thing the user can do about it.

    TrackerError                 the root; its text is one line: what was met, where, what to do
    ├── BadInput                 change what you typed or gave: a file, a URL, a version
    │   └── UnknownArticle       name an article that is tracked
    ├── DamagedSnapshot          restore the file from a copy
    ├── DamagedDatabase          run `tracker rebuild`, or mend what the message names
    ├── NotOurDatabase           point --db elsewhere; nothing was touched
    │   └── NewerDatabase        upgrade tracker; nothing was touched
    └── Busy                     wait for the other run, or end it

A response that fails is no error: it is an outcome in the ledger of checks.
"""


class TrackerError(Exception):
    """Something that the user can do something about."""


class BadInput(TrackerError):
    """What was typed or given cannot be used."""


class UnknownArticle(BadInput):
    """No article, or more than one, answers to that name."""


class DamagedSnapshot(TrackerError):
    """Evidence is not what was written."""


class DamagedDatabase(TrackerError):
    """The database cannot be used as it is; the message says what would help, mostly `tracker rebuild`."""


class NotOurDatabase(TrackerError):
    """The file is not a database of tracker."""


class NewerDatabase(NotOurDatabase):
    """The database was written by a newer tracker."""


class Busy(TrackerError):
    """Another run holds the lock."""
