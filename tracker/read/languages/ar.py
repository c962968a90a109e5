"""Arabic: letters have no case; a verb of saying may follow a closed question."""

from __future__ import annotations

from tracker.read.languages.language import FOREIGN_FIRMS, FOREIGN_TITLES, Language, any_of, words

_TITLES_AND_INITIALS = "أ ا ب ت ث ج ح خ د ر س ش ص ط ع غ ف ق ك ل ن ه و ي أ.د د.م م.م ص.ب أ.ف.ب د.ب.أ"
_AND_SO_ON = "إلخ الخ"
_OTHERS = "م هـ ق.م ب.م ج.م ق.ظ ب.ظ ش.م.م ذ.م.م كم كغ سم مم"

_STARTERS = """
    وقال وقالت وأضاف وأضافت وأوضح وأكد وأشار وذكر وكان وكانت وفي ومن وعلى وقد ولم ولا وهو وهي وهذا كما لكن ولكن
    في من على إلى هذا هذه ذلك تلك هو هي هم قال قالت أضاف إن أن لم لا ما بعد قبل منذ خلال عند عندما حيث كان كانت
    وبعد ثم أما إذا وبحسب وبلغ وبلغت وتابع وتابعت وأفاد وأفادت وأعلن وأعلنت وأظهر وأظهرت وجاء وجاءت ويأتي وتأتي
    ويبلغ وتبلغ وأصبح ويقول وتقول وليس وليست وهناك وهذه وذلك ويعد وتعد وكذلك وأيضا وحتى وإن وأن وعند وعندما
    وبينما فيما بينما ومع مع وفيما
"""
_VERBS = """
    قال قالت قالوا سأل سألت تساءل تساءلت أجاب أجابت أضاف أضافت صرخ صرخت هتف هتفت رد ردت كتب كتبت يقول تقول يسأل
    تسأل يتساءل تتساءل يجيب تجيب يضيف تضيف يكتب تكتب
"""
# After a verb of saying, one of these brings what was said: the sentence is a new one.
_BRINGS = r"(?![^.،؟!]{0,60}\s(?:إن|أن|بأن)[هاماك]{0,2}\s)"

LANGUAGE = Language(
    code="ar",
    never_end=words(_TITLES_AND_INITIALS) | FOREIGN_TITLES,
    seldom_end=words(_OTHERS) | FOREIGN_FIRMS,
    mostly_end=words(_AND_SO_ON),
    before_numbers=words("رقم"),
    starters=words(_STARTERS),
    speech_tag=rf"{any_of(_VERBS)}(?=[\s.،]){_BRINGS}",
)
