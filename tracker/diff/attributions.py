"""An edit in, the labels `attribution` and `anonymity` out: who says it, and what the verb says of what is said.

One neutral verb is as good as another: said, told, according to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap
from typing import NamedTuple

from rapidfuzz import fuzz

from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, Turnover, turnover, turnover_of
from tracker.diff.findings import Finding, Place, joined, words_at
from tracker.diff.lexicon import Speech, Verb
from tracker.diff.names import is_short_for
from tracker.diff.negations import negations_of
from tracker.diff.reporting import tells_that
from tracker.diff.sources import has_name, identity, is_nameless, names_in, unnamed_clauses
from tracker.diff.speakers import Attribution, attribution_at, attributions_of, described
from tracker.diff.spellings import slips
from tracker.diff.synonyms import are_synonyms
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING

_Attributions = Sequence[Attribution]
ANOTHER_SPEAKER = "another speaker"
DENIED_OTHERWISE = "a denial in other words"
_DENIALS = ({Speech.DENIED, Speech.NEUTRAL}, {Speech.DENIED, Speech.CLAIMED})
_Pair = tuple[Attribution, Attribution]
_Places = tuple[Place, ...]


class _Respelt(NamedTuple):
    """The words of both texts that changed in their spelling alone: they say the same, and name the same speaker."""

    old: frozenset[int]
    new: frozenset[int]


def attribution_findings(edit: Edit) -> Iterator[Finding]:
    """Whether a statement is said by another, or said otherwise; and whether a source lost its name or got one."""
    old, new = _attributions(edit)
    doubtful = list(_doubtful(edit)) if edit.touches(edit.lexicon.nameless_words) else []
    if not doubtful and not _concern(old, edit.old) and not _concern(new, edit.new):
        return
    respelt, pairs = _respelt(edit), _pairs(old, new, edit)
    touched = [pair for pair in pairs if _is_touched(pair, respelt, edit)]
    renamed = [pair for pair in dict.fromkeys((*touched, *doubtful)) if _gets_name(pair, edit) is not None]
    changed = _verbs((old, new), respelt, edit)
    speakers = renamed or [pair for pair in touched if _is_another(pair, edit)]
    if changed and _is_denial_reworded(changed, edit):
        yield _finding(
            DENIED_OTHERWISE, _wholes(changed.old, old, edit.old), _wholes(changed.new, new, edit.new), Tier.STYLISTIC
        )
    elif changed:
        yield _finding(_reason(changed), _wholes(changed.old, old, edit.old), _wholes(changed.new, new, edit.new))
    elif speakers:
        old_pairs, new_pairs = zip(*speakers, strict=True)
        yield _finding(ANOTHER_SPEAKER, _who_and_verb(old_pairs, edit.old), _who_and_verb(new_pairs, edit.new))
    else:
        yield from _neutral_swap(edit, pairs)
    if renamed:
        yield _anonymity(renamed, edit)


def _doubtful(edit: Edit) -> Iterator[_Pair]:
    """What may be a reporting verb and stayed, with the words before it: who lost a name there, or got one, spoke."""
    for word, other in _kept_verbs(edit):
        if edit.old.words.count(word) == edit.new.words.count(other) == 1:
            verb = edit.lexicon.speech[word]
            old = attribution_at(edit.old, edit.old.words.index(word), verb)
            new = attribution_at(edit.new, edit.new.words.index(other), verb)
            if _concern([old], edit.old) or _concern([new], edit.new):
                yield old, new


def _kept_verbs(edit: Edit) -> Iterator[tuple[str, str]]:
    """The doubtful words that both texts have, or each in another form: confirmó, confirmaron."""
    speech, nouns = edit.lexicon.speech, edit.lexicon.speech_nouns
    for word in nouns.intersection(edit.old.words, edit.new.words) - edit.changed:
        if word in speech:
            yield word, word
    come = {speech[word]: word for word in nouns & edit.new.changed if word in speech}
    for word in nouns & edit.old.changed:
        if word in speech and speech[word] in come:
            yield word, come[speech[word]]


def _attributions(edit: Edit) -> tuple[_Attributions, _Attributions]:
    """Those of both texts; in doubt, a word that took a reporting verb's place is one too: they say, they claim."""
    old, new = edit.old.found(attributions_of), edit.new.found(attributions_of)
    if not edit.touches(edit.lexicon.speech.keys()):
        return old, new
    replaced = list(_replaced(edit, words_at(one.place for one in old), words_at(one.place for one in new)))
    more_old, more_new = zip(*replaced, strict=True) if replaced else ((), ())
    return _with(old, more_old, edit.old), _with(new, more_new, edit.new)


