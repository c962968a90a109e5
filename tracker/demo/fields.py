"""TOML tables read with checks: a table in, typed values out; what is missing, wrong or unknown is refused."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from tracker.errors import BadInput

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """A TOML table whose keys are taken one by one; a key that nobody took is a mistake in the file."""

    def __init__(self, table: Mapping[str, object]) -> None:
        self._left = dict(table)

    def __contains__(self, key: str) -> bool:
        return key in self._left

    def take(self, key: str, kind: type[Value]) -> Value:
        """The key's value, which must be there and of that type."""
        if key not in self._left:
            raise BadInput(f"{key} is missing. Give it.")
        value = self._left.pop(key)
        if not isinstance(value, kind):
            raise BadInput(f"{key} is {value!r}. Give a {kind.__name__}.")
        return value

    def take_or(self, key: str, default: Value) -> Value:
        """The key's value, of the default's type, or the default where the key is not there."""
        return self.take(key, type(default)) if key in self else default

    def take_time(self, key: str) -> datetime:
        """A date and time with its zone."""
        value = self.take(key, datetime)
        if value.tzinfo is None:
            raise BadInput(f"{key} is {value.isoformat()}, without a zone. Put Z behind it.")
        return value

    def take_all(self, key: str, kind: type[Value]) -> tuple[Value, ...]:
        """A list's values, each of that type; none where the key is not there."""
        none: list[object] = []
        values: list[Value] = []
        for value in self.take_or(key, none):
            if not isinstance(value, kind):
                raise BadInput(f"{key} holds {value!r}. Give only values of type {kind.__name__}.")
            values.append(value)
        return tuple(values)

    def take_choice(self, key: str, default: Choice) -> Choice:
        """One of the words of the default's kind, or the default where the key is not there."""
        word = self.take_or(key, default.value)
        try:
            return type(default)(word)
        except ValueError as error:
            raise BadInput(f"{key} is {word!r}. Give one of {', '.join(type(default))}.") from error

    def take_tables(self, key: str) -> tuple[Fields, ...]:
        """A list's tables; none where the key is not there."""
        return tuple(Fields(table) for table in self.take_all(key, dict))

    def close(self) -> None:
        """Refuse what nobody took: most often a misspelt key."""
        if self._left:
            raise BadInput(f"{', '.join(sorted(self._left))} is not known here. Correct the spelling or take it out.")


def read_fields(path: Path) -> Fields:
    """The top table of a TOML file."""
    try:
        return Fields(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"{error}. Correct the TOML.") from error


@contextmanager
def within(place: str) -> Iterator[None]:
    """Name the place in the message of whatever is refused inside."""
    try:
        yield
    except BadInput as error:
        raise BadInput(f"{place}: {error}") from error
