"""Hindi: a danda ends a sentence; a full stop stands mostly after initials, which are spelt as the letters' names."""

from __future__ import annotations

from tracker.read.languages.language import FOREIGN_FIRMS, FOREIGN_TITLES, Language, any_of, words
from tracker.tuning import SPLITTING

_LETTERS = "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड ज़ेड"
_TITLES = "डॉ डा प्रो श्री पं कु मो स्व ले इंजी एड"
_OTHERS = "रु किमी ग्रा लि प्रा ई.पू"

_STARTERS = """
    वह यह वे ये उन्होंने इन्होंने उसने इसने इस उस इसके उसके इसमें उनके उनका उनकी लेकिन और पर मगर किंतु परंतु जब तब
    तो अब आज कल हम मैं आप कोई कुछ सभी वहीं यहां वहां जहां क्या क्यों कैसे कौन हालांकि हालाँकि इसलिए बाद पुलिस सरकार
"""
_VERBS = "पूछा कहा बोला बोली बोले लिखा बताया"
_NAME = rf"(?:{any_of(_TITLES)}\.|[^\s.।?!]+)"

LANGUAGE = Language(
    code="hi",
    never_end=words(_LETTERS, _TITLES) | FOREIGN_TITLES,
    seldom_end=words(_OTHERS) | FOREIGN_FIRMS,
    before_numbers=words("नं क्र पृ"),
    starters=words(_STARTERS),
    # "उसने पूछा।" and "राम ने कहा।" belong to the quotation before; "उसने कहा कि" begins a sentence of its own.
    speech_tag=rf"(?:{_NAME}\s){{0,{SPLITTING.speaker_words}}}{any_of(_VERBS)}(?=\s?[।,])",
)
