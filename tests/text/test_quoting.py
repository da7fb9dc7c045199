from tests.comparing import claim_in

from crosscheck.model.claim import Role
from crosscheck.text.quoting import quoted, spoken_places, spoken_words, with_gap


def test_a_gap_stands_where_its_answer_stands_and_not_where_the_words_first_do() -> None:
    text = "The port paid 50 euros or more to pilots and 50 euros to sailors."
    claim = claim_in(text, "pay")
    last = max(claim.mentions(Role.QUANTITY), key=lambda mention: mention.evidence.span.start)
    assert with_gap(claim, last) == "“The port paid 50 euros or more to pilots and … to sailors”"


def test_a_clause_of_one_word_is_quoted_with_its_sentence() -> None:
    claim = claim_in("The pilots vow that once the bridge opens, they will sail.", "vow")
    assert " " in quoted(claim)


def test_a_quotation_inside_of_a_question_has_both_its_marks() -> None:
    claim = claim_in("On Monday the mayor called the plan “a sad joke.”", "call")
    (day,) = claim.mentions(Role.TIME)
    assert with_gap(claim, day) == "“On … the mayor called the plan “a sad joke””"


def test_a_letter_in_brackets_is_heard_with_its_word() -> None:
    text = "that “[t]he old [stone] bridge … fell”"
    assert spoken_words(text) == ["that", "the", "old", "bridge", "fell"]
    places = [text[span.start : span.end] for _, span in spoken_places(text)]
    assert places == ["that", "[t]he", "old", "bridge", "fell"]
