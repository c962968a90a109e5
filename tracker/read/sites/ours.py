"""The site rules that come with tracker."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from tracker.read.sites.rule_file import parse_rules
from tracker.read.sites.rules import SiteRules

_NAME = "ours.toml"


@lru_cache
def our_rules() -> SiteRules:
    """The rules in `ours.toml`, which a user's own for the same host come before."""
    return parse_rules(files(__package__).joinpath(_NAME).read_text(encoding="utf-8"), name=_NAME).sound_rules()
