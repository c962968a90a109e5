"""An edit in, the label `spelling` out: a typing error of an ordinary word put right, or another country's spelling.

Two forms of one word, and two words that look alike, are no typing errors; where that is in doubt, it is `wording`.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from tracker.diff.edit import Edit, Side
from tracker.diff.findings import Finding, Place
from tracker.diff.forms import are_forms, begin_otherwise, has_wrong_ending
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.synonyms import groups_of
from tracker.diff.tokens import is_mark
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING


def spelling_finding(edit: Edit, earned_old: frozenset[int], earned_new: frozenset[int]) -> Finding | None:
    """The ordinary words that are spelt otherwise, and those that stand there twice; `earned` have a better label."""
    respelt = [pair for pair in edit.found(slips) if pair[0] not in earned_old and pair[1] not in earned_new]
    gone = [(hunk.old_start, hunk.old_end) for hunk in edit.hunks if _is_doubled(edit.old, hunk[:2], hunk[2:])]
    come = [(hunk.new_start, hunk.new_end) for hunk in edit.hunks if _is_doubled(edit.new, hunk[2:], hunk[:2])]
    if not respelt and not gone and not come:
        return None
    old = sorted([*((at, at + 1) for at, _ in respelt), *gone])
    new = sorted([*((beside, beside + 1) for _, beside in respelt), *come])
    twice = "a word stood there twice" if gone else "a word stands there twice"
    reason = "a word is spelt otherwise" if respelt else twice
    return Finding(name=LabelName.SPELLING, reason=reason, tier=Tier.STYLISTIC, old=tuple(old), new=tuple(new))


def slips(edit: Edit) -> Iterator[tuple[int, int]]:
    """The places of words that are spelt otherwise in the same place of the new text."""
    for old_start, old_end, new_start, new_end in edit.hunks:
        if old_end - old_start != new_end - new_start:
            continue
        is_single = old_end - old_start == 1
        for at, beside in zip(range(old_start, old_end), range(new_start, new_end), strict=True):
            old, new = edit.old.words[at], edit.new.words[beside]
            if old == new:
                continue
            is_alike = is_single and {old, new} in edit.lexicon.homophones
            old, new = old.removesuffix("'s"), new.removesuffix("'s")
            if is_alike or (old.isalpha() and new.isalpha() and _is_respelling(old, new, edit.lexicon)):
                yield at, beside


def _is_respelling(old: str, new: str, lexicon: Lexicon) -> bool:
    """True when two words in small letters are one word, with an error put right or in two spellings."""
    if _are_variants(old, new, lexicon):
        return True
    if not (old.isascii() and new.isascii()) and _are_alike_unaccented(old, new, lexicon):
        return True
    if not _is_slip(old, new) or frozenset((old, new)) in lexicon.confusable:
        return False
    if begin_otherwise(old, new, lexicon) or _begins_longer(old, new, lexicon) or _are_known_apart(old, new, lexicon):
        return False
    known = [word for word in (old, new) if word in FUNCTION_WORDS or word in lexicon.ordinary]
    if len(known) == 1 and known[0] in FUNCTION_WORDS:
        return True
    if len(known) > 1 or (are_forms(old, new, lexicon) and not has_wrong_ending(old, new, lexicon)):
        return False  # two words that are right as they stand
    return bool(known) or min(len(old), len(new)) > RANKING.typo_letters


def _are_alike_unaccented(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for daß and dass, and where an accent may be forgotten."""
    if old.replace("ß", "ss") == new.replace("ß", "ss"):
        return True
    return old.translate(lexicon.unaccented) == new.translate(lexicon.unaccented)


def _are_known_apart(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for breaching and breaking, forms of two words of the lists; not for stoped and stopped."""
    groups, others = groups_of(old, lexicon), groups_of(new, lexicon)
    return bool(groups and others) and groups.isdisjoint(others)


def _begins_longer(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for cumplir and incumplir: what is put before a word makes another of it."""
    word, longer = sorted((old, new), key=len)
    return longer.endswith(word) and longer.removesuffix(word) in lexicon.beginnings


def _are_variants(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for colour and color, plough and plow, ploughed and plowed."""
    if lexicon.variants.get(old) == new or lexicon.variants.get(new) == old:
        return True
    if old[:1] != new[:1]:
        return False
    if any(old.replace(one, other) == new or old.replace(other, one) == new for one, other in lexicon.variant_parts):
        return min(len(old), len(new)) > RANKING.typo_letters
    shared = [ending for ending in lexicon.inflections if old.endswith(ending) and new.endswith(ending)]
    return any(lexicon.variants.get(old.removesuffix(end)) == new.removesuffix(end) for end in shared) or any(
        lexicon.variants.get(new.removesuffix(end)) == old.removesuffix(end) for end in shared
    )


def _is_slip(old: str, new: str) -> bool:
    """One letter wrong, missing, too many, or two changed over; two such in a long word."""
    allowed = 2 if min(len(old), len(new)) >= RANKING.long_word else 1
    return OSA.distance(old, new, score_cutoff=allowed) <= allowed


def _is_doubled(side: Side, place: Place, beside: Place) -> bool:
    """True for the one of "the the" that only this text has."""
    (start, end), (other_start, other_end) = place, beside
    if other_start != other_end or end - start != 1 or is_mark(side.words[start]):
        return False
    return side.words[start] in (side.word(start - 1), side.word(end))
