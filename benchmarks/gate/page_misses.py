"""What tracker reads otherwise on a saved page than a person, said block by block; of one that is held out, never."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from benchmarks.gate.misses import HeldOut
from benchmarks.gate.paged import (
    Paged,
    is_field_right,
    is_kind_right,
    is_named_right,
    paged,
    reasons_for,
    wrongly_left_out,
)
from benchmarks.saved_pages import FIELDS, SavedPage
from tracker.model import Paragraph


def page_misses(page: SavedPage) -> Iterator[str]:
    """Everything that is read otherwise than it was written down."""
    if page.is_held_out:
        raise HeldOut(f"{page.name} is held out: what is missed there is not shown, so that nothing is learnt from it.")
    one = paged(page)
    lines = [*_of_kind(one), *(_of_text(one) if page.has_article else ())]
    yield from (f"{page.name}  {line}" for line in lines)


def _of_kind(one: Paged) -> Iterator[str]:
    if not is_kind_right(one):
        why = "; ".join(one.article.reasons)
        yield f"kind: truth {one.page.kind}, found {one.article.kind}{f' ({why})' if why else ''}"


def _of_text(one: Paged) -> Iterator[str]:
    for name in FIELDS:
        if not is_field_right(one, name):
            yield f"{name}: truth {one.page.truth.fields.get(name, '')!r}, found {getattr(one.article, name)!r}"
    yield from _of_blocks(one)
    for omission in one.page.truth.left_out:
        if not is_named_right(omission, one.article.left_out):
            why = ", ".join(sorted(reasons_for(omission.text, one.article.left_out))) or "not listed"
            yield f"left out: truth {omission.reason}, found {why} | {omission.text}"


def _of_blocks(one: Paged) -> Iterator[str]:
    """Both sequences of blocks side by side, without what is the same in them."""
    wanted, found = one.page.truth.paragraphs, one.article.paragraphs
    lost = {*wrongly_left_out(one)}
    matcher = SequenceMatcher(None, wanted, found, autojunk=False)
    for op, start, end, begun, done in matcher.get_opcodes():
        if op == "equal":
            yield from _of_roles(wanted[start:end], found[begun:done])
            continue
        for paragraph in wanted[start:end]:
            why = ", ".join(sorted(reasons_for(paragraph, one.article.left_out))) if paragraph in lost else ""
            yield f"missed{f' as {why}' if why else ''}: {paragraph.role} | {paragraph}"
        for paragraph in found[begun:done]:
            yield f"invented: {paragraph.role} | {paragraph}"


def _of_roles(wanted: Sequence[Paragraph], found: Sequence[Paragraph]) -> Iterator[str]:
    for ours, theirs in zip(wanted, found, strict=True):
        if ours.role is not theirs.role:
            yield f"role: truth {ours.role}, found {theirs.role} | {ours}"
