"""What the articles of one host teach about what belongs to none of them. No network, disk, database or clock."""

from __future__ import annotations

from tracker.learn.lessons import lessons
from tracker.learn.watched import Lesson, Passage, Sight, Watched

__all__ = ["Lesson", "Passage", "Sight", "Watched", "lessons"]
