"""An edit in, the label `negation` out: a no put in or taken out, or a word that became its contrary."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from tracker.diff.compounds import compounds_of
from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, Turnover, sifted, turnover
from tracker.diff.findings import Finding, Place, places, words_at
from tracker.diff.frames import is_framed
from tracker.diff.hedges import hedges_of
from tracker.diff.lexicon import Lexicon, Pole, Speech
from tracker.diff.separable import separated
from tracker.diff.synonyms import are_synonyms
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING

_Contrary = tuple[Place, Place]


class _Polar(NamedTuple):
    """A word, or a verb in two parts, that says which way something goes."""

    pole: Pole
    place: Place
    hunks: frozenset[int]


def negation_finding(edit: Edit) -> Finding | None:
    """The negations that came, went or were reworded, and the contraries."""
    if not edit.touches(edit.lexicon.denial_words) and not has_affix(edit.changed, edit.lexicon):
        return None
    changed = sifted(turnover(edit, negations_of), edit, _is_said_otherwise)
    contraries = list(dict.fromkeys(_contraries(edit)))
    if not changed and not contraries:
        return _moved_finding(edit)
    is_reworded = _is_reworded(changed, contraries, edit)
    return Finding(
        name=LabelName.NEGATION,
        reason="a negation reworded" if is_reworded else _reason(len(changed.old), len(changed.new), contraries),
        tier=Tier.STYLISTIC if is_reworded else Tier.SUBSTANTIVE,
        old=(*places(changed.old), *(old for old, _ in contraries), *_second_parts(edit.old)),
        new=(*places(changed.new), *(new for _, new in contraries), *_second_parts(edit.new)),
    )


def _moved_finding(edit: Edit) -> Finding | None:
    """The negations that deny another word than before: did not say that she lied, did say that she did not lie."""
    old, new = edit.old.found(negations_of), edit.new.found(negations_of)
    if [fact.key for fact in old] != [fact.key for fact in new]:
        return None
    moved = [pair for pair in zip(old, new, strict=True) if _is_moved(edit, *pair)]
    if not moved:
        return None
    return Finding(
        name=LabelName.NEGATION,
        reason="a negation stands elsewhere and denies another word",
        old=places(fact for fact, _ in moved),
        new=places(fact for _, fact in moved),
    )


def _is_moved(edit: Edit, old: Fact[str], new: Fact[str]) -> bool:
    """True for a word taken out in one place and put in at another, before another word."""
    one, other = edit.old.hunk_of.get(old.start), edit.new.hunk_of.get(new.start)
    if one is None or other is None or one == other:
        return False
    before, now = edit.old.words, edit.new.words
    if before[old.start : old.end] != now[new.start : new.end]:
        return False  # abgelehnt and lehnte: a verb stands elsewhere
    denied, denied_now = edit.old.word(old.end), edit.new.word(new.end)
    return denied != denied_now and not are_synonyms(denied, denied_now, edit.lexicon)


def _is_said_otherwise(fact: Fact[str], side: Side, other_side: Side) -> bool:
    """True for rejected where the other text has voted down: a verb of the same side, though it denies nothing."""
    lexicon = side.setting.lexicon
    pole = lexicon.poles.get(side.words[fact.start])
    if pole is None or fact.start not in side.hunk_of:
        return False
    others = (word for word in other_side.changed if lexicon.poles.get(word) is pole)
    return any(lexicon.negations.at([word], 0) is None for word in others)


def _is_reworded(changed: Turnover[str], contraries: Sequence[_Contrary], edit: Edit) -> bool:
    """True for one no in another's place, and for "not open" and "closed", turned round twice."""
    if not contraries:
        return len(changed.old) == len(changed.new)
    old, new = contraries[0]
    gone, come = _besides(changed.old, old), _besides(changed.new, new)  # denies, admits: the contrary is the negation
    return len(contraries) == 1 and abs(gone - come) == 1 and _leave_no_third(edit, old, new)


def _besides(facts: Iterable[Fact[str]], place: Place) -> int:
    """How many of the facts stand elsewhere."""
    return sum(fact.end <= place[0] or place[1] <= fact.start for fact in facts)


