"""Phrases in, pieces of markup out such as stand around and inside of articles, each in several shapes.

A piece bears names that tell what it is, names that tell nothing, or none.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable
from enum import Enum, auto
from html import escape
from random import Random

from lxml import html
from lxml.html import HtmlElement

from benchmarks.perturber.phrases import Phrases


class Names(Enum):
    """What the classes of a piece say of it."""

    TELLING = auto()
    HASHED = auto()
    NONE = auto()


_TELLING = {
    "teasers": ("related-articles", "more-stories", "teaser-list", "recommended", "c-related__list", "article-more"),
    "related": ("related-box", "inline-related", "article-related", "related-story", "c-related-inline"),
    "ad": ("ad", "advertisement", "ad-slot", "ad-container", "advert-wrapper", "ad-unit ad-unit--inline"),
    "counters": ("comment-count", "article-stats", "view-count", "timeago", "share-count social"),
    "newsletter": ("newsletter-signup", "newsletter-box", "c-newsletter", "newsletter-promo"),
    "comments": ("comments", "comment-list", "user-comments", "article-comments", "comments-section"),
}
_HASHED = ("css-{}", "sc-{}", "_{}", "{}", "jsx-{}", "x{} x{}", "m_{}__{}", "svelte-{}")
_LABELLED = re.compile(r"([:|–])")
_NOT_IN_AN_ADDRESS = re.compile(r"[^a-z0-9]+")


class Pieces:
    """Makes pieces in one language, with names of one sort."""

    def __init__(self, phrases: Phrases, random: Random, names: Names = Names.NONE) -> None:
        self._phrases = phrases
        self._random = random
        self._names = names

    def teasers(self) -> HtmlElement:
        """A list of other articles of the same site."""
        return self._list_of(self._phrases.one("related"), self._phrases.some("headlines", self._random.randint(3, 6)))

    def sponsored(self) -> HtmlElement:
        """A list of what other hosts pay for."""
        label = self._phrases.one("sponsored")
        return self._list_of(
            label, self._phrases.some("sponsors", self._random.randint(3, 6)), host="https://go.example"
        )

    def cards(self, count: int) -> HtmlElement:
        """A long grid of cards, some with a summary."""
        cards = "".join(map(self._card, self._phrases.some("headlines", count)))
        return _element(f"<div{self._named('teasers')}><h2>{escape(self._phrases.one('sections'))}</h2>{cards}</div>")

    def related(self) -> HtmlElement:
        """A box with one other article, as it stands between paragraphs."""
        label, headline = escape(self._phrases.one("related")), self._phrases.one("headlines")
        link, summary = self._link(headline), escape(self._phrases.one("summaries"))
        name = self._named("related")
        return self._any(
            lambda: f"<aside{name}><h4>{label}</h4><ul><li>{link}</li></ul></aside>",
            lambda: f"<div{name}><span>{label}</span>{self._link(headline, 'h3')}</div>",
            lambda: f"<div{name}><h3>{label}</h3>{link}<p>{summary}</p></div>",
            lambda: f"<div{name}><div><strong>{label}</strong></div><div>{self._image()}{link}</div></div>",
        )

    def more(self) -> HtmlElement:
        """A paragraph that only leads to another article."""
        text = self._phrases.one("more")
        words, mark, headline = _LABELLED.split(text, maxsplit=1)
        label, link = escape(words + mark), self._link(headline.strip())
        return self._any(
            lambda: f"<p>{self._link(text)}</p>",
            lambda: f"<p><strong>{label}</strong> {link}</p>",
            lambda: f"<p>{label} {link}</p>",
            lambda: f"<p><em>{self._link(text)}</em></p>",
            lambda: f"<p>{self._link(text, 'strong')}</p>",
        )

    def ad(self) -> HtmlElement:
        """A place for advertising between two paragraphs."""
        label, name = escape(self._phrases.one("ads")), self._named("ad")
        if self._names is Names.NONE:
            return self._any(
                lambda: f"<p>{label}</p>", lambda: f"<p><small>{label}</small></p>", lambda: f"<p><em>{label}</em></p>"
            )
        return self._any(
            lambda: f"<div{name}><span>{label}</span><div data-slot='{self._number()}'></div></div>",
            lambda: f"<div{name}><p>{label}</p><iframe src='https://ads.example/{self._number()}'></iframe></div>",
            lambda: f"<aside{name}><script>window.slots=[{self._number()}]</script>{label}</aside>",
            lambda: f"<div{name}></div>",
        )

    def ad_in_line(self) -> HtmlElement:
        """A place for advertising in the middle of a paragraph."""
        label, name = escape(self._phrases.one("ads")), self._named("ad")
        return self._any(
            lambda: f"<span{name}><iframe src='https://ads.example/{self._number()}'></iframe></span>",
            lambda: f"<ins{name} data-slot='{self._number()}'></ins>",
            lambda: f"<span{name}><small>{label}</small></span>",
        )

    def counters(self) -> HtmlElement:
        """How many have read, shared or answered, and how long ago."""
        first, second = (escape(text) for text in self._phrases.some("counters", 2))
        name = self._named("counters")
        return self._any(
            lambda: f"<div{name}><span>{first}</span> <span>{second}</span></div>",
            lambda: f"<p{name}>{first}</p>",
            lambda: f"<ul{name}><li>{first}</li><li>{second}</li></ul>",
            lambda: f"<div{name}><a href='#c'>{first}</a> · <time>{second}</time></div>",
        )

    def newsletter(self) -> HtmlElement:
        """An offer to subscribe: a box with a form where it has names, else a sentence."""
        text, name = escape(self._phrases.one("newsletters")), self._named("newsletter")
        if self._names is Names.NONE:
            return self._any(
                lambda: f"<p>{text}</p>",
                lambda: f"<p><em>{text}</em></p>",
                lambda: f"<p><a href='/letters'>{text}</a></p>",
            )
        title = escape(self._phrases.one("paper"))
        return self._any(
            lambda: (
                f"<div{name}><h4>{title}</h4><p>{text}</p><form><input type='email'><button>OK</button></form></div>"
            ),
            lambda: f"<aside{name}><p>{text}</p><a href='/letters'>{title}</a></aside>",
        )

    def comments(self, count: int) -> HtmlElement:
        """What so many readers wrote below the article."""
        each = "".join(map(self._comment, self._phrases.some("comments", count)))
        label = escape(self._phrases.one("discussion"))
        return _element(f"<section{self._named('comments')}><h3>{label} ({count})</h3>{each}</section>")

    def suggestion(self) -> HtmlElement:
        """A line at the foot that asks for hints, and is no notice of anything."""
        text = escape(self._phrases.one("suggestions"))
        return self._any(
            lambda: f"<p>{text}</p>", lambda: f"<p><em>{text}</em></p>", lambda: f"<p><a href='/contact'>{text}</a></p>"
        )

    def _list_of(self, label: str, headlines: list[str], host: str = "") -> HtmlElement:
        name, label = self._named("teasers"), escape(label)
        links = [self._link(headline, host=host) for headline in headlines]
        return self._any(
            lambda: f"<div{name}><h3>{label}</h3><ul>{_each_in('li', links)}</ul></div>",
            lambda: f"<section{name}><h2>{label}</h2>{''.join(self._card(one, host) for one in headlines)}</section>",
            lambda: f"<div{name}><p><strong>{label}</strong></p>{_each_in('div', links)}</div>",
            lambda: f"<aside{name}><span>{label}</span>{_each_in('p', links)}</aside>",
        )

    def _card(self, headline: str, host: str = "") -> str:
        inner = self._image() + self._link(headline, "h3", host)
        if self._random.random() < 0.5:
            inner += f"<p>{escape(self._phrases.one('summaries'))}</p>"
        tag = "article" if self._random.random() < 0.5 else "div"
        return f"<{tag}{self._named('teasers')}>{inner}<span>{escape(self._phrases.one('when'))}</span></{tag}>"

    def _comment(self, text: str) -> str:
        who, when, reply = (escape(self._phrases.one(kind)) for kind in ("person", "when", "reply"))
        name = self._named("comments")
        return f"<div{name}><b>{who}</b> <time>{when}</time><p>{escape(text)}</p><a href='#r'>{reply}</a></div>"

    def _link(self, text: str, around: str = "", host: str = "") -> str:
        address = f"{host}/{_NOT_IN_AN_ADDRESS.sub('-', text.lower()).strip('-')}-{self._number()}"
        link = f"<a href='{address}'>{escape(text)}</a>"
        return f"<{around}>{link}</{around}>" if around else link

    def _image(self) -> str:
        return f"<img src='/i/{self._number()}.jpg' alt=''>"

    def _number(self) -> int:
        return self._random.randint(1000, 99_999)

    def _named(self, kind: str) -> str:
        if self._names is Names.NONE:
            return ""
        name = self._random.choice(_TELLING[kind]) if self._names is Names.TELLING else hashed(self._random)
        return f" class='{name}'"

    def _any(self, *shapes: Callable[[], str]) -> HtmlElement:
        return _element(self._random.choice(shapes)())


def _each_in(tag: str, pieces: Iterable[str]) -> str:
    return "".join(f"<{tag}>{piece}</{tag}>" for piece in pieces)


def hashed(random: Random) -> str:
    """A class name as a build makes it."""
    pattern = random.choice(_HASHED)
    return pattern.format(*("".join(random.choices(string.ascii_letters + string.digits, k=6)) for _ in range(2)))


def _element(markup: str) -> HtmlElement:
    return html.fragment_fromstring(markup)
