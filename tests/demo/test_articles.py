"""The articles that come with the demo."""

from __future__ import annotations

from itertools import pairwise

from support.demo import sentences, versions_of

from tracker.demo import Newsroom, Version


def test_every_version_has_12_to_40_sentences(newsroom: Newsroom) -> None:
    """An article is long enough to hide a change in, and short enough to read."""
    counts = {slug: len(sentences(version)) for slug, version in versions_of(newsroom.articles)}

    assert {slug: count for slug, count in counts.items() if not 12 <= count <= 40} == {}


def test_at_least_nine_articles_have_three_to_six_versions(newsroom: Newsroom) -> None:
    """Most articles have a history."""
    counts = [len(article.versions) for article in newsroom.articles]

    assert sum(3 <= count <= 6 for count in counts) >= 9
    assert max(counts) == 6


def test_every_version_says_something_else(newsroom: Newsroom) -> None:
    """No two versions, of one article or of two, have the same headline, byline and text."""
    said = [(v.headline, v.byline, v.paragraphs) for _, v in versions_of(newsroom.articles)]

    assert len(set(said)) == len(said)


def test_no_sentence_stands_in_two_articles(newsroom: Newsroom) -> None:
    """What stands in many articles of a site is boilerplate, so the articles' own sentences are their own."""
    owners: dict[str, set[str]] = {}
    for slug, version in versions_of(newsroom.articles):
        for sentence in sentences(version):
            owners.setdefault(sentence, set()).add(slug)

    assert {sentence: slugs for sentence, slugs in owners.items() if len(slugs) > 1} == {}


def test_filler_stands_in_no_article(newsroom: Newsroom) -> None:
    """Teasers, comments and pitches can be told from the articles."""
    filler = newsroom.filler
    lines = {*filler.pitches, *(c.text for c in filler.comments), *(t.headline for t in filler.teasers)}
    texts = "\n".join("\n".join((v.headline, *v.paragraphs)) for _, v in versions_of(newsroom.articles))

    assert [line for line in lines if line in texts] == []


def test_every_version_is_shown_in_some_round(newsroom: Newsroom) -> None:
    """A version that no round shows would be dead text."""
    shown = {id(entry) for article in newsroom.articles for entry in article.rounds}

    assert [slug for slug, version in versions_of(newsroom.articles) if id(version) not in shown] == []


def test_no_page_states_a_time_that_has_not_come(newsroom: Newsroom) -> None:
    """A version is published and modified before the first round that shows it."""
    for article in newsroom.articles:
        for time, entry in zip(newsroom.round_times, article.rounds, strict=True):
            if isinstance(entry, Version):
                assert article.published <= entry.modified <= time, article.slug


def test_rounds_are_three_to_four_hours_apart(newsroom: Newsroom) -> None:
    """The rounds lie over about a day."""
    gaps = [later - earlier for earlier, later in pairwise(newsroom.round_hours)]

    assert newsroom.round_hours[0] == 0
    assert set(gaps) == {3, 4}
    assert 6 <= newsroom.rounds <= 7


def test_texts_use_typographic_marks(newsroom: Newsroom) -> None:
    """Straight marks stand only in the one sentence whose marks are put right later."""
    straight = {s for _, version in versions_of(newsroom.articles) for s in sentences(version) if set(s) & {'"', "'"}}

    assert [sentence[:26] for sentence in straight] == ['"It was like a jigsaw that']
