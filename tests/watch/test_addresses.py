"""Only addresses that mean the same machine to everyone may be connected to."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.watch.addresses import is_public, literal_address


def cases(sign: str) -> list[str]:
    """The addresses of addresses.txt that have the sign."""
    lines = Path(__file__).with_name("addresses.txt").read_text(encoding="utf-8").splitlines()
    return [line.split()[1] for line in lines if line.startswith(f"{sign} ")]


@pytest.mark.parametrize("address", cases("+"))
def test_public_addresses_are_public(address):
    """A publisher's server can be reached, through NAT64, too."""
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", cases("-"))
def test_all_others_are_not(address):
    """An address that is someone's own, or nobody's, is refused in each of its notations."""
    assert not is_public(ip_address(address))


@given(st.ip_addresses(v=4))
def test_an_address_is_judged_alike_in_the_notations_of_ipv6(address):
    """Writing an IPv4 address as IPv6 changes nothing, where it leads to the same machine."""
    mapped = IPv6Address(0xFFFF << 32 | int(address))
    translated = IPv6Address((0x64FF9B << 96) | int(address))

    assert is_public(mapped) == is_public(translated) == is_public(address)


@given(st.ip_addresses(v=6, network="2002::/16"))
def test_a_tunnel_is_never_public(address):
    """6to4 leads to an IPv4 address of the sender's choice."""
    assert not is_public(address)


@pytest.mark.parametrize("host", ["news.example", "127.1", "", "0x7f000001", "[::1]"])
def test_a_name_is_no_address(host):
    """What a resolver has to be asked for is no literal address."""
    assert literal_address(host) is None


def test_an_address_is_found_as_it_stands_in_a_url():
    """A host that is an address is one."""
    assert literal_address("127.0.0.1") == IPv4Address("127.0.0.1")
    assert literal_address("::1") == IPv6Address("::1")
