"""Sentences: what an editor's golden cases say, and what holds for any text at all."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from benchmarks.golden import cases, languages, paragraph
from tracker.read import sentences as room
from tracker.read.languages import language_of
from tracker.read.sentences import sentence_offsets, split_sentences

_CASES_WANTED = {"en": 220, "th": 3}
_GOLDEN = [(language, case) for language in languages() for case in cases(language)]

_WITHOUT_STOPS = (
    *"ab ABI,;:'\"“”‘’„«»「」()[]*-–—•1 9",
    *("\0", "\u00a0", "\u00ad", "\u0301", "\u200b", "\u202e", "\ufeff", "\x85", "\x1c", "\ud800", "\udfff", "🏳️‍🌈"),
    *(" Mr", " No ", " He ", " Smith ", " said ", " he ", " asked on ", " iPhone ", " 5 ", "他说", "と"),
)
_WITH_STOPS = (
    *".!?…。？！؟।",
    *(". ", "? ", "...", '?" ', "!” ", ".) ", ".[1] ", "。」", " U.S. ", " p.m. ", " Mr. ", " J. ", " No. "),
    *(" 😀 ", "!🎉 ", " (Hale, p. 3). ", " a.m. Eastern ", "24.12. Mai ", "》的 "),
    *("\n", "\n\n", "\u2028", "\u2029"),
)
_HOSTILE = st.lists(st.sampled_from(_WITHOUT_STOPS + _WITH_STOPS), max_size=40).map("".join)
_EDITS = st.lists(st.sampled_from(_WITHOUT_STOPS), max_size=6).map("".join)
_LANGUAGES = st.sampled_from([*languages(), "fi", ""])


@pytest.mark.parametrize(("language", "case"), _GOLDEN, ids=lambda value: "|".join(value)[:40])
def test_a_golden_paragraph_is_cut_as_its_editor_cut_it(language: str, case: tuple[str, ...]):
    """Each case of the golden files comes out as it was written down."""
    found = split_sentences(paragraph(case, language), language)

    assert found == case


@pytest.mark.parametrize("language", languages())
def test_every_language_has_its_cases(language: str):
    """No golden file shrinks unnoticed: English has 220 cases at least, each other language 30."""
    assert len(cases(language)) >= _CASES_WANTED.get(language, 30)


@pytest.mark.parametrize("mark", '"“”„«»‘「」『』')
def test_a_dropped_quotation_mark_changes_no_other_sentence(mark: str):
    """Wherever a golden sentence loses a quotation mark, those before and after it are cut as before."""
    for language, case in _GOLDEN:
        for chosen, sentence in enumerate(case):
            before, after = case[:chosen], case[chosen + 1 :]
            edited = paragraph((*before, sentence.replace(mark, "", 1), *after), language)
            found = split_sentences(edited, language)

            assert (found[:chosen], found[len(found) - len(after) :]) == (before, after)


@given(text=_HOSTILE, language=_LANGUAGES)
def test_nothing_but_white_space_is_left_out(text: str, language: str):
    """Sentences are stripped, not empty, in order, and joined with what stood between they give the text back."""
    offsets = sentence_offsets(text, language)
    edges = [0, *(edge for offset in offsets for edge in offset), len(text)]
    found = [text[begin:end] for begin, end in offsets]

    assert edges == sorted(edges)
    assert all(sentence and sentence == sentence.strip() for sentence in found)
    assert not any(text[end:begin].strip() for end, begin in zip(edges[::2], edges[1::2], strict=True))
    assert split_sentences(text, language) == tuple(found)


@given(text=_HOSTILE, language=_LANGUAGES)
def test_a_sentence_alone_is_one_sentence(text: str, language: str):
    """What was cut once is not cut again when it stands by itself."""
    found = split_sentences(text, language)

    assert [split_sentences(sentence, language) for sentence in found] == [(sentence,) for sentence in found]


@given(text=_HOSTILE, language=_LANGUAGES, edit=_EDITS, data=st.data())
def test_an_edit_inside_a_sentence_moves_no_boundary_of_another(
    text: str, language: str, edit: str, data: st.DataObject
):
    """Whatever is changed between the two ends of a sentence, the sentences before and after it stay as they are."""
    offsets = sentence_offsets(text, language)
    assume(offsets)
    chosen = data.draw(st.integers(0, len(offsets) - 1))
    begin, end = offsets[chosen]
    first, last = sorted(data.draw(st.tuples(st.integers(begin, end), st.integers(begin, end))))
    edited = text[:first] + edit + text[last:]
    longer = len(edited) - len(text)
    found = sentence_offsets(edited, language)
    assume(begin in dict(found) and end + longer in dict(found).values())
    after = offsets[chosen + 1 :]

    assert found[:chosen] == offsets[:chosen]
    assert found[len(found) - len(after) :] == tuple((b + longer, e + longer) for b, e in after)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a ",
        ".",
        ". ",
        "!?",
        '"',
        '" ',
        '."',
        '." ',
        "。“",
        ".[",
        "([",
        "\n",
        "\u2028 ",
        "… ",
        "\0",
        "Mr. X ",
        '"Why?" Aa, ',
    ],
)
def test_a_text_of_a_megabyte_is_split_in_one_pass(piece: str):
    """Texts without a stop, or of little else, come to an end: time grows with their length and no faster."""
    text = piece * (1_000_000 // len(piece))
    offsets = sentence_offsets(text)

    assert offsets == () or offsets[-1][1] == len(text.rstrip())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It works,” he said.Officials agreed.", ("“It works,” he said.", "Officials agreed.")),
        ("Nobody came.“The rain,” he said.", ("Nobody came.", "“The rain,” he said.")),
        ("Was it late?Nobody knew.", ("Was it late?", "Nobody knew.")),
        ("See report.txt and Notes.Final here, or write to a.Boone today.", None),
        ("Table.Media and Node.js grew by 3.5 percent.", None),
        ("The U.S.Senate sat.", None),
        ("Coders using .Net tools left.", None),
        ("It closed in 2019.The next year it burned.", ("It closed in 2019.", "The next year it burned.")),
        (
            "It fell (see p. 12).The rest rose by 5%.Nobody knew.",
            ("It fell (see p. 12).", "The rest rose by 5%.", "Nobody knew."),
        ),
    ],
)
def test_a_forgotten_space_parts_sentences_where_words_show_it(text: str, expected: tuple[str, ...] | None):
    """A small word, a stop and a capitalised word are two sentences; names, files and numbers are left whole."""
    assert split_sentences(text) == (expected or (text,))


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ("Die Fähre ist alt.", "Das Amt prüft sie.")),
        ("ru", ("Мост рухнул.", "Мэр приехал.")),
        ("ko", ("다리가 무너졌다.", "시장이 현장에 왔다.")),
        ("hi", ("पुल टूट गया है.", "मेयर मौके पर पहुंचे.")),
    ],
)
def test_a_forgotten_space_parts_sentences_of_any_script(language: str, sentences: tuple[str, ...]):
    """Capitals show that a sentence is over, or in scripts without them a verb's ending."""
    assert split_sentences("".join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "국내.외 언론과 정치.경제 단체가 모였다."),
        ("ar", "وصل د.سامي نور."),
        ("hi", "डॉ.राव और ए.के.दास आए।"),
    ],
)
def test_letters_without_capitals_stay_whole_around_a_stop(language: str, text: str):
    """Words joined by a stop, titles and initials are no ends where no capital tells."""
    assert split_sentences(text, language) == (text,)


