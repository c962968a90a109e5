"""An edit in, the label `quote` out: words inside quotation marks changed, or marks were put on words or taken off.

Which marks they are, and commas, hyphens and capitals inside them, do not count.
"""

from __future__ import annotations

import re

from tracker.diff.edit import Edit
from tracker.diff.findings import Finding, joined
from tracker.diff.hunks import hunks_of
from tracker.model import LabelName

WORDS_CHANGED = "words inside quotation marks changed"

_JOINTS = re.compile(r"[\W_]+")


def quote_finding(edit: Edit) -> Finding | None:
    """The quoted words that are not quoted alike in both texts."""
    if not edit.old.quoted and not edit.new.quoted:
        return None
    old_places, new_places = sorted(edit.old.quoted), sorted(edit.new.quoted)
    old, new = (
        [_letters(side.words[at]) for at in found] for side, found in ((edit.old, old_places), (edit.new, new_places))
    )
    if old == new or "".join(old) == "".join(new):
        return None
    hunks = hunks_of(old, new)
    return Finding(
        name=LabelName.QUOTE,
        reason=_reason(edit),
        old=joined(at for hunk in hunks for at in old_places[hunk.old_start : hunk.old_end]),
        new=joined(at for hunk in hunks for at in new_places[hunk.new_start : hunk.new_end]),
    )


def _reason(edit: Edit) -> str:
    if any(_letters(side.words[at]) for side in (edit.old, edit.new) for at in side.quoted if at in side.hunk_of):
        return WORDS_CHANGED
    return (
        "quotation marks were put on"
        if len(edit.new.quoted) > len(edit.old.quoted)
        else "quotation marks were taken off"
    )


def _letters(word: str) -> str:
    return _JOINTS.sub("", word)
