from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.visible import visible_name


def test_signs_that_cannot_be_seen_are_written_out() -> None:
    name = "a\nb\t\x7f\u202e\u200b\ufeff\\ ü.txt".encode() + b"\xff"
    assert visible_name(name) == ("a\\x0ab\\x09\\x7f\\u202e\\u200b\\ufeff\\x5c ü.txt\\xff")


@given(st.binary(max_size=20), st.binary(max_size=20))
def test_different_names_stay_different(left: bytes, right: bytes) -> None:
    assert (visible_name(left) == visible_name(right)) == (left == right)
    assert visible_name(left).isprintable()
