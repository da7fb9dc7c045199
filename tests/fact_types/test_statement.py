"""Sentences of one wording, of which a word was changed."""

from __future__ import annotations

import pytest
from tests.comparing import outcome_of, pair_of

from crosscheck.model.fact import Kind, Outcome

HURT = "Their tall centre Dan Whitlow left the court in the third quarter with {} injury."


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (HURT.format("a knee"), HURT.format("an ankle"), Outcome.TENSION),
        (
            "Monheim is currently the general counsel of the national mapping agency.",
            "Monheim is currently general counsel of the national mapping agency.",
            Outcome.INCOMPARABLE,
        ),
        (
            "A South African court on Friday sentenced the former port chief to nine years.",
            "A Cape Town court on Friday sentenced the former port chief to nine years.",
            Outcome.INCOMPARABLE,
        ),
    ],
)
def test_a_word_in_place_of_another_is_told_and_an_article_is_not(
    left: str, right: str, outcome: Outcome
) -> None:
    found = outcome_of(Kind.STATEMENT, pair_of(left, right))
    assert (found is Outcome.TENSION) is (outcome is Outcome.TENSION)
