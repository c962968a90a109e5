"""Results and floors in, the table that a person reads out, or the same as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from benchmarks.gate.corpora import Part, Result
from benchmarks.gate.floors import Floors, is_reached
from benchmarks.scores import Means, Measure, Score

_COLUMNS = ("count", "precision", "recall", "all", "floor", "learnt from", "held out", "floor", "target")
_WIDTHS = (8, 11, 8, 8, 8, 13, 10, 8, 8)
_NAME_WIDTH = 34


def lines(results: Iterable[Result], floors: Floors) -> Iterator[str]:
    """One table: a heading for each corpus, then its figures."""
    yield _row("", _COLUMNS)
    reached: list[bool] = []
    for result in results:
        yield f"\n{result.corpus}: {result.texts} texts"
        for name, figures in result.figures().items():
            target = floors.target(result.corpus, name)
            if target is not None:
                reached.append(is_reached(name, figures[Part.ALL], target))
            row = _row(f"  {name.replace('/', ': ', 1)}", _cells(result, name, floors))
            yield f"{row}{_verdict(name, figures[Part.ALL], target)}".rstrip()
    yield f"\n{sum(reached)} of {len(reached)} targets are reached."


def as_json(results: Iterable[Result], floors: Floors) -> dict[str, dict[str, object]]:
    """Every figure with its floors and its target, by corpus and name."""
    return {
        result.corpus: {name: _entry(result, name, figures, floors) for name, figures in result.figures().items()}
        for result in results
    }


def _entry(result: Result, name: str, figures: Mapping[Part, float], floors: Floors) -> dict[str, object]:
    measure = result.measures[name][Part.ALL]
    return {
        "count": measure.count,
        "precision": _precision(measure),
        "recall": _recall(measure),
        "figures": figures,
        "floors": floors.pin(result.corpus).floors.get(name, {}),
        "target": floors.target(result.corpus, name),
    }


def _cells(result: Result, name: str, floors: Floors) -> list[str]:
    measure, figures = result.measures[name][Part.ALL], result.figures()[name]
    kept = floors.pin(result.corpus).floors.get(name, {})
    shown = (
        *(_precision(measure), _recall(measure)),
        *(figures[Part.ALL], kept.get(Part.ALL)),
        *(figures.get(Part.LEARNT), figures.get(Part.HELD_OUT), kept.get(Part.HELD_OUT)),
        floors.target(result.corpus, name),
    )
    return [f"{measure.count:,}", *("" if figure is None else f"{figure:.2f}" for figure in shown)]


def _precision(measure: Measure) -> float | None:
    return measure.precision if isinstance(measure, Means | Score) else None


def _recall(measure: Measure) -> float | None:
    return measure.recall if isinstance(measure, Means | Score) else None


def _verdict(name: str, figure: float, target: float | None) -> str:
    if target is None:
        return ""
    return "  reached" if is_reached(name, figure, target) else f"  short by {abs(target - figure):.2f}"


def _row(name: str, cells: Iterable[str]) -> str:
    columns = (cell.rjust(width) for cell, width in zip(cells, _WIDTHS, strict=True))
    return f"{name:{_NAME_WIDTH}}{''.join(columns)}"
