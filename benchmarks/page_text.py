"""Markup in, all text that stands in it out, told by the standard library and not by the reader under test."""

from __future__ import annotations

from html.parser import HTMLParser

_SILENT = frozenset({"script", "style"})


def visible_text(html: str) -> str:
    """Everything between tags, but for scripts and styles; texts of attributes are no text."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    return "".join(collector.pieces)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._is_silent = False

    def handle_starttag(self, tag: str, _: object) -> None:
        self._is_silent = tag in _SILENT

    def handle_endtag(self, _: str) -> None:
        self._is_silent = False

    def handle_data(self, data: str) -> None:
        if not self._is_silent:
            self.pieces.append(data)
