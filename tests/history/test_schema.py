"""The database file: what is ours, what is not, and what stays untouched."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlite_utils import Database
from support.pipeline import rows_of

from tracker import history
from tracker.errors import BadInput, Busy, NewerDatabase, NotOurDatabase
from tracker.history import schema
from tracker.history.times import from_iso
from tracker.pipeline.ledger import Ledger, read_again
from tracker.pipeline.reader import Reader
from tracker.pipeline.workplace import Workplace

AT = from_iso("2031-05-04T09:00:00Z")


def made(path: Path) -> Path:
    """A new database at the path."""
    history.open_for_writing(path).close()
    return path


def test_a_new_database_is_marked_as_ours(tmp_path):
    """The file bears tracker's application id and the schema's version, so that any tool can tell."""
    path = made(tmp_path / "tracker.db")

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma application_id").fetchone() == (schema.APPLICATION_ID,)
        assert connection.execute("pragma user_version").fetchone() == (schema.SCHEMA_VERSION,)


def test_there_are_as_many_migrations_as_the_schema_version_says():
    """A migration that does not raise the version would never run on a database that exists."""
    with closing(Database(memory=True)) as database:
        assert len(schema.migrations().pending(database)) == schema.SCHEMA_VERSION


def test_a_database_of_the_first_schema_is_brought_up_to_date(tmp_path):
    """What an older tracker wrote gets the table of links, empty, and the new columns, and keeps its rows."""
    path = made(tmp_path / "tracker.db")
    with closing(sqlite3.connect(path)) as connection, connection:
        undo_learning(connection)
        undo_readers(connection)
        connection.execute("drop table version_links")
        for column in ("canonical_url", "section", "confidence", "reasons"):
            connection.execute(f"alter table versions drop column {column}")
        connection.execute("delete from _sqlite_migrations where name > '0002'")
        connection.execute("pragma user_version = 1")
        history.add_article(connection, url="https://gull.example/a", outlet="gull.example", at=AT)

    with closing(history.open_for_writing(path)) as database:
        assert database.execute("select count(*) from version_links").fetchone()[0] == 0
        assert {"canonical_url", "confidence"} <= database["versions"].columns_dict.keys()
        assert history.known_texts(database.conn, "gull.example") == ()
        assert len(history.all_articles(database.conn)) == 1


def undo_learning(connection: sqlite3.Connection) -> None:
    """Takes back what the fifth migration did."""
    for table in ("boilerplate", "boilerplate_sets"):
        connection.execute(f"drop table {table}")
    connection.execute("delete from _sqlite_migrations where name = '0005_what_was_learned_of_each_host'")
    connection.execute("pragma user_version = 4")


def undo_readers(connection: sqlite3.Connection) -> None:
    """Takes back what the fourth migration did."""
    for table in ("article_readers", "rereads"):
        connection.execute(f"drop table {table}")
    for index in (
        "versions_first_check",
        "transitions_old_version",
        "transitions_new_version",
        "article_urls_first_check",
    ):
        connection.execute(f"drop index {index}")
    connection.execute("alter table checks drop column offset")
    connection.execute("delete from _sqlite_migrations where name = '0004_who_read_and_read_again'")
    connection.execute("pragma user_version = 3")


def test_a_database_from_before_readers_were_noted_can_be_read_again(demo_place, tmp_path):
    """Articles get the reader that their versions name, and evidence is found without the new column."""
    place = Workplace(db=tmp_path / "tracker.db", snapshots=demo_place.snapshots)
    shutil.copy(demo_place.db, place.db)
    before = rows_of(place)
    with closing(sqlite3.connect(place.db)) as connection, connection:
        undo_learning(connection)
        undo_readers(connection)
    with history.writing(place.db) as database, history.immediate(database.conn):
        ledger = Ledger(database=database, folder=place.snapshots, reader=Reader(), clock=lambda: AT)
        for article in history.all_articles(database.conn):
            read_again(ledger, article)
    after = rows_of(place)

    assert {table for table in after if after[table] != before[table]} <= {"rereads", "_sqlite_migrations"}


def foreign(path: Path) -> None:
    """Another program's database."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("create table recipes (name text)")


