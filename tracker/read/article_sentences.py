"""The sentences of an article, numbered from its first to its last, and what makes two readings the same version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

from tracker.model import Article, Link, Paragraph, Role, Sentence
from tracker.read.sentences import sentence_offsets
from tracker.tuning import SPLITTING

_ONE_SENTENCE = frozenset({Role.HEADING, Role.LIST_ITEM, Role.CAPTION})
_HEX_DIGITS_OF_128_BITS = 32


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """All sentences of the paragraphs; a heading, a list item and a caption are one sentence each."""
    found: list[Sentence] = []
    for place, paragraph in enumerate(article.paragraphs):
        for text, offset in _split(paragraph, article.language or "en"):
            links = _links_in(paragraph.links, offset, offset + len(text)) if paragraph.links else ()
            found.append(
                Sentence(text=text, index=len(found), paragraph=place, offset=offset, role=paragraph.role, links=links)
            )
    return tuple(found)


def _links_in(links: Iterable[Link], begin: int, end: int) -> tuple[Link, ...]:
    """The links, or their parts, that stand between two places of a paragraph, counted from the first of these."""
    return tuple(
        Link(start=max(link.start, begin) - begin, end=min(link.end, end) - begin, target=link.target)
        for link in links
        if link.start < end and link.end > begin
    )


def text_id(article: Article) -> str:
    """128 bits of hex, equal for two readings whose headline, byline and sentences are equal, in the same order.

    How sentences are grouped into paragraphs does not count, and roles do not: turning a line from a paragraph into a
    heading changes no word that anybody reads. Where links lead, dates, language and what was left out do not count
    either.
    """
    texts = [article.headline, article.byline, *(sentence.text for sentence in sentences_of(article))]
    # The lengths make the texts' borders part of what is hashed, whatever characters they hold.
    content = "".join(f"{len(text)}:{text}" for text in texts)
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_HEX_DIGITS_OF_128_BITS]


def _split(paragraph: Paragraph, language: str) -> Iterator[tuple[str, int]]:
    """Each sentence of a paragraph with the offset of its first character."""
    if paragraph.role in _ONE_SENTENCE:
        yield paragraph.text, 0
        return
    find = _remembered_offsets if len(paragraph) <= SPLITTING.remembered_letters else sentence_offsets
    for begin, end in find(paragraph.text, language):
        yield paragraph.text[begin:end], begin


@lru_cache(maxsize=SPLITTING.remembered)
def _remembered_offsets(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Asked once: nearly all paragraphs of a version stand in the version before it too."""
    return sentence_offsets(text, language)
