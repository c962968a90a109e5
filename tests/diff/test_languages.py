"""What holds in each language that has a lexicon: figures, negations and quoted words that differ are never hidden."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.diff import article, only_change

from tracker.diff import diff_articles
from tracker.diff.edit import side_of
from tracker.diff.lexicon import lexicon_of, read_lexicon
from tracker.diff.numbers import numbers_of
from tracker.model import Change, LabelName, Tier

#: By language; what each key holds is said in the file.
_SAMPLES: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))
_LANGUAGES = sorted(_SAMPLES)
_PLAIN = "0123456789"


def _labels(change: Change) -> set[LabelName]:
    return {label.name for label in change.labels}


def _quoted(sample: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The sentence with the one word and with the other, in all the quotation marks of its language."""
    frame, word, other = sample["quoted"]
    for opening, closing in sample["marks"]:
        yield frame.format(f"{opening}{word}{closing}"), frame.format(f"{opening}{other}{closing}")


def test_every_lexicon_has_a_sample():
    """No language is said to be covered and has nothing here to show it."""
    folder = files("tracker.diff.lexicon")

    assert {f"{language}.toml" for language in _SAMPLES} == {
        file.name for file in folder.iterdir() if file.name.endswith(".toml")
    }


@pytest.mark.parametrize("language", _LANGUAGES)
@given(data=st.data())
def test_one_other_digit_is_another_number(language: str, data: st.DataObject):
    """A digit replaced in a figure is a changed number, or a changed date, and substantive."""
    frame = data.draw(st.sampled_from(_SAMPLES[language]["figures"]))
    figure = str(data.draw(st.integers(2, 99_999)))
    at, digit = data.draw(st.integers(0, len(figure) - 1)), data.draw(st.sampled_from(_PLAIN))
    other = f"{figure[:at]}{digit}{figure[at + 1 :]}"
    assume(other != figure and other[0] != "0")
    change = only_change(frame.format(figure), frame.format(other), language)

    assert _labels(change) & {LabelName.NUMBER, LabelName.DATE}
    assert change.tier is Tier.SUBSTANTIVE


@pytest.mark.parametrize("language", [language for language in _LANGUAGES if "digits" in _SAMPLES[language]])
@given(data=st.data())
def test_the_same_figure_in_other_digits_is_dress(language: str, data: st.DataObject):
    """٣ and 3 are one figure in two dresses; ٣ and 4 are two."""
    own = str.maketrans(_PLAIN, _SAMPLES[language]["digits"])
    frame, figure = data.draw(st.sampled_from(_SAMPLES[language]["figures"])), data.draw(st.integers(2, 99_999))
    same = only_change(frame.format(str(figure).translate(own)), frame.format(figure), language)
    other = only_change(frame.format(str(figure).translate(own)), frame.format(figure + 1), language)

    assert _labels(same) == {LabelName.PUNCTUATION}
    assert _labels(other) & {LabelName.NUMBER, LabelName.DATE}


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_negation_put_in_or_taken_out_is_one(language: str):
    """The plain no of a language has its label, whichever way it goes."""
    plain, denied = _SAMPLES[language]["denied"]
    come, gone = only_change(plain, denied, language), only_change(denied, plain, language)

    assert LabelName.NEGATION in _labels(come) & _labels(gone)
    assert come.tier is gone.tier is Tier.SUBSTANTIVE


@pytest.mark.parametrize("language", _LANGUAGES)
def test_another_word_inside_quotation_marks_is_another_quotation(language: str):
    """Whichever marks a language has, what stands inside them is a quotation, and what follows is none."""
    changes = [only_change(old, new, language) for old, new in _quoted(_SAMPLES[language])]
    frame, word, _ = _SAMPLES[language]["quoted"]
    bare = [only_change(old, frame.format(word), language) for old, _ in _quoted(_SAMPLES[language])]

    assert all(_labels(change) == {LabelName.QUOTE} for change in [*changes, *bare])
    assert all(change.tier is Tier.SUBSTANTIVE for change in [*changes, *bare])


