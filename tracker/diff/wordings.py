"""An edit in, the label `wording` out: what changed and no other label explains."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tracker.diff.contents import is_empty, is_number
from tracker.diff.edit import Edit, Side
from tracker.diff.essence import is_sign
from tracker.diff.findings import Finding, joined
from tracker.diff.forms import are_forms, bare
from tracker.diff.news import is_another_phrase, is_beyond_us, is_news
from tracker.diff.qualifiers import is_requalified
from tracker.diff.replacements import Replacement, has_exchanged_parts, replacement_of
from tracker.diff.synonyms import are_distinct
from tracker.diff.tokens import is_mark
from tracker.model import LabelName, Tier
from tracker.tuning import RANKING

ANOTHER_THING = "one thing became another"
ANOTHER_SIGN = "another sign, or one that came or went"
EXCHANGED = "two parts changed places"
OTHER_FORCE = "says it of more or fewer, or with another force"


def wording_finding(edit: Edit, earned_old: frozenset[int], earned_new: frozenset[int]) -> Finding | None:
    """The changed words that no label has earned. Small words alone count only where there is no other label."""
    old, new = _left(edit.old, earned_old), _left(edit.new, earned_new)
    has_label = bool(earned_old or earned_new)
    if not edit.old.changed.isdisjoint(edit.new.changed):
        old, new = _unbalanced(edit.old, old, edit.new), _unbalanced(edit.new, new, edit.old)
    if has_label:  # two soldiers for a soldier: the new form of a word agrees with what has the label
        old, new = _without_forms(edit.old, old, edit.new, edit), _without_forms(edit.new, new, edit.old, edit)
    if has_label and not _has_content(edit.old, old) and not _has_content(edit.new, new):
        return None
    return _judged(edit, old, new)


def _judged(edit: Edit, old: Sequence[int], new: Sequence[int]) -> Finding:
    """What other words, or another order, do to what the reader is told."""
    if is_requalified(edit, old, new):
        if old or new:
            return _finding(OTHER_FORCE, old, new, Tier.SUBSTANTIVE)
        return _finding(OTHER_FORCE, edit.old.hunk_of, edit.new.hunk_of, Tier.SUBSTANTIVE)  # n'…, no word of its own
    if not old and not new:
        if has_exchanged_parts(edit):
            return _finding(EXCHANGED, edit.old.hunk_of, edit.new.hunk_of, Tier.SUBSTANTIVE)
        signs = _signs(edit.old), _signs(edit.new)
        if signs[0] != signs[1]:
            tier = Tier.SUBSTANTIVE if all(signs) else Tier.STYLISTIC
            return _finding(ANOTHER_SIGN, edit.old.hunk_of, edit.new.hunk_of, tier)
        return _finding("the same words in another order", edit.old.hunk_of, edit.new.hunk_of)
    replacement = replacement_of(edit, old, new)
    if replacement is Replacement.ANOTHER or is_beyond_us(edit, old, new) or _are_distinct(edit, old, new):
        return _finding(ANOTHER_THING, old, new, Tier.SUBSTANTIVE)
    if _asks(edit.old) is not _asks(edit.new):
        return _finding("a statement became a question, or a question one", old, new, Tier.SUBSTANTIVE)
    if replacement is not Replacement.SYNONYMS and is_news(edit, old, new):
        return _finding("says more or less than before", old, new, Tier.SUBSTANTIVE)
    if replacement is Replacement.NONE and is_another_phrase(edit, old, new):
        return _finding(ANOTHER_THING, old, new, Tier.SUBSTANTIVE)
    return _finding("other words", old, new)


def _signs(side: Side) -> Counter[str]:
    """The changed signs that say something: less than, plus, a picture; no punctuation."""
    return Counter(word for at in side.hunk_of if is_mark(word := side.words[at]) and is_sign(word))


def _asks(side: Side) -> bool:
    return "?" in side.words


def _finding(reason: str, old: Iterable[int], new: Iterable[int], tier: Tier = Tier.STYLISTIC) -> Finding:
    return Finding(name=LabelName.WORDING, reason=reason, tier=tier, old=joined(sorted(old)), new=joined(sorted(new)))


def _left(side: Side, earned: frozenset[int]) -> list[int]:
    return [at for at in side.hunk_of if at not in earned and not is_mark(side.words[at])]


def _unbalanced(side: Side, left: Sequence[int], other_side: Side) -> list[int]:
    """The words of one side that the other has not got among what changed."""
    words, others = [bare(side.words[at]) for at in left], [bare(other_side.words[at]) for at in other_side.hunk_of]
    unbalanced, balance = [], Counter(others)
    for at, word in zip(left, words, strict=True):
        balance[word] -= 1
        if balance[word] < 0:
            unbalanced.append(at)
    return unbalanced


def _without_forms(side: Side, left: Sequence[int], other_side: Side, edit: Edit) -> list[int]:
    others: dict[str | int, list[str]] = defaultdict(list)
    for word in (other_side.words[at] for at in other_side.hunk_of):
        for kin in _kin(word, edit):
            others[kin].append(word)
    return [
        at
        for at in left
        if not any(
            are_forms(side.words[at], other, edit.lexicon)
            for kin in _kin(side.words[at], edit)
            for other in others[kin]
        )
    ]


def _kin(word: str, edit: Edit) -> tuple[str | int, ...]:
    """Under what forms of a word are looked up: its beginning, and the verb of which its endings do not tell."""
    return word[: RANKING.form_letters], *edit.lexicon.irregular.get(word, ())


def _has_content(side: Side, places: Iterable[int]) -> bool:
    """True for a word that tells something; a number without a label is the same put otherwise: vingtaine, 20."""
    lexicon = side.setting.lexicon
    return not all(is_empty(side.words[at], lexicon) or is_number(side.words[at], lexicon) for at in places)


def _are_distinct(edit: Edit, old: Iterable[int], new: Iterable[int]) -> bool:
    gone, come = (_with_whole_verbs(side, places) for side, places in ((edit.old, old), (edit.new, new)))
    return are_distinct(gone, come, edit.lexicon)


def _with_whole_verbs(side: Side, places: Iterable[int]) -> list[str]:
    """Words, and the absagte of "sagte … ab", where a language parts its verbs."""
    lexicon, words = side.setting.lexicon, [side.words[at] for at in places]
    if not lexicon.separable:
        return words
    particles = lexicon.beginnings.intersection(words)
    return words + [
        f"{particle}{word}" for particle in particles for word in words if f"{particle}{word}" in lexicon.ladders
    ]
