"""What an edit is called does not depend on which of two texts came first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from benchmarks.cases import Case, cases
from tracker.diff import diff_articles
from tracker.diff.lexicon import Phrases, lexicon_of
from tracker.model import Article, Change, ChangeKind

_CASES = list(cases())
_BY_LANGUAGE: dict[str, list[str]] = defaultdict(list)
for _case in _CASES:
    _BY_LANGUAGE[_case.old.language] += [*_case.old.paragraphs, *_case.new.paragraphs]
_UNSPACED = frozenset({"ja", "zh"})
_FROM_THE_OTHER_SIDE = {
    ChangeKind.ADDED: ChangeKind.DELETED,
    ChangeKind.DELETED: ChangeKind.ADDED,
    ChangeKind.SPLIT: ChangeKind.MERGED,
    ChangeKind.MERGED: ChangeKind.SPLIT,
}


@lru_cache
def _words_of(language: str) -> list[str]:
    """Every word and phrase that a rule knows, marks and figures."""
    lexicon = lexicon_of(language)
    lists = [getattr(lexicon, field.name) for field in fields(lexicon)]
    known = {word for some in lists if isinstance(some, Phrases) for word in some.words}
    known |= {
        word for some in lists if isinstance(some, Mapping | frozenset | tuple) for word in some if word == str(word)
    }
    return [*sorted(known), *(".,:;“”()?-–" * 20), *(["12", "3,5", "5%", "$4", "Kim", "Ana Ruiz", "2019"] * 20)]


def _judged(change: Change) -> object:
    labels = sorted((label.name, label.old, label.new) for label in change.labels)
    return change.kind, change.old_text, change.new_text, change.tier, labels


def _judged_from_the_other_side(change: Change) -> object:
    labels = sorted((label.name, label.new, label.old) for label in change.labels)
    kind = _FROM_THE_OTHER_SIDE.get(change.kind, change.kind)
    return kind, change.new_text, change.old_text, change.tier, labels


def _assert_mirrored(old: Article, new: Article) -> None:
    there, back = diff_articles(old, new).changes, diff_articles(new, old).changes
    assume(not any(change.kind is ChangeKind.MOVED for change in (*there, *back)))  # a tie may decide which moved

    assert sorted(map(repr, map(_judged, there))) == sorted(map(repr, map(_judged_from_the_other_side, back)))


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_a_case_read_backwards_has_the_same_labels_and_tier(case: Case):
    """Whatever an editor's case asks for, it is asked for with old and new changed over too."""
    there, back = diff_articles(case.old, case.new).changes, diff_articles(case.new, case.old).changes

    if not any(change.kind is ChangeKind.MOVED for change in (*there, *back)):
        assert sorted(map(repr, map(_judged, there))) == sorted(map(repr, map(_judged_from_the_other_side, back)))


@given(st.data())
def test_whatever_words_give_way_to_others_is_judged_alike_both_ways(data: st.DataObject):
    """Words of one sentence in the midst of another: no rule fails on them, and none looks one way only."""
    language = data.draw(st.sampled_from(sorted(_BY_LANGUAGE)))
    texts = st.sampled_from(_BY_LANGUAGE[language])
    space = "" if language in _UNSPACED else " "
    old, other = (list(text) if not space else text.split(space) for text in (data.draw(texts), data.draw(texts)))
    start, length = data.draw(st.integers(0, len(old))), data.draw(st.integers(0, 4))
    taken, put = data.draw(st.integers(0, len(other))), data.draw(st.integers(0, 4))
    new = [*old[:start], *other[taken : taken + put], *old[start + length :]]

    _assert_mirrored(
        Article(paragraphs=(space.join(old),), language=language),
        Article(paragraphs=(space.join(new),), language=language),
    )


@given(st.data())
def test_no_word_that_a_rule_knows_makes_it_fail_or_look_one_way(data: st.DataObject):
    """Words of the lists in any order, at both ends of a text as well."""
    language = data.draw(st.sampled_from(sorted(_BY_LANGUAGE)))
    words = st.sampled_from(_words_of(language))
    old, put = data.draw(st.lists(words, max_size=8)), data.draw(st.lists(words, max_size=3))
    start, length = data.draw(st.integers(0, len(old))), data.draw(st.integers(0, 2))
    new = [*old[:start], *put, *old[start + length :]]

    _assert_mirrored(
        Article(paragraphs=(" ".join(old),), language=language),
        Article(paragraphs=(" ".join(new),), language=language),
    )
