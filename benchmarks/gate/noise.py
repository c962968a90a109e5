"""An article in, copies out that an editor did not touch in substance, and sentences in which one fact was changed.

What is done is chosen by chance from a seed, the same in every run. A copy must give no change, or cosmetic ones only;
a changed fact must give a change, and one that is more than cosmetic.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from random import Random

from benchmarks.gold import Gold
from tracker.diff import diff_articles
from tracker.model import Article, Change, Paragraph, Tier
from tracker.read import sentences_of

Recast = Callable[[Article, Random], Article]
Falsify = Callable[[str, str, Random], str]  # of a sentence and its language; where nothing can be done, as it was

#: How often something is done to a word, or between two paragraphs.
_OFTEN = 0.3
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_INSIDE_A_LONG_WORD = re.compile(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})")
_CLOSED = re.compile(r"[.!?][\"'”’»]?$")
_OPENED = re.compile(r"[\"'“‘„«]?[^\W\d_a-z]")
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„", '"'), **dict.fromkeys("‘’‚", "'")})
_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"“»]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÖØ-Þ][^\W\d_]{3,}")
_VOWEL = re.compile(r"(?<=[^\W\d_])[aeiouàâéèêëîïôöûüáíóú](?=[^\W\d_])")
_NOT = {"en": "not", "de": "nicht", "fr": "pas", "es": "no"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """Two articles of which one was made from the other, and whether tracker sees of them what it should."""

    name: str
    changes: tuple[Change, ...]
    is_passed: bool


def trials(gold: Gold) -> Iterator[Trial]:
    """Everything that is tried with the old version of a pair, each time the same."""
    for name, recast in _NOISES.items():
        copy = recast(gold.old, Random(f"{gold.name} {name}"))
        if copy != gold.old:
            yield _quiet(f"noise/{name}", gold.old, copy)
            yield _quiet(f"noise/{name}", copy, gold.old)
    for name, falsify in _FACTS.items():
        random = Random(f"{gold.name} {name}")
        for sentence in sentences_of(gold.old):
            false = falsify(sentence.text, gold.language, random)
            if false != sentence.text:
                yield _loud(f"facts/{name}", *(_alone(text, gold.language) for text in (sentence.text, false)))


def _quiet(name: str, old: Article, new: Article) -> Trial:
    changes = diff_articles(old, new).changes
    return Trial(name=name, changes=changes, is_passed=_are_cosmetic(changes))


def _loud(name: str, old: Article, new: Article) -> Trial:
    changes = diff_articles(old, new).changes
    return Trial(name=name, changes=changes, is_passed=not _are_cosmetic(changes))


def _are_cosmetic(changes: Iterable[Change]) -> bool:
    """True where there are none, too."""
    return all(change.tier is Tier.COSMETIC for change in changes)


def _alone(text: str, language: str) -> Article:
    return Article(paragraphs=(Paragraph(text),), language=language)


def _each_text(change: Callable[[str, Random], str], article: Article, random: Random) -> Article:
    paragraphs = tuple(Paragraph(change(text, random), text.role) for text in article.paragraphs)
    return replace(article, headline=change(article.headline, random), paragraphs=paragraphs)


def _regrouped(article: Article, random: Random) -> Article:
    """Sentences in other paragraphs. A line without a stop stays alone, since only its end makes it a sentence."""
    groups: list[str] = []
    for text in (sentence.text for sentence in sentences_of(article)):
        may_join = groups and _CLOSED.search(groups[-1]) and _OPENED.match(text)
        if may_join and random.random() > _OFTEN:
            groups[-1] += f" {text}"
        else:
            groups.append(text)
    return replace(article, paragraphs=tuple(map(Paragraph, groups)))


def _straight(text: str, _: Random) -> str:
    return text.translate(_STRAIGHT)


def _curly(text: str, _: Random) -> str:
    opened = re.sub(r"(?<![^\s(\[—–])\"", "“", re.sub(r"(?<![^\s(\[—–\"“])'", "‘", text))
    return opened.replace('"', "”").replace("'", "’")


def _taken_apart(text: str, _: Random) -> str:
    return unicodedata.normalize("NFD", text)


def _sometimes(place: re.Pattern[str], puts: str, text: str, random: Random) -> str:
    """One of some characters at some of the places."""
    return place.sub(lambda found: random.choice(puts) if random.random() < _OFTEN else found[0], text)


def _doubled(text: str, random: Random) -> str:
    return _SPACE.sub(lambda _: "  " if random.random() < _OFTEN else " ", text)


def _other_digit(text: str, _: str, random: Random) -> str:
    return _replaced(re.compile(r"\d"), text, random, lambda digit: str((int(digit) + random.randint(1, 9)) % 10))


def _negated(text: str, language: str, random: Random) -> str:
    """A negation taken out where there is one, and else put in between two words."""
    negation = _NOT.get(language)
    if negation is None:
        return text
    without = re.sub(rf"\b{negation} ", "", text)
    return without if without != text else _replaced(_SPACE, text, random, lambda _: f" {negation} ")


def _misquoted(text: str, _: str, random: Random) -> str:
    """A quoted word, with its letters the other way round."""
    return _QUOTED.sub(lambda quoted: _replaced(_WORD, quoted[0], random, lambda word: word[::-1]), text, count=1)


def _respelt(text: str, _: str, random: Random) -> str:
    """A name, with another letter at its end."""
    return _replaced(
        _NAME, text, random, lambda name: name[:-1] + random.choice(string.ascii_lowercase.replace(name[-1], ""))
    )


def _accented(text: str, _: str, random: Random) -> str:
    """A name with an accent on a vowel, or without the one it had."""
    return _replaced(_NAME, text, random, lambda name: _VOWEL.sub(_other_accent, name, count=1))


def _other_accent(vowel: re.Match[str]) -> str:
    bare = unicodedata.normalize("NFD", vowel[0])[0]
    return bare if bare != vowel[0] else unicodedata.normalize("NFC", f"{bare}\u0301")


def _replaced(what: re.Pattern[str], text: str, random: Random, change: Callable[[str], str]) -> str:
    """The text with one of the places changed."""
    places = list(what.finditer(text))
    if not places:
        return text
    place = random.choice(places)
    return text[: place.start()] + change(place[0]) + text[place.end() :]


_NOISES: dict[str, Recast] = {
    "paragraphs regrouped": _regrouped,
    "straight quotes": partial(_each_text, _straight),
    "curly quotes": partial(_each_text, _curly),
    "letters taken apart (NFD)": partial(_each_text, _taken_apart),
    "no-break spaces": partial(_each_text, partial(_sometimes, _SPACE, "\u00a0\u202f")),
    "soft hyphens": partial(_each_text, partial(_sometimes, _INSIDE_A_LONG_WORD, "\u00ad")),
    "zero-width characters": partial(_each_text, partial(_sometimes, _INSIDE_A_LONG_WORD, "\u200b\u200c\u200d\ufeff")),
    "doubled spaces": partial(_each_text, _doubled),
}
_FACTS: dict[str, Falsify] = {
    "another digit": _other_digit,
    "a negation": _negated,
    "a quoted word": _misquoted,
    "a letter of a name": _respelt,
    "an accent in a name": _accented,
}
TRIALS = (*(f"noise/{name}" for name in _NOISES), *(f"facts/{name}" for name in _FACTS))
