"""The account of a check: the JSON in its metadata record, which says all of it but what its captures say.

An `Account` enters and bytes leave, or the other way round.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from tracker.archive.records import parse_time, print_time
from tracker.model import Outcome

_SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One check, with the ids of its captures' records."""

    sequence: int  # orders checks over all runs, whatever clocks say
    url: str
    checked_at: datetime
    outcome: Outcome
    detail: str
    captures: tuple[str, ...]


def print_account(account: Account) -> bytes:
    """The account as JSON, in ASCII: a detail may hold half a surrogate pair, which has no UTF-8."""
    fields = {
        "schema": _SCHEMA,
        "sequence": account.sequence,
        "url": account.url,
        "checked_at": print_time(account.checked_at),
        "outcome": str(account.outcome),
        "detail": account.detail,
        "captures": account.captures,
    }
    return json.dumps(fields).encode()


def parse_account(block: bytes) -> Account:
    """The account in a block. Raises `ValueError` that says why where it is none of ours."""
    try:
        fields = json.loads(block)
        if fields["schema"] != _SCHEMA:
            raise ValueError(f"its schema is {fields['schema']!r}, and this tracker reads {_SCHEMA}")
        return Account(
            sequence=fields["sequence"],
            url=fields["url"],
            checked_at=parse_time(fields["checked_at"]),
            outcome=Outcome(fields["outcome"]),
            detail=fields["detail"],
            captures=tuple(fields["captures"]),
        )
    except KeyError as error:
        raise ValueError(f"{error} is missing") from error
    except (TypeError, RecursionError) as error:
        raise ValueError("it is no account") from error
