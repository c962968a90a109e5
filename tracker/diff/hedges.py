"""An edit in, the label `hedge` out: words that say how sure a statement is, or how exact a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set

from tracker.diff.contents import is_number
from tracker.diff.dates import dates_of
from tracker.diff.edit import Edit, Side
from tracker.diff.elisions import ELISION, elided_phrases
from tracker.diff.facts import Fact, Turnover, sifted, turnover
from tracker.diff.findings import Finding, Place, joined, places, words_at
from tracker.diff.lexicon import Dimension, Found, Hedge, Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.quantities import Measured, quantity_at
from tracker.diff.reporting import is_verb, tells_that
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING

_Key = tuple[Hedge, str]  # its kind, and the words without their endings

_REASONS = {
    Hedge.ALLEGED: "that others say so",
    Hedge.POSSIBLE: "that it may be so",
    Hedge.APPARENT: "that it looks so",
    Hedge.ROUGH: "that the figure is not exact",
    Hedge.AT_LEAST: "that the figure is a lower bound",
    Hedge.AT_MOST: "that the figure is an upper bound",
}


def hedge_finding(edit: Edit) -> Finding | None:
    """The hedges that came or went, or took each other's place."""
    if not may_have_hedges(edit):
        return None
    changed = _with_modals(sifted(turnover(edit, hedges_of), edit, _is_answered), edit)
    if not changed:
        return None
    is_swapped = _kinds(changed.old) == _kinds(changed.new)
    verbs_old, verbs_new = _verbs(edit, changed)
    return Finding(
        name=LabelName.HEDGE,
        reason="one hedge for another that does the same" if is_swapped else _reason(changed),
        tier=Tier.STYLISTIC if is_swapped else Tier.SUBSTANTIVE,
        old=(*places(changed.old), *verbs_old),
        new=(*places(changed.new), *verbs_new),
    )


def may_have_hedges(edit: Edit) -> bool:
    """False where no word of hedges changed, or neither text has one of those by which hedges are known."""
    lexicon = edit.lexicon
    if _has_ending(edit.changed, lexicon):
        return True
    if not edit.touches(lexicon.hedge_words):
        return False
    return any(side.elided or not lexicon.hedge_keywords.isdisjoint(side.words) for side in (edit.old, edit.new))


def hedges_of(side: Side) -> Iterator[Fact[_Key]]:
    """The hedges of a text but those in phrases that hedge nothing: could not, a row over."""
    idle = words_at((found.start, found.end) for found in side.setting.lexicon.no_hedges.find(side.words))
    return (fact for fact in _all_hedges(side) if fact.start not in idle)


def _all_hedges(side: Side) -> Iterator[Fact[_Key]]:
    """The hedges of a text; those that hedge figures only before a figure."""
    lexicon = side.setting.lexicon
    for found in lexicon.hedges.find(side.words):
        is_month = side.words[found.start] in lexicon.ambiguous_months and _is_dated(side, found.start)
        if not is_month and not _reports(side, found):
            yield _fact(side, found)
    for found in lexicon.number_hedges.find(side.words):
        if _is_before_number(side, found):
            yield _fact(side, found)
    for found in lexicon.hedges_after_numbers.find(side.words):
        if _is_after_number(side, found):
            yield _fact(side, found)
    if side.elided:
        yield from _before_elisions(side, lexicon)
    if _has_ending(side.changed, lexicon):
        yield from _by_ending(side, lexicon)


def _before_elisions(side: Side, lexicon: Lexicon) -> Iterator[Fact[_Key]]:
    """The hedges of which the last word is elided: soupçonné d'avoir volé, plus d'une centaine."""
    for found in elided_phrases(side, lexicon.elided_hedges):
        yield _elided_fact(side, found)
    for found in elided_phrases(side, lexicon.elided_number_hedges):
        if _is_before_number(side, found):
            yield _elided_fact(side, found)


def _elided_fact(side: Side, found: Found[Hedge]) -> Fact[_Key]:
    """The same as for the whole phrase: plus d'un millier, plus de 1 000."""
    kind, words = _fact(side, found).key
    return Fact((kind, f"{words} {side.elided[found.end].replace(ELISION, 'e')}"), found.start, found.end)


def _reports(side: Side, found: Found[Hedge]) -> bool:
    """True for "she alleged that he lied": who says so is told there, and the label is that for attributions."""
    lexicon = side.setting.lexicon
    is_single = found.end == found.start + 1 and side.words[found.start] in lexicon.speech
    return is_single and is_verb(side, found.start, lexicon)


