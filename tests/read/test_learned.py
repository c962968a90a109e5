"""What was learned of a host is left out of its articles, and nothing else."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from support.read import HTML, PARAGRAPHS, page, reasons, texts

from tracker.model import Article, Link, PageKind, Paragraph, Role
from tracker.read import Learned, LearnedKind, LearnedText, read_article, second_reading, without_learned

PITCH = "The tide tables come free of charge with the evening letter."
HEADLINE = "Harbour seals learn to climb the quay wall"
SUMMARY = "Eleven seals were counted on the quay wall at Tarn Head on Sunday morning."
KIN = "the harbour master has never seen the like"
NOTICE = "Correction: An earlier version of this article gave the wrong number of loaves."


def learned(text: str, kind: LearnedKind = LearnedKind.RESTLESS, *kin: str) -> Learned:
    """A set of one text."""
    return Learned(texts=(LearnedText(text=text, kind=kind, reason="because", kin=kin),))


def test_a_learned_block_is_left_out_with_its_reason():
    """A paragraph that is known goes, and is listed with the reason why."""
    body = page(*(f"<p>{text}</p>" for text in (*PARAGRAPHS[:3], PITCH, *PARAGRAPHS[3:]))).encode()
    article = read_article(body, headers=HTML, learned=learned(PITCH))

    assert texts(article) == PARAGRAPHS
    assert reasons(article)[PITCH] == "because"


def test_a_learned_sentence_is_cut_off_at_the_end_of_a_paragraph():
    """What is appended to a paragraph goes, and the paragraph keeps its links."""
    link = Link(start=4, end=10, target="http://courier.example/grocer")
    article = Article(paragraphs=(Paragraph(f"{PARAGRAPHS[0]} {PITCH}", Role.QUOTATION, [link]),))
    (paragraph,) = without_learned(article, learned(PITCH)).paragraphs

    assert paragraph == PARAGRAPHS[0]
    assert (paragraph.role, paragraph.links) == (Role.QUOTATION, (link,))


def test_a_live_entry_keeps_its_time_beside_what_is_cut_off():
    """What remains of a block in an entry is of the same entry, made at the same time."""
    at = "2031-05-04T09:30:00Z"
    article = Article(
        kind=PageKind.LIVE_BLOG, paragraphs=(Paragraph(f"{PARAGRAPHS[0]} {PITCH}", Role.QUOTATION, at=at),)
    )
    (paragraph,) = without_learned(article, learned(PITCH)).paragraphs

    assert (paragraph, paragraph.at) == (PARAGRAPHS[0], at)


def test_a_second_reader_leaves_out_what_was_learned_too():
    """What neither reader is to have is nothing that only one of them saw."""
    body = page(*(f"<p>{text}</p>" for text in (*PARAGRAPHS[:3], PITCH, *PARAGRAPHS[3:]))).encode()
    known = second_reading(body, headers=HTML, learned=learned(PITCH))

    assert second_reading(body, headers=HTML).finds(PITCH)
    assert not known.finds(PITCH)
    assert all(map(known.finds, PARAGRAPHS[:1]))


def test_a_learned_sentence_between_others_stays():
    """In the middle of a paragraph a sentence is the paragraph's, whatever is known of it."""
    article = Article(paragraphs=(f"{PARAGRAPHS[0]} {PITCH} {PARAGRAPHS[3]}",))

    assert without_learned(article, learned(PITCH)) == article


def test_a_sentence_with_another_figure_stays():
    """What is known is a text, not a pattern: another figure is another fact."""
    article = Article(paragraphs=(*PARAGRAPHS, "The storm has killed 15 people on the coast."))

    assert without_learned(article, learned("The storm has killed 12 people on the coast.")) == article


def test_a_notice_is_never_left_out():
    """A publisher's notice stays, though it be learned."""
    article = Article(paragraphs=(*PARAGRAPHS, NOTICE))

    assert without_learned(article, learned(NOTICE)) == article


def test_the_last_text_of_an_article_stays():
    """Where nothing else would remain nothing is left out: an empty version would say that all was deleted."""
    article = Article(paragraphs=(PITCH,))

    assert without_learned(article, learned(PITCH)) == article


def test_a_headline_that_is_a_sentence_here_stays():
    """The words of another article's headline, with a full stop, are a sentence of this one."""
    article = Article(paragraphs=(*PARAGRAPHS, f"{HEADLINE}."))

    assert without_learned(article, learned(HEADLINE, LearnedKind.HEADLINE)) == article


def test_no_teaser_is_left_out_of_a_live_blog():
    """A live blog's entry may bear the words of another article's headline."""
    blog = Article(paragraphs=(*PARAGRAPHS, HEADLINE), kind=PageKind.LIVE_BLOG)

    assert without_learned(blog, learned(HEADLINE, LearnedKind.HEADLINE)) == blog


def test_a_foreseen_headline_stays_in_a_list():
    """A line of a list that nobody saw come or go may be a fact."""
    foreseen = LearnedText(text=HEADLINE, kind=LearnedKind.HEADLINE, reason="because", is_foreseen=True)
    article = Article(paragraphs=(*PARAGRAPHS, Paragraph(HEADLINE, Role.LIST_ITEM)))

    assert without_learned(article, Learned(texts=(foreseen,))) == article


def test_a_summary_is_left_out_but_not_beside_its_kin():
    """Another article's first paragraph is a teaser; with a further sentence of that article it is a copy."""
    known = learned(SUMMARY, LearnedKind.SUMMARY, KIN)
    teased = Article(paragraphs=(PARAGRAPHS[0], SUMMARY))
    copied = Article(paragraphs=(PARAGRAPHS[0], SUMMARY, "The harbour master has never seen the like."))

    assert texts(without_learned(teased, known)) == PARAGRAPHS[:1]
    assert without_learned(copied, known) == copied


def test_a_summary_that_opens_an_article_stays():
    """What an article begins with is its own."""
    article = Article(paragraphs=(SUMMARY, *PARAGRAPHS))

    assert without_learned(article, learned(SUMMARY, LearnedKind.SUMMARY, KIN)) == article


@given(st.lists(st.sampled_from([*PARAGRAPHS, PITCH, f"{PARAGRAPHS[0]} {PITCH}", NOTICE]), min_size=1))
def test_every_word_is_kept_or_listed(paragraphs):
    """No word is lost on the way, and reading without what is known twice changes nothing more."""
    article = Article(paragraphs=tuple(paragraphs))
    once = without_learned(article, learned(PITCH))
    found = [*once.paragraphs, *(one.text for one in once.left_out)]

    assert Counter(" ".join(found).split()) == Counter(" ".join(paragraphs).split())
    assert without_learned(once, learned(PITCH)).paragraphs == once.paragraphs
