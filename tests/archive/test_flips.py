"""One flipped bit, anywhere in a file, is found, and makes no check that was not written."""

from __future__ import annotations

from support.archive import checks, flipped, kept


def test_a_flipped_bit_anywhere_is_found(tmp_path):
    """Of each byte one bit is turned, in turn: none stays unseen, not in gzip's own headers nor in padding."""
    one = kept(tmp_path, *checks(1))
    packed = one.path.read_bytes()
    unseen = []
    for at in range(len(packed)):
        one.edit(flipped(packed, at * 8 + at % 8))
        if not one.verified():
            unseen.append(at)

    assert unseen == []


def test_no_bit_between_two_records_is_blind(tmp_path):
    """Every bit of the last bytes of deflate, of gzip's trailer and of the next header is looked at."""
    one = kept(tmp_path, *checks(1))
    packed = one.path.read_bytes()
    ends = [record.end for record in one.records()]
    bits = [bit for end in ends for bit in range((end - 10) * 8, min(end + 11, len(packed)) * 8)]
    unseen = []
    for bit in bits:
        one.edit(flipped(packed, bit))
        if not one.verified():
            unseen.append(bit)

    assert unseen == []


def test_a_flipped_bit_makes_no_other_check(tmp_path):
    """Whatever bit is turned, a check comes back as it was written or not at all."""
    one = kept(tmp_path, *checks(2))
    packed = one.path.read_bytes()
    for at in range(0, len(packed), 3):
        one.edit(flipped(packed, at * 8 + at % 7))
        found, _ = one.read_past_damage()

        assert all(check in one.checks for check in found)
        assert len(found) >= 1
