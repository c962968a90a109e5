"""What tracker got wrong in a gold pair, said line by line beside the truth; for a pair that is held out, never."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.gate.judged import Judged, Place, judged, labels_of, silent_places
from benchmarks.gate.noise import Trial, trials
from benchmarks.gate.spans import marked_of, tokens_changed
from benchmarks.gold import Gold, Truth
from tracker.model import Article, Change, Span, SpanOp, Tier
from tracker.read import sentences_of

_MARKS = {SpanOp.EQUAL: "{}", SpanOp.DELETE: "[-{}-]", SpanOp.INSERT: "{{+{}+}}"}


class HeldOut(Exception):
    """A pair from which nothing may be learnt."""


def misses(gold: Gold) -> Iterator[str]:
    """Everything that came out otherwise than a person judged it."""
    if gold.is_held_out:
        raise HeldOut(f"{gold.name} is held out: what is missed there is not shown, so that nothing is learnt from it.")
    pair = judged(gold)
    silent = silent_places(pair)
    for place in dict.fromkeys([*pair.wanted, *pair.found]):
        yield from _of_change(pair, place, is_silent=place in silent)
    yield from _of_whole(pair)
    for trial in trials(gold):
        if not trial.is_passed:
            yield from _of_trial(gold, trial)


def _of_change(pair: Judged, place: Place, *, is_silent: bool) -> Iterator[str]:
    """A change whose verdict or whose marks are not those of the truth."""
    truth, change = pair.wanted.get(place), pair.found.get(place)
    is_right = truth and change and _is_met(truth, change, is_silent=is_silent)
    are_marks_right = not (truth and truth.marks and change) or _are_marked_alike(truth, change)
    if is_right and are_marks_right:
        return
    yield f"{pair.gold.name}  {_where(place)}"
    if not is_right:
        yield f"    truth  {_truth(truth) if truth else 'nothing'}"
        yield f"    found  {_found(change, is_silent=is_silent) if change else 'nothing'}"
    yield f"    {'marks' if truth and truth.marks else 'texts'}  {_text_of(pair, place)}"
    if change and change.spans and not are_marks_right:
        yield f"    drawn  {_marked(change.spans)}"


def _is_met(truth: Truth, change: Change, *, is_silent: bool) -> bool:
    labels = labels_of(change)
    return (
        (change.kind, change.tier, is_silent) == (truth.kind, truth.tier, truth.is_silent)
        and truth.labels <= labels
        and labels <= truth.labels | truth.accepted
    )


def _are_marked_alike(truth: Truth, change: Change) -> bool:
    return tokens_changed(marked_of(truth.marks)) == tokens_changed(change.spans)


def _where(place: Place) -> str:
    return place.field or f"{_numbers(place.old)} > {_numbers(place.new)}"


def _numbers(places: Iterable[int]) -> str:
    return ",".join(map(str, places)) or "–"


def _truth(truth: Truth) -> str:
    labels = [*sorted(truth.labels), *(f"({label})" for label in sorted(truth.accepted))]
    return _verdict(truth.kind, truth.tier, labels, truth.is_silent)


def _found(change: Change, *, is_silent: bool) -> str:
    return _verdict(change.kind, change.tier, sorted(labels_of(change)), is_silent)


def _verdict(kind: str, tier: str, labels: Iterable[str], is_silent: bool) -> str:
    return f"{kind} | {tier} | {' '.join(labels)}{' | silent' if is_silent else ''}"


def _text_of(pair: Judged, place: Place) -> str:
    truth, change = pair.wanted.get(place), pair.found.get(place)
    if truth and truth.marks:
        return truth.marks
    if change:
        return _marked(change.all_spans)
    sides = ((pair.gold.old, place.old), (pair.gold.new, place.new))
    return " → ".join(" / ".join(_sentences(article, places)) or "–" for article, places in sides)


def _sentences(article: Article, places: Iterable[int]) -> list[str]:
    sentences = sentences_of(article)
    return [sentences[at].text for at in places]


def _marked(spans: Iterable[Span]) -> str:
    return "".join(_MARKS[span.op].format(span.text) for span in spans)


def _of_whole(pair: Judged) -> Iterator[str]:
    """The verdicts on the pair."""
    notices = tuple(notice.kind.value for notice in pair.diff.notices)
    if notices != pair.gold.notices:
        yield f"{pair.gold.name}  notices: truth {list(pair.gold.notices)}, found {list(notices)}"
    if pair.diff.stealth is not pair.gold.is_stealth:
        yield f"{pair.gold.name}  stealth: truth {pair.gold.is_stealth}, found {pair.diff.stealth}"


def _of_trial(gold: Gold, trial: Trial) -> Iterator[str]:
    """The changes that should not be, or not be more than cosmetic; or that nothing was seen, or nothing of weight."""
    yield f"{gold.name}  {trial.name}"
    is_loud = any(change.tier is not Tier.COSMETIC for change in trial.changes)
    for change in trial.changes:
        if change.tier is not Tier.COSMETIC or not is_loud:
            yield f"    found  {_found(change, is_silent=False)}"
            yield f"    drawn  {_marked(change.all_spans)}"
