"""What an answer means: its status, and the body behind its codings.

Captures enter, a `Verdict` leaves. Never asks the network, and never reads the page: whether a 200 is an article, a
wall or an error page in disguise is for `tracker.read` to say.
"""

from __future__ import annotations

from tracker.model import Capture, Outcome, Validators
from tracker.tuning import FETCHING
from tracker.watch.coding import decode_body
from tracker.watch.urls import host_of
from tracker.watch.verdicts import CheckFailed, Verdict, one_line

_GONE = frozenset({404, 410, 451})
_BLOCKED = frozenset({401, 402, 403, 429})


def judge(capture: Capture, limit: int = FETCHING.decoded) -> Verdict:
    """What a whole answer means for the check. Raises `CheckFailed` where the body cannot be decoded."""
    if capture.status == 200:
        return Verdict(outcome=Outcome.FETCHED, body=decoded_body(capture, limit))
    answered = f"{host_of(capture.url)} answered {capture.status} {capture.reason}"
    return Verdict(outcome=_outcome_of_status(capture), detail=one_line(answered))


def decoded_body(capture: Capture, limit: int = FETCHING.decoded) -> bytes:
    """The body without its content codings, at most `limit` bytes. Raises `CheckFailed` where that cannot be had."""
    transfer = [name for name in _listed(capture, "transfer-encoding") if name not in ("chunked", "identity")]
    if transfer:
        raise CheckFailed(
            Outcome.ENCODING, f"the body was transferred as {transfer[0][:40]!r}, which we did not ask for"
        )
    return decode_body(capture.body, ",".join(_listed(capture, "content-encoding")), limit)


def conditions(url: str, validators: Validators) -> dict[str, str]:
    """The headers that ask the server at `url` for a change only.

    None where another URL gave the validators, since they could say there who we are; and none of one that holds what
    a header cannot.
    """
    if url != validators.url:
        return {}
    wanted = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in wanted.items() if value and value.isascii() and value.isprintable()}


def _outcome_of_status(capture: Capture) -> Outcome:
    if capture.status in _GONE:
        return Outcome.GONE
    if capture.status in _BLOCKED:
        return Outcome.BLOCKED
    if capture.status == 304:
        # Where nothing was asked, there is nothing that the page could be unchanged from.
        return Outcome.NOT_MODIFIED if _is_conditional(capture) else Outcome.PROTOCOL
    return Outcome.STATUS


def _is_conditional(capture: Capture) -> bool:
    return any(name in ("If-None-Match", "If-Modified-Since") for name, _ in capture.request_headers)


def _listed(capture: Capture, name: str) -> list[str]:
    values = (value for key, value in capture.headers if key.lower() == name)
    return [item.strip().lower() for value in values for item in value.split(",") if item.strip()]
