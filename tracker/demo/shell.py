"""The pages of the demo site: what a round shows and a response's noise in, HTML out; it never touches a socket."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from textwrap import shorten

from tracker.demo.body import render_body
from tracker.demo.newsroom import DemoArticle, Metadata, Newsroom, Version
from tracker.demo.noise import Noise
from tracker.demo.templates import Templates

#: Characters of a page's description; search engines cut it at about this length.
_DESCRIPTION = 155

#: Cards for other articles under each article.
_CARDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What one response shows of an article: which version, and at which address."""

    article: DemoArticle
    version: Version
    address: str  # with scheme and host


class Shell:
    """Puts a newsroom's articles into the pages of its paper."""

    def __init__(self, newsroom: Newsroom, root: str) -> None:
        self._newsroom = newsroom
        self._templates = Templates()
        self._paper = {"site": newsroom.name, "tagline": newsroom.tagline, "root": root}
        self._navigation = "\n".join(
            self._templates.fill("parts/section", {"key": key, "label": label})
            for key, label in newsroom.sections.items()
        )

    def article(self, leaf: Leaf, noise: Noise) -> str:
        """The page of an article."""
        article, version = leaf.article, leaf.version
        markup = {
            "navigation": self._navigation,
            "structured_data": self._structured_data(leaf) if article.metadata is Metadata.JSON_LD else "",
            "updated": self._updated(version) if version.modified != article.published else "",
            "body": render_body(version.blocks, article.class_names, noise, self._templates),
            "comments": self._comments(noise),
            "cards": self._cards(noise),
        }
        texts = self._paper | _counters(noise) | self._head(leaf)
        return self._templates.fill("article", texts, markup=markup)

    def front(self, shown: tuple[Leaf, ...]) -> str:
        """The front page, with a link to each article shown."""
        markup = {"navigation": self._navigation, "headlines": "\n".join(self._headline(leaf) for leaf in shown)}
        return self._templates.fill("front", self._paper, markup=markup)

    def wall(self, noise: Noise) -> str:
        """A page that asks for consent and shows nothing of the article."""
        return self._templates.fill("wall", self._paper | {"token": noise.token()})

    def refusal(self, name: str) -> str:
        """The page "gone", "missing" or "unavailable"."""
        return self._templates.fill(name, self._paper)

    def robots(self) -> str:
        """The robots.txt, which allows everything."""
        return self._templates.fill("robots") + "\n"

    def _head(self, leaf: Leaf) -> dict[str, str]:
        article, version = leaf.article, leaf.version
        return {
            "language": article.language,
            "headline": version.headline,
            "description": shorten(version.paragraphs[0], _DESCRIPTION, placeholder=" …"),
            "address": leaf.address,
            "section_key": article.section,
            "section": self._newsroom.sections[article.section],
            "byline": version.byline,
            "published": article.published.isoformat(),
            "published_words": _words(article.published),
        }

    def _headline(self, leaf: Leaf) -> str:
        section = self._newsroom.sections[leaf.article.section]
        texts = {"address": leaf.address, "headline": leaf.version.headline, "section": section}
        return self._templates.fill("parts/headline", texts)

    def _updated(self, version: Version) -> str:
        texts = {"modified": version.modified.isoformat(), "modified_words": _words(version.modified)}
        return self._templates.fill("parts/updated", texts)

    def _structured_data(self, leaf: Leaf) -> str:
        article, version = leaf.article, leaf.version
        stated = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": version.headline,
            "author": [{"@type": "Person", "name": name} for name in version.authors],
            "publisher": {"@type": "NewsMediaOrganization", "name": self._newsroom.name},
            "datePublished": article.published.isoformat(),
            "dateModified": version.modified.isoformat(),
            "mainEntityOfPage": leaf.address,
            "inLanguage": article.language,
        }
        # A "<" in a text could otherwise end the script element.
        script = json.dumps(stated, ensure_ascii=False).replace("<", "\\u003c")
        return self._templates.fill("parts/structured-data", markup={"json": script})

    def _comments(self, noise: Noise) -> str:
        return "\n".join(
            self._templates.fill(
                "parts/comment", {"author": comment.author, "text": comment.text, "minutes": noise.minutes()}
            )
            for comment in noise.comments()
        )

    def _cards(self, noise: Noise) -> str:
        return "\n".join(self._card(noise) for _ in range(_CARDS))

    def _card(self, noise: Noise) -> str:
        teaser = noise.next_teaser()
        texts = {"headline": teaser.headline, "summary": teaser.summary}
        return self._templates.fill("parts/card", texts | {"token": noise.token(), "minutes": noise.minutes()})


def _counters(noise: Noise) -> dict[str, str]:
    return {
        "token": noise.token(),
        "shares": noise.shares(),
        "views": noise.views(),
        "comment_count": noise.shares(),
    }


def _words(time: datetime) -> str:
    return f"{time.day} {time:%B %Y, %H.%M}"
