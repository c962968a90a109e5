"""An invented page with an article, and what the tests of the perturber look for in it."""

from __future__ import annotations

from lxml import html

from benchmarks.perturber import Layout, Page
from benchmarks.perturber.layout import normal

PARAGRAPHS = (
    "The ferry to Skarholm will stop on the first of May, the harbour board decided after a “long and bitter” night.",
    "About 340 people live on the island. Most of them cross the sound every morning, and some of them twice a day.",
    "“Nobody asked us anything,” said the teacher Maren Holt. She has taken the boat at seven for 26 years in a row.",
    "The board says that the old boat costs too much. A new one could not be paid for before the end of the decade.",
    "In the café at the landing stage people signed a letter on Tuesday. By the evening it had more than 1,200 names.",
    "The county will hear both sides in the coming week. Until then the boat is to sail as it has always sailed here.",
)
TEASER = "Why the lighthouse keeper of Skarholm never came back"
HTML = f"""<!DOCTYPE html>
<html lang="en"><head><title>Last ferry</title></head>
<body class="page">
<nav class="bar"><ul><li><a href="/news">News from the whole region</a></li><li><a href="/sea">Sea</a></li></ul></nav>
<main id="content" class="main">
<article class="story">
<h1>Skarholm loses its ferry</h1>
<div class="story-text" id="t1">
{"".join(f'<p class="text">{text}</p>' for text in PARAGRAPHS)}
</div>
</article>
<!-- side -->
<aside class="side"><h3>More</h3><ul><li><a href="/1">{TEASER}</a></li></ul></aside>
</main>
<footer><a href="/about">About us and how to reach us</a></footer>
</body></html>"""


def layout(markup: str = HTML) -> Layout:
    """The page's layout."""
    return Layout.of(Page(name="skarholm", html=markup, paragraphs=PARAGRAPHS))


def texts_in(markup: str) -> set[str]:
    """The texts of all elements of a page, without what was put into the lines of its paragraphs."""
    tree = html.document_fromstring(markup)
    for piece in tree.xpath("//p//span | //p//ins"):
        piece.drop_tree()
    straight = str.maketrans({**dict.fromkeys("“”", '"'), "’": "'", "‘": "'"})
    return {normal(one.text_content()).translate(straight) for one in tree.iter() if isinstance(one.tag, str)}
