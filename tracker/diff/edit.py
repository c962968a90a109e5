"""One matched pair of texts as the labels see it: its words, what changed of them, and what is in quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Self, TypeVar, cast

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

    __slots__ = ()
    _known: dict[Any, tuple[Any, ...]]  # by what found it

    def found(self, find: Callable[[Self], Iterable[Found]]) -> tuple[Found, ...]:
        """What a rule finds here."""
        if find not in self._known:
            self._known[find] = tuple(find(self))
        return cast(tuple[Found, ...], self._known[find])


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(_Memory):
    """One text of a pair."""

    tokens: Tokens
    setting: Setting
    words: list[str]  # as rules compare them: see scripts.py; without elided articles and particles
    hunk_of: Mapping[int, int]  # for each changed word, the number of its hunk
    changed: frozenset[str]  # the changed words, and the parts of Tuesday's and of those with hyphens
    elided: Mapping[int, str]  # what was elided before a word: the n' of n'est
    quoted: frozenset[int]  # the words inside quotation marks
    _known: dict[Any, tuple[Any, ...]] = field(default_factory=dict, repr=False, compare=False)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(_Memory):
    """A pair of texts that differ."""

    old: Side
    new: Side
    hunks: list[Hunk]
    changed: frozenset[str]  # the changed words of both texts
    has_changed_figures: bool
    lexicon: Lexicon  # the words of its language
    _known: dict[Any, tuple[Any, ...]] = field(default_factory=dict, repr=False, compare=False)

    def touches(self, words: frozenset[str]) -> bool:
        """True when one of these words changed."""
        return not words.isdisjoint(self.changed)


def edit_of(old: str, new: str, old_setting: Setting, new_setting: Setting) -> Edit:
    """How one text became the other."""
    old_tokens, new_tokens = tokens_of(old), tokens_of(new)
    hunks = hunks_of(old_tokens.words, new_tokens.words)
    old_hunks = {at: number for number, hunk in enumerate(hunks) for at in range(hunk.old_start, hunk.old_end)}
    new_hunks = {at: number for number, hunk in enumerate(hunks) for at in range(hunk.new_start, hunk.new_end)}
    old_side, new_side = _side(old_tokens, old_hunks, old_setting), _side(new_tokens, new_hunks, new_setting)
    changed = old_side.changed | new_side.changed
    return Edit(
        old=old_side,
        new=new_side,
        hunks=hunks,
        changed=changed,
        has_changed_figures=any(map(str.isnumeric, chain.from_iterable(changed))),
        lexicon=new_setting.lexicon,
    )


def side_of(text: str, lexicon: Lexicon) -> Side:
    """A text by itself, of which nothing has changed."""
    return _side(tokens_of(text), {}, Setting(lexicon=lexicon, vocabulary=Vocabulary(())))


def _side(tokens: Tokens, hunk_of: Mapping[int, int], setting: Setting) -> Side:
    words, elided = plain_words(tokens.words), {}
    if setting.lexicon.elisions:
        elided = dict(_elided(words, setting.lexicon))
        words = [word.removeprefix(elided.get(at, "")) for at, word in enumerate(words)]
    if setting.lexicon.particles:
        words = [setting.lexicon.without_particle(word) for word in words]
    changed = frozenset(words[at] for at in hunk_of)
    return Side(
        tokens=tokens,
        setting=setting,
        words=words,
        hunk_of=hunk_of,
        elided=elided,
        changed=changed.union(*(word.removesuffix("'s").split("-") for word in changed if not word.isalnum())),
        quoted=quoted(tokens, setting.open_mark).inside,
    )


def _elided(words: Iterable[str], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Where something is elided before a word, and what; not in d'après, which the lists know as it stands."""
    for at, word in enumerate(words):
        if "'" in word and word not in lexicon.according.words:
            elision = next((elision for elision in lexicon.elisions if word.startswith(elision)), "")
            if len(word) > len(elision) > 0:
                yield at, elision
