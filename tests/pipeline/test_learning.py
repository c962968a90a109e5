"""What is learned of a host takes effect on all its texts, old and new, and can be undone."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest
from support.learning import ARTICLES, PITCHES, changed_texts, host_in, look_once, look_thrice
from support.pipeline import START, Watching, flip_bit, rows_of
from support.site import Page, running_site

from benchmarks.boilerplate import SEED, Simulation
from tracker import history
from tracker.errors import BadInput
from tracker.pipeline import learning, reread
from tracker.pipeline.learning import learn, restore, revoke
from tracker.pipeline.rebuild import rebuild
from tracker.pipeline.rereading import read_version_again
from tracker.tuning import RUNNING


@pytest.fixture
def looked(place):
    """A host with pitches that took turns in all its articles, while its site still runs."""
    with running_site() as site:
        yield look_thrice(site, place)


def now():
    """The time at which somebody learns."""
    return START


def known_in(place):
    """What is known of the host."""
    with closing(history.open_for_reading(place.db)) as connection:
        return history.known_texts(connection, host_in(place))


def mark_in(place):
    """The mark of the host's set."""
    with closing(history.open_for_reading(place.db)) as connection:
        return history.learned_mark(connection, host_in(place))


def test_what_was_learned_makes_no_change_any_more(looked):
    """Old texts are read again with what was learned: pitches that took turns were never in them."""
    before = changed_texts(looked.place)
    learn(looked.place, host_in(looked.place), clock=now)

    assert before == set(PITCHES)
    assert changed_texts(looked.place) == set()
    assert {one.text for one in known_in(looked.place)} == set(PITCHES)


def test_a_look_after_learning_finds_the_same_text(looked):
    """What comes and goes further on is no change."""
    learn(looked.place, host_in(looked.place), clock=now)
    heard = looked.look()

    assert set(heard.outcomes) == {"same"}


def test_what_was_learned_is_listed_among_what_a_reading_leaves_out(looked):
    """A version that is read again for what it left out names the pitch that stood there, with its reason."""
    learn(looked.place, host_in(looked.place), clock=now)
    with history.reading(looked.place.db) as connection:
        reading = read_version_again(connection, looked.place, history.find_stored_version(connection, "/3"))

    assert {one.text for one in reading.article.left_out} & set(PITCHES)
    assert reading.article.reader == reading.reader_before


def test_texts_are_told_as_read_again_by_what_was_learned(looked):
    """Each article has a re-reading, and its reader says which set it read with."""
    learn(looked.place, host_in(looked.place), clock=now)
    with history.reading(looked.place.db) as connection:
        (again,) = history.rereads_of(connection, history.find_article(connection, "/3").id)

    assert (again.versions_before, again.versions_after) == (3, 1)
    assert again.after == f"{again.before} / {mark_in(looked.place)}"


def test_an_article_whose_evidence_is_damaged_is_named_and_stays_as_it_was(looked):
    """The others are read again all the same, and what was learned holds for all that comes."""
    place = looked.place
    flip_bit(min(place.snapshots.rglob("*.warc.gz")), 900)
    rereading = learn(place, host_in(place), clock=now)

    assert len(rereading.failed) == 1
    assert len(rereading.done) == ARTICLES
    assert len(known_in(place)) == len(PITCHES)


def test_a_rebuild_reads_with_what_was_learned(looked):
    """After learning, a rebuild gives every row back."""
    learn(looked.place, host_in(looked.place), clock=now)
    before = rows_of(looked.place)
    rebuild(looked.place)

    assert rows_of(looked.place) == before


def test_what_was_revoked_stands_again_and_is_not_learned_again(looked):
    """A person's word goes before what articles teach; each change of the set has another mark."""
    place, host = looked.place, host_in(looked.place)
    learn(place, host, clock=now)
    learned, (first, *_) = mark_in(place), known_in(place)
    revoke(place, host, [first.id[:8]], clock=now)
    learn(place, host, clock=now)

    assert changed_texts(place) == {first.text}
    assert mark_in(place) not in ("", learned)


def test_what_was_restored_is_left_out_again(looked):
    """Revoking can be undone."""
    place, host = looked.place, host_in(looked.place)
    learn(place, host, clock=now)
    ids = [one.id for one in known_in(place)]
    revoke(place, host, ids, clock=now)
    restore(place, host, ids, clock=now)

    assert changed_texts(place) == set()


