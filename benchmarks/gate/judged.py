"""A gold pair in, what tracker made of it beside what a person said of it out, counted figure by figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from benchmarks.gate.spans import Marked, edges_between_words, hunks_in, marked_of, tokens_changed, uncleaned
from benchmarks.gold import Gold, Truth
from benchmarks.pairing import Drafts, alignment_measures
from benchmarks.scores import Average, Measure, Score, Share
from tracker.diff import diff_articles
from tracker.model import Change, ChangeKind, Diff, LabelName
from tracker.read import sentences_of


class Place(NamedTuple):
    """Where a change happened, whatever it is said to be: a field's name, or the places of its sentences."""

    field: str
    old: tuple[int, ...]
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One pair: what should be found and what is."""

    gold: Gold
    diff: Diff
    wanted: Mapping[Place, Truth]
    found: Mapping[Place, Change]

    def both(self) -> Iterator[tuple[Place, Truth, Change]]:
        """The changes that were found where a person saw one."""
        for place, truth in self.wanted.items():
            if place in self.found:
                yield place, truth, self.found[place]

    def marked(self) -> Iterator[tuple[Place, Marked, Change]]:
        """Those of them in which a person marked the words."""
        return ((place, marked_of(truth.marks), change) for place, truth, change in self.both() if truth.marks)


def judged(gold: Gold) -> Judged:
    """A pair, compared by tracker."""
    diff = diff_articles(gold.old, gold.new)
    return Judged(
        gold=gold,
        diff=diff,
        wanted={_place(truth.kind, truth.old, truth.new): truth for truth in gold.changes},
        found={_place_of(change): change for change in diff.changes},
    )


def measures_of(pair: Judged) -> dict[str, Measure]:
    """Every figure of the pair, by its name."""
    return {
        **_links(pair),
        **_kinds(pair),
        **_labels(pair),
        **_verdicts(pair),
        **_spans(pair),
        **_by_language(pair),
    }


def labels_of(change: Change) -> frozenset[str]:
    """The names of a change's labels."""
    return frozenset(label.name.value for label in change.labels)


def silent_places(pair: Judged) -> frozenset[Place]:
    """Where tracker sees a correction that no notice mentions."""
    return frozenset(place for place, change in pair.found.items() if change.id in pair.diff.silent)


def _place(kind: ChangeKind, old: tuple[int, ...], new: tuple[int, ...]) -> Place:
    return Place(kind.value, (), ()) if kind.is_field else Place("", old, new)


def _place_of(change: Change) -> Place:
    return _place(change.kind, *(tuple(one.index for one in side) for side in (change.old, change.new)))


def _links(pair: Judged) -> dict[str, Measure]:
    old, new = ([one.text for one in sentences_of(article)] for article in (pair.gold.old, pair.gold.new))
    return alignment_measures(Drafts(old=old, new=new, links=pair.gold.links))


def _kinds(pair: Judged) -> dict[str, Measure]:
    found = {(change.kind, place) for place, change in pair.found.items()}
    wanted = {(truth.kind, place) for place, truth in pair.wanted.items()}
    each = {
        f"kinds/{kind}": Score.of({one for one in found if one[0] is kind}, {one for one in wanted if one[0] is kind})
        for kind in ChangeKind
    }
    return {"kinds/all": Score.of(found, wanted), **each}


def _labels(pair: Judged) -> dict[str, Measure]:
    """A change that was not found misses all its labels; one that nobody made invents all of its own."""
    accepted = {(label, place) for place, truth in pair.wanted.items() for label in truth.accepted}
    wanted = {(label, place) for place, truth in pair.wanted.items() for label in truth.labels}
    found = {(label, place) for place, change in pair.found.items() for label in labels_of(change)} - accepted
    each = {f"labels/{name}": Score.of(_only(found, name), _only(wanted, name)) for name in LabelName}
    return {"labels/all": Score.of(found, wanted), **each}


def _only(labels: Iterable[tuple[str, Place]], name: str) -> set[tuple[str, Place]]:
    return {label for label in labels if label[0] == name}


def _verdicts(pair: Judged) -> dict[str, Measure]:
    silent = {place for place, truth in pair.wanted.items() if truth.is_silent}
    return {
        "verdicts/tier": _tier(pair),
        "verdicts/stealth, a pair": Share(right=int(pair.diff.stealth is pair.gold.is_stealth), of=1),
        "verdicts/silent, a change": Score.of(silent_places(pair), silent),
        "verdicts/notices": Score.of(
            _numbered(notice.kind for notice in pair.diff.notices), _numbered(pair.gold.notices)
        ),
    }


def _tier(pair: Judged) -> Share:
    """A change that was not found has no right tier."""
    right = sum(change.tier is truth.tier for _, truth, change in pair.both())
    return Share(right=right, of=len(pair.wanted))


def _numbered(kinds: Iterable[str]) -> set[tuple[str, int]]:
    """The first correction, the second correction, the first update."""
    return {(kind, nth) for kind, count in Counter(map(str, kinds)).items() for nth in range(count)}


def _spans(pair: Judged) -> dict[str, Measure]:
    marked = list(pair.marked())
    return {
        "spans/tokens": _tokens((truth, change.spans) for _, truth, change in marked),
        "spans/tokens, not cleaned up": _tokens((truth, uncleaned(truth)) for _, truth, _ in marked),
        "spans/edges between words": edges_between_words(change.all_spans for change in pair.diff.changes),
        "spans/hunks a change, found": Average(
            total=sum(hunks_in(change.spans) for _, _, change in marked), of=len(marked)
        ),
        "spans/hunks a change, marked": Average(total=sum(hunks_in(truth) for _, truth, _ in marked), of=len(marked)),
    }


def _tokens(sides: Iterable[tuple[Marked, Marked]]) -> Score:
    """How well the changed words of many changes, marked by a person, are those that were found."""
    return sum((Score.of(tokens_changed(found), tokens_changed(truth)) for truth, found in sides), Score())


def _by_language(pair: Judged) -> dict[str, Measure]:
    language = pair.gold.language
    return {f"languages/{language}, labels": _labels(pair)["labels/all"], f"languages/{language}, tier": _tier(pair)}
