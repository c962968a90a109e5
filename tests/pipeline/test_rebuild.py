"""The database is a cache of the snapshots folder: what is made again is what was there."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from support.pipeline import Watching, flip_bit, rows_of
from support.site import PARAGRAPHS, article_page, running_site

from tracker.errors import BadInput, DamagedSnapshot
from tracker.history.schema import DERIVED
from tracker.pipeline.rebuild import Loss, rebuild
from tracker.pipeline.workplace import Workplace


@pytest.fixture
def copied(demo_place, tmp_path):
    """The demo's database and snapshots, in a place of the test's own."""
    shutil.copytree(demo_place.db.parent, tmp_path / "copy")
    return Workplace(db=tmp_path / "copy" / "tracker.db", snapshots=tmp_path / "copy" / "snapshots")


def looked_twice(site, *places):
    """Each place has seen one article twice; the answer is the watching of the last."""
    url = site.put("/parade", article_page(PARAGRAPHS))
    for place in places:
        watching = Watching(place)
        watching.add(url)
        watching.look()
        watching.look()
    return watching


def test_a_rebuild_gives_every_row_back(copied):
    """After a rebuild every row of every table is what the runs had made of it."""
    before = rows_of(copied)
    rebuilt = rebuild(copied)

    assert rebuilt.damages == ()
    assert rows_of(copied) == before
    assert all(before[table] for table in DERIVED if table != "version_links")  # the demo's articles have none


def test_a_rebuild_gives_links_back(place):
    """Where links led is in the pages, and so is what was found of them."""
    with running_site() as site:
        watching = Watching(place)
        for words, target in (("May", "/plan"), ("June", "/other")):
            text = f'The lanterns are lit as in <a href="{target}">the plan</a> that the council showed in {words}.'
            watching.add(site.put("/parade", article_page([*PARAGRAPHS, text])))
            watching.look()
    before = rows_of(place)
    rebuild(place)

    assert len(before["version_links"]) == 2
    assert rows_of(place) == before


def test_derived_tables_that_were_deleted_come_back(copied):
    """The promise to the letter: drop what was derived, rebuild, and the same rows are there."""
    before = rows_of(copied)
    with closing(sqlite3.connect(copied.db)) as connection, connection:
        for table in DERIVED:
            connection.execute(f"drop table {table}")
    rebuild(copied)

    assert rows_of(copied) == before


def test_a_lost_database_is_made_again_from_the_snapshots(copied):
    """With the file itself gone, articles begin with their first check, and every check, version and change is back."""
    before = rows_of(copied)
    copied.db.unlink()
    rebuild(copied)
    after = rows_of(copied)

    for table in ("checks", "captures", "versions", "version_sentences", "transitions", "changes", "change_labels"):
        assert after[table] == before[table]
    assert [row[:2] for row in after["articles"]] == [row[:2] for row in before["articles"]]


def test_files_are_taken_in_the_order_of_their_checks(place):
    """A clock that was set back gives a later file an earlier name; the order of checks holds all the same."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(site.put("/parade", article_page(PARAGRAPHS)))
        watching.look()
        site.put("/parade", article_page(PARAGRAPHS[:-1]))
        watching.look(hours=-48)
    before = rows_of(place)
    rebuild(place)

    assert rows_of(place) == before


def test_a_damaged_record_costs_its_own_check_only(copied):
    """What is whole is made again; what is damaged is told with its file and left out."""
    first, *_ = sorted(copied.snapshots.rglob("*.warc.gz"))
    flip_bit(first, first.stat().st_size // 2)
    checks = len(rows_of(copied)["checks"])
    rebuilt = rebuild(copied, loss=Loss.ACCEPTED)

    assert 0 < len(rebuilt.damages) <= 2
    assert first.name in rebuilt.damages[0].message
    assert checks - 2 <= rebuilt.checks < checks


def test_evidence_that_is_missing_is_not_taken_for_absence(copied):
    """A rebuild that would lose a check changes nothing, and names the file; loss has to be accepted in words."""
    _, second, *_ = sorted(copied.snapshots.rglob("*.warc.gz"))
    second.unlink()
    before = rows_of(copied)

    with pytest.raises(DamagedSnapshot, match=rf"14 checks .*{second.name} \(14\)\. Nothing was changed"):
        rebuild(copied)
    assert rows_of(copied) == before
    assert rebuild(copied, loss=Loss.ACCEPTED).checks == len(before["checks"]) - 14


def test_a_mistyped_folder_empties_nothing(copied, tmp_path):
    """A snapshots folder that is not there is an error, and none is made."""
    wrong = Workplace(db=copied.db, snapshots=tmp_path / "snapshot")
    with pytest.raises(BadInput, match="no such folder"):
        rebuild(wrong)

    assert not wrong.snapshots.exists()
    assert rows_of(copied)["checks"]


def test_a_restored_file_finds_its_place(place):
    """Damage, runs after it, then the file restored from a copy: the next run puts everything in its order."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(site.put("/parade", article_page(PARAGRAPHS)))
        watching.look()
        (file,) = place.snapshots.rglob("*.warc.gz")
        whole = file.read_bytes()
        flip_bit(file, file.stat().st_size // 2)
        place.db.unlink()
        watching.add(site.base_url + "/parade")
        first, second = watching.look(), watching.look()
        file.write_bytes(whole)
        site.put("/parade", article_page(PARAGRAPHS[:-1]))
        third = watching.look()
    before = rows_of(place)
    rebuild(place)

    assert (first.outcomes, bool(first.damages), second.damages, third.damages) == (["new"], True, [], [])
    assert rows_of(place) == before
    assert len(before["checks"]) == 4


def test_the_snapshots_of_two_machines_make_one_history(place, tmp_path):
    """Folders that were filled apart can be put together, though both numbered their checks from 1."""
    other = Workplace(db=tmp_path / "other.db", snapshots=tmp_path / "other")
    with running_site() as site:
        looked_twice(site, place, other)
    shutil.copytree(other.snapshots, place.snapshots, dirs_exist_ok=True)
    rebuild(place)
    rows = rows_of(place)
    rebuild(place)

    assert [len(rows[table]) for table in ("checks", "versions")] == [4, 1]
    assert rows_of(place) == rows


def test_damage_in_files_that_were_brought_is_told_once(place, tmp_path):
    """Files of another machine make the tables anew; what is damaged in them is news then, and not again."""
    other = Workplace(db=tmp_path / "other.db", snapshots=tmp_path / "other")
    with running_site() as site:
        watching = looked_twice(site, other, place)
        broken, *_ = sorted(other.snapshots.rglob("*.warc.gz"))
        flip_bit(broken, broken.stat().st_size // 2)
        shutil.copytree(other.snapshots, place.snapshots, dirs_exist_ok=True)
        first, second = watching.look(), watching.look()

    assert {damage.file.rsplit("/", 1)[-1] for damage in first.damages} == {broken.name}
    assert second.damages == []


def test_a_rebuild_that_is_ended_leaves_the_tables_as_they_were(copied, monkeypatch):
    """All of it is one transaction: an error half way takes everything back."""
    before = rows_of(copied)
    monkeypatch.setattr("tracker.pipeline.intake._take_file", _fail)
    with pytest.raises(KeyboardInterrupt):
        rebuild(copied)

    assert rows_of(copied) == before


def _fail(*_: object) -> int:
    raise KeyboardInterrupt
