"""A file of site rules: TOML text in, rules out, and one line for each fault in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from itertools import combinations
from typing import Any

from tracker.errors import BadInput
from tracker.read.sites.rules import NO_RULES, PARTS, SiteRule, SiteRules, bare_host
from tracker.read.sites.selectors import fault_in

_TABLE = "rule"
_KEYS = ("host", "subdomains", "from", "to", "why", *PARTS)
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile:
    """What stands in a file of rules, and what is wrong with it."""

    rules: SiteRules = NO_RULES
    faults: tuple[str, ...] = ()

    def sound_rules(self) -> SiteRules:
        """The rules of a file without faults; `BadInput` names the first fault of any other."""
        if self.faults:
            more = f" It has {len(self.faults) - 1} more: 'tracker try-rule' lists them." if self.faults[1:] else ""
            raise BadInput(self.faults[0] + more)
        return self.rules


def parse_rules(text: str, *, name: str) -> RuleFile:
    """The rules in a text, which messages call `name`. Of a file with faults no rule is to be used."""
    try:
        stated = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return RuleFile(faults=(f"{name} is not TOML: {error}.",))
    tables = stated.get(_TABLE, [])
    faults = [f"{name}: {_unknown(key, (_TABLE,))}" for key in stated if key != _TABLE]
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        return RuleFile(faults=(*faults, f"{name}: {_TABLE} is no list of tables. Begin each rule with [[{_TABLE}]]."))
    titles = [f"{name}: rule {place} ({table.get('host', 'no host')})" for place, table in enumerate(tables, 1)]
    faults += [f"{title}: {fault}" for title, table in zip(titles, tables, strict=True) for fault in _faults(table)]
    if faults:
        return RuleFile(faults=tuple(faults))
    rules = tuple(map(_rule, tables))
    return RuleFile(rules=SiteRules(rules=rules), faults=tuple(_meetings(titles, rules)))


def _rule(table: dict[str, Any]) -> SiteRule:  # as TOML gives it; each value was looked at before
    return SiteRule(
        host=bare_host(table["host"]),
        why=" ".join(table["why"].split()),
        has_subdomains=table.get("subdomains", False),
        since=table.get("from"),
        until=table.get("to"),
        **{part: tuple(_listed(table[part])) for part in PARTS if part in table},
    )


def _faults(table: dict[str, Any]) -> Iterator[str]:
    yield from (_unknown(key, _KEYS) for key in table if key not in _KEYS)
    yield from _host_faults(table)
    if not isinstance(table.get("why"), str) or not table["why"].strip():
        yield "why is missing. Say in a sentence what the rule is needed for."
    yield from _date_faults(table)
    if not any(_listed(table.get(part, [])) for part in PARTS):
        yield f"it selects nothing. Give at least one of {', '.join(PARTS)}."
    for part in PARTS:
        yield from (f"{part}: {fault}" for fault in _selector_faults(table.get(part, [])))


def _host_faults(table: dict[str, Any]) -> Iterator[str]:
    host = table.get("host")
    if not isinstance(host, str) or not _HOST.fullmatch(bare_host(host)):
        yield 'host is not the name of one. Write it as it stands in addresses, such as "news.example".'
    if not isinstance(table.get("subdomains", False), bool):
        yield "subdomains is neither true nor false."


def _date_faults(table: dict[str, Any]) -> Iterator[str]:
    wrong = [key for key in ("from", "to") if key in table and not _is_date(table[key])]
    yield from (f"{key} is no date. Write it without quotation marks, such as 2026-03-01." for key in wrong)
    if not wrong and "from" in table and "to" in table and table["from"] > table["to"]:
        yield f"it ends ({table['to']}) before it begins ({table['from']})."


def _is_date(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _selector_faults(stated: object) -> Iterator[str]:
    for selector in _listed(stated):
        if not isinstance(selector, str):
            yield f"{selector!r} is no selector. Give a text, or a list of texts."
        elif fault := fault_in(selector):
            yield f"{selector!r} is no CSS selector ({fault})."


def _listed(stated: Any) -> list[Any]:  # as TOML gives it
    return stated if isinstance(stated, list) else [stated]


def _meetings(titles: list[str], rules: tuple[SiteRule, ...]) -> Iterator[str]:
    """Two rules for one host at one time: nobody could say which of them counts."""
    for (_, rule), (title, other) in combinations(zip(titles, rules, strict=True), 2):
        if rule.meets(other):
            yield f"{title}: another rule is for this host at the same time. Join them, or part them by their dates."


def _unknown(key: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(key, known, n=1)
    return f"unknown key {key!r}." + (f" Is {close[0]} meant?" if close else f" Known: {', '.join(known)}.")
