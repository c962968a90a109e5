"""A pair of sentences, or of fields, in, the change out: its spans, labels, tier, weight and fingerprint."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from hashlib import blake2b

from tracker.diff.edit import Setting, edit_of
from tracker.diff.hunks import readable
from tracker.diff.labels import findings_of, tier_of
from tracker.diff.rank import Position, weight_of
from tracker.diff.words import spans_of
from tracker.model import Change, ChangeKind, Label, LabelName, Sentence, Span, Tier

_DIGEST_BYTES = 16  # 128 bits
_TIMES = frozenset({ChangeKind.PUBLISHED, ChangeKind.MODIFIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened to some sentences, before it is judged."""

    kind: ChangeKind
    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    similarity: float
    count: int = 1  # sentences of the article, to say how far up these stand
    is_notice: bool = False

    @property
    def old_text(self) -> str:
        """What stood there before, or ""."""
        return " ".join(sentence.text for sentence in self.old)

    @property
    def new_text(self) -> str:
        """What stands there now, or ""."""
        return " ".join(sentence.text for sentence in self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdict:
    """What is said of an event."""

    tier: Tier
    spans: tuple[Span, ...] = ()
    labels: tuple[Label, ...] = ()


def change_of(event: Event, old_setting: Setting, new_setting: Setting) -> Change:
    """The change that an event amounts to."""
    verdict = _verdict(event, old_setting, new_setting)
    if event.is_notice:
        notice = Label(
            name=LabelName.NOTICE, old=event.old_text, new=event.new_text, reason="the publisher's own notice"
        )
        verdict = replace(verdict, labels=(*verdict.labels, notice), tier=Tier.SUBSTANTIVE)
    position = Position(kind=event.kind, index=(event.new or event.old)[0].index, count=event.count)
    return Change(
        id=_fingerprint(event),
        kind=event.kind,
        old=event.old,
        new=event.new,
        spans=verdict.spans,
        labels=verdict.labels,
        tier=verdict.tier,
        weight=weight_of(verdict.tier, (label.name for label in verdict.labels), position),
        similarity=event.similarity,
    )


def _verdict(event: Event, old_setting: Setting, new_setting: Setting) -> _Verdict:
    if not event.old or not event.new:
        return _Verdict(tier=Tier.SUBSTANTIVE)
    if event.old_text == event.new_text:
        return _Verdict(tier=Tier.STYLISTIC)
    if event.kind in _TIMES:
        label = Label(name=LabelName.DATE, old=event.old_text, new=event.new_text, reason="another time stated")
        return _Verdict(labels=(label,), tier=Tier.STYLISTIC)
    edit = edit_of(event.old_text, event.new_text, old_setting, new_setting)
    findings = findings_of(edit)
    return _Verdict(
        spans=spans_of(edit.old.tokens, edit.new.tokens, readable(edit.hunks, edit.old.tokens.words)),
        labels=tuple(finding.label(edit) for finding in findings),
        tier=tier_of(findings),
    )


def _fingerprint(event: Event) -> str:
    sides = [[(sentence.index, sentence.text) for sentence in side] for side in (event.old, event.new)]
    # JSON keeps texts apart whatever they hold, and writes a lone surrogate, which UTF-8 cannot, as an escape.
    return blake2b(json.dumps([event.kind, *sides]).encode("ascii"), digest_size=_DIGEST_BYTES).hexdigest()
