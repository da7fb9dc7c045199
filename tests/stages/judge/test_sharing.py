"""A question stands for an agreement only where each source says all that it says."""

from __future__ import annotations

from datetime import date

import pytest
from tests.comparing import pair_of

from crosscheck.model.fact import Kind

DAY = date(2018, 8, 22)


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        (
            "Anna Holm met Peter Lund on Tuesday in Sandvik.",
            "On Tuesday Anna Holm met Peter Lund.",
            True,
        ),
        (
            "Peter Lund pleaded guilty on Tuesday to five counts of tax evasion.",
            "On Tuesday, Lund pleaded guilty to eight felony charges, a court said.",
            False,
        ),
        (
            "Dan Whitlow left the court on Tuesday with a knee injury.",
            "Dan Whitlow left the court on Tuesday with an ankle injury.",
            False,
        ),
    ],
)
def test_a_question_is_shared_when_it_says_nothing_that_one_source_leaves_out(
    left: str, right: str, shared: bool
) -> None:
    facts = pair_of(left, right, DAY, DAY).judged().facts
    (fact,) = (fact for fact in facts if fact.kind is Kind.DATE)
    assert "“" not in fact.question
    assert fact.question_shared is shared


def test_a_question_that_quotes_a_sentence_is_that_of_one_source() -> None:
    facts = pair_of("The harbour of Sandvik cost 38,000 euros.", "It cost 38,000 euros.").judged()
    (fact,) = (fact for fact in facts.facts if fact.kind is Kind.QUANTITY)
    assert "“" in fact.question
    assert not fact.question_shared
