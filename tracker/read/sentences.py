"""A paragraph and its language enter, the places of its sentences leave; no character is changed or lost.

Each run of stops is judged by itself, from what stands in a bounded window around it: the word before, the marks that
close with it, the words after. Of what came earlier only the beginning of the sentence is known, and quotation marks
are never paired. So an edit inside one sentence moves no boundary of another, and time grows with the text alone.

All white space parts sentences alike; only a blank line, U+2029 and the mark of a bulleted line end one without a stop.
The words that decide are data, one module a language, in `languages`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from tracker.read.languages import Abbreviation, Language, language_of
from tracker.tuning import SPLITTING

# Counts in the patterns below only bound what they repeat, so that no text can make them slow.

# A dot also stands in 3.5 and U.S., so narrow stops need a space after them; wide ones end a sentence without.
_NARROW_STOPS = ".．!?…‽‼⁇⁈⁉"
_WIDE_STOPS = "。｡！？؟۔।॥։።។៕"
_STOPS = _NARROW_STOPS + _WIDE_STOPS
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff"
_INSIDE_WORDS = re.compile(r"(?<=\w)[\u00ad\u200b-\u200d\u2060\ufeff]+(?=\w)")
_DASHES = r"—–―\-"

# What stands between a stop and the space belongs to the sentence that ends.
_CLOSING_QUOTES = "\"'”’»›」』＂"
_CLOSING = rf"{_CLOSING_QUOTES})\]}}）］｝】》〉〕*†‡¹²³⁰⁴-⁹{_INVISIBLE}"
# These close in some languages and open in others: they close where a space or a lesser mark follows.
_EITHER_QUOTES = "“‘«‹"
_WIDE = frozenset(_WIDE_STOPS)
_QUOTES = frozenset(_CLOSING_QUOTES + _EITHER_QUOTES + "》")
_LESSER_MARKS = rf"\s,.;:!?…)\]{_DASHES}"

# Smileys, hearts, hands and rockets after a stop belong to what they cheer; arrows and ticks lead the next sentence.
_FACES = "❤♥🎈-🎊👋-👐💓-💟🔥😀-😿🙀-🙏🚀🤌-🤟🤣-🤯🥰-🥺🫠-🫨🫶"
_PICTURES = r"[\u2600-\u27bf\U0001f300-\U0001faff][\u200d\ufe0f\u2600-\u27bf\U0001f300-\U0001faff]{0,24}"

# What may stand before the first word of a sentence; before which of them a small letter will do; what begins none.
_OPENING = rf"\"'“‘„‚«‹»›”’「『(（\[［{{【《〈〔¿¡*•▪■●►‣·{_DASHES}{_INVISIBLE}"
_OPENING_LOWER = tuple("\"'“”‘’„‚«»‹›(（[")
_CONTINUING = frozenset(",;:%)]}>/，、；：）］｝】》〉〕」』،؛" + _STOPS)

_CANDIDATE = re.compile(
    rf"""
    ( [{_STOPS}]
      (?: [{_STOPS}{_CLOSING}]++
        | [{_EITHER_QUOTES}]{{1,3}}(?=[{_LESSER_MARKS}]|\Z)
        | \[[\w ]{{1,{SPLITTING.note}}}\]                     # ended.[citation needed]
        | {_PICTURES}(?=\s|\Z)
        | \s{{1,2}}+
          (?: \[\d{{1,3}}\]                                 # ended. [12]
            | [»›”](?=[{_LESSER_MARKS}]|\Z)                  # « Fini ? »
            | (?=[{_FACES}]){_PICTURES}(?=\s|\Z)
          )
      )*+
    ) \s*+
    """,
    re.VERBOSE,
)
_BREAK = re.compile(r"\u2029\s*|(?:\r\n?+|\n|\u2028)[^\S\n\r\u2028\u2029]*(?:[\n\r\u2028\u2029]\s*|(?=[•▪■●►‣·*\-]\s))")

_OPENING_MARKS = re.compile(rf"(?:[\[(](?:…|\.{{3}})[\])]\s{{0,2}}|(?:…|\.{{3}})(?=\w)|[{_OPENING}]\s{{0,2}}){{0,8}}")
_DASH = re.compile(rf"[{_DASHES}]")
_FIRST_WORD = re.compile(rf"[^\s.,;:!?'’\"”)&/।…{_DASHES}]++(?![.\-&/])")
_SPACED_WORD = re.compile(r"[^\W\d_]{2,}+(?=[\s,'’])")
_AFTER_SEPARATOR = re.compile(rf"[^/(\[\"“„«‹‘‚…{_DASHES}]*\Z")
_STRONG = re.compile(rf"[!?‽‼⁇⁈⁉{_WIDE_STOPS}]|[{_CLOSING}][.…]")
_ELLIPSIS = re.compile(r"…|\.\.")
_OUTCRY = re.compile(r"[!?！？‽‼⁇⁈⁉]")
_INITIAL = re.compile(r"[^\W\d_][\u0300-\u036f]?")
_ELISION = re.compile(r"\A[^\W\d_]{1,4}['’](?=[^\W\d_]{2})")
_WORD_BEFORE = re.compile(r"(\S+)\s+\S+\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = re.compile(r"[IVX]{2,}")
_ENUMERATOR = re.compile(rf"[{_OPENING}]*\s?(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[^\W\d_]|[ivx]{{1,5}}|[IVX]{{1,5}})\s*")
_TIME = re.compile(rf"[{_OPENING}]*\s?\d{{1,2}}(?:[:.]\d{{2}})?\s?[^\W\d_](?:\.?\s?[^\W\d_])?")
_COUNTED = re.compile(r"[:;]\s+\d{1,2}\Z")
_NUMERAL = re.compile(r"[#№]?\d|[IVXLC]{2,}\b|[A-Z]{1,2}(?:\.\s?|[\-/])?\d")
_LOWER_START = re.compile(r"https?://|www\.|[a-z]{1,5}[A-Z\d]")
_IDEOGRAPH = re.compile(r"[\u3005-\u30ff\u3400-\u9fff]")
_FINISHED = re.compile(r"(?:\d{2}|[^\W\d_]{2}\)|\d\)|%)\Z")
_REFERENCE = re.compile(rf"[^()（）]{{1,{SPLITTING.reference}}}[)）]\s*(?=(.))")


class _Stop(NamedTuple):  # made for every second stop, in a quarter of the time that a frozen dataclass takes
    """A run of stops and the window around it, which never reaches back beyond the sentence that it may end."""

    before: str  # what stands before, white space included
    is_whole: bool  # `before` reaches back to the sentence's first character
    word: str  # the last word before, without the quotes and brackets that open it
    marks: str  # the stop itself and all that closes with it
    is_spaced: bool
    opening: str  # quotes, brackets and dashes before the next word
    rest: str  # the text from the next word on

    @property
    def first(self) -> str:
        return self.rest[:1]


def split_sentences(paragraph: str, language: str = "en") -> tuple[str, ...]:
    """The sentences of a paragraph in order; nothing but white space is left out between them.

    >>> split_sentences('"Why?" asked Dr. Adeyemi. She paid $3.5 million.')
    ('"Why?" asked Dr. Adeyemi.', 'She paid $3.5 million.')
    """
    return tuple(paragraph[begin:end] for begin, end in sentence_offsets(paragraph, language))


def sentence_offsets(paragraph: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Where each sentence of a paragraph begins and ends.

    >>> sentence_offsets("It rained. We left.")
    ((0, 10), (11, 19))
    """
    words = language_of(language)
    return tuple(offsets for block in _blocks(paragraph) for offsets in _sentences_between(paragraph, *block, words))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The parts between blank lines and before bulleted lines, without the white space around them."""
    begin = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for found in _BREAK.finditer(text, begin, end) if _may_break(text) else ():
        yield begin, begin + len(text[begin : found.start()].rstrip())
        begin = found.end()
    if begin < end:
        yield begin, end


def _may_break(text: str) -> bool:
    return "\n" in text or "\r" in text or "\u2028" in text or "\u2029" in text


def _sentences_between(text: str, begin: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    for found in _CANDIDATE.finditer(text, begin, end):
        if found.end() < end and _ends_at(text, begin, found, language):
            yield begin, found.end(1)
            begin = found.end()
    yield begin, end


def _ends_at(text: str, begin: int, found: re.Match[str], language: Language) -> bool:
    """Whether the sentence that began at `begin` ends at the stop found; what is cheap to tell is told first."""
    at, after = found.start(), found.end()
    if after == at + 1 and text[at] == "." and (text[after].islower() or text[after].isdigit()):
        return False  # inside 3.5, p.m or example.org
    if _is_plain_end(text, begin, at, after, language):
        return True
    next_word = _after_opening(text, after, found.endpos)
    if next_word == found.endpos or text[next_word] in _CONTINUING:
        return False
    return _ends(_stop(text, begin, found, next_word), language)


def _is_plain_end(text: str, begin: int, at: int, after: int, language: Language) -> bool:
    """Whether a plain word, a full stop, a space and a capital stand here: most ends, settled at little cost."""
    if after - at != 2 or text[at] != "." or text[at + 1] != " " or not text[after].isupper():
        return False
    if at - begin < SPLITTING.window_before or not language.has_full_stop:
        return False
    word = text[at - SPLITTING.window_before : at].rpartition(" ")[2]
    return word.isalpha() and word[1:].islower() and word not in language.abbreviations


def _after_opening(text: str, at: int, end: int) -> int:
    """Where the next word begins, past the quotes, brackets and dashes that open it."""
    opening = _OPENING_MARKS.match(text, at, end)
    return opening.end() if opening else at


def _stop(text: str, begin: int, found: re.Match[str], next_word: int) -> _Stop:
    earliest = max(begin, found.start() - SPLITTING.window_before)
    before = _as_read(text[earliest : found.start()])
    return _Stop(
        before=before,
        is_whole=earliest == begin,
        word=_last_word(before),
        marks=found[1],
        is_spaced=found.end() > found.end(1),
        opening=text[found.end() : next_word],
        rest=_as_read(text[next_word : min(found.endpos, next_word + SPLITTING.window_after)]),
    )


def _as_read(text: str) -> str:
    """The text as lists have it: letters composed, and no soft hyphen or the like inside a word."""
    return text if text.isascii() else unicodedata.normalize("NFC", _INSIDE_WORDS.sub("", text))


def _last_word(before: str) -> str:
    """The word before a stop, without the quotes, brackets and dashes that part it from what stands before."""
    word = "".join(before.rsplit(None, 1)[-1:])
    if word.isalpha():
        return word
    last = _AFTER_SEPARATOR.search(word)
    return last[0].lstrip("'’") if last else ""


def _ends(stop: _Stop, language: Language) -> bool:
    """Whether the stop ends its sentence, by the kind of stop and its surroundings."""
    if stop.marks != "." and (_carries_attribution(stop, language) or _carries_reference(stop)):
        return False
    if not _WIDE.isdisjoint(stop.marks):
        return True
    if not stop.is_spaced:
        return _ends_without_space(stop, language)
    if stop.first.islower() and not _may_begin_lower(stop, language):
        return False
    if _STRONG.search(stop.marks):
        return stop.word + stop.marks not in language.abbreviations or _has_starter(stop, language)
    if _ELLIPSIS.match(stop.marks):
        return _ends_at_ellipsis(stop, language)
    return _ends_at_full_stop(stop, language)


def _ends_at_ellipsis(stop: _Stop, language: Language) -> bool:
    """Whether dots end the sentence: they may begin it, or stand apart (" ... ") for words left out."""
    if not stop.word:
        return False
    stands_for_words = stop.before[-1].isspace() and stop.word[-1] not in _STOPS
    return not stands_for_words or _has_starter(stop, language)


def _ends_at_full_stop(stop: _Stop, language: Language) -> bool:
    if not language.has_full_stop or _is_enumerator(stop):
        return False
    match _abbreviation(stop, language):
        case Abbreviation.NEVER_ENDS:
            return not _QUOTES.isdisjoint(stop.marks) and _has_starter(stop, language)
        case Abbreviation.SELDOM_ENDS:
            return _has_starter(stop, language)
        case Abbreviation.MOSTLY_ENDS:
            return _has_starter(stop, language) or (_begins_with_word(stop) and not _is_carried_on(stop, language))
        case Abbreviation.BEFORE_NUMBERS:
            return not _NUMERAL.match(stop.rest)
        case _:
            return True


def _abbreviation(stop: _Stop, language: Language) -> Abbreviation | None:
    word, bare = stop.word, _ELISION.sub("", stop.word)
    is_letter_or_number = _is_initial(word) or _is_ordinal(word, language)
    if is_letter_or_number and _is_counted(stop, language):
        return None
    kind = language.abbreviations.get(word) or language.abbreviations.get(bare)
    if kind is None and (is_letter_or_number or _is_acronym(bare, language) or word.endswith(language.seldom_end_in)):
        return Abbreviation.SELDOM_ENDS
    return kind


def _is_counted(stop: _Stop, language: Language) -> bool:
    """Whether a letter or number stands for itself, after a word that is counted so: Plan B, Platz 3."""
    counted = _WORD_BEFORE.search(stop.before)
    return counted is not None and counted[1].lower() in language.counting and not _is_carried_on(stop, language)


def _is_acronym(word: str, language: Language) -> bool:
    """Whether a word is letters, or abbreviations, joined by stops: U.S, बी.जे.पी."""
    if _ACRONYM.fullmatch(word):
        return True
    return "." in word and all(part in language.abbreviations for part in word.split("."))


def _is_initial(word: str) -> bool:
    """A letter alone, in a script that has capitals: elsewhere a letter may be a word."""
    return bool(_INITIAL.fullmatch(word)) and word.lower() != word.upper()


def _is_ordinal(word: str, language: Language) -> bool:
    if not language.ordinal_digits:
        return False
    parts = word.split(".")  # 24.12 is a date without its year
    return bool(_ROMAN.fullmatch(word)) or all(
        part.isdigit() and len(part) <= language.ordinal_digits for part in parts
    )


def _is_enumerator(stop: _Stop) -> bool:
    """Whether the stop belongs to the "1." of a list or the "9 a.m." of a log, or to a "1." after a colon."""
    heads = stop.is_whole and (_ENUMERATOR.fullmatch(stop.before) or _TIME.fullmatch(stop.before))
    return bool(heads or (stop.word.isdigit() and _COUNTED.search(stop.before)))


def _has_starter(stop: _Stop, language: Language) -> bool:
    """Whether what follows is a word that begins a sentence, and no name: "U.S. He" and "U.S. Senate"."""
    word = _FIRST_WORD.match(stop.rest)
    return word is not None and word[0] in language.starters and not _DASH.search(stop.opening)


def _begins_with_word(stop: _Stop) -> bool:
    return stop.first.isalpha() and not stop.opening.strip("\"'“”‘’„«»‹›¿¡ ")


def _is_carried_on(stop: _Stop, language: Language) -> bool:
    """Whether what follows carries a time or a date on: "9 a.m. Eastern", "auf 1. Mai"."""
    return bool(language.carried_on) and re.match(language.carried_on, stop.rest) is not None


def _may_begin_lower(stop: _Stop, language: Language) -> bool:
    """Whether a sentence may begin with a small letter: iPhone, de Blasio, a quotation, a slip after a plain word."""
    if stop.opening.endswith(_OPENING_LOWER) or _LOWER_START.match(stop.rest):
        return True
    if stop.marks == "." and not stop.opening and _is_ordinary(stop.word):
        return True
    word, _, next_word = stop.rest.partition(" ")
    return word in language.lower_starters or (word in language.name_particles and next_word[:1].isupper())


def _is_ordinary(word: str) -> bool:
    return len(word) >= SPLITTING.ordinary_word and word.islower() and word.isalpha()


def _ends_without_space(stop: _Stop, language: Language) -> bool:
    """Whether a space was forgotten ("the end.The next"), as in no domain, file or name (a.txt, .Net, Table.Media)."""
    if stop.marks[0] in "!?" and _IDEOGRAPH.match(stop.rest):
        return True
    if not stop.word or (stop.marks == "." and stop.before[-1].isspace()):
        return False
    if stop.marks == "." and language.last_letters and stop.first.isalpha():
        return stop.word.endswith(language.last_letters) and _abbreviation(stop, language) is None
    next_word = _SPACED_WORD.match(stop.rest)
    if not next_word or not next_word[0].istitle():
        return False
    if not stop.word.isalpha() or len(stop.word) < SPLITTING.unspaced_word:
        return next_word[0] in language.starters and _FINISHED.search(stop.word) is not None
    return stop.word.islower() or (stop.word.istitle() and next_word[0] in language.starters)


def _carries_attribution(stop: _Stop, language: Language) -> bool:
    """Whether a closed quotation goes on with who said it, or in the words around it: "Why?" Smith asked."""
    if _QUOTES.isdisjoint(stop.marks):
        return False
    if stop.opening:
        return bool(_DASH.fullmatch(stop.opening.strip()))
    if language.after_outcry and _OUTCRY.search(stop.marks) and re.match(language.after_outcry, stop.rest):
        return True
    if not language.speech_tag or not (_STRONG.search(stop.marks) or _ELLIPSIS.match(stop.marks)):
        return False
    return re.match(language.speech_tag, stop.rest) is not None


def _carries_reference(stop: _Stop) -> bool:
    """Whether a question or quotation goes on after brackets: “Who lives there?” (Hale, p. 3)."""
    if stop.opening[:1] not in ("(", "（"):
        return False
    reference = _REFERENCE.match(stop.rest)
    return reference is not None and (reference[1] in ".,;:。，" or reference[1].islower())
