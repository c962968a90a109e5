"""Articles and changes made by hand, and texts read off spans, for the tests of tracker.diff."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.diff import align_sentences, diff_articles
from tracker.model import Article, Change, ChangeKind, Paragraph, Span, SpanOp


def article(*paragraphs: str, headline: str = "", language: str = "en") -> Article:
    """An article made by hand."""
    return Article(headline=headline, paragraphs=tuple(map(Paragraph, paragraphs)), language=language)


def only_change(old: str, new: str, language: str = "en") -> Change:
    """The one change between two texts of a paragraph each."""
    (change,) = diff_articles(article(old, language=language), article(new, language=language)).changes
    return change


def kinds(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """What became of sentences, as "edited 0>1": the kind, old places, new places."""
    return [
        f"{pair.kind} {','.join(map(str, pair.old))}>{','.join(map(str, pair.new))}"
        for pair in align_sentences(old, new)
        if pair.kind is not ChangeKind.SAME
    ]


def old_side(spans: Sequence[Span]) -> str:
    """The old text that spans were made of."""
    return "".join(span.text for span in spans if span.op is not SpanOp.INSERT)


def new_side(spans: Sequence[Span]) -> str:
    """The new text that spans were made of."""
    return "".join(span.text for span in spans if span.op is not SpanOp.DELETE)


def marked(spans: Sequence[Span]) -> str:
    """Spans as a text: [-out-]{+in+}."""
    forms = {SpanOp.EQUAL: "{}", SpanOp.DELETE: "[-{}-]", SpanOp.INSERT: "{{+{}+}}"}
    return "".join(forms[span.op].format(span.text) for span in spans)
