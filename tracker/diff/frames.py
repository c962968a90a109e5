"""A text in, whether a word of it stands behind an opener out, by which it has another sense: ne … plus, ne … que."""

from __future__ import annotations

from tracker.diff.edit import Side
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING


def is_framed(side: Side, at: int) -> bool:
    """True for the plus of "il ne joue plus"; not in "n'est pas plus grand", where another word closes the frame."""
    lexicon = side.setting.lexicon
    for place in range(at - 1, max(at - RANKING.frame_reach, 0) - 1, -1):
        if is_mark(side.words[place]) or side.words[place] in lexicon.negations.words:
            return False
        if side.opens_with(place, lexicon.frame_openers):
            return True
    return False
