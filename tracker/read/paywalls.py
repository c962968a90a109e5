"""Whether a text is only a teaser: the blocks of a page and what it states in, the signs of it out.

No sign is enough by itself. Publishers call whole articles not free, print offers under free ones, and write briefs of
four sentences: a text is a teaser where an offer to read on stands at its end, or the page is not free, and something
else says that more was there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.model import Role
from tracker.read.blocks import Block
from tracker.read.fields import Fields
from tracker.read.sayings import is_said
from tracker.tuning import READING

NOT_FREE = "the page says that it is not free: its text may be cut"
_OFFERED = "an offer to read on stands at its end"
_CUT = "its last sentence is cut off"
_LONGER = "the page states many more words than it shows"
_SHORT = "little text"

_ELLIPSIS = re.compile(r"(?:…|\.\.\.)[\s\])”\"'»]*$")
_WORD = re.compile(r"\w+")


def teaser_signs(kept: Sequence[Block], blocks: Sequence[Block], fields: Fields) -> tuple[str, ...]:
    """What says that a text is a teaser; nothing where it may be whole."""
    text = [block for block in kept if block.role is not Role.CAPTION]
    size = sum(len(block.text) for block in text)
    is_longer = _is_longer(text, fields)
    if size >= READING.teaser and not is_longer:
        return ()
    kinds = ("texts",) if fields.is_free else ("texts", "labels")
    ending = tuple(_ending(kept, blocks))
    is_offered = any(is_said("paywalled", where, line) for where in kinds for line in ending)
    is_cut = bool(text) and _ELLIPSIS.search(text[-1].text) is not None
    is_short = size < READING.thin
    enough = is_offered and (not fields.is_free or is_cut or is_longer or is_short)
    if not enough and (fields.is_free or not (is_cut or is_longer)):
        return ()
    signs = {
        "the page says that it is not free": not fields.is_free,
        _OFFERED: is_offered,
        _CUT: is_cut,
        _LONGER: is_longer,
        _SHORT: is_short,
    }
    return tuple(sign for sign, is_there in signs.items() if is_there)


def _is_longer(text: Sequence[Block], fields: Fields) -> bool:
    """True where the page states at least twice the words that are there."""
    if not fields.stated_words:
        return False
    shown = sum(len(_WORD.findall(block.text)) for block in text)
    return fields.stated_words > READING.stated_longer * max(shown, READING.stated_least)


def _ending(kept: Sequence[Block], blocks: Sequence[Block]) -> Iterator[str]:
    """The short lines between the first paragraph and what stands a little below the last."""
    chosen = {id(block) for block in kept}
    places = [place for place, block in enumerate(blocks) if id(block) in chosen]
    first, last = (places[0], places[-1]) if places else (0, len(blocks))
    for block in blocks[first : last + 1 + READING.offer_reach]:
        if len(block.text) <= READING.line_length and (id(block) not in chosen or not block.is_prose):
            yield block.text
