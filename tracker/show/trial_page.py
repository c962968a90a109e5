"""What a site rule would change, for a terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tracker.show.json_form import SCHEMA
from tracker.show.paint import Palette, Run, Style, painted, wrapped
from tracker.show.safe import visible
from tracker.show.trials import ArticleTrial, Difference, RuleTrial, What
from tracker.show.wording import counted

_STYLES = {What.LOST: Style.DELETED, What.GAINED: Style.INSERTED, What.NOTICE: Style.STRONG}


def trial_lines(trial: RuleTrial, *, palette: Palette, width: int) -> Iterator[str]:
    """The articles that read otherwise, each with what does, and what the rules have to say."""
    newest = "the newest " if trial.is_cut else ""
    yield (
        f"{visible(trial.host)}: {newest}{counted(trial.captures, 'capture')} of "
        f"{counted(len(trial.articles), 'article')} read with and without the rule, {trial.changed:,} otherwise"
    )
    for article in trial.articles:
        if article.changed:
            yield ""
            yield from _article(article, palette, width)
    for place, said in enumerate(trial.said):
        if place == 0:
            yield ""
        text = f"{counted(said.captures, 'capture')}: {visible(said.text)}"
        yield from wrapped([Run(text=text, style=Style.FAINT)], palette=palette, width=width, indent=0)


def trial_json(trial: RuleTrial) -> str:
    """The same as JSON, with the articles that read as they did."""
    form = {
        "schema": SCHEMA,
        "host": trial.host,
        "captures": trial.captures,
        "changed": trial.changed,
        "is_cut": trial.is_cut,
        "articles": [
            {
                "url": article.url,
                "captures": article.captures,
                "changed": article.changed,
                "differences": [
                    {"what": str(one.what), "old": one.old, "new": one.new, "captures": one.captures}
                    for one in article.differences
                ],
            }
            for article in trial.articles
        ],
        "said": [{"text": said.text, "captures": said.captures} for said in trial.said],
    }
    return json.dumps(form, ensure_ascii=False, indent=2)


def _article(article: ArticleTrial, palette: Palette, width: int) -> Iterator[str]:
    yield painted([Run(text=visible(article.url), style=Style.STRONG)], palette)
    yield f"{article.changed:,} of {counted(article.captures, 'capture')} read otherwise"
    for one in article.differences:
        yield from wrapped(_runs(one, article.captures), palette=palette, width=width, indent=2)


def _runs(one: Difference, captures: int) -> list[Run]:
    times = "" if one.captures == captures else f" (in {one.captures:,})"
    if one.what in _STYLES:
        told = [Run(text=visible(one.old or one.new), style=_STYLES[one.what])]
    else:
        told = [
            Run(text=visible(one.old), style=Style.DELETED),
            Run(text=" " if one.old and one.new else ""),
            Run(text=visible(one.new), style=Style.INSERTED),
        ]
    return [Run(text=f"{one.what}{times}: "), *told]
