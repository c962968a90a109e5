"""What was reached before: read, compared with what is reached now, and raised. Floors rise, and never sink.

A corpus that was changed is another yardstick: its floors say nothing until they are pinned anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.gate.corpora import Part, Result

PATH = Path(__file__).parents[1] / "floors.json"
#: Shown to compare others with; they are no better for being higher.
_WITHOUT_FLOOR = frozenset(
    {
        "spans/tokens, not cleaned up",
        "spans/hunks a change, found",
        "spans/hunks a change, marked",
        "texts/blocks that differ",
    }
)
#: Of these the fewer the better: their floor is the most that there may be.
_FEWER_IS_BETTER = frozenset({"text/noise blocks a page", "text/lost blocks a page"})
#: What was learnt from has no floor of its own: to unlearn an example is no loss where the whole does not suffer.
_PARTS = (Part.ALL, Part.HELD_OUT)

Figures = Mapping[str, Mapping[str, float]]  # by name, then by part


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """What a corpus was when it was last pinned, and what was reached on it."""

    digests: Mapping[str, str] = field(default_factory=dict)
    floors: Figures = field(default_factory=dict)

    def changed(self, result: Result) -> list[str]:
        """The files that came, went or are another text now."""
        return sorted(
            name for name in {*self.digests, *result.digests} if self.digests.get(name) != result.digests.get(name)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """All that `floors.json` says."""

    targets: Mapping[str, Mapping[str, float]]  # what is to be reached in the end, by corpus and figure
    pins: Mapping[str, Pin]

    def target(self, corpus: str, name: str) -> float | None:
        """What a figure is to reach; "labels/*" is for every label without a target of its own."""
        targets = self.targets.get(corpus, {})
        return targets.get(name, targets.get(f"{name.partition('/')[0]}/*"))

    def pin(self, corpus: str) -> Pin:
        """What is known of a corpus; of a new one, nothing."""
        return self.pins.get(corpus, Pin())


def read(path: Path = PATH) -> Floors:
    """The floors as they are kept."""
    kept = json.loads(path.read_text("utf-8"))
    pins = {name: Pin(digests=pin["files"], floors=pin["floors"]) for name, pin in kept["corpora"].items()}
    return Floors(targets=kept["targets"], pins=pins)


def write(floors: Floors, path: Path = PATH) -> None:
    """Keep them, a figure a line, so that a change of one is a line of a commit."""
    corpora = {name: {"files": dict(pin.digests), "floors": dict(pin.floors)} for name, pin in floors.pins.items()}
    text = json.dumps({"targets": floors.targets, "corpora": corpora}, indent=2, ensure_ascii=False)
    path.write_text(f"{text}\n", "utf-8")


def floored(result: Result) -> dict[str, dict[str, float]]:
    """The figures that have floors."""
    return {
        name: {part.value: parts[part] for part in _PARTS if part in parts}
        for name, parts in result.figures().items()
        if name not in _WITHOUT_FLOOR
    }


def complaints(result: Result, pin: Pin) -> Iterator[str]:
    """What is not as it was pinned, a line each."""
    changed = pin.changed(result)
    if not pin.digests:
        yield f"{result.corpus}: has no floors yet. Set them: make gate-pin"
        return
    if changed:
        yield f"{result.corpus}: {', '.join(changed)} changed since the floors were set. Set them anew: make gate-pin"
        return
    reached = floored(result)
    for name, part in _places(pin.floors, reached):
        floor, figure = pin.floors.get(name, {}).get(part), reached.get(name, {}).get(part)
        if floor is None:
            yield f"{result.corpus}: {name}, {part}, has no floor yet. Set it: make gate-pin"
        elif figure is None:
            yield f"{result.corpus}: {name}, {part}, has a floor of {floor:.2f} and is not measured any more"
        elif not is_reached(name, figure, floor):
            yield f"{result.corpus}: {name}, {part}, is {figure:.2f}, {_beyond(name)} its floor of {floor:.2f}"


def is_reached(name: str, figure: float, bar: float) -> bool:
    """True where a figure is as good as it is to be."""
    return figure <= bar if name in _FEWER_IS_BETTER else figure >= bar


def _beyond(name: str) -> str:
    return "above" if name in _FEWER_IS_BETTER else "below"


def _better(name: str, figure: float, kept: float | None) -> float:
    """The better of a new figure and the one that is kept."""
    return figure if kept is None or is_reached(name, figure, kept) else kept


def raised(result: Result, pin: Pin) -> Pin:
    """The floors as they are to be kept: the better of old and new, or the new ones where the corpus is another."""
    reached = floored(result)
    if pin.changed(result):
        return Pin(digests=result.digests, floors=reached)
    floors = {
        name: {part: _better(name, figure, pin.floors.get(name, {}).get(part)) for part, figure in parts.items()}
        for name, parts in reached.items()
    }
    return Pin(digests=result.digests, floors={**pin.floors, **floors})


def pinned(results: Iterable[Result], kept: Floors) -> Floors:
    """All floors, raised where they can be. A corpus that was not scored keeps its own."""
    return replace(kept, pins={**kept.pins, **{one.corpus: raised(one, kept.pin(one.corpus)) for one in results}})


def moves(corpus: str, old: Pin, new: Pin) -> Iterator[str]:
    """What a new pin sets otherwise, a line each."""
    for name, part in _places(old.floors, new.floors):
        before, after = (pin.floors.get(name, {}).get(part) for pin in (old, new))
        if before != after:
            yield f"{corpus}: {name}, {part}: {_shown(before)} to {_shown(after)}"


def _places(*figures: Figures) -> list[tuple[str, str]]:
    """Every figure and part that any of them has, in their order."""
    return list(dict.fromkeys((name, part) for each in figures for name, parts in each.items() for part in parts))


def _shown(figure: float | None) -> str:
    return "none" if figure is None else f"{figure:.2f}"
