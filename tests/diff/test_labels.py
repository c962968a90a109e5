"""Labels: the words that earned them, and the reason in a line."""

from __future__ import annotations

import pytest
from support.diff import only_change

from tracker.model import Label, LabelName, Tier


def _label(name: LabelName, old: str, new: str) -> Label:
    labels = {label.name: label for label in only_change(old, new).labels}
    return labels[name]


def test_a_label_shows_the_words_that_earned_it():
    """A number comes with what it counts, a name whole."""
    number = _label(LabelName.NUMBER, "It cost $1.2 million to build.", "It cost $12 million to build.")
    name = _label(LabelName.NAME, "They thanked Ruth Calloway again.", "They thanked Ruth Galloway again.")

    assert (number.old, number.new, number.reason) == ("$1.2 million", "$12 million", "another number")
    assert (name.old, name.new, name.reason) == ("Ruth Calloway", "Ruth Galloway", "a name is spelt otherwise")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("The alleged thief left.", "The thief left.", "no longer says that others say so: more certain"),
        ("The plant will close soon.", "The plant may close soon.", "now says that it may be so: less certain"),
        ("It took 40 days.", "It took about 40 days.", "now says that the figure is not exact: less certain"),
        (
            "It took at least 40 days to end.",
            "It took up to 40 days to end.",
            "said that the figure is a lower bound, now that the figure is an upper bound",
        ),
    ],
)
def test_a_hedge_says_in_which_direction(old: str, new: str, reason: str):
    """More certain or less, and what is no longer said."""
    assert _label(LabelName.HEDGE, old, new).reason == reason


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("It rose 5 percent.", "It rose 5 percentage points.", "percent and percentage points are not the same"),
        ("We ran 5 miles home.", "We ran 8 km home.", "the same quantity in other units"),
        ("They lost 900 gallons.", "They lost 900 barrels.", "the same figure in another unit"),
        ("The crowd sang there.", "The crowd of 900 sang there.", "a number was put in"),
    ],
)
def test_a_number_says_what_is_different(old: str, new: str, reason: str):
    """Another value, another unit, or the same quantity in other units."""
    assert _label(LabelName.NUMBER, old, new).reason == reason


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It cost 1.2 million.", "It cost 1,200,000."),
        ("Twenty-one men came.", "21 men came."),
        ("A dozen men came.", "Twelve men came."),
        ("It rose 5%.", "It rose 5 percent."),
        ("They paid $5 million.", "They paid 5 million dollars."),
        ("The 12-year-old boy sang.", "The boy, 12, sang."),
        ("Between 10 and 12 percent left.", "Between 10 percent and 12 percent left."),
    ],
)
def test_one_number_in_two_forms_is_no_other_number(old: str, new: str):
    """Numbers are read, not compared as texts."""
    assert LabelName.NUMBER not in {label.name for label in only_change(old, new).labels}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("On 3 May they left.", "On May 3 they left."),
        ("At 5 p.m. they left.", "At 17:00 they left."),
        ("On Dec. 12 they left.", "On December 12 they left."),
        ("They may leave soon.", "They might leave soon."),
    ],
)
def test_one_date_in_two_forms_is_no_other_date(old: str, new: str):
    """Dates are read, not compared as texts; a verb is no month."""
    assert LabelName.DATE not in {label.name for label in only_change(old, new).labels}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Police closed the road.", "Officers closed the road."),
        ("The Council met again.", "The council met again."),
        ("Sales grew in Kenya, Chad and Niger.", "Sales grew in Chad, Kenya and Niger."),
        ("It was 40 degrees Fahrenheit there.", "It was 4 degrees Celsius there."),
    ],
)
def test_a_capital_does_not_make_a_name(old: str, new: str):
    """Words that begin a sentence, capitals alone, the order of a list, and units are no names."""
    assert LabelName.NAME not in {label.name for label in only_change(old, new).labels}


def test_two_names_that_changed_places_are_a_change_of_names():
    """All words are the same, and the sentence says the contrary."""
    change = only_change("In the final Marchetti beat Okafor.", "In the final Okafor beat Marchetti.")

    assert [label.name for label in change.labels] == [LabelName.NAME]
    assert change.tier is Tier.SUBSTANTIVE


def test_a_new_form_of_a_word_beside_a_label_is_no_rewording():
    """ "A soldier" and "two soldiers" differ in the number alone."""
    change = only_change("The attack killed a soldier there.", "The attack killed two soldiers there.")

    assert [label.name for label in change.labels] == [LabelName.NUMBER]


def test_a_text_too_long_to_judge_is_substantive():
    """Rules that look back and forth are spared a text of thousands of words; what changed is not made light of."""
    old = "word " * 5000 + "12 end."
    change = only_change(old, old.replace("12", "21"))

    assert [label.reason for label in change.labels] == ["too long a text to say more"]
    assert change.tier is Tier.SUBSTANTIVE
