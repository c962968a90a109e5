"""An edit in, the findings out that say what kind of things changed in it, and how much that matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tracker.diff.attributions import attribution_findings
from tracker.diff.dates import date_finding
from tracker.diff.edit import Edit, Side
from tracker.diff.essence import essence_of
from tracker.diff.findings import Finding, joined, words_at
from tracker.diff.hedges import hedge_finding
from tracker.diff.names import name_finding
from tracker.diff.negations import negation_finding
from tracker.diff.numbers import number_finding
from tracker.diff.quotations import QUOTATION_MARKS
from tracker.diff.quotes import quote_finding
from tracker.diff.spellings import spelling_finding
from tracker.diff.wordings import wording_finding
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING

_Rule = Callable[[Edit], Finding | None]

_ORDER = {name: at for at, name in enumerate(LabelName)}
_TIERS = list(Tier)
_FACTS = (number_finding, date_finding, name_finding, quote_finding, negation_finding, hedge_finding)
_WHATEVER_THE_DRESS = (quote_finding, negation_finding)


def findings_of(edit: Edit) -> tuple[Finding, ...]:
    """What changed in an edit; at least one thing."""
    if _is_dress(edit):
        found = _found(edit, _WHATEVER_THE_DRESS) or [_dress_finding(edit)]
    elif max(len(edit.old.words), len(edit.new.words)) > RANKING.longest:
        found = [_unjudged(edit)]
    else:
        found = _found(edit, _FACTS)
        found += attribution_findings(edit)
        found += _rest(edit, found)
    return tuple(sorted(found, key=_order))


def tier_of(findings: Iterable[Finding]) -> Tier:
    """The heaviest tier of some findings."""
    return min([finding.tier for finding in findings], key=_TIERS.index)


def _order(finding: Finding) -> int:
    return _ORDER[finding.name]


def _found(edit: Edit, rules: Iterable[_Rule]) -> list[Finding]:
    return [finding for rule in rules if (finding := rule(edit))]


def _rest(edit: Edit, found: Sequence[Finding]) -> Iterator[Finding]:
    """The labels for what the labels of facts have left."""
    old = words_at([place for finding in found for place in finding.old])
    new = words_at([place for finding in found for place in finding.new])
    spelling = spelling_finding(edit, old)
    if spelling:
        yield spelling
        old, new = old | words_at(spelling.old), new | words_at(spelling.new)
    wording = wording_finding(edit, old, new)
    if wording:
        yield wording


def _is_dress(edit: Edit) -> bool:
    """True when the two texts say the same in another dress. What stands outside the hunks is equal in any case."""
    if not edit.hunks:
        return True
    first, last = edit.hunks[0], edit.hunks[-1]
    old = edit.old.tokens.between(first.old_start, last.old_end)
    new = edit.new.tokens.between(first.new_start, last.new_end)
    return essence_of(old, edit.lexicon.decimal_mark) == essence_of(new, edit.lexicon.decimal_mark)


def _dress_finding(edit: Edit) -> Finding:
    """The one finding of an edit that leaves letters and figures alone."""
    is_renamed = all(_has_changed_unit(side) for side in (edit.old, edit.new))
    old, new = sorted(edit.old.hunk_of), sorted(edit.new.hunk_of)
    return Finding(
        name=LabelName.WORDING if is_renamed else LabelName.PUNCTUATION,
        reason="another name of the unit" if is_renamed else _dress(edit, old, new),
        tier=Tier.STYLISTIC if is_renamed else Tier.COSMETIC,
        old=joined(old),
        new=joined(new),
    )


def _unjudged(edit: Edit) -> Finding:
    """The one finding of a text so long that it is no sentence: rules that look back and forth would take for ever."""
    return Finding(
        name=LabelName.WORDING,
        reason="too long a text to say more",
        old=joined(sorted(edit.old.hunk_of)),
        new=joined(sorted(edit.new.hunk_of)),
    )


def _has_changed_unit(side: Side) -> bool:
    """Percent and per cent have the same letters; they are two names all the same."""
    return any(side.has_changed(unit.start, unit.end) for unit in side.setting.lexicon.units.find(side.words))


def _dress(edit: Edit, old_places: Sequence[int], new_places: Sequence[int]) -> str:
    """What of the dress changed."""
    old, new = [edit.old.words[at] for at in old_places], [edit.new.words[at] for at in new_places]
    if not old and not new:
        return "only white space"
    if old == new:
        return "only letter case or the shape of apostrophes"
    if {*old, *new} <= QUOTATION_MARKS:
        return "only the shape of quotation marks"
    return "only punctuation, hyphens, white space or letter case"
