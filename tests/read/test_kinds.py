"""Kinds of page: what remains of a page decides, and an article is never called a wall for what stands around it."""

from __future__ import annotations

import pytest
from support.read import PARAGRAPHS, kind_cases, page, read

from tracker.model import PageKind
from tracker.read import read_article

CONSENT = "We value your privacy. We and our 214 partners store and access information on your device, such as cookies."
LINKS = "".join(f'<h3><a href="/{n}">Another story of the town, number {n}</a></h3>' for n in range(9))


@pytest.mark.parametrize(
    "around",
    [
        f'<div role="dialog"><h2>Your choice</h2><p>{CONSENT}</p></div>',
        f'<div class="cookie-banner"><p>{CONSENT}</p></div>',
        '<form><label>Log in to continue reading</label><input type="password"></form>',
        '<div class="paywall-teaser"><a href="/s">Subscribe to unlock all stories</a></div>',
        f'<div class="x1">{LINKS}</div>',
    ],
)
def test_an_article_stays_one_whatever_stands_around_it(around: str):
    """Banners, log-in forms, offers and lists of links beside an article do not change what the page is."""
    found = read(page(after=around))

    assert found.kind is PageKind.ARTICLE
    assert len(found.paragraphs) == len(PARAGRAPHS)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Factory to cut 500 jobs", "A maker of door hinges will cut 500 jobs by June, it said on Monday."),
        ("Human error closed bridge", "An error by a signaller closed the bridge on Sunday, the railway said."),
        ("Captcha poem wins prize", "A poem made of the words of captchas has won the town's prize for verse."),
        ("Log in the harbour", "A log that floated in the harbour delayed the ferry by an hour on Monday."),
    ],
)
def test_a_brief_about_walls_and_errors_is_an_article(title: str, text: str):
    """A short text whose headline holds the words of an error page is judged by what it says."""
    html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>"

    assert read(html).kind is PageKind.ARTICLE


def test_an_article_about_cookies_is_an_article():
    """Only where most of the text is a consent text, the page is a consent wall."""
    found = read(page(*(f"<p>{text}</p>" for text in PARAGRAPHS), f"<p>“{CONSENT}” is what such pages say.</p>"))

    assert found.kind is PageKind.ARTICLE


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Attention Required! | Shield", PageKind.CHALLENGE),
        ("Before you continue to the Courier", PageKind.CONSENT),
        ("Sign in - Courier", PageKind.PAYWALLED),
        ("404 Not Found", PageKind.NOT_FOUND),
        ("Seite nicht gefunden", PageKind.NOT_FOUND),
        ("503 Service Unavailable", PageKind.ERROR),
    ],
)
def test_a_title_tells_what_a_thin_page_is(title: str, kind: PageKind):
    """Walls and error pages say in their title what they are."""
    found = read(f"<html><head><title>{title}</title></head><body><h1>Courier</h1><p>One moment.</p></body></html>")

    assert found.kind is kind
    assert found.reasons[-1] == "told by its title"


def test_a_page_that_is_not_free_says_so():
    """The text may be cut, and the article carries the doubt."""
    head = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
    found = read(page(head=head))

    assert found.kind is PageKind.ARTICLE
    assert found.reasons == ("the page says that it is not free: its text may be cut",)


@pytest.mark.parametrize(
    "body",
    [b'<?xml version="1.0"?><rss version="2.0"></rss>', b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>"],
)
def test_a_feed_is_no_article(body: bytes):
    """A feed that stands where a page stood is something else, not an empty article."""
    assert read_article(body).kind is PageKind.NOT_HTML


@pytest.mark.parametrize(("kind", "title", "text"), kind_cases(), ids=lambda value: value[:40])
@pytest.mark.parametrize("around", ["", LINKS], ids=["bare", "links"])
def test_a_thin_page_is_what_it_says(kind: str, title: str, text: str, around: str):
    """Each line of kinds.txt has its kind, in every language, with or without other stories below it."""
    html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p>{around}</body></html>"

    assert read(html).kind == kind


TEASER = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:2])
NOT_FREE = (
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"wordCount":900}</script>'
)


@pytest.mark.parametrize(
    "offer",
    [
        "Subscribe to continue reading.",
        "This article is for subscribers.",
        "Already a subscriber? Log in",
        "You've reached your limit of free articles.",
        "Weiterlesen mit dem Hollinger Digitalabo",
        "Cet article est réservé à nos abonnés.",
        "Para seguir leyendo, hazte socia.",
        "Per continuare a leggere, abbonati.",
        "Para continuar a ler, assine.",
        "Dit artikel is alleen voor abonnees.",
        "For at læse videre skal du være abonnent.",
        "För att läsa vidare behöver du logga in.",
        "Jatkaaksesi lukemista tilaa lehti.",
        "Aby czytać dalej, wykup prenumeratę.",
        "Чтобы читать дальше, оформите подписку.",
        "Devamını okumak için abone olun.",
        "この記事は有料会員限定です。",
        "계속 읽으려면 구독하세요.",
        "订阅后继续阅读",
        "لمتابعة القراءة اشترك الآن",
    ],
)
def test_a_short_text_that_ends_in_an_offer_to_read_on_is_a_teaser(offer: str):
    """In 17 languages, wherever the offer stands in the markup."""
    found = read(page(TEASER, after=f'<div class="x3"><div><p>{offer}</p></div><a href="/s">OK</a></div>'))

    assert found.kind is PageKind.PAYWALLED
    assert found.reasons[0] == "a teaser: the rest is for subscribers"
    assert len(found.paragraphs) >= 2


