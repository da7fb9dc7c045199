"""A question leaves nothing out that its verb calls for: where it would, the clause is quoted."""

import pytest
from tests.comparing import claim_in

from crosscheck.model.claim import Role
from crosscheck.model.values import Measure
from crosscheck.text.askable import tells_which
from crosscheck.text.questions import how_many, when, whether, who


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Anna Holm announced plans to close the plant.", "announce"),
        ("Anna Holm was asked to determine whether the ferry sank.", "ask"),
        ("Anna Holm reminded everyone that the vote was lost.", "remind"),
        ("Anna Holm left open the possibility that the plant would close.", "leave"),
        ("Anna Holm signed a letter that called for a vote and praised the crew.", "sign"),
        ("Anna Holm joined judges Clara Ruiz and Peter Lund in their dissent.", "join"),
    ],
)
def test_what_a_clause_completes_is_quoted_with_it(text: str, lemma: str) -> None:
    assert whether(claim_in(text, lemma)) == f"Is this so: “{text.removesuffix('.')}”?"


@pytest.mark.parametrize(
    ("text", "lemma", "question"),
    [
        (
            "Anna Holm met with Peter Lund, who leads the council.",
            "meet",
            "Did Anna Holm meet with Peter Lund?",
        ),
        (
            "Anna Holm sued the Sandvik Post, which had called her a thief.",
            "sue",
            "Did Anna Holm sue the Sandvik Post?",
        ),
        (
            "Anna Holm closed the plant because the roof leaked.",
            "close",
            "Did Anna Holm close the plant?",
        ),
        (
            "Anna Holm met with Peter Lund, the mayor of Sandvik.",
            "meet",
            "Did Anna Holm meet with Peter Lund?",
        ),
        (
            "Anna Holm served as the mayor of Sandvik.",
            "serve",
            "Did Anna Holm serve as the mayor of Sandvik?",
        ),
        (
            "Anna Holm complained to the council about the noise.",
            "complain",
            "Did Anna Holm complain to the council about the noise?",
        ),
    ],
)
def test_a_clause_beside_is_no_part_of_the_question(text: str, lemma: str, question: str) -> None:
    assert whether(claim_in(text, lemma)) == question


def test_the_time_of_half_a_clause_is_asked_with_the_sentence() -> None:
    claim = claim_in("Anna Holm announced plans on Monday to close the plant.", "announce")
    (time,) = claim.mentions(Role.TIME)
    asked = "When: “Anna Holm announced plans on … to close the plant”?"
    assert when(claim, time) == asked


def test_who_did_half_of_it_is_asked_with_the_sentence() -> None:
    claim = claim_in("Anna Holm announced plans to close the plant.", "announce")
    (agent,) = claim.mentions(Role.AGENT)
    assert who(claim, agent) == "Who: “… announced plans to close the plant”?"


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("the Sandvik plant", True),
        ("the bridge", True),
        ("five helicopters", True),
        ("her first term", True),
        ("a letter to Peter Lund", True),
        ("a letter", False),
        ("the move", False),
        ("the allegations", False),
        ("plans", False),
        ("", False),
    ],
)
def test_a_name_a_number_or_a_thing_of_its_own_says_which(words: str, which: bool) -> None:
    assert tells_which(words) is which


def test_the_time_of_any_thing_is_asked_with_the_sentence() -> None:
    claim = claim_in("Anna Holm signed a letter on Monday.", "sign")
    (time,) = claim.mentions(Role.TIME)
    assert when(claim, time) == "When: “Anna Holm signed a letter on …”?"


@pytest.mark.parametrize(
    ("text", "lemma", "question"),
    [
        (
            "Pilots said that Anna Holm left and that Peter Lund closed the old bridge.",
            "close",
            "Is this so, as reported: “Peter Lund closed the old bridge”?",
        ),
        (
            "Pilots said that Anna Holm left and closed the old bridge.",
            "close",
            "Is this so, as reported: “Pilots said that Anna Holm left and closed the old bridge”?",
        ),
    ],
)
def test_what_is_reported_is_quoted_with_its_subject(text: str, lemma: str, question: str) -> None:
    assert whether(claim_in(text, lemma)) == question


def test_who_is_counted_between_dashes_is_no_part_of_the_question() -> None:
    claim = claim_in("Two mayors -- Anna Holm and Peter Lund -- voted for the deal.", "vote")
    (count,) = claim.mentions(Role.QUANTITY)
    asked = how_many(claim, count, Measure.COUNT)
    assert asked == (
        "How many mayors: “… mayors -- Anna Holm and Peter Lund -- voted for the deal”?"
    )


@pytest.mark.parametrize(
    ("text", "lemma", "asked"),
    [
        (
            "Holm has led the port since May.",
            "lead",
            "Since when: “Holm has led the port since …”?",
        ),
        ("Holm closed the port until May.", "close", "Until when: “Holm closed the port until …”?"),
        ("Holm must sell the port by May.", "sell", "By when: “Holm must sell the port by …”?"),
        ("Holm was rich as of 2016.", "be", "As of when: “Holm was rich as of …”?"),
    ],
)
def test_what_lasted_until_then_or_since_did_not_happen_then(
    text: str, lemma: str, asked: str
) -> None:
    claim = claim_in(text, lemma)
    (time,) = claim.mentions(Role.TIME)
    assert when(claim, time) == asked


def test_a_forecast_is_asked_about_with_whoever_makes_it() -> None:
    claim = claim_in("Experts estimated that 500 jobs were lost in May.", "lose")
    (jobs,) = claim.mentions(Role.QUANTITY)
    asked = "How many jobs: “Experts estimated that … jobs were lost in May”?"
    assert how_many(claim, jobs, Measure.COUNT) == asked


def test_a_count_of_two_kinds_is_not_asked_of_one() -> None:
    claim = claim_in("The fire killed 17 pupils and teachers in Sandvik.", "kill")
    (killed,) = claim.mentions(Role.QUANTITY)
    asked = "How many: “The fire killed … pupils and teachers in Sandvik”?"
    assert how_many(claim, killed, Measure.COUNT) == asked


def test_what_somebody_said_is_asked_about_with_its_sentence() -> None:
    claim = claim_in("Here is what Anna Holm said on Friday about the interview.", "say")
    (time,) = claim.mentions(Role.TIME)
    asked = "When: “Here is what Anna Holm said on … about the interview”?"
    assert when(claim, time) == asked
