import pytest
from tests.annotating import claim_of, keys, only

from crosscheck.model.claim import Role
from crosscheck.text.parties import UNNAMED

REQUESTER = Role.REQUESTER


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peter Olsen asked Anna Brandt to call Maria Keller.", "call"),
        ("Anna Brandt was asked by Peter Olsen to call Maria Keller.", "call"),
        ("Peter Olsen asked for a meeting with Anna Brandt.", "asked"),
        ("Peter Olsen proposed the meeting.", "proposed"),
        ("The rescue boat was summoned by Peter Olsen.", "summoned"),
    ],
)
def test_who_wants_it_to_take_place_is_the_requester(text: str, word: str) -> None:
    assert keys(claim_of(text, word), REQUESTER) == ["p:peter olsen"]


def test_a_request_in_the_passive_names_nobody_and_keeps_its_words() -> None:
    claim = claim_of("It was thought that Anna Brandt would be asked to call Maria Keller.", "call")
    mention = only(claim, REQUESTER)
    assert mention.key == UNNAMED
    assert mention.evidence.quote == "would be asked"


def test_a_request_says_for_what_and_with_whom() -> None:
    claim = claim_of("Peter Olsen asked Anna Brandt to call Maria Keller.", "call")
    context = only(claim, REQUESTER).context
    assert "event:talks" in context
    assert "name:p:maria keller" in context
    assert "name:p:peter olsen" not in context


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peter Olsen asked Anna Brandt to paint the bridge.", "paint"),
        ("Peter Olsen asked about the meeting.", "asked"),
        ("Peter Olsen proposed a new bridge.", "proposed"),
        ("Anna Brandt called Maria Keller.", "called"),
    ],
)
def test_other_wishes_make_nobody_a_requester(text: str, word: str) -> None:
    assert keys(claim_of(text, word), REQUESTER) == []


def test_a_visit_at_the_suggestion_of_somebody_was_asked_for_by_them() -> None:
    claim = claim_of("The visit came about at the suggestion of Anna Holm.", "visit")
    assert keys(claim, Role.REQUESTER) == ["p:anna holm"]


def test_whom_it_was_that_did_it_did_it() -> None:
    claim = claim_of("It was Madrid that offered the two planes.", "offered")
    assert keys(claim, Role.AGENT) == ["s:Spain"]


def test_a_trip_that_was_undertaken_at_an_invitation_was_asked_for() -> None:
    claim = claim_of("The trip was undertaken at the invitation of Anna Holm.", "trip")
    assert keys(claim, Role.REQUESTER) == ["p:anna holm"]
