from __future__ import annotations

import pytest
from tests.annotating import claim_of
from tests.comparing import outcome_of, pair_of

from crosscheck.fact_types.outcome import question
from crosscheck.model.claim import Role
from crosscheck.model.fact import Kind, Outcome


@pytest.mark.parametrize(
    ("text", "word", "asked"),
    [
        ("The ministers agreed to share fish.", "agreed", "What did the ministers agree?"),
        ("The ministers struck a deal on fish.", "struck", "What did the ministers do?"),
        ("The deal was reached with the pilots.", "reached", "What happened to the deal?"),
    ],
)
def test_an_ending_is_what_was_done_or_what_happened(text: str, word: str, asked: str) -> None:
    claim = claim_of(text, word)
    (outcome,) = claim.mentions(Role.OUTCOME)
    assert question(claim, outcome) == asked


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("in Tema on June 3", "in Takoradi on June 3", Outcome.INCOMPARABLE),
        ("in Tema on June 3", "in Tema on June 3 or later", Outcome.SAME),
    ],
)
def test_outcomes_with_names_of_their_own_are_two(left: str, right: str, outcome: Outcome) -> None:
    told = "The two leaders decided that the negotiators would meet {}."
    assert outcome_of(Kind.OUTCOME, pair_of(told.format(left), told.format(right))) is outcome
