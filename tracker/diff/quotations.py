"""Words in, those inside quotation marks out.

A quotation may begin in an earlier sentence and end in a later one, so the mark that is still open is handed on.
Marks inside an open quotation of another kind are part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tracker.diff.tokens import Tokens, is_mark, is_unspaced, tokens_of
from tracker.model import Sentence

_CLOSERS = {
    "“": "”",
    "„": "“”",
    "”": "”“",
    "‘": "’",
    "‚": "‘’",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〝": "〟〞",
    '"': '"',
    "＂": "＂",
    "'": "'",
}
_OPENERS = frozenset(_CLOSERS)
QUOTATION_MARKS = frozenset(_CLOSERS) | frozenset("".join(_CLOSERS.values()))
#: Marks that close in one language and open in another: they open only with a space before and none behind.
_EITHER = frozenset("”»›\"'＂")
_APOSTROPHES = frozenset("'’")
_CLIPPED = frozenset({"tis", "twas", "twere", "twill", "til", "cause", "em", "n", "round", "bout", "s", "t", "k"})
#: Letters of scripts in which no apostrophe stands in a word, so that one before them closes a quotation.
_WITHOUT_APOSTROPHES = re.compile(r"[\u0600-\u06ff\u0900-\u097f\uac00-\ud7a3]")
_KATAKANA = re.compile(r"[\u30a1-\u30ff]")
_ANY = re.compile(f"[{''.join(_CLOSERS)}]")


class Quoted(NamedTuple):
    """The places of the words inside quotation marks, and the mark that is still open at the end."""

    inside: frozenset[int]
    open_mark: str


_NOTHING = Quoted(frozenset(), "")


def quoted(tokens: Tokens, open_mark: str = "") -> Quoted:
    """What of a text is quoted, where a quotation with that mark has begun before it."""
    if not open_mark and _OPENERS.isdisjoint(tokens.words):
        return _NOTHING
    inside = set()
    last_apostrophe = _last_closing_apostrophe(tokens)
    for at, word in enumerate(tokens.words):
        if open_mark:
            if word in _CLOSERS[open_mark] and _can_close(tokens, at):
                open_mark = ""
            elif not is_mark(word):
                inside.add(at)
        elif word in _CLOSERS and _can_open(tokens, at, last_apostrophe):
            open_mark = word
    return Quoted(frozenset(inside), open_mark)


class OpenMarks:
    """The quotation mark that is open before each sentence of a text: quotations may run through a paragraph."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._known: dict[int, str] = {}  # by the sentence's place in its article

    def before(self, at: int) -> str:
        """The mark that is open where a sentence begins, or ""."""
        start, paragraph = at, self._sentences[at].paragraph
        while start not in self._known and start > 0 and self._sentences[start - 1].paragraph == paragraph:
            start -= 1
        mark = self._known.setdefault(start, "")
        for place in range(start, at):
            text = self._sentences[place].text
            if mark or _ANY.search(text):
                mark = quoted(tokens_of(text), mark).open_mark
            self._known[place + 1] = mark
        return mark


def _last_closing_apostrophe(tokens: Tokens) -> int:
    if "'" not in tokens.words:
        return -1
    return max((at for at, word in enumerate(tokens.words) if word == "'" and _can_close(tokens, at)), default=-1)


def _can_open(tokens: Tokens, at: int, last_apostrophe: int) -> bool:
    mark = tokens.words[at]
    if at + 1 == len(tokens.words):
        return False
    if mark in _EITHER and not (_is_apart_before(tokens, at) and tokens.spaces[at + 1] == ""):
        return False
    if mark != "'" or last_apostrophe > at + 1:
        return True  # else it stands for letters left out: the '90s
    first = tokens.words[at + 1]  # or it closes in a later sentence
    return at == 0 and first[0].isupper() and first.lower() not in _CLIPPED


def _can_close(tokens: Tokens, at: int) -> bool:
    """An apostrophe closes a quotation only at the end of a word that another word or a mark follows at a distance."""
    if tokens.words[at] not in _APOSTROPHES:
        return True
    if tokens.spaces[at] != "":
        return False
    is_last = at + 1 == len(tokens.words)
    if is_last or tokens.spaces[at + 1] != "":
        return True
    after = tokens.words[at + 1]
    return is_mark(after) or _needs_no_space(after) or _WITHOUT_APOSTROPHES.match(after) is not None


def _is_apart_before(tokens: Tokens, at: int) -> bool:
    if at == 0 or tokens.spaces[at] != "":
        return True
    before = tokens.words[at - 1]
    return before not in ".,!?" if is_mark(before) else _needs_no_space(before)


def _needs_no_space(word: str) -> bool:
    return is_unspaced(word) or _KATAKANA.match(word) is not None
