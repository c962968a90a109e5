"""What speaks against learning a text: it may be the articles' own, a story's, or a fact. In doubt it is.

Wire copy stands in many articles too. It is told by what stands around it: the articles that have it share other
texts, which others have not; they use its words; it opens them, or stays in them while all else changes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from tracker.learn.traces import Host, Trace, telling
from tracker.read.characters import fold
from tracker.tuning import LEARNING

_FIGURE = re.compile(r"[\d\"“”„«»‘‚「『]")


def is_own(host: Host, key: str, homes: Collection[int]) -> bool:  # noqa: ARG001  # as the other guards are asked
    """True for a sentence that opens an article, or that is a paragraph here and stands among own sentences there."""
    trace = host.traces[key]
    is_mixed = bool(trace.homes - trace.whole) and len(trace.whole) > LEARNING.whole_share * len(trace.homes)
    return bool(trace.leading) or is_mixed


def is_rewritten(host: Host, key: str, homes: Collection[int]) -> bool:  # noqa: ARG001
    """True where one text takes the place of another in most articles, for good: copies were edited."""
    trace = host.traces[key]
    return any(_is_edit(host, key, other) or _is_edit(host, other, key) for other in {*trace.before, *trace.after})


def _is_edit(host: Host, old: str, new: str) -> bool:
    before, after = host.traces[old], host.traces[new]
    most = max(len(before.went), len(after.came))
    return before.after[new] >= LEARNING.rewritten * most and not before.comes_back


def is_of_one_story(host: Host, key: str, homes: Collection[int]) -> bool:
    """True where many of the articles share another text, which stays in them and which few others have."""
    shared = Counter(other for place in homes for other in host.shared(place) if other != key)
    return any(
        count >= max(2, LEARNING.companion * len(homes)) and _binds(host, host.traces[other], homes)
        for other, count in shared.items()
    )


def _binds(host: Host, other: Trace, homes: Collection[int]) -> bool:
    is_everywhere = len(other.homes) >= LEARNING.stands_share * len(host.articles)
    is_steady = len(other.went) < LEARNING.steady_share * len(other.homes)
    return is_steady and not is_everywhere and len(other.homes) <= LEARNING.companion_reach * len(homes)


def is_familiar(host: Host, key: str, homes: Collection[int]) -> bool:
    """True where the articles that have a text use its words more than those that have it not."""
    there = [place for place in sorted(homes) if host.tells(place)][: LEARNING.asked]
    elsewhere = [place for place in range(len(host.articles)) if place not in host.traces[key].homes]
    strangers = [place for place in elsewhere if host.tells(place)][: LEARNING.asked]
    near = _nearness(host, key, there)
    if len(strangers) < LEARNING.strangers:
        return near > LEARNING.familiar
    return near - _nearness(host, key, strangers) > LEARNING.nearer


def _nearness(host: Host, key: str, places: Collection[int]) -> float:
    """The mean share of a text's telling words that stand in the own sentences of articles."""
    words = telling(key)
    shares = [len(words & host.words[place]) / len(words) for place in places if words]
    return sum(shares) / len(shares) if shares else 0.0


def is_figured(text: str) -> bool:
    """True for a text with a figure or a quotation in it: it may tell something."""
    return _FIGURE.search(text) is not None


def is_among_own(host: Host, trace: Trace, homes: Iterable[int]) -> bool:
    """True where in some article shared texts stand on both sides of it, and the article's own sentences below."""
    key = fold(trace.text)
    return any(_is_among_own(host, place, key) for place in homes)


def _is_among_own(host: Host, place: int, key: str) -> bool:
    order = [fold(one) for passage in host.articles[place].sights[-1].passages for one in passage.sentences]
    if key not in order:
        return False
    at, own = order.index(key), host.own[place]
    before, after = order[max(0, at - 1) : at], order[at + 1 :]
    return not own.intersection((*before, *after[:1])) and bool(own.intersection(after))


def days_of(host: Host, places: Iterable[int]) -> int:
    """On how many days the articles were published, by their word, or were seen first where they give none."""
    articles = (host.articles[place] for place in places)
    return len({(article.published or article.sights[0].at.isoformat())[:10] for article in articles})


#: In the order of what they cost: each is asked for the host, the folded text, and the articles that say something.
GUARDS = (is_own, is_rewritten, is_of_one_story, is_familiar)
