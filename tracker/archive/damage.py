"""Whether a record is what was written, and the line that says what is wrong with it.

A `Member` enters, a `Record` or a `Damage` leaves. Repairs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.archive.digests import digest_like, digest_of
from tracker.archive.members import Member
from tracker.archive.records import Record, parse_record

RESTORE = "Restore the file from a copy."
_LONGEST = 2000  # characters of a line: a damaged or planted record may state anything at any length


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One thing in the evidence that is not as it was written."""

    file: str  # below the snapshots folder, with forward slashes
    message: str  # one line: file, record, URL and digests as far as they can be told, and the remedy


def examine(member: Member, file: str) -> Record | Damage:
    """The member's record, or what is wrong with it."""
    record = parse_record(member)
    flaw = member.flaw or record.flaw or _digest_flaw(record)
    return record_damage(record, file, f"{flaw}{_digests(record)}") if flaw else record


def record_damage(record: Record, file: str, flaw: str, *, remedy: str = RESTORE) -> Damage:
    """The line on a record that is not what was written."""
    of_url = f" of {record.url:.1000}" if record.url else ""
    where = f"record {record.id or '(unknown)':.100} at byte {record.offset}{of_url}"
    return file_damage(file, f"{where}: {flaw}", remedy=remedy)


def file_damage(file: str, flaw: str, *, remedy: str = RESTORE) -> Damage:
    """The line on a file; characters that are not printed are replaced, since damaged text may hold anything."""
    line = f"{file}: {flaw[:_LONGEST]}. {remedy}"
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in line)
    return Damage(file=file, message=shown)


def _digest_flaw(record: Record) -> str:
    block, payload = record.headers.get("warc-block-digest", ""), record.headers.get("warc-payload-digest", "")
    if block and digest_like(block, record.block) != block:
        return "its block is not what was written"
    if payload and record.kind == "response" and not _is_payload(payload, record):
        return "its payload is not what was written"
    return "" if block or (payload and record.kind == "response") else "it states no digest"


def _is_payload(stated: str, record: Record) -> bool:
    if digest_like(stated, record.payload) == stated:
        return True
    # Other tools digest what is left when the chunks' framing is off, and keep the framing. The block digest decides.
    head = record.block.removesuffix(record.payload).lower()
    return "warc-block-digest" in record.headers and b"\ntransfer-encoding:" in head


def _digests(record: Record) -> str:
    if not record.headers:
        return ""
    told = []
    for part, content in (("block", record.block), ("payload", record.payload)):
        stated = record.headers.get(f"warc-{part}-digest", "")
        found = digest_like(stated, content) if stated else digest_of(content)
        if part == "block" or (record.kind == "response" and stated and stated != found):
            told.append(f"; {part} digest {found or 'not computed'}, stated {stated or 'none'}")
    return "".join(told)
