"""A host of 200 articles that does not exist, at every round of looking: what it sends, and what of that is text.

Everything is drawn from one seed. Each article has sentences of its own, most with a name or a figure. Some carry wire
copy, which is copied from one article to the next within days, corrected, rewritten, added here and cut there; some
carry a notice in the same words. Between the paragraphs of all of them stand other blocks without a telling name or
place: teasers of other articles, tracked and not, which take turns at every look, pitches, and from the fourth round on
a banner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import escape
from random import Random

from tracker import split_sentences

ARTICLES = 200
ROUNDS = 6
LEARNT_AFTER = 4  # rounds; the host is learned then, and after each further round
HOURS = (0, 7, 15, 26, 49, 73)
BEGIN = datetime(2031, 3, 3, 6, 0, tzinfo=UTC)
BASE = "http://news.example"
_PITCHED = 0.7  # share of looks with a pitch
_BANNER_FROM = 3
_LATE = 10  # articles that are tracked from the fifth round on

_PLACES = (
    *("Aldmouth", "Brackwater", "Carrow", "Dunmere", "Estover"),
    *("Fennick", "Gallowby", "Harksea", "Inverloch", "Jedwell"),
)
_NAMES = (
    *("Ada", "Bram", "Cleo", "Dorin", "Edda", "Finn", "Greta", "Hugo", "Imke"),
    *("Jonas", "Kaja", "Levin", "Mara", "Nils", "Oona", "Pelle", "Runa", "Tove"),
)
_FAMILIES = (
    *("Achterberg", "Brisk", "Calloway", "Dreyer", "Elmsworth", "Farrow"),
    *("Grimsby", "Holt", "Ibsted", "Jarrow", "Kettle", "Lomond"),
)
_BODIES = (
    *("harbour board", "county court", "school trust", "water company"),
    *("rowing club", "bus operator", "health office", "fire brigade"),
)
_THINGS = (
    *("ferry pier", "night bus", "swimming hall", "grain store", "tide mill"),
    *("radio mast", "town library", "sugar works", "slipway", "market hall"),
)
_OWN = (
    "{who} of the {body} in {place} said that {count} people had asked about the {thing} since {month}.",
    "The {thing} in {place} cost {count} crowns more than the {body} had planned in {month}.",
    "{count} households near the {thing} in {place} were without water until {who} mended a valve.",
    "“We counted {count} of them before noon,” {who} told the {body} in {place}.",
    "In {month} the {body} sold the {thing} to {who} for {count} crowns.",
    "{who}, who has led the {body} for {count} weeks, will leave {place} in {month}.",
    "A vote on the {thing} ended {count} to {small}, with {who} absent.",
    "According to the {body}, {who} signed the papers for the {thing} on {small} {month}.",
    "{place} lost {count} places of work when the {thing} closed, {who} recalled.",
    "The {body} denied that {who} had seen the {count} pages about the {thing}.",
)
_MONTHS = (
    *("January", "February", "March", "April", "June"),
    *("July", "August", "September", "October", "November"),
)
_HEADLINES = (
    "{place} weighs a new roof for the {thing}",
    "How {who} came to run the {thing} at {place}",
    "{count} letters about the {thing} reach {place}",
    "The {body} and {who} fall out over the {thing}",
    "Why nobody in {place} wants the {count} old lamps",
)
_ELSEWHERE = ("Veteran goalkeeper", "Glass orchestra", "Runaway peacock", "Night school", "Vineyard on the hill")
_HAPPENED = (
    "returns to training after eleven months abroad",
    "wins a prize that nobody had applied for",
    "divides opinion wherever it turns up",
    "opens its doors for one long weekend",
    "is looking for a patient new owner",
    "has never been so popular with pensioners",
)
_WIRE = (
    (
        "The storm on the Sele coast has killed {} people, the ministry of the interior said on Tuesday evening.",
        "Helicopters brought food to three villages that cannot be reached by road, a spokeswoman said.",
    ),
    (
        "The central bank of Norrland raised its rate to {} per cent, the fourth rise within a year.",
        "Governor Halvard Quist said that prices had grown faster than anybody had foreseen.",
    ),
    (
        "Talks between the rail unions and the state railway broke down after {} hours on Wednesday.",
        "No trains will run between Estover and the border before Friday, the railway said.",
    ),
    (
        "A court in Varn sentenced the former minister Ilka Toman to {} years for taking bribes.",
        "She had denied everything and will appeal, her lawyer said outside the court.",
    ),
)
_REWRITTEN = "The sentence can be appealed against until the tenth of the month."
_NOTICE = "Correction: An earlier version of this article gave a wrong figure. We regret the error."
_PITCHES = (
    "Our evening letter brings you the five things that matter, free of charge and every day but Sunday.",
    "Did you know that subscribers can listen to this text in the app while they are on the move?",
    "Journalism like this is possible because readers pay for it, so please think about a subscription.",
    "Tell us what you think of our coverage and win one of ten breakfast boxes with local honey in them.",
)
_TAILS = (
    "More on this in tomorrow's paper.",
    "This and other stories are in our podcast.",
    "All our local news at a glance in the app.",
)
_BANNER = "Regional elections on Sunday: follow the results from every parish live in our election special."
_STOCK = ("The cause is not known so far.", "Police are appealing for witnesses to come forward.")


@dataclass(kw_only=True)
class Story:
    """One article: its facts as they stand, paragraph by paragraph, and what an editor did at which round."""

    number: int
    headline: str
    published: str
    paragraphs: list[list[str]]
    wire: list[str] = field(default_factory=list)  # in the place of its third paragraph
    opening: tuple[str, ...] = ()  # the sentences with which it began
    has_notice: bool = False
    edits: dict[int, set[str]] = field(default_factory=dict)  # sentences that came, went or changed, by round

    @property
    def url(self) -> str:
        """Where it stands."""
        return f"{BASE}/{self.number:03}-{'-'.join(self.headline.lower().split()[:4])}"

    @property
    def first_round(self) -> int:
        """When somebody began to track it."""
        return LEARNT_AFTER if self.number >= ARTICLES - _LATE else 0

    def blocks(self) -> list[str]:
        """Its paragraphs, wire copy and notice included."""
        own = [" ".join(sentences) for sentences in self.paragraphs]
        return [*own[:2], *self.wire, *own[2:], *([_NOTICE] if self.has_notice else [])]

    def shares_with(self, other: Story) -> bool:
        """True where one copied from the other: a teaser cannot be told from a copy there."""
        return any(sentence in one for sentence in self.opening for one in other.paragraphs) or any(
            sentence in one for sentence in other.opening for one in self.paragraphs
        )

    def sentences(self) -> frozenset[str]:
        """All that a reader should read of it."""
        return frozenset(one for block in self.blocks() for one in split_sentences(block))

    def note(self, number: int, *sentences: str) -> None:
        """Remembers an edit."""
        self.edits.setdefault(number, set()).update(sentences)


class SimulatedHost:
    """The host as it changes from round to round."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self.stories = [self._story(number) for number in range(ARTICLES)]
        self._foreign = [f"{thing.capitalize()} {what}" for thing in _ELSEWHERE for what in _HAPPENED]
        self._wire = [[text.format(12) for text in story] for story in _WIRE]
        self._copies = [self._random.sample(self.stories, size) for size in (30, 24, 16, 40)]
        self._copy_openings()
        for story, copies in zip(self._wire, self._copies, strict=True):
            for copy in copies[: 2 * len(copies) // 3]:
                copy.wire += story

    @property
    def wire_sentences(self) -> frozenset[str]:
        """All wire copy that ever stood in an article."""
        return frozenset(text.format(one) for story in _WIRE for text in story for one in (12, 15)) | {_REWRITTEN}

    def turn(self, number: int) -> None:
        """All that editors do before a round: nothing before the first."""
        if number == 0:
            return
        self._edit(number)
        if number == 1:
            self._copy_on(number)
        elif number == 2:
            self._replace_wire(number, 0, self._wire[0][0], self._wire[0][0].replace("12", "15"))
        elif number == 3:
            self._cut(number)
        elif number == 4:
            self._replace_wire(number, 3, self._wire[3][1], _REWRITTEN)

    def page(self, story: Story, number: int) -> str:
        """What the host sends, with whatever stands there at this look."""
        texts = story.blocks()
        if story.number % 3 == 0:
            texts[1] += f" {self._random.choice(_TAILS)}"
        blocks = [f"<p>{escape(text)}</p>" for text in texts]
        for noise in self._noise(story, number):
            blocks.insert(self._random.randint(1, len(blocks) - 1), noise)
        return (
            f'<!doctype html><html lang="en"><head><title>{escape(story.headline)}</title>'
            f'<meta property="article:published_time" content="{story.published}"></head>'
            f"<body><article><h1>{escape(story.headline)}</h1>{''.join(blocks)}</article></body></html>"
        )

    def _noise(self, story: Story, number: int) -> Iterator[str]:
        others = [one for one in self.stories if one is not story and not one.shares_with(story)]
        tracked = [one for one in others if one.first_round < max(1, number)]
        yield self._teaser(self._random.choice(tracked))
        yield f"<p>{escape(self._random.choice(self._foreign))}</p>"
        if self._random.random() < _PITCHED:
            yield f"<p>{escape(self._random.choice(_PITCHES))}</p>"
        if number >= _BANNER_FROM:
            yield f"<p>{escape(_BANNER)}</p>"

    def _teaser(self, other: Story) -> str:
        headline, summary = escape(other.headline), escape(" ".join(other.paragraphs[0]))
        forms = (f"<p>{headline}</p>", f"<h3>{headline}</h3><p>{summary}</p>", f"<p>{summary}</p>")
        return self._random.choice(forms)

    def _copy_openings(self) -> None:
        """Some articles begin as another one does, as copies of wire copy do; some quote its beginning inside."""
        for place in range(20, 36, 2):
            source, copy = self.stories[place], self.stories[place + 1]
            opening = [list(one) for one in source.paragraphs[:2]]
            if place % 4:
                copy.paragraphs[:2] = opening
            else:
                copy.paragraphs[3:3] = opening

    def _story(self, number: int) -> Story:
        day = BEGIN - timedelta(days=self._random.randint(0, 20), minutes=number)
        paragraphs = [
            [self._filled(_OWN) for _ in range(self._random.randint(1, 3))] for _ in range(self._random.randint(5, 9))
        ]
        if self._random.random() < 0.3:
            paragraphs[-1].append(self._random.choice(_STOCK))
        headline = self._filled(_HEADLINES)
        return Story(
            number=number,
            headline=headline,
            published=day.isoformat(),
            paragraphs=paragraphs,
            opening=(*paragraphs[0], *paragraphs[1]),
        )

    def _filled(self, templates: tuple[str, ...]) -> str:
        draw = self._random.choice
        return draw(templates).format(
            who=f"{draw(_NAMES)} {draw(_FAMILIES)}",
            place=draw(_PLACES),
            body=draw(_BODIES),
            thing=draw(_THINGS),
            month=draw(_MONTHS),
            count=f"{self._random.randint(31, 9_999):,}",
            small=self._random.randint(2, 28),
        )

    def _edit(self, number: int) -> None:
        """A figure, a sentence or a stock phrase in some articles; the notice in others."""
        for story in self._random.sample(self.stories, 12):
            paragraph = story.paragraphs[self._random.randint(1, len(story.paragraphs) - 1)]
            old = paragraph[-1]
            paragraph[-1] = new = self._filled(_OWN)
            story.note(number, old, new)
        for story in self._random.sample(self.stories, 5):
            stock = self._random.choice(_STOCK)
            if stock not in story.paragraphs[1]:
                story.paragraphs[1].append(stock)
                story.note(number, stock)
        for story in self._random.sample(self.stories, 6):
            if not story.has_notice:
                story.has_notice = True
                story.note(number, *split_sentences(_NOTICE))

    def _copy_on(self, number: int) -> None:
        for story, copies in zip(self._wire, self._copies, strict=True):
            for copy in copies[2 * len(copies) // 3 :]:
                copy.wire += story
                copy.note(number, *story)

    def _replace_wire(self, number: int, which: int, old: str, new: str) -> None:
        for copy in self._copies[which]:
            copy.wire = [new if text == old else text for text in copy.wire]
            copy.note(number, old, new)

    def _cut(self, number: int) -> None:
        for copy in self._copies[2][:4]:
            gone = self._wire[2][1]
            copy.wire.remove(gone)
            copy.note(number, gone)
