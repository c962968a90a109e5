"""Whether the same article always gives the same text: python -m benchmarks.stability [FOLDER] [--misses [NAME]]

Each page is read as it is and perturbed (`benchmarks.perturber`), both written out in the same way, and the texts are
compared: headline and paragraphs with their roles, in their order. FOLDER holds `pages/` and `news-pages/`, real pages
with the paragraphs that people read there; without it the project's own pages are taken. The gate takes a sample
(`--sample`), and of the more harmless perturbations only some for each page, in turns.

--misses lists which block of which page changed by what, for one perturbation, group or page, or for all; half of the
real pages are held out and never listed.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from random import Random

from benchmarks import article_pages
from benchmarks.article_pages import is_held_out
from benchmarks.perturber import (
    EDITS,
    NOISE,
    NOTICES,
    PERTURBATIONS,
    Edit,
    EditKind,
    Group,
    Layout,
    NoPlace,
    NoticeForm,
    Perturbation,
    edited,
)
from benchmarks.perturber.edits import squeezed
from benchmarks.scores import Average, Measure, Share, total
from tracker.model import Article, Role
from tracker.read import read_article

HEADERS = {"Content-Type": "text/html; charset=utf-8"}
#: In the sample a perturbation is tried on every nth page: all that have a figure to reach often, the harmless rarely.
TURNS = {Group.TOLD: 4, Group.UNTOLD: 2, Group.NAMES: 1, Group.STRUCTURE: 3, Group.MARKUP: 4}
TURNS_OF_EDITS = 3
#: How many kinds of noise come along with an edit.
NOISE_BESIDE_EDITS = 3
#: Share of the characters that differ, above which a text is another one.
OVERTHROWN = 0.2
_QUOTES = str.maketrans({**dict.fromkeys("“”„", '"'), **dict.fromkeys("‘’‚", "'")})
_ALL_EDITS: tuple[EditKind | NoticeForm, ...] = (*EDITS, *NOTICES)
_SHOWN = 150  # characters of a block in a list of misses


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is compared of a reading."""

    blocks: tuple[str, ...]  # the headline and the paragraphs, each behind its role
    bare: str  # the same without roles, a line each
    notices: str  # those with the role of a notice

    def with_plain_quotes(self) -> Text:
        """The text with straight quotation marks only."""
        blocks = tuple(block.translate(_QUOTES) for block in self.blocks)
        return Text(blocks=blocks, bare=self.bare.translate(_QUOTES), notices=self.notices.translate(_QUOTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A page and what became of its text by one perturbation."""

    page: str
    perturbation: Perturbation
    before: Text
    after: Text

    @property
    def is_same(self) -> bool:
        """True when nobody can tell from the text that the page was perturbed."""
        return self.before.blocks == self.after.blocks

    @property
    def gone(self) -> tuple[str, ...]:
        """The blocks that only the page as it is gives."""
        return tuple((Counter(self.before.blocks) - Counter(self.after.blocks)).elements())

    @property
    def came(self) -> tuple[str, ...]:
        """The blocks that only the perturbed page gives."""
        return tuple((Counter(self.after.blocks) - Counter(self.before.blocks)).elements())

    @property
    def is_overthrown(self) -> bool:
        """True when so much differs that it is another text."""
        whole = sum(map(len, self.before.blocks + self.after.blocks))
        return sum(map(len, self.gone + self.came)) > OVERTHROWN * whole


@dataclass(frozen=True, slots=True, kw_only=True)
class EditTrial:
    """A page, an edit with noise beside it, and what of both came into the text."""

    page: str
    edit: Edit
    noise: tuple[str, ...]
    before: Text
    after: Text

    @property
    def is_found(self) -> bool:
        """True when the edited place reads as it is now."""
        return self.edit.is_in(self.after.bare)

    @property
    def is_alone(self) -> bool:
        """True when the text is that of the page as it was with the edit made in it, and nothing else."""
        if isinstance(self.edit.kind, NoticeForm):
            notice = squeezed(self.edit.new)
            others = [block for block in self.after.bare.split("\n") if squeezed(block) not in notice]
            return self.is_found and "\n".join(others) == self.before.bare
        return squeezed(self.after.bare) == self.edit.applied_to(self.before.bare)

    @property
    def is_told(self) -> bool:
        """True when a notice has the role of one."""
        return squeezed(self.edit.new) in squeezed(self.after.notices)


def text_of(article: Article) -> Text:
    """What is compared of an article."""
    paragraphs = article.paragraphs
    return Text(
        blocks=(f"headline: {article.headline}", *(f"{one.role}: {one}" for one in paragraphs)),
        bare="\n".join((article.headline, *paragraphs)),
        notices="\n".join(one for one in paragraphs if one.role is Role.NOTICE),
    )


def read(html: str) -> Text:
    """The text that tracker reads on a page."""
    return text_of(read_article(html.encode("utf-8", "replace"), headers=HEADERS))


def trials(layout: Layout, perturbations: Iterable[Perturbation], seed: int) -> Iterator[Trial]:
    """The page with each of the perturbations for which it has a place."""
    before = read(layout.markup())
    for perturbation in perturbations:
        try:
            after = read(perturbation.of(layout, seed))
        except NoPlace:
            continue
        sides = (before, after)
        if perturbation.is_other_quotes:
            sides = (before.with_plain_quotes(), after.with_plain_quotes())
        yield Trial(page=layout.name, perturbation=perturbation, before=sides[0], after=sides[1])


def edit_trials(layout: Layout, kinds: Iterable[EditKind | NoticeForm], seed: int) -> Iterator[EditTrial]:
    """The page with each edit for which it has a place, and with some noise each time."""
    before = read(layout.markup())
    for kind in kinds:
        noise = Random(f"{seed} {layout.name} noise beside {kind}").sample(NOISE, NOISE_BESIDE_EDITS)
        try:
            edit = edited(layout, kind, seed, noise)
        except NoPlace:
            continue
        names = tuple(one.name for one in noise)
        yield EditTrial(page=layout.name, edit=edit, noise=names, before=before, after=read(edit.html))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """All that was tried on one page."""

    page: str
    trials: tuple[Trial, ...]
    edits: tuple[EditTrial, ...]


def tried(layout: Layout, *, turn: int | None = None, seed: int = 0) -> Tried:
    """The page with everything done to it, or with what is its turn where it has one."""
    perturbations = [one for at, one in enumerate(PERTURBATIONS) if _is_due(at, turn, TURNS[one.group])]
    kinds = [one for at, one in enumerate(_ALL_EDITS) if _is_due(at, turn, TURNS_OF_EDITS)]
    return Tried(
        page=layout.name,
        trials=tuple(trials(layout, perturbations, seed)),
        edits=tuple(edit_trials(layout, kinds, seed)),
    )


def _is_due(at: int, turn: int | None, turns: int) -> bool:
    return turn is None or (turn + at) % turns == 0


def in_sample(folder: Path) -> Iterator[Tried]:
    """The real pages of the sample, each with what is its turn."""
    return (tried(layout, turn=turn) for turn, layout in enumerate(article_pages.sample(folder)))


def on_own_pages() -> Iterator[Tried]:
    """The project's own pages with everything."""
    return map(tried, article_pages.own())


def measures_of(one: Tried) -> dict[str, Measure]:
    """The figures of one page, by their names."""
    return total([*map(_of_trial, one.trials), *map(_of_edit, one.edits)])


_WHOLE_GROUPS = {
    Group.UNTOLD: "noise/all without telling names",
    Group.TOLD: "noise/all with telling names",
    Group.STRUCTURE: "structure/all",
    Group.MARKUP: "markup/all",
}
_GROUPS = {Group.UNTOLD: "noise", Group.TOLD: "noise"}


def _of_trial(trial: Trial) -> dict[str, Measure]:
    group, name = trial.perturbation.group, trial.perturbation.name
    share = Share(right=int(trial.is_same), of=1)
    whole = {_WHOLE_GROUPS[group]: share} if group in _WHOLE_GROUPS else {}
    return {
        **whole,
        f"{_GROUPS.get(group, group)}/{name}": share,
        "texts/the same": share,
        "texts/not another text": Share(right=int(not trial.is_overthrown), of=1),
        "texts/blocks that differ": Average(total=len(trial.gone) + len(trial.came), of=1),
    }


def _of_edit(trial: EditTrial) -> dict[str, Measure]:
    found, alone = Share(right=int(trial.is_found), of=1), Share(right=int(trial.is_alone), of=1)
    kind = trial.edit.kind
    if isinstance(kind, NoticeForm):
        told = Share(right=int(trial.is_told), of=1)
        return {"notices/kept": found, f"notices/kept, {kind}": found, "notices/with their role": told}
    return {"edits/found": found, f"edits/{kind}": found, "edits/and nothing else": alone}


def misses(one: Tried, wanted: str = "") -> Iterator[str]:
    """What came out otherwise on a page, line by line; of one perturbation, edit, group or page where it is named."""
    for trial in one.trials:
        perturbation = trial.perturbation
        if not trial.is_same and wanted in ("", one.page, perturbation.name, perturbation.group):
            yield f"{one.page}  {perturbation.name}"
            yield from (f"    - {block[:_SHOWN]}" for block in trial.gone)
            yield from (f"    + {block[:_SHOWN]}" for block in trial.came)
            if not (trial.gone or trial.came):
                yield "    the same blocks in another order"
    for edit in one.edits:
        if not edit.is_found and wanted in ("", one.page, edit.edit.kind, "edits"):
            yield f"{one.page}  {edit.edit.kind} (beside: {', '.join(edit.noise)})"
            yield f"    wanted  {edit.edit.came[:_SHOWN]}"
            yield f"    in the place of  {edit.edit.gone[:_SHOWN]}" if edit.edit.gone else "    as a block of its own"


def main(arguments: Sequence[str]) -> int:
    """The table, or the misses."""
    options = _options(arguments)
    folder: Path | None = options.folder
    if folder is None:
        pages: Iterable[Tried] = (tried(layout, seed=options.seed) for layout in article_pages.own())
    elif options.sample:
        pages = in_sample(folder)
    else:
        pages = (tried(layout, seed=options.seed) for layout in article_pages.every(folder))
    if options.misses is None:
        print(*_table(total(map(measures_of, pages))), sep="\n")
    else:
        shown = (one for one in pages if folder is None or not is_held_out(one.page))
        for line in chain.from_iterable(misses(one, options.misses) for one in shown):
            print(line, flush=True)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stability", description="Whether texts stay the same.")
    parser.add_argument(
        "folder", nargs="?", type=Path, help="holds pages/ and news-pages/; else the project's own pages"
    )
    parser.add_argument("--sample", action="store_true", help="the pages and turns of the gate, and not all")
    parser.add_argument("--seed", type=int, default=0, help="for other perturbations")
    parser.add_argument("--misses", nargs="?", const="", metavar="NAME", help="list the blocks that changed")
    return parser.parse_args(arguments)


def _table(measures: Mapping[str, Measure]) -> Iterator[str]:
    for name in sorted(measures):
        yield f"{name:36}{measures[name].count:6}{measures[name].figure:9.2f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
