"""Words in, the number that begins at one of them out, in digits or spelt, with its unit.

1.2 million, 1,200,000 and $1.2m are parsed to values; a score or a telephone number stays a text.
"""

from __future__ import annotations

import math
import re
import unicodedata
from typing import NamedTuple

from tracker.diff.lexicon import Dimension, Lexicon, Unit
from tracker.diff.myriads import tally_at

_SPACES = " \u00a0\u2009\u202f"
#: What Arabic and Korean write in one word before a figure comes first: و10, 총12명.
_NUMERAL = re.compile(
    r"(?:[\u0621-\u064a]{1,3}|[\uac00-\ud7a3]{1,4})?(?P<sign>[+\-\u2212]?)(?P<money>[a-z]{0,2}[$\u00a2-\u00a5\u20a0-\u20cf])?"
    rf"[{_SPACES}]?(?P<digits>\d+(?:(?:[.,'٫٬]|[{_SPACES}]{{1,2}})\d+)*)(?P<rest>.*)",
    re.DOTALL,
)
_GROUPED = re.compile(rf"\d{{1,3}}([.,'٬{_SPACES}])\d{{3}}(?:\1\d{{3}})*(?:[.,]\d+)?")
_ORDINAL_ENDING = re.compile(r"st|nd|rd|th|\.|º|ª|°|er|re|e|ème|nde")
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2212", "-----")
_FRACTION = re.compile(r"([1-9])/([2-9])")
_FRACTION_PLACES = 5  # to which a third is written in a lexicon
_LONGEST_ABBREVIATION = 2  # of a scale: "m", "bn". It stands after a figure only
_LEAST_SCALE = 1_000  # from which one is a step of its own: in "two hundred thousand" the hundred is none
_HALF = 0.5
_AND = frozenset({"and", "und", "y", "e", "et"})  # treinta y dos
_OF = frozenset({"de", "di", "."})  # millones de euros, тыс. рублей


class Quantity(NamedTuple):
    """A number and what it counts; equal quantities say the same."""

    value: float | str
    unit: str = ""
    dimension: Dimension | None = None
    factor: float = 0.0
    shift: float = 0.0

    def is_converted(self, other: Quantity, tolerance: float) -> bool:
        """True when two units measure the same. In one unit, 100 and 101 are two quantities."""
        if self.unit == other.unit or self.dimension is not other.dimension or not self.factor or not other.factor:
            return False
        if isinstance(self.value, str) or isinstance(other.value, str):
            return False
        one, two = (self.value + self.shift) * self.factor, (other.value + other.shift) * other.factor
        return abs(one - two) <= tolerance * max(abs(one), abs(two))


class Measured(NamedTuple):
    """A quantity, and the word after its last one."""

    quantity: Quantity
    end: int


def quantity_at(words: list[str], at: int, lexicon: Lexicon) -> Measured | None:
    """The quantity that begins at that word."""
    measured = _of_signs(words, at, lexicon) if lexicon.has_myriads else None
    if measured:
        return measured
    fraction = _fraction(words[at])
    if fraction is not None:
        return _with_unit(fraction, words, at + 1, lexicon)
    numeral = _NUMERAL.fullmatch(words[at]) if any(map(str.isdigit, words[at])) else None
    if numeral:
        return _in_figures(numeral, words, at, lexicon)
    return _spelt(words, at, lexicon)


def _of_signs(words: list[str], at: int, lexicon: Lexicon) -> Measured | None:
    """3万5千, 百分之三十."""
    share = lexicon.share_words.at(words, at)
    measured = quantity_at(words, share.end, lexicon) if share and share.end < len(words) else None
    percent = lexicon.units.at(["%"], 0)
    if measured and percent:
        return Measured(Quantity(measured.quantity.value, *percent.value), measured.end)
    tally = tally_at(words, at, lexicon)
    if tally is None or isinstance(tally.value, str):
        return Measured(Quantity(tally.value), tally.end) if tally else None
    if tally.rest:
        return Measured(_clinging(tally.value, tally.rest, lexicon), tally.end)
    return _with_unit(tally.value, words, tally.end, lexicon)


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
    is_sign = len(word) == 1 and word.isnumeric() and not word.isdigit() and 0 < unicodedata.numeric(word) < 1
    return round(unicodedata.numeric(word), _FRACTION_PLACES) if is_sign else None


def _in_figures(numeral: re.Match[str], words: list[str], at: int, lexicon: Lexicon) -> Measured:
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
    shortest = 1 if lexicon.particles else len(first)  # 3달러를
    units = (lexicon.units.at([first[:end]], 0) for end in range(len(first), shortest - 1, -1))
    unit = next(filter(None, units), None)
    return _quantity(value, unit.value if unit else None)


