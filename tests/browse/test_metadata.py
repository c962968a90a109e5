"""metadata.yml says what there is, all of it, and nothing else."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from support.browse import TABLES, WORDS


@pytest.fixture(scope="module")
def columns(described):
    """The columns of every table and view, in their order."""
    with closing(sqlite3.connect(described)) as database:
        found = database.execute(
            """
            select tables.name, columns.name
            from sqlite_master as tables, pragma_table_info(tables.name) as columns
            where tables.type in ('table', 'view')
            """
        ).fetchall()
    return {table: [column for name, column in found if name == table] for table, _ in found}


def test_every_table_and_view_is_described(columns):
    """What the schema has, metadata.yml names, and the other way round."""
    assert set(TABLES) == set(columns)


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table, columns):
    """Each column has a line of its own, and no line is left from a column that went."""
    assert set(TABLES[table]["columns"]) == set(columns[table])


@pytest.mark.parametrize("table", TABLES)
def test_every_description_says_something(table):
    """Titles, descriptions and the lines of columns are sentences, not empty."""
    said = [TABLES[table]["title"], TABLES[table]["description"], *TABLES[table]["columns"].values()]

    assert all(isinstance(text, str) and text.strip() for text in said)


@pytest.mark.parametrize("table", TABLES)
def test_what_pages_sort_and_count_by_is_there(table, columns):
    """Facets, sort orders and labels name columns of their own table."""
    words = TABLES[table]
    named = {words.get(key) for key in ("sort", "sort_desc", "label_column")} - {None} | set(words.get("facets", []))

    assert named <= set(columns[table])


def test_titles_tell_tables_apart():
    """No two tables go by the same title."""
    titles = [words["title"] for words in TABLES.values()]

    assert len(set(titles)) == len(titles)


def test_times_are_windows():
    """The front page says that a change has a window, and that failure is not absence."""
    description = WORDS["description"]

    assert "not_before" in description
    assert "not_after" in description
    assert "Failure is not absence" in description
