"""The stretch in which two texts differ: to look at it alone changes no result."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff import diff_words
from tracker.diff.hunks import hunks_of, readable
from tracker.diff.tokens import tokens_of
from tracker.diff.windows import window_of
from tracker.diff.words import spans_of

_PIECES = st.sampled_from(
    [*("the", "of", "a", "Mayor", "né", "12", "1 000", "$5", "5 %", "U.S.", "end."), *(",", '"', "“q”", "—", "the the")]
)
_TEXTS = st.lists(_PIECES, max_size=9).map(" ".join)


@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS)
def test_words_are_compared_as_if_all_were_looked_at(head: str, old: str, new: str, tail: str):
    """The spans are those of the two whole texts."""
    old_text, new_text = f"{head} {old} {tail}", f"{head} {new} {tail}"
    old_tokens, new_tokens = tokens_of(old_text), tokens_of(new_text)
    hunks = readable(hunks_of(old_tokens.words, new_tokens.words), old_tokens.words, new_tokens.words)

    assert diff_words(old_text, new_text) == spans_of(old_tokens, new_tokens, hunks)


@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS)
def test_a_window_leaves_out_only_what_is_equal(head: str, old: str, new: str, tail: str):
    """Before and behind their windows two texts are the same."""
    old_text, new_text = f"{head} {old} {tail}", f"{head} {new} {tail}"
    window = window_of(old_text, new_text)

    assert old_text[: window.start] == new_text[: window.start]
    assert old_text[window.old_end :] == new_text[window.new_end :]