@pytest.mark.parametrize("space", ["\n", "\r\n", "\u2028", "\x85", "\x1c", "\u00a0", "\u3000", " \t "])
def test_all_white_space_parts_sentences_alike(space: str):
    """A line end or separator is white space: it ends no sentence, and a stop before it does."""
    assert split_sentences(f"One{space}two.{space}Three.") == (f"One{space}two.", "Three.")


@pytest.mark.parametrize("gap", ["\n\n", "\r\n \r\n", "\n\t\n\n", "\u2029", "\u2028\u2028"])
def test_a_blank_line_ends_a_sentence_without_a_stop(gap: str):
    """A text given whole keeps its headings and paragraphs apart."""
    assert split_sentences(f"The harbour{gap}It rained.") == ("The harbour", "It rained.")


def test_a_bulleted_line_begins_a_sentence():
    """Items of a list stand apart though no stop ends them."""
    assert split_sentences("Bring:\n• water\n• a coat") == ("Bring:", "• water", "• a coat")


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en-GB", "en"), ("pt_BR", "pt"), ("DE", "de"), ("zh-Hant-TW", "zh"), ("nn-NO", "nb"), ("fi", "und"), ("", "und")],
)
def test_a_tag_finds_its_language_or_the_fallback(tag: str, code: str):
    """Regions and scripts are passed over, and a language without a list gets the words that do least harm."""
    assert language_of(tag).code == code


@pytest.mark.parametrize(
    "text", ["Mr. Boone left the U.S. Senate.", "В 2031 г. Москва ждала.", "ए. पी. शर्मा आए।", "التقى د. سامي."]
)
def test_the_fallback_knows_abbreviations_of_several_scripts(text: str):
    """A text whose language nobody named is still not cut after a title, a year or an initial."""
    assert split_sentences(text, "") == (text,)


@pytest.mark.parametrize("code", languages())
def test_no_word_has_two_meanings(code: str):
    """An abbreviation stands in one list of its language, so that an editor need not know which list wins."""
    language = language_of(code)

    assert not language.never_end & language.seldom_end
    assert not language.before_numbers & (language.never_end | language.seldom_end)


def test_the_examples_are_right():
    """The examples in the docstrings run."""
    assert doctest.testmod(room).failed == 0
