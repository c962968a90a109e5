"""The language of texts that do not say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.read import read_article
from tracker.read.languages.guessed import guessed_language

_GOLDEN = Path(__file__).parent / "sentences"
_TOLD = ("ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "uk", "zh")
_NOT_TOLD = ("cs", "da", "nb")


def _lines(language: str) -> list[str]:
    lines = (_GOLDEN / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "=="))]


@pytest.mark.parametrize("language", _TOLD)
def test_a_text_is_told_by_its_script_or_its_small_words(language: str):
    """A dozen paragraphs of a language are known for it."""
    assert guessed_language(_lines(language)) == language


@pytest.mark.parametrize("language", _NOT_TOLD)
def test_a_language_without_a_list_is_taken_for_no_other(language: str):
    """Where the small words say little, no language is named."""
    assert guessed_language(_lines(language)) in {"", "sv"}  # Danish and Norwegian are next to Swedish


def test_a_list_of_names_has_no_language():
    """Nothing is guessed from names and figures."""
    assert guessed_language(["Wexcombe 2, Harwick 1", "Ardell 0, Tamsin 0"]) == ""


def test_a_plain_file_has_the_language_of_its_words():
    """`tracker diff` of two German files labels German words."""
    text = "Die Polizei teilte mit, dass bei dem Brand niemand verletzt wurde. Die Ursache ist nicht bekannt."

    assert read_article(text.encode()).language == "de"


def test_a_page_that_says_its_language_is_believed():
    """What the publisher states is not guessed anew."""
    page = "<html lang=nl><article><h1>Brand</h1><p>Die Polizei teilte mit, dass niemand verletzt wurde.</p></article>"

    assert read_article(page.encode(), headers={"Content-Type": "text/html"}).language == "nl"
