"""The perturber: what it does to a page is chosen by the seed, leaves the article alone, and is known."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from support.perturber import HTML, PARAGRAPHS, TEASER, layout, texts_in

from benchmarks.perturber import (
    EDITS,
    NOISE,
    NOTICES,
    PERTURBATIONS,
    EditKind,
    Group,
    Layout,
    NoPlace,
    NoticeForm,
    Page,
    Perturbation,
    decoded,
    edited,
)
from benchmarks.perturber.layout import normal
from benchmarks.perturber.markup import named_entities
from benchmarks.perturber.phrases import Phrases, _texts, languages

_SEEDS = st.integers(0, 10_000)
_each = pytest.mark.parametrize("perturbation", PERTURBATIONS, ids=lambda one: one.name)


def _named(name: str) -> Perturbation:
    return next(one for one in PERTURBATIONS if one.name == name)


def _classes(markup: str) -> Counter[str]:
    return Counter(name for one in html.document_fromstring(markup).xpath("//@class") for name in one.split())


@_each
def test_the_same_seed_gives_the_same_page(perturbation: Perturbation):
    """A figure can be measured again, and a miss looked at."""
    assert perturbation.of(layout(), 3) == perturbation.of(layout(), 3)


@pytest.mark.parametrize("perturbation", NOISE, ids=lambda one: one.name)
def test_another_seed_gives_another_page(perturbation: Perturbation):
    """No noise is always the same; most seeds of a few differ from the first."""
    pages = {perturbation.of(layout(), seed) for seed in range(6)}

    assert len(pages) >= (2 if perturbation.name == "widgets moved" else 4)


@_each
def test_a_page_is_really_changed(perturbation: Perturbation):
    """What changes nothing would be counted as read the same."""
    plain = layout()

    assert perturbation.of(plain, 1) != plain.markup()
    assert plain.markup() == layout().markup()


@_each
@given(seed=_SEEDS)
@settings(max_examples=15, deadline=None)
def test_the_paragraphs_stand_untouched(perturbation: Perturbation, seed: int):
    """Whatever is put around them or into their lines, each is on the page with all its words, once as an element."""
    found = texts_in(perturbation.of(layout(), seed))
    wanted = {normal(text).translate(str.maketrans("“”’", '""\'')) for text in PARAGRAPHS}

    assert wanted <= found


@pytest.mark.parametrize(
    "perturbation", [one for one in PERTURBATIONS if one.group is Group.TOLD], ids=lambda o: o.name
)
def test_told_noise_says_what_it_is(perturbation: Perturbation):
    """Its classes hold a word that a person would know."""
    new = _classes(perturbation.of(layout(), 1)) - _classes(HTML)
    words = ("relat", "more", "teaser", "recomm", "ad", "count", "stat", "time", "share", "newsl", "comment")

    assert new
    assert all(any(word in name for word in words) for name in new if name != "social")


@pytest.mark.parametrize("perturbation", [one for one in NOISE if one.group is Group.UNTOLD], ids=lambda one: one.name)
@given(seed=_SEEDS)
@settings(max_examples=10, deadline=None)
def test_untold_noise_has_no_telling_class(perturbation: Perturbation, seed: int):
    """Its classes are a build's, with a digit or a capital in them, or there are none."""
    new = _classes(perturbation.of(layout(), seed)) - _classes(HTML)

    assert not {"related", "ad", "ads", "newsletter", "comments", "teaser", "counter"} & {name.lower() for name in new}
    assert all(len(name) >= 6 for name in new)


def test_renaming_leaves_no_old_name():
    """All classes and ids go, and elements that shared a name share one again."""
    page = _named("all renamed").of(layout(), 1)
    classes = _classes(page)

    assert not {"story", "story-text", "text", "side", "page"} & set(classes)
    assert len(PARAGRAPHS) in classes.values()
    assert "t1" not in html.document_fromstring(page).xpath("//@id")


def test_only_the_ancestors_are_renamed():
    """The paragraphs and what stands beside the article keep their names."""
    classes = _classes(_named("ancestors renamed").of(layout(), 1))

    assert {"text", "side", "bar"} <= set(classes)
    assert not {"story", "story-text", "main", "page"} & set(classes)


def test_own_teasers_are_reworded():
    """The headline of another article is another one; what the article says stays."""
    assert TEASER not in _named("teasers, own, reworded").of(layout(), 1)


@pytest.mark.parametrize("name", ["numbered entities", "named entities", "minified", "attributes reordered"])
def test_markup_written_otherwise_says_the_same(name: str):
    """A browser shows the same text."""
    shown = [normal(html.document_fromstring(page).text_content()) for page in (HTML, _named(name).of(layout(), 1))]

    assert shown[0].replace(" ", "") == shown[1].replace(" ", "")


