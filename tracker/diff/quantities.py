"""Words in, the number that begins at one of them out, in digits or spelt, with its unit.

1.2 million, 1,200,000 and $1.2m are parsed to values; a score or a telephone number stays a text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from tracker.diff.lexicon import Dimension, Lexicon, Unit

_SPACES = " \u00a0\u2009\u202f"
_NUMERAL = re.compile(
    r"(?P<sign>[+\-\u2212]?)(?P<money>[a-z]{0,2}[$\u00a2-\u00a5\u20a0-\u20cf])?"
    rf"[{_SPACES}]?(?P<digits>\d+(?:[.,'٫٬{_SPACES}]\d+)*)(?P<rest>.*)",
    re.DOTALL,
)
_GROUPED = re.compile(rf"\d{{1,3}}([.,'٬{_SPACES}])\d{{3}}(?:\1\d{{3}})*(?:[.,]\d+)?")
_ORDINAL_ENDING = re.compile(r"st|nd|rd|th|\.|º|ª|er|re|e|ème|nde")
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2212", "-----")
_FRACTION = re.compile(r"([1-9])/([2-9])")
_FRACTION_PLACES = 5  # to which a third is written in a lexicon
_LONGEST_ABBREVIATION = 2  # of a scale: "m", "bn". It stands after a figure only


class Quantity(NamedTuple):
    """A number and what it counts; equal quantities say the same."""

    value: float | str
    unit: str = ""
    dimension: Dimension | None = None
    factor: float = 0.0
    shift: float = 0.0

    def is_converted(self, other: Quantity, tolerance: float) -> bool:
        """True when two units measure the same."""
        if self.dimension is not other.dimension or not self.factor or not other.factor:
            return False
        if isinstance(self.value, str) or isinstance(other.value, str):
            return False
        one, two = (self.value + self.shift) * self.factor, (other.value + other.shift) * other.factor
        return abs(one - two) <= tolerance * max(abs(one), abs(two))


class Measured(NamedTuple):
    """A quantity, and the word after its last one."""

    quantity: Quantity
    end: int


def quantity_at(words: Sequence[str], at: int, lexicon: Lexicon) -> Measured | None:
    """The quantity that begins at that word."""
    fraction = _fraction(words[at])
    if fraction is not None:
        return _with_unit(fraction, words, at + 1, lexicon)
    numeral = _NUMERAL.fullmatch(words[at]) if any(map(str.isdigit, words[at])) else None
    if numeral:
        return _in_figures(numeral, words, at, lexicon)
    return _spelt(words, at, lexicon)


def range_of(quantity: Quantity, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """The two ends of 5-7 and 5-7%, of which the first has no unit; nothing for any other quantity."""
    first, _, last = str(quantity.value).partition("-")
    ends = [quantity_at([end], 0, lexicon) for end in (first, last) if end]
    found = tuple(end.quantity for end in ends if end and isinstance(end.quantity.value, float))
    return found if isinstance(quantity.value, str) and len(found) == len(ends) > 1 else ()


def value_of(digits: str, decimal_mark: str) -> float | str:
    """What some figures are worth, read with a comma or a point before the decimals."""
    plain = "".join(digits.split())
    grouped = _GROUPED.fullmatch(digits)
    if grouped and not (grouped[1] == decimal_mark and digits.count(decimal_mark) == 1):
        plain = digits.replace(grouped[1], "")
    plain = plain.replace("٫", ".").replace(",", ".")
    try:
        return float(plain)
    except ValueError:  # 3.5.2024, and other figures that are no number
        return digits


def _fraction(word: str) -> float | None:
    """1/2 and ½ as a number."""
    found = _FRACTION.fullmatch(word)
    if found:
        return round(int(found[1]) / int(found[2]), _FRACTION_PLACES)
    is_sign = len(word) == 1 and word.isnumeric() and not word.isdigit() and unicodedata.numeric(word) < 1
    return round(unicodedata.numeric(word), _FRACTION_PLACES) if is_sign else None


def _in_figures(numeral: re.Match[str], words: Sequence[str], at: int, lexicon: Lexicon) -> Measured:
    value = value_of(numeral["digits"], lexicon.decimal_mark)
    rest = numeral["rest"].strip().translate(_DASHES)
    if isinstance(value, str) or any(map(str.isdigit, rest)):
        return Measured(Quantity(words[at].translate(_DASHES)), at + 1)
    if numeral["sign"] and numeral["sign"] != "+":
        value = -value
    fraction = _fraction(rest)
    if fraction is not None:  # 3½
        value, rest = value + fraction, ""
    if rest in lexicon.scales:
        value, rest = value * lexicon.scales[rest], ""
    if rest:
        return Measured(_clinging(value, rest, lexicon), at + 1)
    scaled, end = _scaled(value, words, at + 1, lexicon)
    if numeral["money"]:
        return Measured(_quantity(scaled, _money(numeral["money"], lexicon)), end)
    return _with_unit(scaled, words, end, lexicon)


def _clinging(value: float, rest: str, lexicon: Lexicon) -> Quantity:
    """A number with something fast behind it: 12%, 12-year-old, 12th, 12km."""
    if _ORDINAL_ENDING.fullmatch(rest):
        return Quantity(value, "ordinal")
    first, *others = rest.strip("-").split("-")
    if len(others) == 1 and others[0] in lexicon.age_words:
        return Quantity(value)
    unit = lexicon.units.at([first], 0)
    return _quantity(value, unit.value if unit else None)


def _spelt(words: Sequence[str], at: int, lexicon: Lexicon) -> Measured | None:
    word = words[at]
    if word in lexicon.vague_numbers:
        return Measured(Quantity(word), at + 1)
    if word in lexicon.ordinals and word not in lexicon.numbers:
        return Measured(Quantity(float(lexicon.ordinals[word]), "ordinal"), at + 1)
    first, _, rest = word.partition("-")
    value = _spelt_value(word, lexicon)
    if value is None and rest and first in lexicon.numbers:
        return Measured(_clinging(lexicon.numbers[first], rest, lexicon), at + 1)
    if value is None:
        return None
    scaled, end = _scaled(value, words, at + 1, lexicon)
    return _with_unit(scaled, words, end, lexicon)


def _spelt_value(word: str, lexicon: Lexicon) -> float | None:
    """twelve, twenty-one, dozen."""
    if word in lexicon.numbers:
        return lexicon.numbers[word]
    if word in lexicon.scales and len(word) > _LONGEST_ABBREVIATION:
        return lexicon.scales[word]
    parts = word.split("-")
    if len(parts) > 1 and all(part in lexicon.numbers for part in parts):
        return sum(lexicon.numbers[part] for part in parts)
    return None


def _scaled(value: float, words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[float, int]:
    """A value times the scales that follow it, and the word after them: "1.2 | million", "two | hundred thousand"."""
    while at < len(words) and words[at] in lexicon.scales:
        value *= lexicon.scales[words[at]]
        at += 1
    return value, at


def _with_unit(value: float, words: Sequence[str], at: int, lexicon: Lexicon) -> Measured:
    unit = lexicon.units.at(words, at) if at < len(words) else None
    if unit is None:
        return Measured(Quantity(value), at)
    if unit.end < len(words) and words[unit.end] in lexicon.age_words:
        return Measured(Quantity(value), unit.end + 1)
    return Measured(_quantity(value, unit.value), unit.end)


def _money(sign: str, lexicon: Lexicon) -> Unit:
    found = lexicon.units.at([sign], 0)
    return found.value if found else Unit(sign, Dimension.MONEY, 0.0)


def _quantity(value: float, unit: Unit | None) -> Quantity:
    return Quantity(value, *unit) if unit else Quantity(value)
