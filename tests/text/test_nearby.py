"""One day or amount in two sentences that are near each other as wholes is that of one thing."""

from __future__ import annotations

import pytest

from crosscheck.evaluation.clusters import report_on
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.source import RawFile

DATELINE = "SANDVIK, May 4, 2021 (Nordic Wire) -"
FOUND_GUILTY = (
    "Rolf Lund, a former mayor, was found guilty Monday of bribery and of lying to a court "
    "about the harbour contract."
)
CONVICTED = (
    "Ex-mayor Rolf Lund was convicted on Monday of deceiving judges and taking bribes over the "
    "contract for the harbour."
)
AT_NIGHT = CONVICTED.replace("on Monday", "on Monday night")
ANOTHER_DEED = "On Monday the herring fair in the harbour was opened by Ada Holm, its new director."
SAID_SO = (
    "Rolf Lund, the former mayor, said on Monday that he had told judges nothing but the truth "
    "about bribery and the harbour contract."
)
OPINIONS = (
    "Party leader Ada Holm said on Monday that the harbour contract had cost the town dearly.",
    "Shipowner Per Dahl said on Monday that without the harbour contract no ferry would run.",
)


def agreed_of(kind: Kind, *bodies: str) -> list[set[str]]:
    """Return the values of each fact of a kind in which two articles agree."""
    files = [
        RawFile(f"{number}.txt", f"{DATELINE} {body}".encode())
        for number, body in enumerate(bodies)
    ]
    return [
        {position.value for position in fact.positions}
        for fact in report_on(tuple(files)).facts
        if fact.kind is kind and fact.verdict in (Verdict.AGREED, Verdict.REFINED)
    ]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (FOUND_GUILTY, CONVICTED, [{"Monday"}]),
        (FOUND_GUILTY, AT_NIGHT, [{"Monday", "Monday night"}]),
        (FOUND_GUILTY, ANOTHER_DEED, []),
        (*OPINIONS, []),
        (FOUND_GUILTY, SAID_SO, []),
    ],
)
def test_a_day_of_near_leads_is_that_of_one_happening(
    left: str, right: str, values: list[set[str]]
) -> None:
    assert agreed_of(Kind.DATE, left, right) == values


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "Officials confirmed that four sailors were killed when the tanker blew up in port.",
            "Four crew members of the tanker died as it exploded in the harbour, officials said.",
            [{"four"}],
        ),
        (
            "Officials confirmed that four sailors were killed when the tanker blew up in port.",
            "Four crew members of the tanker were hurt as it exploded in port, officials said.",
            [],
        ),
    ],
)
def test_an_amount_of_near_sentences_counts_one_thing(
    left: str, right: str, values: list[set[str]]
) -> None:
    assert agreed_of(Kind.QUANTITY, left, right) == values


def test_an_amount_in_two_units_is_compared_alike_from_both_sides() -> None:
    left = "The ferry to Sandvik was held up in port for 24 hours by the storm."
    right = "For one day the storm held up the Sandvik ferry in its port."
    assert agreed_of(Kind.QUANTITY, left, right) == agreed_of(Kind.QUANTITY, right, left)
