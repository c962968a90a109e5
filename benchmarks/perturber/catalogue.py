"""Every perturbation by name: a layout and a seed in, the page's text out, with one thing other than it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from benchmarks.perturber import markup, naming, noise
from benchmarks.perturber.layout import Layout
from benchmarks.perturber.noise import Change, put, put_between, put_in_lines
from benchmarks.perturber.pieces import Names, Pieces

_TOLD, _HASHED, _BARE = Names.TELLING, Names.HASHED, Names.NONE


class Group(StrEnum):
    """What sort of thing a perturbation does."""

    TOLD = "told"  # noise that says in its classes what it is
    UNTOLD = "untold"  # noise without telling names
    NAMES = "names"  # classes and ids
    STRUCTURE = "structure"  # elements around the article and its paragraphs
    MARKUP = "markup"  # the same, otherwise written


def _nothing(_: Layout, __: Random) -> None:
    """The tree stays as it is."""


def _as_it_is(written: str, _: Random) -> str:
    return written


@dataclass(frozen=True, slots=True, kw_only=True)
class Perturbation:
    """One thing done to a page that leaves its article the same."""

    name: str
    group: Group
    change: Change = _nothing
    rewrite: Callable[[str, Random], str] = _as_it_is
    is_other_quotes: bool = False  # it writes quotation marks otherwise, so that texts are the same but for these

    def of(self, layout: Layout, seed: int) -> str:
        """The page, perturbed; the same for the same seed. `NoPlace` where the page has no place for it."""
        random = self._random(layout, seed)
        copy = layout.copy()
        self.change(copy, random)
        return self.rewrite(copy.markup(), random)

    def do(self, layout: Layout, seed: int) -> None:
        """What it does to the tree, done in place."""
        self.change(layout, self._random(layout, seed))

    def _random(self, layout: Layout, seed: int) -> Random:
        return Random(f"{seed} {layout.name} {self.name}")


def _told(name: str, change: Change) -> Perturbation:
    return Perturbation(name=name, group=Group.TOLD, change=change)


def _untold(name: str, change: Change) -> Perturbation:
    return Perturbation(name=name, group=Group.UNTOLD, change=change)


NOISE = (
    _told("teasers behind", put(Pieces.teasers, _TOLD, noise.after_article)),
    _told("related box", put_between(Pieces.related, _TOLD)),
    _told("ads between", put_between(Pieces.ad, _TOLD)),
    _told("ads in lines", put_in_lines(_TOLD)),
    _told("counters", put(Pieces.counters, _TOLD, noise.at_head_or_foot)),
    _told("newsletter box", put_between(Pieces.newsletter, _TOLD)),
    _told("3 comments", put(noise.three_comments, _TOLD, noise.after_article)),
    _told("12 comments", put(noise.twelve_comments, _TOLD, noise.after_article)),
    _untold("teasers behind, hashed", put(Pieces.teasers, _HASHED, noise.after_article)),
    _untold("teasers of other hosts", put(Pieces.sponsored, _HASHED, noise.after_article)),
    _untold("teasers, own, reworded", noise.reword_own_teasers),
    _untold("related box, hashed", put_between(Pieces.related, _HASHED)),
    _untold("read more", put_between(Pieces.more, _BARE)),
    _untold("ads between, bare", put_between(Pieces.ad, _BARE)),
    _untold("ads between, hashed", put_between(Pieces.ad, _HASHED)),
    _untold("ads in lines, hashed", put_in_lines(_HASHED)),
    _untold("counters, bare", put(Pieces.counters, _BARE, noise.at_head_or_foot)),
    _untold("newsletter, bare", put_between(Pieces.newsletter, _BARE)),
    _untold("newsletter box, hashed", put_between(Pieces.newsletter, _HASHED)),
    _untold("12 comments, hashed", put(noise.twelve_comments, _HASHED, noise.after_article)),
    _untold("suggest a correction", put(Pieces.suggestion, _BARE, noise.at_foot)),
    _untold("25 cards at the end", put(noise.many_cards, _HASHED, noise.at_end_of_page)),
    _untold("widgets moved", noise.move_widgets),
)

PERTURBATIONS = (
    *NOISE,
    Perturbation(name="all renamed", group=Group.NAMES, change=naming.rename_all),
    Perturbation(name="ancestors renamed", group=Group.NAMES, change=naming.rename_ancestors),
    Perturbation(name="article wrapped", group=Group.STRUCTURE, change=naming.wrap_article),
    Perturbation(name="content wrapped", group=Group.STRUCTURE, change=naming.wrap_content),
    Perturbation(name="paragraphs wrapped", group=Group.STRUCTURE, change=naming.wrap_paragraphs),
    Perturbation(name="no article element", group=Group.STRUCTURE, change=naming.without_article_elements),
    Perturbation(name="attributes reordered", group=Group.MARKUP, change=markup.shuffle_attributes),
    Perturbation(name="minified", group=Group.MARKUP, change=markup.minify),
    Perturbation(name="pretty-printed", group=Group.MARKUP, change=markup.pretty_print),
    Perturbation(name="numbered entities", group=Group.MARKUP, rewrite=markup.numbered_entities),
    Perturbation(name="named entities", group=Group.MARKUP, rewrite=markup.named_entities),
    Perturbation(name="no-break spaces", group=Group.MARKUP, rewrite=markup.no_break_spaces),
    Perturbation(name="other quotes", group=Group.MARKUP, change=markup.other_quotes, is_other_quotes=True),
)
