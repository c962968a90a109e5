"""Sentence by sentence: which became which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.diff import kinds

from tracker.diff import align, align_sentences
from tracker.model import ChangeKind
from tracker.tuning import PAIRING

A = "The council met on Tuesday."
B = "Snow fell on the northern hills overnight."
C = "A ferry for passengers on foot will run every hour."
D = "The museum keeps its old opening times."


def test_equal_texts_are_the_same_all_through():
    """Nothing is changed, and each sentence is paired with itself."""
    pairs = align_sentences([A, B], [A, B])

    assert [(pair.kind, pair.old, pair.new, pair.similarity) for pair in pairs] == [
        (ChangeKind.SAME, (0,), (0,), 1.0),
        (ChangeKind.SAME, (1,), (1,), 1.0),
    ]


def test_nothing_on_one_side():
    """A text that came or went whole is all added or all deleted; two empty ones are nothing."""
    assert kinds([], [A, B]) == ["added >0", "added >1"]
    assert kinds([A], []) == ["deleted 0>"]
    assert align_sentences([], []) == ()


def test_an_edited_sentence_is_paired_and_not_lost():
    """A sentence with a new word in it is edited."""
    assert kinds([A, B, C], [A, B.replace("hills", "fells"), C]) == ["edited 1>1"]


def test_a_deletion_stands_where_it_stood():
    """Deleted comes before added in the same place, and both between their neighbours."""
    pairs = align_sentences([A, B, D], [A, C, D])

    assert [pair.kind.value for pair in pairs] == ["same", "deleted", "added", "same"]


def test_a_sentence_carried_to_another_place_is_moved():
    """Only the sentence that was carried moved; those that made room did not."""
    assert kinds([A, B, C, D], [D, A, B, C]) == ["moved 3>0"]
    assert kinds([A, B, C, D], [B, C, D, A]) == ["moved 0>3"]


def test_of_two_that_changed_places_the_one_that_went_up_moved():
    """A tie goes to the sentence that a reader now meets earlier."""
    assert kinds([A, B], [B, A]) == ["moved 1>0"]
    assert kinds([A, B, C, D], [B, A, D, C]) == ["moved 1>0", "moved 3>2"]


def test_a_sentence_that_shifts_because_others_came_did_not_move():
    """Additions before a sentence change its number and nothing else."""
    assert kinds([C, D], [A, B, C, D]) == ["added >0", "added >1"]


def test_a_moved_sentence_may_be_edited_too():
    """It is one moved pair, not a loss and a gain."""
    assert kinds([A, B, C], [C.replace("hour", "day"), A, B]) == ["moved 2>0"]


def test_a_sentence_in_two_is_split():
    """One sentence became two neighbours that together say what it said."""
    whole = "The storm tore the roof off the school gym and flooded the lower classrooms near the river."
    parts = ["The storm tore the roof off the school gym.", "It flooded the lower classrooms near the river."]

    assert kinds([A, whole, B], [A, *parts, B]) == ["split 1>1,2"]
    assert kinds([A, *parts, B], [A, whole, B]) == ["merged 1,2>1"]


def test_a_sentence_in_three_is_split():
    """A split goes up to three."""
    whole = "The storm tore the roof off the gym, flooded the lower classrooms and uprooted forty lime trees."
    parts = [
        "The storm tore the roof off the gym.",
        "It flooded the lower classrooms.",
        "It uprooted forty lime trees.",
    ]

    assert kinds([A, whole, B], [A, *parts, B]) == ["split 1>1,2,3"]


def test_a_sentence_of_its_own_joins_no_split():
    """A new neighbour whose words were not in the old sentence is added."""
    assert kinds([A, B], [A.replace("Tuesday", "Monday"), D, B]) == ["edited 0>0", "added >1"]


def test_strangers_in_one_place_are_not_married():
    """Two sentences that say different things are a deletion and an addition."""
    assert kinds([A, B, D], [A, C, D]) == ["deleted 1>", "added >1"]


def test_repeated_sentences_pair_with_their_own_twins():
    """A line that stands there three times is not moved when something else is edited."""
    line = "Advertisement"

    assert kinds([line, A, line, B, line], [line, A.replace("met", "sat"), line, B, line]) == ["edited 1>1"]
    assert kinds([line, A, line, B], [line, A, line, line, B]) == ["added >3"]


def test_near_duplicates_pair_with_the_likest():
    """Two sentences that differ in a word each keep to their own."""
    old = ["Room 12 of the inn was empty that night.", "Room 14 of the inn was locked that night."]
    new = ["Room 12 of the inn was quite empty that night.", "Room 14 of the inn was quite locked that night."]

    assert kinds(old, new) == ["edited 0>0", "edited 1>1"]


@pytest.mark.parametrize(
    ("old", "new", "moves"),
    [
        (["Same."] * 4000, ["Same."] * 3000, 0),
        (["a", *["Same."] * 4000, "b"], ["c", *["Same."] * 3000, "d"], 0),
        (["One.", "Two."] * 800, ["Two.", "One."] * 800, 1),
    ],
    ids=["identical", "identical between others", "alternating"],
)
def test_thousands_of_repeats_are_paired_in_order(old: list[str], new: list[str], moves: int):
    """Repeats cost neither time nor sense: as many as possible keep their order."""
    found = align.align(old, new)

    assert sum(pair.kind is ChangeKind.MOVED for pair in found.pairs) == moves
    assert not found.is_approximate


def test_a_budget_that_is_met_is_told(monkeypatch: pytest.MonkeyPatch):
    """Where comparing would cost too much, the rest is deleted and added, and the answer says so."""
    monkeypatch.setattr(align, "PAIRING", replace(PAIRING, comparisons=3))
    found = align.align([A, B, "x"], [A.replace("met", "sat"), B.replace("hills", "fells"), "y"])

    assert found.is_approximate
    assert {pair.kind for pair in found.pairs} == {ChangeKind.DELETED, ChangeKind.ADDED}


def test_a_large_gap_is_searched_by_rare_words():
    """Where not all pairs can be compared, a rewritten text is still paired with itself."""
    old = [f"The {word} of ward {at} was {word}ed by the night shift." for at, word in enumerate(_WORDS)]
    new = [text.replace("night", "day") for text in old]

    assert len(old) ** 2 > PAIRING.all_pairs
    assert kinds(old, new) == [f"edited {at}>{at}" for at in range(len(old))]


_WORDS = [f"{first}{second}" for first in "bdfgklmnpr" for second in ("ale", "ile", "ope", "une", "ark", "ist")]
