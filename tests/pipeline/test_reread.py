"""Two clocks: a page that changes and a reader that changes are told apart, whenever the one or the other happens."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace

import pytest
from support.pipeline import START, Watching, flip_bit, rows_of
from support.readers import OTHERS, as_it_was, as_nothing, read_by, with_teaser, without_last
from support.site import PARAGRAPHS, Page, article_page, running_site

from tracker import history
from tracker.errors import BadInput
from tracker.pipeline import reread as rereading
from tracker.pipeline.reader import Reader
from tracker.pipeline.rebuild import Loss, rebuild
from tracker.pipeline.reread import every, named, of_host, reread
from tracker.pipeline.workplace import Workplace
from tracker.tuning import RUNNING

EDITED = (PARAGRAPHS[0], PARAGRAPHS[1].replace("1,200", "1,500"), *PARAGRAPHS[2:])


class Progress:
    """Remembers what a re-reading told."""

    def __init__(self) -> None:
        self.articles = self.checks = 0
        self.read_again: list[str] = []

    def begun(self, *, articles: int, checks: int) -> None:
        """So much is to be read again."""
        self.articles, self.checks = articles, checks

    def read(self, one) -> None:
        """An article is done."""
        self.read_again.append(one.article.url.rsplit("/", 1)[-1])


def read_all_again(place, choice=None):
    """What a re-reading came to."""
    return reread(place, choice, clock=lambda: START, listener=Progress())


def rows_but_rereads(place):
    """The rows of all tables that a rebuild makes anew."""
    return {table: rows for table, rows in rows_of(place).items() if table != "rereads"}


def rereads_in(place):
    """Versions before and after, and how many texts differ, of each re-reading."""
    with closing(history.open_for_reading(place.db)) as connection:
        rows = connection.execute("select versions_before, versions_after, texts_differ from rereads order by number")
        return [tuple(row) for row in rows]


def changes_in(place):
    """The old and the new text of each change."""
    with closing(history.open_for_reading(place.db)) as connection:
        return [tuple(row) for row in connection.execute("select old_text, new_text from changes")]


@pytest.fixture
def hurried(monkeypatch):
    """Runs have no time to read anything again."""
    monkeypatch.setattr(rereading, "RUNNING", replace(RUNNING, reread_seconds=-1))


@pytest.fixture
def site():
    """A site of the test's own."""
    with running_site() as running:
        yield running


@pytest.fixture
def watching(place, site):
    """A place that has seen one article twice, edited in between, by the reader that loses the last paragraph."""
    watching = Watching(place)
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    with pytest.MonkeyPatch.context() as patch:
        read_by(patch, without_last)
        watching.look()
        site.put("/parade", article_page(EDITED))
        watching.look()
    return watching


@pytest.fixture
def copied(demo_place, tmp_path):
    """The demo's database and snapshots, twice, in places of the test's own."""
    for name in ("one", "other"):
        shutil.copytree(demo_place.db.parent, tmp_path / name)
    return [
        Workplace(db=tmp_path / name / "tracker.db", snapshots=tmp_path / name / "snapshots")
        for name in ("one", "other")
    ]


@pytest.mark.parametrize("change", OTHERS)
def test_reading_all_again_gives_the_rows_of_a_rebuild(copied, monkeypatch, change):
    """Whatever the new reader reads, article by article or all at once: the same rows, and the same told of it."""
    one, other = copied
    read_by(monkeypatch, change)
    read_all_again(one)
    rebuild(other, clock=lambda: START)

    assert rows_of(one) == rows_of(other)


def test_reading_again_and_back_changes_nothing(copied, monkeypatch):
    """A reader that is taken back leaves no trace in any derived row."""
    place, _ = copied
    before = rows_but_rereads(place)
    with pytest.MonkeyPatch.context() as patch:
        read_by(patch, with_teaser)
        read_all_again(place)
    read_all_again(place)

    assert rows_but_rereads(place) == before


def test_another_reader_is_no_edit(site, watching):
    """The page stands as it was, the new reader finds a paragraph more: the check says same, and no change comes."""
    site.put("/parade", Page(article_page(EDITED).body + "<!-- another advertisement -->"))
    before = changes_in(watching.place)

    assert watching.look().outcomes == ["same"]
    assert changes_in(watching.place) == before
    assert rereads_in(watching.place) == [(2, 2, 2)]


def test_an_edit_beside_another_reader_is_the_edit_alone(site, watching):
    """Page and reader changed between two checks: what the editor did is found, and nothing besides."""
    site.put("/parade", article_page(PARAGRAPHS))

    assert watching.look().outcomes == ["returned"]
    assert changes_in(watching.place) == [
        (PARAGRAPHS[1].split(". ")[0] + ".", EDITED[1].split(". ")[0] + "."),
        (EDITED[1].split(". ")[0] + ".", PARAGRAPHS[1].split(". ")[0] + "."),
    ]


