"""Rules for single sites: TOML to rules, a rule and a page's tree to what the reader is told of it. Touches no file.

The generic reading is the rule, and a rule for a site the exception: dated, with its reason, and never able to empty an
article or to leave a notice out. docs/reading.md says how to write one.
"""

from __future__ import annotations

from tracker.read.sites.ours import our_rules
from tracker.read.sites.rule_file import RuleFile, parse_rules
from tracker.read.sites.rules import NO_RULES, SITE_RULE, SiteRule, SiteRules, bare_host

__all__ = ["NO_RULES", "SITE_RULE", "RuleFile", "SiteRule", "SiteRules", "bare_host", "our_rules", "parse_rules"]
