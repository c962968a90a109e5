"""The command line. A command parses, makes one call, prints."""

from tracker.cli.main import main, tracker

__all__ = ["main", "tracker"]