def _by_ending(side: Side, lexicon: Lexicon) -> Iterator[Fact[_Key]]:
    """The changed words of which the ending hedges, or denies the hedge before it: réduirait, couldn't."""
    for at in side.hunk_of:
        word = side.words[at]
        if _is_conditional(side, at):
            yield Fact((Hedge.ALLEGED, word), at, at + 1)
        for ending in lexicon.negative_endings:
            denied = lexicon.hedges.at([word.removesuffix(ending)], 0) if word.endswith(ending) else None
            if denied:
                yield Fact((denied.value, word.removesuffix(ending)), at, at + 1)


def _is_conditional(side: Side, at: int) -> bool:
    """True for celebraría and réduirait; not for the noun consejería, nor for montrait, which is another tense."""
    word, lexicon = side.words[at], side.setting.lexicon
    if not word.endswith(lexicon.conditional_endings) or word.endswith(lexicon.other_endings):
        return False
    if lexicon.hedges.at([word], 0):
        return False  # it stands in the list
    is_noun = at > 0 and side.words[at - 1] in lexicon.determiners
    return not is_noun and side.tokens.words[at].islower()


def _has_ending(words: Iterable[str], lexicon: Lexicon) -> bool:
    """True where the ending of a word may make it a hedge."""
    return bool([word for word in words if word.endswith(lexicon.hedging_endings)])


