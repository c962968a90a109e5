"""Counts of right and wrong in, the figures that a table shows out. Figures are rounded down: 100 means all of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Set
from dataclasses import dataclass, fields
from math import floor
from statistics import fmean
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Something counted; what was counted in two places can be added up."""

    def __add__(self, other: Self) -> Self:
        return type(self)(
            **{field.name: getattr(self, field.name) + getattr(other, field.name) for field in fields(self)}
        )

    @property
    def count(self) -> int:
        """How many things were asked for."""
        raise NotImplementedError

    @property
    def figure(self) -> float | None:
        """What is compared and shown, in per cent as a rule; None where nothing was asked for."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Measure):
    """How much of what was wanted was found. Its figure is F1."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @classmethod
    def of(cls, found: Set[Hashable], wanted: Set[Hashable]) -> Score:
        """The score of one text."""
        return cls(right=len(found & wanted), invented=len(found - wanted), missed=len(wanted - found))

    @property
    def count(self) -> int:
        """How many were wanted."""
        return self.right + self.missed

    @property
    def figure(self) -> float | None:
        """F1, the harmonic mean of precision and recall."""
        return _percent(2 * self.right, 2 * self.right + self.invented + self.missed) if self.count else None

    @property
    def precision(self) -> float | None:
        """How much of what was found is right."""
        return _percent(self.right, self.right + self.invented)

    @property
    def recall(self) -> float | None:
        """How much of what was wanted was found."""
        return _percent(self.right, self.count)

    def __str__(self) -> str:
        figure = "     –" if self.figure is None else f"{self.figure:6.2f}"
        return f"{figure} ({self.right:5} right {self.invented:4} invented {self.missed:4} missed)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Measure):
    """How many of some things are as they should be."""

    right: int = 0
    of: int = 0

    @property
    def count(self) -> int:
        """How many things there are."""
        return self.of

    @property
    def figure(self) -> float | None:
        """The share, in per cent."""
        return _percent(self.right, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Average(Measure):
    """How many of one thing there are to each of another."""

    total: int = 0
    of: int = 0

    @property
    def count(self) -> int:
        """How many the total is shared out among."""
        return self.of

    @property
    def figure(self) -> float | None:
        """The mean."""
        return self.total * 100 // self.of / 100 if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Means(Measure):
    """Precision and recall of texts that count alike, however long they are. Its figure is the F1 of both means."""

    precisions: tuple[float, ...] = ()  # from 0 to 1
    recalls: tuple[float, ...] = ()

    @property
    def count(self) -> int:
        """How many texts there are."""
        return len(self.recalls)

    @property
    def figure(self) -> float | None:
        """F1, the harmonic mean of mean precision and mean recall."""
        if self.precision is None or self.recall is None:
            return None
        return _down(2 * self.precision * self.recall / ((self.precision + self.recall) or 1))

    @property
    def precision(self) -> float | None:
        """How much of what was found is right, on the average text."""
        return fmean(self.precisions) * 100 if self.precisions else None

    @property
    def recall(self) -> float | None:
        """How much of what was wanted was found, in the average text."""
        return fmean(self.recalls) * 100 if self.recalls else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Excess(Measure):
    """How many things too many, or too few, a text has. The fewer the better; rounded up: 0 means none."""

    counts: tuple[int, ...] = ()  # of each text

    @property
    def count(self) -> int:
        """How many texts there are."""
        return len(self.counts)

    @property
    def figure(self) -> float | None:
        """The mean of the best 95 texts in a hundred: one page of another kind decides nothing."""
        best = sorted(self.counts)[: max(1, len(self.counts) * 95 // 100)]
        return -(-sum(best) * 100 // len(best)) / 100 if best else None


def total(texts: Iterable[Mapping[str, Measure]]) -> dict[str, Measure]:
    """What was counted in many texts, added up name by name."""
    sums: dict[str, Measure] = {}
    for measures in texts:
        for name, measure in measures.items():
            sums[name] = sums[name] + measure if name in sums else measure
    return sums


def _down(percent: float) -> float:
    """Two decimals, rounded down; what a sum of fractions lacks in the tenth does not count."""
    return floor(round(percent * 100, 8)) / 100


def _percent(part: int, whole: int) -> float | None:
    """Two decimals, rounded down, reckoned in whole numbers so that they are the same on every machine."""
    return part * 10_000 // whole / 100 if whole else None
