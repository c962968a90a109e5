"""What a site rule makes of a page, and what it can not do to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.live import ENTRIES, live_page, sections
from support.read import PARAGRAPHS, page, reasons, texts
from support.rules import STORY, WHY, read_by, rule

from tracker.model import PageKind, Role

BOX = (
    "The tide table of this week: high water at Marsh Quay comes at 6.12 on Monday and at 7.05 on Tuesday, in the rain."
)
NOTICE = "Correction: An earlier version of this article said that the shop opened in 1984."
LATER = (
    "<p>The mill at Tarn Ford will be sold in June, its owners said, and the wheel goes to the museum in the town.</p>"
)
FIRST, REST = f"<p>{PARAGRAPHS[0]}</p>", "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])


def said_in_vain(article: object) -> list[str]:
    return [reason for reason in article.reasons if reason.startswith("site rule")]


def notices(article: object) -> list[str]:
    return [str(one) for one in article.paragraphs if one.role is Role.NOTICE]


def test_what_a_rule_drops_is_left_out_with_its_reason():
    """The box goes, is listed with why the rule is there, and the reader's name says that there was a rule."""
    html = page(FIRST, f'<div class="kx"><p>{BOX}</p></div>', REST)
    by = rule(drop="div.kx")
    found = read_by(html, by)

    assert BOX in texts(read_by(html, None))
    assert (texts(found), reasons(found)[BOX]) == (PARAGRAPHS, f"site rule: {WHY}")
    assert found.reader == f"{read_by(html, None).reader} / {by.mark}"


def test_what_a_rule_drops_far_from_the_article_is_listed_too():
    """A rule's work can be seen, wherever it was done."""
    links = "".join(f'<p><a href="/{at}">Story number {at} of the week</a></p>' for at in range(40))
    found = read_by(page(STORY, after=f'<div>{links}</div><div class="kx"><p>{BOX}</p></div>'), rule(drop=".kx"))

    assert reasons(found)[BOX] == f"site rule: {WHY}"


def test_a_part_of_a_line_is_dropped_from_it():
    """The paragraph stays one, its links where they were, and the part is listed."""
    line = '<p>She wrote <span class="q">(subscribers only)</span> to <a href="/c">the council</a> in March.</p>'
    found = read_by(page(FIRST, line, REST), rule(drop="span.q"))
    (kept,) = (one for one in found.paragraphs if "wrote" in one)

    assert kept == "She wrote to the council in March."
    assert [kept[link.start : link.end] for link in kept.links] == ["the council"]
    assert reasons(found)["(subscribers only)"] == f"site rule: {WHY}"


def test_only_the_region_is_read():
    """Another article on the page, built as this one is, stays out; the headline above the region is still found."""
    html = page(f'<div class="one">{STORY}</div><div class="two">{LATER * 2}</div>')
    found = read_by(html, rule(region="div.one"))

    assert (found.headline, texts(found)) == ("Last grocer to close", PARAGRAPHS)
    assert "site rule: outside its region" in reasons(found).values()


def test_a_region_may_be_of_several_elements():
    """What stands between them goes."""
    html = page(f'<div class="part">{FIRST}</div><div><p>{BOX}</p></div><div class="part">{REST}</div>')

    assert texts(read_by(html, rule(region=".part"))) == PARAGRAPHS


def test_a_region_is_read_whatever_is_around_it():
    """An element that looks like furniture is none where the region is in it."""
    html = (
        page(STORY).replace('<div class="body">', '<div class="body newsletter"><form>').replace("</body>", "</form>")
    )

    assert texts(read_by(html, rule(region=".body"))) == PARAGRAPHS


def test_fields_are_taken_from_where_a_rule_says():
    """Headline, authors and date; of several selectors the first that is met, of authors all."""
    head = '<meta name="x-date" content="2031-05-04T09:00:00Z"><meta name="author" content="The desk">'
    top = '<h2 class="t">Nobody wants the counter</h2><i class="a">By Ada Reed</i><i class="a">Tom Vane</i>'
    by = rule(headline=(".gone", "h2.t"), byline="i.a", published="meta[name=x-date]")
    found = read_by(page(top, STORY, head=head), by)

    assert (found.headline, found.byline) == ("Nobody wants the counter", "Ada Reed, Tom Vane")
    assert found.published == "2031-05-04T09:00:00Z"
    assert texts(found) == PARAGRAPHS


@pytest.mark.parametrize(
    "html",
    [
        f'<div class="n">{BOX}</div>',
        f'<div hidden><p class="n">{BOX}</p></div>',
        f'<div class="comments"><p class="n">{BOX}</p></div>',
        f'<ul class="n"><li>{BOX}</li></ul>',
        f'<p><em class="n">{BOX}</em></p>',
        f'<div>{"<p><a href=/x>A story of the week</a></p>" * 50}</div><p class="n">{BOX}</p>',
    ],
)
def test_a_notice_is_what_a_rule_calls_one(html: str):
    """However it is worded, hidden, named or far away."""
    found = read_by(page(STORY, after=html), rule(notices=".n"))

    assert notices(found) == [BOX]


