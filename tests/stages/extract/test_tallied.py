"""A number without a noun counts what the noun numbers that it is said of."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.annotating import claims_of

from crosscheck.model.claim import Role
from crosscheck.model.values import Measure, Quantity


def amounts(text: str) -> list[tuple[Measure, Decimal | None, str]]:
    """Return measure, number, and unit or what is counted, of each amount in order."""
    found = {
        mention.evidence.span: mention.value
        for claim in claims_of(text)
        for mention in claim.mentions(Role.QUANTITY)
        if isinstance(mention.value, Quantity)
    }
    return [(v.measure, v.nominal, v.counted or v.unit) for _, v in sorted(found.items())]


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("The death toll rose to 23.", 23, "death"),
        ("The toll in the valley stood at 40.", 40, "death"),
        ("Officials put the death toll at 23.", 23, "death"),
        ("The number of dead has reached 26.", 26, "death"),
        ("The number of injured fell to 12.", 12, "injury"),
        ("The number of confirmed cases reached 1,204.", 1204, "case"),
        ("The state's case count hit 1,204 on Friday.", 1204, "case"),
        ("A crowd of 14,200 watched the final.", 14200, "people"),
        ("The attendance was given as 28,204.", 28204, "people"),
        ("Attendance: 28,204.", 28204, "people"),
        ("The trawler and its crew of 19 were brought in.", 19, "crew"),
    ],
)
def test_a_noun_of_number_says_what_is_counted(text: str, number: int, counted: str) -> None:
    assert amounts(text) == [(Measure.COUNT, Decimal(number), counted)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The average age of the patients was 68.", (Measure.AGE, Decimal(68), "year")),
        (
            "The magnitude of the quake was put at 6.4.",
            (Measure.PHYSICAL, Decimal("6.4"), "magnitude"),
        ),
    ],
)
def test_a_scale_gives_its_unit(text: str, found: tuple[Measure, Decimal, str]) -> None:
    assert amounts(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The number rose to 23.",
        "The number of those in custody had reached 26.",
        "The band rose to 23.",
        "She raised the flag at 40.",
        "The crowd turned to 14.",
    ],
)
def test_other_nouns_say_nothing_of_a_number(text: str) -> None:
    assert not [counted for measure, _, counted in amounts(text) if counted]


def test_a_share_counts_what_it_is_a_share_of() -> None:
    assert amounts("A quarter of the voters stayed at home.")[0][2] == "voter"
    assert amounts("A quarter of a million people fled.") == [
        (Measure.COUNT, Decimal(250_000), "people")
    ]
