"""What was learned of one host, and an article without it: values in, values out.

The room `learn` says how it is learned. It enters a reading as a value, so that the same bytes with the same learned
set give the same article. A block goes whole, or loses sentences at its ends; a notice never goes, nor does the last
text of an article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile

from tracker.model import Article, LeftOut, Link, PageKind, Paragraph, Role, Sentence
from tracker.read.article_sentences import sentences_of
from tracker.read.characters import fold, is_stopped
from tracker.read.notices import notice_kind
from tracker.tuning import READING

#: What a headline of another article may be where it stays: a heading, or a fact in a list.
MAY_BE_OWN = frozenset({Role.HEADING, Role.LIST_ITEM})


class LearnedKind(StrEnum):
    """Why a text is known not to be the articles' in which it stands."""

    HEADLINE = "headline"  # of another tracked article
    SUMMARY = "summary"  # the first paragraph of another tracked article
    RESTLESS = "comes-and-goes"  # in many articles in which nothing else changed
    AT_ONCE = "at-once"  # came to, or went from, most articles at one time
    STANDS = "stands"  # in most articles

    @property
    def is_teaser(self) -> bool:
        """True for what another article says of itself: it is a block of its own, or it is nothing."""
        return self in (LearnedKind.HEADLINE, LearnedKind.SUMMARY)


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedText:
    """A sentence, or a teaser's block, that is left out wherever it stands on the host."""

    text: str
    kind: LearnedKind
    reason: str  # what is said where it is left out
    kin: tuple[str, ...] = ()  # folded sentences of the article whose summary it is: beside one, it is a copy
    is_foreseen: bool = False  # never met: the host is known to print what other articles say of themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """All that is learned of one host, as far as it concerns one article."""

    texts: tuple[LearnedText, ...] = ()
    _teasers: dict[str, LearnedText] = field(init=False, repr=False, compare=False)
    _sentences: dict[str, LearnedText] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_teasers", {fold(one.text): one for one in self.texts if one.kind.is_teaser})
        object.__setattr__(self, "_sentences", {fold(one.text): one for one in self.texts if not one.kind.is_teaser})

    def teaser(self, block: str) -> LearnedText | None:
        """The teaser that a folded block is, or None."""
        return self._teasers.get(block)

    def sentence(self, text: str) -> LearnedText | None:
        """What is known of a sentence, or None."""
        return self._sentences.get(fold(text))


NOTHING_LEARNED = Learned()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """What remains of a paragraph, None where nothing does, and what was taken from it."""

    rest: Paragraph | None
    left_out: tuple[LeftOut, ...] = ()


def without_learned(article: Article, learned: Learned) -> Article:
    """The article without what is known of its host; as it is where nothing else would remain of it."""
    if not learned.texts:
        return article
    cuts = tuple(_cuts(article, learned))
    rest = tuple(cut.rest for cut in cuts if cut.rest is not None)
    left_out = tuple(one for cut in cuts for one in cut.left_out)
    if not left_out or not any(character.isalnum() for text in rest for character in text):
        return article
    return replace(article, paragraphs=rest, left_out=(*article.left_out, *left_out))


def _cuts(article: Article, learned: Learned) -> Iterator[_Cut]:
    sentences = _by_paragraph(article)
    standing = {fold(sentence.text) for inside in sentences for sentence in inside}
    for place, paragraph in enumerate(article.paragraphs):
        if paragraph.role is Role.NOTICE or notice_kind(paragraph) is not None:
            yield _Cut(rest=paragraph)
            continue
        teaser = learned.teaser(fold(paragraph))
        if teaser is not None and _is_teaser(teaser, article, standing, place):
            yield _Cut(rest=None, left_out=(_left_out(paragraph, teaser),))
        else:
            yield _cut(paragraph, sentences[place], learned)


def _is_teaser(teaser: LearnedText, article: Article, standing: Set[str], place: int) -> bool:
    """False where the same words may be the article's own: an entry, a sentence, its first paragraph, a copy."""
    if article.kind is PageKind.LIVE_BLOG:
        return False
    if teaser.kind is LearnedKind.SUMMARY:
        return place > 0 and standing.isdisjoint(teaser.kin)
    block = article.paragraphs[place]
    if teaser.is_foreseen and block.role is Role.LIST_ITEM:
        return False
    return is_stopped(teaser.text) or not is_stopped(block)


def _cut(paragraph: Paragraph, sentences: Sequence[Sentence], learned: Learned) -> _Cut:
    """The paragraph without the learned sentences at its ends; those between its own stay."""
    known = [learned.sentence(sentence.text) for sentence in sentences]
    first = sum(1 for _ in takewhile(bool, known))
    last = len(known) - sum(1 for _ in takewhile(bool, reversed(known[first:])))
    taken = [(one.text, why) for one, why in zip(sentences, known, strict=True) if why]
    if first == len(known):
        return _Cut(rest=paragraph if not known else None, left_out=tuple(_left_out(text, why) for text, why in taken))
    if (first, last) == (0, len(known)) or paragraph.role is Role.LIVE_ENTRY:
        return _Cut(rest=paragraph)
    outer = [*zip(sentences[:first], known[:first], strict=True), *zip(sentences[last:], known[last:], strict=True)]
    begin = sentences[first].offset
    end = sentences[last - 1].offset + len(sentences[last - 1].text)
    return _Cut(
        rest=_part(paragraph, begin, end), left_out=tuple(_left_out(one.text, why) for one, why in outer if why)
    )


def _part(paragraph: Paragraph, begin: int, end: int) -> Paragraph:
    links = (
        Link(start=max(link.start, begin) - begin, end=min(link.end, end) - begin, target=link.target)
        for link in paragraph.links
        if link.start < end and link.end > begin
    )
    return Paragraph(paragraph.text[begin:end], paragraph.role, links, paragraph.at)


def _left_out(text: str, why: LearnedText) -> LeftOut:
    return LeftOut(text=str(text)[: READING.left_out_length], reason=why.reason)


def _by_paragraph(article: Article) -> list[list[Sentence]]:
    found: list[list[Sentence]] = [[] for _ in article.paragraphs]
    for sentence in sentences_of(article):
        found[sentence.paragraph].append(sentence)
    return found
