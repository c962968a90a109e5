"""Takes the rules for single sites from their file."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import BadInput
from tracker.pipeline.workplace import Workplace
from tracker.read.sites import RuleFile, SiteRules, our_rules, parse_rules


def site_rules(place: Workplace) -> SiteRules:
    """The user's rules, over those that come with tracker.

    Raises `BadInput` where a named file is not there, and where one has a fault.
    """
    if place.sites is None and not place.rule_file.exists():
        return our_rules()
    return read_rule_file(place.rule_file).sound_rules().over(our_rules())


def read_rule_file(path: Path) -> RuleFile:
    """What stands in a file of rules, and its faults. Raises `BadInput` where it cannot be read."""
    try:
        return parse_rules(path.read_bytes().decode("utf-8"), name=str(path))
    except OSError as error:
        raise BadInput(
            f"{path}: site rules cannot be read ({error.strerror}). Name their file with --sites."
        ) from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: not UTF-8 at byte {error.start}. Save it as UTF-8.") from error
