"""The database file: what makes it ours, its migrations, and how it is opened for reading and for writing.

A path enters, a connection leaves. What only this file knows (`sql/evidence.sql`, `sql/rereads.sql`,
`sql/boilerplate.sql`) stands apart from what is derived from `snapshots/` (`sql/derived.sql`, `sql/links.sql`,
`sql/fields.sql`, `sql/readers.sql`) and from what is read (`sql/views.sql`). A file that is not ours, or is newer than
we are, is never touched.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tracker.errors import BadInput, Busy, DamagedDatabase, NewerDatabase, NotOurDatabase
from tracker.tuning import STORING

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

#: "trkr": SQLite's application_id, by which `file` and we know the database.
APPLICATION_ID = 0x74726B72
#: How many migrations there are; kept in SQLite's user_version, so that a reader need not load them.
SCHEMA_VERSION = 5

DERIVED = (
    "article_readers",
    "schedule",
    "article_urls",
    "notices",
    "change_labels",
    "changes",
    "transitions",
    "version_links",
    "version_sentences",
    "sentences",
    "versions",
    "captures",
    "checks",
    "snapshot_files",
)

_Connection = TypeVar("_Connection", bound=sqlite3.Connection)


_REBUILD = "'tracker rebuild' makes its tables anew from the snapshots and keeps what people entered."
#: By SQLite's primary result code, where a rebuild would be the wrong advice.
_REMEDIES = {
    sqlite3.SQLITE_BUSY: "Another program holds it: try again when that has ended.",
    sqlite3.SQLITE_READONLY: "Mend its permissions, or name another file with --db.",
    sqlite3.SQLITE_IOERR: "Look after the disk; nothing was written by half.",
    sqlite3.SQLITE_FULL: "Free space; nothing was written by half.",
    sqlite3.SQLITE_CANTOPEN: "Mend the permissions of its folder, or name another file with --db.",
}


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, for as long as the context lasts. Raises what `open_for_reading` does."""
    with _told(path), closing(open_for_reading(path)) as connection:
        yield connection


@contextmanager
def writing(path: Path) -> Iterator[Database]:
    """The database, for as long as the context lasts. Raises what `open_for_writing` does."""
    with _told(path), closing(open_for_writing(path)) as database:
        yield database


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write.

    Raises `BadInput` where there is no database or it is of an older tracker, `NotOurDatabase` or `NewerDatabase`.
    """
    if not path.exists():
        raise BadInput(f"{path}: no database is there. 'tracker add URL' makes one, or name it with --db.")
    if path.is_dir():
        raise BadInput(f"{path}: a folder, not a database. Name the file with --db.")
    connection = _connected(path)
    try:
        connection.execute("pragma query_only = on")
        return _ready_to_read(connection, path)
    except BaseException:
        connection.close()
        raise


def open_for_writing(path: Path) -> Database:
    """The database, made or brought up to date where need be.

    Raises `NotOurDatabase`, `NewerDatabase`, or `BadInput` where the file cannot be made.
    """
    from sqlite_utils import Database  # 0.2 s: only those who write pay for it

    try:
        connection = sqlite3.connect(path, timeout=STORING.busy)
    except sqlite3.OperationalError as error:
        raise BadInput(
            f"{path}: the database cannot be opened ({error}). Make its folder, or name it with --db."
        ) from error
    try:
        found = _version_of(connection, path)
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on"):
            connection.execute(f"pragma {pragma}")
        database = Database(connection)
        if found < SCHEMA_VERSION:
            _migrate(database)
        connection.row_factory = sqlite3.Row
    except BaseException:
        connection.close()
        raise
    return database


@contextmanager
def immediate(connection: _Connection) -> Iterator[_Connection]:
    """One transaction that has the right to write from its first moment; all of it is kept, or nothing."""
    # A deferred transaction that reads first cannot wait for another writer: it fails at once, "database is locked".
    try:
        connection.execute("begin immediate")
    except sqlite3.OperationalError as error:
        raise Busy(f"The database is locked by another program ({error}). Try again when it has ended.") from error
    try:
        yield connection
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def migrations() -> Migrations:
    """Every step from an empty file to the schema; one that has been released is never edited."""
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("tracker")

    @migrations(name="0001_articles_and_what_was_seen_of_them")
    def _first(database: Database) -> None:
        _run(database.conn, "evidence.sql")
        _run(database.conn, "derived.sql")
        _run(database.conn, "views.sql")
        database.conn.execute(f"pragma application_id = {APPLICATION_ID}")
        database.conn.execute("pragma user_version = 1")

    @migrations(name="0002_where_links_lead")
    def _second(database: Database) -> None:
        _run(database.conn, "links.sql")
        database.conn.execute("pragma user_version = 2")

    @migrations(name="0003_what_a_page_says_of_itself")
    def _third(database: Database) -> None:
        _run(database.conn, "fields.sql")
        database.conn.execute("pragma user_version = 3")

    @migrations(name="0004_who_read_and_read_again")
    def _fourth(database: Database) -> None:
        _run(database.conn, "readers.sql")
        _run(database.conn, "rereads.sql")
        database.conn.execute("pragma user_version = 4")

    @migrations(name="0005_what_was_learned_of_each_host")
    def _fifth(database: Database) -> None:
        _run(database.conn, "boilerplate.sql")
        database.conn.execute("pragma user_version = 5")

    return migrations


def recreate_derived(connection: sqlite3.Connection) -> None:
    """Drops what `snapshots/` can give back, and makes it anew, empty. Runs inside the caller's transaction."""
    # Tables point at each other; while they are dropped one by one, some point nowhere.
    connection.execute("pragma defer_foreign_keys = on")
    for name in _views_of(connection):
        connection.execute(f'drop view "{name}"')
    for name in DERIVED:
        connection.execute(f"drop table if exists {name}")
    for script in ("derived.sql", "links.sql", "fields.sql", "readers.sql", "views.sql"):
        _run(connection, script)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns what SQLite says of a broken database into one line."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        remedy = _REMEDIES.get(_code(error), _REBUILD)
        raise DamagedDatabase(f"{path}: the database cannot be used ({error}). {remedy}") from error


