"""What pages of a kind say of themselves, in all languages at once: a kind and a text in, whether it is said out.

The phrases are data, in `phrases/pages.toml`. Agencies and hosts answer in their own language, not in the page's, so
every language is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from tracker.read.phrases import phrases

_PARTS = re.compile(r"\s+[|–—·•»-]\s+|\s*[|｜：]\s*")
# Around a statement that is a whole heading: its status, and a word of regret.
_DRESS = r"(?:(?:http |error |fehler |erreur )?(?:404|410)|oops|sorry|ups|oh no|hoppla|désolé|leider)?[\s\W]*"


def reason_for(kind: str) -> str:
    """What a page of that kind is called."""
    return str(phrases("pages")[kind]["reason"])


def is_said(kind: str, where: str, text: str) -> bool:
    """True where a text (`titles` or `texts`) says what pages of the kind say."""
    small = _small(text)
    cues = phrases("pages")[kind].get("cues", ()) if where == "texts" else ()
    return (not cues or any(cue in small for cue in cues)) and _pattern(kind, where).search(small) is not None


def is_all_said(kind: str, title: str) -> bool:
    """True where a title, or a part of it that signs part from the site's name, says this and nothing else."""
    return any(_whole(kind).fullmatch(part) for part in _PARTS.split(_small(title)))


def things_said(kind: str, text: str) -> int:
    """How many different things a text says that pages of the kind say."""
    small = _small(text)
    return sum(re.search(phrase, small) is not None for phrase in _phrases(kind, "texts"))


def has_markup(kind: str, markup: str) -> bool:
    """True where the markup holds a name that pages of the kind hold."""
    return any(re.search(name, markup.lower()) for name in phrases("pages")[kind]["markup"])


def _small(text: str) -> str:
    return text.lower().replace("’", "'")


@lru_cache
def _pattern(kind: str, where: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase})" for phrase in _phrases(kind, where)))


@lru_cache
def _whole(kind: str) -> re.Pattern[str]:
    return re.compile(
        f"{_DRESS}(?:{'|'.join(f'(?:{phrase})' for phrase in _phrases(kind, 'titles'))})[\\s\\W]*(?:404)?\\W*"
    )


def _phrases(kind: str, where: str) -> list[str]:
    languages: list[dict[str, Any]] = [one for one in phrases("pages")[kind].values() if isinstance(one, dict)]
    return [phrase for language in languages for phrase in language.get(where, ())]
