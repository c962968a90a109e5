"""A pair of sentences, or of fields, in, the change out: its spans, labels, tier, weight and fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from json.encoder import encode_basestring_ascii
from typing import NamedTuple

from tracker.diff.edit import Setting, edit_of
from tracker.diff.hunks import readable
from tracker.diff.labels import findings_of, tier_of
from tracker.diff.links import link_labels
from tracker.diff.rank import Position, weight_of
from tracker.diff.words import spans_of
from tracker.model import Change, ChangeKind, Label, LabelName, Sentence, Span, Tier

_DIGEST_BYTES = 16  # 128 bits
_TIERS = list(Tier)
_TIMES = frozenset({ChangeKind.PUBLISHED, ChangeKind.MODIFIED})


class Event(NamedTuple):
    """What happened to some sentences, before it is judged."""

    kind: ChangeKind
    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    similarity: float
    sentences: int = 1  # of the article, to say how far up these stand
    is_notice: bool = False


class _Verdict(NamedTuple):
    """What is said of an event."""

    tier: Tier
    spans: tuple[Span, ...] = ()
    labels: tuple[Label, ...] = ()


def change_of(event: Event, old_setting: Setting, new_setting: Setting) -> Change:
    """The change that an event amounts to."""
    old_text, new_text = _text(event.old), _text(event.new)
    tier, spans, labels = _verdict(event.kind, (old_text, old_setting), (new_text, new_setting))
    if event.is_notice and tier is not Tier.COSMETIC:
        tier = Tier.SUBSTANTIVE
        notice = Label(name=LabelName.NOTICE, old=old_text, new=new_text, reason="the publisher's own notice")
        labels = (*labels, notice)
    links = link_labels(event.old, event.new)
    if links:
        tier = min(tier, Tier.STYLISTIC, key=_TIERS.index)
        labels = (*labels, *links)
    position = Position(event.kind, (event.new or event.old)[0].index, event.sentences)
    return Change(
        id=_fingerprint(event, links),
        kind=event.kind,
        old=event.old,
        new=event.new,
        spans=spans,
        labels=labels,
        tier=tier,
        weight=weight_of(tier, [label.name for label in labels], position),
        similarity=event.similarity,
    )


def _text(sentences: tuple[Sentence, ...]) -> str:
    return " ".join([sentence.text for sentence in sentences])


def _verdict(kind: ChangeKind, old: tuple[str, Setting], new: tuple[str, Setting]) -> _Verdict:
    (old_text, old_setting), (new_text, new_setting) = old, new
    if not old_text or not new_text:
        return _Verdict(Tier.SUBSTANTIVE)
    if old_text == new_text:
        return _Verdict(Tier.STYLISTIC)
    if kind in _TIMES:
        label = Label(name=LabelName.DATE, old=old_text, new=new_text, reason="another time stated")
        return _Verdict(Tier.STYLISTIC, labels=(label,))
    edit = edit_of(old_text, new_text, old_setting, new_setting)
    findings = findings_of(edit)
    return _Verdict(
        tier_of(findings),
        spans_of(edit.old.tokens, edit.new.tokens, readable(edit.hunks, edit.old.tokens.words, edit.new.tokens.words)),
        tuple([finding.label(edit) for finding in findings]),
    )


def _listed(sentences: tuple[Sentence, ...]) -> str:
    return ", ".join([f"[{one.index}, {encode_basestring_ascii(one.text)}]" for one in sentences])


def _fingerprint(event: Event, links: Sequence[Label]) -> str:
    """128 bits of hex of a JSON text: it keeps texts apart whatever they hold, and escapes a lone surrogate."""
    targets = "".join([f", {encode_basestring_ascii(link.old)}, {encode_basestring_ascii(link.new)}" for link in links])
    said = f'["{event.kind}", [{_listed(event.old)}], [{_listed(event.new)}]{targets}]'
    return blake2b(said.encode("ascii"), digest_size=_DIGEST_BYTES).hexdigest()
