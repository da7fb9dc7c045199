import pytest
from tests.annotating import claim_of, claims_of, only, quotes

from crosscheck.model.claim import Claim, Role
from crosscheck.model.values import Status

OUTCOME, STATUS = Role.OUTCOME, Role.STATUS


def status(claim: Claim) -> Status:
    value = only(claim, STATUS).value
    assert isinstance(value, Status)
    return value


@pytest.mark.parametrize(
    ("text", "word", "outcome"),
    [
        ("Anna Brandt agreed to reopen the bridge.", "agreed", "to reopen the bridge"),
        ("They agreed that the ministers would meet.", "agreed", "that the ministers would meet"),
        ("The two sides promised to open the border.", "promised", "to open the border"),
        ("The parties decided to postpone the vote.", "decided", "to postpone the vote"),
        ("They agreed to meet in May, hoping for peace.", "agreed", "to meet in May"),
        ("The talks ended in failure.", "talks", "ended in failure"),
        ("The port signed a long-term contract.", "signed", "signed a long-term contract"),
        ("The port reached a “deal” with Oslo.", "reached", "reached a “deal” with Oslo"),
        ("They agreed that the bridge be closed.", "agreed", "that the bridge be closed"),
        ("The talks ended without a deal.", "talks", "ended without a deal"),
        ("The negotiations failed. The meeting collapsed.", "meeting", "collapsed"),
    ],
)
def test_what_came_of_it_is_the_outcome(text: str, word: str, outcome: str) -> None:
    assert quotes(claim_of(text, word), OUTCOME) == [outcome]


def test_two_who_say_that_something_will_be_have_an_outcome() -> None:
    joint = claim_of("Anna Brandt and Peter Olsen said that talks will continue.", "said")
    assert quotes(joint, OUTCOME) == ["that talks will continue"]


def test_one_who_says_that_something_will_be_has_none() -> None:
    claims = claims_of("Peter Olsen said that talks will continue.")
    assert claims
    assert [quotes(claim, OUTCOME) for claim in claims] == [[]] * len(claims)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The talks lasted an hour.", "talks"),
        ("The strike hits on Monday.", "strike"),
        ("The council decided whether to close the bridge.", "decided"),
        ("An autopsy determined what killed him.", "determined"),
        ("We agree that leaks are ruining the port.", "agree"),
        ("The court fined anyone determined to close the bridge.", "determined"),
    ],
)
def test_what_is_open_or_goes_on_is_no_outcome(text: str, word: str) -> None:
    assert quotes(claim_of(text, word), OUTCOME) == []


def test_an_outcome_that_ends_in_a_quotation_has_both_its_marks() -> None:
    claim = claim_of("The mayor promised to make the bridge “a place for all.”", "promised")
    assert quotes(claim, OUTCOME) == ["to make the bridge “a place for all.”"]


STEPS = [
    ("The ministry considered the closure of the institute.", "considered", "considered"),
    ("The ministry threatened to close the institute.", "threatened", "threatened"),
    ("The ministry asked a court to close the institute.", "asked", "requested"),
    ("The ministry sued to close the institute.", "sued", "filed"),
    ("A court ordered the institute to close.", "ordered", "ordered"),
]
CASE = [
    ("The police questioned Peter Olsen.", "questioned", "questioned"),
    ("The police arrested Peter Olsen.", "arrested", "arrested"),
    ("Peter Olsen was charged with fraud.", "charged", "charged"),
    ("Peter Olsen was indicted on Monday.", "indicted", "charged"),
    ("A judge convicted Peter Olsen of fraud.", "convicted", "convicted"),
    ("A judge sentenced Peter Olsen to five years in prison.", "sentenced", "sentenced"),
]
BILL = [
    ("The minister proposed the bill.", "proposed", "proposed"),
    ("The bill was introduced in May.", "introduced", "introduced"),
    ("The senate approved the bill.", "approved", "passed"),
    ("The president vetoed the bill.", "vetoed", "vetoed"),
]


@pytest.mark.parametrize(
    ("ladder", "steps"), [("action", STEPS), ("criminal case", CASE), ("bill", BILL)]
)
def test_the_steps_of_a_course_climb_their_ladder(
    ladder: str, steps: list[tuple[str, str, str]]
) -> None:
    found = [status(claim_of(text, word)) for text, word, _ in steps]
    assert {one.ladder for one in found} == {ladder}
    assert [one.rung for one in found] == [rung for *_, rung in steps]
    assert [one.rank for one in found] == sorted(one.rank for one in found)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor ordered a pizza.", "ordered"),
        ("Peter Olsen asked the mayor a question.", "asked"),
        ("The mayor painted the wall.", "painted"),
    ],
)
def test_a_verb_without_an_action_below_it_is_no_step(text: str, word: str) -> None:
    assert claim_of(text, word).mentions(STATUS) == ()


def test_a_step_tells_which_action_it_is_a_step_of() -> None:
    claim = claim_of("The court ordered the ministry to release Peter Olsen.", "ordered")
    context = only(claim, STATUS).context
    assert "action:release" in context
    assert "name:olsen" in context


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("The ministers agreed that their envoys would meet in May.", "agreed", 1),
        ("The ministers agreed to share fishing quotas.", "agreed", 1),
        ("Peter Olsen agreed with her that the bridge is unsafe.", "agreed", 0),
        ("They agree that the old bridge was unsafe.", "agree", 0),
    ],
)
def test_being_of_one_mind_is_no_agreement(text: str, word: str, told: int) -> None:
    assert len(claim_of(text, word).mentions(Role.OUTCOME)) == told
