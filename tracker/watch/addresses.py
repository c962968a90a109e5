"""Which IP addresses may be connected to: those that mean the same machine to everyone, unless private ones are wanted.

The rule asks for properties, since lists of bad ranges have holes: 100.64.0.0/10 was the one in a rival's. Whoever
gives us a URL, or answers one with a redirect, could otherwise read what only this machine can reach.
"""

from __future__ import annotations

from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address


class PrivateAddresses(StrEnum):
    """What becomes of a URL whose host is an address inside some network, or resolves to one."""

    REFUSED = "refused"
    ALLOWED = "allowed"


# What older Pythons call global, although nobody publishes there.
_NO_PUBLISHERS = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments, among them one cloud's metadata service
    IPv4Network("192.88.99.0/24"),  # relays to 6to4
    IPv4Network("168.63.129.16/32"),  # another cloud's service for its own guests
)
_GLOBAL_UNICAST = IPv6Network("2000::/3")  # all that was ever handed out for public use
_NAT64 = IPv6Network("64:ff9b::/96")


def literal_address(host: str) -> IPv4Address | IPv6Address | None:
    """The address that a host is, or None for a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """True when the address means the same machine to everyone."""
    if isinstance(address, IPv6Address):
        inner = _embedded(address)
        return _is_public_6(address) if inner is None else is_public(inner)
    is_special = address.is_multicast or address.is_reserved or any(address in network for network in _NO_PUBLISHERS)
    return address.is_global and not is_special


def _is_public_6(address: IPv6Address) -> bool:
    # Tunnels lead to an IPv4 address of the sender's choice; no publisher is reached through one.
    is_tunnel = address.sixtofour is not None or address.teredo is not None
    return address.is_global and address in _GLOBAL_UNICAST and not is_tunnel and not address.scope_id


def _embedded(address: IPv6Address) -> IPv4Address | None:
    # Networks without IPv4 reach it through NAT64, where every public address of the old kind looks like this.
    if address in _NAT64 and not address.scope_id:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped
