"""What cannot be done gets one line on stderr that says what was met and what to do, exit 2, and costs nothing."""

from __future__ import annotations

import re
import socket
import sqlite3
from contextlib import closing

import pytest
from support.pipeline import Watching, flip_bit, rows_of
from support.site import PARAGRAPHS, article_page, running_site

from tracker.pipeline.lock import run_lock


@pytest.fixture
def files(tmp_path):
    """Files of all sorts."""
    (tmp_path / "good.txt").write_text("The quay was closed on Monday. Ferries leave from the pier.\n")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    (tmp_path / "feed.xml").write_text('<rss version="2.0"></rss>')
    (tmp_path / "broken.json").write_text('{"paragraphs": ["A quay."')
    (tmp_path / "misspelt.json").write_text('{"paragraph": ["A quay."]}')
    return tmp_path


def looked_once(place):
    """The file of one run that saw one article."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(site.put("/parade", article_page(PARAGRAPHS)))
        watching.look()
    (file,) = place.snapshots.rglob("*.warc.gz")
    return file


def refused(done, pattern):
    """One line on stderr, nothing on stdout, exit 2."""
    lines = done.stderr.splitlines()
    return done.exit_code == 2 and done.stdout == "" and len(lines) == 1 and re.search(pattern, lines[0])


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("missing.txt", "missing.txt: cannot be read"),
        ("", "cannot be read"),
        ("empty.txt", "empty.txt: no text in it"),
        ("blank.txt", "blank.txt: no text in it"),
        ("scan.pdf", "scan.pdf: no text in it .*PDF"),
        ("feed.xml", "feed.xml: no text in it .*feed"),
        ("binary.txt", "binary.txt.* is not text"),
        ("broken.json", "broken.json"),
        ("misspelt.json", "paragraphs"),
    ],
)
def test_a_file_that_cannot_be_compared(run, files, name, pattern):
    """Missing, a folder, empty, blank, binary, broken: each says which file it was and what is wrong with it."""
    assert refused(run("diff", files / "good.txt", files / name), pattern)


def test_a_text_in_another_encoding_is_read_and_the_decision_shown(run, files):
    """Not UTF-8 is no reason to refuse; how the bytes were read stands beside the file's name."""
    (files / "latin.txt").write_bytes(
        "Der Kai war am Montag für alle Gäste gesperrt, sagte Frau Müßig.\n".encode("cp1252")
    )
    done = run("diff", files / "good.txt", files / "latin.txt")

    assert done.exit_code == 1
    assert re.search(r"latin\.txt \(read as (windows-1252|cp1252|iso-8859-1)", " ".join(done.stdout.split()))


@pytest.mark.parametrize(
    ("url", "pattern"),
    [
        ("ftp://gull.example/a", "http:// or https://"),
        ("file:///etc/passwd", "http:// or https://"),
        ("gull.example/news", "http"),
        ("https://", "host"),
        ("https://gull.example/a\r\nX: y", "percent-encoded"),
    ],
)
def test_an_address_that_is_none(run, place, url, pattern):
    """Another scheme, no host, a line end inside: refused before anything is written."""
    assert refused(run("add", "https://gull.example/good", url), pattern)
    assert not place.db.exists()


@pytest.mark.parametrize("version", ["0", "99", str(2**63), "two"])
def test_a_version_that_is_not_there(run_demo, version):
    """The numbers there are stand in the line."""
    assert refused(run_demo("diff", "tide-mill", "1", version), "There is only 1")
    assert version == "two" or refused(run_demo("show", f"tide-mill@{version}"), "There is only 1")


def test_an_article_that_is_not_known(run_demo):
    """The close ones are named."""
    assert refused(run_demo("show", "tide-mil1"), "Close: http://127.0.0.1:.*tide-mill")


def test_a_first_version_has_nothing_before_it(run_demo):
    """A diff of an article with one version says so, and is no empty diff."""
    assert refused(run_demo("diff", "tide-mill"), "only one version")


