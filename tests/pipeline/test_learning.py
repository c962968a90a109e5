"""What is learned of a host takes effect on all its texts, old and new, and can be undone."""

from __future__ import annotations

from contextlib import closing

import pytest
from support.learning import ARTICLES, PITCHES, changed_texts, host_in, look_thrice
from support.pipeline import START, Watching, flip_bit, rows_of
from support.site import running_site

from benchmarks.boilerplate import SEED, Simulation
from tracker import history
from tracker.errors import BadInput
from tracker.pipeline.learning import learn, restore, revoke
from tracker.pipeline.rebuild import rebuild
from tracker.pipeline.rereading import read_version_again


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


@pytest.mark.slow
def test_a_simulated_host_of_200_articles_loses_its_false_changes_and_no_fact(tmp_path):
    """Thousands of false changes fall to none, at once and later; no fact, no wire copy, no edit is lost."""
    figures = Simulation(tmp_path, SEED).run()

    assert figures.false_before > 1000
    assert (figures.false_read_again, figures.false_after, figures.strangers) == (0, 0, 0)
    assert (figures.facts_swallowed, figures.wire_swallowed, figures.edits_missed) == (0, 0, 0)
