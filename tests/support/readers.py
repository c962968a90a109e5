"""Readers that read otherwise than tracker's own, as the next version of it may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tracker.model import Article, PageKind
from tracker.pipeline import reader
from tracker.read import read_article, reader_name

Change = Callable[[Article], Article]


def without_last(article: Article) -> Article:
    """Loses the last paragraph of each article."""
    return replace(article, paragraphs=article.paragraphs[:-1])


def with_teaser(article: Article) -> Article:
    """Takes a teaser for the article's."""
    return replace(article, paragraphs=(*article.paragraphs, "Read what else happened on the quay this week."))


def same_headline(article: Article) -> Article:
    """Reads no more than the first paragraph, so that most versions read alike."""
    return replace(article, paragraphs=article.paragraphs[:1], byline="")


def as_nothing(article: Article) -> Article:
    """Takes every page for a list."""
    return replace(article, kind=PageKind.OTHER, reasons=("a list of links",))


def as_it_was(article: Article) -> Article:
    """Reads as tracker does, under another name."""
    return article


OTHERS = (without_last, with_teaser, same_headline, as_nothing, as_it_was)


def read_by(patch: pytest.MonkeyPatch, change: Change) -> None:
    """From now on pages are read by the reader that changes articles so; its name ends with the function's."""
    patch.setattr(reader, "read_article", lambda body, **about: change(read_article(body, **about)))
    patch.setattr(reader, "reader_name", lambda: f"{reader_name()} / {change.__name__}")
