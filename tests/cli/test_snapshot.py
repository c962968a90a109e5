"""`tracker snapshot` as cron runs it: a process of its own, quiet, and not to be broken by a signal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from support.pipeline import rows_of
from support.site import PARAGRAPHS, Page, article_page, running_site


@pytest.fixture
def site():
    """A site of the test's own."""
    with running_site() as running:
        yield running


@pytest.fixture
def tracker(place):
    """Starts tracker as a process."""
    environment = os.environ | {"TRACKER_DB": str(place.db), "TRACKER_SNAPSHOTS": str(place.snapshots)}

    def start(*arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "tracker", *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start


def ended(process):
    """What the process wrote and how it ended."""
    out, err = process.communicate(timeout=30)
    return process.returncode, out, err


def test_cron_hears_nothing_when_all_went_well(site, tracker):
    """Not a word on stdout or stderr, exit 0, first time and next time."""
    ended(tracker("add", site.put("/parade", article_page(PARAGRAPHS))))

    assert ended(tracker("snapshot", "--allow-private")) == (0, "", "")
    assert ended(tracker("snapshot", "--allow-private", "--all")) == (0, "", "")


def test_cron_hears_once_of_what_went_wrong(site, tracker):
    """A page that begins to fail is news, one that goes on failing is not; neither is a failure of the run."""
    url = site.put("/parade", Page("down", status=503))
    ended(tracker("add", url))
    code, out, err = ended(tracker("snapshot", "--allow-private", "--all"))

    assert (code, out) == (0, "")
    assert err.startswith(f"{url}: status (")
    assert ended(tracker("snapshot", "--allow-private", "--all")) == (0, "", "")


def test_private_addresses_are_refused_unless_allowed(site, tracker, place):
    """Without --allow-private nothing is asked of this machine or its neighbours, and the ledger says so."""
    ended(tracker("add", site.put("/parade", article_page(PARAGRAPHS))))
    code, _, err = ended(tracker("snapshot"))

    assert (code, "refused" in err, site.requests) == (0, True, [])
    assert [row[4] for row in rows_of(place)["checks"]] == ["refused"]


def test_verbose_says_a_line_for_each_check(site, tracker):
    """Who wants to look on sees each check and the counts."""
    url = site.put("/parade", article_page(PARAGRAPHS))
    ended(tracker("add", url))
    _, out, _ = ended(tracker("snapshot", "--allow-private", "--verbose"))

    assert out == f"{url}: new\n1 checked: 1 new\n"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_leaves_whole_versions(site, tracker, place, number, code):
    """Ended in the middle, a run keeps what it has in whole, says nothing, and the next run goes on."""
    quick = site.put("/parade", article_page(PARAGRAPHS))
    slow = site.put("/slow", Page("", headers={"X-Wait": "20"}))
    ended(tracker("add", quick, slow))
    process = tracker("snapshot", "--allow-private")
    _until(lambda: len(site.requests) == 2)
    process.send_signal(number)

    returned, out, err = ended(process)

    assert (returned, out, err.strip()) == (code, "", "")
    rows = rows_of(place)
    assert [len(rows[table]) for table in ("checks", "versions")] == [1, 1]
    site.put("/slow", article_page(PARAGRAPHS))
    assert ended(tracker("snapshot", "--allow-private")) == (0, "", "")
    assert len(rows_of(place)["versions"]) == 2


@pytest.mark.parametrize("redirect", [">&-", ">/dev/full"])
def test_an_output_that_cannot_be_written_is_trouble(demo_place, redirect):
    """A closed or full output never looks like "they differ", and gives no traceback."""
    command = f'"{sys.executable}" -m tracker --db "{demo_place.db}" diff cannery 1..2 {redirect}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert "Traceback" not in done.stderr
    assert done.returncode == (2 if "full" in redirect else 1)


def test_a_reader_that_stops_reading_ends_the_command(demo_place):
    """`tracker log | head -1` ends without a word."""
    command = f'"{sys.executable}" -m tracker --db "{demo_place.db}" log --limit 500 --format json | head -1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("{\n", "")


def _until(condition, seconds=15.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)