def _leave_no_third(edit: Edit, old: Place, new: Place) -> bool:
    """True for forbidden and allowed; what did not fall need not have risen, and who did not praise did not blame."""
    pole = next((one.pole for one in _polar(edit.old) if one.place == old), None)
    if pole not in (Pole.FOR, Pole.AGAINST):
        return pole is None
    word, contrary = edit.old.words[old[0]], edit.new.words[new[0]]
    return word not in edit.lexicon.poles or contrary in edit.lexicon.opposites.get(word, frozenset())


def negations_of(side: Side) -> list[Fact[str]]:
    """The words of a text that deny, in its order."""
    lexicon = side.setting.lexicon
    unnamed = ((found.start, found.end) for found in lexicon.unnamed.find(side.words))
    excepted = words_at(unnamed) | words_at(side.found(compounds_of))
    found = [Fact(found.value, found.start, found.end) for found in lexicon.negations.find(side.words)]
    found += _with_ending(side, lexicon)
    found += _with_part(side, lexicon) if lexicon.negative_parts else ()
    found += _framed(side, lexicon) if lexicon.framed_negations else ()
    found += _prefixes(side, lexicon) if lexicon.negative_prefixes else ()
    found += _in_two_parts(side) if lexicon.separable else ()
    return sorted(
        (fact for fact in found if not excepted.issuperset(range(fact.start, fact.end))), key=lambda fact: fact.start
    )


def _with_ending(side: Side, lexicon: Lexicon) -> Iterator[Fact[str]]:
    """The not of didn't."""
    for at, word in enumerate(side.words):
        if word.endswith(lexicon.negative_endings):
            ending = next(ending for ending in lexicon.negative_endings if word.endswith(ending))
            found = lexicon.negations.at([ending], 0)
            if word != ending and found:
                yield Fact(found.value, at, at + 1)


def _with_part(side: Side, lexicon: Lexicon) -> Iterator[Fact[str]]:
    """The 않 of 않았다."""
    for at, word in enumerate(side.words):
        part = _negative_part(word, lexicon)
        if part:
            yield Fact(part, at, at + 1)


def _framed(side: Side, lexicon: Lexicon) -> Iterator[Fact[str]]:
    """The plus of "ne joue plus", and not that of "n'a plus que deux buts", which is no more than "only"."""
    restrictive = frozenset(lexicon.framed_qualifiers)
    for at in [at for at, word in enumerate(side.words) if word in lexicon.framed_negations]:
        if not side.opens_with(at + 1, restrictive) and is_framed(side, at):
            yield Fact(side.words[at], at, at + 1)


def _in_two_parts(side: Side) -> Iterator[Fact[str]]:
    """The "weist … zurück" that denies."""
    for one in side.found(separated):
        if one.meaning.kind is Speech.DENIED:
            yield Fact(one.meaning.name, one.verb, one.verb + 1)


def _negative_part(word: str, lexicon: Lexicon) -> str:
    part = next((part for part in lexicon.negative_parts if part in word), "")
    return part if not any(part in compound and compound in word for compound in lexicon.compounds.words) else ""


def _prefixes(side: Side, lexicon: Lexicon) -> Iterator[Fact[str]]:
    """The 非 of 非法 (unlawful), where 法 was before, and not that of 非洲 (Africa)."""
    compounded = words_at((found.start, found.end) for found in lexicon.compounds.find(side.words))
    for at in sorted(side.hunk_of.keys() - compounded):
        if side.words[at] in lexicon.negative_prefixes and _is_by_itself(side, at):
            yield Fact(side.words[at], at, at + 1)


def _is_by_itself(side: Side, at: int) -> bool:
    """True for a changed word, if neither of its neighbours changed with it."""
    return side.hunk_of[at] not in (side.hunk_of.get(at - 1), side.hunk_of.get(at + 1))


def _contraries(edit: Edit) -> Iterator[_Contrary]:
    """Words that gave way to their contraries."""
    if edit.lexicon.long_opposites:
        yield from _long_contraries(edit)
    if edit.touches(edit.lexicon.polar_words):
        yield from _other_ways(edit)
    for hunk in edit.hunks:
        old = {edit.old.words[at]: at for at in reversed(range(hunk.old_start, hunk.old_end))}
        new = {edit.new.words[at]: at for at in reversed(range(hunk.new_start, hunk.new_end))}
        for word, at in old.items():
            found = _contraries_of(word, edit.lexicon, new.keys() - old) if word not in new else ()
            if found:
                beside = new[min(found)]
                if _is_of_hedge(edit.old, at) or _is_of_hedge(edit.new, beside):
                    continue
                if not _is_of_bound(edit.old, at) or not _is_of_bound(edit.new, beside):
                    yield (at, at + 1), (beside, beside + 1)


