"""What is left out: every rule that removes something, and notices, which none of them may remove."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.read import PARAGRAPHS, notice_cases, page, read, texts

from tracker.model import Role
from tracker.read import notice_kind

NOTICES = tuple(text for kind, text in notice_cases() if kind != "none")
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
CARD = '<h4><a href="/x">Another story of the town altogether</a></h4>'
#: A page for each way in which a rule could take a notice away; "@" is where it stands.
RULES = {
    "navigation": f"{STORY}<nav>@</nav>",
    "menu": f'{STORY}<div role="menu"><p>@</p></div>',
    "form": f"{STORY}<form><p>@</p><input><button>Send</button></form>",
    "label": f"{STORY}<label>@</label>",
    "box with a form": f"{STORY}<div><p>@</p><form><input></form></div>",
    "dialog": f"<dialog><p>@</p></dialog>{STORY}",
    "foot of the page": f"{STORY}<footer><p>@</p></footer>",
    "aside": f"{STORY}<aside><div>@</div></aside>",
    "hidden by style": f'{STORY}<div style="display:none"><p>@</p></div>',
    "hidden by attribute": f"{STORY}<p hidden>@</p>",
    "hidden from readers of screens": f'{STORY}<div aria-hidden="true">@</div>',
    "folded": f"{STORY}<details><summary>More</summary><p>@</p></details>",
    "newsletter": f'{STORY}<div class="newsletter-box"><p>@</p></div>',
    "advertisement": f'{STORY}<div class="ad-slot advert"><p>@</p></div>',
    "share bar": f'{STORY}<div class="share-bar social"><p>@</p></div>',
    "consent": f'{STORY}<div class="cookie-consent"><p>@</p></div>',
    "author": f'{STORY}<div class="author-bio"><p>@</p></div>',
    "tags": f'{STORY}<div class="tags topics"><p>@</p></div>',
    "counter": f'{STORY}<div class="view-count"><p>@</p></div>',
    "below a label": f"{STORY}<p>Related</p><p>@</p>",
    "between labels": f"{STORY}<p>Advertisement</p><p>@</p><p>Read more</p>",
    "in a box of cards": f"{STORY}<div>{CARD}<p>@</p>{CARD}</div>",
    "below a card": f"{STORY}<div>{CARD}<p>@</p></div>",
    "between paragraphs": f"<p>{PARAGRAPHS[0]}</p><div class='k2'>@</div>{STORY}",
    "again and again": f"<p>@</p>{STORY}<p>@</p><div><p>@</p></div><p>@</p>",
    "above the text": f"<div><span>@</span></div>{STORY}",
    "in a table": f"{STORY}<table><tr><td>@</td></tr></table>",
    "in a list": f"{STORY}<ul><li>@</li></ul>",
    "in italics": f"{STORY}<p><em><small>@</small></em></p>",
    "below the text": f"{STORY}</div></div><div><div><p>Tags: town, shop</p><p>Share</p><div><p>@</p></div></div>",
}


def check(rule: str, notice: str) -> None:
    """Holds when the notice is in the text, and not among what is left out."""
    escaped = notice.replace("&", "&amp;").replace("<", "&lt;")
    found = read(page(RULES[rule].replace("@", escaped)))

    assert [one for one in found.left_out if notice_kind(one.text) and one.text not in texts(found)] == []
    assert " ".join(notice.split()) in texts(found)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(RULES)), st.sampled_from(NOTICES))
@example("hidden by attribute", NOTICES[0])
def test_no_rule_leaves_a_notice_out(rule: str, notice: str):
    """Whatever stands around it and whatever it is called, a notice of any language stays in the text."""
    check(rule, notice)


@pytest.mark.slow
@pytest.mark.parametrize("rule", sorted(RULES))
def test_no_rule_leaves_any_notice_out(rule: str):
    """All of them."""
    for notice in NOTICES:
        check(rule, notice)


@pytest.mark.parametrize("name", ["comments", "comment-list"])
def test_what_readers_write_is_no_notice(name: str):
    """A reader who corrects the paper in a comment speaks for himself."""
    comment = f'<section class="{name}"><p>{NOTICES[0]}</p><p>I was there. It was 1994, as all will say.</p></section>'

    assert NOTICES[0] not in texts(read(page(STORY, after=comment)))


def test_a_notice_that_is_hidden_and_shown_stands_once():
    """Pages print a notice for large screens and hide it for small ones."""
    twice = f'<p>{NOTICES[0]}</p>{STORY}<p style="display: none">{NOTICES[0]}</p>'

    assert texts(read(page(twice))).count(NOTICES[0]) == 1


def test_a_byline_and_a_date_may_stand_below_the_summary():
    """They are fields, wherever in the head of an article they are printed."""
    head = f"<div><p>{PARAGRAPHS[0]}</p></div><p>Words and pictures by Ines Roe</p><p>April 30, 2031</p>"
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    article = read(page(f"{head}<section>{text}</section>", head='<meta name="author" content="Ines Roe">'))

    assert texts(article) == PARAGRAPHS


def test_a_sentence_that_begins_with_the_author_is_no_byline():
    """Transcripts name who speaks, the reporter among them."""
    said = "INES ROE: That is the shop, or was."
    text = f"<p>{PARAGRAPHS[0]}</p><p>{said}</p>" + "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])

    assert said in texts(read(page(text, head='<meta name="author" content="Ines Roe">')))


def test_what_follows_a_whole_notice_is_none():
    """Only a label by itself announces the next text."""
    story = f"<p>{PARAGRAPHS[0]}</p><p>Correction: It was 1994, not 1949.</p>" + "".join(
        f"<p>{text}</p>" for text in PARAGRAPHS[1:]
    )

    assert [one for one in read(page(story)).paragraphs if one.role is Role.NOTICE] == [
        "Correction: It was 1994, not 1949."
    ]


def test_a_headline_that_says_it_was_corrected_is_no_notice():
    """Agencies write it into the headline, which is a field."""
    html = page().replace("Last grocer to close", "CORRECTED-Last grocer to close")

    assert Role.NOTICE not in {one.role for one in read(html).paragraphs}


@pytest.mark.parametrize("tag", ["div", "aside", "blockquote"])
def test_words_that_are_set_again_in_large_letters_are_left_out(tag: str):
    """They would be a second change whenever the paragraph is edited."""
    pulled = f"<{tag}>“People say that they will miss me, and then they drive to town for butter”</{tag}>"
    first, *others = (f"<p>{text}</p>" for text in PARAGRAPHS)

    assert texts(read(page(first, *others[:3], pulled, *others[3:]))) == PARAGRAPHS


def test_words_beside_the_paragraph_that_has_them_too_stay():
    """A paragraph may speak of what stands above it."""
    said = "The last grocer in Marsh Lane will close at the end of May."
    about = f"<p>“{said}” stood on a sheet of paper in the window for a week, and nobody had seen who put it there.</p>"
    others = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])

    assert said in texts(read(page(f"<p>{PARAGRAPHS[1][::-1]}.</p><blockquote>{said}</blockquote>{about}{others}")))
