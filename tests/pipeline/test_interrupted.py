"""Runs that end in the middle: nothing that was kept is lost, nothing is kept by half."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
from contextlib import closing

import pytest
from support.pipeline import Watching, rows_of
from support.site import PARAGRAPHS, article_page, running_site

from tracker import history
from tracker.errors import BadInput, Busy
from tracker.pipeline.lock import run_lock
from tracker.pipeline.rebuild import rebuild


@pytest.fixture
def watching(place):
    """A place that tracks three articles of a site that is up."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(
            *(site.put(f"/{name}", article_page(PARAGRAPHS, headline=name)) for name in ("ebb", "flow", "tide"))
        )
        yield watching


def test_a_second_run_says_that_one_is_at_work(watching):
    """Two runs do not mix: the second ends with one line that names the first."""
    with run_lock(watching.place.snapshots), pytest.raises(Busy, match="another run is at work"):
        watching.look()


def test_the_lock_goes_with_its_holder(watching):
    """After a run, however it ended, the next one can start."""
    with pytest.raises(ZeroDivisionError), run_lock(watching.place.snapshots):
        raise ZeroDivisionError

    assert watching.look().outcomes == ["new"] * 3


#: Makes the checks and then dies without a word, before the database hears of them.
KILLED = """
    import os, signal
    from support.pipeline import Watching
    from tracker.pipeline import run
    from tracker.pipeline.workplace import Workplace
    from pathlib import Path

    run.settle = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    Watching(Workplace(db=Path("{db}"), snapshots=Path("{snapshots}"))).look()
"""


def test_checks_of_a_killed_run_are_taken_up_by_the_next(watching, request):
    """What was on the disk when a run was killed is in the database after the next one, once."""
    script = textwrap.dedent(KILLED).format(db=watching.place.db, snapshots=watching.place.snapshots)
    tests = request.config.rootpath / "tests"
    killed = subprocess.run([sys.executable, "-c", script], cwd=tests, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert rows_of(watching.place)["checks"] == []
    heard = watching.look(hours=2)

    assert heard.outcomes == ["same"] * 3
    rows = rows_of(watching.place)
    assert [len(rows[table]) for table in ("checks", "versions", "snapshot_files")] == [6, 3, 2]
    rebuild(watching.place)
    assert rows_of(watching.place) == rows


def test_an_error_in_the_middle_keeps_the_batches_before_it(watching, monkeypatch):
    """A disk that fills up ends the run with its line; checks that were kept before it are in the database."""
    from tracker.archive import RunWriter

    write, written = RunWriter.write, []

    def fail_on_the_third(self, check, **rest):
        if len(written) == 2:
            raise BadInput("no space left")
        written.append(check)
        return write(self, check, **rest)

    monkeypatch.setattr(RunWriter, "write", fail_on_the_third)
    with pytest.raises(BadInput, match="no space left"):
        watching.look()

    with closing(history.open_for_reading(watching.place.db)) as connection:
        assert connection.execute("select count(*) from checks").fetchone()[0] == 2
        assert connection.execute("select count(*) from versions").fetchone()[0] == 2


def test_a_page_that_tracker_fails_on_costs_its_own_check_only(watching, monkeypatch, caplog):
    """A fault of ours on one page is an outcome of that page, logged with its traceback; the others go on."""
    from tracker.pipeline import judgement

    read = judgement.read_article

    def fail_on_flow(body, *, url, **rest):
        if url.endswith("/flow"):
            raise RecursionError("too deep")
        return read(body, url=url, **rest)

    monkeypatch.setattr(judgement, "read_article", fail_on_flow)
    heard = watching.look()

    assert sorted(heard.outcomes) == ["new", "new", "unreadable"]
    assert "too deep" in caplog.text
