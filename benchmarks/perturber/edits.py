"""A layout in, its page with one thing edited that a reader must see, and what was edited, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from itertools import takewhile
from random import Random
from typing import NamedTuple

from lxml import html
from lxml.html import HtmlElement

from benchmarks.perturber.catalogue import Perturbation
from benchmarks.perturber.layout import Layout, NoPlace, elements, normal, shown
from benchmarks.perturber.phrases import Phrases
from benchmarks.perturber.pieces import hashed

#: Characters around a changed place by which it is told from others.
_AROUND = 12
_UNSEEN = ("script", "style", "noscript", "template")
_WORD = re.compile(r"(?<=\w )[a-zà-ÿа-я]{5,}(?= \w)")
_FIGURE = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]*\d)")
_SENTENCE = re.compile(r"(?<=[.!?]) [^\W\d_a-z][^.!?]{20,}[.!?](?=\s|$)")
_CLOSED = re.compile(r"[.!?。][\"'”’»]?\s*$")
_NOTICE_NAMES = ("correction", "article-correction", "editors-note", "article-note", "note", "update-box")


class EditKind(StrEnum):
    """What an editor does to a paragraph."""

    WORD = "a word"
    FIGURE = "a figure"
    ADDED = "a sentence added"
    REMOVED = "a sentence removed"


class NoticeForm(StrEnum):
    """The element in which a notice comes."""

    P = "p"
    DIV = "div"
    ASIDE = "aside"
    FOOTER = "footer"
    DETAILS = "details"


EDITS = tuple(EditKind)
NOTICES = tuple(NoticeForm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """An edited page, and the truth about it."""

    kind: EditKind | NoticeForm
    html: str
    old: str  # the paragraph before, or "" where a notice came
    new: str  # the paragraph after, or the notice

    @property
    def gone(self) -> str:
        """What stood at the place before, with a little around it, without white space."""
        return _cut(squeezed(self.old), squeezed(self.new))

    @property
    def came(self) -> str:
        """What stands there now, with a little around it, without white space."""
        return _cut(squeezed(self.new), squeezed(self.old))

    def is_in(self, text: str) -> bool:
        """True when a reading of the edited page has what came, and has not what went."""
        found = squeezed(text)
        return self.came in found and (not self.gone or self.gone in self.came or self.gone not in found)

    def applied_to(self, text: str) -> str | None:
        """What a reading of the page before becomes by the edit, without white space; None where it lacks the place."""
        before, old = squeezed(text), squeezed(self.old)
        return before.replace(old, squeezed(self.new), 1) if old and old in before else None


class _Place(NamedTuple):
    """A text in a tree: an element's own, or the one behind it."""

    element: HtmlElement
    attribute: str

    @property
    def text(self) -> str:
        return getattr(self.element, self.attribute) or ""

    def write(self, text: str) -> None:
        setattr(self.element, self.attribute, text)


def edited(layout: Layout, kind: EditKind | NoticeForm, seed: int, noise: Sequence[Perturbation] = ()) -> Edit:
    """The page with one edit of that kind, and with noise put in besides. `NoPlace` where the kind has no place."""
    random = Random(f"{seed} {layout.name} {kind}")
    copy = layout.copy()
    old, new = _noticed(copy, kind, random) if isinstance(kind, NoticeForm) else _rewritten(copy, kind, random)
    for perturbation in noise:
        with suppress(NoPlace):
            perturbation.do(copy, seed)
    return Edit(kind=kind, html=copy.markup(), old=old, new=new)


def squeezed(text: str) -> str:
    """A text without its white space, in which only other words make a difference."""
    return normal(text).replace(" ", "")


def _cut(text: str, other: str) -> str:
    """The part of a text that another lacks, and a little around it; all of it where there is no other."""
    if not other:
        return text
    head = _common(text, other)
    tail = min(_common(text[::-1], other[::-1]), len(text) - head, len(other) - head)
    return text[max(0, head - _AROUND) : len(text) - tail + _AROUND]


