"""Datasettes that many tests look at. For reading only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from support.browse import METADATA, Site, datasette, make_hostile, newsroom, running

from tracker.browse.serving import datasette_command

OWN_WORDS = """
databases:
  own:
    tables:
      recent_changes: {title: Our queue, sort: not_after}
      no_table_of_ours: {title: Something else, sort: id}
"""


@pytest.fixture(scope="session")
def by_hand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """`datasette tracker.db stranger.db -m metadata.yml`: the stranger has a table called as one of ours."""
    folder = tmp_path_factory.mktemp("by-hand")
    with closing(sqlite3.connect(folder / "stranger.db")) as stranger:
        stranger.execute("create table articles (id text primary key, url text)")
    with running(datasette(newsroom(folder / "tracker.db"), folder / "stranger.db", "-m", METADATA)) as site:
        yield site


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """What `tracker serve` runs, on a database that goes by another name."""
    db = newsroom(tmp_path_factory.mktemp("served") / "-coast.db")
    with running(datasette_command(db, host="127.0.0.1", port=0)) as site:
        yield site


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """`datasette own.db hostile.db -m own.yml`: people with words of their own, and a page that means harm."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "own.yml").write_text(OWN_WORDS, encoding="utf-8")
    own, hostile = newsroom(folder / "own.db"), make_hostile(newsroom(folder / "hostile.db"))
    with running(datasette(own, hostile, "-m", folder / "own.yml")) as site:
        yield site


@pytest.fixture(scope="session")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same database, to ask about its schema."""
    return newsroom(tmp_path_factory.mktemp("described") / "tracker.db")
