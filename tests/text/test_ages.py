"""Two ages of one person are compared whatever their sentences tell of that person."""

from __future__ import annotations

from datetime import date

import pytest
from tests.annotating import claim_of, only
from tests.comparing import comparisons, outcome_of, pair_of

from crosscheck.model.claim import Role
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.values import Measure
from crosscheck.text.questions import how_many

MAY, JUNE = date(2021, 5, 3), date(2021, 6, 3)


@pytest.mark.parametrize(
    ("text", "word", "bearer"),
    [
        ("Anna Holm, 61, resigned.", "resigned", "Anna Holm"),
        ("Anna Holm (aged 61) resigned.", "resigned", "Anna Holm"),
        ("Anna Holm, who is 61, resigned.", "is", "Anna Holm"),
        ("Anna Holm, a 61-year-old teacher, resigned.", "resigned", "Anna Holm"),
        ("The 61-year-old teacher Anna Holm resigned.", "resigned", "Anna Holm"),
        ("A 61-year-old teacher resigned.", "resigned", ""),
        ("Anna Holm, then 25, resigned.", "resigned", ""),
        ("Anna Holm met a 61-year-old teacher.", "met", ""),
    ],
)
def test_an_age_belongs_to_the_person_beside_it(text: str, word: str, bearer: str) -> None:
    age = only(claim_of(text, word), Role.QUANTITY)
    assert (age.head if age.inner else "") == bearer


@pytest.mark.parametrize(
    ("left", "right", "days", "outcome"),
    [
        ("Anna Holm, 61, resigned.", "Anna Holm, 61, likes the sea.", (), Outcome.SAME),
        ("Anna Holm, 61, resigned.", "Anna Holm, 66, likes the sea.", (), Outcome.CONFLICT),
        ("Anna Maria Holm, 61, left.", "Anna Holm, 66, resigned.", (), Outcome.CONFLICT),
        ("Anna Holm, 61, resigned.", "Peter Lund, 66, resigned.", (), Outcome.INCOMPARABLE),
        ("Anna Holm, 61, resigned.", "Anna Holm, 62, left.", (MAY, JUNE), Outcome.INCOMPARABLE),
        ("Anna Holm, 61, resigned.", "Anna Holm, 62, left.", (MAY, MAY), Outcome.CONFLICT),
    ],
)
def test_ages_of_one_person_agree_or_exclude_each_other(
    left: str, right: str, days: tuple[date, ...], outcome: Outcome
) -> None:
    assert outcome_of(Kind.QUANTITY, pair_of(left, right, *days)) is outcome


def test_a_year_more_is_said_to_be_a_birthday() -> None:
    matter = pair_of("Anna Holm, 61, resigned.", "Anna Holm, 62, left.", MAY, JUNE)
    assert [one.level for one in comparisons(Kind.QUANTITY, matter)] == ["birthday"]


def test_whose_age_it_is_is_asked_for_by_name() -> None:
    claim = claim_of("Anna Holm, 61, resigned.", "resigned")
    age = only(claim, Role.QUANTITY)
    assert how_many(claim, age, Measure.AGE) == "How old is Anna Holm?"
