from __future__ import annotations

import pytest

from crosscheck.text.quantities import find_quantities, length_of
from crosscheck.text.times import find_times


def lengths(text: str) -> list[str]:
    """Return each length of time that states an amount, as 'words: low..high unit'."""
    amounts = find_quantities(text)
    found = [length_of(text, time, amounts) for time in find_times(text)]
    return [
        f"{one.value.text}: {one.value.low}..{one.value.high} {one.value.unit}"
        for one in found
        if one is not None
    ]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("They spoke for 90 minutes.", "90 minutes: 90..90 minute"),
        ("They spoke for about 90 minutes.", "about 90 minutes: 81..99 minute"),
        ("A 35-day strike began.", "35-day: 35..35 day"),
        ("Lund faces up to nine years in prison.", "up to nine years: None..9 year"),
        ("Lund faces seven to nine years.", "seven to nine years: 7..9 year"),
        ("Lund faces between 7 and 9 years.", "between 7 and 9 years: 7..9 year"),
    ],
)
def test_a_length_is_an_amount_with_what_stands_before_it(text: str, length: str) -> None:
    assert lengths(text) == [length]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("They spoke for an hour and 20 minutes.", "an hour and 20 minutes: 80..80 minute"),
        ("Lund got two years and six months.", "two years and six months: 30..30 month"),
        ("Lund got a year and a half.", "a year and a half: 18..18 month"),
    ],
)
def test_the_parts_of_a_length_are_read_as_a_whole(text: str, length: str) -> None:
    assert lengths(text) == [length]


@pytest.mark.parametrize(
    "text",
    [
        "The yard lost two ferries in the last three weeks.",
        "The yard lost two ferries in its first 100 days.",
        "They spoke two weeks and five days ago.",
        "They spoke for nearly an hour.",
        "They spoke for some weeks.",
        "More than 1,000 cases were found over 24 hours.",
        "They saw 65,000 visitors in a single 24-hour period.",
    ],
)
def test_a_frame_or_a_length_without_a_number_is_none(text: str) -> None:
    assert lengths(text) == []
