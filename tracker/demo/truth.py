"""What an honest tracker must find on the demo site: `truth.toml` in, frozen values out.

The words are those of `tracker.model` (outcomes, kinds, labels, tiers), as plain strings that compare equal to them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from tracker.demo.fields import Fields, read_fields, within
from tracker.errors import BadInput

TRUTH = Path(__file__).with_name("truth.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueChange:
    """One thing an editor of the demo newsroom did."""

    kind: str
    tier: str
    labels: tuple[str, ...]  # those that must be there; more may be
    old: str  # a whole sentence, or the field of a headline or byline; "" when added
    new: str  # "" when deleted


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFinding:
    """What a check of one article in one round must come to."""

    slug: str
    round: int
    outcome: str
    stealth: bool = False
    changes: tuple[TrueChange, ...] = ()  # against the version seen before; none unless changed or returned


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """All findings, by article and then by round."""

    findings: tuple[TrueFinding, ...]

    def of_round(self, number: int) -> tuple[TrueFinding, ...]:
        """What a run over all articles must find in a round."""
        return tuple(finding for finding in self.findings if finding.round == number)

    def finding(self, slug: str, number: int) -> TrueFinding:
        """What a check of one article must find in a round."""
        for finding in self.of_round(number):
            if finding.slug == slug:
                return finding
        raise BadInput(f"{slug}, round {number}: the truth file says nothing of it. Add it there.")


_Findings = dict[tuple[str, int], TrueFinding]


def load_truth(path: Path = TRUTH) -> Truth:
    """The truth that a file tells."""
    with within(path.name):
        fields = read_fields(path)
        findings = _by_outcome(fields.take("outcomes", dict))
        for table in fields.take_tables("findings"):
            told = _told(table, findings)
            findings[told.slug, told.round] = told
        fields.close()
    return Truth(findings=tuple(findings.values()))


def _by_outcome(outcomes: dict[str, object]) -> _Findings:
    return {
        (slug, number): TrueFinding(slug=slug, round=number, outcome=outcome)
        for slug in outcomes
        for number, outcome in enumerate(Fields(outcomes).take_all(slug, str), start=1)
    }


def _told(fields: Fields, findings: _Findings) -> TrueFinding:
    slug, number = fields.take("article", str), fields.take("round", int)
    with within(f"{slug}, round {number}"):
        if (slug, number) not in findings:
            raise BadInput("no outcome is given for it. Add it under [outcomes].")
        changes = tuple(_change(table) for table in fields.take_tables("changes"))
        told = replace(findings[slug, number], stealth=fields.take("stealth", bool), changes=changes)
        fields.close()
    return told


def _change(fields: Fields) -> TrueChange:
    change = TrueChange(
        kind=fields.take("kind", str),
        tier=fields.take("tier", str),
        labels=fields.take_all("labels", str),
        old=fields.take_or("old", ""),
        new=fields.take_or("new", ""),
    )
    fields.close()
    return change
