"""What a reader could read: bytes to an article, an article to its sentences. No network, disk, database or clock."""

from __future__ import annotations

from tracker.read.article_sentences import sentences_of, text_id
from tracker.read.identity import reader_name
from tracker.read.notices import notice_kind
from tracker.read.reading import read_article
from tracker.read.sentences import split_sentences

__all__ = ["notice_kind", "read_article", "reader_name", "sentences_of", "split_sentences", "text_id"]
