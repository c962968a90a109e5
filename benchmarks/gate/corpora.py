"""Folders in, the figures of every text in them out, those that may be learnt from apart from those held out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from benchmarks import article_pages, cases, gold, golden, pairing, reading, saved_pages, stability
from benchmarks.gate.judged import judged, measures_of
from benchmarks.gate.noise import TRIALS, trials
from benchmarks.gate.paged import measures_of as measures_of_page
from benchmarks.gate.paged import paged
from benchmarks.gate.real_reading import measures_of_all
from benchmarks.scores import Measure, Score, Share, total
from benchmarks.trials import Tried
from tracker.diff import diff_articles
from tracker.read import split_sentences

_CHECKOUT = Path(__file__).parents[2]
_SHARED = Path(os.environ.get("TRACKER_SHARED_DATA", _CHECKOUT.parent / "shared" / "data"))
_DIGITS = 16  # of a file's digest: enough to see that it is another text


class Part(StrEnum):
    """Which texts a figure is about."""

    ALL = "all"
    LEARNT = "learnt from"
    HELD_OUT = "held out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The figures of one text, and its half; `Part.ALL` where a corpus has no halves."""

    half: Part
    measures: Mapping[str, Measure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Texts with their truth, in the files of one folder."""

    name: str
    folder: Path
    pattern: str
    texts: Callable[[Path], Iterable[Text]]
    makers: tuple[Path, ...] = ()  # files that say what is made of them: other ones are another yardstick

    @property
    def files(self) -> list[Path]:
        """Its files by name; none where the folder is not on this machine."""
        own = sorted(self.folder.glob(self.pattern))
        return [*own, *self.makers] if own else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What tracker reaches on a corpus, and which files that was."""

    corpus: str
    digests: Mapping[str, str]  # by file name: the corpus's fingerprint
    texts: int
    measures: Mapping[str, Mapping[Part, Measure]]

    def figures(self) -> dict[str, dict[Part, float]]:
        """All figures, without those for which a part has nothing."""
        return {
            name: {part: measure.figure for part, measure in parts.items() if measure.figure is not None}
            for name, parts in self.measures.items()
        }


def result_of(corpus: Corpus) -> Result:
    """A corpus, scored. A figure for which it has nothing at all is left out."""
    texts = list(corpus.texts(corpus.folder))
    halves = {part: total(text.measures for text in texts if part in (Part.ALL, text.half)) for part in Part}
    return Result(
        corpus=corpus.name,
        digests={path.name: digest_of(path) for path in corpus.files},
        texts=len(texts),
        measures={
            name: {part: sums[name] for part, sums in halves.items() if name in sums}
            for name in _by_group(halves[Part.ALL])
            if halves[Part.ALL][name].count
        },
    )


def _by_group(names: Iterable[str]) -> list[str]:
    """The names in their order, those of one group together."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(name.partition("/")[0], []).append(name)
    return [name for group in groups.values() for name in group]


def digest_of(path: Path) -> str:
    """What tells a file's text from another; how its lines end does not count."""
    return sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:_DIGITS]


def _sentences(folder: Path) -> Iterable[Text]:
    """Golden paragraphs. A case may be looked at: they are tests."""
    for language in golden.languages(folder):
        for case in golden.cases(language, folder):
            found = split_sentences(golden.paragraph(case, language), language)
            score = Score.of(_boundaries(found), _boundaries(case))
            yield Text(half=Part.ALL, measures={"boundaries/all": score, f"boundaries/{language}": score})


def _boundaries(sentences: Iterable[str]) -> set[int]:
    """How many letters and marks stand before each sentence but the first."""
    lengths = [sum(not character.isspace() for character in sentence) for sentence in sentences]
    return {sum(lengths[:at]) for at in range(1, len(lengths))}


def _alignment(folder: Path) -> Iterable[Text]:
    for at, drafts in enumerate(pairing.read(folder)):
        yield Text(half=Part.HELD_OUT if at % 2 else Part.LEARNT, measures=pairing.alignment_measures(drafts))


def _gold(folder: Path) -> Iterable[Text]:
    """The judged pairs, and what is made of their old versions."""
    for pair in gold.read_all(folder):
        shares = [{trial.name: Share(right=int(trial.is_passed), of=1)} for trial in trials(pair)]
        tried = total([dict.fromkeys(TRIALS, Share()), *shares])
        half = Part.HELD_OUT if pair.is_held_out else Part.LEARNT
        yield Text(half=half, measures={**measures_of(judged(pair)), **tried})


def _cases(folder: Path) -> Iterable[Text]:
    for case in cases.cases(folder):
        is_met = not cases.surprises(case, diff_articles(case.old, case.new))
        yield Text(half=Part.ALL, measures={"cases/met": Share(right=int(is_met), of=1)})


def _pages(folder: Path) -> Iterable[Text]:
    for page in saved_pages.read_all(folder):
        half = Part.HELD_OUT if page.is_held_out else Part.LEARNT
        yield Text(half=half, measures=measures_of_page(paged(page)))


def _real_pages(read: Callable[[Path], Iterable[reading.Gold]]) -> Callable[[Path], Iterable[Text]]:
    return lambda folder: (Text(half=Part.ALL, measures=each) for each in measures_of_all(read(folder)))


def _perturbed_own(_: Path) -> Iterable[Text]:
    return _perturbed(stability.on_own_pages())


def _perturbed_real(folder: Path) -> Iterable[Text]:
    return _perturbed(stability.in_sample(folder))


def _perturbed(pages: Iterable[Tried]) -> Iterable[Text]:
    for one in pages:
        half = Part.HELD_OUT if article_pages.is_held_out(one.page) else Part.LEARNT
        yield Text(half=half, measures=stability.measures_of(one))


CORPORA = (
    Corpus(name="sentences", folder=golden.FOLDER, pattern="*.txt", texts=_sentences),
    Corpus(name="alignment", folder=_SHARED / "alignment", pattern="*.jsonl", texts=_alignment),
    Corpus(name="gold", folder=gold.FOLDER, pattern="*.txt", texts=_gold),
    Corpus(name="judgement", folder=cases.FOLDER, pattern="*-*.txt", texts=_cases),
    Corpus(name="pages", folder=saved_pages.FOLDER, pattern="*-[0-9][0-9].*", texts=_pages),
    Corpus(name="marked pages", folder=_SHARED / "pages", pattern="*.json", texts=_real_pages(reading.marked_pages)),
    Corpus(name="news pages", folder=_SHARED / "news-pages", pattern="*.jsonl", texts=_real_pages(reading.news_pages)),
    Corpus(
        name="stability, own pages",
        folder=article_pages.OWN,
        pattern="*.toml",
        texts=_perturbed_own,
        makers=(*stability.MAKERS, *sorted(saved_pages.FOLDER.glob("*-[0-9][0-9].*"))),
    ),
    Corpus(
        name="stability, real pages",
        folder=_SHARED,
        pattern=article_pages.GOLD,
        texts=_perturbed_real,
        makers=stability.MAKERS,
    ),
)
