"""Two words in, whether one is as good as the other out: by the lists of synonyms, or as a word that says how."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.diff.forms import bases_of
from tracker.diff.lexicon import Lexicon


def are_synonyms(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for bought and purchased, large and big, ran and run, quickly and promptly."""
    if lexicon.manner_ending and old.endswith(lexicon.manner_ending) and new.endswith(lexicon.manner_ending):
        return True
    groups = groups_of(old, lexicon)
    return bool(groups) and not groups.isdisjoint(groups_of(new, lexicon))


def groups_of(word: str, lexicon: Lexicon) -> frozenset[int]:
    """The groups of synonyms that a word is in, by any of its forms."""
    return frozenset(group for form in bases_of(word, lexicon) for group in lexicon.synonyms.get(form, ()))


def are_distinct(old: Iterable[str], new: Iterable[str], lexicon: Lexicon) -> bool:
    """True for son and daughter, and for arrested and convicted: words that are often met together, and never one."""
    come = frozenset(new)
    gone = [word for word in old if word not in come]
    known = [lexicon.distinctions[word] for word in gone if word in lexicon.distinctions]
    if not all(map(come.isdisjoint, known)):
        return True
    steps = _steps(gone, lexicon)
    others = _steps(come, lexicon) if steps else {}
    return any(steps[ladder].isdisjoint(others[ladder]) for ladder in steps.keys() & others.keys())


def _steps(words: Iterable[str], lexicon: Lexicon) -> Mapping[int, set[int]]:
    """On which step of which ladders words stand."""
    found: dict[int, set[int]] = {}
    for word in words if lexicon.ladders else ():
        for form in bases_of(word, lexicon):
            for ladder, step in lexicon.ladders.get(form, ()):
                found.setdefault(ladder, set()).add(step)
    return found