def _spelt(words: list[str], at: int, lexicon: Lexicon) -> Measured | None:
    word = words[at]
    if word not in lexicon.number_words and "-" not in word:
        return None  # asked first: most words are none
    if word in lexicon.vague_numbers:
        base = word[:-1] if word[:-1] in lexicon.vague_numbers else word  # Tausenden
        return Measured(Quantity(base), at + 1)
    if word in lexicon.ordinals and word not in lexicon.numbers:
        return Measured(Quantity(float(lexicon.ordinals[word]), "ordinal"), at + 1)
    value, end = _sum(words, at, lexicon)
    if end > at:
        return _with_unit(value, words, end, lexicon)
    first, _, rest = word.partition("-")
    if first not in lexicon.numbers:
        return None
    found = _clinging(lexicon.numbers[first], rest, lexicon)
    is_counted = found.unit or rest.rpartition("-")[2] in lexicon.age_words
    is_manner = first in lexicon.weak_numbers and not is_counted  # one-sided, second-hand, but one-year
    return None if is_manner else Measured(found, at + 1)


def _sum(words: list[str], at: int, lexicon: Lexicon) -> tuple[float, int]:
    """Number words added up, and the word after them: two hundred and fifty thousand, treinta y dos mil."""
    total = part = 0.0
    step, end = math.inf, at  # the scale last met; none is met twice
    while end < len(words):
        following = end + 1 if end > at and words[end] in _AND else end
        word = words[following] if following < len(words) else ""
        scale = lexicon.scales.get(word, 0.0) if following == end and _may_begin(word, end > at) else 0.0
        value = _spelt_value(word, lexicon)
        if value is not None and _has_room(value, part, step) and not _is_step(words, following + 1, step, lexicon):
            part += value
        elif 0 < scale < _LEAST_SCALE:
            part = (part or 1.0) * scale
        elif 0 < scale != step:
            total, part = (total + (part or 1.0) * scale if scale < step else (total + part) * scale), 0.0
            step = scale
        else:
            break
        end = following + 1
    half, end = _and_a_half(step, words, end, lexicon)
    return total + part + half, end


def _may_begin(word: str, has_begun: bool) -> bool:
    return has_begun or len(word) > _LONGEST_ABBREVIATION


def _has_room(value: float, part: float, step: float) -> bool:
    """True for five after twenty, a hundred or a thousand; not after ten, nor for fifty after twenty."""
    if not part:
        return value < step and (value.is_integer() or step == math.inf)
    room = 1 if part % 10 else 10 if part % 100 else 100
    return 1 <= value < room and value.is_integer() and part % 100 != 10


def _is_step(words: list[str], at: int, step: float, lexicon: Lexicon) -> bool:
    """True for the second thousand of "between a thousand and two thousand"."""
    return at < len(words) and lexicon.scales.get(words[at]) == step


def _and_a_half(step: float, words: list[str], at: int, lexicon: Lexicon) -> tuple[float, int]:
    """Half of the scale before, where the words say so, and the word after them: dos millones | y medio."""
    is_half = _LEAST_SCALE <= step < math.inf and _is_half(words, at, lexicon)
    return (step / 2, at + 2) if is_half else (0.0, at)


def _is_half(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """True for the "y medio" of "dos millones y medio" and of "dos años y medio"."""
    return at + 1 < len(words) and words[at] in _AND and lexicon.numbers.get(words[at + 1]) == _HALF


def _spelt_value(word: str, lexicon: Lexicon) -> float | None:
    """twelve, twenty-one, vingt-et-un."""
    if word in lexicon.numbers:
        return lexicon.numbers[word]
    parts = [part for part in word.split("-") if part not in _AND] if "-" in word else ()
    if len(parts) > 1 and all(part in lexicon.numbers for part in parts):
        return sum(lexicon.numbers[part] for part in parts)
    return None


def _scaled(value: float, words: list[str], at: int, lexicon: Lexicon) -> tuple[float, int]:
    """A value in figures times the scales that follow it, and the word after them: "3 | mil millones"."""
    step = 1.0
    while at < len(words) and words[at] in lexicon.scales:
        step *= lexicon.scales[words[at]]
        at += 1
    half, at = _and_a_half(step, words, at, lexicon)
    return value * step + half, at


def _with_unit(value: float, words: list[str], at: int, lexicon: Lexicon) -> Measured:
    first = at + 1 if _is_parted(words, at, lexicon) else at
    unit = lexicon.units.at(words, first) if first < len(words) else None
    if unit is None:
        return Measured(Quantity(value), at)
    if unit.end < len(words) and words[unit.end] in lexicon.age_words:
        return Measured(Quantity(value), unit.end + 1)
    if _is_half(words, unit.end, lexicon) and float(value).is_integer():
        return Measured(_quantity(value + _HALF, unit.value), unit.end + 2)
    return Measured(_quantity(value, unit.value), unit.end)


def _is_parted(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """True for "millones de euros", and for a scale that was cut short."""
    return at < len(words) and words[at] in _OF and words[at - 1] in lexicon.number_words


def _money(sign: str, lexicon: Lexicon) -> Unit:
    found = lexicon.units.at([sign], 0)
    return found.value if found else Unit(sign, Dimension.MONEY, 0.0)


def _quantity(value: float, unit: Unit | None) -> Quantity:
    return Quantity(value, *unit) if unit else Quantity(value)
