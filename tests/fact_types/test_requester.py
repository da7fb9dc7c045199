from __future__ import annotations

import pytest
from tests.annotating import claim_of

from crosscheck.fact_types.requester import question
from crosscheck.model.claim import Role


@pytest.mark.parametrize(
    ("text", "word", "asked"),
    [
        (
            "Anna Holm called Peter Lund at the request of Maria Keller.",
            "called",
            "At whose request did Anna Holm call Peter Lund?",
        ),
        ("Peter Lund requested the vote.", "requested", "Who requested the vote?"),
        ("Peter Lund summoned the crew to Bergen.", "summoned", "Who summoned the crew to Bergen?"),
    ],
)
def test_nobody_is_asked_at_whose_request_he_requested_it(text: str, word: str, asked: str) -> None:
    claim = claim_of(text, word)
    (requester,) = claim.mentions(Role.REQUESTER)
    assert question(claim, requester) == asked
