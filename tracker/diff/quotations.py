"""Words in, those inside quotation marks out.

A quotation may begin in an earlier sentence and end in a later one, so the mark that is still open is handed on.
Marks inside an open quotation of another kind are part of it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.diff.tokens import Tokens, is_mark, tokens_of

_CLOSERS = {
    "“": "”",
    "„": "“”",
    "”": "”",
    "‘": "’",
    "‚": "‘’",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    '"': '"',
    "＂": "＂",
    "'": "'",
}
QUOTATION_MARKS = frozenset(_CLOSERS) | frozenset("".join(_CLOSERS.values()))
#: Marks that close in one language and open in another: they open only with a space before and none behind.
_EITHER = frozenset("”»›\"'＂")
_APOSTROPHES = frozenset("'’")
_ANY = re.compile(f"[{''.join(_CLOSERS)}]")


class Quoted(NamedTuple):
    """The places of the words inside quotation marks, and the mark that is still open at the end."""

    inside: frozenset[int]
    open_mark: str


def quoted(tokens: Tokens, open_mark: str = "") -> Quoted:
    """What of a text is quoted, where a quotation with that mark has begun before it."""
    inside = set()
    for at, word in enumerate(tokens.words):
        if open_mark:
            if word in _CLOSERS[open_mark] and _can_close(tokens, at):
                open_mark = ""
            elif not is_mark(word):
                inside.add(at)
        elif word in _CLOSERS and _can_open(tokens, at):
            open_mark = word
    return Quoted(frozenset(inside), open_mark)


def open_mark_after(text: str) -> str:
    """The quotation mark that a text leaves open, or ""."""
    return quoted(tokens_of(text)).open_mark if _ANY.search(text) else ""


def _can_open(tokens: Tokens, at: int) -> bool:
    mark = tokens.words[at]
    if at + 1 == len(tokens.words):
        return False
    if mark in _EITHER and not (_is_apart_before(tokens, at) and tokens.space(at + 1) == ""):
        return False
    return mark != "'" or any(_can_close(tokens, later) for later in _places(tokens, mark, at + 2))


def _can_close(tokens: Tokens, at: int) -> bool:
    """An apostrophe closes a quotation only at the end of a word that another word or a mark follows at a distance."""
    if tokens.words[at] not in _APOSTROPHES:
        return True
    is_last = at + 1 == len(tokens.words)
    return tokens.space(at) == "" and (is_last or tokens.space(at + 1) != "" or is_mark(tokens.words[at + 1]))


def _is_apart_before(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.space(at) != "" or (is_mark(tokens.words[at - 1]) and tokens.words[at - 1] not in ".,!?")


def _places(tokens: Tokens, mark: str, start: int) -> list[int]:
    return [at for at in range(start, len(tokens.words)) if tokens.words[at] == mark]
