"""The newsroom's files, read and checked: TOML in, values out; it never serves and never guesses.

`articles/README.md` says how the files are written.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tracker.demo.edits import Blocks, Delete, Edit, Insert, Move, Place, Replace, Side
from tracker.demo.fields import Fields, read_fields, within
from tracker.demo.manuscript import joined, read_blocks
from tracker.demo.newsroom import (
    ClassNames,
    Comment,
    Delivery,
    DemoArticle,
    Fault,
    Filler,
    Metadata,
    Newsroom,
    Redirect,
    Teaser,
    Version,
)
from tracker.errors import BadInput

HERE = Path(__file__).parent


def load_newsroom(folder: Path = HERE) -> Newsroom:
    """The newsroom that a folder holds: `newsroom.toml`, and `articles/` with one file for each article."""
    with within("newsroom.toml"):
        newsroom = _newsroom(read_fields(folder / "newsroom.toml"))
    articles = tuple(_article_file(path, newsroom) for path in sorted((folder / "articles").glob("*.toml")))
    _refuse_shared_addresses(articles)
    return replace(newsroom, articles=articles)


def _newsroom(fields: Fields) -> Newsroom:
    newsroom = Newsroom(
        name=fields.take("name", str),
        tagline=fields.take("tagline", str),
        sections=_sections(fields),
        first_round_at=fields.take_time("first_round_at"),
        round_hours=fields.take_all("round_hours", int),
        filler=_filler(fields),
    )
    fields.close()
    return newsroom


def _sections(fields: Fields) -> dict[str, str]:
    keys = fields.take("sections", dict)
    return {key: Fields(keys).take(key, str) for key in keys}


def _filler(fields: Fields) -> Filler:
    return Filler(
        teasers=tuple(_teaser(table) for table in fields.take_tables("teasers")),
        comments=tuple(_comment(table) for table in fields.take_tables("comments")),
        pitches=fields.take_all("pitches", str),
    )


def _teaser(fields: Fields) -> Teaser:
    teaser = Teaser(headline=fields.take("headline", str), summary=fields.take("summary", str))
    fields.close()
    return teaser


def _comment(fields: Fields) -> Comment:
    comment = Comment(author=fields.take("author", str), text=fields.take("text", str))
    fields.close()
    return comment


def _article_file(path: Path, newsroom: Newsroom) -> DemoArticle:
    with within(path.name):
        fields = read_fields(path)
        article = _article(path.stem, fields)
        fields.close()
        if article.section not in newsroom.sections:
            raise BadInput(f"section is {article.section!r}. Give one of {', '.join(newsroom.sections)}.")
        if len(article.rounds) != newsroom.rounds:
            raise BadInput(f"rounds has {len(article.rounds)} entries. Give {newsroom.rounds}, one for each round.")
    return article


def _article(slug: str, fields: Fields) -> DemoArticle:
    published = fields.take_time("published")
    versions = _versions(fields.take_tables("versions"), published)
    return DemoArticle(
        slug=slug,
        section=fields.take("section", str),
        language=fields.take_or("language", "en"),
        published=published,
        versions=versions,
        rounds=tuple(_shown(entry, versions) for entry in fields.take_all("rounds", object)),
        redirect=_redirect(fields),
        class_names=fields.take_choice("class_names", ClassNames.TELLING),
        metadata=fields.take_choice("metadata", Metadata.JSON_LD),
        delivery=fields.take_choice("delivery", Delivery.LIVE),
    )


def _shown(entry: object, versions: tuple[Version, ...]) -> Version | Fault:
    if isinstance(entry, int) and 1 <= entry <= len(versions):
        return versions[entry - 1]
    if isinstance(entry, str) and entry in set(Fault):
        return Fault(entry)
    raise BadInput(f"rounds holds {entry!r}. Give a version from 1 to {len(versions)}, or one of {', '.join(Fault)}.")


def _redirect(fields: Fields) -> Redirect | None:
    if "redirect" not in fields:
        return None
    with within("redirect"):
        table = Fields(fields.take("redirect", dict))
        redirect = Redirect(round=table.take("round", int), slug=table.take("to", str))
        table.close()
    return redirect


def _versions(tables: tuple[Fields, ...], published: datetime) -> tuple[Version, ...]:
    versions: list[Version] = []
    for number, fields in enumerate(tables, start=1):
        with within(f"version {number}"):
            version = _later_version(fields, versions[-1]) if versions else _first_version(fields, published)
            fields.close()
            if not version.blocks:
                raise BadInput("it has no paragraph. Give it one.")
        versions.append(version)
    return tuple(versions)


def _first_version(fields: Fields, published: datetime) -> Version:
    return Version(
        headline=fields.take("headline", str),
        authors=fields.take_all("authors", str),
        modified=published,
        blocks=read_blocks(fields.take("body", str)),
    )


def _later_version(fields: Fields, before: Version) -> Version:
    whole = read_blocks(fields.take("body", str)) if "body" in fields else before.blocks
    return Version(
        headline=fields.take_or("headline", before.headline),
        authors=fields.take_all("authors", str) or before.authors,
        modified=fields.take_time("modified") if "modified" in fields else before.modified,
        blocks=_edited(whole, fields.take_tables("edits")),
    )


def _edited(blocks: Blocks, tables: tuple[Fields, ...]) -> Blocks:
    for number, fields in enumerate(tables, start=1):
        with within(f"edit {number}"):
            edit = _edit(fields)
            fields.close()
            blocks = edit.apply(blocks)
    return blocks


def _edit(fields: Fields) -> Edit:
    if "replace" in fields:
        return Replace(old=joined(fields.take("replace", str)), new=joined(fields.take("with", str)))
    if "insert" in fields:
        return Insert(blocks=read_blocks(fields.take("insert", str)), place=_place(fields))
    if "delete" in fields:
        return Delete(opening=fields.take("delete", str))
    if "move" in fields:
        return Move(opening=fields.take("move", str), place=_place(fields))
    raise BadInput("it does nothing. Give replace, insert, delete or move.")


def _place(fields: Fields) -> Place:
    side = Side.BEFORE if Side.BEFORE in fields else Side.AFTER
    return Place(side=side, opening=fields.take(side, str))


def _refuse_shared_addresses(articles: tuple[DemoArticle, ...]) -> None:
    paths = Counter(path for article in articles for path in article.paths)
    if shared := [path for path, count in paths.items() if count > 1]:
        raise BadInput(f"{shared[0]}: two articles claim this address. Give one of them another slug.")
