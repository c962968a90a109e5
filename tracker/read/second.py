"""A second opinion on a page, from another library: bytes in, what that library takes for the article out.

It loses less and leaves more noise than the reader, which makes it a bad reader and a good witness: a sentence that the
reader lost and that stands in its text was not taken out by an editor. It is asked where a text changed beyond what
editing does, and never for the text itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.read.characters import clean, letters
from tracker.read.charset import decode
from tracker.read.forms import Form, form_of
from tracker.read.sayings import is_said
from tracker.tuning import READING


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """What the other library reads on a page."""

    text: str = ""  # letters and digits only
    lines: tuple[str, ...] = ()  # of the whole page

    @property
    def has_opinion(self) -> bool:
        """False where it read nothing, or was given no page."""
        return bool(self.text)

    def finds(self, sentence: str) -> bool:
        """True for a sentence that stands in the text, however it is spaced and set."""
        return letters(sentence) in self.text

    def offers_more(self, last: str) -> bool:
        """True where a line shortly below that sentence offers to read on against payment."""
        small = letters(last)
        places = [place for place, line in enumerate(self.lines) if small in letters(line)]
        below = self.lines[places[-1] + 1 : places[-1] + 1 + READING.offer_reach] if places else ()
        return any(is_said("paywalled", "texts", line) for line in below if len(line) <= READING.line_length)


def second_reading(body: bytes, *, url: str = "", headers: Mapping[str, str]) -> SecondReading:
    """The other library's reading of a page that the reader could read."""
    content_type = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    if form_of(body, url=url, content_type=content_type) is not Form.PAGE:
        return SecondReading()
    # Needed for few pages: imported where it is used.
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(decode(body, content_type=content_type).text)
    article = extract_plain_text(tree, main_content=True, preserve_formatting=True)
    whole = extract_plain_text(tree, main_content=False, preserve_formatting=True)
    return SecondReading(text=letters(article), lines=tuple(filter(None, map(clean, whole.splitlines()))))