@pytest.mark.parametrize("language", _LANGUAGES)
def test_what_follows_a_quotation_is_no_part_of_it(language: str):
    """A quotation ends at its closing mark, though a particle or the next character follows without a space."""
    texts = [old for old, _ in _quoted(_SAMPLES[language])]
    changes = [only_change(text, f"{text[:-1]} 7{text[-1]}", language) for text in texts]

    assert all(LabelName.QUOTE not in _labels(change) for change in changes)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_comma_is_only_punctuation(language: str):
    """A comma put in has no other label and is cosmetic."""
    change = only_change(*_SAMPLES[language]["comma"], language)

    assert _labels(change) == {LabelName.PUNCTUATION}
    assert change.tier is Tier.COSMETIC


@pytest.mark.parametrize(
    ("language", "spelt", "figures"),
    [
        ("zh", "三万五千二百零六人", "35206人"),
        ("zh", "百分之十二", "12%"),
        ("ja", "1億2000万円", "120000000円"),
        ("ja", "十二億円", "1200000000円"),
        ("ko", "3만5천명", "35000명"),
        ("ko", "1억 2000만 원", "120000000원"),
        ("ru", "двести двадцать три тысячи", "223000"),
        ("uk", "сорок п'ять тис.", "45000"),
        ("nl", "tweeëntwintig", "22"),
        ("de", "einundzwanzig", "21"),
        ("hi", "३ लाख", "300000"),
        ("ar", "١٢ ألف", "12000"),
    ],
)
def test_a_number_is_the_same_however_it_is_spelt(language: str, spelt: str, figures: str):
    """Signs and words for a number are worth what they say."""
    values = [[fact.key for fact in numbers_of(side_of(text, lexicon_of(language)))] for text in (spelt, figures)]

    assert values[0] == values[1] != []


_SCRAPS = [
    *(
        "3.5.2024",
        "²",
        "½",
        "12",
        "1,2",
        "3-2",
        "10:30",
        "٣",
        "३",
        "３",
        "％",
        "...",
        "－",
        "년",
        "월",
        "시",
        "만",
        "수",
    ),
    *(
        "一",
        "十",
        "万",
        "数",
        "年",
        "月",
        "日",
        "時",
        "午後",
        "不",
        "非",
        "百分之",
        "第",
        "「",
        "」",
        "’",
        '"',
        " ",
        "、",
        "لا",
    ),
    *("बजे", "часов", "тыс.", "에", "않", "a", "カ月", "😀", "\u200d", "\u0301"),
]


@pytest.mark.parametrize("language", _LANGUAGES)
@given(old=st.lists(st.sampled_from(_SCRAPS), min_size=1, max_size=12), new=st.text(max_size=12))
def test_scraps_of_any_script_are_compared(language: str, old: list[str], new: str):
    """Nothing that stands in a text stops the rules of any language."""
    found = diff_articles(article("x" + "".join(old), language=language), article("x" + new, language=language))
    found_among = diff_articles(article("".join(old), language=language), article("".join(old[1:]), language=language))

    assert all(change.labels or not change.old or not change.new for change in (*found.changes, *found_among.changes))


@pytest.mark.parametrize("sign", ["一", "万", "数", "3万", "十"])
def test_a_long_run_of_signs_is_bounded(sign: str):
    """Signs without end are no number, and are read in no time."""
    change = only_change(f"{sign * 500}年。", f"{sign * 499}年。", "zh")

    assert change.labels


def test_a_lexicon_may_lack_tables():
    """A language with a few words only has those, and nothing of the rest."""
    lexicon = read_lexicon('negations = "nej inte"')

    assert lexicon.negations.is_in(["inte"])
    assert not lexicon.numbers


@pytest.mark.parametrize(
    "text",
    ['negation = "nej"', '[numbers]\nfrom_one = "en två"', '[hedges]\nmaybe = "kanske"', '[dates.parts]\nera = "y"'],
)
def test_a_misspelt_table_is_refused(text: str):
    """A key that no rule reads would silently do nothing."""
    with pytest.raises(ValueError, match=r"negation|from_one|maybe|era"):
        read_lexicon(text)
