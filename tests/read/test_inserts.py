"""Advertising inside of a line, and words that only look like it."""

from __future__ import annotations

import pytest

from tracker.read.blocks import layout_of
from tracker.read.markup import parse


def _line(markup: str, language: str = "en") -> str:
    root = parse(f"<html lang={language}><body><p>{markup}</p></body></html>").root
    assert root is not None
    return layout_of(root).blocks[0].text


@pytest.mark.parametrize(
    "inserted",
    [
        "<span>Advertisement</span>",
        "<span>[Ad]</span> ",
        "<span class=k3x>Story continues below</span> ",
        "<ins>ADVERTISEMENT</ins> ",
        "<span class=ad-slot>Tea from 3 pounds</span> ",
    ],
)
def test_advertising_between_words_is_skipped(inserted: str):
    """However it is set, the sentence reads on."""
    assert _line(f"The ferry {inserted}sails at noon.") == "The ferry sails at noon."


@pytest.mark.parametrize(
    "markup",
    [
        "She put an <span>ad</span> in the paper.",
        "<span>Advertising</span> revenue fell by a third.",
        "They call it <i>Advertisement</i> in the trade.",
        'He read the <a href="/x">Advertisement</a> aloud.',
    ],
)
def test_a_word_of_the_sentence_stays(markup: str):
    """A word that an editor set off, or that belongs to the sentence as it stands."""
    bare = markup.replace("<", "\x00<").replace(">", ">\x00")
    words = "".join(part for part in bare.split("\x00") if not part.startswith("<"))

    assert _line(markup) == words


def test_german_nouns_are_no_labels():
    """Every noun has a capital letter there."""
    assert _line("Die <span>Anzeige</span> ging am Montag ein.", "de") == "Die Anzeige ging am Montag ein."
