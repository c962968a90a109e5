"""Which PDFs would keep a parser busy for minutes: bytes in, the limit that is passed out. No PDF library is asked.

Three things do it: streams that unpack to gigabytes, drawings that are drawn within drawings (ten levels of
ten are ten thousand million), and mere size. Streams are unpacked up to a limit, and the references of drawings are
followed without drawing anything.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from tracker.read.markup import LIMIT
from tracker.tuning import READING

_OBJECT = re.compile(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+obj\b")
_STREAM = re.compile(rb"\bstream\r?\n")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+R\b")
_NUMBERS = re.compile(rb"\d+")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b|/(?:DCT|JPX|CCITTFax|JBIG2)Decode\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_PACKED = re.compile(rb"/ObjStm\b")
_DEFLATED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_DRAWN = re.compile(rb"/[^\s/<>\[\]()]+\s+Do\b")


@dataclass(slots=True, kw_only=True)
class _Drawings:
    """What objects refer to; for those that are drawings, how long they are and how often they draw others."""

    references: dict[int, set[int]] = field(default_factory=dict)
    drawn: dict[int, int] = field(default_factory=dict)
    lengths: dict[int, int] = field(default_factory=dict)
    on_pages: int = 0  # how often something is drawn by what is no drawing itself

    def note(self, number: int, dictionary: bytes) -> None:
        self.references[number] = {int(found) for found in _REFERENCE.findall(dictionary)}

    def cost(self) -> int:
        """How many bytes are read at most to draw all; more than the limit where drawings draw themselves."""
        known: dict[int, int] = {}
        return self.on_pages * max((self._cost(number, known, frozenset()) for number in self.drawn), default=0)

    def _cost(self, number: int, known: dict[int, int], above: frozenset[int]) -> int:
        if number in above or len(above) > READING.pdf_drawn_within:
            return READING.pdf_drawings + 1
        if number not in known:
            within = (self._cost(other, known, above | {number}) for other in self._drawings_of(number))
            known[number] = self.lengths[number] + self.drawn[number] * max(within, default=0)
        return known[number]

    def _drawings_of(self, number: int) -> set[int]:
        """The drawings that a drawing refers to, itself or by other objects, if it draws any."""
        seen: set[int] = set()
        waiting = [*self.references.get(number, ())] if self.drawn[number] else []
        while waiting:
            other = waiting.pop()
            if other not in seen:
                seen.add(other)
                waiting.extend(() if other in self.drawn else self.references.get(other, ()))
        return seen & self.drawn.keys()


def trouble_with(body: bytes) -> str:
    """The limit that a PDF passes, or ""."""
    if len(body) > READING.pdf_bytes:
        return f"{LIMIT}: a PDF of {len(body)} bytes (at most {READING.pdf_bytes} are read)"
    begins = [(int(found[1]), found.end()) for found in _OBJECT.finditer(body)]
    if len(begins) > READING.pdf_objects:
        return f"{LIMIT}: a PDF of {len(begins)} objects (at most {READING.pdf_objects} are read)"
    drawings = _Drawings()
    left = READING.pdf_unpacked
    for (number, begin), (_, end) in pairwise([*begins, (0, len(body))]):
        stream = _STREAM.search(body, begin, end)
        dictionary = body[begin : stream.start() if stream else end]
        drawings.note(number, dictionary)
        if stream is None or _IMAGE.search(dictionary):
            continue
        if len(_DEFLATED.findall(dictionary)) > 1:
            return f"{LIMIT}: a PDF with a stream that was packed twice"
        content = _unpacked(body[stream.end() : end], dictionary, left)
        left -= len(content)
        if left <= 0:
            return f"{LIMIT}: a PDF that unpacks to more than {READING.pdf_unpacked} bytes"
        _note_stream(drawings, number, dictionary, content)
    return f"{LIMIT}: a PDF whose drawings draw each other too often" if drawings.cost() > READING.pdf_drawings else ""


def _unpacked(stream: bytes, dictionary: bytes, most: int) -> bytes:
    """A stream's content, as far as the limit; what is packed in another way is taken as it is."""
    if not _DEFLATED.search(dictionary):
        return stream[:most]
    try:
        return zlib.decompressobj().decompress(stream, most)
    except zlib.error:
        return b""


def _note_stream(drawings: _Drawings, number: int, dictionary: bytes, content: bytes) -> None:
    if _FORM.search(dictionary):
        drawings.drawn[number], drawings.lengths[number] = len(_DRAWN.findall(content)), 1 + len(content)
    elif not _PACKED.search(dictionary):
        drawings.on_pages += len(_DRAWN.findall(content))
    else:
        for inner, inside in _packed_objects(dictionary, content):
            drawings.note(inner, inside)


def _packed_objects(dictionary: bytes, content: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects that a stream of objects holds: numbers and offsets come first."""
    stated = re.search(rb"/First\s+(\d{1,9})", dictionary)
    first = int(stated[1]) if stated else 0
    numbers = [int(found) for found in _NUMBERS.findall(content[:first])]
    places = [*numbers[1::2], len(content) - first]
    for number, begin, end in zip(numbers[::2], places, places[1:], strict=False):
        yield number, content[first + begin : first + end]
