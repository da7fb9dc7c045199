"""Tolls that the reports of one event put first are compared in whatever words they are told."""

from __future__ import annotations

from datetime import date

import pytest
from tests.annotating import claims_of
from tests.comparing import comparisons, outcome_of, pair_of

from crosscheck.model.claim import Role
from crosscheck.model.fact import Kind, Outcome
from crosscheck.text.tolls import toll_of

MONDAY, TUESDAY = date(2021, 5, 3), date(2021, 5, 4)
FERRY = "A ferry sank off Sandby on Monday. {}"


def tolls(text: str) -> list[str]:
    """Return the tolls of a sentence in order, those that are none left out."""
    found = {
        mention.evidence.span: toll_of(claim, mention)
        for claim in claims_of(text)
        for mention in claim.mentions(Role.QUANTITY)
    }
    return [found[span] for span in sorted(found) if found[span]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three people have died.", ["killed"]),
        ("The fire claimed three lives.", ["killed"]),
        ("The storm left 12 dead and 43 wounded.", ["killed", "hurt"]),
        ("The blast killed at least seven and wounded 48.", ["killed", "hurt"]),
        ("Police arrested 20 people.", ["arrested"]),
        ("There were 14 deaths.", ["killed"]),
        ("The storm killed three children.", []),
        ("The storm may have killed three people.", []),
        ("No storm killed three people.", []),
        ("The ferry carried 300 people.", []),
        ("The death toll rose to 23.", ["killed"]),
        ("A man killed five people and injured eight others.", ["killed", "hurt"]),
        ("The city raised its toll, adding 1,290 fatalities.", []),
    ],
)
def test_a_toll_says_what_became_of_people(text: str, found: list[str]) -> None:
    assert tolls(text) == found


@pytest.mark.parametrize(
    ("left", "right", "days", "outcome"),
    [
        ("It claimed three lives.", "Three people drowned.", (), Outcome.SAME),
        ("It killed at least 12 people.", "Fourteen people died.", (), Outcome.REFINES),
        ("It killed 12 people.", "Fourteen people died.", (MONDAY, MONDAY), Outcome.TENSION),
        ("It killed 12 people.", "Fourteen people died.", (MONDAY, TUESDAY), Outcome.UPDATED),
        ("It killed 12 people.", "Fourteen people were hurt.", (), Outcome.INCOMPARABLE),
    ],
)
def test_tolls_of_two_leads_are_of_one_event(
    left: str, right: str, days: tuple[date, ...], outcome: Outcome
) -> None:
    matter = pair_of(FERRY.format(left), FERRY.format(right), *days)
    assert outcome_of(Kind.QUANTITY, matter) is outcome


LATER = "The crew prayed. The sea was calm. Nobody slept. It killed 12 people."


def test_a_toll_behind_the_lead_or_of_long_ago_or_one_of_two_is_no_first_one() -> None:
    dated = pair_of(
        FERRY.format("In 2009 a storm killed 12 people."),
        FERRY.format("Fourteen people died."),
        MONDAY,
        MONDAY,
    )
    late = pair_of(FERRY.format(LATER), FERRY.format("Fourteen people died."))
    two = pair_of(
        FERRY.format("It killed 12 people. A storm killed 20 people."),
        FERRY.format("Fourteen people died."),
    )
    for matter in (dated, late, two):
        levels = [found.level for found in comparisons(Kind.QUANTITY, matter)]
        assert "two-tolls" not in levels
