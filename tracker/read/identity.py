"""Which reader this is: the name that every text carries, since another reader may read another text in the same bytes.

The name is made of whatever decides a text: tracker's version, the libraries that parse, choose and decode, and a mark
of the built-in rules. The mark is a digest of this room's own source and of its numbers, so that nobody can change a
rule and forget to say so; a change that touches no text costs one re-reading that finds nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from tracker._version import __version__

#: Packages that decide a text: the extractor, what it chooses by, the parser, the detector of character sets, what
#: finds the elements that rules for sites name, and what reads PDFs.
LIBRARIES = ("trafilatura", "justext", "lxml", "resiliparse", "cssselect", "pypdfium2")
#: The sections of `tracker/tuning` that this room goes by.
SECTIONS = ("reading.py", "splitting.py")
_MARK_LENGTH = 12  # hex digits: chance would need ten million sets of rules to make two alike


@cache
def reader_name() -> str:
    """The reader of all hosts: `tracker 1.2 / trafilatura 2.3, … / rules 0123456789ab`."""
    # A sixth of what importing the room costs, and needed once: imported where it is used.
    from importlib.metadata import version

    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return f"tracker {__version__} / {libraries} / rules {_rules_mark()}"


def _rules_mark() -> str:
    """Made from the files that hold the rules, and from the tables of characters that Python goes by."""
    tuning = files("tracker.tuning")
    sources = [*_sources(files("tracker.read"), ""), *((name, tuning.joinpath(name)) for name in SECTIONS)]
    digest = sha256(unicodedata.unidata_version.encode())
    for name, source in sorted(sources, key=lambda one: one[0]):
        content = source.read_bytes()
        digest.update(f"\n{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:_MARK_LENGTH]


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """Every file of rules and of words below the folder, by its path."""
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _sources(entry, f"{path}{entry.name}/")
        elif entry.name.endswith((".py", ".toml")):
            yield f"{path}{entry.name}", entry
