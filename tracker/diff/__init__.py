"""Pure: two versions in, what an editor did out, sentence by sentence and word by word, ranked and with reasons."""

from __future__ import annotations

from tracker.diff.align import align_sentences
from tracker.diff.compare import diff_articles
from tracker.diff.words import diff_words

__all__ = ["align_sentences", "diff_articles", "diff_words"]
