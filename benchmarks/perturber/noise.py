"""A layout in, changed in place: things put around the article, or into it, that are not the article's."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random

from lxml.html import HtmlElement

from benchmarks.perturber.layout import Layout, NoPlace, elements, normal, shown
from benchmarks.perturber.phrases import Phrases
from benchmarks.perturber.pieces import Names, Pieces

Change = Callable[[Layout, Random], None]
Piece = Callable[[Pieces], HtmlElement]
Place = Callable[[Layout, HtmlElement, Random], None]

#: How many places inside of an article one piece is put to, at most.
_PLACES = 3
#: Words from which on a link is a headline, and not a section's or an author's name.
_HEADLINE = 4
#: Characters beside a link that a teaser may have; more is a sentence that holds a link.
_BESIDE = 40
#: Share of a block's characters that are in links, from which on it is a list of teasers or sections.
_LINKED = 0.6
_UNSEEN = ("head", "script", "style", "noscript", "template")
_GAP = re.compile(r"(?<=\w )(?=\w)")


def put(piece: Piece, names: Names, place: Place) -> Change:
    """The change that puts a piece with names of that sort to a place."""

    def change(layout: Layout, random: Random) -> None:
        pieces = Pieces(Phrases(layout.language, random), random, names)
        place(layout, piece(pieces), random)

    return change


def put_between(piece: Piece, names: Names) -> Change:
    """The change that puts a piece, each time another, between some of the paragraphs."""

    def change(layout: Layout, random: Random) -> None:
        pieces = Pieces(Phrases(layout.language, random), random, names)
        gaps = layout.blocks[:-1]
        for block in random.sample(gaps, random.randint(1, min(_PLACES, len(gaps)))):
            block.addnext(piece(pieces))

    return change


def put_in_lines(names: Names) -> Change:
    """The change that puts a place for advertising into the middle of some paragraphs."""

    def change(layout: Layout, random: Random) -> None:
        pieces = Pieces(Phrases(layout.language, random), random, names)
        blocks = [block for block in layout.blocks if _GAP.search(block.text or "")]
        if not blocks:
            raise NoPlace(f"{layout.name}: no paragraph begins with two words.")
        for block in random.sample(blocks, random.randint(1, min(_PLACES, len(blocks)))):
            _put_in_line(block, pieces.ad_in_line(), random)

    return change


def _put_in_line(block: HtmlElement, piece: HtmlElement, random: Random) -> None:
    text = block.text or ""
    at = random.choice([gap.start() for gap in _GAP.finditer(text)])
    block.text, piece.tail = text[:at], text[at:]
    block.insert(0, piece)


def after_article(layout: Layout, piece: HtmlElement, random: Random) -> None:
    """Behind the element that holds the paragraphs, or behind one of those around it."""
    random.choice(layout.shells).addnext(piece)


def at_foot(layout: Layout, piece: HtmlElement, _: Random) -> None:
    """After the last paragraph, among them."""
    layout.blocks[-1].addnext(piece)


def at_head_or_foot(layout: Layout, piece: HtmlElement, random: Random) -> None:
    """Before the first paragraph or after the last."""
    if random.random() < 0.5:
        layout.blocks[0].addprevious(piece)
    else:
        layout.blocks[-1].addnext(piece)


def at_end_of_page(layout: Layout, piece: HtmlElement, _: Random) -> None:
    """The last thing in the body."""
    layout.body.append(piece)


def reword_own_teasers(layout: Layout, random: Random) -> None:
    """Other headlines in the links that the page itself has to other articles."""
    phrases = Phrases(layout.language, random)
    titles = [title for link in layout.body.iter("a") if _is_teaser(layout, link) for title in _titles(link)]
    if not titles:
        raise NoPlace(f"{layout.name}: it has no teasers of its own.")
    for title, headline in zip(titles, phrases.some("headlines", len(titles)), strict=True):
        title.text = headline


def _is_teaser(layout: Layout, link: HtmlElement) -> bool:
    text = normal(shown(link))
    around = list(link.iterancestors())
    if len(text.split()) < _HEADLINE or text in layout.text or layout.container in around:
        return False
    if link.find(".//h1") is not None or any(one.tag in ("h1", "figure") for one in around):
        return False
    return len(normal(shown(around[0]))) <= len(text) + _BESIDE


def _titles(link: HtmlElement) -> list[HtmlElement]:
    """The elements of a link whose own text is long enough for a headline, where nothing else stands in them."""
    inside = (one for one in elements(link) if not len(one))
    return [one for one in inside if len((one.text or "").split()) >= _HEADLINE]


def move_widgets(layout: Layout, random: Random) -> None:
    """What stands beside the article and consists of links, at another place beside it."""
    widgets = [block for one in layout.path for block in _siblings(one) if _is_widget(layout, block)]
    moves = [
        (widget, target) for widget in widgets for target in _siblings(widget) if target is not widget.getprevious()
    ]
    if not moves:
        raise NoPlace(f"{layout.name}: nothing beside the article consists of links, or it has one place only.")
    widget, target = random.choice(moves)
    widget.drop_tree()
    widget.tail = None  # it stays where it was
    target.addnext(widget)


def _siblings(element: HtmlElement) -> list[HtmlElement]:
    siblings = (*element.itersiblings(preceding=True), *element.itersiblings())
    return [one for one in siblings if isinstance(one.tag, str) and one.tag not in _UNSEEN]


def _is_widget(layout: Layout, block: HtmlElement) -> bool:
    text = normal(shown(block))
    linked = sum(len(normal(shown(link))) for link in block.iter("a"))
    has_article = any(part in layout.text for part in (normal(shown(one)) for one in block.iter("p")) if part)
    return bool(text) and linked > _LINKED * len(text) and not has_article and block.find(".//h1") is None


many_cards: Piece = partial(Pieces.cards, count=25)
three_comments: Piece = partial(Pieces.comments, count=3)
twelve_comments: Piece = partial(Pieces.comments, count=12)
