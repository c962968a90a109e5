"""Site rules of a town that does not exist, and pages read by them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from support.read import HTML, PARAGRAPHS
from tracker.model import Article
from tracker.read import read_article
from tracker.read.sites import SiteRule, SiteRules, parse_rules

CASES = Path(__file__).parents[1] / "read" / "site_rule_faults.txt"
HOST = "www.marsh-courier.example"
URL = f"https://{HOST}/shop"
WHY = "the box of the week stands inside the text"
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultCase:
    """A file of rules, and the one fault in it."""

    text: str
    fault: str


def rules(text: str) -> SiteRules:
    """The rules in a file without faults."""
    return parse_rules(text, name="sites.toml").sound_rules()


def rule(**parts: str | tuple[str, ...]) -> SiteRule:
    """A rule for the Marsh Courier with these selectors."""
    listed = {part: (given,) if isinstance(given, str) else given for part, given in parts.items()}
    return SiteRule(host="marsh-courier.example", why=WHY, **listed)


def read_by(html: str, by: SiteRule | None) -> Article:
    """The article on a page that is sent as UTF-8, read by a rule."""
    return read_article(html.encode("utf-8"), url=URL, headers=HTML, rule=by)


def fault_cases() -> tuple[FaultCase, ...]:
    """The cases that an editor wrote down: each begins with "== " and its fault."""
    parts = CASES.read_text(encoding="utf-8").split("\n== ")[1:]
    pairs = (part.split("\n", 1) for part in parts)
    return tuple(FaultCase(fault=fault.strip(), text=text) for fault, text in pairs)
