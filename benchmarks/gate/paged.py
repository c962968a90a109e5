"""A saved page in, how much of what a person reads on it tracker reads too out, counted figure by figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from benchmarks.reading import is_same_minute
from benchmarks.saved_pages import FIELDS, SORTS, SavedPage
from benchmarks.scores import Measure, Score, Share
from tracker.errors import BadInput
from tracker.model import Article, LeftOut, PageKind, Paragraph, Role
from tracker.read import read_article
from tracker.read.characters import letters
from tracker.tuning import READING

_DATES = frozenset({"published", "modified"})
_KINDS_WITH_TEXT = frozenset({PageKind.ARTICLE, PageKind.LIVE_BLOG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """A page, and what tracker reads on it."""

    page: SavedPage
    article: Article

    @property
    def has_article(self) -> bool:
        """True where tracker would make a version of it."""
        return self.article.kind in _KINDS_WITH_TEXT


def paged(page: SavedPage) -> Paged:
    """The page, read. What is refused as no page at all is a page without an article, with that reason."""
    try:
        article = read_article(page.body, url=page.url, headers=page.headers)
    except BadInput as error:
        article = Article(kind=PageKind.NOT_HTML, reasons=(str(error),))
    return Paged(page=page, article=article)


def measures_of(one: Paged) -> dict[str, Measure]:
    """All figures of a page; of one without an article its kind alone."""
    kinds: dict[str, Measure] = {
        "kinds/right": _is(is_kind_right(one)),
        f"kinds/{'articles' if one.page.has_article else 'no articles'} known": _is(
            one.has_article is one.page.has_article
        ),
    }
    if not one.page.has_article:
        return kinds
    wanted, found = one.page.truth.paragraphs, one.article.paragraphs
    return {
        "pages/all of the text right": _is(_marked(found) == _marked(wanted)),
        "pages/not read as empty": _is(bool(found)),
        "blocks/text and role": _score(_marked(wanted), _marked(found)),
        "blocks/text": _score([*map(str, wanted)], [*map(str, found)]),
        **_roles(wanted, found),
        **{f"fields/{name}": _is(is_field_right(one, name)) for name in FIELDS},
        "live/entries with their time": _times(one),
        **_notices(one),
        **_left_out(one),
        **kinds,
    }


def is_kind_right(one: Paged) -> bool:
    """True for the same kind."""
    return one.article.kind == one.page.kind


def is_field_right(one: Paged, name: str) -> bool:
    """True for a field that is the same, a date for one of the same minute."""
    wanted, found = one.page.truth.fields.get(name, ""), str(getattr(one.article, name))
    return wanted == found or (name in _DATES and is_same_minute(found, wanted))


def is_listed(text: str, left_out: Iterable[LeftOut]) -> bool:
    """True for a block that is listed as left out, by itself or inside of a larger one."""
    return bool(reasons_for(text, left_out))


def reasons_for(text: str, left_out: Iterable[LeftOut]) -> frozenset[str]:
    """Why a block is listed as left out; nothing where it is not."""
    wanted = letters(text[: READING.left_out_length])
    return frozenset(one.reason for one in left_out if wanted in letters(one.text))


def is_named_right(omission: LeftOut, left_out: Iterable[LeftOut]) -> bool:
    """True for a block that is left out for a reason that says what it is."""
    return bool(SORTS[omission.reason] & reasons_for(omission.text, left_out))


def wrongly_left_out(one: Paged) -> Iterator[Paragraph]:
    """The blocks of the article that are listed as left out, and are not kept."""
    listed, kept = {omission.text for omission in one.article.left_out}, {*map(str, one.article.paragraphs)}
    for paragraph in one.page.truth.paragraphs:
        if paragraph[: READING.left_out_length] in listed and str(paragraph) not in kept:
            yield paragraph


def _is(is_right: bool) -> Share:
    return Share(right=int(is_right), of=1)


def _marked(paragraphs: Sequence[Paragraph]) -> list[tuple[str, str]]:
    return [(paragraph.role.value, str(paragraph)) for paragraph in paragraphs]


def _score(wanted: Sequence[Hashable], found: Sequence[Hashable]) -> Score:
    """What stands in both in the same order; what is elsewhere is missed in one place and invented in the other."""
    matcher = SequenceMatcher(None, wanted, found, autojunk=False)
    right = sum(block.size for block in matcher.get_matching_blocks())
    return Score(right=right, invented=len(found) - right, missed=len(wanted) - right)


def _roles(wanted: Iterable[Paragraph], found: Iterable[Paragraph]) -> dict[str, Score]:
    """By role: texts that have it, wherever they stand."""
    scores = {}
    for role in Role:
        ours, theirs = (Counter(str(one) for one in side if one.role is role) for side in (wanted, found))
        right = (ours & theirs).total()
        scores[f"roles/{role}"] = Score(right=right, invented=theirs.total() - right, missed=ours.total() - right)
    return scores


def _times(one: Paged) -> Share:
    """Paragraphs of live entries that know when their entry is from; to the minute, where it says the day."""
    found = {str(paragraph): paragraph.at for paragraph in one.article.paragraphs}
    wanted = one.page.truth.times
    right = sum(time == found.get(text) or is_same_minute(found.get(text, ""), time) for text, time in wanted.items())
    return Share(right=right, of=len(wanted))


def _notices(one: Paged) -> dict[str, Share]:
    """A notice must be kept as it is worded, and as a notice."""
    wanted = [str(paragraph) for paragraph in one.page.truth.paragraphs if paragraph.role is Role.NOTICE]
    found = {str(paragraph) for paragraph in one.article.paragraphs if paragraph.role is Role.NOTICE}
    share = Share(right=sum(text in found for text in wanted), of=len(wanted))
    return {"notices/all": share, f"notices/{one.page.language}": share}


def _left_out(one: Paged) -> Mapping[str, Share]:
    wanted, listed = one.page.truth.left_out, one.article.left_out
    kept = {*map(str, one.article.paragraphs)} - {*map(str, one.page.truth.paragraphs)}
    blocks = len(one.page.truth.paragraphs)
    return {
        "left out/listed": Share(right=sum(is_listed(each.text, listed) for each in wanted), of=len(wanted)),
        "left out/named": Share(right=sum(is_named_right(each, listed) for each in wanted), of=len(wanted)),
        "left out/not in the text": Share(right=sum(each.text not in kept for each in wanted), of=len(wanted)),
        "left out/no block of the article": Share(right=blocks - len([*wrongly_left_out(one)]), of=blocks),
    }
