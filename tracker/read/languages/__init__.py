"""A language's tag enters, its words leave; a tag that nobody wrote a list for gets what does least harm."""

from __future__ import annotations

from dataclasses import replace

from tracker.read.languages import ar, cs, da, de, en, es, fr, hi, it, ja, ko, nb, nl, pl, pt, ru, sv, th, uk, zh
from tracker.read.languages.language import Abbreviation, Language, words

__all__ = ["Abbreviation", "Language", "language_of"]

_MODULES = (ar, cs, da, de, en, es, fr, hi, it, ja, ko, nb, nl, pl, pt, ru, sv, th, uk, zh)
_LANGUAGES: dict[str, Language] = {module.LANGUAGE.code: module.LANGUAGE for module in _MODULES}
_LANGUAGES |= dict.fromkeys(("no", "nn"), nb.LANGUAGE)
_OTHER_SCRIPTS = tuple(_LANGUAGES[code] for code in ("ru", "uk", "ar", "hi", "ko"))

#: English, likeliest where no language is named, with the words of other scripts, which it cannot take for its own, and
#: what many languages put before a number.
_FALLBACK = replace(
    en.LANGUAGE,
    code="und",
    never_end=en.LANGUAGE.never_end.union(*(language.never_end for language in _OTHER_SCRIPTS)),
    seldom_end=en.LANGUAGE.seldom_end.union(*(language.seldom_end for language in _OTHER_SCRIPTS)),
    before_numbers=en.LANGUAGE.before_numbers | words("nr Nr kl str hlm hal"),
    starters=en.LANGUAGE.starters.union(*(language.starters for language in _OTHER_SCRIPTS)),
    speech_tag="|".join(module.LANGUAGE.speech_tag for module in (en, ar, hi, ko, zh)),
    after_outcry=zh.LANGUAGE.after_outcry,
)


def language_of(tag: str) -> Language:
    """The words of a BCP 47 tag's language, whatever its script or region ("en-GB", "pt_BR")."""
    return _LANGUAGES.get(tag.replace("_", "-").partition("-")[0].strip().lower(), _FALLBACK)
