"""An edit in, the label `spelling` out: a typing error of an ordinary word put right, or another country's spelling.

Two forms of one word, and two words that look alike, are no typing errors; where that is in doubt, it is `wording`.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from tracker.diff.edit import Edit
from tracker.diff.findings import Finding
from tracker.diff.hunks import Hunk
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.tokens import is_mark
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING


def spelling_finding(edit: Edit, earned: frozenset[int]) -> Finding | None:
    """The ordinary words that are spelt otherwise, and those that stood there twice; `earned` have a better label."""
    respelt = slips(edit, earned)
    doubled = [(hunk.old_start, hunk.old_end) for hunk in edit.hunks if _is_doubled(hunk, edit)]
    old = sorted([*((at, at + 1) for at, _ in respelt), *doubled])
    new = [(beside, beside + 1) for _, beside in respelt]
    if not old:
        return None
    reason = "a word is spelt otherwise" if new else "a word stood there twice"
    return Finding(name=LabelName.SPELLING, reason=reason, tier=Tier.STYLISTIC, old=tuple(old), new=tuple(new))


def slips(edit: Edit, earned: frozenset[int]) -> list[tuple[int, int]]:
    """The places of words that are spelt otherwise in the same place of the new text, `earned` left out."""
    found = []
    for old_start, old_end, new_start, new_end in edit.hunks:
        if old_end - old_start != new_end - new_start:
            continue
        for at, beside in zip(range(old_start, old_end), range(new_start, new_end), strict=True):
            old, new = edit.old.words[at], edit.new.words[beside]
            if at not in earned and old.isalpha() and new.isalpha() and _is_respelling(old, new, edit.lexicon):
                found.append((at, beside))
    return found


def _is_respelling(old: str, new: str, lexicon: Lexicon) -> bool:
    """True when two words in small letters are one word, with an error put right or in two spellings."""
    if lexicon.variants.get(old) == new or lexicon.variants.get(new) == old:
        return True
    if "ß" in f"{old}{new}" and old.replace("ß", "ss") == new.replace("ß", "ss"):
        return True
    if not _is_slip(old, new) or are_forms(old, new, lexicon):
        return False
    if old in FUNCTION_WORDS or old in lexicon.ordinary or frozenset((old, new)) in lexicon.confusable:
        return False
    return new in lexicon.ordinary or new in FUNCTION_WORDS or min(len(old), len(new)) > RANKING.typo_letters


def _is_slip(old: str, new: str) -> bool:
    """One letter wrong, missing, too many, or two changed over; two such in a long word."""
    allowed = 2 if min(len(old), len(new)) >= RANKING.long_word else 1
    return OSA.distance(old, new, score_cutoff=allowed) <= allowed


def are_forms(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for walk and walked, walks and walking."""
    if old[: RANKING.form_letters] != new[: RANKING.form_letters]:
        return False
    shared = 0
    while shared < min(len(old), len(new)) and old[shared] == new[shared]:
        shared += 1
    if "ss" in (old[shared - 1 :], new[shared - 1 :]):  # witnes and witness: no plural ends so
        return False
    return shared >= RANKING.form_letters and all(
        not ending or ending in lexicon.inflections for ending in (old[shared:], new[shared:])
    )


def _is_doubled(hunk: Hunk, edit: Edit) -> bool:
    """True for "the the", of which one was taken out."""
    if hunk.new_start != hunk.new_end or hunk.old_end - hunk.old_start != 1:
        return False
    word = edit.old.words[hunk.old_start]
    beside = (
        edit.old.words[max(hunk.old_start - 1, 0) : hunk.old_start] + edit.old.words[hunk.old_end : hunk.old_end + 1]
    )
    return not is_mark(word) and word in beside
