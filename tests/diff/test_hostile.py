"""Texts that break tools of this kind: right, bounded, and never passed over."""

from __future__ import annotations

import time

import pytest
from support.diff import article, new_side, old_side, only_change

from tracker.diff import diff_articles, diff_words
from tracker.model import LabelName, Tier


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Caf\u00e9 owners met.", "Cafe\u0301 owners met."),
        ("It is 5 km away.", "It is 5\u00a0km away."),
        ("A coop\u00aderative met.", "A cooperative met."),
        ("It’s raining hard.", "It's raining hard."),
        ('He said "yes" to it.', "He said “yes” to it."),
        ("She left - late.", "She left – late."),
        ("A \u2067name\u2069 was read.", "A name was read."),
        ("The ﬁre was out.", "The fire was out."),
    ],
    ids=["composed", "no-break space", "soft hyphen", "apostrophe", "quotes", "dash", "direction", "ligature"],
)
def test_what_only_typesetters_see_is_punctuation_and_shown(old: str, new: str):
    """Such a change is classed as dress, and it is there to be seen."""
    change = only_change(old, new)

    assert ([label.name for label in change.labels], change.tier) == ([LabelName.PUNCTUATION], Tier.COSMETIC)
    assert any(span.op != "equal" for span in change.spans)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They thanked P\u0430ul again.", "They thanked Paul again."),
        ("They thanked \u202ePaul\u202c again.", "They thanked Paul again."),
        ("It fell to -5 there.", "It fell to 5 there."),
        ("It grew 10² times.", "It grew 102 times."),
        ("It cost $5 there.", "It cost €5 there."),
        ("The vote was not able to pass.", "The vote was notable to pass."),
    ],
    ids=["homoglyph", "override", "minus", "raised", "currency", "negation swallowed"],
)
def test_what_changes_the_meaning_is_above_punctuation(old: str, new: str):
    """A letter of another script, a sign, a raised figure are no dress."""
    assert only_change(old, new).tier is not Tier.COSMETIC


@pytest.mark.parametrize(
    "text",
    [
        "+++ b/file @@ -1 +1 @@ <ins>x</ins> [-a-]{+b+} \x1b[31m *bold* =cmd|' /C calc'!A0",
        "a\x00b \ud800 c\u2028d\x85e \u200b\u2060 👩‍👩‍👧‍👦🏽 {{7*7}}",
        "ZWJ \u200d alone, \ufe0f alone, \u0301 alone",
        "'\"“”‘’„«»「」『』",
    ],
)
def test_any_text_is_literal(text: str):
    """Our own markers, control characters and half characters come out as they went in."""
    spans = diff_words(f"{text} one.", f"{text} two.")
    found = diff_articles(article(f"{text} one."), article(f"{text} two."))

    assert (old_side(spans), new_side(spans)) == (f"{text} one.", f"{text} two.")
    assert len(found.changes) == 1


def test_a_megabyte_without_a_stop_is_bounded():
    """Two edits in one endless sentence are found, and nothing takes a minute."""
    words = [f"{at}x" if at % 5 == 0 else f"word{at % 97}" for at in range(150_000)]
    old = " ".join(words)
    new = " ".join([*words[:70_000], "here", *words[70_000:140_000], "there", *words[140_000:]])
    (change,) = diff_articles(article(old), article(new)).changes

    assert len(old) > 900_000
    assert sum(len(span.text) for span in change.spans if span.op != "equal") < 40


def test_a_megabyte_of_strangers_is_bounded():
    """An endless sentence that shares nothing with the one before it is deleted and added."""
    old, new = "one two three " * 70_000, "four five six " * 70_000
    found = diff_articles(article(old), article(new))

    assert sorted(change.kind.value for change in found.changes) == ["added", "deleted"]


def test_an_empty_article_is_an_article():
    """No paragraphs on one side, or on both, is no error."""
    assert diff_articles(article(), article()).changes == ()
    assert [change.kind.value for change in diff_articles(article(), article("It rained.")).changes] == ["added"]


@pytest.mark.parametrize("word", ["ABC", "Smith", "XIV"])
def test_names_without_end_are_bounded(word: str):
    """A list of 2,900 names in which every other one gave way is judged in the time of any other."""
    old = [word] * 2_900
    new = [one if at % 2 else "the" for at, one in enumerate(old)]
    started = time.perf_counter()
    change = only_change(" ".join(old), " ".join(new))

    assert [label.name for label in change.labels if label.name is LabelName.NAME]
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("old", "new", "label"),
    [
        ("He did not say that she lied.", "He did say that she did not lie.", LabelName.NEGATION),
        ("Not all members voted.", "All members did not vote.", LabelName.NEGATION),
        ("The claims were substantiated.", "The claims were unsubstantiated.", LabelName.NEGATION),
        ("He is guilty.", "He is ｎｏｔ guilty.", LabelName.NEGATION),
        ("He is guilty.", "He is 𝐧𝐨𝐭 guilty.", LabelName.NEGATION),
        ("It rose 5% there.", "It rose 5 there.", LabelName.NUMBER),
        ("It was 30 °C there.", "It was 30 °F there.", LabelName.NUMBER),
        ("Levels < 5 are safe.", "Levels > 5 are safe.", LabelName.WORDING),
        ("Levels ≤ 5 are safe.", "Levels ≥ 5 are safe.", LabelName.WORDING),
        ("They could see the road.", "They could hardly see the road.", LabelName.WORDING),
        ("He has been charged.", "He will be charged.", LabelName.WORDING),
    ],
)
def test_a_small_sign_that_turns_a_statement_is_substantive(old: str, new: str, label: LabelName):
    """A no that moved, hid in a word or in another font, a unit, a sign, a tense: each is found and ranked high."""
    change = only_change(old, new)

    assert label in {one.name for one in change.labels}
    assert change.tier is Tier.SUBSTANTIVE


def test_a_sign_exchanged_is_not_called_another_order():
    """What is said of a change is true of it."""
    (label,) = only_change("Levels < 5 are safe.", "Levels > 5 are safe.").labels

    assert (label.old, label.new, label.reason) == ("<", ">", "another sign, or one that came or went")