def test_nothing_is_learned_of_a_host_that_nobody_tracks(place):
    """A mistyped host is told, with those there are."""
    Watching(place).add("http://courier.example/a")
    place.snapshots.mkdir()

    with pytest.raises(BadInput, match=r"Close: courier\.example"):
        learn(place, "couriers.example", clock=now)


@pytest.fixture
def runs(place):
    """Three runs that learn, over the same site, and one look's worth of the site still to come."""
    with running_site() as site:
        watching = Watching(place)
        for number in range(len(PITCHES)):
            look_once(site, watching, number)
        yield site, watching


def test_runs_learn_by_themselves(runs):
    """What takes turns is known after three runs, and read out of all that was kept: nothing shows as an edit."""
    _, watching = runs

    assert {one.text for one in known_in(watching.place)} == set(PITCHES)
    assert changed_texts(watching.place) == set()


def test_what_runs_learned_is_no_change_when_it_takes_its_next_turn(runs):
    """The same pitches, each in another article: the text is the same."""
    site, watching = runs
    heard = look_once(site, watching, 0)

    assert set(heard.outcomes) == {"same"}
    assert changed_texts(watching.place) == set()


def test_an_edit_beside_what_runs_learned_is_found_alone(runs):
    """Another pitch and another figure in one article: only the figure is a change."""
    site, watching = runs
    old = f"Parish 3 counted 43 herons on its pond, Ada Moss said.</p><p>{PITCHES[2]}"
    new = f"Parish 3 counted 47 herons on its pond, Ada Moss said.</p><p>{PITCHES[0]}"
    page = site.pages["/3"].body
    site.put("/3", Page(page.replace(old, new)))
    heard = watching.look()

    assert old in page
    assert heard.outcomes.count("changed") == 1
    assert changed_texts(watching.place) == {"Parish 3 counted 43 herons on its pond, Ada Moss said."}


def test_a_rebuild_gives_back_what_runs_read_with_what_they_learned(runs):
    """Rows of runs that learned between looks are those that a rebuild makes, re-readings and all."""
    _, watching = runs
    before = rows_of(watching.place)
    rebuild(watching.place)

    assert rows_of(watching.place) == before


def test_a_run_without_news_learns_nothing(runs):
    """Where all texts are the same, the set is not looked at again."""
    _, watching = runs
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(learning, "learn_from", None)
        heard = watching.look()

    assert set(heard.outcomes) == {"same"}


def test_what_a_run_has_no_time_to_read_again_is_compared_like_with_like(place, monkeypatch):
    """Old texts still have their pitches; the next turn of one is no change all the same."""
    monkeypatch.setattr(reread, "RUNNING", replace(RUNNING, reread_seconds=-1))
    with running_site() as site:
        watching = look_thrice(site, place)
        look_once(site, watching, 0)
        before = rows_of(place)["changes"]
        heard = look_once(site, watching, 1)

    assert set(heard.outcomes) == {"same"}
    assert rows_of(place)["changes"] == before
    assert before != []


def test_a_run_names_what_it_cannot_read_again_with_what_it_learned(place):
    """Damaged evidence is in the way of one article: that is told, and its texts are as they were."""
    with running_site() as site:
        watching = look_thrice(site, place)
        flip_bit(min(place.snapshots.rglob("*.warc.gz")), 900)
        heard = look_once(site, watching, 0)

    assert [damage.message.count("cannot be read again") for damage in heard.damages] == [1]
    assert changed_texts(place) == set(PITCHES)


@pytest.mark.slow
def test_a_simulated_host_of_200_articles_loses_its_false_changes_and_no_fact(tmp_path):
    """Thousands of false changes fall to none, at once and later; no fact, no wire copy, no edit is lost."""
    figures = Simulation(tmp_path, SEED).run()

    assert figures.false_before > 1000
    assert (figures.false_read_again, figures.false_after, figures.strangers) == (0, 0, 0)
    assert (figures.facts_swallowed, figures.wire_swallowed, figures.edits_missed) == (0, 0, 0)


@pytest.mark.slow
def test_a_simulated_host_that_is_learned_after_each_look_loses_them_as_well(tmp_path):
    """Runs learn from little at first: what they know early is no fact, and what they did not know goes later."""
    figures = Simulation(tmp_path, SEED, learnt_after=1).run()

    assert 0 < figures.false_after < 2000
    assert (figures.false_read_again, figures.strangers) == (0, 0)
    assert (figures.facts_swallowed, figures.wire_swallowed, figures.edits_missed) == (0, 0, 0)
