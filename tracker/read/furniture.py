"""Which elements look like furniture of the site, by tag, attributes and names: element in, reason out.

Only a suspicion: whether an element is cleared away is decided by what it holds (`clearing.py`). A page on which
every class name is hashed has fewer suspects, and the rules about lines and boxes must do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.read.phrases import phrases

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HIDDEN = "hidden"
NAVIGATION = "navigation"
FORM = "form"
DIALOG = "dialog"
# These three are also keys of phrases/furniture.toml.
COMMENTS = "comments"
TEASER = "teaser"
ADVERTISEMENT = "advertisement"
FOOT = "foot of the page"

_BY_TAG = {
    "nav": NAVIGATION,
    "menu": NAVIGATION,
    "form": FORM,
    "fieldset": FORM,
    "label": FORM,
    "search": FORM,
    "dialog": DIALOG,
    "footer": FOOT,
}
_BY_ROLE = {
    "navigation": NAVIGATION,
    "menu": NAVIGATION,
    "menubar": NAVIGATION,
    "toolbar": NAVIGATION,
    "tablist": NAVIGATION,
    "search": FORM,
    "dialog": DIALOG,
    "alertdialog": DIALOG,
    "contentinfo": FOOT,
}
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FIXED = re.compile(r"position\s*:\s*fixed", re.IGNORECASE)  # it lies over the page while the page is scrolled

# What holds a digit is a number or a hash ("d09e"), and not a word.
_PART = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*")


def furniture(element: HtmlElement) -> str:
    """Why an element looks like furniture, or ""."""
    tag = element.tag
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    attributes = dict(element.items())
    if not attributes:
        return ""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return HIDDEN
    if "style" in attributes and _UNSEEN.search(attributes["style"]):
        return HIDDEN
    if "style" in attributes and _FIXED.search(attributes["style"]):
        return DIALOG
    if attributes.get("role") in _BY_ROLE:
        return _BY_ROLE[attributes["role"]]
    return _by_name(f"{attributes.get('class', '')} {attributes.get('id', '')}")


def _by_name(names: str) -> str:
    return next((reason for name in names.split() if (reason := _by_one_name(name))), "")


@lru_cache(maxsize=4096)  # a page repeats its names hundreds of times
def _by_one_name(name: str) -> str:
    words = [word.lower() for part in _PART.findall(name) if part.isalpha() for word in _WORD.findall(part)]
    candidates = (*words, *(one + other for one, other in pairwise(words)))
    return next((reason for candidate in candidates if (reason := _reason_for(candidate))), "")


@lru_cache(maxsize=4096)
def _reason_for(word: str) -> str:
    return next((reason for reason, pattern in _patterns().items() if pattern.fullmatch(word)), "")


@lru_cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {reason: re.compile("|".join(names)) for reason, names in phrases("furniture")["names"].items()}
