"""What a reader could read: bytes to an article, an article to its sentences. No network, disk, database or clock."""

from __future__ import annotations

from tracker.read.article_sentences import sentences_of, text_id
from tracker.read.characters import fold as folded
from tracker.read.characters import letters
from tracker.read.confidence import doubted
from tracker.read.identity import reader_name
from tracker.read.learned import NOTHING_LEARNED, Learned, LearnedKind, LearnedText, without_learned
from tracker.read.notices import notice_kind
from tracker.read.paywalls import NOT_FREE
from tracker.read.reading import read_article
from tracker.read.second import SecondReading, second_reading
from tracker.read.sentences import split_sentences

__all__ = [
    "NOTHING_LEARNED",
    "NOT_FREE",
    "Learned",
    "LearnedKind",
    "LearnedText",
    "SecondReading",
    "doubted",
    "folded",
    "letters",
    "notice_kind",
    "read_article",
    "reader_name",
    "second_reading",
    "sentences_of",
    "split_sentences",
    "text_id",
    "without_learned",
]
