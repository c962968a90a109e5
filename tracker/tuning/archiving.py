"""The numbers of `tracker/archive`, each with its biography."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Archiving:
    """`tracker/archive`: the evidence's files."""

    #: Most bytes that one record may unpack to. The fetcher's caps allow 18 MiB: a body on the wire and 256 header
    #: lines of 32 kB. Without a cap, a damaged or planted member of one megabyte becomes a gigabyte of memory; with
    #: this one, verifying a bomb stays under 150 MB. What is larger is refused on writing and told on reading.
    largest_record: int = 32 * 2**20

    #: Most bytes of a record's own headers, before its block. The longest line is a URL, of 8 kB at most, and is there
    #: twice. Without a cap, a planted record of ten million short lines costs a gigabyte.
    largest_head: int = 256 * 2**10

    #: How hard zlib tries, 0 to 9. Measured on 88 news pages: bodies that came compressed stay as they are at every
    #: level (0.5 ms a page); of those that did not, 1 leaves 23.9 % for 1.0 ms, 6 leaves 20.1 % for 2.6 ms, and 9
    #: leaves 20.0 % for 4.1 ms.
    compression: int = 6
