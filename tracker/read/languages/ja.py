"""Japanese: the stops are wide, no space follows, and a particle may carry the sentence on after a closing bracket."""

from __future__ import annotations

from tracker.read.languages.language import FOREIGN_FIRMS, FOREIGN_TITLES, Language

LANGUAGE = Language(
    code="ja",
    never_end=FOREIGN_TITLES,
    seldom_end=FOREIGN_FIRMS,
    # Particles that tie a quotation to what follows, but not words that begin alike (ところが, のち, がん, はい).
    speech_tag=(
        r"という|といった|との|って|など|と(?!ころ|て|はいえ|も|り|き|っ)|を|の(?!ち)|が(?!ん)|に(?!ほん)|は(?![いじ])"
        r"|や(?=[「『“])|から(?![かん])|より|まで|だ(?=[。、っとろ])|で(?=[。、あはし])|です"
    ),
)