@pytest.mark.usefixtures("hurried")
def test_what_has_to_wait_is_compared_like_with_like(site, watching):
    """Without time to read the article again its last capture is, in memory: same is same, and the rows stay."""
    site.put("/parade", Page(article_page(EDITED).body + "<!-- another advertisement -->"))
    before = rows_of(watching.place)["versions"]

    assert watching.look().outcomes == ["same"]
    assert rows_of(watching.place)["versions"] == before
    assert rereads_in(watching.place) == []


@pytest.mark.usefixtures("hurried")
def test_what_changed_cannot_wait(site, watching):
    """Before an edit is told, all of the article is read again, so that the rows are those of one reader."""
    watching.look()
    site.put("/parade", article_page([*EDITED, "The harbour office agreed on Friday."]))
    heard = watching.look()
    before = rows_but_rereads(watching.place)
    rebuild(watching.place)

    assert heard.outcomes == ["changed"]
    assert changes_in(watching.place)[-1] == ("", "The harbour office agreed on Friday.")
    assert rereads_in(watching.place) == [(2, 2, 2)]
    assert rows_but_rereads(watching.place) == before


@pytest.mark.usefixtures("hurried")
def test_an_article_that_no_reader_could_read_begins_with_its_first_capture(site, place, monkeypatch):
    """What the old reader took for a list is an article from its first check on, not from the upgrade on."""
    watching = Watching(place)
    watching.add(site.put("/parade", article_page(PARAGRAPHS)))
    with pytest.MonkeyPatch.context() as patch:
        read_by(patch, as_nothing)
        first = watching.look().findings[0].stored.check.checked_at
    site.put("/parade", Page(article_page(PARAGRAPHS).body + "<!-- -->"))
    watching.look()

    with closing(history.open_for_reading(place.db)) as connection:
        (article,) = history.all_articles(connection)
        assert history.find_version(connection, article.id, "first").first_seen_at == first


def test_a_reader_that_reads_the_same_is_told_as_well(watching, monkeypatch):
    """The log says that texts were read again also where none differs: it is how one knows that they were."""
    read_all_again(watching.place)
    read_by(monkeypatch, as_it_was)
    read_all_again(watching.place)

    assert rereads_in(watching.place) == [(2, 2, 2), (2, 2, 0)]


def test_reading_again_without_reason_is_not_told(watching):
    """What the present reader read is left alone; on demand it is read, and where nothing differs nothing is kept."""
    read_all_again(watching.place)
    asked, unasked = read_all_again(watching.place, every()), read_all_again(watching.place)

    assert [len(one.done) for one in (asked, unasked)] == [1, 0]
    assert rereads_in(watching.place) == [(2, 2, 2)]


def test_a_rebuild_keeps_what_is_told_of_earlier_readers(watching):
    """Nothing in the snapshots knows of a re-reading, so its row outlives the tables that were made from them."""
    read_all_again(watching.place)
    rebuild(watching.place)

    assert rereads_in(watching.place) == [(2, 2, 2)]


@pytest.fixture
def three(place, site):
    """A place that tracks three articles, seen by another reader."""
    watching = Watching(place)
    pages = {name: article_page(PARAGRAPHS, headline=name) for name in ("ebb", "flow", "tide")}
    watching.add(*(site.put(f"/{name}", page) for name, page in pages.items()))
    with pytest.MonkeyPatch.context() as patch:
        read_by(patch, without_last)
        watching.look()
        watching.look()
    return watching


#: Reads again until the second article is half done, and dies without a word.
KILLED = """
    import os, signal
    from pathlib import Path
    from tracker.pipeline import ledger
    from tracker.pipeline.reread import reread
    from tracker.pipeline.workplace import Workplace, utc_now

    class Done:
        count = 0
        def begun(self, **_): pass
        def read(self, one): self.count += 1

    done, judge = Done(), ledger.judge
    def kill_in_the_second(stored, *rest):
        if done.count == 1 and stored.sequence > 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return judge(stored, *rest)
    ledger.judge = kill_in_the_second
    reread(Workplace(db=Path("{db}"), snapshots=Path("{snapshots}")), None, clock=utc_now, listener=done)
"""


def test_a_killed_rereading_goes_on_where_it_was(three, request):
    """Whole articles are read again or not at all; the next call does the rest, and the rows are a rebuild's."""
    place = three.place
    script = textwrap.dedent(KILLED).format(db=place.db, snapshots=place.snapshots)
    killed = subprocess.run([sys.executable, "-c", script], cwd=request.config.rootpath, check=False)
    between = [len(rows_of(place)[table]) for table in ("checks", "versions", "rereads")]
    rest = read_all_again(place)
    rows = rows_but_rereads(place)
    rebuild(place)

    assert killed.returncode == -signal.SIGKILL
    assert between == [6, 3, 1]
    assert len(rest.done) == 2
    assert rows_but_rereads(place) == rows


