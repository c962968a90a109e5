"""The HTML of the demo site, which lives in files under `pages/`: a name and values in, text out."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from string import Template

PAGES = Path(__file__).parent / "pages"

_NOTHING: Mapping[str, str] = {}


class Templates:
    """All templates, by their path without suffix, such as "article" or "blocks/paragraph"."""

    def __init__(self, folder: Path = PAGES) -> None:
        self._templates = {
            path.relative_to(folder).with_suffix("").as_posix(): Template(path.read_text(encoding="utf-8").rstrip("\n"))
            for path in sorted(folder.rglob("*.*"))
        }

    def fill(self, name: str, texts: Mapping[str, str] = _NOTHING, *, markup: Mapping[str, str] = _NOTHING) -> str:
        """The template with its values: texts are escaped, markup is put in as it is."""
        escaped = {key: escape(text) for key, text in texts.items()}
        return self._templates[name].substitute(escaped | dict(markup))
