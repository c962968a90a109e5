"""Which article a person means."""

from __future__ import annotations

from contextlib import closing

import pytest

from tracker import history
from tracker.errors import UnknownArticle
from tracker.history.times import from_iso

AT = from_iso("2031-05-04T09:00:00Z")
URLS = (
    "https://gull.example/news/harbour-bridge-closed",
    "https://gull.example/news/harbour-fees-rise",
    "https://tern.example/sport/cup-final",
)


@pytest.fixture
def articles(tmp_path):
    """A database that tracks three articles."""
    with closing(history.open_for_writing(tmp_path / "tracker.db")) as database:
        with history.immediate(database.conn) as connection:
            for url in URLS:
                history.add_article(connection, url=url, outlet=url.split("/")[2], at=AT)
        yield database.conn


@pytest.mark.parametrize("name", [URLS[2], "cup-final", "TERN.example", history.article_id(URLS[2])[:8]])
def test_an_article_answers_to_any_part_that_fits_no_other(articles, name):
    """The whole address, a part of it in any case, or the beginning of its id: all name the article."""
    assert history.find_article(articles, name).url == URLS[2]


def test_a_name_that_fits_several_lists_them(articles):
    """An ambiguous part is refused with the addresses that it fits."""
    with pytest.raises(UnknownArticle, match=r"fits 2 articles: .*bridge-closed, .*fees-rise"):
        history.find_article(articles, "harbour")


def test_a_name_that_fits_none_gets_the_close_ones(articles):
    """A slip of the finger is met with what was probably meant."""
    with pytest.raises(UnknownArticle, match=r"Close: https://gull\.example/news/harbour-fees-rise"):
        history.find_article(articles, "harbour-feas-rise")


@pytest.mark.parametrize("name", ["", "%", "_", "' or 1=1 --", "\x00", "9" * 5000])
def test_a_name_is_a_text_and_not_a_pattern(articles, name):
    """Nothing that is typed acts as SQL, and an empty name means no article rather than all."""
    with pytest.raises(UnknownArticle):
        history.find_article(articles, name)


def test_the_first_use_is_told_how_to_begin(tmp_path):
    """Without any article the answer is what to do, not a list of nothing."""
    history.open_for_writing(tmp_path / "tracker.db").close()
    database = closing(history.open_for_reading(tmp_path / "tracker.db"))

    with database as connection, pytest.raises(UnknownArticle, match="tracker add URL"):
        history.find_article(connection, "anything")


def test_adding_twice_tracks_once(articles):
    """An address that is tracked already stays one article with its first date."""
    is_new = history.add_article(articles, url=URLS[0], outlet="gull.example", at=from_iso("2032-01-01T00:00:00Z"))

    assert not is_new
    assert [one.added_at for one in history.all_articles(articles)] == [AT] * 3


def test_an_article_never_checked_is_due(articles):
    """New articles are due at once, in the order in which they were added."""
    assert [article.url for article in history.due_articles(articles, AT)] == sorted(URLS)
