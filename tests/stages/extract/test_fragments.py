from tests.annotating import claims_of, quotes

from crosscheck.model.claim import Role


def test_words_without_a_verb_still_say_when_and_how_many() -> None:
    (claim,) = claims_of("Twelve people, Sandvik, 3 May 2019.")
    assert claim.predicate.is_bare
    assert quotes(claim, Role.TIME) == ["3 May 2019"]
    assert quotes(claim, Role.QUANTITY) == ["Twelve"]


def test_words_without_a_verb_and_without_a_value_make_no_claim() -> None:
    assert claims_of("The harbour of Sandvik.") == ()


def test_a_value_that_a_verb_carries_needs_no_bare_predicate() -> None:
    claims = claims_of("Twelve people left on 3 May 2019.")
    assert [claim.predicate.is_bare for claim in claims] == [False]