def test_one_version_is_not_enough(run_demo):
    """A single number is no file name that was mistyped: what is missing is said."""
    assert refused(run_demo("diff", "tide-mill", "1"), "give two, as in 'tracker diff tide-mill 1 2'")


def test_bytes_that_are_no_text(run_demo):
    """A name that came in another encoding fits no article, and breaks nothing."""
    assert refused(run_demo("log", "\udcff"), "no such article")


def test_a_port_that_is_taken(run_demo):
    """The address is told only once it can be served on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert refused(run_demo("serve", "--port", taken.getsockname()[1]), "cannot be served on")


def test_too_many_names(run_demo):
    """What diff takes is said."""
    assert refused(run_demo("diff", "a", "b", "c", "d"), "two files, or an article and two versions")


@pytest.mark.parametrize("command", [("log",), ("show", "a"), ("diff", "a"), ("serve",)])
def test_no_database(run, command):
    """Before the first add there is nothing to read, and the line says how to begin."""
    assert refused(run(*command), "tracker add URL")


@pytest.mark.parametrize(
    "command", [("add", "https://gull.example/a"), ("snapshot",), ("log",), ("rebuild",), ("verify",)]
)
def test_a_database_of_another_program(run, place, command):
    """It is named and stays as it is."""
    with closing(sqlite3.connect(place.db)) as connection, connection:
        connection.execute("create table recipes (name text)")
    place.snapshots.mkdir()
    before = place.db.read_bytes()

    assert refused(run(*command), "not of tracker")
    assert place.db.read_bytes() == before


def test_derived_tables_that_are_missing(run, place):
    """A database that somebody took apart says what will put it together."""
    run("add", "https://gull.example/a")
    place.snapshots.mkdir()
    with closing(sqlite3.connect(place.db)) as connection, connection:
        connection.execute("drop table changes")

    assert refused(run("log"), "tracker rebuild")
    assert run("rebuild").exit_code == 0
    assert run("log").exit_code == 0


def test_a_second_snapshot_while_one_runs(run, place):
    """It says so, and does nothing."""
    run("add", "https://gull.example/a")
    with run_lock(place.snapshots):
        assert refused(run("snapshot"), "another run is at work")


def test_a_flipped_bit_is_named_by_verify(run, place):
    """The file, the record, the address and both digests, and the exit code that a script sees."""
    file = looked_once(place)
    flip_bit(file, file.stat().st_size // 2)
    done = run("verify")

    assert (done.exit_code, file.name in done.stderr) == (2, True)
    assert re.search(r"1 not as written|2 not as written", done.stderr)


def test_verify_without_a_folder(run):
    """There is nothing to verify, and that is not the same as all being right."""
    assert refused(run("verify"), "no such folder")


def test_verify_misses_a_file_that_the_database_knows(run, place):
    """Evidence that is gone is damage, too."""
    file = looked_once(place)
    file.unlink()
    done = run("verify")

    assert done.exit_code == 2
    assert f"{file.name}: it is missing" in done.stderr


def test_a_database_that_is_locked_waits_and_is_left_whole(run, place, monkeypatch):
    """Another program's lock that does not go away is one line, and nothing is written by half."""
    run("add", "https://gull.example/a")
    monkeypatch.setattr("tracker.history.schema.STORING", type("Impatient", (), {"busy": 0.05}))
    before = rows_of(place)
    with closing(sqlite3.connect(place.db)) as holder:
        holder.execute("begin immediate")

        assert refused(run("add", "https://gull.example/b"), "locked")
    assert rows_of(place) == before


def test_a_folder_that_is_no_demo_is_left_alone(run, tmp_path):
    """The demo takes over an empty folder or an earlier demo's, and nothing else."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("ten years of work")

    assert refused(run("demo", tmp_path / "mine"), "not made by a demo")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "ten years of work"
