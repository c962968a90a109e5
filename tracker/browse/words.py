"""What a database of tracker means, in words: `metadata.yml`, for a database of any name and both lines of Datasette.

A metadata file that the user gives goes before it, table by table.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datasette.app import Datasette

Words = dict[str, Any]  # Any: as YAML has it

#: The name under which metadata.yml describes a database.
DESCRIBED = "tracker"
#: What Datasette 1.x calls metadata. What else is said of a table, it calls configuration.
TEXTS = ("title", "description", "description_html")
SORTS = ("sort", "sort_desc")


def metadata_file() -> Path:
    """Where metadata.yml is: in the package when installed, at the top level in a checkout."""
    packaged = Path(__file__).with_name("metadata.yml")
    return packaged if packaged.exists() else Path(__file__).parents[2] / "metadata.yml"


async def words_for(datasette: Datasette, database: str) -> Words:
    """What metadata.yml says of a database, with links to the views."""
    words = deepcopy(_metadata()["databases"][DESCRIBED])  # 0.x writes what the user's metadata file says into it
    for table in _sorted_by_the_user(datasette, database) & words["tables"].keys():
        for key in SORTS:  # a page has one order: theirs
            words["tables"][table].pop(key, None)
    return {**words, "description_html": await _contents(datasette, database, words)}


def adopt_settings(datasette: Datasette) -> None:
    """Puts the settings of metadata.yml in force: 0.x reads them from the command line alone, 1.x from --config.

    There is no public way to do so from here. Without it, suggested facets make a page of changes five times as slow.
    """
    getattr(datasette, "_settings", {}).update(_metadata()["settings"])


async def describe(datasette: Datasette, database: str, words: Words) -> None:
    """Tells the words to Datasette 1.x; 0.x asks for them at every page."""
    if not hasattr(datasette, "set_database_metadata"):
        return
    said = await datasette.get_database_metadata(database)
    for key in words.keys() & set(TEXTS) - said.keys():
        await datasette.set_database_metadata(database, key, words[key])
    for table, table_words in words["tables"].items():
        await _describe_table(datasette, database, table, table_words)


def _sorted_by_the_user(datasette: Datasette, database: str) -> set[str]:
    """The tables for which the user's metadata file states an order."""
    databases = datasette.metadata("databases") if hasattr(datasette, "metadata") else datasette.config.get("databases")
    tables = ((databases or {}).get(database) or {}).get("tables") or {}
    return {table for table, own in tables.items() if own and own.keys() & set(SORTS)}


async def _describe_table(datasette: Datasette, database: str, table: str, words: Words) -> None:
    configured = datasette.config.setdefault("databases", {}).setdefault(database, {}).setdefault("tables", {})
    configuration = {key: value for key, value in words.items() if key not in (*TEXTS, "columns")}
    configured[table] = configuration | configured.get(table, {})
    if await datasette.get_resource_metadata(database, table):
        return  # the user's metadata file speaks of it
    for key in words.keys() & set(TEXTS):
        await datasette.set_resource_metadata(database, table, key, words[key])
    for column, description in words["columns"].items():
        await datasette.set_column_metadata(database, table, column, "description", description)


async def _contents(datasette: Datasette, database: str, words: Words) -> str:
    from jinja2 import Environment, PackageLoader  # Datasette has it loaded; its own templates are not ready yet

    views = set(await datasette.get_database(database).view_names())
    links = [
        {"href": datasette.urls.table(database, name), "title": table["title"]}
        for name, table in words["tables"].items()
        if name in views
    ]
    environment = Environment(loader=PackageLoader("tracker.browse"), autoescape=True)
    return environment.get_template("tracker/contents.html").render(description=words["description"], views=links)


@cache
def _metadata() -> Words:
    from datasette.utils import parse_metadata  # the parser of --metadata; Datasette has it loaded

    words: Words = parse_metadata(metadata_file().read_text(encoding="utf-8"))
    return words
