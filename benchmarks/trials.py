"""A page in, what became of its text by each thing that was done to it out: perturbations to ignore, edits to find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.perturber import (
    EDITS,
    NOISE,
    NOTICES,
    PERTURBATIONS,
    Edit,
    EditKind,
    Group,
    Layout,
    NoPlace,
    NoticeForm,
    Perturbation,
    edited,
)
from benchmarks.perturber.edits import squeezed
from tracker.model import Article, Role
from tracker.read import read_article

#: Where a page has its turn, a perturbation is tried on every nth: often those that differ most from page to page.
TURNS = {Group.TOLD: 4, Group.UNTOLD: 2, Group.NAMES: 1, Group.STRUCTURE: 3, Group.MARKUP: 4}
TURNS_OF_EDITS = 3
#: How many kinds of noise come along with an edit.
NOISE_BESIDE_EDITS = 3
#: Share of the characters that differ, above which a text is another one.
OVERTHROWN = 0.2
_HEADERS = {"Content-Type": "text/html; charset=utf-8"}
_QUOTES = str.maketrans({**dict.fromkeys("“”„", '"'), **dict.fromkeys("‘’‚", "'")})
_ALL_EDITS: tuple[EditKind | NoticeForm, ...] = (*EDITS, *NOTICES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is compared of a reading."""

    blocks: tuple[str, ...]  # the headline and the paragraphs, each behind its role
    bare: str  # the same without roles, a line each
    notices: str  # those with the role of a notice

    def with_plain_quotes(self) -> Text:
        """The text with straight quotation marks only."""
        blocks = tuple(block.translate(_QUOTES) for block in self.blocks)
        return Text(blocks=blocks, bare=self.bare.translate(_QUOTES), notices=self.notices.translate(_QUOTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A page and what became of its text by one perturbation."""

    page: str
    perturbation: Perturbation
    before: Text
    after: Text

    @property
    def is_same(self) -> bool:
        """True when nobody can tell from the text that the page was perturbed."""
        return self.before.blocks == self.after.blocks

    @property
    def gone(self) -> tuple[str, ...]:
        """The blocks that only the page as it is gives."""
        return tuple((Counter(self.before.blocks) - Counter(self.after.blocks)).elements())

    @property
    def came(self) -> tuple[str, ...]:
        """The blocks that only the perturbed page gives."""
        return tuple((Counter(self.after.blocks) - Counter(self.before.blocks)).elements())

    @property
    def is_overthrown(self) -> bool:
        """True when so much differs that it is another text."""
        whole = sum(map(len, self.before.blocks + self.after.blocks))
        return sum(map(len, self.gone + self.came)) > OVERTHROWN * whole


@dataclass(frozen=True, slots=True, kw_only=True)
class EditTrial:
    """A page, an edit with noise beside it, and what of both came into the text."""

    page: str
    edit: Edit
    noise: tuple[str, ...]
    before: Text
    after: Text

    @property
    def is_found(self) -> bool:
        """True when the edited place reads as it is now."""
        return self.edit.is_in(self.after.bare)

    @property
    def is_alone(self) -> bool:
        """True when the text is that of the page as it was with the edit made in it, and nothing else."""
        if isinstance(self.edit.kind, NoticeForm):
            notice = squeezed(self.edit.new)
            others = [block for block in self.after.bare.split("\n") if squeezed(block) not in notice]
            return self.is_found and "\n".join(others) == self.before.bare
        return squeezed(self.after.bare) == self.edit.applied_to(self.before.bare)

    @property
    def is_told(self) -> bool:
        """True when a notice has the role of one."""
        return squeezed(self.edit.new) in squeezed(self.after.notices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """All that was tried on one page."""

    page: str
    trials: tuple[Trial, ...]
    edits: tuple[EditTrial, ...]


Read = Callable[[str], Text]  # of a page's markup


def text_of(article: Article) -> Text:
    """What is compared of an article."""
    paragraphs = article.paragraphs
    return Text(
        blocks=(f"headline: {article.headline}", *(f"{one.role}: {one}" for one in paragraphs)),
        bare="\n".join((article.headline, *paragraphs)),
        notices="\n".join(one for one in paragraphs if one.role is Role.NOTICE),
    )


def read_by_tracker(markup: str) -> Text:
    """The text that tracker reads on a page."""
    return text_of(read_article(markup.encode("utf-8", "replace"), headers=_HEADERS))


def tried(layout: Layout, *, turn: int | None = None, seed: int = 0, read: Read = read_by_tracker) -> Tried:
    """The page with everything done to it for which it has a place, or with what is its turn where it has one."""
    before = read(layout.markup())
    due = [one for at, one in enumerate(PERTURBATIONS) if _is_due(at, turn, TURNS[one.group])]
    kinds = [one for at, one in enumerate(_ALL_EDITS) if _is_due(at, turn, TURNS_OF_EDITS)]
    trials = (_trial(layout, perturbation, seed, before, read) for perturbation in due)
    edits = (_edit_trial(layout, kind, seed, before, read) for kind in kinds)
    return Tried(page=layout.name, trials=tuple(filter(None, trials)), edits=tuple(filter(None, edits)))


def _is_due(at: int, turn: int | None, turns: int) -> bool:
    return turn is None or (turn + at) % turns == 0


def _trial(layout: Layout, perturbation: Perturbation, seed: int, before: Text, read: Read) -> Trial | None:
    try:
        after = read(perturbation.of(layout, seed))
    except NoPlace:
        return None
    if perturbation.is_other_quotes:
        before, after = before.with_plain_quotes(), after.with_plain_quotes()
    return Trial(page=layout.name, perturbation=perturbation, before=before, after=after)


def _edit_trial(layout: Layout, kind: EditKind | NoticeForm, seed: int, before: Text, read: Read) -> EditTrial | None:
    """The page with an edit, and with some noise each time."""
    noise = Random(f"{seed} {layout.name} noise beside {kind}").sample(NOISE, NOISE_BESIDE_EDITS)
    try:
        edit = edited(layout, kind, seed, noise)
    except NoPlace:
        return None
    names = tuple(one.name for one in noise)
    return EditTrial(page=layout.name, edit=edit, noise=names, before=before, after=read(edit.html))
