"""Arabic: letters have no case; a verb of saying may follow a closed question."""

from __future__ import annotations

from tracker.read.languages.language import FOREIGN_FIRMS, FOREIGN_TITLES, Language, any_of, words

_TITLES_AND_INITIALS = "أ ا ب ت ج د س ص ط ق ك ل ن ه و ي أ.د م.م ص.ب"
_OTHERS = "م هـ ق.م ب.م ج.م إلخ الخ"

_STARTERS = """
    وقال وقالت وأضاف وأضافت وأوضح وأكد وأشار وذكر وكان وكانت وفي ومن وعلى وقد ولم ولا وهو وهي وهذا كما لكن ولكن في
    من على إلى هذا هذه ذلك تلك هو هي هم قال قالت أضاف إن أن لم لا ما بعد قبل منذ خلال عند عندما حيث كان كانت وبعد ثم
    أما إذا
"""
_VERBS = "قال قالت سأل سألت تساءل تساءلت أجاب أجابت أضاف أضافت صرخ صرخت هتف هتفت رد ردت"

LANGUAGE = Language(
    code="ar",
    never_end=words(_TITLES_AND_INITIALS) | FOREIGN_TITLES,
    seldom_end=words(_OTHERS) | FOREIGN_FIRMS,
    before_numbers=words("رقم"),
    starters=words(_STARTERS),
    speech_tag=rf"{any_of(_VERBS)}(?=[\s.،])",
)
