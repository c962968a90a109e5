"""Words in, the number that signs side by side make out: 一百二十三, 3万5千, 1억 2000만, 3만5천명.

In Chinese and Japanese each sign is a word of its own; in Korean they stand in one word with what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from math import isinf
from typing import NamedTuple

from tracker.diff.lexicon import Lexicon
from tracker.tuning import RANKING

_SIGN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|.", re.DOTALL)
_MYRIAD = 10_000  # from here on a scale multiplies all that stands before it, and not one sign


class Tally(NamedTuple):
    """A number, the word after its last one, and what clings to that: 명 of 3만5천명."""

    value: float | str
    end: int
    rest: str


class _Sign(NamedTuple):
    text: str
    end: int  # the word after the one that it stands in


def tally_at(words: Sequence[str], at: int, lexicon: Lexicon) -> Tally | None:
    """The number that begins at that word, if its signs say more than figures alone."""
    signs, rest = _signs(words, at, lexicon)
    prefix = signs[0].text if signs and signs[0].text in lexicon.vague_prefixes else ""
    first = 1 if prefix else 0
    value, count = _worth([sign.text for sign in signs[first:]], lexicon)
    taken = signs[: first + count]
    if not count or isinf(value) or not _is_number(taken, lexicon) or (rest and len(taken) < len(signs)):
        return None
    if not rest or _is_counted(taken, rest, lexicon):
        return Tally(f"{prefix}{value:g}" if prefix else value, taken[-1].end, rest)
    return None


def _signs(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[list[_Sign], str]:
    """The signs of numbers from a word on, and what follows them in the last word."""
    signs: list[_Sign] = []
    for end in range(at + 1, min(len(words), at + RANKING.number_signs) + 1):
        word = words[end - 1]
        found = [word] if word in lexicon.numbers else _inside(word, lexicon)
        signs += (_Sign(text, end) for text in found)
        rest = word[len("".join(found)) :]
        if rest or not found:
            return signs, rest if found else ""
    return signs, ""


def _inside(word: str, lexicon: Lexicon) -> list[str]:
    """The signs with which a word begins."""
    return list(takewhile(lambda sign: sign[0].isdecimal() or sign in lexicon.number_signs, _SIGN.findall(word)))


def _worth(signs: Sequence[str], lexicon: Lexicon) -> tuple[float, int]:
    """What signs are worth together, and how many of them are one number."""
    total = group = 0.0
    number: float | None = None
    for count, sign in enumerate(signs):
        scale, value = lexicon.scales.get(sign), _value(sign, lexicon)
        if scale and number is None and total and not group:
            total *= scale  # 3万亿
        elif scale and scale >= _MYRIAD:
            total, group, number = total + (group + (number or 0.0) or 1.0) * scale, 0.0, None
        elif scale:
            group, number = group + (1.0 if number is None else number) * scale, None
        elif number is None and value is not None:
            number = value
        elif number is not None and value is not None and not sign[0].isdecimal() and value < 10:
            number = number + value if number % 10 == 0 and lexicon.inner_numbers else number * 10 + value
        else:
            return total + group + (number or 0.0), count
    return total + group + (number or 0.0), len(signs)


def _value(sign: str, lexicon: Lexicon) -> float | None:
    if sign[0].isdecimal():
        return float(sign.replace(",", ""))
    return lexicon.numbers.get(sign, lexicon.inner_numbers.get(sign))


def _is_number(signs: Sequence[_Sign], lexicon: Lexicon) -> bool:
    """False for figures alone, for signs that are words by themselves, and for a vague beginning without a scale."""
    first, last = signs[0].text, signs[-1].text
    if "".join(sign.text for sign in signs) in lexicon.compounds.words:
        return False  # 구조 (rescue), whatever clings to it
    if len(signs) == 1:
        return first in lexicon.numbers or (first in lexicon.scales and not lexicon.inner_numbers)
    if first in lexicon.vague_prefixes or (lexicon.inner_numbers and first not in lexicon.numbers):
        return last in lexicon.scales or first[0].isdecimal()
    return True


def _is_counted(signs: Sequence[_Sign], rest: str, lexicon: Lexicon) -> bool:
    """True for 백만명, and for whatever clings to figures; but not for 구조대, which has two signs and is no number."""
    beginnings = (*lexicon.counters, *lexicon.particles)
    return any(sign.text[0].isdecimal() for sign in signs) or rest.startswith(beginnings)