def _common(text: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(text, other, strict=False)))


def _rewritten(layout: Layout, kind: EditKind, random: Random) -> tuple[str, str]:
    """One paragraph changed at a place that no other text of the page repeats: how it was, how it is."""
    phrases = Phrases(layout.language, random)
    seen = squeezed("".join(_seen(layout)))
    for block in random.sample(layout.blocks, len(layout.blocks)):
        old = shown(block)
        for place, text in _changes(block, kind, phrases, random):
            before = place.text
            place.write(text)
            new = shown(block)
            edit = Edit(kind=kind, html="", old=old, new=new)
            if seen.count(edit.gone) == 1 and (edit.came in edit.gone or edit.came not in seen):
                return old, new
            place.write(before)
    raise NoPlace(f"{layout.name}: no paragraph has a place for {kind}.")


def _seen(layout: Layout) -> Iterator[str]:
    for element in elements(layout.body):
        if element.tag not in _UNSEEN:
            yield element.text or ""
        yield element.tail or ""


def _changes(block: HtmlElement, kind: EditKind, phrases: Phrases, random: Random) -> Iterator[tuple[_Place, str]]:
    """The texts of a paragraph that can be changed so, and what they become."""
    places = _places(block)
    if kind is EditKind.ADDED:
        if _CLOSED.search(places[-1].text):
            yield places[-1], f"{places[-1].text.rstrip()} {phrases.one('sentences')}"
        return
    pattern, write = {
        EditKind.WORD: (_WORD, lambda _: phrases.one("words")),
        EditKind.FIGURE: (_FIGURE, lambda figure: _other_figure(figure, random)),
        EditKind.REMOVED: (_SENTENCE, lambda _: ""),
    }[kind]
    for place in places:
        found = list(pattern.finditer(place.text))
        if found:
            yield place, _replaced(place.text, random.choice(found), write)


def _replaced(text: str, found: re.Match[str], write: Callable[[str], str]) -> str:
    return text[: found.start()] + write(found[0]) + text[found.end() :]


def _places(block: HtmlElement) -> list[_Place]:
    inside = [one for one in elements(block) if one is not block]
    own = [_Place(one, attribute) for one in inside for attribute in ("text", "tail")]
    last = block[-1] if len(block) else None
    places = [_Place(block, "text"), *(place for place in own if place.element is not last)]
    return places if last is None else [*places, _Place(last, "text"), _Place(last, "tail")]


def _other_figure(figure: str, random: Random) -> str:
    """Another number of as many digits."""
    first = random.choice([digit for digit in "123456789" if digit != figure[0]])
    return first + figure[1:]


def _noticed(layout: Layout, form: NoticeForm, random: Random) -> tuple[str, str]:
    """A notice at the head or foot of the article: nothing, and its text."""
    kind = random.choice(("correction", "clarification", "update", "editors-note"))
    text = Phrases(layout.language, random).one(kind)
    piece = html.fragment_fromstring(_notice(escape(text, quote=False), form, random))
    if form is NoticeForm.FOOTER or random.random() < 0.5:
        layout.blocks[-1].addnext(piece)
    else:
        layout.blocks[0].addprevious(piece)
    return "", text


def _notice(text: str, form: NoticeForm, random: Random) -> str:
    name = random.choice(("", f" class='{random.choice(_NOTICE_NAMES)}'", f" class='{hashed(random)}'"))
    label, colon, rest = text.partition(":")
    marked = f"<strong>{label}{colon}</strong>{rest}" if colon else f"<em>{text}</em>"
    inner = random.choice((text, marked))
    if form is NoticeForm.P:
        return f"<p{name}>{inner}</p>"
    if form is NoticeForm.DETAILS:
        return f"<details{name}><summary>{label if colon else '+'}</summary><p>{inner}</p></details>"
    return f"<{form}{name}>{random.choice((inner, f'<p>{inner}</p>'))}</{form}>"
