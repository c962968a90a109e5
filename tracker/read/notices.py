"""Which texts are a publisher's notice (correction, clarification, update, editor's note): text in, kind out.

The wordings are data, in `phrases/notices.toml`. All languages are asked, whatever the page says of itself: agencies
print English notices under other headlines. What only resembles a notice (a time stamp, a request to report errors, a
disclaimer) is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tracker.model import NoticeKind
from tracker.read.phrases import phrases
from tracker.read.stamps import is_date, is_stamp
from tracker.tuning import READING

_ORNAMENT = re.compile(r"""[\s*•·#~=_+>|"'“”„«»(（\[【〔「『《〈＜<★☆■□◆▪※–—-]*""")
_SENTENCE_START = re.compile(r"""[.!?:;…–—_*)\]]["'”»)]*\s+["'“„«(\[*]*""")
# After a label: nothing more, or a sign that closes it; or a date and then such a sign.
_LABEL_END = re.compile(r"[\s*_\"'”»]*(?:$|[:：.!|・／/\])】〕」』》〉＞>）(（\[–—-])")
_DATED_END = re.compile(r",?\s+(?P<date>[^–—]{1,60}?)\s*(?:[:：](?!\d)|[)–—]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """One language's way to word one kind of notice."""

    kind: NoticeKind
    cues: tuple[str, ...]
    expression: str


@lru_cache(maxsize=1024)  # a page's rules ask several times for each of its texts
def notice_kind(text: str) -> NoticeKind | None:
    """What kind of notice a text is, or None; a notice in mid-text, after other matter, does not make the text one."""
    head = text[: READING.notice_length].lower().replace("’", "'").replace("‘", "'")
    start = _ORNAMENT.match(head).end()  # type: ignore[union-attr]  # it matches the empty string too
    kind = _labelled(head, start) or _worded(head, start)
    if kind is None or _compiled(_none()).match(head, start):
        return None
    return None if kind is NoticeKind.UPDATE and is_stamp(text) else kind


def _labelled(head: str, start: int) -> NoticeKind | None:
    for label, kind, may_stand_alone in _labels().get(head[start : start + 2], ()):
        end = _label_end(head, start + len(label)) if head.startswith(label, start) else None
        if end is not None and (may_stand_alone or head[end:].strip()):
            return kind
    return None


def _label_end(head: str, end: int) -> int | None:
    """Where the sign after a label ends, or None where the label is only the beginning of a sentence."""
    closed = _LABEL_END.match(head, end)
    if closed:
        return closed.end()
    dated = _DATED_END.match(head, end)
    return dated.end() if dated and is_date(dated["date"]) else None


def _worded(head: str, start: int) -> NoticeKind | None:
    cues = _cues(head.isascii())
    met = {place for cue in cues if cue in head for place in cues[cue]}
    if not met:
        return None
    starts = [0, start, *(m.end() for m in _SENTENCE_START.finditer(head, start, start + READING.notice_reach))]
    for wording in (_wordings()[place] for place in sorted(met)):
        pattern = _compiled(wording.expression)
        if any(pattern.match(head, place) for place in starts):
            return wording.kind
    return None


@lru_cache
def _labels() -> dict[str, list[tuple[str, NoticeKind, bool]]]:
    """Labels by their first two characters, longest first: label, kind, whether it says something alone."""
    labels: dict[str, list[tuple[str, NoticeKind, bool]]] = defaultdict(list)
    for language in _languages().values():
        for kind in NoticeKind:
            for label in language.get(kind, {}).get("labels", ()):
                labels[label[:2]].append((label, kind, True))
            for label in language.get(kind, {}).get("openers", ()):
                labels[label[:2]].append((label, kind, False))
    return {beginning: sorted(some, key=lambda one: -len(one[0])) for beginning, some in labels.items()}


@lru_cache
def _wordings() -> tuple[_Wording, ...]:
    """Every language's sentences, corrections first: a text that corrects and updates is a correction."""
    return tuple(
        _Wording(kind=kind, cues=tuple(language["cues"]), expression=_one_of(language, kind))
        for kind in NoticeKind
        for language in _languages().values()
        if language.get(kind, {}).get("sentences")
    )


@lru_cache
def _cues(ascii_only: bool) -> dict[str, tuple[int, ...]]:
    """For each cue the places of its wordings: most of the hundreds of texts on a page have none and are done."""
    cues: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for place, wording in enumerate(_wordings()):
        for cue in wording.cues:
            if cue.isascii() or not ascii_only:
                cues[cue] += (place,)
    return cues


def _one_of(language: dict[str, Any], kind: NoticeKind) -> str:
    alternatives = "|".join(f"(?:{sentence})" for sentence in language[kind]["sentences"])
    return alternatives.replace("SUBJECT", language["subject"])


def _languages() -> dict[str, dict[str, Any]]:
    return {code: language for code, language in phrases("notices").items() if code != "none"}


def _none() -> str:
    return "|".join(f"(?:{sentence})" for sentence in phrases("notices")["none"]["sentences"])


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Compiled when first needed: all languages together take a tenth of a second."""
    return re.compile(expression)
