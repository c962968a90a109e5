"""Which lines of an article are not the article's: lines in, a reason for each line that goes.

One set of rules for plain text and for pages. The phrases are data, in `phrases/boilerplate.toml`. A rule needs a
whole line, or the way a block is built (a label, a headline printed twice): a word inside a sentence never removes
it, and a publisher's notice is never removed. Every removal has its reason and is shown to the user.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tracker.model import Role
from tracker.read.calls import is_count, is_passed_over, is_pitch, is_request
from tracker.read.characters import fold, is_stopped, letters
from tracker.read.notices import notice_kind
from tracker.read.phrases import phrases
from tracker.read.stamps import is_bare_age, is_stamp
from tracker.tuning import READING

ADVERTISEMENT = "advertisement"
TEASER = "teaser"
CONTROL = "site control"
COUNTER = "counter"
REQUEST = "request to readers"
INVITATION = "invitation"
STAMP = "time stamp"

_INNER_STOP = re.compile(r"""[.!?…][”"’»)]*\s+(?=\S)|[。！？](?=.)""")
_WORD = re.compile(r"[^\W\d_]{5,}")
_NUMBER = r"[\d.,]+ ?(?:k|m|tsd|mio)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph as it stands, and how much of it is link, where the form can tell."""

    text: str
    role: Role = Role.PARAGRAPH
    linked: float | None = None  # 0 to 1; None in plain text, which has no links

    @property
    def is_link(self) -> bool:
        """True when the line is little else than a link."""
        return self.linked is not None and self.linked >= READING.link_line

    @property
    def is_stopped(self) -> bool:
        """True when the line ends as a sentence does."""
        return is_stopped(self.text)


def sift(lines: Sequence[Line]) -> tuple[str, ...]:
    """For each line the reason why it is not the article's, or ""."""
    reasons = [_reason_alone(line) for line in lines]
    for place, line in enumerate(lines):
        if is_teaser_label(line.text):
            _sift_teaser(lines, reasons, place)
    return tuple(reasons)


def is_advertisement_label(text: str) -> bool:
    """True for a line that says no more than "Advertisement"."""
    return len(text) <= READING.label_length and (fold(text) in _exactly("advertisement") or is_passed_over(text))


def is_teaser_label(text: str) -> bool:
    """True for a line that says no more than "Related" or "Other Topics of Interest"."""
    return len(text) <= READING.label_length and fold(text) in _exactly("teasers")


def is_appeal(text: str) -> bool:
    """True for a line in which a site speaks of itself to its readers, which alone is no reason to leave it out."""
    return len(text) <= READING.line_length and _appeal().search(fold(text)) is not None


def is_closing(text: str) -> bool:
    """True for a line that asks for corrections or tips, or tells how to use the site."""
    return len(text) <= READING.line_length and fold(text).startswith(_beginnings()) and notice_kind(text) is None


def is_credit(text: str) -> bool:
    """True for a line that credits a picture, or describes and credits one: it is the article's, as a caption."""
    small = text.lower()
    known = phrases("boilerplate")["credits"]
    if len(text) <= READING.caption_length and any(
        re.search(f"(?:{closing})$", small) for closing in known["closings"]
    ):
        return True
    bare = small.strip(" ()[]")
    return len(text) <= READING.credit_length and (
        bare.startswith(tuple(known["beginnings"])) or bare.endswith(tuple(known["ends"]))
    )


@lru_cache(maxsize=READING.blocks)  # a live blog's lines are sifted twice
def _reason_alone(line: Line) -> str:
    """Why the line goes whatever stands around it, or ""."""
    if len(line.text) > READING.line_length or notice_kind(line.text) is not None:
        return ""
    folded = fold(line.text)
    if is_advertisement_label(line.text):
        return ADVERTISEMENT
    if folded in _exactly("teasers") or _is_one_line_teaser(line, folded):
        return TEASER
    if folded in _exactly("controls"):
        return CONTROL
    if folded.startswith(_beginnings()) or is_request(line.text):
        return REQUEST
    if _counter().fullmatch(folded) or is_count(line.text):
        return COUNTER
    if is_stamp(line.text) or (is_bare_age(line.text) and line.role is not Role.HEADING):
        return STAMP
    return INVITATION if _invitation().match(folded) or is_pitch(line.text) else ""


def _is_one_line_teaser(line: Line, folded: str) -> bool:
    """True for "READ MORE: A headline of another article": label, sign and headline on one line."""
    if line.is_link and not line.is_stopped and line.role is not Role.HEADING and _piece_before_sign().match(folded):
        return True
    label = _label_before_sign().match(folded)
    is_linked = line.linked is not None and line.linked >= READING.prose_links
    return label is not None and (is_linked or (not line.is_stopped and line.role is not Role.HEADING))


