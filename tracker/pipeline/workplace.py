"""Where a tracker keeps its things, and what it is told the time by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tracker.errors import BadInput

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """One database and the snapshots that it is made from."""

    db: Path
    snapshots: Path
    sites: Path | None = None  # the user's rules for sites; None for `sites.toml` beside the database, if it is there

    @property
    def rule_file(self) -> Path:
        """Where the user's rules for sites stand, or would stand."""
        return self.sites or self.db.with_name("sites.toml")

    def require_database(self) -> None:
        """Raises `BadInput` where there is no database: a mistyped one must not be made."""
        if not self.db.exists():
            raise BadInput(f"{self.db}: no database is there. 'tracker add URL' makes one, or name it with --db.")

    def require_snapshots(self) -> None:
        """Raises `BadInput` where there is no snapshots folder: a mistyped one is not an empty one."""
        if not self.snapshots.is_dir():
            raise BadInput(f"{self.snapshots}: no such folder. Name it with --snapshots.")


def utc_now() -> datetime:
    """The time by the machine's clock, aware, in UTC."""
    return datetime.now(UTC)
