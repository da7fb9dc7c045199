"""The rarer an amount, the less alike two passages that give it need to be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.annotating import claim_of
from tests.comparing import outcome_of, pair_of

from crosscheck.model.claim import Role
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.values import Quantity, TimeExpression
from crosscheck.text.chance import (
    ANY_LIKENESS,
    FULL_LIKENESS,
    LITTLE_LIKENESS,
    MORE_LIKENESS,
    SOME_LIKENESS,
    figure_of,
    is_rare_day,
    least_likeness,
)
from crosscheck.text.quantities import find_quantities

OPENING = "All 22 branches will open as usual on Monday, the agency said."
REOPENING = (
    "The FDIC said Great Prairie Bank's {} branches will reopen Monday as part of Orla Savings."
)


@pytest.mark.parametrize(
    ("left", "number", "outcome"),
    [
        (OPENING, 24, Outcome.TENSION),
        (f"{OPENING} It closed 6 branches in May.", 24, Outcome.INCOMPARABLE),
        (OPENING, 90, Outcome.INCOMPARABLE),
    ],
)
def test_near_counts_of_what_each_article_counts_once_are_of_one_thing(
    left: str, number: int, outcome: Outcome
) -> None:
    assert outcome_of(Kind.QUANTITY, pair_of(left, REOPENING.format(number))) is outcome


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("Three state laws undermine the ban.", "The suit is aimed at three laws.", Outcome.SAME),
        ("He will pay $300 million.", "A loan of 300 million dollars is due.", Outcome.SAME),
        ("Half of the town is gone.", "They get half of it.", Outcome.INCOMPARABLE),
        (
            "Three state laws undermine the ban. It broke nine laws.",
            "The suit is aimed at three laws.",
            Outcome.INCOMPARABLE,
        ),
        ("Several laws undermine the ban.", "The suit names several laws.", Outcome.INCOMPARABLE),
    ],
)
def test_one_number_of_what_each_article_counts_once_is_of_one_thing(
    left: str, right: str, outcome: Outcome
) -> None:
    assert outcome_of(Kind.QUANTITY, pair_of(left, right)) is outcome


def amount(text: str) -> Quantity:
    (found,) = find_quantities(text)
    return found.value


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("1,102 houses burned.", ANY_LIKENESS),
        ("38,000 jobs were lost.", ANY_LIKENESS),
        ("It cost $15.", SOME_LIKENESS),
        ("Prices rose by 48.4 percent.", ANY_LIKENESS),
        ("The vote was 81-18.", ANY_LIKENESS),
        ("17 pupils left.", LITTLE_LIKENESS),
        ("It lasts between six and seven years.", LITTLE_LIKENESS),
        ("20 pupils left.", SOME_LIKENESS),
        ("It cost $2 trillion.", SOME_LIKENESS),
        ("Prices rose by 25 percent.", SOME_LIKENESS),
        ("It lasted 24 hours.", SOME_LIKENESS),
        ("Four pupils left.", MORE_LIKENESS),
        ("Two pupils left.", FULL_LIKENESS),
        ("Prices rose by 2.6 percent.", LITTLE_LIKENESS),
        ("Two-thirds of the pupils left.", FULL_LIKENESS),
        ("Dozens of pupils left.", FULL_LIKENESS),
        ("A 47-year-old teacher left.", LITTLE_LIKENESS),
        ("A 16-year-old pupil left.", FULL_LIKENESS),
    ],
)
def test_a_rare_amount_needs_less_likeness(text: str, least: float) -> None:
    assert least_likeness(amount(text)) == least


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (
            "The judges will hear both sides in Sandvik on 3 January 2019.",
            "The court scheduled a hearing of both sides in Sandvik for 3 January 2019.",
            Outcome.SAME,
        ),
        (
            "The port wrote a letter on 9 December 2018.",
            "In an order of 9 December 2018 the mayor freed three prisoners.",
            Outcome.INCOMPARABLE,
        ),
        (
            "The judges will hear both sides in Sandvik on 3 January 2019.",
            "The court put off the hearing of both sides in Sandvik until 3 January 2019.",
            Outcome.INCOMPARABLE,
        ),
    ],
)
def test_one_rare_day_is_one_in_words_that_are_alike(
    left: str, right: str, outcome: Outcome
) -> None:
    assert outcome_of(Kind.DATE, pair_of(left, right)) is outcome


@pytest.mark.parametrize(
    ("text", "rare"),
    [
        ("It burned on 3 January 2019.", True),
        ("It burned on 13 March.", False),
        ("It burned on Monday.", False),
        ("It burned in January.", False),
    ],
)
def test_a_day_of_the_news_itself_is_not_rare(text: str, rare: bool) -> None:
    published = date(2019, 3, 14)
    claim = claim_of(text, "burned", published=published.isoformat())
    (time,) = claim.mentions(Role.TIME)
    assert isinstance(time.value, TimeExpression)
    assert is_rare_day(time.value, published) is rare


def test_a_figure_is_one_whatever_is_said_of_it() -> None:
    plain, about = amount("5,200 soldiers stayed."), amount("About 5,200 soldiers stayed.")
    assert figure_of(plain) == figure_of(about)
    assert figure_of(plain) != figure_of(amount("5,300 soldiers stayed."))
    assert figure_of(amount("5,200 euros were paid."))[2] == Decimal(5200)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (
            "The firm was meant to create 1,102 jobs in Sandvik.",
            "Nobody in the town believes in the 1,102 posts any more.",
            Outcome.SAME,
        ),
        (
            "The firm was meant to create two jobs in Sandvik.",
            "Nobody in the town believes in the two posts any more.",
            Outcome.INCOMPARABLE,
        ),
        (
            "The fire killed 17 people in Sandvik.",
            "The fire injured 17 people in Sandvik.",
            Outcome.INCOMPARABLE,
        ),
        (
            "Anna Holm, 47, was hurt in the fire.",
            "The fire hurt a 47-year-old teacher, Anna Holm.",
            Outcome.SAME,
        ),
        (
            "Anna Holm, 47, was hurt in the fire.",
            "Peter Lund, 47, was hurt in the fire.",
            Outcome.INCOMPARABLE,
        ),
        (
            "More than 4,700 people were lynched, senators said.",
            "At least 4,742 people are on the list of the dead.",
            Outcome.REFINES,
        ),
    ],
)
def test_one_rare_amount_is_one_in_any_words(left: str, right: str, outcome: Outcome) -> None:
    assert outcome_of(Kind.QUANTITY, pair_of(left, right)) is outcome
