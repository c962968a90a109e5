"""Texts in, the language they are in out, for those that do not say: plain files, pages without a `lang`.

The script settles most; the languages of Latin letters are told apart by their commonest small words. Where neither
says enough, the answer is "".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

from tracker.tuning import SPLITTING

#: Patterns are compiled when first used, and not with the room: few texts do not say their language.
_SCRIPTS = (
    ("ja", r"[\u3041-\u30ff]"),  # before Chinese, whose letters it has too
    ("ko", r"[\uac00-\ud7a3]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("ar", r"[\u0600-\u06ff]"),
    ("hi", r"[\u0900-\u097f]"),
    ("uk", r"[іїєґ]"),  # before Russian, which has none of these
    ("ru", r"[а-яё]"),
)
#: Small words that are common in one of these languages and rare in the others.
_WORDS = {
    "en": "the and of to that for was with said by from has were which will his have been not are it he is",
    "de": "der die das und nicht ein eine einem einer mit dem den auf für sich wurde auch ist sind im am zu bei nach",
    "fr": "le les des et est dans une du que pour qui sur pas au par avec ce cette ont été aux plus sont il elle",
    "es": "el los las y en una del que por con para se su es al lo más este esta fue han ha como pero",
    "it": "il di che un una per del della non con sono è nel alla gli della dei più anche ha stato delle",
    "pt": "o os as que do da em um uma não para com ao à pelo dos das na mais foi são também é",
    "nl": "de het een van dat is op te voor met zijn niet aan werd ook wordt heeft bij maar naar",
    "sv": "och att det som på är av för med den till inte har ett om",
    "pl": "w i na z się nie do że jest po to przez oraz od dla ma",
}
_LATIN_WORD = r"[^\W\d_]+"


def guessed_language(texts: Iterable[str]) -> str:
    """The BCP 47 code of the language of some paragraphs, "" where that cannot be told.

    >>> guessed_language(["Die Polizei teilte mit, dass niemand verletzt wurde und der Verkehr wieder rollt."])
    'de'
    """
    sample = " ".join(islice(texts, SPLITTING.guessed_paragraphs))[: SPLITTING.guessed_letters].lower()
    for code, letters in _SCRIPTS:
        if len(re.findall(letters, sample)) > SPLITTING.guessed_script * len(sample):
            return code
    return _by_words(re.findall(_LATIN_WORD, sample))


def _by_words(words: Sequence[str]) -> str:
    """The language most of whose small words are met; each counts less the more languages have it."""
    votes, telling = dict.fromkeys(_WORDS, 0.0), _languages_by_word()
    for word in words:
        codes = telling.get(word, ())
        for code in codes:
            votes[code] += 1 / len(codes)
    second, first = sorted(votes, key=lambda code: votes[code])[-2:]
    is_clear = votes[first] >= SPLITTING.guessed_lead * votes[second]
    return first if is_clear and votes[first] > SPLITTING.guessed_words * len(words) else ""


@cache
def _languages_by_word() -> dict[str, list[str]]:
    """Made when first asked for: few texts do not say their language."""
    telling: dict[str, list[str]] = {}
    for code, words in _WORDS.items():
        for word in set(words.split()):
            telling.setdefault(word, []).append(code)
    return telling