def test_a_page_that_states_many_more_words_than_it_shows_and_is_not_free_is_a_teaser():
    """The publisher counts the words of the whole article."""
    found = read(page(TEASER, head=NOT_FREE))

    assert found.reasons[1:] == (
        "the page says that it is not free",
        "the page states many more words than it shows",
        "little text",
    )


def test_an_offer_below_a_whole_text_makes_no_teaser():
    """Sites offer subscriptions under texts that are free and whole."""
    story = "".join(f"<p>{text} {text}</p>" for text in PARAGRAPHS) * 2
    found = read(page(story, after="<div><p>Subscribe to continue reading.</p></div>"))

    assert found.kind is PageKind.ARTICLE


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://courier.example/">',
        '<meta property="og:url" content="https://courier.example/index.html">',
        '<link rel="canonical" href="/en/">',
    ],
)
def test_a_page_that_says_it_is_the_front_page_is_one(head: str):
    """What answers in an article's place and calls itself the front page is no section and no article."""
    html = f"<html><head><title>Courier</title>{head}</head><body>{LINKS}</body></html>"
    found = read_article(
        html.encode(), url="https://courier.example/2031/05/grocer", headers={"content-type": "text/html"}
    )

    assert found.kind is PageKind.FRONT
    assert found.reasons == ("the site's front page", "a list of articles")


def test_a_page_that_sends_its_readers_to_the_front_page_says_so():
    """A redirect by markup is one as well."""
    html = '<html><head><meta http-equiv="Refresh" content="0; URL=/"></head><body><p>One moment.</p></body></html>'
    found = read_article(html.encode(), url="https://courier.example/grocer", headers={"content-type": "text/html"})

    assert found.kind is PageKind.FRONT


def test_an_article_whose_canonical_address_is_the_front_page_stays_one():
    """Badly kept sites call every page their front page; what calls itself an article and has prose is one."""
    head = '<link rel="canonical" href="/"><meta property="og:type" content="article">'

    assert read(page(head=head)).kind is PageKind.ARTICLE


@pytest.mark.parametrize(
    "script",
    [
        '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate"></script>',
        '<iframe src="https://geo.captcha-delivery.com/captcha/?id=1"></iframe>',
        '<div id="px-captcha"></div>',
        '<form><div class="g-recaptcha" data-sitekey="1"></div></form>',
    ],
)
def test_a_challenge_is_told_by_its_scripts_where_it_says_nothing(script: str):
    """In a language that nobody foresaw, the makers' own names remain."""
    found = read(f"<html><head><title>Courier</title></head><body><h1>Hetki</h1>{script}</body></html>")

    assert (found.kind, found.reasons[-1]) == (PageKind.CHALLENGE, "told by its scripts")


def test_a_form_against_robots_below_an_article_makes_no_challenge():
    """Comment forms carry the same scripts."""
    assert read(page(after='<form><div class="g-recaptcha"></div></form>')).kind is PageKind.ARTICLE


@pytest.mark.parametrize("label", ["Subscriber only", "Réservé aux abonnés", "Nur für Abonnenten"])
def test_a_label_of_other_articles_makes_no_teaser_of_a_brief(label: str):
    """Cards below a text say which of them are for subscribers; it counts where the page itself is not free."""
    cards = f'<div><span>{label}</span><h4><a href="/x">Another story of the town</a></h4></div>' * 2
    free, paid = read(page(TEASER, after=cards)), read(page(TEASER, after=cards, head=NOT_FREE))

    assert (free.kind, paid.kind) == (PageKind.ARTICLE, PageKind.PAYWALLED)


def test_cards_with_summaries_below_an_introduction_are_a_section():
    """The summaries are teasers of other articles, and the introduction alone makes no article."""
    summary = (
        "Nobody in the lower town has seen the like since the flood of 1953, and few of those are still alive today."
    )
    card = "<div><h3><a href='/{0}'>The {0} boats that did not come back</a></h3><p>{0}. {1}</p></div>"
    cards = "".join(card.format(number, summary) for number in range(5))
    intro = "All that we have written about the harbour, its boats, its fish, and the people who go out and come back."
    html = f"<html><head><title>Harbour</title></head><body><h1>Harbour</h1><p>{intro}</p>{cards}</body></html>"

    assert read(html).kind is PageKind.SECTION
