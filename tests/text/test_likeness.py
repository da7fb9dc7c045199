import pytest
from tests.comparing import fact_type_of, pair_of

from crosscheck.model.fact import Kind
from crosscheck.text.likeness import (
    COEFFICIENTS,
    FEATURES,
    Passage,
    blended,
    features,
    likeness,
    logistic,
    rivals_of,
)

LEFT = "The coastguard said the ferry Orla struck a reef off Sandvik with 12 passengers on board."
NEAR = "The coastguard said the ferry Orla struck a reef off Sandvik with 112 passengers on board."
FAR = "A bakery in the old town sold 112 loaves to visitors before noon."


def passages(left: str, right: str, kind: Kind) -> tuple[Passage, Passage, dict[str, float]]:
    matter = pair_of(left, right)
    fact_type = fact_type_of(kind)
    first, second = (
        Passage(
            stated.claim,
            stated.mention,
            matter.setting.bags[stated.claim.sentence],
            rivals_of(stated.mention, stated.siblings),
        )
        for stated in (matter.stated(fact_type, 0)[0], matter.stated(fact_type, 1)[0])
    )
    return first, second, dict(matter.setting.weights)


def rated(left: str, right: str, kind: Kind = Kind.QUANTITY) -> float:
    first, second, weights = passages(left, right, kind)
    return likeness(kind, first, second, weights)


def named(**values: float) -> tuple[float, ...]:
    return tuple(values.get(name.replace(" ", "_"), 0.0) for name in FEATURES)


def test_sentences_alike_but_for_the_number_answer_one_question() -> None:
    assert rated(LEFT, NEAR) > 0.9


def test_sentences_with_nothing_in_common_answer_two_questions() -> None:
    assert rated(LEFT, FAR) < 0.05


def test_the_compared_values_do_not_count() -> None:
    assert rated(LEFT, NEAR) == rated(LEFT, LEFT.replace("12", "13"))


@pytest.mark.parametrize(
    ("kind", "right"), [(Kind.QUANTITY, NEAR), (Kind.QUANTITY, FAR), (Kind.POLARITY, NEAR)]
)
def test_likeness_is_the_same_from_both_sides(kind: Kind, right: str) -> None:
    first, second, weights = passages(LEFT, right, kind)
    assert features(first, second, weights) == features(second, first, weights)
    assert likeness(kind, first, second, weights) == likeness(kind, second, first, weights)


def test_amounts_of_another_measure_are_no_rivals() -> None:
    matter = pair_of("Holm led by 241 votes and 12 districts after 10 hours.", "Holm led.")
    answers = matter.stated(fact_type_of(Kind.QUANTITY), 0)
    rivals = {s.mention.evidence.quote: rivals_of(s.mention, s.siblings) for s in answers}
    assert rivals == {"241": 2, "12": 2, "10 hours": 1}


def test_every_feature_is_a_share() -> None:
    first, second, weights = passages(LEFT, FAR, Kind.QUANTITY)
    values = features(first, second, weights)
    assert len(values) == len(FEATURES)
    assert all(0.0 <= value <= 1.0 for value in values)


def test_a_kind_without_fitted_weights_takes_a_plain_mean() -> None:
    left = "Anna Holm spoke with Peter Lund by phone."
    right = "Anna Holm spoke with Peter Lund in person."
    first, second, weights = passages(left, right, Kind.MEDIUM)
    assert Kind.MEDIUM not in COEFFICIENTS
    expected = blended(features(first, second, weights))
    assert likeness(Kind.MEDIUM, first, second, weights) == expected > 0.5


def test_two_other_people_halve_the_plain_mean() -> None:
    together = named(clause_containment=1.0)
    apart = named(clause_containment=1.0, parties_apart=1.0)
    assert blended(apart) == pytest.approx(blended(together) / 2)


def test_steps_are_as_alike_as_their_action_and_target() -> None:
    asked = "The ministry asked a court to close the Orla Foundation."
    ordered = "The ministry ordered the Orla Foundation to close."
    other = "The ministry ordered the Sandvik Brewery to close."
    assert rated(asked, ordered, Kind.STATUS) > rated(asked, other, Kind.STATUS) > 0


def test_the_logistic_of_nothing_is_the_intercept() -> None:
    assert logistic((0.0, 0.0), (0.0, 3.0, 3.0)) == 0.5
    assert logistic((1.0, 0.0), (0.0, 3.0, 5.0)) == 0.9526


def test_every_fitted_kind_has_a_weight_for_every_feature() -> None:
    assert {len(weights) for weights in COEFFICIENTS.values()} == {len(FEATURES) + 1}
