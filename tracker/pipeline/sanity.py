"""Whether a text can follow the one before it by editing: two articles and a second reader in, a strain or None out.

Editors change sentences; they do not replace, double or halve a text from one look to the next, save rarely. Failed
pages, teasers, other articles under the same address and readers that change their mind do. So a change of that size is
held against a second reader, and what the two do not agree on makes no version until it has stood for a while.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.model import Article, PageKind
from tracker.read import NOT_FREE, SecondReading, letters, sentences_of
from tracker.tuning import RUNNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Strain:
    """Why a text is hard to believe; one that cannot settle makes no version, however long it stands."""

    reason: str
    can_settle: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turnover:
    """The sentences of two texts that only one of them has, each as often as it is missing in the other."""

    old: Sequence[str]
    new: Sequence[str]
    lost: Sequence[str]
    gained: Sequence[str]

    @property
    def is_halved(self) -> bool:
        return len(self.lost) >= RUNNING.strained * len(self.old)

    @property
    def is_doubled(self) -> bool:
        return len(self.gained) >= RUNNING.strained * len(self.new)

    @property
    def is_replaced(self) -> bool:
        whole = RUNNING.replaced
        return len(self.lost) >= whole * len(self.old) and len(self.gained) >= whole * len(self.new)

    @property
    def is_cut(self) -> bool:
        """True where the new text is the old one's beginning, and little else."""
        kept = len(self.old) - len(self.lost)
        is_beginning = kept > 0 and set(self.old[:kept]) <= set(self.new)
        return is_beginning and len(self.gained) <= RUNNING.cut_added and len(self.lost) >= RUNNING.cut * len(self.old)


def strain(article: Article, before: Article, second: Callable[[], SecondReading]) -> Strain | None:
    """What is implausible about the article after the one before it; the second reader is asked only where need be."""
    if _size(article) < _size(before) * RUNNING.shrunken:
        return _cut_off(article, second()) or Strain(reason="nearly all of the text that stood there before is gone")
    turnover = _turnover(before, article)
    if len(turnover.old) < RUNNING.strained_least or not (turnover.is_halved or turnover.is_doubled or turnover.is_cut):
        return None
    reading = second()
    if article.kind is PageKind.LIVE_BLOG:  # entries come by the dozen, and old ones go behind a button
        return _disagreement(turnover, reading) if turnover.is_halved and reading.has_opinion else None
    if turnover.is_cut:
        count = f"the last {len(turnover.lost)} of {len(turnover.old)} sentences were missing"
        return _cut_off(article, reading) or (Strain(reason=count) if turnover.is_halved else None)
    if turnover.is_replaced and letters(article.headline) != letters(before.headline):
        return Strain(reason="another text stood there, under another headline")
    return _disagreement(turnover, reading) if reading.has_opinion else None


def _cut_off(article: Article, second: SecondReading) -> Strain | None:
    """The strain of a text that was cut off for those who do not pay, which will stand so for good."""
    last = sentences_of(article)[-1:]
    if NOT_FREE in article.reasons or any(second.offers_more(sentence.text) for sentence in last):
        return Strain(reason="only a teaser was shown, and the rest is for subscribers", can_settle=False)
    return None


def _disagreement(turnover: _Turnover, second: SecondReading) -> Strain | None:
    """The strain of a text that two readers do not read alike."""
    still = sum(map(second.finds, turnover.lost))
    unseen = sum(not second.finds(sentence) for sentence in turnover.gained)
    if turnover.is_halved and still > RUNNING.disagreed * len(turnover.lost):
        count = f"{len(turnover.lost)} of {len(turnover.old)} sentences"
        return Strain(reason=f"{count} were missing, of which a second reader found {still}")
    if turnover.is_doubled and unseen > RUNNING.disagreed * len(turnover.gained):
        count = f"{len(turnover.gained)} of {len(turnover.new)} sentences"
        return Strain(reason=f"{count} were new, of which a second reader did not find {unseen}")
    return None


def _turnover(before: Article, article: Article) -> _Turnover:
    old, new = _sentences(before), _sentences(article)
    return _Turnover(old=old, new=new, lost=_without(old, new), gained=_without(new, old))


def _sentences(article: Article) -> list[str]:
    """The sentences long enough to be told from others, as letters and digits only."""
    small = (letters(sentence.text) for sentence in sentences_of(article))
    return [sentence for sentence in small if len(sentence) >= RUNNING.telling]


def _without(texts: Sequence[str], others: Sequence[str]) -> list[str]:
    left = Counter(others)
    only = []
    for text in texts:
        left[text] -= 1
        if left[text] < 0:
            only.append(text)
    return only


def _size(article: Article) -> int:
    return sum(map(len, article.paragraphs))
