"""Links in the text of a page: which are kept, where they stand, and what of their address counts."""

from __future__ import annotations

import json
import pickle

import pytest
from support.read import HTML, PARAGRAPHS, page, read

from tracker.errors import BadInput
from tracker.model import Article, Link, Paragraph
from tracker.read import read_article, sentences_of, text_id
from tracker.read.targets import base_of, target_of

BASE = "https://courier.example/news/grocer"


def links(html: str) -> list[tuple[str, str]]:
    """The words and targets of all links in a page's paragraphs, where its last paragraph is this one."""
    article = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS), html))
    return [(one[link.start : link.end], link.target) for one in article.paragraphs for link in one.links]


def prose(inside: str, tag: str = "p") -> str:
    """A paragraph that is long enough to be one."""
    return f"<{tag}>The council told the paper that {inside} before anybody else in the parish had heard it.</{tag}>"


def test_a_link_in_a_paragraph_is_kept_with_its_words():
    """The words of a link stand in the paragraph where the link says, and it leads where its `href` does."""
    found = links(prose('it put up <a href="https://map.example/lane">the whole plan</a> at noon,'))

    assert found == [("the whole plan", "https://map.example/lane")]


def test_links_of_the_furniture_are_not_kept():
    """Navigation and teasers are no part of the article, and neither are their links."""
    assert links("") == []


def test_a_link_with_the_words_of_the_text_before_it_stands_in_its_own_place():
    """Places are counted and not searched: the first "plan" is not the one that is a link."""
    html = prose('the plan is not <a href="https://map.example/lane">plan</a> A, and said so')
    article = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS), html))
    (link,) = article.paragraphs[-1].links

    assert article.paragraphs[-1].text[: link.start].endswith("the plan is not ")


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("the\n   late <a href='/a'>\n  \u200bwhole&nbsp;&nbsp;plan </a> stood,", "whole plan"),
        ("the <a href='/a'><b>whole</b> <i>plan</i></a> stood,", "whole plan"),
        ("a<br>line <a href='/a'>whole<br>plan</a> stood,", "whole plan"),
        ("the <a href='/a'>whole <span hidden>secret </span>plan</a> stood,", "whole plan"),
        ("cafe\u0301s and <a href='/a'>cafe\u0301</a> stood,", "caf\u00e9"),
    ],
    ids=["white space", "tags", "line breaks", "hidden", "composed letters"],
)
def test_cleaning_moves_a_link_with_its_words(inside: str, words: str):
    """White space, tags, breaks and hidden words around a link shift its place, and it stays on its words."""
    assert links(prose(inside)) == [(words, "/a")]


def test_links_in_the_rows_of_a_table_stand_between_the_bars():
    """Cells become one line; the links in it stand where their cells are."""
    row = '<tr><td><a href="/a">North</a></td><td>4 | 5</td><td><a href="/b">South pier</a></td></tr>'

    assert links(f"<table>{row}</table>{prose('nothing')}") == [("North", "/a"), ("South pier", "/b")]


def test_texts_parted_by_breaks_have_their_own_links():
    """Two breaks part paragraphs inside one element; each link is in the paragraph in which it stands."""
    first, second = (prose(f'<a href="/{name}">plan {name}</a> stood', "span") for name in "ab")
    article = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS), f"<div>{first}<br><br>{second}</div>"))

    assert [[link.target for link in one.links] for one in article.paragraphs[-2:]] == [["/a"], ["/b"]]


@pytest.mark.parametrize(
    "href",
    [
        *("", "   ", "#top", "javascript:void(0)", "mailto:desk@courier.example", "tel:+1", "data:text/html,x"),
        *("/cdn-cgi/l/email-protection#5a3e", "https://[", "https://a.example:port/", "x" * 5_000),
    ],
)
def test_what_leads_to_no_page_is_no_link(href: str):
    """Scripts, mail (also as Cloudflare hides it), places on the page, and what is no address."""
    assert target_of(href, BASE) == ""


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("plan", "https://courier.example/news/plan"),
        ("/plan/", "https://courier.example/plan"),
        ("//map.example/lane", "https://map.example/lane"),
        ("HTTPS://Map.Example:443/Lane", "https://map.example/Lane"),
        ("http://map.example:80", "http://map.example"),
        ("http://map.example:8080/", "http://map.example:8080"),
        ("https://map.example/lane#north", "https://map.example/lane"),
        ("https://map.example/?utm_source=a&id=7&fbclid=x", "https://map.example?id=7"),
        ("https://map.example/watch?v=a1&REF=home", "https://map.example/watch?v=a1"),
        ("https://map.example/a;jsessionid=1F?x", "https://map.example/a?x"),
        (" https://map.example/a\n b ", "https://map.example/a%20b"),
        ("https://kärten.example/é", "https://xn--krten-gra.example/%C3%A9"),
        ("https://user:pw@map.example/a", "https://map.example/a"),
        ("https://map.example/\x1b[31m\u202e", "https://map.example/%1B[31m%E2%80%AE"),
    ],
)
def test_a_target_is_whole_and_without_what_changes_at_each_look(href: str, target: str):
    """Absolute; no fragment, default port, slash at the end, tracking or session; nothing that a terminal obeys."""
    assert target_of(href, BASE) == target


