"""Resolves names to addresses that may be connected to.

The client connects to the very addresses that are returned here: a name that answers differently a moment later
(rebinding) is not asked again. Imports aiohttp, so it is reached only when something is fetched.
"""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from ipaddress import ip_address

from aiohttp.abc import AbstractResolver, ResolveResult

from tracker.model import Outcome
from tracker.tuning import Fetching
from tracker.watch.addresses import PrivateAddresses, is_public
from tracker.watch.verdicts import CheckFailed


class CheckedResolver(AbstractResolver):
    """The system's resolver, in threads of its own, which refuses names of private addresses.

    One such address among many refuses the whole name. Publishers have no use for it; where it is met it is an attack
    or a mistake, and leaving it out would make what we connect to depend on the order of the answers.
    """

    def __init__(self, *, private: PrivateAddresses, limits: Fetching) -> None:
        self._private = private
        self._patience = limits.lookup
        # asyncio's own few threads would soon all wait for dead names, and the living ones behind them.
        self._threads = ThreadPoolExecutor(limits.at_once, thread_name_prefix="resolver")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of the name. Raises `OSError` where there are none, `CheckFailed` where one is private."""
        lookup = partial(socket.getaddrinfo, host, port, family, socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
        try:
            async with asyncio.timeout(self._patience):
                found = await asyncio.get_running_loop().run_in_executor(self._threads, lookup)
        except TimeoutError as error:
            raise socket.gaierror(socket.EAI_AGAIN, f"no answer within {self._patience:g} s") from error
        addresses = [str(place[0]) for *_, place in found]
        self._refuse_private(addresses)
        return [_result(host, address, port) for address in addresses]

    async def close(self) -> None:
        """Ends the threads; a lookup under way is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _refuse_private(self, addresses: list[str]) -> None:
        if self._private is PrivateAddresses.ALLOWED:
            return
        for address in addresses:
            if not is_public(ip_address(address)):
                raise CheckFailed(Outcome.REFUSED, f"the name resolves to {address}, which is not a public address")


def _result(host: str, address: str, port: int) -> ResolveResult:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return ResolveResult(
        hostname=host, host=address, port=port, family=family, proto=socket.IPPROTO_TCP, flags=socket.AI_NUMERICHOST
    )
