"""The inside of an article's page: blocks and a response's noise in, HTML text out."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby

from tracker.demo.manuscript import Block, Role
from tracker.demo.newsroom import ClassNames
from tracker.demo.noise import Noise
from tracker.demo.templates import Templates

#: What stands between the paragraphs of every article, at other gaps in each response.
_SLOTS = ("advertisement", "other-topics", "advertisement", "read-more", "newsletter")


def render_body(blocks: tuple[Block, ...], class_names: ClassNames, noise: Noise, templates: Templates) -> str:
    """The blocks as HTML, with advertisements, teasers and a newsletter box between them."""
    parts = list(_parts(blocks, templates))
    slots = [_slot(name, class_names, noise, templates) for name in _SLOTS]
    for gap, slot in zip(reversed(noise.gaps(len(parts), len(slots))), slots, strict=True):
        parts.insert(gap, slot)
    return "\n".join(parts)


def _parts(blocks: tuple[Block, ...], templates: Templates) -> Iterator[str]:
    for role, group in groupby(blocks, key=lambda block: block.role):
        filled = [templates.fill(f"blocks/{role}", {"text": block.text}) for block in group]
        if role is Role.LIST_ITEM:
            yield templates.fill("blocks/list", markup={"items": "\n".join(filled)})
        else:
            yield from filled


def _slot(name: str, class_names: ClassNames, noise: Noise, templates: Templates) -> str:
    teaser = noise.next_teaser()
    texts = {
        "wrapper": name if class_names is ClassNames.TELLING else _hashed(name),
        "token": noise.token(),
        "headline": teaser.headline,
        "summary": teaser.summary,
        "pitch": noise.pitch(),
    }
    return templates.fill(f"slots/{name}", texts)


def _hashed(name: str) -> str:
    """A class name such as build tools make: the same at each response, and without meaning."""
    return f"css-{sha256(name.encode()).hexdigest()[:7]}"