def _connected(path: Path) -> sqlite3.Connection:
    """A connection for reading, also from a disk that cannot be written."""
    # Not mode=ro: such a connection, closed last, leaves its -wal and -shm files behind.
    for mode in ("mode=rw", "immutable=1"):
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, timeout=STORING.busy)
        try:
            connection.execute("select count(*) from sqlite_master")
        except sqlite3.DatabaseError as error:
            if _code(error) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                return connection  # what is wrong with it is told by whoever looks at it
            connection.close()
        else:
            return connection
        if path.with_name(f"{path.name}-wal").exists():  # immutable would pass over what it holds
            break
    raise BadInput(f"{path}: the database cannot be opened. Mend the permissions, or copy it with its -wal file.")


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _ready_to_read(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    found = _version_of(connection, path)
    if found == 0:
        raise NotOurDatabase(f"{path}: empty, not a database of tracker. 'tracker add URL' makes it one.")
    if found < SCHEMA_VERSION:
        raise BadInput(f"{path}: written by an older tracker. 'tracker snapshot' brings it up to date.")
    connection.row_factory = sqlite3.Row
    return connection


def _version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The schema's version, 0 for a file with nothing in it. Reads only."""
    try:
        (application,) = connection.execute("pragma application_id").fetchone()
        (version,) = connection.execute("pragma user_version").fetchone()
        (tables,) = connection.execute("select count(*) from sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise NotOurDatabase(f"{path}: not a database of tracker ({error}). Name another file with --db.") from error
    if application != APPLICATION_ID and (application or tables):
        raise NotOurDatabase(f"{path}: a database, but not of tracker. Name another file with --db.")
    if version > SCHEMA_VERSION and application == APPLICATION_ID:
        raise NewerDatabase(
            f"{path}: written by a newer tracker (schema {version}, this one knows {SCHEMA_VERSION}). Upgrade tracker."
        )
    return int(version) if application == APPLICATION_ID else 0


def _migrate(database: Database) -> None:
    # Two first runs at once: the second waits here, then finds nothing left to do.
    with immediate(database.conn):
        migrations().apply(database)


def _run(connection: sqlite3.Connection, name: str) -> None:
    # Not executescript: that commits, and a migration is one transaction.
    script = resources.files("tracker.history").joinpath("sql", name).read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def _views_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    script = resources.files("tracker.history").joinpath("sql", "views.sql").read_text(encoding="utf-8")
    ours = {line.split()[2] for line in script.splitlines() if line.startswith("create view ")}
    there = connection.execute("select name from sqlite_master where type = 'view'")
    return tuple(name for (name,) in there if name in ours)
