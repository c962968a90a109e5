"""Which lines a site says to its readers between those of an editor: a text in, what it is out.

Told by what such a line says, not by its wording. A line that is passed over ("Article continues after this
advertisement") and a counter ("190 people are reading this") consist of nothing but words of their trade. A pitch
tells the reader to do something about what the site offers, and speaks of itself or names a price; a request tells
of errors or tips, and how to send them. The words are data, in `phrases/calls.toml`. All words of one line are sought
in one language, and a line that quotes somebody is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.read.phrases import phrases
from tracker.read.stamps import stamp_words
from tracker.tuning import READING

_QUOTE = re.compile(r"""["“”„«»「『]""")
_BETWEEN_WORDS = re.compile(r"['\s\d·•–—…,.:;!?¿¡()\[\]/+*&<>→↓▼-]+")
_DIGIT = re.compile(r"\d")
_PRICE = re.compile(
    r"[£$€¥₹₩]\s?\d|\d\s?(?:[£$€¥₹₩]|(?:euros?|cents?|kr|zł|złot\w+|руб\w*|грн|tl|lira|ft|kč|円|元|원|रुपये)(?!\w))"
)
_KEYS = re.compile(r"\bctrl\b|\bstrg\b|⌘")
_NOT_LATIN = re.compile("[\u0370-\u1dff\u3040-\ud7ff]")
_OTHER_SCRIPTS = frozenset({"ru", "uk", "ar", "hi", "ja", "ko", "zh"})
_WORD_START = r"(?<!\w)"
#: Where somebody may be told to do something: at the beginning of a sentence, or of a part of one.
_OPENING = r"(?:^|[.!?:;,|…–—¿¡»]\s*|\s-\s)"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trade:
    """One language's words for lines that consist of nothing else."""

    marks: frozenset[str]  # those without which a line is an editor's
    words: frozenset[str]
    joined: re.Pattern[str] | None  # instead of words, where no spaces part them


@dataclass(frozen=True, slots=True, kw_only=True)
class _Calls:
    """One language's words for what a reader is told to do."""

    ours: re.Pattern[str]
    acts: re.Pattern[str]
    goods: re.Pattern[str]
    crowds: re.Pattern[str]
    errors: re.Pattern[str]
    tips: re.Pattern[str]
    sends: re.Pattern[str]
    pieces: re.Pattern[str]
    titles: re.Pattern[str]


def is_passed_over(text: str) -> bool:
    """True for a line that only says that the article goes on behind an advertisement."""
    if len(text) > READING.label_length or _QUOTE.search(text):
        return False
    small = _small(text)
    words = _words(small)
    return any(
        words <= trade.words and not words.isdisjoint(trade.marks) and _goes_on(code, words)
        for code, trade in _going_on().items()
    ) or any(pattern.fullmatch(small.strip(" .。…[]()（）-–—▼↓")) for pattern in _wordings())


def is_count(text: str) -> bool:
    """True for a line that only counts what sites count of their readers, with or without a time beside it."""
    if len(text) > READING.label_length or not _DIGIT.search(text) or " | " in text:
        return False
    small = _small(text)
    words = _words(small)
    return bool(words) and any(_consists_of(trade, small, words) for trade in _counts())


def is_pitch(text: str) -> bool:
    """True for a line that offers a newsletter, an app or a subscription of the site's."""
    if not _may_call(text):
        return False
    small = _small(text)
    return _anywhere("goods").search(small) is not None and any(_pitches(small, one) for one in _languages(small))


def is_request(text: str) -> bool:
    """True for a line that asks for corrections, tips or an opinion of the article."""
    if not _may_call(text):
        return False
    small = _small(text)
    if _KEYS.search(small) and any(one.errors.search(small) for one in _calls().values()):
        return True
    if not any(_anywhere(slot).search(small) for slot in ("titles", "errors", "tips")):
        return False
    return any(_requests(small, one) for one in _languages(small))


def _may_call(text: str) -> bool:
    return len(text) <= READING.line_length and not _QUOTE.search(text)


def _pitches(small: str, said: _Calls) -> bool:
    if not said.goods.search(small):
        return False
    is_named = said.ours.search(small) is not None
    if is_named and _DIGIT.search(small) and said.crowds.search(small):
        return True
    is_offered = is_named or _PRICE.search(small) is not None or _posts().search(small) is not None
    return is_offered and said.acts.search(small) is not None


