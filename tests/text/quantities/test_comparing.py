from __future__ import annotations

import pytest

from crosscheck.model.values import Quantity
from crosscheck.text.quantities import (
    QuantityRelation,
    converse,
    describe_quantity,
    find_quantities,
    relate_quantities,
)


def first(text: str) -> Quantity:
    return find_quantities(text)[0].value


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("$1.2bn", "1,200 million dollars", "equal"),
        ("2 million people", "2,000,000 people", "equal"),
        ("two weeks", "14 days", "equal"),
        ("aged 34", "a 34-year-old", "equal"),
        ("213 people", "about 200 people", "within"),
        ("190 people", "about 200 people", "within"),
        ("600,431 people", "some 600,000 people", "within"),
        ("1,234,567 people", "1.2 million people", "within"),
        ("51.4 percent", "51 percent", "within"),
        ("33 percent of voters", "a third of voters", "within"),
        ("10 miles", "16 km", "contains"),
        ("100 people", "dozens of people", "within"),
        ("25 people", "20 to 30 people", "within"),
        ("25 people", "at least 20 people", "within"),
        ("30 days", "one month", "within"),
        ("5 tonnes", "5 tons", "within"),
        ("30C", "86 degrees Fahrenheit", "contains"),
        ("200 people", "more than 200 people", "overlaps"),
        ("about 200 people", "about 230 people", "overlaps"),
        ("12 killed", "112 killed", "excludes"),
        ("about 200 people", "2,000 people", "excludes"),
        ("about 200 people", "300 people", "excludes"),
        ("nearly 600,000 people", "620,000 people", "excludes"),
        ("51 percent", "52 percent", "excludes"),
        ("1.2 million people", "1.3 million people", "excludes"),
        ("more than 20 people", "fewer than 20 people", "excludes"),
        ("10 miles", "20 km", "excludes"),
        ("thousands of people", "tens of thousands of people", "excludes"),
        ("a 51-48 vote", "a 51-49 vote", "excludes"),
        ("aged 34", "aged 35", "excludes"),
        ("$5 million", "€5 million", "unknown"),
        ("5 percent", "5 percentage points", "unknown"),
        ("5 km", "5 kg", "unknown"),
        ("12 people", "12 percent", "unknown"),
    ],
)
def test_relations_of_quantities(left: str, right: str, expected: str) -> None:
    a, b = first(left), first(right)
    relation = relate_quantities(a, b)
    assert relation.value == expected
    assert relate_quantities(b, a) is converse(relation)


def test_two_figures_whose_slacks_touch_exclude_each_other() -> None:
    assert relate_quantities(first("1.25 million"), first("1.26 million")) is (
        QuantityRelation.EXCLUDES
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some 600,000 refugees", "about 600,000"),
        ("more than 200 people", "more than 200"),
        ("fewer than 20 people", "less than 20"),
        ("at least 20 people", "at least 20"),
        ("20 to 30 people", "20 to 30"),
        ("dozens of people", "24 to 199, roughly"),
        ("a 51-48 vote", "51 to 48"),
        ("$1.2bn", "1,200,000,000 USD"),
        ("51 percent", "51%"),
        ("aged 34", "34 years old"),
        ("the third attack", "number 3"),
        ("16 km", "16 km"),
        ("12 feet", "12 feet"),
        ("one mile", "1 mile"),
        ("4 percentage points", "4 percentage points"),
        ("two weeks", "2 weeks"),
    ],
)
def test_descriptions(text: str, expected: str) -> None:
    assert describe_quantity(first(text)) == expected
