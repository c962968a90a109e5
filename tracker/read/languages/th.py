"""Thai: a paragraph stays whole unless it asks or exclaims, for spaces part phrases and sentences alike."""

from __future__ import annotations

from tracker.read.languages.language import Language

LANGUAGE = Language(code="th", has_full_stop=False)
