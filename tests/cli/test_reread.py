"""`tracker reread`: what it prints, how it ends, and where its finds are told."""

from __future__ import annotations

import json
import sys

import pytest
from support.pipeline import Watching
from support.readers import read_by, with_teaser, without_last
from support.site import PARAGRAPHS, article_page, running_site

from tracker.cli.progress import Progress
from tracker.history import Reread, TrackedArticle
from tracker.pipeline.workplace import utc_now
from tracker.show import ReadAgain
from tracker.show.reread_page import reread_words


@pytest.fixture
def upgraded(place):
    """A place that tracks two articles, read by the tracker of yesterday."""
    with running_site() as site, pytest.MonkeyPatch.context() as patch:
        read_by(patch, without_last)
        watching = Watching(place)
        watching.add(*(site.put(f"/{name}", article_page(PARAGRAPHS, headline=name)) for name in ("ebb", "flow")))
        watching.look()
    return place


@pytest.mark.usefixtures("upgraded")
def test_what_reads_differently_is_told_once(run):
    """A line for each article that differs and one of counts; the second time there is nothing to read again."""
    first, second = run("reread"), run("reread")

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.stdout.endswith("2 articles read again: 2 texts differ in 2 articles\n")
    assert second.stdout == "Nothing to read again: the present reader has read all that is kept.\n"
    assert first.stderr == ""


@pytest.mark.usefixtures("upgraded")
def test_the_log_tells_it_as_no_edit(run):
    """One article's log has a line for the re-reading; the list of changes has nothing."""
    run("reread")

    assert "read again by" in " ".join(run("log", "ebb").stdout.split())
    assert [one["texts_differ"] for one in json.loads(run("log", "ebb", "--format", "json").stdout)["rereads"]] == [1]
    assert json.loads(run("log", "--format", "json").stdout)["changes"] == []


@pytest.mark.usefixtures("upgraded")
@pytest.mark.parametrize(("names", "count"), [(["ebb"], 1), (["--host", "127.0.0.1"], 2), (["--all"], 2)])
def test_a_person_says_what_is_read_again(run, names, count):
    """By name, by host, or all."""
    form = json.loads(run("reread", *names, "--format", "json").stdout)

    assert (form["schema"], form["articles"], form["texts_differ"], form["failed"]) == (1, count, count, [])
    assert len(form["differing"]) == count


@pytest.mark.usefixtures("upgraded")
@pytest.mark.parametrize(
    "arguments", [["ebb", "--all"], ["--all", "--host", "a"], ["nothing"], ["--host", "gull.example"]]
)
def test_what_cannot_be_meant_is_one_line(run, arguments):
    """Two ways of choosing at once, and names that fit nothing: exit 2, and nothing is read."""
    done = run("reread", *arguments)

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("tracker: ")
    assert done.stderr.count("\n") == 1


def test_a_mistyped_database_is_not_made(run, place):
    """There is nothing to read again where nothing was ever kept, and no empty database comes of asking."""
    place.snapshots.mkdir()
    done = run("reread")

    assert (done.exit_code, place.db.exists()) == (2, False)
    assert "no database is there" in done.stderr


def test_evidence_that_is_missing_is_trouble(run, upgraded):
    """What could not be read again is named, with the file to restore; exit 2, and the rest is done."""
    (file,) = upgraded.snapshots.rglob("*.warc.gz")
    file.rename(file.with_suffix(".away"))
    done = run("reread")

    assert done.exit_code == 2
    assert done.stderr.count(file.name) == 2
    assert "2 could not be read again, and are as they were" in done.stderr


ARTICLE = TrackedArticle(id="a", url="https://gull.example/a", outlet="gull.example", added_at=utc_now())


def reread(before: str, after: str, *, texts: int = 0, versions: tuple[int, int] = (2, 2)) -> Reread:
    """A re-reading."""
    return Reread(
        reread_at=utc_now(),
        before=before,
        after=after,
        versions_before=versions[0],
        versions_after=versions[1],
        texts_differ=texts,
    )


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (
            reread("tracker 1 / a 1, b 1 / rules 0", "tracker 1 / a 2, b 1 / rules 0", texts=2),
            "read again by a 2: 2 texts differ",
        ),
        (reread("", "tracker 1 / a 2", texts=1), "read again by tracker 1, a 2: 1 text differs"),
        (reread("tracker 1 / x 1", "tracker 1"), "read again by tracker 1: no text differs"),
        (
            reread("tracker 1", "tracker 1", texts=1, versions=(2, 1)),
            "read again by the same reader: 1 text differs, versions 2 → 1",
        ),
    ],
)
def test_a_rereading_says_what_of_the_reader_is_new(one, words):
    """Of a long name only what is not as it was."""
    assert reread_words(one) == words


def test_a_terminal_is_told_how_long_it_takes(monkeypatch, capsys):
    """Progress is one line on stderr, with the time left by the checks that are left, and it goes when all is done."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Progress() as progress:
        progress.begun(articles=4, checks=100)
        progress.read(ReadAgain(article=ARTICLE, checks=25, reread=reread("x", "y", texts=3)))
        line = progress.line(60)

    assert line == "1 of 4 articles read again, 3 texts differ, 3 min left"
    assert capsys.readouterr().err.endswith("\r\x1b[K")


@pytest.mark.usefixtures("upgraded")
def test_two_readers_in_a_row_are_two_lines(run, monkeypatch):
    """Every change of reader is told by itself."""
    run("reread")
    read_by(monkeypatch, with_teaser)
    run("reread")

    rereads = json.loads(run("log", "flow", "--format", "json").stdout)["rereads"]
    assert rereads[0]["reader_after"] == rereads[1]["reader_before"] != rereads[1]["reader_after"]
