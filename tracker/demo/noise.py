"""What stands on a page and is not its article: filler and a response's number in, other words at each response out."""

from __future__ import annotations

import random
from itertools import cycle
from typing import TypeVar

from tracker.demo.newsroom import Comment, Filler, Teaser

Thing = TypeVar("Thing")

#: Ranges of the counters, wide enough that two responses seldom show the same.
_VIEWS = (1_200, 98_000)
_SHARES = (3, 900)
_MINUTES = (2, 59)


class Noise:
    """Draws the filler of one response; the same slug and number draw the same again."""

    def __init__(self, filler: Filler, *, slug: str, response: int) -> None:
        self._filler = filler
        self._response = response
        self._random = random.Random(f"{slug} {response}")
        self._teasers = cycle(self._turned(filler.teasers))

    def token(self) -> str:
        """An id such as ad servers give their slots."""
        return f"{self._random.getrandbits(64):016x}"

    def pitch(self) -> str:
        """A line for the newsletter, another one than in the response before."""
        return self._turned(self._filler.pitches)[0]

    def next_teaser(self) -> Teaser:
        """A teaser, each in turn; a response begins one further than the response before."""
        return next(self._teasers)

    def comments(self) -> tuple[Comment, ...]:
        """Some readers' comments, in any order."""
        return tuple(self._random.sample(self._filler.comments, self._random.randint(1, len(self._filler.comments))))

    def views(self) -> str:
        """How many have read the page."""
        return f"{self._random.randint(*_VIEWS):,}"

    def shares(self) -> str:
        """How many have shared it."""
        return str(self._random.randint(*_SHARES))

    def minutes(self) -> str:
        """How long ago something was, in minutes."""
        return str(self._random.randint(*_MINUTES))

    def gaps(self, blocks: int, count: int) -> tuple[int, ...]:
        """Gaps between so many blocks to put something in: 1 is after the first, and none is after the last."""
        return tuple(sorted(self._random.choices(range(1, max(blocks, 2)), k=count)))

    def _turned(self, things: tuple[Thing, ...]) -> tuple[Thing, ...]:
        first = self._response % len(things)
        return things[first:] + things[:first]
