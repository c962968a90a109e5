"""Takes the checks of files into the database: what a dead run left, what was restored or added, or all of them anew.

Files enter in the order of their checks. Evidence that cannot be read as it was written is told, never guessed at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from tracker import history
from tracker.archive import Damage, StoredCheck, read_checks, snapshot_files
from tracker.errors import DamagedSnapshot
from tracker.history import ReadTexts
from tracker.pipeline.evidence import stored_body
from tracker.pipeline.ledger import Ledger, settle

Told = Callable[[Damage], None]


def catch_up(ledger: Ledger, told: Told) -> None:
    """Takes in what is in the folder and not in the database; `told` is given damages that are news.

    Where that is older than what is in already, the tables are made anew, in the right order.
    """
    complete = history.complete_files(ledger.connection)
    waiting = [file for file in snapshot_files(ledger.folder) if file not in complete]
    if any(_is_late(ledger, file) for file in waiting):
        damages: list[Damage] = []
        try:
            remake(ledger, damages.append)
        except DamagedSnapshot as loss:
            damages = [Damage(file=waiting[0], message=str(loss))]
        for damage in damages:
            told(damage)
        return
    for file in _in_order(ledger.folder, waiting):
        with history.immediate(ledger.connection):
            _take_news(ledger, file, told)


def remake(ledger: Ledger, told: Told) -> int:
    """Drops the derived tables and makes them again from all files; how many checks are in then.

    Raises `DamagedSnapshot`, and leaves the tables as they were, where a check that was in would be lost.
    """
    with history.immediate(ledger.connection) as connection:
        history.remember_checks(connection)
        checks = remake_whatever_is_lost(ledger, told)
        lost = history.lost_checks(connection)
        if lost:
            files = ", ".join(f"{file} ({count})" for file, count in lost.items())
            raise DamagedSnapshot(
                f"{sum(lost.values())} checks are in the database that the snapshots do not give back: {files}. "
                "Nothing was changed. Restore the files from a copy, or give 'tracker rebuild --accept-loss'."
            )
    return checks


def remake_whatever_is_lost(ledger: Ledger, told: Told) -> int:
    """Does so from the files that there are. The caller holds the transaction."""
    before = history.all_texts(ledger.connection)
    history.recreate_derived(ledger.connection)
    files = _in_order(ledger.folder, snapshot_files(ledger.folder))
    checks = sum(_take_file(ledger, file, told) for file in files)
    _record_rereads(ledger, before)
    return checks


def _record_rereads(ledger: Ledger, before: dict[str, ReadTexts]) -> None:
    """Keeps what the texts of articles came to that another reader had read."""
    at, after = ledger.clock(), history.all_texts(ledger.connection)
    for article, texts in before.items():
        if article in after and after[article].reader != texts.reader:
            history.record_reread(ledger.connection, article, texts, after[article], at=at)


def _take_news(ledger: Ledger, file: str, told: Told) -> None:
    damages: list[Damage] = []
    known = history.known_damages(ledger.connection, file)
    _take_file(ledger, file, damages.append)
    if len(damages) != known:
        for damage in damages:
            told(damage)


def _take_file(ledger: Ledger, file: str, told: Told) -> int:
    """Takes in the checks of one file that are not in yet; how many that was."""
    damages: list[Damage] = []
    taken = 0
    for stored in read_checks(ledger.folder, file, told=damages.append):
        if not history.has_check(ledger.connection, stored.id):
            settle(ledger, stored, partial(stored_body, ledger.connection, ledger.folder, stored))
            taken += 1
    history.mark_read(ledger.connection, file, damages=len(damages))
    for damage in damages:
        told(damage)
    return taken


def _is_late(ledger: Ledger, file: str) -> bool:
    """True where the file has a check that is not in, though later ones are."""
    stored = _first(ledger.folder, file, lambda stored: not history.has_check(ledger.connection, stored.id))
    return stored is not None and stored.sequence <= history.last_sequence(ledger.connection)


def _in_order(folder: Path, files: Iterable[str]) -> list[str]:
    """The files in the order of their first checks: by the numbers that runs gave them, whatever clocks say.

    Two machines give the same numbers; theirs go by the time.
    """

    def key(file: str) -> tuple[int, str, str]:
        first = _first(folder, file, lambda _: True)
        return (first.sequence, first.check.checked_at.isoformat(), file) if first else (0, "", file)

    return sorted(files, key=key)


def _first(folder: Path, file: str, is_wanted: Callable[[StoredCheck], bool]) -> StoredCheck | None:
    return next(filter(is_wanted, read_checks(folder, file, told=lambda _: None)), None)
