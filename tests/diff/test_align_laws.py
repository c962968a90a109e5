"""What holds of every pairing, whatever the texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff import align_sentences
from tracker.model import ChangeKind, Pair

_WORDS = (
    "the of a 12 14 Smith Jones said told council police river bridge not “ ” , . old new people injured Tuesday in"
)
_SENTENCES = st.lists(st.sampled_from(_WORDS.split()), max_size=9).map(" ".join)
_TEXTS = st.lists(_SENTENCES, max_size=9)
_MIRROR = {
    ChangeKind.ADDED: ChangeKind.DELETED,
    ChangeKind.DELETED: ChangeKind.ADDED,
    ChangeKind.SPLIT: ChangeKind.MERGED,
    ChangeKind.MERGED: ChangeKind.SPLIT,
}


def _count(pairs: tuple[Pair, ...], kind: ChangeKind) -> int:
    return sum(pair.kind is kind for pair in pairs)


@given(_TEXTS, _TEXTS)
def test_each_sentence_is_in_exactly_one_pair(old: list[str], new: list[str]):
    """No sentence of either text is lost, and none is used twice."""
    pairs = align_sentences(old, new)

    assert sorted(at for pair in pairs for at in pair.old) == list(range(len(old)))
    assert sorted(at for pair in pairs for at in pair.new) == list(range(len(new)))


@given(_TEXTS, _TEXTS)
def test_to_change_the_texts_over_is_to_mirror_the_pairs(old: list[str], new: list[str]):
    """The same sentences belong together in both directions, and as many moved; which ones moved, a tie may decide."""
    there, back = align_sentences(old, new), align_sentences(new, old)

    assert sorted((pair.old, pair.new, pair.similarity) for pair in there) == sorted(
        (pair.new, pair.old, pair.similarity) for pair in back
    )
    assert _count(there, ChangeKind.MOVED) == _count(back, ChangeKind.MOVED)


@given(_TEXTS, _TEXTS)
def test_without_moves_kinds_are_mirrored_too(old: list[str], new: list[str]):
    """Added is deleted and split is merged, seen from the other side."""
    there, back = align_sentences(old, new), align_sentences(new, old)
    kinds = sorted((pair.kind, pair.old, pair.new) for pair in there)
    mirrored = sorted((_MIRROR.get(pair.kind, pair.kind), pair.new, pair.old) for pair in back)

    assert _count(there, ChangeKind.MOVED) or kinds == mirrored


@given(_TEXTS, _TEXTS)
def test_pairs_follow_the_new_text(old: list[str], new: list[str]):
    """Read in their order, the pairs give the new text; those that did not move give the old one's order too."""
    pairs = align_sentences(old, new)
    kept = [at for pair in pairs if pair.kind is not ChangeKind.MOVED for at in pair.old]

    assert [at for pair in pairs for at in pair.new] == list(range(len(new)))
    assert kept == sorted(kept) or any(pair.kind in (ChangeKind.SPLIT, ChangeKind.MERGED) for pair in pairs)


@given(_TEXTS)
def test_a_text_beside_itself_is_all_the_same(text: list[str]):
    """Nothing is found where nothing is."""
    pairs = align_sentences(text, text)

    assert {pair.kind for pair in pairs} <= {ChangeKind.SAME}


@given(_TEXTS, _TEXTS)
def test_only_equal_sentences_are_the_same(old: list[str], new: list[str]):
    """A pair is `same`, or has a similarity of 1, exactly where its texts are equal."""
    pairs = [pair for pair in align_sentences(old, new) if len(pair.old) == len(pair.new) == 1]

    assert all((old[pair.old[0]] == new[pair.new[0]]) == (pair.similarity == 1) for pair in pairs)
    assert all(pair.similarity == 1 for pair in pairs if pair.kind is ChangeKind.SAME)
