"""The sentences of an article, numbered from its first to its last, and what makes two readings the same version."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from tracker.model import Article, Paragraph, Role, Sentence
from tracker.read.sentences import sentence_offsets

_ONE_SENTENCE = frozenset({Role.HEADING, Role.LIST_ITEM, Role.CAPTION})
_HEX_DIGITS_OF_128_BITS = 32


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """All sentences of the paragraphs; a heading, a list item and a caption are one sentence each."""
    found: list[Sentence] = []
    for place, paragraph in enumerate(article.paragraphs):
        for text, offset in _split(paragraph, article.language or "en"):
            found.append(Sentence(text=text, index=len(found), paragraph=place, offset=offset, role=paragraph.role))
    return tuple(found)


def text_id(article: Article) -> str:
    """128 bits of hex, equal for two readings whose headline, byline and sentences are equal, in the same order.

    How sentences are grouped into paragraphs does not count, and roles do not: turning a line from a paragraph into a
    heading changes no word that anybody reads. Dates, language and what was left out do not count either.
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
    for begin, end in sentence_offsets(paragraph.text, language):
        yield paragraph.text[begin:end], begin