def newer(path: Path) -> None:
    """A database that a later tracker wrote."""
    made(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"pragma user_version = {schema.SCHEMA_VERSION + 1}")


@pytest.mark.parametrize("opened", [history.open_for_reading, history.open_for_writing])
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: path.write_text("a shopping list\n" * 99), NotOurDatabase),
        (foreign, NotOurDatabase),
        (newer, NewerDatabase),
    ],
    ids=["text", "foreign", "newer"],
)
def test_a_file_that_is_not_ours_is_refused_and_stays_as_it_was(tmp_path, opened, make, error):
    """Whatever stands at the path, tracker does not change one byte of what it cannot use."""
    path = tmp_path / "tracker.db"
    make(path)
    before = path.read_bytes()

    with pytest.raises(error, match=r"tracker\.db: "):
        opened(path)
    assert path.read_bytes() == before


def test_reading_where_no_database_is_says_how_to_begin(tmp_path):
    """A reader makes no file, and says what would."""
    with pytest.raises(BadInput, match="tracker add URL"):
        history.open_for_reading(tmp_path / "tracker.db")

    assert not (tmp_path / "tracker.db").exists()


def test_a_reader_cannot_write(tmp_path):
    """Commands that read hold a connection that refuses writes."""
    database = closing(history.open_for_reading(made(tmp_path / "tracker.db")))

    with database as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("delete from articles")


def test_a_reader_leaves_nothing_behind(tmp_path):
    """After the last command the database is one file, which can be copied as it is."""
    path = made(tmp_path / "tracker.db")
    with history.reading(path) as connection:
        connection.execute("select count(*) from articles").fetchone()

    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_missing_is_named(tmp_path):
    """A database in a folder that does not exist is one line, not a traceback."""
    with pytest.raises(BadInput, match="Make its folder"):
        history.open_for_writing(tmp_path / "nowhere" / "tracker.db")


def test_a_transaction_is_kept_whole_or_not_at_all(tmp_path):
    """An error inside takes back everything that was written before it."""
    with closing(history.open_for_writing(tmp_path / "tracker.db")) as database:
        with suppress(ZeroDivisionError), history.immediate(database.conn) as connection:
            history.add_article(connection, url="https://gull.example/a", outlet="gull.example", at=AT)
            raise ZeroDivisionError

        assert history.all_articles(database.conn) == ()
        assert not database.conn.in_transaction


def test_a_second_writer_that_waits_in_vain_is_told(tmp_path):
    """A lock that does not go away ends in one line that says so."""
    path = made(tmp_path / "tracker.db")
    with closing(sqlite3.connect(path)) as holder, closing(sqlite3.connect(path, timeout=0)) as waiting:
        holder.execute("begin immediate")

        with pytest.raises(Busy, match="locked by another program"), history.immediate(waiting):
            pass


def test_a_rebuild_keeps_what_people_made(tmp_path):
    """Articles, and a table and a view of the user's own, outlive the derived tables."""
    with closing(history.open_for_writing(tmp_path / "tracker.db")) as database:
        connection = database.conn
        with history.immediate(connection):
            history.add_article(connection, url="https://gull.example/a", outlet="gull.example", at=AT)
            connection.execute("create table notes (text text)")
            connection.execute("create view my_articles as select url from articles")
        with history.immediate(connection):
            history.recreate_derived(connection)

        assert len(history.all_articles(connection)) == 1
        assert connection.execute("select count(*) from notes").fetchone()[0] == 0
        assert connection.execute("select url from my_articles").fetchone()[0] == "https://gull.example/a"


def test_first_runs_at_once_make_one_database(tmp_path):
    """Four programs that open a new database in the same moment all find it made."""
    script = "import sys, pathlib, tracker.history as h; h.open_for_writing(pathlib.Path(sys.argv[1])).close()"
    command = [sys.executable, "-c", script, str(tmp_path / "tracker.db")]
    programs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]

    assert [(program.communicate(timeout=60)[1], program.returncode) for program in programs] == [("", 0)] * 4
