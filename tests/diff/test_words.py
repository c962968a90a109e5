"""Word by word: what a reader sees of an edited sentence."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from support.diff import marked, new_side, old_side

from tracker.diff import diff_words
from tracker.diff.tokens import tokens_of
from tracker.model import SpanOp

_NEWS = st.lists(
    st.sampled_from(
        [
            *(
                "the",
                "of",
                "and",
                "12",
                "1,200",
                "$5",
                "Smith",
                "Jones",
                "said",
                "told",
                "not",
                "“",
                "”",
                ",",
                ".",
                "-",
            ),
            *("council", "police", "very", "bridge", " ", "  ", "\n", "\u00a0", "\u200b", "e\u0301", "東京", "น้ำ"),
            *("\ud800", "👩‍👧"),
        ]
    ),
    max_size=14,
).map(" ".join)
_PLAIN = ("the", "Smith", "été", "mañana", "Größe", "door", "Łódź")
_TEXTS = st.one_of(st.text(max_size=30), _NEWS)
_FLIPPED = {SpanOp.EQUAL: SpanOp.EQUAL, SpanOp.DELETE: SpanOp.INSERT, SpanOp.INSERT: SpanOp.DELETE}


@given(_TEXTS, _TEXTS)
def test_both_texts_can_be_put_together_again(old: str, new: str):
    """Equal and deleted spans are the old text, equal and inserted ones the new, whatever the texts hold."""
    spans = diff_words(old, new)

    assert (old_side(spans), new_side(spans)) == (old, new)


@given(_TEXTS, _TEXTS)
def test_spans_alternate_and_a_deletion_comes_first(old: str, new: str):
    """No span is empty or beside one of its kind, and nothing is inserted before what gave way to it is deleted."""
    spans = diff_words(old, new)
    ops = [span.op for span in spans]

    assert all(span.text for span in spans)
    assert all(one is not other for one, other in pairwise(ops))
    assert (SpanOp.INSERT, SpanOp.DELETE) not in list(pairwise(ops))


@given(_NEWS, _NEWS)
def test_the_way_back_is_the_mirror_of_the_way_there(old: str, new: str):
    """To change the texts over changes deletions and insertions over, and nothing else."""
    there = sorted((span.op, span.text) for span in diff_words(old, new))
    back = sorted((_FLIPPED[span.op], span.text) for span in diff_words(new, old))

    assert there == back


@given(_TEXTS)
def test_tokens_and_the_space_between_them_are_the_text(text: str):
    """Splitting a text into tokens loses nothing."""
    tokens = tokens_of(text)
    pieces = [tokens.spaces[at] + tokens.between(at, at + 1) for at in range(len(tokens.words))]

    assert "".join(pieces) + tokens.spaces[-1] == text


@given(st.lists(st.tuples(st.sampled_from(_PLAIN), st.sampled_from([" ", "  ", ", ", ". ", "\n", "\u00a0"]))))
def test_words_in_a_row_are_tokens_one_by_one(row: list[tuple[str, str]]):
    """However many plain words stand in a row, and whatever parts them, each is a token by itself."""
    tokens = tokens_of("".join(word + behind for word, behind in row))

    assert [word for word in tokens.words if word not in {",", "."}] == [word for word, _ in row]


def test_what_belongs_together_is_one_token():
    """Numbers, amounts, percentages, addresses, initialisms and hyphenated names are never cut."""
    whole = "1,200,000 3.5 1 200 000 $1.2 US$5 5 € 12 % 10:30 p.m. U.S. O’Brien’s Jean-Luc 12-year-old 3-2 AT&T don't"
    addresses = "https://example.com/a?b=1 press@example.org @handle #tag"

    assert tokens_of(whole).words == [
        *("1,200,000", "3.5", "1 200 000", "$1.2", "US$5", "5 €", "12 %", "10:30", "p.m.", "U.S.", "O’Brien’s"),
        *("Jean-Luc", "12-year-old", "3-2", "AT&T", "don't"),
    ]
    assert tokens_of(addresses).words == addresses.split()


def test_quotation_marks_are_tokens_of_their_own():
    """Marks put on a word leave the word alone."""
    spans = diff_words("He called it a failure.", "He called it “a failure.”")

    assert marked(spans) == "He called it {+“+}a failure.{+”+}"


def test_scripts_without_spaces_are_compared_by_character():
    """Chinese and Japanese by character, Thai by character with its signs, katakana by run, emoji whole."""
    assert tokens_of("東京タワー。").words == ["東", "京", "タワー", "。"]
    assert tokens_of("น้ำ").words == ["น้ำ"]
    assert tokens_of("हिन्दी में").words == ["हिन्दी", "में"]
    assert tokens_of("👩‍👩‍👧🇫🇷👍🏽").words == ["👩‍👩‍👧", "🇫🇷", "👍🏽"]


def test_a_word_that_comes_brings_its_space_along():
    """No space is left doubled or shown apart beside a word that came or went."""
    assert marked(diff_words("The cat sat.", "The black cat sat.")) == "The {+black +}cat sat."
    assert marked(diff_words("The cat sat.", "The cat sat down.")) == "The cat sat{+ down+}."
    assert marked(diff_words("Go.", "Then go.")) == "[-Go-]{+Then go+}."


def test_changed_white_space_is_shown():
    """A no-break space in place of a space is a change like any other."""
    assert marked(diff_words("5 km", "5\u00a0km")) == "5[- -]{+\u00a0+}km"


def test_a_phrase_that_could_stand_in_two_places_begins_after_a_mark():
    """Of two ways to show what came, the one that a reader would choose."""
    assert marked(diff_words("A, B and D.", "A, B, C and D.")) == "A, B{+, C+} and D."
    assert marked(diff_words("He left, she said.", "He left, she said, she said.")).count("{+") == 1


def test_small_words_do_not_part_two_changes_of_one_phrase():
    """A kept "of" between two rewritten halves of a phrase is no island."""
    spans = diff_words(
        "He praised the long work of our many volunteers warmly.",
        "He praised brave acts of kind old neighbours warmly.",
    )

    assert marked(spans) == (
        "He praised [-the long work of our many volunteers-]{+brave acts of kind old neighbours+} warmly."
    )


def test_two_facts_stay_two_changes():
    """Two words replaced one for one are marked apart, though only a small word stands between them."""
    spans = diff_words("on Tuesday that 12 people", "on Wednesday that 21 people")

    assert marked(spans) == "on [-Tuesday-]{+Wednesday+} that [-12-]{+21+} people"


def test_two_giants_are_compared_between_the_words_they_have_once():
    """A text of many thousand words without a stop shows its two edits, not one huge replacement."""
    old = " ".join(f"w{at % 700}x{at // 9}" for at in range(40_000))
    new = old.replace("w3x0 ", "three ").replace("w699x4444", "last")
    changed = [span for span in diff_words(old, new) if span.op is not SpanOp.EQUAL]

    assert sum(len(span.text) for span in changed) < 60


def test_two_giants_with_nothing_in_common_are_one_replacement():
    """Where every word is repeated and none is shared, the budget gives way at once."""
    spans = diff_words("one two " * 4000, "three four " * 4000)

    assert [span.op for span in spans][:2] == [SpanOp.DELETE, SpanOp.INSERT]
