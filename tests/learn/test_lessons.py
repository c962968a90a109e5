"""What is learned of a host from its articles, and what must never be."""

from __future__ import annotations

from dataclasses import replace

from support.watched import START, learnt, own, watched

from tracker.model import Role
from tracker.read import LearnedKind

ONE, OTHER = "Our evening letter tells you what matters.", "Win a hamper with honey from the hills."
BACKGROUND = "Seventy boats have been lost since the storm began."


def rotating(*texts: str, count: int = 12) -> list:
    """Articles in which the texts take turns."""
    turns = [texts[at % len(texts) :] + texts[: at % len(texts)] for at in range(count)]
    return [watched(place, *((text,) for text in turn), turn[:1]) for place, turn in enumerate(turns)]


def test_what_comes_and_goes_in_many_articles_is_learned():
    """Texts that take turns in many articles, whose own sentences stand, are the host's."""
    found = learnt(rotating(ONE, OTHER, "Read us in the app while you are on the move."))

    assert {found[ONE].kind, found[OTHER].kind} == {LearnedKind.RESTLESS}
    assert found[ONE].articles == 12
    assert found[ONE].reason == "boilerplate of a.example: comes and goes, seen in 12 articles"
    assert found[ONE].first_seen_at == START


def test_what_stands_in_some_articles_is_not_learned():
    """Wire copy is the same in many articles, and stays."""
    articles = [watched(place, (BACKGROUND,), (BACKGROUND,)) for place in range(8)]
    articles += [watched(place, (), ()) for place in range(8, 20)]

    assert learnt(articles) == {}


def test_wire_copy_that_is_copied_on_is_not_learned():
    """First seen in one article and in others days later, it came to many and went from none."""
    articles = [watched(place, *[()] * place, *[(BACKGROUND,)] * (8 - place)) for place in range(8)]

    assert learnt(articles) == {}


def test_wire_copy_that_is_corrected_in_all_copies_is_not_learned():
    """An edit that reaches all copies at once is no rotation, in figures or in other words."""
    corrected, rewritten = (
        BACKGROUND.replace("Seventy", "Eighty"),
        "Not one vessel came home, says the coast guard.",
    )
    texts = (BACKGROUND, corrected, rewritten)
    articles = [watched(place, *((text,) for text in texts)) for place in range(14)]
    articles += [watched(place, ()) for place in range(14, 30)]

    assert learnt(articles) == {}


def test_what_is_added_here_and_cut_there_within_one_story_is_not_learned():
    """Articles that share other texts are of one story, and so is what comes and goes in them."""
    story = "The storm broke over the coast on Friday evening, said the harbour office."
    coming = [watched(place, (story,), (story, BACKGROUND)) for place in range(5)]
    going = [watched(place, (story, BACKGROUND), (story,)) for place in range(5, 10)]
    others = [watched(place, ()) for place in range(10, 30)]

    assert learnt([*coming, *going, *others]) == {}


def test_what_shares_the_words_of_its_articles_is_not_learned():
    """A paragraph that uses the words of the articles that have it, and of no others, is about them."""
    text = "Parish eels and parish herons, papers say, have one history in these papers."
    near = [replace(one, id=f"n{one.id}") for one in rotating(text, ONE, OTHER)]
    strangers = [replace(watched(place, ()), sights=(_stranger(place),)) for place in range(20, 30)]

    assert text not in learnt([*near, *strangers])


def _stranger(place: int):
    sight = watched(place, ()).sights[0]
    texts = [f"Quarrel {place} about zinc buckets lasted {n} winters." for n in range(3)]
    return replace(sight, passages=tuple(replace(sight.passages[0], text=one, sentences=(one,)) for one in texts))


def test_a_change_of_the_articles_own_makes_no_rotation():
    """Where an editor changes the article at the same time, what came with it may be the editor's."""
    articles = rotating(ONE, OTHER)
    edited = [replace(one, sights=tuple(_with_own_edit(one, look) for look in range(3))) for one in articles]

    assert learnt(edited) == {}


def _with_own_edit(article, look: int):
    sight = article.sights[look]
    new = f"Parish clerk {article.id} added line {look} about nothing in particular."
    return replace(sight, passages=(*sight.passages, replace(sight.passages[0], text=new, sentences=(new,))))


def test_a_banner_that_comes_to_most_articles_at_once_is_learned():
    """What no article had before and half of all have within hours is the host's."""
    articles = [watched(place, (), (ONE,), day=place % 6) for place in range(14)]

    assert learnt(articles)[ONE].kind is LearnedKind.AT_ONCE


def test_what_comes_at_once_to_articles_of_one_day_is_not_learned():
    """All articles of one day may be one story."""
    articles = [watched(place, (), (ONE,)) for place in range(14)]

    assert learnt(articles) == {}


def test_what_stands_in_most_articles_of_many_days_is_learned():
    """A pitch under every article is the host's, though it never moves."""
    articles = [watched(place, (ONE,), day=place) for place in range(24)]

    assert learnt(articles)[ONE].kind is LearnedKind.STANDS


def test_what_stands_in_most_articles_and_has_a_figure_is_not_learned():
    """A figure may be a fact; as long as the text stands it makes no false change."""
    articles = [watched(place, ("Already 400 parishes have joined the league.",), day=place) for place in range(24)]

    assert learnt(articles) == {}


def test_a_notice_is_never_learned():
    """The same notice under many articles, that comes and goes, stays a notice."""
    notice = "Correction: An earlier version of this article gave a wrong figure."

    assert notice not in learnt(rotating(notice, ONE, OTHER))


def test_another_articles_headline_is_a_teaser():
    """A block that is the headline of a tracked article is known at once, with its source."""
    headline = "Harbour seals learn to climb the quay wall"
    source = watched(1, (), headline=headline)
    found = learnt([source, watched(2, (headline,))])

    assert found[headline].kind is LearnedKind.HEADLINE
    assert found[headline].reason == "teaser: the headline of http://a.example/1"
    assert found[headline].source == "1"


def test_a_heading_that_stays_is_no_teaser():
    """A heading may say what another article's headline says."""
    headline = "Harbour seals learn to climb the quay wall"
    source = watched(1, (), headline=headline)

    assert learnt([source, watched(2, (headline,), role=Role.HEADING)]) == {}


def test_another_articles_first_paragraph_under_its_headline_is_a_teaser():
    """Headline and summary are left out together."""
    headline = "Harbour seals learn to climb the quay wall"
    source = watched(1, (), headline=headline)
    found = learnt([source, watched(2, (headline, own(1)[0]))])

    assert {lesson.kind for lesson in found.values()} == {LearnedKind.HEADLINE, LearnedKind.SUMMARY}


def test_a_copied_beginning_is_no_teaser():
    """Where more of an article stands than its first paragraph, it was copied, under whatever headline."""
    headline = "Harbour seals learn to climb the quay wall"
    source = watched(1, (), headline=headline)
    copies = [watched(place, (headline, *own(1)[:2]), ()) for place in (2, 3, 4)]

    assert own(1)[0] not in learnt([source, *copies])


def test_all_headlines_are_foreseen_where_three_were_met():
    """A host that prints headlines of its articles in others will print the rest of them."""
    headlines = [f"{bird} seals learn to climb the {bird} wall" for bird in ("Grey", "Brown", "White", "Red")]
    sources = [watched(place, (), headline=headline) for place, headline in enumerate(headlines)]
    found = learnt([*sources, watched(9, headlines[:1], headlines[1:2], headlines[2:3])])

    assert [found[headline].articles for headline in headlines] == [1, 1, 1, 0]
