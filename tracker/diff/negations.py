"""An edit in, the label `negation` out: a no put in or taken out, or a word that became its contrary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


def negations_of(side: Side) -> Iterator[Fact[str]]:
    """The words of a text that deny."""
    lexicon = side.setting.lexicon
    excepted = words_at((found.start, found.end) for found in lexicon.unnamed.find(side.words))
    for at, word in enumerate(side.words):
        ending = next((ending for ending in lexicon.negative_endings if word.endswith(ending)), word)
        if ending in lexicon.negations and at not in excepted:
            yield Fact(lexicon.negations[ending], at, at + 1)


def _contraries(edit: Edit) -> Iterator[tuple[Place, Place]]:
    """Words that gave way to their contraries."""
    for hunk in edit.hunks:
        new = {edit.new.words[at]: at for at in range(hunk.new_start, hunk.new_end)}
        for at in range(hunk.old_start, hunk.old_end):
            found = edit.lexicon.opposites.get(edit.old.words[at], frozenset()) & new.keys()
            if found and edit.old.words[at] not in new:
                beside = new[min(found)]
                yield (at, at + 1), (beside, beside + 1)


def _has_ending(words: Iterable[str], lexicon: Lexicon) -> bool:
    return any(word.endswith(lexicon.negative_endings) for word in words)


def _reason(gone: int, come: int, contraries: list[tuple[Place, Place]]) -> str:
    if contraries:
        return "a word became its contrary"
    return "a negation was put in" if come > gone else "a negation was taken out"
