"""A second reader, who knows nothing of the first: markup in, the text out that it takes for the article's.

It loses next to nothing of an article (a tenth of a block a page) and leaves much noise: good to be asked whether it
has seen a text too, never to be read instead.
"""

from __future__ import annotations


def second_reading(markup: str) -> str:
    """The article's text as the second reader sees it; `markup` is one that `markup.parse` has not refused."""
    # Heavy, and needed by pages only: imported where it is used.
    from resiliparse.extract.html2text import extract_plain_text

    found: str = extract_plain_text(
        markup, main_content=True, alt_texts=False, links=False, form_fields=False, comments=False
    )
    return found
