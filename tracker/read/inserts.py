"""Which elements inside of a line are no part of its sentence: element in, answer out.

Hidden words, an age beside something else ("5 minutes ago"), and advertising that a machine put between two words of
a paragraph. What an editor would set off by hand (a link, a quotation, italics) is never taken for that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.read.boilerplate import is_advertisement_label
from tracker.read.calls import is_passed_over
from tracker.read.characters import clean, is_stopped
from tracker.read.furniture import ADVERTISEMENT, HIDDEN, furniture
from tracker.read.stamps import is_age
from tracker.tuning import READING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PLAIN_TAGS = frozenset({"span", "ins", "small", "font", "sup", "sub", "mark"})
_ENDS = frozenset('.!?…:;。！？"”»’)')


def insert(element: HtmlElement) -> str:
    """Why an element inside of a line is left out, or ""."""
    reason = furniture(element)
    if reason == HIDDEN or (element.tag == "time" and _is_age_beside(element)):
        return HIDDEN
    return ADVERTISEMENT if element.tag in _PLAIN_TAGS and _is_advertising(element, reason) else ""


def _is_advertising(element: HtmlElement, reason: str) -> bool:
    """True for a label or a slot of advertising between words that are the article's."""
    first = element.text or (element[0].text if len(element) else "") or ""
    if len(first) > READING.label_length:
        return False
    text = clean(element.text_content())
    if not text or len(text) > READING.label_length or not _has_text_beside(element):
        return False
    if is_stopped(text) and not (element.tail or "").strip():  # "(The text goes on below the photo.)"
        return False
    if reason == ADVERTISEMENT:
        return True
    return is_advertisement_label(text) and _is_no_word_of_it(element, text)


def _is_no_word_of_it(element: HtmlElement, text: str) -> bool:
    """True for a label that cannot be a word of the sentence around it: several words, in brackets, glued to others.

    A single word between spaces is one, unless its capital letter stands where the sentence has none.
    """
    before, after = _before(element), element.tail or ""
    if is_passed_over(text) or not text[0].isalnum() or text.isupper():
        return True
    if (after and after[0].isalnum()) or (before and before[-1].isalnum()):
        return True
    is_inside = bool(before.strip()) and before.rstrip()[-1] not in _ENDS
    return is_inside and text[0].isupper() and _capitals_mean_names(element)


def _capitals_mean_names(element: HtmlElement) -> bool:
    """True unless the page is in German, which writes every noun with a capital letter."""
    languages = element.xpath("ancestor-or-self::*[@lang][1]/@lang")
    return not (languages and str(languages[0]).lower().startswith(("de", "lb")))


def _before(element: HtmlElement) -> str:
    """The text right before an element, in the same parent."""
    previous = element.getprevious()
    if previous is not None:
        return str(previous.tail or "")
    parent = element.getparent()
    return str(parent.text or "") if parent is not None else ""


def _has_text_beside(element: HtmlElement) -> bool:
    return bool((element.tail or "").strip() or _before(element).strip())


def _is_age_beside(element: HtmlElement) -> bool:
    """True for "5 minutes ago" in a line that says something else: it is another age at each look."""
    if not is_age(clean(element.text_content())):
        return False
    parent = element.getparent()
    beside = (element.tail, parent.text if parent is not None else "")
    return any(text and not text.isspace() for text in beside) or element.getprevious() is not None
