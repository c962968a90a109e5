"""How to start Datasette on a database of tracker."""

from __future__ import annotations

import sys
from pathlib import Path

from tracker.browse.words import metadata_file
from tracker.tuning import BROWSING


def datasette_command(db: Path, *, host: str, port: int) -> tuple[str, ...]:
    """The program and its arguments, the same for both lines of Datasette and for a database of any name.

    metadata.yml goes along for the front page; it is the plugin that knows the tables of a database by another name.
    """
    settings = {
        "suggest_facets": "off",
        "sql_time_limit_ms": str(BROWSING.query_limit),
        "facet_time_limit_ms": str(BROWSING.facet_limit),
    }
    return (
        *(sys.executable, "-P", "-m", "datasette", "serve", str(db.resolve())),  # -P: whatever lies in this folder
        *("--metadata", str(metadata_file()), "--host", host, "--port", str(port)),
        *(argument for name, value in settings.items() for argument in ("--setting", name, value)),
    )
