from __future__ import annotations

import pytest
from tests.annotating import claim_of

from crosscheck.fact_types.outcome import question
from crosscheck.model.claim import Role


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
