"""Looks at one URL, through whatever redirects, and says what was met: a `Check`, whatever the web and the server do.

URLs enter, checks leave. Never keeps anything, never reads a page, never decides whether a text is new.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Self

from tracker.model import Capture, Check, Outcome, Validators
from tracker.tuning import FETCHING, Fetching
from tracker.watch.addresses import PrivateAddresses
from tracker.watch.answers import conditions, judge
from tracker.watch.hops import is_downgraded, next_hop, permitted
from tracker.watch.verdicts import CheckFailed, Verdict

if TYPE_CHECKING:
    from tracker.watch.client import Client

_UNCONDITIONAL = Validators()
_DOWNGRADED = "a redirect led from https to http, where anyone between can change the page"


class Fetcher:
    """Checks URLs over one session with the web. Use it with `async with`; its checks may run at the same time.

    Each host is asked one thing at a time. No cookie, referrer or credential is ever sent. A redirect from https to
    http is followed, as readers' browsers do, but the check's detail says so: such evidence is worth less.
    """

    def __init__(
        self, *, clock: Callable[[], datetime], private: PrivateAddresses, limits: Fetching = FETCHING
    ) -> None:
        self._clock = clock
        self._private = private
        self._limits = limits
        self._client: Client | None = None

    async def __aenter__(self) -> Self:
        # aiohttp takes a fifth of a second to import: only a run that fetches waits for it.
        from tracker.watch.client import Client

        self._client = Client(clock=self._clock, private=self._private, limits=self._limits)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._client:
            await self._client.close()
        self._client = None

    async def check(self, url: str, validators: Validators = _UNCONDITIONAL) -> Check:
        """One look at the URL. All that can go wrong with a URL, a network or a server is an outcome, never raised."""
        checked_at = self._clock()
        captures: list[Capture] = []
        try:
            verdict = await self._follow(url, validators, captures)
        except CheckFailed as failed:
            verdict = failed.verdict
        return Check(
            url=url,
            checked_at=checked_at,
            outcome=verdict.outcome,
            detail=verdict.detail,
            captures=tuple(captures),
            body=verdict.body,
        )

    async def _follow(self, url: str, validators: Validators, captures: list[Capture]) -> Verdict:
        """Goes from hop to hop, and adds each to `captures`, so that what came is kept even if the next one fails."""
        left = self._limits.deadline
        target: str | None = permitted(url, self._private)
        cut: CheckFailed | None = None
        while target:
            reply = await self._opened().ask(target, conditions=conditions(target, validators), seconds=left)
            captures.append(reply.capture)
            left, cut = left - reply.seconds, reply.cut
            target = next_hop(captures, most=self._limits.hops, private=self._private)
        return self._verdict_on(captures, cut)

    def _opened(self) -> Client:
        if self._client is None:
            raise RuntimeError("A Fetcher checks nothing outside of its `async with`.")
        return self._client

    def _verdict_on(self, captures: list[Capture], cut: CheckFailed | None) -> Verdict:
        answer = captures[-1]
        if cut and answer.status == 200:  # of the others the status says all
            raise cut
        verdict = judge(answer, self._limits.decoded)
        if verdict.outcome is Outcome.FETCHED and is_downgraded(captures):
            return replace(verdict, detail=_DOWNGRADED)
        return verdict
