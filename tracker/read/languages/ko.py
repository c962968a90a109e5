"""Korean: sentences end in a verb, a stop and a space; letters have no case, and dates are written "2024. 5. 3."."""

from __future__ import annotations

from tracker.read.languages.language import FOREIGN_FIRMS, FOREIGN_TITLES, Language, any_of, words
from tracker.tuning import SPLITTING

_STARTERS = """
    그 그는 그녀는 그가 그들은 그의 그러나 그런데 그리고 그래서 그러면서 그러자 하지만 또 또한 이
    이는 이에 이날 이들은 이번 이후 이어 이처럼 이와 한편 반면 다만 따라서 우리는 나는 저는 당시
    지난 현재 경찰은 정부는 앞서 특히 다음 오는 올해 최근 결국 이를 이런 여기에 대통령은 검찰은
    법원은 회사는 관계자는 전문가들은 시민들은 주민들은 이와함께 아울러 더불어 게다가 즉 특히나 물론
    실제로 만약 만일 왜냐하면 그런 그럼에도 그래도 그때 그날 오늘 어제 내일 모두 아직
"""
_QUOTING_ENDINGS = "라고 이라고 라며 이라며 라는 이라는 라면서 이라면서 고 며 면서 하고 하며 하자 는 란"
_VERBS = "물었 되물었 말했 외쳤 답했 반문했 덧붙였 소리쳤 강조했 주장했 전했 설명했 밝혔 질문했 썼 적었 토로했 호소했"

LANGUAGE = Language(
    code="ko",
    never_end=FOREIGN_TITLES,
    seldom_end=FOREIGN_FIRMS,
    starters=words(_STARTERS),
    # "라고 말했다" and "그가 물었다." belong to the quotation before.
    speech_tag=(
        rf"{any_of(_QUOTING_ENDINGS)}(?=[\s.,])"
        rf"|(?:[가-힣]+\s){{0,{SPLITTING.speaker_words}}}[가-힣]*{any_of(_VERBS)}(?:다|습니다)(?=[.,])"
    ),
    last_letters=("다", "요", "죠", "까"),
    ordinal_digits=4,
)
