"""What holds of two clocks whatever happens: pages, failures and readers that change in any order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.pipeline import START, rows_of
from support.readers import OTHERS, as_nothing, read_by, without_last
from support.site import PARAGRAPHS

from tracker import history
from tracker.archive import Originals, RunWriter
from tracker.model import Capture, Check, Outcome
from tracker.pipeline import reread as rereading
from tracker.pipeline.ledger import Ledger, settle
from tracker.pipeline.reader import Reader
from tracker.pipeline.rebuild import rebuild
from tracker.pipeline.reread import read_again_in_time, reread
from tracker.pipeline.workplace import Workplace
from tracker.tuning import RUNNING

URLS = ("https://gull.example/a", "https://tern.example/b")
TEXTS = (PARAGRAPHS, PARAGRAPHS[:3], (*PARAGRAPHS, "The harbour office agreed on Friday."), PARAGRAPHS[::-1])
ANSWERS = st.one_of(st.integers(0, len(TEXTS) - 1), st.sampled_from([Outcome.TIMEOUT, Outcome.NOT_MODIFIED]))
STEPS = st.lists(st.tuples(st.sampled_from(URLS), ANSWERS, st.sampled_from(OTHERS), st.booleans()), max_size=8)


class Silent:
    """Hears nothing."""

    def begun(self, *, articles: int, checks: int) -> None:
        """So much is to be read again."""

    def read(self, one) -> None:
        """An article is done."""


def check_of(url: str, answer: int | Outcome, number: int) -> Check:
    """A look at the address: a text, in other bytes at each look; a failure; or a server that knows nothing new."""
    at = START + timedelta(hours=number)
    about = {"url": url, "captured_at": at, "headers": (("Content-Type", "text/plain"),)}
    if isinstance(answer, int):
        body = "\n\n".join(TEXTS[answer]).encode() + b"\n" * number
        capture = Capture(status=200, body=body, **about)
        return Check(url=url, checked_at=at, outcome=Outcome.FETCHED, captures=(capture,), body=body)
    captures = (Capture(status=304, **about),) if answer is Outcome.NOT_MODIFIED else ()
    return Check(url=url, checked_at=at, outcome=answer, captures=captures)


def look(ledger: Ledger, check: Check, number: int) -> Outcome:
    """One run that makes one check, and what came of it."""
    standing = history.standing_of(ledger.connection, history.find_article(ledger.connection, check.url))
    sighting = standing.sighting
    writer = RunWriter(ledger.folder, started_at=check.checked_at)
    validated = history.original(ledger.connection, sighting.capture_id) if sighting else None
    stored = writer.write(check, sequence=number, originals=Originals(validated=validated))
    writer.close()
    with history.immediate(ledger.connection) as connection:
        outcome = settle(ledger, stored, lambda: check.body).outcome
        history.mark_read(connection, writer.file, damages=0)
    return outcome


@pytest.fixture(scope="module", autouse=True)
def hurried():
    """Runs that may read something again have time for one article."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rereading, "RUNNING", replace(RUNNING, reread_seconds=0.0))
        yield


@settings(max_examples=20)
@given(STEPS)
@example([(URLS[0], 0, without_last, False), (URLS[0], 0, as_nothing, False), (URLS[0], 0, without_last, False)])
def test_in_the_end_all_is_as_one_reader_reads_it(steps):
    """Readers come and go between looks, with time to read again or without; what is left is what a rebuild gives."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        place = Workplace(db=Path(folder) / "tracker.db", snapshots=Path(folder) / "snapshots")
        place.snapshots.mkdir()
        shown: dict[str, int | None] = {}
        with history.writing(place.db) as database:
            ledger = Ledger(database=database, folder=place.snapshots, reader=Reader(), clock=lambda: START)
            with history.immediate(database.conn) as connection:
                for url in URLS:
                    history.add_article(connection, url=url, outlet=url.split("/")[2], at=START)
            for number, (url, answer, change, has_time) in enumerate(steps, start=1):
                read_by(patch, change)
                if has_time:
                    read_again_in_time(ledger, history.all_articles(database.conn), partial(pytest.fail, "damaged"))
                outcome = look(ledger, check_of(url, answer, number), number)
                if isinstance(answer, int):
                    assert outcome not in ("changed", "returned") or shown.get(url) != answer
                    shown[url] = None if change is as_nothing else answer  # what was not seen may be, later
        reread(place, None, clock=lambda: START, listener=Silent())
        rows = {table: rows for table, rows in rows_of(place).items() if table != "rereads"}
        rebuild(place)

        assert {table: rows for table, rows in rows_of(place).items() if table != "rereads"} == rows
