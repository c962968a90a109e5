"""The hooks that Datasette calls; both of its lines load the same ones, and each ignores those it does not know.

Which databases are ours is found out once, when Datasette starts. 0.x then asks for words and queries at every page
(`get_metadata`, `canned_queries`); 1.x takes them at the start and keeps them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from pluggy import HookimplMarker

from tracker.browse.queries import offer_queries, queries
from tracker.browse.recognition import our_databases
from tracker.browse.words import Words, adopt_settings, describe, words_for

if TYPE_CHECKING:
    from datasette.app import Datasette

hookimpl = HookimplMarker("datasette")  # Datasette's own marker, without importing Datasette

#: What each running Datasette serves of ours: the words, by the database's name.
_served: WeakKeyDictionary[Datasette, dict[str, Words]] = WeakKeyDictionary()


@hookimpl
def startup(datasette: Datasette) -> Callable[[], Awaitable[None]]:
    """Looks which databases are ours, and says what they hold."""

    async def begin() -> None:
        _served[datasette] = {name: await words_for(datasette, name) for name in await our_databases(datasette)}
        if _served[datasette]:
            adopt_settings(datasette)
        for name, words in _served[datasette].items():
            await describe(datasette, name, words)
            await offer_queries(datasette, name)

    return begin


@hookimpl
def get_metadata(datasette: Datasette) -> dict[str, Any]:  # Any: as YAML has it
    """Titles, descriptions, facets and sort orders, for 0.x; what a metadata file says goes before them."""
    return {"databases": dict(_served.get(datasette, {}))}  # a copy: 0.x writes the metadata file's words into it


@hookimpl
def canned_queries(datasette: Datasette, database: str) -> dict[str, dict[str, Any]]:  # Any: as YAML has it
    """The questions to ask, for 0.x."""
    return deepcopy(queries()) if database in _served.get(datasette, {}) else {}  # a copy: 0.x adds to them


@hookimpl
def extra_css_urls(datasette: Datasette, database: str | None) -> list[str]:
    """Makes room for sentences on Datasette's own pages of a database of ours."""
    if database not in _served.get(datasette, {}):
        return []
    return [datasette.urls.static_plugins("article-tracker", "tracker.css")]  # under the name of the distribution
