"""SQLite: articles that people track, and what the checks of them came to.

Findings go in with `keep`; standings, versions, changes and articles come out. Knows the database alone; never the
network, and never what time it is.
"""

from tracker.history.articles import add_article, all_articles, article_at, due_articles, find_article, tracked
from tracker.history.files import (
    capture_place,
    complete_files,
    has_check,
    known_damages,
    known_files,
    last_sequence,
    lost_checks,
    mark_read,
    original,
    original_of,
    remember_checks,
)
from tracker.history.identity import article_id, change_id, version_id
from tracker.history.learned import (
    KnownText,
    LearnedSet,
    keep_lessons,
    known_texts,
    learned_mark,
    learned_of,
    learned_sets,
    require_host,
    restore,
    revoke,
)
from tracker.history.schema import (
    immediate,
    open_for_reading,
    open_for_writing,
    reading,
    recreate_derived,
    writing,
)
from tracker.history.standing import standing_of, version_with_text
from tracker.history.store import keep
from tracker.history.texts import find_stored_version, find_version, load_version, version_before
from tracker.history.timeline import RankedChange, Step, count_changes, ranked_changes, steps_of, window_between
from tracker.history.values import (
    Doubt,
    Evidence,
    Finding,
    NewVersion,
    Place,
    SeenVersion,
    Sighting,
    Standing,
    StoredVersion,
    TrackedArticle,
    Transition,
)
from tracker.history.watched import watched_of

__all__ = [
    "Doubt",
    "Evidence",
    "Finding",
    "KnownText",
    "LearnedSet",
    "NewVersion",
    "Place",
    "RankedChange",
    "SeenVersion",
    "Sighting",
    "Standing",
    "Step",
    "StoredVersion",
    "TrackedArticle",
    "Transition",
    "add_article",
    "all_articles",
    "article_at",
    "article_id",
    "capture_place",
    "change_id",
    "complete_files",
    "count_changes",
    "due_articles",
    "find_article",
    "find_stored_version",
    "find_version",
    "has_check",
    "immediate",
    "keep",
    "keep_lessons",
    "known_damages",
    "known_files",
    "known_texts",
    "last_sequence",
    "learned_mark",
    "learned_of",
    "learned_sets",
    "load_version",
    "lost_checks",
    "mark_read",
    "open_for_reading",
    "open_for_writing",
    "original",
    "original_of",
    "ranked_changes",
    "reading",
    "recreate_derived",
    "remember_checks",
    "require_host",
    "restore",
    "revoke",
    "standing_of",
    "steps_of",
    "tracked",
    "version_before",
    "version_id",
    "version_with_text",
    "watched_of",
    "window_between",
    "writing",
]
