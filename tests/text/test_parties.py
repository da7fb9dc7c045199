from dataclasses import replace

import pytest

from crosscheck.model.claim import Claim, Mention, Modality, Polarity, Predicate, Role
from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.values import Phrase
from crosscheck.text.parties import Fit, party_fits

AGENT, PATIENT, COUNTERPART = Role.AGENT, Role.PATIENT, Role.COUNTERPART


def claim(sense: str, *parties: tuple[Role, str]) -> Claim:
    slots = tuple(
        Mention(role, Phrase(key, ()), Evidence("d", Span(0, 0), ""), key) for role, key in parties
    )
    predicate = Predicate(sense, sense, sense, "VBD")
    asserted = (Polarity.AFFIRMED, Modality.ASSERTED)
    return Claim("c", "d", "s", Span(0, 0), predicate, slots, *asserted, attribution=())


def fits(a: Claim, b: Claim) -> list[Fit]:
    there, back = party_fits(a, b), party_fits(b, a)
    assert there == back
    return there


def test_the_same_agent_is_shared_and_another_one_is_apart() -> None:
    olsen = claim("resign", (AGENT, "p:peter olsen"))
    assert fits(olsen, claim("resign", (AGENT, "p:peter olsen"))) == [Fit.SHARED]
    assert fits(olsen, claim("resign", (AGENT, "p:maria keller"))) == [Fit.APART]


def test_one_party_in_common_is_enough() -> None:
    both = claim("sign", (AGENT, "p:peter olsen"), (AGENT, "p:maria keller"))
    assert fits(both, claim("sign", (AGENT, "p:peter olsen"))) == [Fit.SHARED]


def test_a_side_that_one_claim_leaves_open_says_nothing() -> None:
    olsen = claim("arrest", (PATIENT, "p:peter olsen"))
    assert fits(olsen, claim("arrest", (AGENT, "n:police"))) == []
    assert fits(claim("arrest"), claim("arrest")) == []


def test_a_description_may_be_the_named_one() -> None:
    named, described = (AGENT, "p:peter olsen"), (AGENT, "n:mayor")
    assert fits(claim("resign", named), claim("resign", described)) == [Fit.UNKNOWN]


def acting(words: str, key: str, *before: str) -> Claim:
    agent = Mention(AGENT, Phrase(words, ()), Evidence("d", Span(0, 0), words), key, before=before)
    return replace(claim("resign"), slots=(agent,))


def test_he_and_she_are_two() -> None:
    he, she = acting("He", "?"), acting("She", "?")
    assert fits(he, she) == [Fit.APART]
    assert fits(he, acting("Holm", "p:anna holm", "ms.", "senator")) == [Fit.APART]
    assert fits(he, acting("Lund", "p:peter lund", "mr.")) == []
    assert fits(he, acting("Lund", "p:peter lund")) == []


def test_a_person_may_act_for_an_organisation() -> None:
    person, ministry = (AGENT, "p:peter olsen"), (AGENT, "o:ministry of rivers")
    assert fits(claim("ban", person), claim("ban", ministry)) == [Fit.UNKNOWN]


def test_two_descriptions_with_other_words_may_be_one() -> None:
    police, officers = (AGENT, "n:police"), (AGENT, "n:officer")
    assert fits(claim("arrest", police), claim("arrest", officers)) == [Fit.UNKNOWN]


def test_each_side_is_compared_with_its_own() -> None:
    a = claim("arrest", (AGENT, "n:police"), (PATIENT, "p:peter olsen"))
    b = claim("arrest", (AGENT, "n:police"), (PATIENT, "p:maria keller"))
    assert fits(a, b) == [Fit.SHARED, Fit.APART]


def test_who_attacks_whom_is_not_interchangeable() -> None:
    a = claim("attack", (AGENT, "s:Norland"), (PATIENT, "s:Suderland"))
    b = claim("attack", (AGENT, "s:Suderland"), (PATIENT, "s:Norland"))
    assert fits(a, b) == [Fit.APART, Fit.APART]


@pytest.mark.parametrize("sense", ["meet", "confer", "agree", "discuss"])
def test_those_who_meet_are_pooled_whatever_their_side(sense: str) -> None:
    a = claim(sense, (AGENT, "p:anna brandt"), (COUNTERPART, "p:maria keller"))
    b = claim(sense, (AGENT, "p:maria keller"), (AGENT, "p:anna brandt"))
    assert fits(a, b) == [Fit.SHARED, Fit.SHARED]


def test_meetings_of_other_pairs_are_apart_even_with_one_in_common() -> None:
    a = claim("meet", (AGENT, "p:anna brandt"), (PATIENT, "p:maria keller"))
    b = claim("meet", (AGENT, "p:anna brandt"), (PATIENT, "p:peter olsen"))
    assert fits(a, b) == [Fit.APART]


def test_a_meeting_that_names_only_one_of_the_two_still_fits() -> None:
    a = claim("meet", (AGENT, "p:anna brandt"), (PATIENT, "p:maria keller"))
    assert fits(a, claim("meet", (AGENT, "p:maria keller"))) == [Fit.SHARED]
    assert fits(a, claim("meet", (AGENT, "p:peter olsen"))) == [Fit.APART]


def test_an_unresolved_pronoun_matches_nobody() -> None:
    unknown = claim("resign", (AGENT, "?"))
    assert fits(unknown, unknown) == []
    assert fits(unknown, claim("resign", (AGENT, "p:peter olsen"))) == []
