"""Which databases are tracker's, whatever their files are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

#: "trkr": the application_id that `tracker.history` gives its databases. Said again here, since importing history would
#: bring the archive and the reader into every `datasette` command; a test holds the two together.
MARK = 0x74726B72


async def our_databases(datasette: Datasette) -> tuple[str, ...]:
    """The names of those that bear tracker's mark."""
    return tuple([name for name, database in datasette.databases.items() if await _is_ours(database)])


async def _is_ours(database: Database) -> bool:
    found = await database.execute("pragma application_id")
    return bool(found.first()[0] == MARK)
