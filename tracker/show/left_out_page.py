"""What a reading left out, block by block with its reason, for a terminal and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from tracker.show.json_form import SCHEMA
from tracker.show.paint import Palette, Run, Style, painted, wrapped
from tracker.show.safe import visible
from tracker.show.values import Reading
from tracker.show.wording import counted


def left_out_lines(reading: Reading, *, palette: Palette, width: int) -> Iterator[str]:
    """The blocks in the order of the page, each under its reason."""
    article = reading.article
    yield visible(reading.name) + (f"  version {reading.version}" if reading.version else "")
    yield f"{article.kind}" + (f": {visible('; '.join(article.reasons))}" if article.reasons else "")
    if reading.is_other_reader:
        yield f"read again by {article.reader}; the version was read by {visible(reading.reader_before)}"
    reasons = Counter(block.reason for block in article.left_out)
    told = ", ".join(f"{number} {reason}" for reason, number in reasons.most_common())
    yield f"{counted(len(article.left_out), 'block')} left out" + (f": {told}" if told else "")
    for block in article.left_out:
        yield ""
        yield painted([Run(text=block.reason, style=Style.FAINT)], palette)
        yield from wrapped([Run(text=visible(block.text))], palette=palette, width=width, indent=2)


def left_out_json(reading: Reading) -> str:
    """The same as JSON."""
    article = reading.article
    form = {
        "schema": SCHEMA,
        "name": reading.name,
        "version": reading.version or None,
        "kind": str(article.kind),
        "reasons": list(article.reasons),
        "reader": article.reader,
        "reader_before": reading.reader_before or None,
        "left_out": [{"text": block.text, "reason": block.reason} for block in article.left_out],
    }
    return json.dumps(form, ensure_ascii=False, indent=2)
