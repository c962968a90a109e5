"""The JSON-LD of a page to plain objects: tolerant of what publishers write, bounded in depth and number.

Structured data is a source of dates and names; it is never a source of the text (a quarter of pages give one, often
cut).
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from tracker.read.characters import clean
from tracker.tuning import READING

Node = Mapping[str, Any]  # as JSON gives it; each property is checked when it is taken

_ARTICLE_TYPES = re.compile(r"(?:\w*Article|Report|BlogPosting|LiveBlogPosting|Review)$")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)(?:\s*\*/)?\s*$"
)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_CONTROL = re.compile(r"[\x00-\x1f]+")


def linked_nodes(scripts: Iterable[str]) -> tuple[Node, ...]:
    """Every object in the JSON-LD scripts of a page, outer ones first."""
    found: list[Node] = []
    for script in scripts:
        found.extend(_nodes(_parsed(script)))
        if len(found) > READING.linked_nodes:
            break
    return tuple(found[: READING.linked_nodes])


def types_of(node: Node) -> tuple[str, ...]:
    """The names of a node's types, without the vocabulary's address."""
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return tuple(one.rpartition("/")[2] for one in listed if isinstance(one, str))


def article_node(nodes: Iterable[Node], addresses: frozenset[str] = frozenset()) -> Node:
    """The node of the article among those of other articles on the page, or an empty one.

    It is the first of an article's type that has a headline or a date, one with an address of the page before others.
    """
    articles = [node for node in nodes if is_article(node)]
    whole = [node for node in articles if "headline" in node or "datePublished" in node]
    named = (node for node in whole if len(whole) > 1 and addresses.intersection(_addresses(node)))
    return next(named, next(iter(whole or articles), {}))


def _addresses(node: Node) -> Iterator[str]:
    """Where a node says that its page is."""
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        stated = (value.get("@id"), value.get("url")) if isinstance(value, dict) else (value,)
        yield from (one for one in stated if isinstance(one, str))


def is_article(node: Node) -> bool:
    """True for a node of one of the types that publishers give their articles."""
    return any(_ARTICLE_TYPES.match(one) for one in types_of(node))


def text_in(node: Node, key: str) -> str:
    """A property that is text, or the first text in a list of them, with entities read; "" where there is none."""
    value = node.get(key)
    first = next((one for one in value if isinstance(one, str)), "") if isinstance(value, list) else value
    return clean(unescape(first)) if isinstance(first, str) else ""


def names_in(node: Node, key: str, others: Iterable[Node] = ()) -> tuple[str, ...]:
    """The names of those whom a property lists, looked up among the other nodes where it only refers to them."""
    value = node.get(key)
    names: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            names.append(one)
        elif isinstance(one, dict):
            stated = _name(_named(one, others))
            names.extend(name for name in (stated if isinstance(stated, list) else [stated]) if isinstance(name, str))
    cleaned = (clean(unescape(name)) for name in names)
    return tuple(dict.fromkeys(name for name in cleaned if name and "://" not in name))


def _name(node: Node) -> object:
    """The name of a node, put together where it is given in parts."""
    parts = [node[key] for key in ("givenName", "familyName") if isinstance(node.get(key), str)]
    return node.get("name") or " ".join(parts)


def _named(node: Node, others: Iterable[Node]) -> Node:
    """The node itself when it has a name, else the one with its id that has."""
    if _name(node) or "@id" not in node:
        return node
    return next((other for other in others if _name(other) and other.get("@id") == node["@id"]), node)


def _parsed(script: str) -> object:
    """What a script says; nothing when it cannot be mended."""
    for attempt in _attempts(script):
        try:
            return json.loads(attempt)
        except (ValueError, RecursionError):  # the latter for [[[[… a hundred thousand deep
            continue
    return None


def _attempts(script: str) -> Iterator[str]:
    """A script as it stands, and mended in the ways that publishers make necessary; most need none."""
    yield script
    text = _CONTROL.sub(" ", _WRAPPING.sub("", script)).strip().rstrip(";")
    yield text
    yield _TRAILING_COMMA.sub("", text)
    yield unescape(text)


def _nodes(value: object) -> Iterator[Node]:
    """The objects in a value, level by level."""
    waiting = deque([value])
    seen = 0
    while waiting and seen < READING.linked_nodes:
        current = waiting.popleft()
        seen += 1
        if isinstance(current, dict):
            yield current
            waiting.extend(inner for inner in current.values() if isinstance(inner, dict | list))
        elif isinstance(current, list):
            waiting.extend(current)
