"""Words in, what ties them as forms of one word out: walks and walking, purchased and purchase."""

from __future__ import annotations

from tracker.diff.lexicon import Lexicon
from tracker.tuning import RANKING

_NONE: frozenset[int] = frozenset()


def bare(word: str) -> str:
    """A word without the ending that makes it a possessor."""
    return word.removesuffix("'s").removesuffix("'")


def are_forms(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for walk and walked, took and taken; for kündigte and angekündigt; for instalará and instalada."""
    if lexicon.participle_prefix:
        old, new = _without_participle(old, lexicon), _without_participle(new, lexicon)
    if not lexicon.irregular.get(old, _NONE).isdisjoint(lexicon.irregular.get(new, _NONE)):
        return True
    if old[: RANKING.form_letters] != new[: RANKING.form_letters]:
        return False
    shared = _shared(old, new)
    if "ss" in (old[shared - 1 :], new[shared - 1 :]):  # witnes and witness: no plural ends so
        return False
    shortest = max(RANKING.form_letters, shared - RANKING.shared_ending)
    return any(
        all(not ending or ending in lexicon.inflections for ending in (old[stem:], new[stem:]))
        for stem in range(shared, shortest - 1, -1)
    )


def _without_participle(word: str, lexicon: Lexicon) -> str:
    """The kündigt of angekündigt, the baut of gebaut."""
    before, mark, rest = word.partition(lexicon.participle_prefix)
    is_participle = mark and (not before or before in lexicon.beginnings)
    return rest if is_participle and len(rest) > RANKING.form_letters else word


def begin_otherwise(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for aberkannt and anerkannt, import and export, legal and illegal: by how they begin they are two words."""
    ends = range(max(len(old), len(new)) - 1, RANKING.form_letters - 1, -1)  # how many letters they may end alike
    return any(
        old[-end:] == new[-end:] and _is_beginning(old[:-end], lexicon) and _is_beginning(new[:-end], lexicon)
        for end in ends
        if old[:-end] != new[:-end]
    )


def _is_beginning(letters: str, lexicon: Lexicon) -> bool:
    return not letters or letters in lexicon.beginnings


def has_wrong_ending(old: str, new: str, lexicon: Lexicon) -> bool:
    """True for inundatd and inundated: no word has both endings."""
    shared = _shared(old, new)
    return frozenset((old[shared:], new[shared:])) in lexicon.rival_endings


def _shared(old: str, new: str) -> int:
    """How many letters the two begin with."""
    shared, shorter = 0, min(len(old), len(new))
    while shared < shorter and old[shared] == new[shared]:
        shared += 1
    return shared


def bases_of(word: str, lexicon: Lexicon) -> list[str]:
    """A word and what may be its base: purchas(e) of purchased, stop of stopped, bau of gebaut."""
    bases = _uninflected(word, lexicon)
    if lexicon.participle_prefix:
        rest = _without_participle(word, lexicon)
        if rest != word:
            bases += _uninflected(rest, lexicon)
    return bases


def _uninflected(word: str, lexicon: Lexicon) -> list[str]:
    bases = [word]
    for cut in range(max(1, len(word) - lexicon.longest_inflection), len(word)):
        if word[cut:] in lexicon.inflections:
            base = word[:cut]
            bases += (base, f"{base}e", f"{base}y")
            if base[-2:-1] == base[-1:]:
                bases.append(base[:-1])
    return bases
