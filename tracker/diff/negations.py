"""An edit in, the label `negation` out: a no put in or taken out, or a word that became its contrary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.diff.compounds import compounds_of
from tracker.diff.edit import Edit, Side
from tracker.diff.facts import Fact, turnover
from tracker.diff.findings import Finding, Place, places, words_at
from tracker.diff.lexicon import Lexicon
from tracker.model import LabelName, Tier


def negation_finding(edit: Edit) -> Finding | None:
    """The negations that came, went or were reworded, and the contraries."""
    if not edit.touches(edit.lexicon.denial_words) and not _has_ending(edit.changed, edit.lexicon):
        return None
    changed = turnover(edit, negations_of)
    contraries = list(_contraries(edit))
    if not changed and not contraries:
        return None
    is_reworded = not contraries and len(changed.old) == len(changed.new)
    return Finding(
        name=LabelName.NEGATION,
        reason="a negation reworded" if is_reworded else _reason(len(changed.old), len(changed.new), contraries),
        tier=Tier.STYLISTIC if is_reworded else Tier.SUBSTANTIVE,
        old=(*places(changed.old), *(old for old, _ in contraries)),
        new=(*places(changed.new), *(new for _, new in contraries)),
    )


def negations_of(side: Side) -> list[Fact[str]]:
    """The words of a text that deny, in its order."""
    lexicon = side.setting.lexicon
    unnamed = ((found.start, found.end) for found in lexicon.unnamed.find(side.words))
    excepted = words_at(unnamed) | words_at(side.found(compounds_of))
    found = [Fact(found.value, found.start, found.end) for found in lexicon.negations.find(side.words)]
    found += _with_ending(side, lexicon)
    found += _with_part(side, lexicon) if lexicon.negative_parts else ()
    found += _prefixes(side, lexicon) if lexicon.negative_prefixes else ()
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


def _contraries(edit: Edit) -> Iterator[tuple[Place, Place]]:
    """Words that gave way to their contraries."""
    if edit.lexicon.long_opposites:
        yield from _long_contraries(edit)
    for hunk in edit.hunks:
        new = {edit.new.words[at]: at for at in range(hunk.new_start, hunk.new_end)}
        for at in range(hunk.old_start, hunk.old_end):
            found = edit.lexicon.opposites.get(edit.old.words[at], frozenset()) & new.keys()
            if found and edit.old.words[at] not in new:
                beside = new[min(found)]
                if not _is_of_hedge(edit.old, at) and not _is_of_hedge(edit.new, beside):
                    yield (at, at + 1), (beside, beside + 1)


def _is_of_hedge(side: Side, at: int) -> bool:
    """True for "moins" in "au moins", which is no contrary of "plus" in "plus de"."""
    return any(
        found.start <= at < found.end > found.start + 1 for found in side.setting.lexicon.hedges.find(side.words)
    )


def _long_contraries(edit: Edit) -> Iterator[tuple[Place, Place]]:
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
        contraries = found.value & new.keys()
        if contraries and word not in new:
            beside = new[min(contraries)]
            yield (found.start, found.end), (beside.start, beside.end)


def _has_ending(words: Iterable[str], lexicon: Lexicon) -> bool:
    if any(word.endswith(lexicon.negative_endings) for word in words):
        return True
    return bool(lexicon.negative_parts) and any(_negative_part(word, lexicon) for word in words)


def _reason(gone: int, come: int, contraries: list[tuple[Place, Place]]) -> str:
    if contraries:
        return "a word became its contrary"
    return "a negation was put in" if come > gone else "a negation was taken out"
