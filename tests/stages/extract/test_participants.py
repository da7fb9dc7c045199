import pytest
from tests.annotating import claim_of, claims_of, keys, only, quotes

from crosscheck.model.claim import Role
from crosscheck.model.values import Agent, Organisation, Phrase, Place

AGENT, PATIENT = Role.AGENT, Role.PATIENT
BRANDT, KELLER, OLSEN = "p:anna brandt", "p:maria keller", "p:peter olsen"


@pytest.mark.parametrize(
    "text",
    [
        "The police arrested Peter Olsen.",
        "Peter Olsen was arrested by the police.",
        "Peter Olsen has been arrested by the police.",
    ],
)
def test_active_and_passive_have_the_same_parties(text: str) -> None:
    claim = claim_of(text, "arrested")
    assert (keys(claim, AGENT), keys(claim, PATIENT)) == (["n:police"], [OLSEN])


def test_a_passive_without_by_has_no_agent() -> None:
    claim = claim_of("Peter Olsen was arrested.", "arrested")
    assert (keys(claim, AGENT), keys(claim, PATIENT)) == ([], [OLSEN])


def test_everyone_coordinated_is_a_party() -> None:
    claim = claim_of("The treaty was signed by Anna Brandt and Peter Olsen.", "signed")
    assert keys(claim, AGENT) == [BRANDT, OLSEN]


def test_a_party_in_brackets_is_no_party_of_the_deed() -> None:
    claim = claim_of("State Mayor Anna Brandt (D) reportedly issued permits last month.", "issued")
    assert keys(claim, AGENT) == [BRANDT]


def test_the_other_one_is_the_counterpart() -> None:
    claim = claim_of("Anna Brandt spoke with Peter Olsen about the river.", "spoke")
    assert only(claim, AGENT).key == BRANDT
    assert (only(claim, Role.COUNTERPART).key, only(claim, Role.COUNTERPART).cue) == (OLSEN, "with")
    assert quotes(claim, Role.TOPIC) == ["the river"]


def test_a_relative_clause_takes_its_subject_from_the_noun_above() -> None:
    opened = claim_of("The minister who opened the bridge resigned on Friday.", "opened")
    assert quotes(opened, AGENT) == ["The minister"]
    assert not only(opened, AGENT).direct
    resigned = claim_of("The minister who opened the bridge resigned on Friday.", "resigned")
    assert only(resigned, AGENT).direct


def test_a_passive_relative_clause_has_the_noun_above_as_its_object() -> None:
    claim = claim_of("Peter Olsen, who was arrested on Monday, left.", "arrested")
    assert (keys(claim, AGENT), keys(claim, PATIENT)) == ([], [OLSEN])


def test_a_second_verb_shares_the_subject() -> None:
    text = "The mayor closed the school and opened a library."
    assert quotes(claim_of(text, "opened"), AGENT) == ["The mayor"]
    assert quotes(claim_of(text, "opened"), PATIENT) == ["a library"]
    assert not only(claim_of(text, "opened"), AGENT).direct


def test_who_is_asked_to_do_it_does_it() -> None:
    text = "The mayor asked the council to close the school."
    assert quotes(claim_of(text, "close"), AGENT) == ["the council"]
    assert quotes(claim_of(text, "asked"), AGENT) == ["The mayor"]


def test_who_plans_to_do_it_does_it() -> None:
    claim = claim_of("The council plans to close the school.", "close")
    assert quotes(claim, AGENT) == ["The council"]


def test_an_event_noun_has_those_between_whom_it_is_and_its_owner_as_agents() -> None:
    talks = claim_of("The talks between Anna Brandt and Maria Keller failed.", "talks")
    assert keys(talks, AGENT) == [BRANDT, KELLER]
    visit = claim_of("Maria Keller's visit to Oslo angered the union.", "visit")
    assert quotes(visit, AGENT) == ["Maria Keller"]
    assert quotes(visit, Role.COUNTERPART) == ["Oslo"]


def test_names_become_typed_values() -> None:
    claim = claim_of("Dr. Maria Keller visited Paris on Monday.", "visited")
    agent, patient = only(claim, AGENT).value, only(claim, PATIENT).value
    assert agent == Agent("Maria Keller", "Maria Keller")
    assert patient == Place("Paris", "Paris")
    union = claim_of("The Harbour Workers Union (HWU) rejected the offer.", "rejected")
    assert isinstance(only(union, AGENT).value, Organisation)
    assert isinstance(only(union, PATIENT).value, Phrase)


def test_who_stands_beside_a_description_is_named() -> None:
    text = "The Minister of Rivers, Peter Olsen, resigned. Clara Novak, the mayor, left."
    assert quotes(claim_of(text, "resigned"), AGENT) == ["Peter Olsen"]
    assert quotes(claim_of(text, "left"), AGENT) == ["Clara Novak"]


def test_a_possessive_ending_is_no_part_of_the_name() -> None:
    claim = claim_of("Anna Brandt called Maria Keller at Peter Olsen's request.", "called")
    assert quotes(claim, Role.REQUESTER) == ["Peter Olsen"]


def test_a_pronoun_without_anyone_before_it_means_nobody_known() -> None:
    (claim,) = claims_of("He resigned.")
    assert keys(claim, AGENT) == ["?"]
    assert not only(claim, AGENT).direct


def test_a_relative_clause_is_said_of_the_last_noun_before_it_and_of_none_behind() -> None:
    behind = "Anna Brandt, who opened the bridge on Friday, and Peter Olsen disagreed."
    assert keys(claim_of(behind, "opened"), AGENT) == [BRANDT]
    before = "Anna Brandt and Peter Olsen, who opened the bridge on Friday, disagreed."
    assert keys(claim_of(before, "opened"), AGENT) == [OLSEN]


def test_one_person_by_two_names_is_no_pair() -> None:
    text = "Peter Olsen called Peter on Monday. They decided to sell the bridge."
    assert keys(claim_of(text, "decided"), AGENT) == ["?"]