def test_what_was_asked_for_is_not_forgotten(three, monkeypatch):
    """A re-reading on demand that is ended goes on with the next one, though the same reader had read the rest."""
    read_all_again(three.place)

    def fail_after_the_first(ledger, article):
        if not article.url.endswith("/ebb"):
            raise KeyboardInterrupt
        return read_again(ledger, article)

    read_again = rereading.read_again
    with monkeypatch.context() as patch:
        patch.setattr(rereading, "read_again", fail_after_the_first)
        with pytest.raises(KeyboardInterrupt):
            read_all_again(three.place, every())

    assert [one.article.url.rsplit("/", 1)[-1] for one in read_all_again(three.place).done] == ["flow", "tide"]


def test_a_person_chooses_what_is_read_again(three):
    """By name or by host; a host that has no article is an error."""
    by_name = read_all_again(three.place, named(["flow"]))
    by_host = read_all_again(three.place, of_host("127.0.0.1"))

    assert [len(one.done) for one in (by_name, by_host)] == [1, 3]
    with pytest.raises(BadInput, match=r"gull\.example: no article"):
        read_all_again(three.place, of_host("gull.example"))


def first_file(place):
    """The file of the first run."""
    return sorted(place.snapshots.rglob("*.warc.gz"))[0]


def test_what_cannot_be_read_again_stays_as_it_was(watching):
    """With a check's evidence missing nothing of the article is cleared, and the file is named."""
    before = rows_of(watching.place)
    file = first_file(watching.place)
    file.unlink()
    (failed,) = read_all_again(watching.place).failed
    after = rows_of(watching.place)

    assert file.name in failed.trouble
    assert {table for table in after if after[table] != before[table]} == {"article_readers"}


def test_a_damage_is_told_once_and_hides_no_edit(site, watching):
    """Where old evidence is missing the last capture is enough to tell an edit from a change of reader."""
    first_file(watching.place).unlink()
    heard = [watching.look()]
    site.put("/parade", article_page([*EDITED, "The harbour office agreed on Friday."]))
    heard.append(watching.look())

    assert [one.outcomes for one in heard] == [["same"], ["changed"]]
    assert [len(one.damages) for one in heard] == [1, 0]
    assert changes_in(watching.place)[1:] == [("", "The harbour office agreed on Friday.")]


def test_nothing_is_called_an_edit_that_cannot_be_compared(site, watching):
    """With the last capture gone too, another text may be the editor's or the reader's: the check says so."""
    for file in watching.place.snapshots.rglob("*.warc.gz"):
        flip_bit(file, file.stat().st_size // 2)
    site.put("/parade", article_page([*EDITED, "The harbour office agreed on Friday."]))
    before = changes_in(watching.place)
    (finding,) = watching.look().findings

    assert finding.outcome == "unreadable"
    assert "another reader" in finding.detail
    assert changes_in(watching.place) == before


def test_restored_evidence_is_read_again(watching):
    """What failed once is tried again on demand, and then is as if it had never failed."""
    file = first_file(watching.place)
    whole = file.read_bytes()
    file.unlink()
    read_all_again(watching.place)
    file.write_bytes(whole)
    read_all_again(watching.place)
    rows = rows_but_rereads(watching.place)
    rebuild(watching.place, loss=Loss.ACCEPTED)

    assert rows_but_rereads(watching.place) == rows


def test_failed_checks_keep_their_places(site, place):
    """Checks that brought nothing are read back too, in their order among all."""
    watching = Watching(place)
    watching.add(site.put("/parade", article_page(PARAGRAPHS)), "http://no-such-host.invalid/a")
    with pytest.MonkeyPatch.context() as patch:
        read_by(patch, without_last)
        for page in (article_page(PARAGRAPHS), Page("down", status=503), Page(status=304), article_page(EDITED)):
            site.put("/parade", page)
            watching.look()
    read_all_again(place)
    rows = rows_but_rereads(place)
    rebuild(place)

    assert rows_but_rereads(place) == rows
    assert len(rows["checks"]) == 8


def test_what_a_host_has_of_its_own_is_in_the_name_of_its_reader():
    """What one host has of its own makes another reader of its articles, and of no others."""
    reader = Reader(marks=(lambda host: "rule 7" if host == "gull.example" else "",))

    assert reader.name("gull.example") == f"{Reader().name('gull.example')} / rule 7"
    assert reader.name("tern.example") == Reader().name("tern.example")
