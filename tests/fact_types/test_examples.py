"""Every example that a fact type gives of itself comes true on real parses."""

import pytest
from tests.comparing import outcome_of, pair_of

from crosscheck.model.contracts import Example, FactType
from crosscheck.model.fact import Outcome
from crosscheck.pipeline import fact_types

EXAMPLES = [(one, example) for one in fact_types() for example in one.examples]
LABELS = [f"{one.kind.value}-{example.outcome.value}" for one, example in EXAMPLES]


@pytest.mark.parametrize(("fact_type", "example"), EXAMPLES, ids=LABELS)
def test_an_example_gives_its_outcome(fact_type: FactType, example: Example) -> None:
    assert outcome_of(fact_type.kind, pair_of(example.left, example.right)) is example.outcome


@pytest.mark.parametrize(("fact_type", "example"), EXAMPLES, ids=LABELS)
def test_an_example_gives_its_outcome_from_right_to_left(
    fact_type: FactType, example: Example
) -> None:
    assert outcome_of(fact_type.kind, pair_of(example.right, example.left)) is example.outcome


@pytest.mark.parametrize("fact_type", fact_types(), ids=lambda one: one.kind.value)
def test_examples_show_what_agrees_and_what_does_not(fact_type: FactType) -> None:
    shown = {example.outcome for example in fact_type.examples}
    assert len(fact_type.examples) >= 3
    assert Outcome.SAME in shown
    assert len(shown) >= 2
