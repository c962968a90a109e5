"""An edit in, the label `punctuation` out: marks, hyphens, the shape of quotes, white space or letter case."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.diff.dates import dates_of
from tracker.diff.edit import Edit, Side
from tracker.diff.essence import essence_of
from tracker.diff.findings import Finding, joined, places, words_at
from tracker.diff.hunks import Hunk
from tracker.diff.quotations import QUOTATION_MARKS
from tracker.diff.tokens import is_mark
from tracker.model import LabelName, Tier

_TELLING_MARKS = QUOTATION_MARKS | {"?"}  # put on or taken off, they have labels of their own


def is_dress(edit: Edit) -> bool:
    """True when the two texts say the same in another dress. What stands outside the hunks is equal in any case."""
    if not edit.hunks:
        return True
    first, last = edit.hunks[0], edit.hunks[-1]
    old = edit.old.tokens.between(first.old_start, last.old_end)
    new = edit.new.tokens.between(first.new_start, last.new_end)
    old, new = essence_of(old, edit.lexicon.decimal_mark), essence_of(new, edit.lexicon.decimal_mark)
    if old != new and not (old.replace(":", ".") == new.replace(":", ".") and _are_times(edit)):
        return False
    return not any(_is_of_names(edit, hunk) or _is_of_homophones(edit, hunk) for hunk in edit.hunks)


def dress_finding(edit: Edit) -> Finding:
    """The one finding of an edit that leaves letters and figures alone."""
    old_units, new_units = _changed_units(edit.old), _changed_units(edit.new)
    is_renamed = bool(old_units and new_units) and old_units != new_units
    old, new = sorted(edit.old.hunk_of), sorted(edit.new.hunk_of)
    return Finding(
        name=LabelName.WORDING if is_renamed else LabelName.PUNCTUATION,
        reason="another name of the unit" if is_renamed else _dress(edit, old, new),
        tier=Tier.STYLISTIC if is_renamed else Tier.COSMETIC,
        old=joined(old),
        new=joined(new),
    )


def dress_beside(edit: Edit) -> Finding | None:
    """The words that change their dress alone, where others change more. A mark goes with the words beside it."""
    hunks = [hunk for hunk in edit.hunks if _has_same_words(edit, hunk)] if len(edit.hunks) > 1 else ()
    if not hunks:
        return None  # of a single hunk, is_dress has said so
    old = [at for hunk in hunks for at in range(hunk.old_start, hunk.old_end)]
    new = [at for hunk in hunks for at in range(hunk.new_start, hunk.new_end)]
    return Finding(LabelName.PUNCTUATION, _dress(edit, old, new), Tier.COSMETIC, joined(old), joined(new))


def _has_same_words(edit: Edit, hunk: Hunk) -> bool:
    """True for "two year" and "two-year"."""
    old, new = edit.old.words[hunk.old_start : hunk.old_end], edit.new.words[hunk.new_start : hunk.new_end]
    if _is_of_names(edit, hunk) or _is_of_homophones(edit, hunk):
        return False
    if all(map(is_mark, old)) or not {*old, *new}.isdisjoint(_TELLING_MARKS):
        return False
    mark = edit.lexicon.decimal_mark
    return essence_of(edit.old.tokens.between(hunk.old_start, hunk.old_end), mark) == essence_of(
        edit.new.tokens.between(hunk.new_start, hunk.new_end), mark
    )


def _is_of_names(edit: Edit, hunk: Hunk) -> bool:
    """True for Le Maire and Lemaire, which are two names."""
    old = edit.old.tokens.words[hunk.old_start : hunk.old_end]
    new = edit.new.tokens.words[hunk.new_start : hunk.new_end]
    if sorted((len(old), len(new))) != [1, 2] or "-" in old[0] + new[0]:
        return False
    return all(word[0].isupper() and word[1:].islower() for word in (*old, *new))


def _is_of_homophones(edit: Edit, hunk: Hunk) -> bool:
    """True for its and it's, which an error has exchanged."""
    words = edit.old.words[hunk.old_start : hunk.old_end] + edit.new.words[hunk.new_start : hunk.new_end]
    return frozenset(words) in edit.lexicon.homophones


def _are_times(edit: Edit) -> bool:
    """True when all that changed is how times of day are written: 18:30, 18.30."""
    old, new = edit.old.found(dates_of), edit.new.found(dates_of)
    if [fact.key for fact in old] != [fact.key for fact in new]:
        return False
    return edit.old.hunk_of.keys() <= words_at(places(old)) and edit.new.hunk_of.keys() <= words_at(places(new))


def _changed_units(side: Side) -> list[list[str]]:
    """The words of each: percent and per cent have the same letters, and are two names all the same."""
    units = side.setting.lexicon.units.find(side.words)
    return [side.words[unit.start : unit.end] for unit in units if side.has_changed(unit.start, unit.end)]


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