def test_a_notice_of_a_rule_stays_between_the_entries_of_a_live_blog():
    """It belongs to no entry, and is kept all the same."""
    html = live_page(sections, ENTRIES, 20).replace(
        "</section><section", f'</section><p class="n">{BOX}</p><section', 1
    )
    found = read_by(html, rule(notices="p.n"))

    assert (found.kind, notices(found)) == (PageKind.LIVE_BLOG, [BOX])


@pytest.mark.parametrize("selector", [".n", ".n p", ".body p", "div", "p", "*", "strong"])
@pytest.mark.parametrize("part", ["drop", "region"])
def test_no_rule_leaves_a_notice_out(selector: str, part: str):
    """Whatever a rule drops, and wherever it says that the article is: the notice is the same as without it."""
    notice = f'<div class="n"><p><strong>Correction:</strong> {NOTICE.removeprefix("Correction: ")}</p></div>'
    html = page(STORY, after=notice)

    assert notices(read_by(html, rule(**{part: selector}))) == notices(read_by(html, None)) == [NOTICE]


def test_what_matches_nothing_is_said_and_does_nothing():
    """A rule that has grown old is told from one that works, selector by selector."""
    html = page(STORY)
    found = read_by(html, rule(region="div.gone", drop=(".ad", "nav#x"), headline="h7"))

    assert (found.paragraphs, found.headline) == (read_by(html, None).paragraphs, "Last grocer to close")
    assert said_in_vain(found) == [
        "site rule: region matches nothing (div.gone)",
        "site rule: headline matches nothing (h7)",
        "site rule: drop matches nothing (.ad)",
        "site rule: drop matches nothing (nav#x)",
    ]


@pytest.mark.parametrize("by", [rule(region="div.top"), rule(region="script"), rule(drop="p"), rule(drop="body")])
def test_no_rule_empties_an_article(by: object):
    """A selector that means something else since the site was built anew takes nothing away; the text is in doubt."""
    html = page(STORY, head="<script>go()</script>")
    found = read_by(html, by)

    assert (found.kind, texts(found)) == (PageKind.ARTICLE, PARAGRAPHS)
    assert found.confidence is not read_by(html, None).confidence
    assert said_in_vain(found) == [
        "site rule: its region and drop were not used: hardly any of the article would be left by it"
    ]


def test_a_page_that_would_keep_a_rule_busy_is_read_without_it():
    """Thousands of elements in one make selectors slow; it is said, and the article is read."""
    found = read_by(page(STORY, after=f"<div>{'<i></i>' * 10_001}</div>"), rule(drop="p:nth-child(2)"))

    assert texts(found) == PARAGRAPHS
    assert said_in_vain(found) == ["site rule: not used: 10001 elements in one"]


def test_a_readers_comment_that_a_rule_drops_is_no_notice():
    """Dropping comments makes no publisher's word of what a reader corrects."""
    html = page(STORY, after=f'<div class="comments"><p>{NOTICE}</p></div>')
    found = read_by(html, rule(drop=".comments"))

    assert texts(found) == PARAGRAPHS
    assert reasons(found)[NOTICE] == f"site rule: {WHY}"


def test_a_rule_says_nothing_of_what_is_no_page():
    """Plain texts are read as they are, and not said to be read by a rule."""
    from tracker.read import read_article

    text = "\n\n".join(PARAGRAPHS).encode()

    assert read_article(text, url="a.txt", rule=rule(drop="p")) == read_article(text, url="a.txt")


SELECTORS = st.sampled_from(
    [".a", ".b", ".c", "p", "div", "p.a", "div > p", "p:first-child", ".b p", "*", "h1", ".gone"]
)
BLOCKS = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c"]), st.sampled_from([*PARAGRAPHS, BOX, NOTICE]), st.booleans()),
    min_size=1,
    max_size=9,
)


@given(BLOCKS, SELECTORS, SELECTORS)
def test_whatever_a_rule_says_notices_and_the_article_stay(blocks: list, region: str, drop: str):
    """For any page and any rule: no notice fewer, no article emptied, and each text kept stands on the page."""
    html = page(
        *(
            f'<div class="{a}"><p class="{a}">{t}</p></div>' if box else f'<p class="{a}">{t}</p>'
            for a, t, box in blocks
        )
    )
    plain, found = read_by(html, None), read_by(html, rule(region=region, drop=drop))

    assert set(notices(found)) >= set(notices(plain))
    assert found.kind is plain.kind or plain.kind is not PageKind.ARTICLE
    assert {str(one) for one in found.paragraphs} <= {*PARAGRAPHS, BOX, NOTICE, "Last grocer to close"}
