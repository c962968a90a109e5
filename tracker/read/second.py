"""A second reader, who knows nothing of the first: a page in, the text that another library takes for the article out.

It loses next to nothing of an article (a tenth of a block a page) and leaves much noise, which makes it a bad reader
and a good witness: it is asked how much of every text it has seen too (`second_text`), and about single sentences where
a text changed beyond what editing does (`second_reading`). A sentence that the reader lost and that stands in its text
was not taken out by an editor. It is never read instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.model import Article, Paragraph
from tracker.read.characters import clean, letters
from tracker.read.charset import decode
from tracker.read.forms import Form, form_of
from tracker.read.languages.guessed import guessed_language
from tracker.read.learned import NOTHING_LEARNED, Learned, without_learned
from tracker.read.sayings import is_said
from tracker.tuning import READING

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """What the second reader sees on a page."""

    text: str = ""  # the article's, letters and digits only
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


def second_text(markup: str) -> str:
    """The article's text in markup that `markup.parse` has not refused."""
    return _text(_tree(markup), only_article=True)


def second_reading(
    body: bytes, *, url: str = "", headers: Mapping[str, str], learned: Learned = NOTHING_LEARNED
) -> SecondReading:
    """The second reading of a body that the reader could read; an empty one where it is no page.

    What was `learned` of the host is left out of its text, as the reader leaves it out: what neither is to have must
    not look like something that only one of them saw.
    """
    content_type = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    if form_of(body, url=url, content_type=content_type) is not Form.PAGE:
        return SecondReading()
    tree = _tree(decode(body, content_type=content_type).text)
    whole, text = (_lines(_text(tree, only_article=only)) for only in (False, True))
    article = without_learned(Article(paragraphs=tuple(map(Paragraph, text)), language=guessed_language(text)), learned)
    return SecondReading(text="".join(map(letters, article.paragraphs)), lines=whole)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(clean, text.splitlines())))


def _tree(markup: str) -> HTMLTree:
    # Heavy, and needed by pages only: imported where it is used.
    from resiliparse.parse.html import HTMLTree

    return HTMLTree.parse(markup)


def _text(tree: HTMLTree, *, only_article: bool) -> str:
    """The text of a tree: the parts that the library takes for the article's, or all of it."""
    from resiliparse.extract.html2text import extract_plain_text

    found: str = extract_plain_text(
        tree, main_content=only_article, alt_texts=False, links=False, form_fields=False, comments=False
    )
    return found
