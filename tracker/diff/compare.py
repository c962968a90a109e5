"""Two articles in, all that differs between them out, the heaviest change first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter

from tracker.diff.align import align
from tracker.diff.changes import Event, change_of
from tracker.diff.edit import Setting
from tracker.diff.explanations import Explanations
from tracker.diff.fields import field_events, stamp_events
from tracker.diff.lexicon import lexicon_of
from tracker.diff.links import repointed
from tracker.diff.notices import Notices, notice_of
from tracker.diff.quotations import OpenMarks
from tracker.diff.stealth import corrections, is_untold
from tracker.diff.vocabulary import Vocabulary
from tracker.model import Article, Change, ChangeKind, Diff, LabelName, Notice, Pair, Role, Sentence, Tier
from tracker.read.article_sentences import sentences_of
from tracker.read.languages.guessed import guessed_language

_TIERS = list(Tier)
_text_of = attrgetter("text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An article and its sentences."""

    article: Article
    sentences: tuple[Sentence, ...]


def diff_articles(old: Article, new: Article) -> Diff:
    """What an editor did between two versions. Articles that say the same give no changes."""
    return diff_versions(
        Version(article=old, sentences=sentences_of(old)), Version(article=new, sentences=sentences_of(new))
    )


def diff_versions(old: Version, new: Version) -> Diff:
    """The same for articles whose sentences are known."""
    alignment = align([*map(_text_of, old.sentences)], [*map(_text_of, new.sentences)])
    pairs = repointed(alignment.pairs, old.sentences, new.sentences)
    comparison = _Comparison(old, new)
    events = [*field_events(old.article, new.article), *comparison.events(pairs)]
    if events:
        events += stamp_events(old.article, new.article)
    changes = [change_of(event, *comparison.settings(event)) for event in events]
    explanations = comparison.explanations(changes)
    return Diff(
        old=old.article,
        new=new.article,
        old_sentences=old.sentences,
        new_sentences=new.sentences,
        pairs=pairs,
        changes=tuple(sorted(changes, key=lambda change: (_TIERS.index(change.tier), -change.weight))),
        notices=comparison.notices(changes, explanations),
        silent=comparison.silent(explanations),
        is_approximate=alignment.is_approximate,
    )


class _Comparison:
    """The sentences of two articles side by side, and what is known of their language."""

    def __init__(self, old: Version, new: Version) -> None:
        self._old, self._new = old.sentences, new.sentences
        language = new.article.language or old.article.language or guessed_language(new.article.paragraphs)
        self._lexicon = lexicon_of(language)
        self._old_marks, self._new_marks = OpenMarks(self._old), OpenMarks(self._new)
        self._old_notices, self._new_notices = Notices(self._old), Notices(self._new)
        vocabulary = Vocabulary(map(_text_of, chain(self._old, self._new)))
        self._around = Setting(lexicon=self._lexicon, vocabulary=vocabulary)

    def events(self, pairs: Iterable[Pair]) -> list[Event]:
        """What happened to sentences, in the order of the pairs."""
        same = ChangeKind.SAME  # looked up once: most pairs are
        return [
            Event(
                kind=pair.kind,
                old=tuple([self._old[at] for at in pair.old]),
                new=tuple([self._new[at] for at in pair.new]),
                similarity=pair.similarity,
                sentences=len(self._new),
                is_notice=any(map(self._old_notices.has, pair.old)) or any(map(self._new_notices.has, pair.new)),
            )
            for pair in pairs
            if pair.kind is not same
        ]

    def settings(self, event: Event) -> tuple[Setting, Setting]:
        """What is known around the old and the new text of an event."""
        sentences = chain(event.old, event.new)
        is_heading = event.kind is ChangeKind.HEADLINE or Role.HEADING in [one.role for one in sentences]
        around = replace(self._around, is_heading=True) if is_heading else self._around
        if event.kind.is_field or not event.old or not event.new:
            return around, around
        old_mark, new_mark = self._old_marks.before(event.old[0].index), self._new_marks.before(event.new[0].index)
        return _marked(around, old_mark), _marked(around, new_mark)

    def explanations(self, changes: Iterable[Change]) -> Explanations:
        """What notices may say of the changes that are no notices themselves."""
        return Explanations([change for change in changes if not _is_notice(change)], self._lexicon)

    def notices(self, changes: Iterable[Change], explanations: Explanations) -> tuple[Notice, ...]:
        """What the new version says of itself and the old one did not, with what that explains."""
        news = [change for change in changes if _is_notice(change) and change.old_text != change.new_text]
        fresh = {sentence.index for change in news for sentence in change.new}
        return tuple(notice_of(notice, explanations) for notice in self._new_notices.among(sorted(fresh)))

    def silent(self, explanations: Explanations) -> tuple[str, ...]:
        """The ids of corrections that no notice in the new version speaks of."""
        corrected = list(corrections(explanations.changes, self._lexicon))
        if not corrected:
            return ()
        notices = self._new_notices.all()
        known = frozenset(one for notice in notices for one in explanations.of(notice))
        return tuple(one.change.id for one in corrected if is_untold(one, known))


def _marked(setting: Setting, open_mark: str) -> Setting:
    return replace(setting, open_mark=open_mark) if open_mark else setting


def _is_notice(change: Change) -> bool:
    return LabelName.NOTICE in [label.name for label in change.labels]