def _sift_teaser(lines: Sequence[Line], reasons: list[str], place: int) -> None:
    """Judge what stands around a teaser label.

    The teaser's headline, printed on both sides of the label or twice after it, goes with its copies and with the
    summary that follows. Where nothing is printed twice, only links go, or in plain text one line that is no sentence.
    """
    before = _next_open(reasons, place, -1)
    after = _next_open(reasons, place, 1)
    if after is None or notice_kind(lines[after].text) is not None:
        return
    second = _next_open(reasons, after, 1)
    copies = (other for other in (before, second) if other is not None and _same_headline(lines[other], lines[after]))
    copy = next(copies, None)
    if copy is not None:
        reasons[after] = reasons[copy] = TEASER
        summary = _next_open(reasons, max(after, copy), 1)
        if summary is not None and _is_summary(lines, summary, lines[after]):
            reasons[summary] = TEASER
    elif lines[after].linked is not None:
        _sift_links(lines, reasons, after)
    elif _is_bare_headline(lines[after]):
        reasons[after] = TEASER
        if second is not None and _is_bare_headline(lines[second]) and lines[second].role is Role.PARAGRAPH:
            reasons[second] = TEASER


def _sift_links(lines: Sequence[Line], reasons: list[str], place: int) -> None:
    while place < len(lines) and lines[place].is_link and notice_kind(lines[place].text) is None:
        reasons[place] = reasons[place] or TEASER
        place += 1


def _next_open(reasons: Sequence[str], place: int, step: int) -> int | None:
    """The nearest line in that direction that no rule has taken yet."""
    place += step
    while 0 <= place < len(reasons) and reasons[place]:
        place += step
    return place if 0 <= place < len(reasons) else None


def _same_headline(one: Line, other: Line) -> bool:
    return len(one.text) <= READING.headline_length and letters(one.text) == letters(other.text) != ""


def _is_bare_headline(line: Line) -> bool:
    return len(line.text) <= READING.headline_length and not line.is_stopped and notice_kind(line.text) is None


def _is_summary(lines: Sequence[Line], place: int, headline: Line) -> bool:
    """True when the block after a repeated headline is the teaser's summary and not the article going on.

    Copies nearly always carry one. A block that is no sentence is the summary. A sentence or two are taken for it as
    well, unless so many of their words stand elsewhere in the article that it must be the article going on, and none
    that only the teaser's headline has.
    """
    line = lines[place]
    if line.role is not Role.PARAGRAPH or len(line.text) > READING.summary_length or notice_kind(line.text) is not None:
        return False
    if place + 1 < len(lines) and is_teaser_label(lines[place + 1].text):  # the headline of the next teaser
        return False
    if not line.is_stopped:
        return True
    if len(_INNER_STOP.findall(line.text)) >= READING.summary_sentences:
        return False
    return not _goes_on(lines, line, headline)


def _goes_on(lines: Sequence[Line], line: Line, headline: Line) -> bool:
    """True when the article goes on with a line: its words are the article's, and none is the teaser's alone."""
    words = _words(line.text)
    others = _words(*(other.text for other in lines if other.text not in (line.text, headline.text)))
    if words & _words(headline.text) - others or len(words) < READING.familiar_least:
        return False
    return len(words & others) >= READING.familiar * len(words)


def _words(*texts: str) -> frozenset[str]:
    """The words long enough to say what a text is about, without their possessives."""
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()))


@lru_cache
def _exactly(key: str) -> frozenset[str]:
    return frozenset(fold(phrase) for language in _languages() for phrase in language.get(key, ()))


@lru_cache
def _beginnings() -> tuple[str, ...]:
    return tuple(fold(phrase) for language in _languages() for phrase in language.get("requests", ()))


@lru_cache
def _label_before_sign() -> re.Pattern[str]:
    labels = "|".join(re.escape(label) for label in sorted(_exactly("teasers"), key=len, reverse=True))
    return re.compile(rf"(?:{labels})\s*[:：|>»→–—-]")


@lru_cache
def _piece_before_sign() -> re.Pattern[str]:
    """ "Listen: ", "From the archive: ": what kind of piece the link behind it leads to."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases('calls')['pieces']))})\s*[:：|»→]")


@lru_cache
def _counter() -> re.Pattern[str]:
    counted = {fold(word) for language in _languages() for word in language.get("counted", ())}
    words = "|".join(re.escape(word) for word in sorted(counted, key=lambda word: (-len(word), word)))
    return re.compile(
        rf"{_NUMBER} ?(?:{words})|(?:{words})[ :(]*{_NUMBER}(?: ?(?:{words}))?|\d+ ?(?:of|/|von|de|sur|di) ?\d+"
    )


@lru_cache
def _invitation() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{sentence})" for language in _languages() for sentence in language.get("invitations", ()))
    )


@lru_cache
def _appeal() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for language in _languages() for one in language.get("appeals", ())))


def _languages() -> tuple[dict[str, Any], ...]:
    return tuple(language for name, language in phrases("boilerplate").items() if name != "credits")
