"""An edit in, the findings out that say what kind of things changed in it, and how much that matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tracker.diff.attributions import attribution_findings
from tracker.diff.clocks import ZONES
from tracker.diff.dates import date_finding
from tracker.diff.dress import dress_beside, dress_finding, is_dress
from tracker.diff.edit import Edit
from tracker.diff.findings import Finding, joined, words_at
from tracker.diff.hedges import hedge_finding, may_have_hedges
from tracker.diff.names import may_have_names, name_finding
from tracker.diff.negations import has_affix, negation_finding
from tracker.diff.numbers import number_finding
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
    if is_dress(edit):
        found = _found(edit, _WHATEVER_THE_DRESS) or [
            spelling_finding(edit, frozenset(), frozenset()) or dress_finding(edit)
        ]
    elif max(len(edit.old.words), len(edit.new.words)) > RANKING.longest:
        found = [_unjudged(edit)]
    else:
        found = _found(edit, _FACTS) if _may_state_facts(edit) else []
        found += attribution_findings(edit)
        found = _without_listeners(found)
        found += _rest(edit, found)
    return tuple(sorted(found, key=_order) if len(found) > 1 else found)


def _may_state_facts(edit: Edit) -> bool:
    """False where none of the rules for facts has anything to look at: asked once, before each asks for itself."""
    lexicon = edit.lexicon
    if edit.old.quoted or edit.new.quoted or edit.has_changed_figures or lexicon.inner_numbers:
        return True
    if edit.touches(lexicon.fact_words) or edit.touches(ZONES) or may_have_names(edit):
        return True
    return has_affix(edit.changed, lexicon) or may_have_hedges(edit)


def tier_of(findings: Iterable[Finding]) -> Tier:
    """The heaviest tier of some findings."""
    return min([finding.tier for finding in findings], key=_TIERS.index)


def _order(finding: Finding) -> int:
    return _ORDER[finding.name]


def _found(edit: Edit, rules: Iterable[_Rule]) -> list[Finding]:
    return [finding for rule in rules if (finding := rule(edit))]


def _without_listeners(found: list[Finding]) -> list[Finding]:
    """Without a name that came or went with who was told: the minister told the BBC, the minister said."""
    heard = [one for one in found if one.name is LabelName.ATTRIBUTION and one.tier is Tier.STYLISTIC]
    names = [one for one in found if one.name is LabelName.NAME and not (one.old and one.new)]
    if not heard or not names:
        return found
    told = words_at([*heard[0].old]), words_at([*heard[0].new])
    is_told = words_at(names[0].old) <= told[0] and words_at(names[0].new) <= told[1]
    return [one for one in found if one is not names[0]] if is_told else found


def _rest(edit: Edit, found: Iterable[Finding]) -> Iterator[Finding]:
    """The labels for what the labels of facts have left."""
    old: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()
    for finding in found:
        old, new = old | words_at(finding.old), new | words_at(finding.new)
    spelling = spelling_finding(edit, old, new)
    if spelling:
        yield spelling
        old, new = old | words_at(spelling.old), new | words_at(spelling.new)
    dress = dress_beside(edit)
    if dress:
        yield dress
    if dress and (old or new):
        old, new = old | words_at(dress.old), new | words_at(dress.new)
    wording = wording_finding(edit, old, new)
    if wording:
        yield wording


def _unjudged(edit: Edit) -> Finding:
    """The one finding of a text so long that it is no sentence: rules that look back and forth would take for ever."""
    return Finding(
        name=LabelName.WORDING,
        reason="too long a text to say more",
        old=joined(sorted(edit.old.hunk_of)),
        new=joined(sorted(edit.new.hunk_of)),
    )