def test_a_target_is_found_again_as_it_is():
    """To clean a clean target changes nothing, so that what is stored and read again is equal."""
    target = target_of("//Map.example/é/?a=%41&utm_id=1", BASE)

    assert target_of(target, "") == target


def test_a_copy_of_an_archive_leads_where_the_page_led():
    """On a page that the Wayback Machine shows, links are without its address and the time of the copy."""
    replayed = "https://web.archive.org/web/20310504090000/https://courier.example/news/grocer"

    assert target_of("/web/20310504090000/https://map.example/lane", replayed) == "https://map.example/lane"


def test_a_link_to_an_archive_is_one_to_the_archive():
    """On any other page a link to an archived copy leads there."""
    archived = "https://web.archive.org/web/20310504090000/https://map.example/lane"

    assert target_of(archived, BASE) == archived


@pytest.mark.parametrize(
    ("stated", "base"),
    [
        ((BASE, "", ""), BASE),
        ((BASE, "/other/", ""), "https://courier.example/other/"),
        (("old.html", "", BASE), BASE),
        (("old.html", "https://a.example/", BASE), "https://a.example/"),
        (("old.html", "", "/news/grocer"), ""),
        ((BASE, "https://[", ""), BASE),
    ],
)
def test_relative_links_begin_where_the_page_is(stated: tuple[str, str, str], base: str):
    """Its address, or for a file what the page calls itself; and what its `base` says of that."""
    assert base_of(*stated) == base


def test_a_file_takes_its_address_from_the_page():
    """A saved page that names its address has whole targets, whatever the file is called."""
    head = f'<link rel="canonical" href="{BASE}">'
    html = page(*(f"<p>{text}</p>" for text in PARAGRAPHS), prose('<a href="../plan">it</a> stood'), head=head)
    article = read_article(html.encode(), url="old.html", headers=HTML)

    assert [link.target for link in article.paragraphs[-1].links] == ["https://courier.example/plan"]


def test_a_sentence_has_its_own_links():
    """Counted from its own beginning; a link over the end of a sentence is in both, with its part."""
    text = "It was late. See the plan. Nobody did."
    article = Article(paragraphs=(Paragraph(text, links=(Link(start=17, end=33, target="https://map.example"),)),))
    first, second, third = sentences_of(article)

    assert first.links == ()
    assert [second.text[link.start : link.end] for link in second.links] == ["the plan."]
    assert [third.text[link.start : link.end] for link in third.links] == ["Nobody"]


def test_where_links_lead_makes_no_version():
    """A version is one distinct text: another target is no other text."""
    plain = Article(paragraphs=("See the plan.",))
    linked = Article(paragraphs=(Paragraph("See the plan.", links=(Link(start=4, end=8, target="/a"),)),))

    assert text_id(plain) == text_id(linked)


def test_a_paragraph_keeps_its_links_through_a_pickle():
    """Articles are handed from process to process."""
    paragraph = Paragraph("See the plan.", links=(Link(start=4, end=8, target="/a"),))

    assert pickle.loads(pickle.dumps(paragraph)).links == paragraph.links


def test_an_article_as_json_may_state_links():
    """`tracker show --format json` gives them so, and they are taken as they stand."""
    paragraph = {"text": "See the plan.", "links": [{"start": 8, "end": 12, "target": "https://map.example/lane"}]}
    article = read_article(json.dumps({"paragraphs": [paragraph]}).encode(), url="article.json")

    assert article.paragraphs[0].links == (Link(start=8, end=12, target="https://map.example/lane"),)


@pytest.mark.parametrize(
    ("link", "message"),
    [
        (3, "paragraphs[0]: links[0] is no object."),
        ({"start": 0, "end": 9, "target": "/a"}, "links[0] is from 0 to 9 in a text of 3 characters."),
        ({"start": "0", "end": 1, "target": "/a"}, "links[0].start is no whole number."),
        ({"start": 0, "end": 1, "target": "mailto:a"}, "links[0].target is no address of a page."),
        ({"start": 0, "end": 1, "targt": "/a"}, "links[0] has no field 'targt'. Did you mean 'target'?"),
    ],
)
def test_a_link_that_is_not_as_it_should_be_is_named(link: object, message: str):
    """The message says which link of which paragraph, and what is wrong with it."""
    body = json.dumps({"paragraphs": [{"text": "See", "links": [link]}]}).encode()

    with pytest.raises(BadInput) as caught:
        read_article(body, url="article.json")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "join",
    [lambda texts: f"<div>{'<br><br>'.join(texts)}</div>", lambda texts: "".join(f"<div>{text}" for text in texts)],
    ids=["one element", "one in the other"],
)
def test_each_of_many_texts_has_the_link_that_stands_in_it(join):
    """Hundreds of texts with a link each, in one element or each in the next."""
    texts = [prose(f'<a href="/{at}">plan {at}</a> stood', "span") for at in range(300)]
    kept = read(page(join(texts))).paragraphs

    assert len(kept) > 100
    assert all(f"the paper that plan {link.target[1:]} stood" in one for one in kept for link in one.links)
    assert all(len(one.links) == 1 for one in kept)
