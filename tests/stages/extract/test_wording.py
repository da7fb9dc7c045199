import pytest
from tests.annotating import claim_of, claims_of

from crosscheck.model.claim import Wording
from crosscheck.stages.extract.wording import LONGEST


def wording(text: str, word: str) -> Wording:
    return claim_of(text, word).wording


def test_a_clause_is_taken_apart_into_subject_verb_and_rest() -> None:
    found = wording("On Monday Sen. Peter Olsen met with Maria Keller.", "met")
    assert (found.subject, found.base, found.rest) == ("Peter Olsen", "meet", "with Maria Keller")
    assert (found.participle, found.plural) == ("", False)


def test_a_verb_keeps_the_infinitive_that_it_is_one_phrase_with() -> None:
    assert wording("On Sunday, Peter Olsen will be laid to rest.", "laid").rest == "to rest"
    assert wording("Peter Olsen was arrested to make him talk.", "arrested").rest == ""


def test_a_passive_keeps_its_participle_and_what_it_happened_to() -> None:
    found = wording("Peter Olsen was arrested by the police.", "arrested")
    assert (found.subject, found.participle) == ("Peter Olsen", "arrested")


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("The deal Anna Holm signed on Monday is void.", "signed", "the deal"),
        ("The speech that Anna Holm gave on Monday was long.", "gave", "the speech"),
        ("The mayor, whom Anna Holm sued in May, left.", "sued", "the mayor"),
        (
            "The deal Anna Holm struck with the pilots is void.",
            "struck",
            "the deal with the pilots",
        ),
        ("The house Anna Holm lived in was sold.", "lived", ""),
        (
            "Olsen holds a district that Anna Holm won easily and who had faced pressure for it.",
            "won",
            "the district",
        ),
        ("The house in which Anna Holm lived was sold.", "lived", ""),
        ("Peter Lund, whose son Beau died in 2015, left.", "died", ""),
        ("The day when Anna Holm signed was a Monday.", "signed", ""),
        ("The day Anna Holm signed was a Monday.", "signed", ""),
        ("Anna Holm, who signed on Monday, left.", "signed", ""),
    ],
)
def test_a_relative_clause_has_its_noun_for_an_object(text: str, word: str, rest: str) -> None:
    assert wording(text, word).rest == rest


def test_a_clause_ends_before_the_preposition_of_another_one() -> None:
    found = wording("Anna Holm resigned in May after losing the vote.", "resigned")
    assert found.clause == "Anna Holm resigned in May"


def test_what_is_said_of_several_things_is_plural() -> None:
    assert wording("The photographs released on Monday show it.", "released").plural
    assert not wording("The photograph released on Monday shows it.", "released").plural


def test_a_particle_belongs_to_the_verb() -> None:
    assert wording("The council called off the vote.", "called").base == "call off"


def test_a_surname_is_shown_in_full() -> None:
    assert wording("Sen. Peter Olsen left. Olsen sued the paper.", "sued").subject == "Peter Olsen"


def test_an_organisation_keeps_its_article() -> None:
    found = wording("The Harbour Workers Union (HWU) rejected the offer.", "rejected")
    assert found.subject == "the Harbour Workers Union"


def test_only_a_name_keeps_its_capital_in_the_middle_of_a_question() -> None:
    assert wording("Another vote was planned.", "planned").subject == "another vote"


@pytest.mark.parametrize(
    ("text", "word", "plural"),
    [
        ("The workers left.", "left", True),
        ("Anna Brandt and Peter Olsen left.", "left", True),
        ("The worker left.", "left", False),
        ("Some of the workers were fired.", "fired", True),
        ("The Sandvik University of Science and Technology was founded.", "founded", False),
        ("The plans were outlined on Monday and are expected in May.", "expected", True),
    ],
)
def test_the_number_of_the_subject_is_known(text: str, word: str, plural: bool) -> None:
    assert wording(text, word).plural is plural


def test_times_and_clauses_are_no_part_of_the_rest() -> None:
    found = wording("The mayor closed the school on Monday because the roof leaked.", "closed")
    assert found.rest == "the school"


def test_how_long_it_lasts_is_no_part_of_the_rest() -> None:
    assert wording("The mayor closed the school for two weeks.", "closed").rest == "the school"
    assert wording("The mayor closed the school for girls.", "closed").rest != ""


def test_a_long_rest_is_cut() -> None:
    whom = "all the many and very noisy children of the old northern river towns"
    rest = wording(f"The mayor closed the school to {whom}.", "closed").rest
    assert rest.startswith("the school")
    assert len(rest.split()) <= LONGEST


def test_the_clause_is_shown_as_it_stands_without_the_signs_at_its_ends() -> None:
    text = 'Clara Novak said: "The  bridge\nfell at noon." Then she left.'
    assert wording(text, "fell").clause == "The bridge fell at noon"


def test_an_event_noun_has_no_rest() -> None:
    found = wording("The talks between Anna Brandt and Maria Keller failed.", "talks")
    assert (found.subject, found.base, found.rest) == ("Anna Brandt and Maria Keller", "talk", "")


@pytest.mark.parametrize("text", ["The Great Recession began in 2008.", "It sank the Red Star."])
def test_a_name_has_one_article(text: str) -> None:
    said = [f"{claim.wording.subject} {claim.wording.rest}" for claim in claims_of(text)]
    assert not any("the the " in words.lower() for words in said)


def test_a_quotation_that_is_torn_loses_its_mark() -> None:
    found = wording("Anna Holm and her “guests” will land on Monday.", "land")
    assert found.subject == "Anna Holm and her guests"


def test_what_happened_last_is_not_asked_without_it() -> None:
    assert not wording("Anna Holm was last seen at the harbour.", "seen").is_whole
    assert wording("Anna Holm was seen at the harbour.", "seen").is_whole


def test_a_clause_keeps_the_mark_of_a_quotation_that_it_closes() -> None:
    found = wording("Anna Holm said that “countless” ferries were burned.", "burned")
    assert found.passage == "“countless” ferries were burned"


def test_a_participle_is_quoted_with_its_noun() -> None:
    found = wording("The letter sent to Peter Lund named the ship.", "sent")
    assert found.passage == "The letter sent to Peter Lund"
