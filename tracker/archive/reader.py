"""Reads checks and bodies back from WARC files, every digest checked on the way.

A folder and a file's name enter, values leave in the order they were written. A check comes back as it was written or
not at all: a damage is told, and costs its own check only. Records of a check that did not finish (its account is
missing) stay in the file and are not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from tracker.archive.accounts import Account, parse_account
from tracker.archive.damage import Damage, file_damage, record_damage
from tracker.archive.heads import parse_head, with_transfer_coding
from tracker.archive.records import CHECK_TYPE, Record, bare_id
from tracker.archive.scan import read_records
from tracker.archive.stored import StoredCapture, StoredCheck
from tracker.errors import DamagedSnapshot
from tracker.model import Capture, Check, Headers


def read_checks(folder: Path, file: str, *, told: Callable[[Damage], None], start: int = 0) -> Iterator[StoredCheck]:
    """Every finished check of one file that is as it was written, from byte `start` on; `told` is given each damage.

    Another program's file holds none.
    """
    responses: dict[str, Record] = {}
    requests: dict[str, Record] = {}
    for found in read_records(folder, file, start=start):
        if isinstance(found, Damage):
            told(found)
        elif not found.run:
            return
        elif found.kind in ("response", "revisit"):
            responses[found.id] = found
        elif found.kind == "request":
            requests[bare_id(found.headers.get("warc-concurrent-to", ""))] = found
        elif found.media_type == CHECK_TYPE:
            try:
                stored = _stored_check(found, file, responses, requests)
            except ValueError as error:
                told(record_damage(found, file, f"its check cannot be read, {error}"))
            else:
                yield stored
            responses, requests = {}, {}


def read_body(folder: Path, file: str, offset: int) -> bytes:
    """The body, as the wire had it, of the response at `offset`.

    Raises `DamagedSnapshot` where the file is missing or no whole response is there.
    """
    return _response_at(folder, file, offset).payload


def read_capture(folder: Path, file: str, offset: int) -> Capture:
    """The response at `offset`, without the request that it answers. Raises as `read_body` does."""
    response = _response_at(folder, file, offset)
    try:
        return _capture(response, request_headers=())
    except ValueError as error:
        raise DamagedSnapshot(record_damage(response, file, f"its head cannot be read, {error}").message) from error


def _response_at(folder: Path, file: str, offset: int) -> Record:
    with closing(read_records(folder, file, start=offset)) as records:
        found = next(records, file_damage(file, f"it ends before byte {offset}"))
    if isinstance(found, Record) and found.kind != "response":
        found = record_damage(found, file, "a response was looked for, which this is not")
    if isinstance(found, Damage):
        raise DamagedSnapshot(found.message)
    return found


def _stored_check(
    record: Record, file: str, responses: Mapping[str, Record], requests: Mapping[str, Record]
) -> StoredCheck:
    account = parse_account(record.block)
    for capture in account.captures:
        if capture not in responses or capture not in requests:
            raise ValueError(f"its capture {capture} is not whole in the file")
    captures = tuple(_stored_capture(file, responses[capture], requests[capture]) for capture in account.captures)
    return StoredCheck(
        id=record.id,
        sequence=account.sequence,
        file=file,
        offset=captures[0].offset if captures else record.offset,
        check=_check(account, captures),
        captures=captures,
    )


def _check(account: Account, captures: tuple[StoredCapture, ...]) -> Check:
    return Check(
        url=account.url,
        checked_at=account.checked_at,
        outcome=account.outcome,
        detail=account.detail,
        captures=tuple(stored.capture for stored in captures),
    )


def _stored_capture(file: str, response: Record, request: Record) -> StoredCapture:
    return StoredCapture(
        id=response.id,
        file=file,
        offset=response.offset,
        capture=_capture(response, request_headers=parse_head(request.block).headers),
        payload_digest=response.headers.get("warc-payload-digest", ""),
        refers_to=bare_id(response.headers.get("warc-refers-to", "")),
    )


def _capture(response: Record, *, request_headers: Headers) -> Capture:
    head = parse_head(response.block)
    protocol, status, reason = head.start.split(" ", 2)
    return Capture(
        url=response.url,
        captured_at=response.date,
        status=int(status),
        reason=reason,
        protocol=protocol,
        request_headers=request_headers,
        headers=with_transfer_coding(head.headers),
        body=response.payload,
        ip=response.headers.get("warc-ip-address", ""),
        truncated=response.headers.get("warc-truncated", ""),
    )
