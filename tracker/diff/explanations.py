"""A notice and the changes in, what of each change the notice makes known out, label by label.

A notice makes a change known when it states what was wrong and what is right, or one of the two and a word beside it;
or when it names the sort of thing that was wrong ("misspelled the name of") and something of the sentence in which that
stood. A notice that states values speaks of these and of no others of their sort, so that a correction which it passes
over is not hidden behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from tracker.diff.dates import dates_of
from tracker.diff.edit import Side, side_of
from tracker.diff.forms import bare
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.likeness import Profile
from tracker.diff.names import names_of
from tracker.diff.numbers import numbers_of
from tracker.diff.stems import stem
from tracker.diff.tokens import is_mark
from tracker.model import Change, ChangeKind, Label, LabelName, NoticeKind, SpanOp
from tracker.tuning import RANKING

_Values = frozenset[Hashable]

_NAMES = frozenset({LabelName.NAME, LabelName.ANONYMITY})
_SAYS_NOTHING = frozenset({LabelName.NOTICE, LabelName.LINK, LabelName.PUNCTUATION, LabelName.SPELLING})


class NoticeText(NamedTuple):
    """A notice as it stands in an article: its first sentence, and the rest of the paragraph."""

    kind: NoticeKind
    text: str


class Explained(NamedTuple):
    """A label of a change of which a notice speaks."""

    change_id: str
    label: Label


class Explanations:
    """What notices make known of some changes."""

    def __init__(self, changes: Iterable[Change], lexicon: Lexicon) -> None:
        self.changes, self.lexicon = tuple(changes), lexicon
        self._known: dict[NoticeText, frozenset[Explained]] = {}

    def of(self, notice: NoticeText) -> frozenset[Explained]:
        """What one notice makes known; asked of one that is new, and again of all that the new version has."""
        if notice not in self._known:
            told = _Told(notice.text, self.lexicon)
            keys = _tied(notice.kind, told, self._evidence)
            self._known[notice] = frozenset(
                Explained(one.change.id, one.label)
                for one in self._evidence
                if one.key in keys or _is_in_headline(one, told)
            )
        return self._known[notice]

    @cached_property
    def _evidence(self) -> tuple[_Evidence, ...]:
        return tuple(one for change in self.changes for one in _evidence_of(change, self.lexicon))


class _Key(NamedTuple):
    """A sort of thing, what was said of it, and what is said now."""

    sort: LabelName
    old: _Values
    new: _Values


class _Evidence(NamedTuple):
    """What the evidence of one label says was there and is there now, without what both say."""

    change: Change
    label: Label
    old: _Values
    new: _Values
    beside: Profile  # the words that both texts have

    @property
    def sort(self) -> LabelName:
        """What sort of thing changed."""
        return LabelName.NAME if self.label.name in _NAMES else self.label.name

    @property
    def key(self) -> _Key:
        """What was done, wherever it was done: one correction may stand in the headline and twice below."""
        return _Key(self.sort, self.old, self.new)


class _Told:
    """What a notice says, as it is compared with what changed."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._side = side_of(text, lexicon)
        self.words = Profile(text).words
        said = (word for word in Profile(text).content if not any(map(str.isdigit, word)))
        self.content = frozenset(said) - lexicon.notice_stems - frozenset(map(stem, lexicon.months))
        self.sorts = frozenset(name for name, words in lexicon.notice_sorts.items() if words & self.words)
        self._known: dict[Callable[[Side], _Values], _Values] = {}

    def values(self, sort: LabelName) -> _Values:
        """What it states of a sort."""
        find = _FIND.get(sort, _senses)
        if find not in self._known:
            self._known[find] = find(self._side)
        return self._known[find]

    @cached_property
    def kin(self) -> frozenset[int]:
        """What its words are about: births, deaths, costs."""
        return _kin(self.words, self.lexicon)

    @cached_property
    def owners(self) -> frozenset[str]:
        """Names of those whose thing was wrong and not their name: the age of Mr Ashdown, Ms Lindquist's school."""
        return frozenset(_owners(self._side))

    @cached_property
    def general(self) -> frozenset[LabelName]:
        """Sorts of which several were wrong, it does not say which: several quotations and figures."""
        words = self._side.words
        places = [at for at, word in enumerate(words) if word in self.lexicon.several_words]
        after = frozenset(word for at in places for word in words[at : at + RANKING.several_reach])
        return frozenset(name for name, sort in self.lexicon.notice_sorts.items() if sort & after)

    def has_company(self, one: _Evidence) -> bool:
        """True when it has a word of the sentence beside what changed, or a word that is about the same."""
        said = one.beside.content & self.content
        if one.sort is LabelName.NAME:
            said -= {Profile(owner).text for owner in self.owners} | Profile(" ".join(self.owners)).content
        return bool(said) or not self.kin.isdisjoint(_kin(one.beside.words, self.lexicon))

    def is_about_others(self, one: _Evidence) -> bool:
        """True when it has a figure or a name that the change has not got."""
        texts = side_of(f"{one.change.old_text} {one.change.new_text}", self.lexicon)
        names = {fact.key for fact in self._side.found(names_of)} - set(texts.words)
        figures = {value for value in self.values(LabelName.NUMBER) if any(map(str.isdigit, str(value)))}
        return bool(names or figures - _figures(texts))


