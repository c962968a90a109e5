"""An article kept as JSON: the fields of `Article`, as somebody wrote them. It is taken at its word."""

from __future__ import annotations

import json
from dataclasses import fields
from difflib import get_close_matches
from typing import Any, TypeVar

from tracker.errors import BadInput
from tracker.model import Article, Confidence, LeftOut, Link, PageKind, Paragraph, Role
from tracker.read.characters import clean
from tracker.read.targets import target_of

Word = TypeVar("Word", Role, PageKind, Confidence)

_FIELDS = tuple(field.name for field in fields(Article))
_TEXTS = frozenset(_FIELDS) - {"paragraphs", "kind", "reasons", "confidence", "left_out"}


def read_article_json(text: str, *, name: str) -> Article:
    """The article in a JSON object; `BadInput` says which field of the file `name` is not as it should be."""
    stated = _object(text, name)
    for key in stated:
        if key not in _FIELDS:
            raise BadInput(f"{name}: an article has no field {key!r}.{_meant(key, _FIELDS)}")
    texts = {key: _text(stated[key], f"{name}: {key}") for key in _FIELDS if key in _TEXTS and key in stated}
    return Article(
        **texts,
        paragraphs=tuple(_paragraph(one, at) for one, at in _list(stated, "paragraphs", name)),
        kind=_word(stated.get("kind", PageKind.ARTICLE), PageKind, f"{name}: kind"),
        reasons=tuple(_text(one, at) for one, at in _list(stated, "reasons", name)),
        confidence=_word(stated.get("confidence", Confidence.SURE), Confidence, f"{name}: confidence"),
        left_out=tuple(_left_out(one, at) for one, at in _list(stated, "left_out", name)),
    )


def _object(text: str, name: str) -> dict[str, Any]:  # as JSON gives it; each field is checked when it is taken
    try:
        stated = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadInput(f"{name} is not JSON: {error}. Mend it, or give a page or a text.") from error
    except ValueError as error:  # Python's word for a number with thousands of digits
        raise BadInput(f"{name} is not an article: its JSON holds a number that is too long to be read.") from error
    except RecursionError as error:
        raise BadInput(f"{name} is not an article: its JSON is nested too deeply.") from error
    if not isinstance(stated, dict):
        raise BadInput(
            f"{name} is not an article: its JSON is no object. Give the fields of an article, such as paragraphs."
        )
    return stated


def _list(stated: dict[str, Any], key: str, name: str) -> list[tuple[Any, str]]:
    """Each element with the words that say where it stands."""
    elements = stated.get(key, [])
    if not isinstance(elements, list):
        raise BadInput(f"{name}: {key} is no list. Give [ … ].")
    return [(element, f"{name}: {key}[{place}]") for place, element in enumerate(elements)]


def _text(value: object, at: str) -> str:
    if not isinstance(value, str):
        raise BadInput(f"{at} is no text. Put it in quotes.")
    return clean(value)


def _paragraph(value: object, at: str) -> Paragraph:
    if isinstance(value, dict):
        _only(value, ("text", "role", "links", "at"), at)
        text = _text(value.get("text"), f"{at}.text")
        links = tuple(_link(one, len(text), place) for one, place in _list(value, "links", at))
        role = _word(value.get("role", Role.PARAGRAPH), Role, f"{at}.role")
        return Paragraph(text, role, links, _text(value.get("at", ""), f"{at}.at"))
    return Paragraph(_text(value, at))


def _link(value: object, length: int, at: str) -> Link:
    if not isinstance(value, dict):
        raise BadInput(f"{at} is no object. Give its start, its end and its target.")
    _only(value, ("start", "end", "target"), at)
    start, end = (_number(value.get(key), f"{at}.{key}") for key in ("start", "end"))
    if not 0 <= start < end <= length:
        raise BadInput(f"{at} is from {start} to {end} in a text of {length} characters. Give a part of the text.")
    target = target_of(_text(value.get("target"), f"{at}.target"), "")
    if not target:
        raise BadInput(f"{at}.target is no address of a page. Give one that begins with https:// or with a slash.")
    return Link(start=start, end=end, target=target)


def _number(value: object, at: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadInput(f"{at} is no whole number. Give the place of a character, from 0.")
    return value


def _left_out(value: object, at: str) -> LeftOut:
    if not isinstance(value, dict):
        raise BadInput(f"{at} is no object. Give its text and its reason.")
    _only(value, ("text", "reason"), at)
    return LeftOut(text=_text(value.get("text"), f"{at}.text"), reason=_text(value.get("reason"), f"{at}.reason"))


def _only(value: dict[str, Any], allowed: tuple[str, ...], at: str) -> None:
    for key in value:
        if key not in allowed:
            raise BadInput(f"{at} has no field {key!r}.{_meant(key, allowed)}")


def _word(value: object, words: type[Word], at: str) -> Word:
    try:
        return words(str(value))
    except ValueError as error:
        known = tuple(words)
        raise BadInput(f"{at} is not {value!r}.{_meant(str(value), known)} Known are {', '.join(known)}.") from error


def _meant(word: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(word, known, n=1)
    return f" Did you mean {str(close[0])!r}?" if close else f" It has {', '.join(known)}." if known == _FIELDS else ""
