"""Text in, tokens out: the smallest pieces that a diff may show as changed.

A token is a word, a number with its separators, an amount, a percentage, an address, an initialism, a hyphenated
name, one character of a script without spaces, or one mark. White space stands between tokens and belongs to none.
Nothing is lost: spaces and words, taken in turn, give the text back.
"""

from __future__ import annotations

import re
from operator import add

#: Characters that no word holds: white space, punctuation, symbols and pictures. All else may stand in a word, so
#: that vowel signs, joiners, soft hyphens and lone surrogates never cut one.
MARKS = (
    r"\s!-/:-@\[-^`{-~\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u0589\u05be\u05c0\u05c3\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965"
    r"\u2010-\u2027\u2030-\u205e\u207a-\u207e\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030"
    r"\u0970\u30fb\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6\U0001f000-\U0001faff"
)
#: Scripts written without spaces: each character, with the signs that hang on it, is a token.
_THAI = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_THAI_SIGNS = r"\u0e30-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u17dd"
_HAN = (
    r"\u3005-\u3007\u3040-\u30a0\u30fb\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    r"\U00020000-\U0003ffff"
)
_KATAKANA = r"\u30a1-\u30fa\u30fc-\u30ff"

_WORD = rf"[^{MARKS}{_THAI}{_HAN}{_KATAKANA}]"
_LETTER = rf"[^\d{MARKS}{_THAI}{_HAN}{_KATAKANA}]"
#: A word that nothing clings to. Most are such, and many in a row: they are taken at one stroke.
_PLAIN = r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]++(?![^ ,])"
_CURRENCY = r"[$\u00a2-\u00a5\u20a0-\u20cf\uff04\uffe0\uffe1\uffe5\uffe6]"
_GAP = r"(?:[ \u00a0\u2009\u202f]{1,2})"  # doubled by mistake, too
#: A number keeps its separators. A space is one only before three digits, as in "1 200 000".
_NUMBER = rf"(?:\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)|\d+)(?:[.,:'’/·٫٬．：\-\u2010-\u2013]\d+)*"
#: No joint stands before a particle: in ‘안전’이라고 the mark closes a quotation.
_JOINT = r"['’\-\u2010\u2011&/+](?!(?<=['’])[\uac00-\ud7a3])"
_HANGING = r"\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"

_TOKEN = re.compile(
    rf"""(\s*+)(?:
      ({_PLAIN}(?:[ ]{_PLAIN})*+)                                         # first, as most are
    | ((?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)’'\]]                 # an address of a page
    | {_LETTER}{_WORD}{{0,63}}(?:[.+\-]{_WORD}{{1,63}}){{0,5}}@{_WORD}+(?:[.\-]{_WORD}+)+  # an address of mail, bounded
    | (?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!{_WORD}))?                       # an initialism
    | (?:(?<![^\s(\[“"])[+\-\u2212])?(?:[A-Z]{{0,2}}{_CURRENCY}{_GAP}?)?{_NUMBER}
      (?:(?:{_JOINT})?{_WORD}+|{_GAP}?[%‰٪％]|{_GAP}?{_CURRENCY}(?!\d)|{_GAP}?°[CF]?)*  # a number, what clings
    | [@\#]?{_LETTER}{_WORD}*(?:{_JOINT}{_WORD}+|\.(?:com|org|net|gov)\b)*   # a word or a name
    | [{_KATAKANA}]+
    | [{_THAI}][{_THAI_SIGNS}\u200b-\u200d]*
    | [\U0001f1e6-\U0001f1ff]{{2}}                                         # a flag
    | (?:\.{{2,}}|-{{2,}}|\S)[{_HANGING}]*(?:\u200d\S[{_HANGING}]*)*     # one mark or picture
    | \Z))""",
    re.VERBOSE,
)

_UNSPACED = re.compile(rf"[{_THAI}{_HAN}]")


class Tokens:
    """The tokens of one text, and where they stand in it."""

    __slots__ = ("spaces", "words")

    def __init__(self, words: list[str], spaces: list[str]) -> None:
        self.words = words
        self.spaces = spaces  # before each word, and at last the one at the end

    def between(self, first: int, last: int) -> str:
        """The text from word `first` up to word `last`, without the space before and after."""
        if last - first < 2:
            return "".join(self.words[first:last])
        return self.words[first] + self.spaced(first + 1, last)

    def spaced(self, first: int, last: int) -> str:
        """The same with the space before each word."""
        return "".join(map(add, self.spaces[first:last], self.words[first:last]))


def tokens_of(text: str) -> Tokens:
    """The tokens of `text`."""
    words: list[str] = []
    spaces: list[str] = []
    for space, row, word in _TOKEN.findall(text):
        spaces.append(space)
        if row:
            words += row.split(" ")
            spaces += [" "] * row.count(" ")
        elif word:
            words.append(word)
        else:
            break  # the end, which is met twice where white space stands before it
    return Tokens(words, spaces)


def is_unspaced(word: str) -> bool:
    """True for a token of a script that puts no spaces between its words."""
    return _UNSPACED.match(word) is not None


def holds_unspaced(text: str) -> bool:
    """True for a text with a letter of such a script."""
    return _UNSPACED.search(text) is not None


def is_mark(word: str) -> bool:
    """True for a token without letter or digit: punctuation, a symbol, a picture."""
    return not (word.isalnum() or any(map(str.isalnum, word)))