def _requests(small: str, said: _Calls) -> bool:
    if len(small) <= READING.label_length and said.titles.match(small.lstrip("¿¡ ")):
        return True
    is_asked = said.sends.search(small) is not None
    if said.errors.search(small):
        speaks_of_it = said.pieces.search(small) is not None
        return (is_asked and (speaks_of_it or said.ours.search(small) is not None)) or (speaks_of_it and "?" in small)
    return is_asked and said.tips.search(small) is not None and said.ours.search(small) is not None


def _consists_of(trade: _Trade, small: str, words: frozenset[str]) -> bool:
    if trade.joined is None:
        return not words.isdisjoint(trade.marks) and words <= trade.words | stamp_words()
    bare = "".join(_in_order(small))
    return any(mark in bare for mark in trade.marks) and trade.joined.fullmatch(bare) is not None


def _goes_on(code: str, words: frozenset[str]) -> bool:
    data = phrases("calls")[code]["going_on"]
    return not (words.isdisjoint(data["places"]) and words.isdisjoint(data["ads"]))


def _small(text: str) -> str:
    return text.lower().replace("’", "'").replace("‘", "'")


def _words(small: str) -> frozenset[str]:
    return frozenset(_in_order(small))


def _in_order(small: str) -> list[str]:
    """The words of a text in small letters, without digits and signs, in their order."""
    return [word for word in _BETWEEN_WORDS.split(small) if word]


@lru_cache
def _going_on() -> dict[str, _Trade]:
    return {
        code: _Trade(marks=frozenset(data["verbs"]), words=_all_of(data), joined=None)
        for code, data in _parts("going_on")
        if "verbs" in data
    }


@lru_cache
def _wordings() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for _, data in _parts("going_on") for one in data.get("wordings", ()))


@lru_cache
def _counts() -> tuple[_Trade, ...]:
    return tuple(
        _Trade(marks=frozenset(data["units"]), words=_all_of(data), joined=_run_of(data) if "joined" in data else None)
        for _, data in _parts("counts")
    )


def _run_of(data: dict[str, list[str]]) -> re.Pattern[str]:
    words = sorted(_all_of(data), key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})+")


def _all_of(data: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(word for words in data.values() if isinstance(words, list) for word in words)


def _languages(small: str) -> Iterator[_Calls]:
    """The languages that a text may be in, told by its letters."""
    others = len(_NOT_LATIN.findall(small))
    for code, said in _calls().items():
        if code in _OTHER_SCRIPTS if others >= READING.other_script else code not in _OTHER_SCRIPTS:
            yield said


@lru_cache
def _calls() -> dict[str, _Calls]:
    found = {}
    for code, data in _parts("calls"):
        slots = {slot: _any_of(data[slot], "" if "joined" in data else _WORD_START) for slot in _Calls.__slots__}
        if "joined" not in data:
            slots["acts"] = _any_of(data["acts"], _OPENING)
        found[code] = _Calls(**slots)
    return found


@lru_cache
def _anywhere(slot: str) -> re.Pattern[str]:
    """What any language says there: nearly all lines say nothing of it, and no language need be asked."""
    spaced = [one for _, data in _parts("calls") if "joined" not in data for one in data[slot]]
    joined = [one for _, data in _parts("calls") if "joined" in data for one in data[slot]]
    return re.compile(f"{_any_of(spaced, _WORD_START).pattern}|{_any_of(joined, '').pattern}")


def _any_of(expressions: list[str], before: str) -> re.Pattern[str]:
    """A word's end is where no letter follows: marks of Hindi are none to the library, and end no word."""
    joined = "|".join(f"(?:{one})" for one in expressions).replace(r"\b", r"(?!\w)")
    return re.compile(f"{before}(?:{joined})")


@lru_cache
def _posts() -> re.Pattern[str]:
    return re.compile("|".join(phrases("calls")["posts"]))


def _parts(part: str) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """What every language says in a part of the file."""
    for code, language in phrases("calls").items():
        if isinstance(language, dict) and part in language:
            yield code, language[part]
