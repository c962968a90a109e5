"""What a text that changed beyond editing has to go through before it counts."""

from __future__ import annotations

from contextlib import closing

import pytest
from support.pipeline import Watching
from support.site import article_page, running_site

from tracker import history
from tracker.model import Article, PageKind
from tracker.pipeline.sanity import Strain, strain
from tracker.read import NOT_FREE, SecondReading, letters

LONG = tuple(
    f"The {thing} of Gannet Quay was looked at on Monday, and the harbour office found {count} faults in it."
    for count, thing in enumerate(
        ("crane", "ferry", "mole", "lamp", "ramp", "buoy", "fence", "bell", "weir", "shed", "scale", "pump"), 3
    )
)
OTHER = tuple(text.replace("Gannet", "Marsh").replace("found", "counted") for text in LONG)
NOTHING = SecondReading()


def seen(*texts: str, below: str = "") -> SecondReading:
    """A second reader who found these texts, and a line below them."""
    return SecondReading(text=letters(" ".join(texts)), lines=(*texts, below))


def article(*texts: str, headline: str = "Faults at the quay", **more: object) -> Article:
    """An article of these paragraphs."""
    return Article(headline=headline, paragraphs=texts, language="en", **more)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LONG, (*LONG, "A thirteenth fault was found on Tuesday, said the harbour office.")),
        (LONG, LONG[:7] + LONG[8:]),
        (LONG, LONG[:10]),
        (LONG[:4], OTHER[:4]),
    ],
    ids=["added", "removed", "end removed", "short"],
)
def test_what_editors_do_is_no_strain(old: tuple[str, ...], new: tuple[str, ...]):
    """The second reader is not asked where less than half of a text came or went, or where there is hardly any."""

    def never() -> SecondReading:
        raise AssertionError

    assert strain(article(*new), article(*old), never) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [(LONG[:6], LONG), (LONG, (*LONG[:2], *LONG[8:11])), (LONG, (*LONG[:2], *OTHER[2:]))],
    ids=["doubled", "halved", "rewritten"],
)
def test_what_two_readers_agree_on_counts_at_once(old: tuple[str, ...], new: tuple[str, ...]):
    """A text may be doubled, halved and rewritten when the other reader reads the same."""
    assert strain(article(*new), article(*old), lambda: seen(*new)) is None


def test_sentences_that_a_second_reader_still_finds_were_not_removed():
    """The reader changed its mind, not the editor."""
    found = strain(article(*LONG[:2], *LONG[8:11]), article(*LONG), lambda: seen(*LONG))

    assert found == Strain(reason="7 of 12 sentences were missing, of which a second reader found 7")


def test_sentences_that_a_second_reader_does_not_find_were_not_added():
    """A box that was taken for the article doubles a text."""
    found = strain(article(*LONG[:6], *OTHER), article(*LONG[:6]), lambda: seen(*LONG[:6]))

    assert found == Strain(reason="12 of 18 sentences were new, of which a second reader did not find 12")


def test_a_text_whose_end_is_missing_is_in_doubt_though_two_readers_agree():
    """Cut texts are seldom an editor's work; one that stands so for hours is believed."""
    found = strain(article(*LONG[:5]), article(*LONG), lambda: seen(*LONG[:5]))

    assert found == Strain(reason="the last 7 of 12 sentences were missing")


@pytest.mark.parametrize(
    ("new", "second"),
    [
        (article(*LONG[:4], reasons=(NOT_FREE,)), NOTHING),
        (article(*LONG[:9]), seen(*LONG[:9], below="Subscribe to continue reading")),
        (article(LONG[0]), seen(LONG[0], below="Already a subscriber? Log in")),
    ],
    ids=["not free", "offered", "one sentence"],
)
def test_a_text_that_was_cut_off_for_those_who_do_not_pay_is_never_believed(new: Article, second: SecondReading):
    """It will stand so for good, and is a teaser all the same."""
    found = strain(new, article(*LONG), lambda: second)

    assert found is not None
    assert not found.can_settle


def test_another_text_under_another_headline_is_in_doubt():
    """An address may lead to another article, or to a page that no list of phrases knows."""
    found = strain(article(*OTHER, headline="Marsh quay"), article(*LONG), lambda: seen(*OTHER))

    assert found == Strain(reason="another text stood there, under another headline")


def test_a_live_blog_may_turn_over_between_two_looks():
    """Entries come by the dozen and old ones go behind a button, so a live blog is doubted only by a second reader."""
    new = article(*OTHER, headline="Live: more faults", kind=PageKind.LIVE_BLOG)

    assert strain(new, article(*LONG), lambda: seen(*OTHER)) is None
    assert strain(new, article(*LONG), lambda: seen(*OTHER, *LONG)) is not None


OFFER = '</article><div class="x7"><p>Subscribe to continue reading.</p><a href="/s">Subscribe</a></div><article>'
WHOLE = tuple(f"{one} {other}" for one, other in zip(LONG, OTHER, strict=True))


def changes_in(place) -> list[tuple[str, str]]:
    with closing(history.open_for_reading(place.db)) as connection:
        return [tuple(row) for row in connection.execute("select kind, old_text from changes")]


@pytest.mark.parametrize("paragraphs", [2, 5, 9], ids=["short", "middle", "long"])
def test_a_teaser_never_takes_the_place_of_a_text(place, paragraphs: int):
    """However long the wall stands and however much is shown before it, no sentence is reported as deleted."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(site.put("/quay", article_page(WHOLE)))
        watching.look()
        site.put("/quay", article_page([*WHOLE[:paragraphs], OFFER]))
        outcomes = [outcome for _ in range(9) for outcome in watching.look(hours=4).outcomes]
        site.put("/quay", article_page(WHOLE))
        outcomes += watching.look().outcomes

    assert outcomes == ["suspect"] * 9 + ["same"]
    assert changes_in(place) == []


def test_a_text_that_two_readers_read_as_doubled_is_a_version_at_once(place):
    """An article that grows is not kept waiting."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(site.put("/quay", article_page(LONG[:6])))
        watching.look()
        site.put("/quay", article_page(LONG))

        assert watching.look().outcomes == ["changed"]


def test_another_article_under_the_address_has_to_stand_for_hours(place):
    """It is looked at again, and believed when it stays."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(site.put("/quay", article_page(LONG)))
        watching.look()
        page = article_page(OTHER)
        page.body = page.body.replace("<h1>", "<h1>Marsh: ")
        site.put("/quay", page)
        outcomes = [outcome for _ in range(4) for outcome in watching.look(hours=3).outcomes]

    assert outcomes == ["suspect", "suspect", "changed", "same"]
