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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from benchmarks import article_pages, trials
from benchmarks.article_pages import is_held_out
from benchmarks.perturber import EDITS, FILES, NOTICES, PERTURBATIONS, Group, NoticeForm, Perturbation
from benchmarks.scores import Average, Measure, Share, total
from benchmarks.trials import EditTrial, Trial, Tried, tried

#: What decides which pages are tried, with what: other files are another yardstick.
MAKERS = (*FILES, Path(article_pages.__file__), Path(trials.__file__))
_SHOWN = 150  # characters of a block in a list of misses


def in_sample(folder: Path, seed: int = 0) -> Iterator[Tried]:
    """The real pages of the sample, each with what is its turn."""
    return (tried(layout, turn=turn, seed=seed) for turn, layout in enumerate(article_pages.sample(folder)))


def on_own_pages(seed: int = 0) -> Iterator[Tried]:
    """The project's own pages, each with what is its turn."""
    return (tried(layout, turn=turn, seed=seed) for turn, layout in enumerate(article_pages.own()))


def measures_of(one: Tried) -> dict[str, Measure]:
    """The figures of one page, by their names, always in the same order."""
    return total([_NOTHING, *map(_of_trial, one.trials), *map(_of_edit, one.edits)])


def _of_trial(trial: Trial) -> dict[str, Measure]:
    share = Share(right=int(trial.is_same), of=1)
    return {
        **dict.fromkeys(_names(trial.perturbation), share),
        "texts/the same": share,
        "texts/not another text": Share(right=int(not trial.is_overthrown), of=1),
        "texts/blocks that differ": Average(total=len(trial.gone) + len(trial.came), of=1),
    }


def _names(perturbation: Perturbation) -> tuple[str, ...]:
    """The figures that a perturbation counts for."""
    group, name = perturbation.group, perturbation.name
    match group:
        case Group.UNTOLD:
            return "noise/all without telling names", f"noise/{name}"
        case Group.TOLD:
            return "noise/all with telling names", f"noise/{name}"
        case Group.NAMES:
            return (f"names/{name}",)
        case _:
            return f"{group}/all", f"{group}/{name}"


def _of_edit(trial: EditTrial) -> dict[str, Measure]:
    found, alone = Share(right=int(trial.is_found), of=1), Share(right=int(trial.is_alone), of=1)
    kind = trial.edit.kind
    if isinstance(kind, NoticeForm):
        told = Share(right=int(trial.is_told), of=1)
        return {"notices/kept": found, f"notices/kept, {kind}": found, "notices/with their role": told}
    return {"edits/found": found, f"edits/{kind}": found, "edits/and nothing else": alone}


_NOTHING: Mapping[str, Measure] = {
    **dict.fromkeys((name for one in PERTURBATIONS for name in _names(one)), Share()),
    **dict.fromkeys(("texts/the same", "texts/not another text"), Share()),
    "texts/blocks that differ": Average(),
    **dict.fromkeys(("edits/found", "edits/and nothing else", *(f"edits/{kind}" for kind in EDITS)), Share()),
    **dict.fromkeys(
        ("notices/kept", "notices/with their role", *(f"notices/kept, {form}" for form in NOTICES)), Share()
    ),
}


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
        pages: Iterable[Tried] = on_own_pages(options.seed)
    elif options.sample:
        pages = in_sample(folder, options.seed)
    else:
        pages = (tried(layout, seed=options.seed) for layout in article_pages.every(folder))
    if options.misses is None:
        print(*_table(total(map(measures_of, pages))), sep="\n")
    else:
        shown = (one for one in pages if not is_held_out(one.page))
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
    for name, measure in measures.items():
        if measure.figure is not None:
            yield f"{name:36}{measure.count:6}{measure.figure:9.2f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
