"""Reads what is kept of a site with its rules and without them, and says what differs. Nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker import history
from tracker.archive import read_capture
from tracker.errors import BadInput, DamagedSnapshot
from tracker.history import KeptAnswer
from tracker.model import Article, Role
from tracker.pipeline.workplace import Workplace
from tracker.read import read_article, sentences_of
from tracker.read.sites import SITE_RULE, SiteRules, bare_host, our_rules
from tracker.show import ArticleTrial, Difference, RuleTrial, Said, What
from tracker.watch import CheckFailed, decoded_body

_FIELDS = (What.HEADLINE, What.BYLINE, What.PUBLISHED, What.KIND)
_NONE_THEN = "no rule is in force on the day of the capture"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tried:
    """One capture, read twice; without an outcome where that could not be."""

    url: str
    said: tuple[str, ...] = ()
    differences: tuple[Difference, ...] | None = None


def try_rules(place: Workplace, rules: SiteRules, host: str, *, limit: int) -> RuleTrial:
    """What the rules change in the newest captures of a host's articles, against tracker's own reading.

    Raises `BadInput` where no rule is for the host, and where no capture of it is kept.
    """
    bare = bare_host(host)
    if not any(rule.covers(bare) or rule.host.endswith(f".{bare}") for rule in rules.rules):
        hosts = ", ".join(dict.fromkeys(rule.host for rule in rules.rules)) or "none"
        raise BadInput(f"{host}: no rule is for this host. Those that there are: {hosts}.")
    with history.reading(place.db) as connection:
        answers = history.kept_answers(connection, bare, limit=limit)
    if not answers:
        raise BadInput(f"{host}: no page of this host is kept, so there is nothing to try a rule on.")
    tried = [_tried(place, rules, answer) for answer in answers]
    return RuleTrial(
        host=bare,
        articles=tuple(_articles(tried)),
        said=tuple(_said(tried)),
        is_cut=len(answers) == limit,
    )


def _tried(place: Workplace, rules: SiteRules, answer: KeptAnswer) -> _Tried:
    try:
        capture = read_capture(place.snapshots, answer.place.file, answer.place.offset)
        body = decoded_body(capture)
    except (DamagedSnapshot, CheckFailed) as error:
        return _Tried(url=answer.article_url, said=(str(error),))
    rule = rules.rule_for(answer.outlet, at=capture.captured_at)
    if rule is None:
        return _Tried(url=answer.article_url, said=(_NONE_THEN,))
    headers = dict(capture.headers)
    ours = our_rules().rule_for(answer.outlet, at=capture.captured_at)
    try:
        plain = read_article(body, url=capture.url, headers=headers, rule=ours)
        ruled = read_article(body, url=capture.url, headers=headers, rule=rule)
    except BadInput as error:
        return _Tried(url=answer.article_url, said=(str(error),))
    said = tuple(reason for reason in ruled.reasons if reason.startswith(SITE_RULE))
    return _Tried(url=answer.article_url, said=said, differences=tuple(_differences(plain, ruled)))


def _differences(plain: Article, ruled: Article) -> Iterator[Difference]:
    for what in _FIELDS:
        old, new = str(getattr(plain, what)), str(getattr(ruled, what))
        if old != new:
            yield Difference(what=what, old=old, new=new)
    before, after = _sentences(plain), _sentences(ruled)
    yield from (Difference(what=What.LOST, old=text) for text in (before - after).elements())
    yield from (Difference(what=What.GAINED, new=text) for text in (after - before).elements())
    noted = (text for text in _notices(ruled) if text in before and text not in _notices(plain))
    yield from (Difference(what=What.NOTICE, new=text) for text in noted)


def _sentences(article: Article) -> Counter[str]:
    return Counter(sentence.text for sentence in sentences_of(article))


def _notices(article: Article) -> dict[str, None]:
    """The sentences of its notices, in their order."""
    return dict.fromkeys(sentence.text for sentence in sentences_of(article) if sentence.role is Role.NOTICE)


def _articles(tried: Iterable[_Tried]) -> Iterator[ArticleTrial]:
    """One by one, that with the most captures that read otherwise first."""
    read = sorted((one for one in tried if one.differences is not None), key=lambda one: one.url)
    articles = [_article(url, list(some)) for url, some in groupby(read, key=lambda one: one.url)]
    yield from sorted(articles, key=lambda article: -article.changed)


def _article(url: str, tried: Sequence[_Tried]) -> ArticleTrial:
    found = [one.differences or () for one in tried]
    counts = Counter(one for some in found for one in dict.fromkeys(some))
    differences = (
        Difference(what=one.what, old=one.old, new=one.new, captures=captures) for one, captures in counts.items()
    )
    return ArticleTrial(
        url=url, captures=len(tried), changed=sum(bool(some) for some in found), differences=tuple(differences)
    )


def _said(tried: Iterable[_Tried]) -> Iterator[Said]:
    counts = Counter(text for one in tried for text in one.said)
    return (Said(text=text, captures=captures) for text, captures in counts.most_common())
