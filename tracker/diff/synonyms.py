"""Two words in, whether one is as good as the other out: by the lists of synonyms, or as a word that says how."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.diff.lexicon import Lexicon


def are_synonyms(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for bought and purchased, large and big, ran and run, quickly and promptly."""
    if lexicon.manner_ending and old.endswith(lexicon.manner_ending) and new.endswith(lexicon.manner_ending):
        return True
    groups = _groups(old, lexicon)
    return bool(groups) and not groups.isdisjoint(_groups(new, lexicon))


def _groups(word: str, lexicon: Lexicon) -> frozenset[int]:
    return frozenset(group for form in _forms(word, lexicon) for group in lexicon.synonyms.get(form, ()))


def _forms(word: str, lexicon: Lexicon) -> Iterator[str]:
    """A word and what may be its base: purchas(e) of purchased, stop of stopped, company of companies."""
    yield word
    for cut in range(1, len(word)):
        if word[cut:] in lexicon.inflections:
            base = word[:cut]
            yield base
            yield f"{base}e"
            yield f"{base}y"
            if base[-2:-1] == base[-1:]:
                yield base[:-1]
