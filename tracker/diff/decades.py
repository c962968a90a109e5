"""Words in, the decade that begins at one of them out: the 1990s, the '90s, 1990er, années 90, los noventa."""

from __future__ import annotations

import re

from tracker.diff.clocks import begins_noun
from tracker.diff.lexicon import Lexicon
from tracker.tuning import RANKING

_FIGURES = re.compile(r"(19|20)?(\d0)(?:s|er)(?:-\w+)?")  # 80er-Jahre
_PLAIN = re.compile(r"(19|20)?([2-9]0)")
_BEFORE = frozenset({"the", "'", "’", "‘"})
_YEARS = ("jahr", "years", "jaren")  # how what follows begins, where the figure alone could be money or an age
_LOS = "los"  # en los noventa, but not: a los noventa
_AND = frozenset({"y", "et", "e", "und"})  # ochenta y cinco


def decade_at(words: list[str], at: int, lexicon: Lexicon) -> str | None:
    """The decade that a word names, by its first year."""
    word, before, after = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    found = _FIGURES.fullmatch(word)
    if found:
        is_told = found[1] or before in _BEFORE or after.startswith(_YEARS) or any(map(word.__contains__, _YEARS))
        return _decade(found) if is_told else None
    if word in lexicon.decades:
        is_whole = any(map(word.__contains__, _YEARS))
        return lexicon.decades[word] if is_whole or before in _BEFORE or after.startswith(_YEARS) else None
    is_led = before in lexicon.before_decades or (before == _LOS and words[max(at - 2, 0)] in lexicon.before_dates)
    if not is_led or begins_noun(words, at + 1, lexicon):
        return None
    is_figure = _PLAIN.fullmatch(word)
    if is_figure:
        return None if is_figure[1] else _decade(is_figure)
    value = lexicon.numbers.get(word, 0) if after not in _AND else 0
    return _decade(_PLAIN.fullmatch(f"{value:.0f}")) if value else None


def _decade(found: re.Match[str] | None) -> str | None:
    """The 1990s and the 90s; of a number that is no round one, none."""
    if not found:
        return None
    return (found[1] or ("20" if int(found[2]) < RANKING.past_decade else "19")) + found[2]
