"""Sentences of one wording, of which a word was changed."""

from __future__ import annotations

import pytest
from tests.comparing import outcome_of, pair_of

from crosscheck.model.fact import Kind, Outcome

HURT = "Their tall centre Dan Whitlow left the court in the third quarter with {} injury."


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (HURT.format("a knee"), HURT.format("an ankle"), True),
        (
            "Monheim is currently the general counsel of the national mapping agency.",
            "Monheim is currently general counsel of the national mapping agency.",
            False,
        ),
        (
            "A South African court on Friday sentenced the former port chief to nine years.",
            "A Cape Town court on Friday sentenced the former port chief to nine years.",
            False,
        ),
    ],
)
def test_a_word_in_place_of_another_is_told_and_an_article_or_a_part_is_not(
    left: str, right: str, told: bool
) -> None:
    found = outcome_of(Kind.STATEMENT, pair_of(left, right))
    assert (found is Outcome.TENSION) is told
