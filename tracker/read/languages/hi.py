"""Hindi: a danda ends a sentence; a full stop stands mostly after initials, which are spelt as the letters' names."""

from __future__ import annotations

from tracker.read.languages.language import FOREIGN_FIRMS, FOREIGN_TITLES, Language, any_of, words
from tracker.tuning import SPLITTING

_LETTERS = "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड ज़ेड"
_TITLES = "डॉ डा प्रो श्री श्रीमती पं कु मो मि स्व ले इंजी एड सं कै सु ज न्या मा मौ"
_OTHERS = "रु किमी मी सेमी ग्रा किग्रा लि प्रा ई.पू कि.मी से.मी मि.मी कि.ग्रा वि.सं उ.प्र म.प्र हि.प्र आं.प्र"

_STARTERS = """
    वह यह वे ये उन्होंने इन्होंने उसने इसने इस उस इसके उसके इसमें उनके उनका उनकी लेकिन और पर मगर किंतु परंतु जब
    तब तो अब आज कल हम मैं आप कोई कुछ सभी वहीं यहां वहां जहां क्या क्यों कैसे कौन हालांकि हालाँकि इसलिए बाद पुलिस
    सरकार अगर यदि लोग लोगों मंत्री कंपनी अदालत कोर्ट उन्हें इन्हें उसे इसे इनके साथ पहले फिर वहाँ यहाँ दरअसल बता
    गौरतलब
"""
_VERBS = "पूछा कहा बोला बोली बोले लिखा बताया चिल्लाया चिल्लाई पुकारा दोहराया पूछते कहते"
_AUXILIARIES = """
    है हैं था थी थे गया गयी गई गए किया की दिया दी लिया ली रहा रही रहे होगा होगी होंगे चाहिए
"""
_NAME = rf"(?:{any_of(_TITLES)}\.|(?!नहीं\s)[^\s.।?!]+)"

LANGUAGE = Language(
    code="hi",
    never_end=words(_LETTERS, _TITLES) | FOREIGN_TITLES,
    seldom_end=words(_OTHERS) | FOREIGN_FIRMS,
    before_numbers=words("नं क्र पृ"),
    starters=words(_STARTERS),
    last_letters=tuple(_AUXILIARIES.split()),
    # "उसने पूछा।" and "राम ने कहा।" belong to the quotation before; "उसने कहा कि" and "कोई नहीं बोला।" begin their own.
    speech_tag=rf"(?:{_NAME}\s){{0,{SPLITTING.speaker_words}}}{any_of(_VERBS)}(?=\s?(?:है|हैं|था|थे)?\s?[।,])",
)
