"""An edit in, the labels `attribution` and `anonymity` out: who says it, and what the verb says of what is said.

One neutral verb is as good as another: said, told, according to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, Turnover, turnover
from tracker.diff.findings import Finding, Place, places
from tracker.diff.lexicon import Speech
from tracker.diff.names import is_short_for
from tracker.diff.speakers import Attribution, attributions_of, has_name, identity, is_nameless, names_in
from tracker.diff.spellings import slips
from tracker.model import LabelName, Tier

_Pair = tuple[Attribution, Attribution]


class _Respelt(NamedTuple):
    """The words of both texts that changed in their spelling alone: they say the same, and name the same speaker."""

    old: frozenset[int]
    new: frozenset[int]


def attribution_findings(edit: Edit) -> Iterator[Finding]:
    """Whether a statement is said by another, or said otherwise; and whether a source lost its name or got one."""
    old, new = edit.old.found(attributions_of), edit.new.found(attributions_of)
    if not _concern(old, edit.old) and not _concern(new, edit.new):
        return
    pairs = list(zip(old, new, strict=True)) if len(old) == len(new) else []
    respelt = _respelt(edit)
    touched = [pair for pair in pairs if _is_touched(pair, respelt, edit)]
    renamed = [pair for pair in touched if _gets_name(pair, edit) is not None]
    changed = _verbs(respelt, edit)
    speakers = renamed or [pair for pair in touched if _is_another(pair, edit)]
    if changed:
        yield _finding(_reason(changed), places(changed.old), places(changed.new))
    elif speakers:
        yield _finding("another speaker", *_speakers(speakers))
    else:
        yield from _neutral_swap(edit, pairs)
    if renamed:
        reason = "a source was given a name" if _gets_name(renamed[0], edit) else "a named source lost its name"
        old_places, new_places = _speakers(renamed)
        yield Finding(name=LabelName.ANONYMITY, reason=reason, old=old_places, new=new_places)


def _concern(attributions: Iterable[Attribution], side: Side) -> bool:
    """True when words of an attribution changed, or of its speaker."""
    return any(side.has_changed(*one.place) or side.has_changed(*one.speaker) for one in attributions)


def _finding(reason: str, old: tuple[Place, ...], new: tuple[Place, ...], tier: Tier = Tier.SUBSTANTIVE) -> Finding:
    return Finding(name=LabelName.ATTRIBUTION, reason=reason, tier=tier, old=old, new=new)


def _respelt(edit: Edit) -> _Respelt:
    pairs = slips(edit, frozenset())
    return _Respelt(frozenset(at for at, _ in pairs), frozenset(beside for _, beside in pairs))


def _verbs(respelt: _Respelt, edit: Edit) -> Turnover[Speech]:
    """The attributions that came or went, or say something else; a new tense of one verb is the same verb."""
    changed = turnover(edit, _speech)
    return Turnover(
        [fact for fact in changed.old if fact.start not in respelt.old and not _has_form(edit.new, fact, edit.old)],
        [fact for fact in changed.new if fact.start not in respelt.new and not _has_form(edit.old, fact, edit.new)],
    )


def _speech(side: Side) -> list[Fact[Speech]]:
    return [attribution.fact for attribution in side.found(attributions_of)]


def _has_form(other_side: Side, fact: Fact[Speech], side: Side) -> bool:
    """True when a verb stands among the changed words of the other text in another form."""
    speech = side.setting.lexicon.speech
    verb = speech.get(side.words[fact.start])
    return verb is not None and verb in map(speech.get, other_side.changed)


def _reason(changed: Turnover[Speech]) -> str:
    if changed.old and changed.new:
        return "another reporting verb, which says something else of what is said"
    return "an attribution was put in" if changed.new else "an attribution was taken out"


def _neutral_swap(edit: Edit, pairs: list[_Pair]) -> Iterator[Finding]:
    """One verb for another that says as much."""
    swaps = [
        (old.place, new.place)
        for old, new in pairs
        if old.verb != new.verb and (edit.old.has_changed(*old.place) or edit.new.has_changed(*new.place))
    ]
    if swaps:
        old_places, new_places = zip(*swaps, strict=True)
        yield _finding("one reporting verb for another that says as much", old_places, new_places, Tier.STYLISTIC)


def _speakers(pairs: list[_Pair]) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    return tuple(old.speaker for old, _ in pairs), tuple(new.speaker for _, new in pairs)


def _is_touched(pair: _Pair, respelt: _Respelt, edit: Edit) -> bool:
    """True when the words for a speaker changed, and not in their spelling alone."""
    old = edit.old.hunk_of.keys() - respelt.old
    new = edit.new.hunk_of.keys() - respelt.new
    return not old.isdisjoint(range(*pair[0].speaker)) or not new.isdisjoint(range(*pair[1].speaker))


def _is_another(pair: _Pair, edit: Edit) -> bool:
    old = identity(edit.old, pair[0].speaker)
    new = identity(edit.new, pair[1].speaker)
    if not old or not new or not old.isdisjoint(new):
        return False
    return not is_short_for(names_in(edit.old, pair[0].speaker), names_in(edit.new, pair[1].speaker))


def _gets_name(pair: _Pair, edit: Edit) -> bool | None:
    """True when an anonymous speaker got a name, False when a named one lost it, None when neither."""
    old_speaker, new_speaker = pair[0].speaker, pair[1].speaker
    if not is_nameless(edit.old, old_speaker) and not is_nameless(edit.new, new_speaker):
        return None  # asked first, for it is cheap
    old, new = has_name(edit.old, old_speaker), has_name(edit.new, new_speaker)
    return new if None not in (old, new) and old != new else None
