"""The words publishers use, by language, as TOML files that an editor can extend; each is read when first asked for."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache
def phrases(name: str) -> dict[str, Any]:  # as TOML gives it; each caller knows its own file
    """What the file of that name holds."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
