"""The questions that Datasette offers: `queries.yml`, for both of its lines."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datasette.app import Datasette

Query = dict[str, Any]  # Any: as YAML has it


@cache
def queries() -> dict[str, Query]:
    """Each question by its name in the address: title, description and SQL."""
    from datasette.utils import parse_metadata  # Datasette has it loaded; `tracker serve` has no need of it

    text = resources.files("tracker.browse").joinpath("queries.yml").read_text(encoding="utf-8")
    return {name: {**query, "hide_sql": True} for name, query in parse_metadata(text).items()}


async def offer_queries(datasette: Datasette, database: str) -> None:
    """Registers the questions with Datasette 1.x; 0.x asks for them itself."""
    if not hasattr(datasette, "add_query"):
        return
    for name, query in queries().items():
        await datasette.add_query(database, name, **query, is_trusted=True, source="tracker")
