"""What was learned of a host, as lines for a terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from tracker.history import KnownText, LearnedSet
from tracker.show.json_form import SCHEMA
from tracker.show.paint import Palette, Run, Style, wrapped
from tracker.show.safe import visible
from tracker.show.wording import counted, moment

_ID_SHOWN = 8  # characters of an id: enough to name one among thousands


def boilerplate_lines(
    host: str, known: Sequence[KnownText], sets: Sequence[LearnedSet], *, palette: Palette, width: int
) -> Iterator[str]:
    """Each text with its reason and where it was seen first; foreseen and revoked ones say so."""
    if not known:
        yield f"Nothing was learned of {visible(host)} yet: 'tracker boilerplate {visible(host)} --learn' tries."
        return
    latest = sets[-1]
    yield (
        f"{visible(host)}: {counted(len(known), 'text')} learned, set {latest.number} of {moment(latest.made_at)} "
        f"({latest.change})"
    )
    for one in known:
        yield ""
        style = Style.PLAIN if one.revoked_at is None else Style.FAINT
        head = [Run(text=f"{one.id[:_ID_SHOWN]}  "), Run(text=visible(one.text), style=style)]
        yield from wrapped(head, palette=palette, width=width, indent=0)
        yield from wrapped([Run(text=_why(one), style=Style.FAINT)], palette=palette, width=width, indent=4)


def boilerplate_json(host: str, known: Sequence[KnownText], sets: Sequence[LearnedSet]) -> str:
    """The same as JSON, indented, without a final line end."""
    form = {
        "schema": SCHEMA,
        "host": host,
        "sets": [
            {"number": one.number, "made_at": one.made_at.isoformat(), "change": one.change, "mark": one.mark}
            for one in sets
        ],
        "texts": [_form(one) for one in known],
    }
    return json.dumps(form, ensure_ascii=False, indent=2)


def _why(one: KnownText) -> str:
    seen = f"first seen {moment(one.first_seen_at)} at {one.first_url}" if one.articles else "not met yet"
    state = f"; revoked {moment(one.revoked_at)}" if one.revoked_at else ""
    return visible(f"{one.reason}; {seen}; learned {moment(one.learned_at)}{state}")


def _form(one: KnownText) -> dict[str, Any]:  # Any: a JSON object
    return {
        "id": one.id,
        "text": one.text,
        "kind": str(one.kind),
        "reason": one.reason,
        "articles": one.articles,
        "came": one.came,
        "went": one.went,
        "first_seen_at": one.first_seen_at.isoformat(),
        "first_seen_in": one.first_url,
        "source": one.source_url or None,
        "learned_at": one.learned_at.isoformat(),
        "revoked_at": one.revoked_at.isoformat() if one.revoked_at else None,
    }
