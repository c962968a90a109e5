"""One matched pair of texts as the labels see it: its words, what changed of them, and what is in quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from tracker.diff.forms import bare
from tracker.diff.hunks import Hunk, hunks_of
from tracker.diff.lexicon import Lexicon
from tracker.diff.quotations import quoted
from tracker.diff.scripts import plain_words
from tracker.diff.tokens import Tokens, tokens_of
from tracker.diff.vocabulary import Vocabulary

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known around a text: the words of its language and its article, and the quotation mark open before it."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    is_heading: bool = False  # where every word may have a capital
    open_mark: str = ""


class _Memory:
    """What rules have found in something, so that each looks once: several ask for the same."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[Any, tuple[Any, ...]] = {}  # by what found it

    def found(self, find: Callable[[Self], Iterable[Found]]) -> tuple[Found, ...]:
        """What a rule finds here."""
        known = self._known.get(find)
        if known is None:
            known = self._known[find] = tuple(find(self))
        return known


class Side(_Memory):
    """One text of a pair."""

    __slots__ = ("changed", "elided", "hunk_of", "quoted", "setting", "tokens", "words")

    def __init__(self, tokens: Tokens, hunk_of: Mapping[int, int], setting: Setting) -> None:
        super().__init__()
        self.tokens = tokens
        self.setting = setting
        self.hunk_of = hunk_of  # for each changed word, the number of its hunk
        #: As rules compare them: see scripts.py; without elided articles and particles.
        self.words, self.elided = _plain(tokens.words, setting.lexicon)
        self.changed = _with_parts([self.words[at] for at in hunk_of])
        self.quoted = quoted(tokens, setting.open_mark).inside  # the words inside quotation marks

    def word(self, at: int) -> str:
        """The word there; "" before the first and behind the last."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def hunks_at(self, places: Iterable[int]) -> frozenset[int]:
        """The numbers of the hunks that these words are part of."""
        return frozenset(self.hunk_of[at] for at in places if at in self.hunk_of)

    def opens_with(self, at: int, openers: frozenset[str]) -> bool:
        """True when the word there is one of these, or has one of them elided before it: que, qu'il."""
        return self.elided.get(at) in openers or not openers.isdisjoint(self.words[at : at + 1])

    def has_changed(self, start: int, end: int) -> bool:
        """True when one of these words is not in the other text."""
        return not self.hunk_of.keys().isdisjoint(range(start, end))


class Edit(_Memory):
    """A pair of texts that differ."""

    __slots__ = ("changed", "has_changed_figures", "hunks", "lexicon", "new", "old")

    def __init__(self, old: Side, new: Side, hunks: list[Hunk]) -> None:
        super().__init__()
        self.old = old
        self.new = new
        self.hunks = hunks
        self.lexicon = new.setting.lexicon  # the words of its language
        self.changed = old.changed | new.changed  # the changed words of both texts
        self.has_changed_figures = any(map(str.isnumeric, "".join(self.changed)))

    def touches(self, words: Set[str]) -> bool:
        """True when one of these words changed."""
        return not words.isdisjoint(self.changed)


def edit_of(old: str, new: str, old_setting: Setting, new_setting: Setting) -> Edit:
    """How one text became the other."""
    old_tokens, new_tokens = tokens_of(old), tokens_of(new)
    hunks = hunks_of(old_tokens.words, new_tokens.words)
    old_hunks = {at: number for number, hunk in enumerate(hunks) for at in range(hunk.old_start, hunk.old_end)}
    new_hunks = {at: number for number, hunk in enumerate(hunks) for at in range(hunk.new_start, hunk.new_end)}
    return Edit(Side(old_tokens, old_hunks, old_setting), Side(new_tokens, new_hunks, new_setting), hunks)


def side_of(text: str, lexicon: Lexicon) -> Side:
    """A text by itself, of which nothing has changed."""
    return Side(tokens_of(text), {}, Setting(lexicon=lexicon, vocabulary=Vocabulary(())))


def _plain(words: list[str], lexicon: Lexicon) -> tuple[list[str], Mapping[int, str]]:
    """The words as rules compare them, and what was elided before each: the n' of n'est."""
    words, elided = plain_words(words), {}
    if lexicon.elisions:
        elided = dict(_elided(words, lexicon))
        words = [word.removeprefix(elided.get(at, "")) for at, word in enumerate(words)]
    if lexicon.particles:
        words = [lexicon.without_particle(word) for word in words]
    return words, elided


def _with_parts(words: Sequence[str]) -> frozenset[str]:
    """Words, and the parts of Tuesday's and of those with hyphens."""
    parts = [part for word in words if not word.isalnum() for part in bare(word).split("-")]
    return frozenset([*words, *parts])


def _elided(words: Iterable[str], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Where something is elided before a word, and what; not in d'après, which the lists know as it stands."""
    for at, word in enumerate(words):
        if "'" in word and word not in lexicon.according.words:
            elision = next((elision for elision in lexicon.elisions if word.startswith(elision)), "")
            if len(word) > len(elision) > 0:
                yield at, elision