def _verbs(edit: Edit, changed: Turnover[_Key]) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The verb whose form goes with the hedge, in both texts, and its auxiliaries: podría ser, será; devrait, va."""
    numbers = edit.old.hunks_at(words_at(places(changed.old))) | edit.new.hunks_at(words_at(places(changed.new)))
    old, new = ([at for at, number in side.hunk_of.items() if number in numbers] for side in (edit.old, edit.new))
    roots = {_root(edit.old.words[at]) for at in old} & {_root(edit.new.words[at]) for at in new}
    return _of_verb(edit.old, old, roots), _of_verb(edit.new, new, roots)


def _of_verb(side: Side, candidates: Iterable[int], roots: Set[str]) -> tuple[Place, ...]:
    words, auxiliaries = side.words, side.setting.lexicon.auxiliaries
    return joined(sorted(at for at in candidates if words[at] in auxiliaries or _root(words[at]) in roots))


def _root(word: str) -> str:
    """Enough of a verb to know its forms by, within one hunk."""
    return word[: RANKING.form_letters]


def _with_modals(changed: Turnover[_Key], edit: Edit) -> Turnover[_Key]:
    """With "puede evitar", where the other text says "evita": what can be so is not said to be so."""
    if changed or not edit.touches(edit.lexicon.modals):
        return changed
    return Turnover(list(_modals(edit.old, edit.new)), list(_modals(edit.new, edit.old)))


def _modals(side: Side, other_side: Side) -> Iterator[Fact[_Key]]:
    """The changed modals before a verb that the other text has among its changed words, and not by itself in this."""
    modals = side.setting.lexicon.modals
    if not modals.isdisjoint(other_side.changed):
        return
    roots = {_root(word) for word in other_side.changed}
    for at in side.hunk_of:
        verb = side.word(at + 1)
        if side.words[at] in modals and at + 1 in side.hunk_of and _root(verb) in roots:
            yield Fact((Hedge.POSSIBLE, side.words[at]), at, at + 1)


def _is_after_number(side: Side, found: Found[Hedge]) -> bool:
    """True for 以上 in 三十人以上; between the two stands no more than what is counted."""
    before = side.words[max(found.start - RANKING.counted_words, 0) : found.start]
    numbers = side.setting.lexicon.numbers
    return any(word in numbers or any(map(str.isdigit, word)) for word in before)


def _is_before_number(side: Side, found: Found[Hedge]) -> bool:
    """True for "hasta 30 heridos" and "about 2019"; not for "hasta 2019", which is no bound of a figure."""
    measured = _quantity_behind(side, found.end)
    if measured and measured.quantity.dimension is Dimension.TIME and _is_throughout(side, found):
        return False
    if not measured and not _is_part(side, found.end):
        return False
    return found.value is Hedge.ROUGH or not _is_dated(side, found.end)


def _quantity_behind(side: Side, at: int) -> Measured | None:
    """The quantity that stands there, perhaps behind an article: a third, a million."""
    lexicon = side.setting.lexicon
    starts = (at, at + 1) if side.word(at) in lexicon.determiners & lexicon.indefinite else (at,)
    found = (quantity_at(side.words, start, lexicon) for start in starts if start < len(side.words))
    return next(filter(None, found), None)


def _is_throughout(side: Side, found: Found[Hedge]) -> bool:
    """True for "over ten years", which says in which time; not for "for over ten years"."""
    lexicon = side.setting.lexicon
    is_time = lexicon.throughout.issuperset(side.words[found.start : found.end])
    return is_time and lexicon.prepositions.isdisjoint(side.words[: found.start][-1:])


def _is_part(side: Side, at: int) -> bool:
    """True for "ein Drittel" and "die Hälfte", "a million", "einen Meter": an article before what says how much."""
    lexicon, following = side.setting.lexicon, side.word(at + 1)
    if side.word(at) not in lexicon.determiners:
        return False
    if lexicon.has_noun_capitals and side.word(at) in lexicon.indefinite and lexicon.units.at(side.words, at + 1):
        return True
    return following in lexicon.scales or lexicon.numbers.get(following, 1) < 1


def _is_answered(fact: Fact[_Key], side: Side, other_side: Side) -> bool:
    """True for a hedge of which what stands in its place says what became."""
    return (
        _is_replaced(fact, side, other_side)
        or _is_future(fact, side, other_side)
        or _is_round_number(fact, side, other_side)
    )


def _is_replaced(fact: Fact[_Key], side: Side, other_side: Side) -> bool:
    """True for suspicion that went with an arrest (charged with), and for "soll", where it tells a plan (will)."""
    lexicon = side.setting.lexicon
    if not lexicon.distinctions.get(side.words[fact.start], frozenset()).isdisjoint(other_side.changed):
        return True
    force = lexicon.qualifiers.at(side.words, fact.start)
    return force is not None and any(
        other.value == force.value and other_side.has_changed(other.start, other.end)
        for other in lexicon.qualifiers.find(other_side.words)
    )


def _is_round_number(fact: Fact[_Key], side: Side, other_side: Side) -> bool:
    """True for "une centaine" where "une cinquantaine" took its place: as rough as that, and another number."""
    lexicon = side.setting.lexicon
    return is_number(side.words[fact.end - 1], lexicon) and any(
        other.value is fact.key[0]
        and is_number(other_side.words[other.end - 1], lexicon)
        and other_side.has_changed(other.start, other.end)
        for other in lexicon.hedges.find(other_side.words)
    )


def _is_future(fact: Fact[_Key], side: Side, other_side: Side) -> bool:
    """True for the conditional of "said that it would close": it says of then what "will close" says of now."""
    word, lexicon = side.words[fact.start], side.setting.lexicon
    futures = {word.removesuffix(was) + will for was, will in lexicon.futures if word.endswith(was)}
    if not futures or not _was_said(side, fact.start):
        return False
    is_new = word not in lexicon.hedge_words and _root(word) not in map(_root, other_side.changed)
    return is_new or not futures.isdisjoint(other_side.changed)


def _was_said(side: Side, end: int) -> bool:
    """True behind "a déclaré que": that was said before, and not now."""
    lexicon = side.setting.lexicon
    return any(
        side.words[at] in lexicon.speech and side.words[at - 1] in lexicon.auxiliaries and tells_that(side, at)
        for at in range(1, end)
    )


def _is_dated(side: Side, at: int) -> bool:
    return any(fact.start <= at < fact.end for fact in side.found(dates_of))


def _fact(side: Side, found: Found[Hedge]) -> Fact[_Key]:
    """A hedge, by the beginnings of its words: is believed to and believed to are one, and seems and seemed."""
    words = side.words[found.start : found.end]
    said = [word for word in words if word not in FUNCTION_WORDS] or words
    return Fact((found.value, " ".join(word[: RANKING.hedge_letters] for word in said)), found.start, found.end)


def _kinds(facts: list[Fact[_Key]]) -> Counter[Hedge]:
    return Counter(fact.key[0] for fact in facts)


def _reason(changed: Turnover[_Key]) -> str:
    gone, come = _kinds(changed.old) - _kinds(changed.new), _kinds(changed.new) - _kinds(changed.old)
    if not come:
        return f"no longer says {_REASONS[min(gone)]}: more certain"
    if not gone:
        return f"now says {_REASONS[min(come)]}: less certain"
    return f"said {_REASONS[min(gone)]}, now {_REASONS[min(come)]}"