def _contraries_of(word: str, lexicon: Lexicon, among: Collection[str]) -> set[str]:
    """Those that say the contrary of a word: illegal and legal, unsubstantiated and substantiated."""
    known = lexicon.opposites.get(word, frozenset())
    return {
        other
        for other in among
        if other in known or _is_denied(word, other, lexicon) or _is_denied(other, word, lexicon)
    }


def _is_denied(word: str, longer: str, lexicon: Lexicon) -> bool:
    return len(word) > RANKING.typo_letters and any(f"{un}{word}" == longer for un in lexicon.negative_beginnings)


def _other_ways(edit: Edit) -> Iterator[_Contrary]:
    """What goes up in one text and down in the other: rose and fell, legte … zu and gab … nach."""
    old, new = list(_polar(edit.old)), list(_polar(edit.new))
    kept = {one.pole for one in old} & {one.pole for one in new}
    for one, other in product(old, new):
        is_other_way = one.pole is other.pole.contrary and kept.isdisjoint((one.pole, other.pole))
        if is_other_way and not one.hunks.isdisjoint(other.hunks):
            yield one.place, other.place
            return


def _polar(side: Side) -> Iterator[_Polar]:
    """The changed words of a text that say which way something goes."""
    poles = side.setting.lexicon.poles
    for at in sorted(side.hunk_of):
        if side.words[at] in poles:
            yield _Polar(poles[side.words[at]], (at, at + 1), side.hunks_at((at,)))
    for one in side.found(separated):
        changed = [at for at in (one.verb, one.particle) if at in side.hunk_of]
        if changed and isinstance(one.meaning.kind, Pole):
            yield _Polar(one.meaning.kind, (changed[0], changed[0] + 1), side.hunks_at(changed))


def _second_parts(side: Side) -> Iterator[Place]:
    """The "zurück" of "ging … zurück", where both changed."""
    for one in side.found(separated):
        if one.verb in side.hunk_of and one.particle in side.hunk_of:
            yield one.particle, one.particle + 1


def _is_of_hedge(side: Side, at: int) -> bool:
    """True for "moins" in "au moins", which is no contrary of "plus" in "plus de"."""
    return any(
        found.start <= at < found.end > found.start + 1 for found in side.setting.lexicon.hedges.find(side.words)
    )


def _is_of_bound(side: Side, at: int) -> bool:
    """True for "moins" in "moins de 200", not in "pas moins de": what became of it, the label for hedges says."""
    denials = side.setting.lexicon.negations.words
    return any(
        fact.start <= at < fact.end > fact.start + 1 and denials.isdisjoint(side.words[fact.start : fact.end])
        for fact in side.found(hedges_of)
    )


def _long_contraries(edit: Edit) -> Iterator[_Contrary]:
    """The same for those that their script writes as several words."""
    old, new = (
        {
            "".join(side.words[found.start : found.end]): found
            for found in edit.lexicon.long_opposites.find(side.words)
            if side.has_changed(found.start, found.end)
        }
        for side in (edit.old, edit.new)
    )
    for word, found in old.items():
        contraries = found.value & (new.keys() - old)
        if contraries and word not in new:
            beside = new[min(contraries)]
            yield (found.start, found.end), (beside.start, beside.end)


def has_affix(words: Iterable[str], lexicon: Lexicon) -> bool:
    """True where a part of a word may make it a denial: mustn't, unsubstantiated."""
    if any(word.endswith(lexicon.negative_endings) or word.startswith(lexicon.negative_beginnings) for word in words):
        return True
    return bool(lexicon.negative_parts) and any(_negative_part(word, lexicon) for word in words)


def _reason(gone: int, come: int, contraries: Sequence[_Contrary]) -> str:
    if contraries:
        return "a word became its contrary"
    return "a negation was put in" if come > gone else "a negation was taken out"
