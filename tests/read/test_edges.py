"""Both ends of an article: what is short there stays, furniture does not come in, and nothing goes in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.read import PARAGRAPHS, page, read, reasons, texts

from tracker.model import Role
from tracker.read.blocks import layout_of
from tracker.read.markup import parse
from tracker.tuning import READING

STORY = tuple(f"<p>{text}</p>" for text in PARAGRAPHS[:4])
TOLL = "Nine people were killed."
ARRESTS = "Police arrested 12 men."
LONG = "The county coroner put the final toll at 12 in a report on the fire that was made public on Friday."
HEAD = "<!DOCTYPE html><html lang='en'><head><title>Fire in Marsh Lane</title></head><body>"
LINKED = f'<p><a href="/x">{LONG}</a></p>'
FURNITURE = (
    '<p><a href="/x">The tram that never came to Marsh Lane</a></p>',
    '<ul><li><a href="/1">Owls of the north line</a></li><li><a href="/2">A bakery at midnight</a></li></ul>',
    '<div><h3>Related</h3><p><a href="/x">Nurses queue with students</a></p></div>',
    '<div class="author-box"><div><p>Ines Tolland writes about the river.</p></div></div>',
    '<p class="tags">Shops, Marsh Lane, Retail</p>',
    "<p>Share this article</p>",
    "<h3>About the writer</h3><div><div><p>Ines Tolland writes about rivers.</p></div></div>",
)


@pytest.mark.parametrize(
    "frame",
    [
        "<article><h1>Fire in Marsh Lane</h1>{}</article>",
        "<article><header><h1>Fire in Marsh Lane</h1></header>{}</article>",
        "<article><header><h1>Fire in Marsh Lane</h1></header><div>{}</div></article>",
        "<main><h1>Fire in Marsh Lane</h1>{}</main>",
        "<div><h1>Fire in Marsh Lane</h1><div><div>{}</div></div></div>",
        "<article><h1>Fire in Marsh Lane</h1><p>By Ines Tolland</p>{}</article>",
        "<article><h1>Fire in Marsh Lane</h1><time>3 May 2031</time>{}</article>",
        "<h1>Fire in Marsh Lane</h1>{}",
    ],
)
@pytest.mark.parametrize("short", [TOLL, "The mayor has resigned.", "Police: 12 dead.", "“12 died.”"])
def test_short_paragraphs_at_both_ends_stay(frame: str, short: str):
    """However short the first and the last sentence, they stand beside the others and are the article's."""
    found = read(HEAD + frame.format("".join((f"<p>{short}</p>", *STORY, f"<p>{ARRESTS}</p>"))))

    assert texts(found) == (short, *PARAGRAPHS[:4], ARRESTS)


def test_a_sentence_in_the_headlines_element_stays():
    """A short summary under the headline is the article's, though the paragraphs stand elsewhere."""
    html = f"<article><header><h1>Fire in Marsh Lane</h1><p>{TOLL}</p></header><div>{''.join(STORY)}</div></article>"

    assert texts(read(HEAD + html)) == (TOLL, *PARAGRAPHS[:4])


@pytest.mark.parametrize(
    ("part", "role"),
    [
        ("<ul><li>12 dead</li></ul>", Role.LIST_ITEM),
        ("<ol><li>{}</li></ol>", Role.LIST_ITEM),
        ("<dl><dt>Toll</dt><dd>12</dd></dl>", Role.LIST_ITEM),
        ("<table><tr><td>Dead</td><td>12</td></tr></table>", Role.PARAGRAPH),
        ("<blockquote><p>It was 12.</p></blockquote>", Role.QUOTATION),
        ("<div>{}</div>", Role.PARAGRAPH),
        ("<h2>12 dead</h2>", Role.HEADING),
        ("<figure><img src='x'><figcaption>The 12 dead</figcaption></figure>", Role.CAPTION),
    ],
)
@pytest.mark.parametrize("place", [0, len(STORY)])
def test_every_part_of_an_article_may_be_its_first_or_last(part: str, role: Role, place: int):
    """Lists, tables, quotations, headings and captions stay at either end, with their roles."""
    found = read(page(*STORY[:place], part.format(LONG), *STORY[place:]))

    assert [paragraph.role for paragraph in found.paragraphs if "12" in paragraph] == [role]


def test_the_article_goes_on_below_an_advertisement():
    """What stands between paragraphs everywhere does not end the article."""
    found = read(page(*STORY, '<div class="ad">Advertisement</div>', f"<p>{ARRESTS}</p>"))

    assert texts(found) == (*PARAGRAPHS[:4], ARRESTS)


@pytest.mark.parametrize("furniture", FURNITURE)
def test_furniture_ends_the_article(furniture: str):
    """The search for further paragraphs stops at what closes the article, and takes nothing of it or below it."""
    found = read(page(*STORY, furniture, "<p>Follow the river with us.</p>"))

    assert texts(found) == PARAGRAPHS[:4]


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (LINKED, "link"),
        (f"<aside><p>{LONG}</p></aside>", "not the article's text"),
        (STORY[3], "repeated on the page"),
    ],
)
def test_what_is_not_taken_at_the_end_is_told(part: str, reason: str):
    """A block that no rule names is listed all the same, with a reason."""
    found = read(page(*STORY, part))

    assert reason in reasons(found).values()


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(STORY)),
            st.sampled_from(["p", "div", "h2", "aside", "li", "pre", "section", "footer", "figcaption", "td", "a"]),
            st.sampled_from([LONG, TOLL, "12 dead", "12", "Related", "Advertisement", PARAGRAPHS[0], "3 May 2031"]),
        ),
        max_size=6,
    )
)
def test_nothing_in_the_article_goes_in_silence(parts: list[tuple[int, str, str]]):
    """Whatever stands among the paragraphs is either kept or left out with a reason."""
    pieces = list(STORY)
    for place, tag, text in sorted(parts, reverse=True):
        pieces.insert(place, f"<{tag}>{text}</{tag}>")
    html = page(*pieces)
    found = read(html)
    told = {text[: READING.left_out_length] for text in (*texts(found), *reasons(found))}

    assert {block.text[: READING.left_out_length] for block in layout_of(parse(html).root).blocks} <= told
    assert all(reasons(found).values())
