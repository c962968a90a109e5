"""Sentences that belong together in, the links out that both have and that lead elsewhere now.

A link is known again by its words. One that was only put in or taken out is no finding: the words around it say no less
without it, and page builders link by themselves.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from tracker.model import ChangeKind, Label, LabelName, Pair, Sentence

_links_of = attrgetter("links")
#: What two addresses of one page may differ in. A site that moves to https, or drops its www, moves all of its links.
_BEFORE_NAME = re.compile(r"https?://(?:www\.)?")


class _Anchor(NamedTuple):
    """The words of a link, and where it leads."""

    words: str
    target: str


def repointed(pairs: tuple[Pair, ...], old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Pair, ...]:
    """The pairs, in which equal sentences with a link that leads elsewhere now are edited."""
    if not any(map(_links_of, old)) or not any(map(_links_of, new)):
        return pairs
    return tuple([_edited(pair) if _is_repointed(pair, old, new) else pair for pair in pairs])


def link_labels(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Label, ...]:
    """A label for each link of some sentences that leads elsewhere in those that they became."""
    if not any(map(_links_of, old)) or not any(map(_links_of, new)):
        return ()
    before, after = _anchors(old), _anchors(new)
    labels = [
        Label(name=LabelName.LINK, old=was.target, new=now.target, reason="a link points elsewhere")
        for was, now in _matched(before, after)
        if not _is_one_page(was.target, now.target)
    ]
    return tuple(dict.fromkeys(labels))


def _is_repointed(pair: Pair, old: Sequence[Sentence], new: Sequence[Sentence]) -> bool:
    if pair.kind is not ChangeKind.SAME:
        return False
    before, after = old[pair.old[0]], new[pair.new[0]]
    return before.links != after.links and bool(link_labels((before,), (after,)))


def _edited(pair: Pair) -> Pair:
    return replace(pair, kind=ChangeKind.EDITED)


def _anchors(sentences: Iterable[Sentence]) -> list[_Anchor]:
    return [
        _Anchor(sentence.text[link.start : link.end], link.target) for sentence in sentences for link in sentence.links
    ]


def _matched(old: Sequence[_Anchor], new: Sequence[_Anchor]) -> Iterable[tuple[_Anchor, _Anchor]]:
    """The links that both have: by their order where no link came or went, else by their words."""
    if [anchor.words for anchor in old] == [anchor.words for anchor in new]:
        return zip(old, new, strict=True)
    stayed = Counter(map(_key, old)) & Counter(map(_key, new))
    return _by_words(_others(old, stayed), _others(new, stayed))


def _others(anchors: Iterable[_Anchor], stayed: Counter[_Anchor]) -> dict[str, list[_Anchor]]:
    """The links without those that both have as they are, by their words."""
    left = Counter(stayed)
    others: dict[str, list[_Anchor]] = defaultdict(list)
    for anchor in anchors:
        if left[_key(anchor)] > 0:
            left[_key(anchor)] -= 1
        else:
            others[anchor.words].append(anchor)
    return others


def _by_words(old: dict[str, list[_Anchor]], new: dict[str, list[_Anchor]]) -> Iterator[tuple[_Anchor, _Anchor]]:
    for words, anchors in old.items():
        yield from zip(anchors, new.get(words, ()), strict=False)


def _key(anchor: _Anchor) -> _Anchor:
    return _Anchor(anchor.words, _BEFORE_NAME.sub("", anchor.target, count=1))


def _is_one_page(old: str, new: str) -> bool:
    """True for two addresses of one page, as far as they say; one without a host may be on any."""
    if old == new:
        return True
    has_host, had_host = _BEFORE_NAME.match(new), _BEFORE_NAME.match(old)
    if has_host and had_host:
        return old[had_host.end() :] == new[has_host.end() :]
    return bool(has_host and new.endswith(old)) or bool(had_host and old.endswith(new))
