"""Keeps successive versions of news articles as evidence and says, sentence by sentence, what changed.

The public interface; docs/api.md describes it. A name is loaded when it is first used, so that a command that needs
only one of the rooms does not wait for the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tracker._version import __version__

if TYPE_CHECKING:
    from tracker.diff import align_sentences, diff_articles, diff_words
    from tracker.errors import BadInput, TrackerError
    from tracker.model import (
        Article,
        Change,
        ChangeKind,
        Confidence,
        Diff,
        Label,
        LabelName,
        Link,
        Notice,
        NoticeKind,
        PageKind,
        Pair,
        Paragraph,
        Role,
        Sentence,
        Span,
        SpanOp,
        Tier,
    )
    from tracker.read import read_article, split_sentences

__all__ = [
    "Article",
    "BadInput",
    "Change",
    "ChangeKind",
    "Confidence",
    "Diff",
    "Label",
    "LabelName",
    "Link",
    "Notice",
    "NoticeKind",
    "PageKind",
    "Pair",
    "Paragraph",
    "Role",
    "Sentence",
    "Span",
    "SpanOp",
    "Tier",
    "TrackerError",
    "__version__",
    "align_sentences",
    "diff_articles",
    "diff_words",
    "read_article",
    "split_sentences",
]

_ROOMS = {
    "align_sentences": "tracker.diff",
    "diff_articles": "tracker.diff",
    "diff_words": "tracker.diff",
    "read_article": "tracker.read",
    "split_sentences": "tracker.read",
    "BadInput": "tracker.errors",
    "TrackerError": "tracker.errors",
}


def __getattr__(name: str) -> Any:  # Any: whatever the room has under that name
    if name not in __all__:
        raise AttributeError(f"module 'tracker' has no attribute {name!r}")
    return getattr(import_module(_ROOMS.get(name, "tracker.model")), name)


def __dir__() -> list[str]:
    return __all__