def _tied(kind: NoticeKind, told: _Told, evidence: Sequence[_Evidence]) -> frozenset[_Key]:
    """The keys of what a notice speaks of."""
    stated = {one.key: one for one in evidence if one.old & told.values(one.sort) and one.new & told.values(one.sort)}
    spoken_for = {(one.sort, value) for one in stated.values() for value in one.old | one.new}
    named = {one.key: one for one in evidence if _is_named(one, told, spoken_for)}
    settled = {one.sort for one in (*stated.values(), *named.values())}
    open_sorts = told.sorts - settled
    tied = {*stated, *named}
    tied |= {one.key for one in evidence if one.sort in open_sorts and told.has_company(one)}
    if kind is not NoticeKind.UPDATE:
        tied |= {one.key for one in evidence if one.sort in told.general}
        tied.update(_lone(told, [one for one in evidence if one.sort in open_sorts], {key.sort for key in tied}))
    if not tied and not told.sorts:
        tied |= {one.key for one in evidence if len(one.beside.content & told.content) >= RANKING.notice_words}
    return frozenset(tied)


def _is_named(one: _Evidence, told: _Told, spoken_for: set[tuple[LabelName, Hashable]]) -> bool:
    """True when a notice states one of the two values, and something else says that it is this change that it means."""
    values = {value for value in told.values(one.sort) & (one.old | one.new) if (one.sort, value) not in spoken_for}
    if one.sort is LabelName.NAME:
        values -= told.owners - one.old  # what is called by its wrong name is what was wrong
        is_clear = not told.sorts or bool(values & one.old)
        return bool(values) and (one.sort in told.sorts or (is_clear and told.has_company(one)))
    if one.sort is LabelName.NUMBER:
        return bool(values) and (one.sort in told.sorts or told.has_company(one))
    if one.sort is LabelName.DATE and values.isdisjoint(one.old) and one.sort not in told.sorts:
        return False  # notices carry dates of their own
    return bool(values) and told.has_company(one)


def _lone(told: _Told, evidence: Sequence[_Evidence], settled: set[LabelName]) -> Iterator[_Key]:
    """The one thing of its sort that was put right, where a notice names the sort and nothing that is elsewhere."""
    for sort in told.sorts - settled:
        found = {one.key: one for one in evidence if one.sort is sort and (sort not in _FIND or (one.old and one.new))}
        is_elsewhere = sort in _FIND and any(map(told.is_about_others, found.values()))
        if len(found) == 1 and not is_elsewhere:
            yield from found


def _is_in_headline(one: _Evidence, told: _Told) -> bool:
    return one.change.kind is ChangeKind.HEADLINE and not told.lexicon.headline_words.isdisjoint(told.words)


def _evidence_of(change: Change, lexicon: Lexicon) -> Iterator[_Evidence]:
    if change.kind is ChangeKind.BYLINE:
        return
    beside = Profile("".join(span.text for span in change.spans if span.op is SpanOp.EQUAL))
    for label in change.labels:
        if label.name not in _SAYS_NOTHING:
            find = _FIND.get(LabelName.NAME if label.name in _NAMES else label.name, _senses)
            old, new = (find(side_of(text, lexicon)) if text else frozenset() for text in (label.old, label.new))
            if old == new:
                old, new = frozenset({label.old}), frozenset({label.new})
            yield _Evidence(change, label, old - new, new - old, beside)


def _figures(side: Side) -> _Values:
    """Numbers, and units by themselves: percent may have been said for percentage points."""
    units = {found.value.name for found in side.setting.lexicon.units.find(side.words)}
    return frozenset(str(fact.key.value) for fact in side.found(numbers_of) if not fact.is_weak) | units


def _names(side: Side) -> _Values:
    """The words with a capital that may be names."""
    lexicon = side.setting.lexicon
    ordinary = (lexicon.starters, lexicon.titles, FUNCTION_WORDS, lexicon.weekdays, lexicon.months)
    capitals = {bare(side.words[at]) for at, shown in enumerate(side.tokens.words) if shown[0].isupper()}
    return frozenset(word for word in capitals if not any(word in words for words in ordinary))


def _dates(side: Side) -> _Values:
    return frozenset(fact.key for fact in side.found(dates_of))


def _senses(side: Side) -> _Values:
    """The words that say something, one for all forms of a word."""
    return frozenset(_sense(word, side.setting.lexicon) for word in side.words if _says_something(word))


def _says_something(word: str) -> bool:
    return word not in FUNCTION_WORDS and not is_mark(word)


def _sense(word: str, lexicon: Lexicon) -> Hashable:
    verb, denial = lexicon.speech.get(word), lexicon.negations.at([word], 0)
    if denial:
        return denial.value
    return verb.name if verb else word[: RANKING.sense_letters]


def _kin(words: frozenset[str], lexicon: Lexicon) -> frozenset[int]:
    return frozenset().union(*(lexicon.notice_kin.get(word, ()) for word in words))


def _owners(side: Side) -> Iterator[str]:
    """The words of names before "'s school" and behind "the school of", where it is not the name that is owned."""
    lexicon, shown, words = side.setting.lexicon, side.tokens.words, side.words
    names = lexicon.notice_sorts.get(LabelName.NAME, frozenset())
    for at, word in enumerate(words[:-1]):
        if bare(word) != word and words[at + 1] not in names:
            yield from _capitals(side, range(at, -1, -1))
        elif word in lexicon.owning_words and at and words[at - 1] not in names and not shown[at - 1][0].isdigit():
            yield from _capitals(side, range(at + 1, len(words)))


def _capitals(side: Side, places: Sequence[int]) -> Iterator[str]:
    """Words with a capital from one on, as far as they stand side by side; titles among them."""
    for at in places:
        if not side.tokens.words[at][0].isupper():
            return
        yield bare(side.words[at])


_FIND: dict[LabelName, Callable[[Side], _Values]] = {
    LabelName.NUMBER: _figures,
    LabelName.NAME: _names,
    LabelName.DATE: _dates,
}
