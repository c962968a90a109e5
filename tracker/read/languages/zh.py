"""Chinese: the stops are wide, no space follows, and a tag such as 他说 may follow the closing quotation mark."""

from __future__ import annotations

from tracker.read.languages.language import FOREIGN_FIRMS, FOREIGN_TITLES, Language, any_of
from tracker.tuning import SPLITTING

_VERBS = """
    说 说道 问 问道 追问 写道 答 答道 喊 喊道 高喊 大喊 喊着 叫道 吼道 表示 称 指出 回答 强调
    补充 反问 感叹 直言 坦言 解释 透露 告诉记者 总结 呼吁 回应 笑着说 說 說道 問 問道 追問 寫道
    稱 強調 補充 反問 感嘆 解釋 總結 呼籲 回應
"""

_LINKS = """
    的 之类 之後 之后 之時 之时 等(?!了|他|她|我|你|待|到) 字样 字樣 为题 為題 为由 為由
    一词 一詞 一书 一書 一文 一片 一声 一聲 一语 一語 后(?!来|面|天) 後(?!來|面|天) 时
    時 并 並 是(?!否|的) 和 与 與 及 以及 成为 成為
"""

LANGUAGE = Language(
    code="zh",
    never_end=FOREIGN_TITLES,
    seldom_end=FOREIGN_FIRMS,
    # "他说。" and "张三说，“" belong to the quotation before; "张三说他们等了很久" begins a sentence of
    # its own, and so does "他没有回答。".
    speech_tag=(
        rf"(?![^。！？]{{0,{SPLITTING.speaker_characters}}}(?:[没沒未拒]|不[会會能愿願肯]))"
        rf"[\w·、 ]{{1,{SPLITTING.speaker_characters}}}?{any_of(_VERBS)}(?:[。！？]|[，：][“「『\"])"
    ),
    # Of “加油！”的 and 《大桥在哪里？》是 the sentence is not over; after “加油。” it would be.
    after_outcry=any_of(_LINKS),
)
