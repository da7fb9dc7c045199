from tests.annotating import claims_of, quotes

from crosscheck.model.claim import Role
from crosscheck.model.source import BlockRole


def asserted(text: str, *roles: BlockRole) -> list[str]:
    found = claims_of(text, roles=tuple(roles))
    return [quote for claim in found for quote in quotes(claim, Role.ASSERTION)]


def test_a_sentence_is_asserted_once_by_its_main_clause() -> None:
    text = "The council that met on Monday approved the new harbour bridge."
    assert asserted(text) == [text]


def test_questions_headlines_and_short_sentences_assert_nothing() -> None:
    assert asserted("Did the council approve the new harbour bridge on Monday?") == []
    headline = "Council approves new harbour bridge on Monday"
    assert asserted(headline, BlockRole.HEADLINE) == []
    assert asserted("The mayor left.") == []


def test_what_has_no_finite_verb_asserts_nothing() -> None:
    assert asserted("— Anna Holm of the Sandvik council (@annaholm) 30 May 2019.") == []
    assert asserted("Four ferries, two trains and the old harbour bridge of Sandvik.") == []