def test_a_bracket_in_an_attribute_ends_no_tag():
    """What stands in a tag is no text, and stays as it was written."""
    tag = """<p data-more='<b title="x">"y"</b>'>"""
    written = named_entities(f'{tag}"é"</p>', Random(1))

    assert written == f"{tag}&quot;&eacute;&quot;</p>"


def test_no_article_element_is_left():
    """`article` and `main` are plain elements then."""
    page = _named("no article element").of(layout(), 1)

    assert "<article" not in page
    assert "<main" not in page


def test_twelve_comments_are_twelve():
    """Each of them is a text of its own."""
    page = html.document_fromstring(_named("12 comments").of(layout(), 1))

    assert len(page.xpath("//section/div/p")) == 12


@pytest.mark.parametrize("kind", EDITS)
@given(seed=_SEEDS)
@settings(max_examples=15, deadline=None)
def test_an_edit_is_where_the_truth_says(kind: EditKind, seed: int):
    """One paragraph reads otherwise, as the truth has it; all others are as they were."""
    edit = edited(layout(), kind, seed)
    found = texts_in(edit.html)
    straight = str.maketrans("“”’", '""\'')
    wanted = {normal(edit.new if text == edit.old else text).translate(straight) for text in PARAGRAPHS}

    assert edit.old in PARAGRAPHS
    assert edit.old != edit.new
    assert wanted <= found
    assert normal(edit.old).translate(straight) not in found


@pytest.mark.parametrize("kind", EDITS)
@given(seed=_SEEDS)
@settings(max_examples=15, deadline=None)
def test_an_edit_tells_the_text_before_from_the_text_after(kind: EditKind, seed: int):
    """Found in the new text, not in the old; and the old with the edit made in it is the new."""
    edit = edited(layout(), kind, seed)
    before = "\n".join(PARAGRAPHS)
    after = before.replace(edit.old, edit.new)

    assert edit.is_in(after)
    assert not edit.is_in(before)
    assert edit.applied_to(before) == "".join(after.split())


@pytest.mark.parametrize("form", NOTICES)
@given(seed=_SEEDS)
@settings(max_examples=15, deadline=None)
def test_a_notice_comes_in_its_form(form: NoticeForm, seed: int):
    """It stands in an element of that name, next to the paragraphs, and the truth has its text."""
    edit = edited(layout(), form, seed)
    (article,) = html.document_fromstring(edit.html).find_class("story-text")
    notices = [one.tag for one in article if edit.new in one.text_content()]

    assert notices == [form]
    assert edit.old == ""


def test_noise_comes_along_with_an_edit():
    """Both are on the page; the truth is that of the edit alone."""
    bare = edited(layout(), EditKind.FIGURE, 5)
    noisy = edited(layout(), EditKind.FIGURE, 5, NOISE[:3])

    assert (bare.old, bare.new) == (noisy.old, noisy.new)
    assert len(noisy.html) > len(bare.html) + 100


def test_a_page_without_its_article_has_no_layout():
    """Where too few of the paragraphs stand under one element, nothing is said to be around or inside of it."""
    page = Page(name="other", html=HTML, paragraphs=PARAGRAPHS[:5])

    with pytest.raises(NoPlace, match=r"^other: "):
        Layout.of(page)
    assert len(Layout.of(page, 5).blocks) == 5


def test_an_edit_without_a_place_is_refused():
    """A page without a figure cannot have another one."""
    bare = HTML.replace("340", "Many").replace("26", "many").replace("1,200", "many")

    with pytest.raises(NoPlace):
        edited(Layout.of(Page(name="bare", html=bare, paragraphs=PARAGRAPHS), 3), EditKind.FIGURE, 1)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Größe".encode(), "<p>Größe"),
        ("<meta charset=iso-8859-1><p>Größe".encode("latin-1"), "<meta charset=iso-8859-1><p>Größe"),
        ("<p>Größe – 5 €".encode("cp1252"), "<p>Größe – 5 €"),
    ],
)
def test_a_page_is_decoded_as_it_says(body: bytes, text: str):
    """UTF-8, what the page names, or what the Web takes for Latin-1."""
    assert decoded(body) == text


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_kind_of_text(language: str):
    """No page in it is perturbed with less, and what is drawn has no slot left."""
    phrases = Phrases(language, Random(1))
    drawn = [text for kind in _texts("en") for text in phrases.some(kind, 40)]

    assert _texts(language).keys() == _texts("en").keys()
    assert not any("{" in text for text in drawn)
    assert all(len(_texts(language)[kind]) >= 10 for kind in ("headlines", "more", "ads", "newsletters", "suggestions"))
