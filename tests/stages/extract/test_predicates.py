import pytest
from tests.annotating import claim_of, claims_of

from crosscheck.model.claim import Polarity


def polarity(text: str, word: str) -> Polarity:
    return claim_of(text, word).polarity


def sense(text: str, word: str) -> str:
    return claim_of(text, word).predicate.sense


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor did not resign.", "resign"),
        ("The mayor didn't resign.", "resign"),
        ("The mayor never resigned.", "resigned"),
        ("The mayor will not resign.", "resign"),
        ("The mayor cannot resign.", "resign"),
        ("No passengers died.", "died"),
        ("Nobody was injured.", "injured"),
        ("No one was arrested.", "arrested"),
        ("The council found no survivors.", "found"),
        ("The mayor failed to attend the hearing.", "attend"),
        ("The mayor refused to sign the treaty.", "sign"),
        ("The mayor declined to sign the treaty.", "sign"),
        ("The mayor did not want to resign.", "resign"),
        ("The mayor pleaded not guilty.", "pleaded"),
        ("The mayor was found not guilty.", "found"),
        ("The parties were not ready to sign the treaty.", "sign"),
        ("The parties have been unable to reach a deal.", "reach"),
        ("The law prevents the council from closing the bridge.", "closing"),
    ],
)
def test_not_never_no_and_failing_negate(text: str, word: str) -> None:
    assert polarity(text, word) is Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor resigned.", "resigned"),
        ("The mayor did not fail to sign the treaty.", "sign"),
        ("The mayor, who did not smile, resigned.", "resigned"),
        ("The mayor did not smile and resigned.", "resigned"),
        ("The mayor failed to attend the hearing.", "failed"),
        ("The bridge fell, but nobody died.", "fell"),
        ("The mayor pleaded guilty.", "pleaded"),
    ],
)
def test_a_negation_elsewhere_does_not(text: str, word: str) -> None:
    assert polarity(text, word) is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Anna Brandt telephoned Peter Olsen.", "telephoned", "confer"),
        ("Anna Brandt spoke with Peter Olsen.", "spoke", "confer"),
        ("Anna Brandt called Peter Olsen.", "called", "confer"),
        ("The liquidation of the institute began.", "liquidation", "close"),
        ("The council shut down the institute.", "shut", "close"),
        ("The mayor turned down the offer.", "turned", "reject"),
        ("The council called off the vote.", "called", "cancel"),
        ("The mayor painted the wall.", "painted", "paint"),
    ],
)
def test_words_of_one_class_share_a_sense(text: str, word: str, expected: str) -> None:
    assert sense(text, word) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The union called for a vote.",
        "The union called on the mayor to resign.",
        "Anna Brandt called the plan a mistake.",
    ],
)
def test_to_call_for_or_to_call_names_is_no_telephone_call(text: str) -> None:
    assert sense(text, "called") == "call"


@pytest.mark.parametrize(
    "text", ["The meeting took place in Paris.", "A meeting was held in Paris."]
)
def test_a_verb_that_only_says_that_it_happened_is_no_claim_of_its_own(text: str) -> None:
    assert [claim.predicate.text for claim in claims_of(text)] == ["meeting"]


def test_what_something_is_is_a_claim() -> None:
    assert [claim.predicate.text for claim in claims_of("The mayor is a lawyer.")] == ["is"]


def test_words_without_a_happening_make_no_claim() -> None:
    assert claims_of("A long and quiet evening in Brno.") == ()


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("The mayor was arrested.", "arrested", True),
        ("The mayor got arrested.", "arrested", True),
        ("The man arrested by the police left.", "arrested", True),
        ("The police arrested the mayor.", "arrested", False),
        ("The mayor has left.", "left", False),
        ("Anna Holm, who’s been in office since 1999, left in May.", "been", False),
    ],
)
def test_the_passive_is_seen(text: str, word: str, passive: bool) -> None:
    assert claim_of(text, word).predicate.passive is passive


@pytest.mark.parametrize(
    ("text", "word", "passive"),
    [
        ("The mayor was shot in May and pronounced dead on Monday.", "pronounced", True),
        ("The mayor was arrested in May and pleaded guilty on Monday.", "pleaded", False),
        ("The mayor was shot in May and named his successor on Monday.", "named", False),
    ],
)
def test_who_is_pronounced_dead_pronounces_nothing(text: str, word: str, passive: bool) -> None:
    assert claim_of(text, word).predicate.passive is passive


@pytest.mark.parametrize(
    ("text", "word", "sense"),
    [
        ("Anna Holm stepped down on Thursday.", "stepped", "resign"),
        ("The union turned down the offer.", "turned", "reject"),
        ("A fire broke out on Tuesday.", "broke", "begin"),
        ("The council fired Anna Holm.", "fired", "dismiss"),
        ("The soldiers fired a gun.", "fired", "fire"),
    ],
)
def test_a_verb_with_its_particle_has_the_sense_of_both(text: str, word: str, sense: str) -> None:
    assert claim_of(text, word).predicate.sense == sense
