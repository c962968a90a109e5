"""What learning does on a simulated host: false changes before and after it, and whether it swallows a fact.

    python -m benchmarks.boilerplate [SEED]

The host's pages go through the pipeline's own archive, judgement, database and learning; only the network is left out,
and the clock is the host's.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.simulated_host import BEGIN, HOURS, LEARNT_AFTER, ROUNDS, SimulatedHost
from tracker import history
from tracker.archive import Originals, RunWriter
from tracker.model import Capture, Check, Outcome
from tracker.pipeline.add import add
from tracker.pipeline.learning import learn
from tracker.pipeline.ledger import ledger_of, settle
from tracker.pipeline.workplace import Workplace
from tracker.read.sites import NO_RULES

HOST = "news.example"
SEED = 20310303


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What came of one simulated host."""

    false_before: int  # changes that no editor made, up to the first learning, as they were found
    false_read_again: int  # in all rounds, read again with what was learned
    false_after: int  # in the rounds after it, as they were found
    edits: int  # sentences that editors added, took away or changed
    edits_missed: int
    facts: int  # sentences of the articles, wire copy and notices included, over all looks
    facts_swallowed: int
    wire: int  # of them wire copy
    wire_swallowed: int
    strangers: int  # texts read that hold a sentence which is not the article's
    learned: int
    seconds: float  # that the longest learning took, most of it for reading again

    @property
    def is_bad(self) -> bool:
        """True where a false change is left, or something that an editor wrote is lost."""
        return any((self.false_read_again, self.false_after, self.edits_missed, self.facts_swallowed))


class Simulation:
    """One host, looked at round by round, and learned after so many rounds and each further one."""

    def __init__(self, folder: Path, seed: int, *, learnt_after: int = LEARNT_AFTER) -> None:
        self._learnt_after = learnt_after
        self._host = SimulatedHost(seed)
        self._place = Workplace(db=folder / "tracker.db", snapshots=folder / "snapshots")
        self._sequence = 0
        self._expected: dict[tuple[str, datetime], frozenset[str]] = {}
        self._seconds = 0.0

    def run(self) -> Figures:
        """All rounds."""
        found = []
        for number in range(ROUNDS):
            self._look(number)
            found.append(self._false_changes(range(number, number + 1)))
            if number + 1 >= self._learnt_after:
                self._learn(number)
        return self._figures(found)

    def _look(self, number: int) -> None:
        self._host.turn(number)
        now = BEGIN + timedelta(hours=HOURS[number])
        stories = [story for story in self._host.stories if story.first_round <= number]
        add(self._place, [story.url for story in stories], clock=lambda: now)
        writer = RunWriter(self._place.snapshots, started_at=now)
        with history.writing(self._place.db) as database, history.immediate(database.conn):
            ledger = ledger_of(database, self._place, NO_RULES, clock=lambda: now)
            for story in stories:
                self._sequence += 1
                self._expected[story.url, now] = story.sentences()
                check = _check(story.url, self._host.page(story, number), now)
                stored = writer.write(check, sequence=self._sequence, originals=Originals())
                settle(ledger, stored, lambda check=check: check.body)
            history.mark_read(database.conn, writer.file, damages=0)
        writer.close()

    def _learn(self, number: int) -> None:
        start = perf_counter()
        learn(self._place, HOST, clock=lambda: BEGIN + timedelta(hours=HOURS[number]))
        self._seconds = max(self._seconds, perf_counter() - start)

    def _figures(self, found: Sequence[int]) -> Figures:
        texts = self._texts()
        facts = [(key, one) for key, sentences in self._expected.items() for one in sentences]
        swallowed = [(key, one) for key, one in facts if one not in texts.get(key, ())]
        wire = self._host.wire_sentences
        changes, edits = list(self._changes()), list(self._edits())
        return Figures(
            false_before=sum(found[: self._learnt_after]),
            false_read_again=self._false_changes(range(ROUNDS)),
            false_after=sum(found[self._learnt_after :]),
            edits=len(edits),
            edits_missed=sum(not any(edit.is_in(change) for change in changes) for edit in edits),
            facts=len(facts),
            facts_swallowed=len(swallowed),
            wire=sum(one in wire for _, one in facts),
            wire_swallowed=sum(one in wire for _, one in swallowed),
            strangers=sum(bool(text - self._expected[key]) for key, text in texts.items()),
            learned=self._learned(),
            seconds=self._seconds,
        )

    def _false_changes(self, rounds: range) -> int:
        edits = list(self._edits())
        changes = [change for change in self._changes() if change.number in rounds]
        return sum(not any(edit.is_in(change) for edit in edits) for change in changes)

    def _edits(self) -> Iterator[_Edit]:
        for story in self._host.stories:
            for number, sentences in story.edits.items():
                if number > story.first_round:
                    yield from (_Edit(url=story.url, number=number, text=text) for text in sentences)

    def _changes(self) -> Iterator[_Edit]:
        query = "select url, not_after, old_text || char(10) || new_text as text from recent_changes"
        with history.reading(self._place.db) as connection:
            for row in connection.execute(query):
                yield _Edit(
                    url=row["url"], number=_round_of(datetime.fromisoformat(row["not_after"])), text=row["text"]
                )

    def _texts(self) -> dict[tuple[str, datetime], frozenset[str]]:
        """The sentences that each look at an article read."""
        query = """
            select articles.url, checks.checked_at, sentences.text
            from checks
            join articles on articles.id = checks.article_id
            join version_sentences on version_sentences.version_id = checks.version_id
            join sentences on sentences.id = version_sentences.sentence_id
        """
        found: defaultdict[tuple[str, datetime], set[str]] = defaultdict(set)
        with history.reading(self._place.db) as connection:
            for url, at, text in connection.execute(query):
                found[url, datetime.fromisoformat(at)].add(text)
        return {key: frozenset(texts) for key, texts in found.items()}

    def _learned(self) -> int:
        with history.reading(self._place.db) as connection:
            return len(history.known_texts(connection, HOST))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edit:
    """A sentence that was edited, or the texts of a change, at one round."""

    url: str
    number: int
    text: str

    def is_in(self, change: _Edit) -> bool:
        """True where the change shows the edit."""
        return (self.url, self.number) == (change.url, change.number) and self.text in change.text


def _round_of(at: datetime) -> int:
    return HOURS.index(round((at - BEGIN) / timedelta(hours=1)))


def _check(url: str, page: str, now: datetime) -> Check:
    body = page.encode()
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    capture = Capture(url=url, captured_at=now, status=200, reason="OK", headers=headers, body=body)
    return Check(url=url, checked_at=now, outcome=Outcome.FETCHED, captures=(capture,), body=body)


def main() -> int:
    """Prints the figures; 1 where learning left a false change or swallowed a fact."""
    with TemporaryDirectory() as folder:
        figures = Simulation(Path(folder), seed=int(sys.argv[1]) if len(sys.argv) > 1 else SEED).run()
    for name, value in asdict(figures).items():
        print(f"{name.replace('_', ' '):18} {value:10,.0f}")
    return int(figures.is_bad)


if __name__ == "__main__":
    sys.exit(main())
