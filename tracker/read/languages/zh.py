"""Chinese: the stops are wide, no space follows, and a tag such as 他说 may follow the closing quotation mark."""

from __future__ import annotations

from tracker.read.languages.language import FOREIGN_FIRMS, FOREIGN_TITLES, Language, any_of
from tracker.tuning import SPLITTING

_VERBS = """
    说 说道 问 问道 写道 答道 喊 喊道 表示 称 指出 回答 强调 补充 反问 感叹 直言 說 說道 問 問道 寫道 喊道 稱 強調
    補充 反問 感嘆
"""

LANGUAGE = Language(
    code="zh",
    never_end=FOREIGN_TITLES,
    seldom_end=FOREIGN_FIRMS,
    # "他说。" and "张三说，“" belong to the quotation before; "张三说他们等了很久" begins a sentence of its own.
    speech_tag=rf"[\w·、 ]{{1,{SPLITTING.speaker_characters}}}?{any_of(_VERBS)}(?:[。！？]|，[“「『\"])",
)
