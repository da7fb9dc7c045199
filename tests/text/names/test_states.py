from __future__ import annotations

import pytest

from crosscheck.text.names import state_of
from crosscheck.text.names.state_table import state_rows


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Moscow", "Russia"),
        ("the Kremlin", "Russia"),
        ("Russian", "Russia"),
        ("Russians", "Russia"),
        ("RUSSIA", "Russia"),
        ("White House", "United States"),
        ("Washington", "United States"),
        ("U.S.", "United States"),
        ("Downing Street", "United Kingdom"),
        ("the British government", "United Kingdom"),
        ("Israel’s", "Israel"),
        ("Türkiye", "Turkey"),
        ("Kiev", "Ukraine"),
        ("Niger", "Niger"),
        ("Nigerian", "Nigeria"),
        ("Nigerien", "Niger"),
        ("Dominican", "Dominican Republic"),
        ("South Korean", "South Korea"),
        ("Jerusalem", None),
        ("Korea", None),
        ("Congolese", None),
        ("us", None),
        ("turkey", None),
        ("Trump administration", None),
        ("European", None),
        ("", None),
    ],
)
def test_states_by_name_demonym_and_seat(name: str, state: str | None) -> None:
    assert state_of(name) == state


def test_the_table_holds_every_member_and_observer_of_the_united_nations() -> None:
    names = [name for name, _, _, _ in state_rows()]
    assert len(names) == len(set(names)) == 193 + 2 + 2


def test_no_name_stands_for_two_states() -> None:
    owners: dict[str, str] = {}
    for name, *columns in state_rows():
        for form in {name, *(form for column in columns for form in column)}:
            assert owners.setdefault(form.casefold(), name) == name, form