def _replaced(edit: Edit, old_verbs: frozenset[int], new_verbs: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The words of the list that took each other's place, if one is sure to report, or what was said follows both."""
    speech = edit.lexicon.speech
    for hunk in edit.hunks:
        old = [at for at in range(hunk.old_start, hunk.old_end) if edit.old.words[at] in speech]
        new = [at for at in range(hunk.new_start, hunk.new_end) if edit.new.words[at] in speech]
        if len(old) == len(new) == 1 and not (old[0] in old_verbs and new[0] in new_verbs):
            is_sure = old[0] in old_verbs or new[0] in new_verbs
            has_clause = tells_that(edit.old, old[0]) and tells_that(edit.new, new[0])
            if is_sure or has_clause or (_has_object(edit.old, old[0]) and _has_object(edit.new, new[0])):
                yield old[0], new[0]


def _has_object(side: Side, verb: int) -> bool:
    """True for the verb of "a confirmé la naissance": an auxiliary before it, and an article behind."""
    lexicon = side.setting.lexicon
    return side.word(verb - 1) in lexicon.auxiliaries and side.opens_with(verb + 1, lexicon.determiners)


def _with(known: _Attributions, more: Iterable[int], side: Side) -> _Attributions:
    places = {one.place[0] for one in known}
    speech = side.setting.lexicon.speech
    added = [attribution_at(side, at, speech[side.words[at]]) for at in more if at not in places]
    return sorted([*known, *added], key=lambda one: one.place) if added else known


def _concern(attributions: _Attributions, side: Side) -> bool:
    """True when words of an attribution changed, or of its speaker."""
    changed = side.hunk_of.keys()
    return bool([one for one in attributions if not changed.isdisjoint((*range(*one.place), *range(*one.speaker)))])


def _pairs(old: _Attributions, new: _Attributions, edit: Edit) -> list[_Pair]:
    """Which belong together: in their order, and if one came or went, those that changed."""
    if len(old) != len(new):
        old = [one for one in old if _concern([one], edit.old)]
        new = [one for one in new if _concern([one], edit.new)]
    return list(zip(old, new, strict=True)) if len(old) == len(new) else []


def _finding(reason: str, old: _Places, new: _Places, tier: Tier = Tier.SUBSTANTIVE) -> Finding:
    return Finding(name=LabelName.ATTRIBUTION, reason=reason, tier=tier, old=old, new=new)


def _anonymity(renamed: Sequence[_Pair], edit: Edit) -> Finding:
    old = [described(edit.old, pair[0].speaker) for pair in renamed]
    new = [described(edit.new, pair[1].speaker) for pair in renamed]
    return Finding(
        name=LabelName.ANONYMITY,
        reason="a source was given a name" if _gets_name(renamed[0], edit) else "a named source lost its name",
        old=(*old, *unnamed_clauses(edit.old)),
        new=(*new, *unnamed_clauses(edit.new)),
    )


def _respelt(edit: Edit) -> _Respelt:
    pairs = edit.found(slips)
    return _Respelt(frozenset(at for at, _ in pairs), frozenset(beside for _, beside in pairs))


def _verbs(found: tuple[_Attributions, _Attributions], respelt: _Respelt, edit: Edit) -> Turnover[Speech]:
    """The attributions that came or went, or say something else; a new tense of one verb is the same verb."""
    old, new = ([one.fact for one in side] for side in found)
    changed = turnover_of(edit, old, new)
    if not changed:
        return changed
    verbs_old, verbs_new = ({one.place[0]: one.verb for one in side} for side in found)
    return Turnover(
        [one for one in changed.old if one.start not in respelt.old and not _has_form(edit.new, verbs_old[one.start])],
        [one for one in changed.new if one.start not in respelt.new and not _has_form(edit.old, verbs_new[one.start])],
    )


def _is_denial_reworded(changed: Turnover[Speech], edit: Edit) -> bool:
    """True for "said that he did not" and "denied that he did": the no went into the verb."""
    if len(changed.old) != len(changed.new) or {one.key for one in (*changed.old, *changed.new)} not in _DENIALS:
        return False
    denials = turnover(edit, negations_of)
    return len(denials.old) == len(denials.new) == 1


def _has_form(other_side: Side, verb: Verb) -> bool:
    """True when a verb stands among the changed words of the other text in another form: kündigte … an, angekündigt."""
    return verb in map(other_side.setting.lexicon.speech.get, other_side.changed)


def _wholes(facts: Iterable[Fact[Speech]], attributions: _Attributions, side: Side) -> _Places:
    """Where attributions stand, with those words of the speaker and beside the verb that changed."""
    starts = {fact.start for fact in facts}
    return tuple(place for one in attributions if one.place[0] in starts for place in _whole(one, side))


def _whole(one: Attribution, side: Side) -> _Places:
    changed = (place for place in (one.speaker, *one.besides) if side.has_changed(*place))
    return joined(sorted(words_at((one.place, *changed))))


def _who_and_verb(attributions: _Attributions, side: Side) -> _Places:
    """Where the speakers stand, and their verbs where these changed too."""
    whole = (place for one in attributions for place in (one.place, *one.besides) if side.has_changed(*place))
    return joined(sorted(words_at((*(one.speaker for one in attributions), *whole))))


def _reason(changed: Turnover[Speech]) -> str:
    if changed.old and changed.new:
        return "another reporting verb, which says something else of what is said"
    return "an attribution was put in" if changed.new else "an attribution was taken out"


def _neutral_swap(edit: Edit, pairs: list[_Pair]) -> Iterator[Finding]:
    """One verb for another that says as much."""
    swaps = [
        (_whole(old._replace(speaker=old.place), edit.old), _whole(new._replace(speaker=new.place), edit.new))
        for old, new in pairs
        if old.verb != new.verb and (edit.old.has_changed(*old.place) or edit.new.has_changed(*new.place))
    ]
    if swaps:
        old_places, new_places = starmap(_chained, zip(*swaps, strict=True))
        yield _finding("one reporting verb for another that says as much", old_places, new_places, Tier.STYLISTIC)


def _chained(*places: _Places) -> _Places:
    return tuple(place for one in places for place in one)


def _is_touched(pair: _Pair, respelt: _Respelt, edit: Edit) -> bool:
    """True when the words for a speaker changed, and not in their spelling alone."""
    old = edit.old.hunk_of.keys() - respelt.old
    new = edit.new.hunk_of.keys() - respelt.new
    return not old.isdisjoint(range(*pair[0].speaker)) or not new.isdisjoint(range(*pair[1].speaker))


def _is_another(pair: _Pair, edit: Edit) -> bool:
    old = identity(edit.old, _with_genitive(edit.old, pair[0].speaker))
    new = identity(edit.new, _with_genitive(edit.new, pair[1].speaker))
    names = names_in(edit.old, pair[0].speaker), names_in(edit.new, pair[1].speaker)
    if not old or not new or not (old.isdisjoint(new) or _are_other_names(*names)):
        return False
    if _are_called_otherwise(old.difference(edit.new.words), new.difference(edit.old.words), edit):
        return False
    return not is_short_for(*names)


def _are_other_names(old: str, new: str) -> bool:
    """True for Tom Reilly and Anna Doyle, though each may be called the head; not for another spelling."""
    apart = frozenset(old.lower().split()).isdisjoint(new.lower().split())
    return bool(old and new) and apart and fuzz.ratio(old, new) < RANKING.respelt


def _are_called_otherwise(old: Iterable[str], new: Iterable[str], edit: Edit) -> bool:
    """True for the company and the firm, the Polizei and a Polizeisprecher."""
    return any(
        are_synonyms(word, other, edit.lexicon) or (edit.lexicon.has_noun_capitals and _is_compound(word, other))
        for word in old
        for other in new
    )


def _is_compound(word: str, other: str) -> bool:
    start, whole = sorted((word, other), key=len)
    return len(start) >= RANKING.noun_letters <= len(whole) - len(start) and whole.startswith(start)


def _with_genitive(side: Side, speaker: Place) -> Place:
    """A speaker with what the genitive behind says: eine Sprecherin (der Staatsanwaltschaft)."""
    start, end = speaker
    if not side.setting.lexicon.has_noun_capitals or side.word(end) not in side.setting.lexicon.determiners:
        return speaker
    return start, min(end + 2, len(side.words))


def _gets_name(pair: _Pair, edit: Edit) -> bool | None:
    """True when an anonymous speaker got a name, False when a named one lost it, None when neither."""
    old_speaker, new_speaker = pair[0].speaker, pair[1].speaker
    if not is_nameless(edit.old, old_speaker) and not is_nameless(edit.new, new_speaker):
        return None  # asked first, for it is cheap
    old, new = has_name(edit.old, old_speaker), has_name(edit.new, new_speaker)
    return new if None not in (old, new) and old != new else None
