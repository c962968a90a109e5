"""No rule hides a fact: digits, names, negations or quoted words that differ are never `same` and never cosmetic."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from support.diff import article

from tracker.diff import diff_articles
from tracker.model import Tier

_PLAIN = [
    *("the", "council", "said", "on", "that", "people", "had", "been", "near", "old", "bridge", "and", "rose", "to"),
    *("about", "of", "it", "was", ",", ";", "-", "–"),
]
_NAMES = ["Smith", "Jones", "O’Brien", "Jean-Luc", "Ardell", "NATO", "José", "Zoë"]
_FIGURES = ["1", "12", "21", "1,200", "1.2", "12,000", "-5", "5", "$5", "5%", "10:30", "3-2", "½", "1 200", "²"]
_NEGATIONS = ["not", "no", "never", "without", "didn't"]
_QUOTED = ["“safe”", '"safe"', "“sound”", '"sound"', "‘safe’"]
_FACTS = _NAMES + _FIGURES + _NEGATIONS
_SENTENCES = st.lists(st.sampled_from([*_PLAIN, *_FACTS]), min_size=1, max_size=8)


def _tiers(old: list[str], new: list[str]) -> set[Tier]:
    texts = (" ".join(["Then", *words, "there."]) for words in (old, new))
    return {change.tier for change in diff_articles(*map(article, texts)).changes}


@given(_SENTENCES, st.sampled_from(_FACTS), st.data())
def test_a_fact_put_in_is_never_cosmetic(words: list[str], fact: str, data: st.DataObject):
    """One word more that states a fact, or one less, is above punctuation."""
    at = data.draw(st.integers(0, len(words)))
    longer = [*words[:at], fact, *words[at:]]
    come, gone = _tiers(words, longer), _tiers(longer, words)

    assert come
    assert gone
    assert Tier.COSMETIC not in come | gone


@given(_SENTENCES, st.sampled_from(_FACTS), st.sampled_from(_FACTS + _PLAIN), st.data())
def test_a_fact_replaced_is_never_cosmetic(words: list[str], fact: str, other: str, data: st.DataObject):
    """One word that states a fact, with another in its place, is above punctuation."""
    assume(_letters(fact) != _letters(other))
    at = data.draw(st.integers(0, len(words)))
    tiers = _tiers([*words[:at], fact, *words[at:]], [*words[:at], other, *words[at:]])

    assert tiers
    assert Tier.COSMETIC not in tiers


@given(_SENTENCES, st.sampled_from(_QUOTED), st.sampled_from(_QUOTED), st.data())
def test_a_quoted_word_replaced_is_never_cosmetic(words: list[str], quoted: str, other: str, data: st.DataObject):
    """A word inside quotation marks, with another in its place or without its marks, is above punctuation."""
    assume(_letters(quoted) != _letters(other))
    at = data.draw(st.integers(0, len(words)))
    before, after = words[:at], words[at:]
    replaced = _tiers([*before, quoted, *after], [*before, other, *after])
    unmarked = _tiers([*before, quoted, *after], [*before, quoted[1:-1], *after])

    assert replaced
    assert unmarked
    assert Tier.COSMETIC not in replaced | unmarked


@given(st.text(alphabet="0123456789.,- $%", max_size=8), st.text(alphabet="0123456789.,- $%", max_size=8))
def test_other_digits_are_never_cosmetic(old: str, new: str):
    """Whatever stands between them, and in however many sentences: something above punctuation is found."""
    assume([*filter(str.isdigit, old)] != [*filter(str.isdigit, new)])

    assert _tiers(["about", old], ["about", new]) - {Tier.COSMETIC}


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word)).casefold()
