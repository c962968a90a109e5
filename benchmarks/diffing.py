"""How long a comparison takes: `python benchmarks/diffing.py`.

Fiction, generated from a seed: words of made-up syllables among English small words, so that no text is needed and
every run measures the same.
"""

from __future__ import annotations

import importlib.util
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from tracker.diff.align import align, align_sentences
from tracker.diff.compare import Version, diff_versions
from tracker.diff.words import diff_words
from tracker.model import Article, ChangeKind, Paragraph, Sentence

_SMALL = [
    *("the", "of", "and", "to", "in", "a", "that", "is", "for", "on", "with", "as", "was", "by", "at", "from"),
    *("it", "he", "she", "they", "had", "been", "who", "said"),
]
_ROUNDS = 5
_REFERENCE = "fast_diff_match_patch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Two versions of a text, as sentences."""

    old: list[str]
    new: list[str]


class Fiction:
    """Makes sentences and edits them, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._words = [self._word() for _ in range(4000)]

    def _word(self) -> str:
        syllables = self._random.randint(1, 4)
        return "".join(self._random.choice("bcdfglmnprst") + self._random.choice("aeiou") for _ in range(syllables))

    def sentence(self) -> str:
        """A sentence of news length."""
        words = [
            self._random.choice(_SMALL if self._random.random() < 0.45 else self._words)
            for _ in range(self._random.randint(8, 30))
        ]
        if self._random.random() < 0.3:
            words.insert(3, str(self._random.randint(2, 999)))
        return f"{' '.join(words).capitalize()}."

    def text(self, sentences: int) -> list[str]:
        """So many sentences."""
        return [self.sentence() for _ in range(sentences)]

    def edited(self, text: Sequence[str], edits: int) -> list[str]:
        """The text with so many words replaced, sentences put in or taken out."""
        new = list(text)
        for _ in range(edits):
            at = self._random.randrange(len(new))
            what = self._random.random()
            if what < 0.7:
                words = new[at].split()
                words[self._random.randrange(len(words))] = self._random.choice(self._words)
                new[at] = " ".join(words)
            elif what < 0.85:
                new.insert(at, self.sentence())
            else:
                del new[at]
        return new

    def versions(self, sentences: int, edits: int) -> Versions:
        """A text and its edited copy."""
        old = self.text(sentences)
        return Versions(old=old, new=self.edited(old, edits))


def milliseconds(work: Callable[[], object]) -> float:
    """The best of some runs."""
    return min(_times(work)) * 1000


def _times(work: Callable[[], object]) -> Iterator[float]:
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        yield time.process_time() - start


def compare_sentences(versions: Versions) -> int:
    """Pair the sentences and compare the words of those that were edited: all but the labels."""
    spans = 0
    changed = [pair for pair in align_sentences(versions.old, versions.new) if pair.kind is not ChangeKind.SAME]
    for pair in changed:
        if pair.old and pair.new:
            old = " ".join([versions.old[at] for at in pair.old])
            spans += len(diff_words(old, " ".join([versions.new[at] for at in pair.new])))
    return spans


def everyday() -> None:
    """Print what a usual pair of versions costs; beside a bare comparison of characters, where that is installed."""
    fiction = Fiction(seed=45)
    texts = [fiction.versions(45, edits) for edits in (1, 2, 3, 4) * 25]
    versions = [(_version(text.old), _version(text.new)) for text in texts]
    references: list[float] = []
    if importlib.util.find_spec(_REFERENCE):
        diff = importlib.import_module(_REFERENCE).diff
        sides = [("\n".join(text.old), "\n".join(text.new)) for text in texts]
        references = [milliseconds(partial(diff, *pair, timelimit=0, checklines=False)) for pair in sides]
        _report("characters in C++, for reference", references, references)
    _report("pairs and words", [milliseconds(partial(compare_sentences, text)) for text in texts], references)
    _report("with labels", [milliseconds(partial(diff_versions, *pair)) for pair in versions], references)


def _report(name: str, costs: Sequence[float], references: Sequence[float]) -> None:
    """The middle cost, and how much more all pairs cost than their references: one by one those vary a hundredfold."""
    ratio = f"  {sum(costs) / sum(references):5.2f} x" if references else ""
    mean, median = statistics.mean(costs) * 1000, statistics.median(costs) * 1000
    print(f"45 sentences, 1 to 4 edits  {name:34} median {median:5.0f} µs, mean {mean:5.0f} µs{ratio}")


def worst() -> None:
    """Print what long and hostile texts cost."""
    fiction = Fiction(seed=3000)
    long = fiction.versions(3000, 12)
    one, two = ["One."] * 2000, ["One.", "Two."] * 800
    hostile = {
        "3,000 sentences, 12 edits": long,
        "3,000 sentences, nothing shared": Versions(old=long.old, new=fiction.text(3000)),
        "3,000 sentences, all edited": Versions(old=long.old, new=fiction.edited(long.old, 6000)),
        "4,000 identical sentences": Versions(old=[*one, "Old.", *one], new=[*one, *one[:-100], "New."]),
        "1,600 alternating repeats": Versions(old=two, new=two[1:] + two[:1]),
        "a sentence of 40,000 words": Versions(old=[" ".join(long.old[:2000])], new=[" ".join(long.new[:2000])]),
    }
    for name, versions in hostile.items():
        cost = milliseconds(partial(compare_sentences, versions))
        labelled = milliseconds(partial(diff_versions, _version(versions.old), _version(versions.new)))
        known = " approximate" if align(versions.old, versions.new).is_approximate else ""
        print(f"{name:34} {cost:8.1f} ms, with labels {labelled:8.1f} ms{known}")


def _version(texts: Sequence[str]) -> Version:
    sentences = tuple(Sentence(text=text, index=at, paragraph=at // 3) for at, text in enumerate(texts))
    return Version(article=Article(paragraphs=tuple(map(Paragraph, texts)), language="en"), sentences=sentences)


if __name__ == "__main__":
    everyday()
    worst()
