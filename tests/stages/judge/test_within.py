import pytest
from tests.comparing import Article, matter_of

from crosscheck.model.fact import Kind
from crosscheck.model.finding import Finding, Level
from crosscheck.stages.judge.within import findings_within


def findings(body: str, headline: str = "") -> list[Finding]:
    matter = matter_of([Article(body, "a.txt", "Post", headline=headline)])
    return findings_within(matter.aligned.claims, matter.sentences)


@pytest.mark.parametrize("day", ["31 June", "February 29, 2019", "April 31", "30 February"])
def test_a_day_that_no_calendar_has_is_found(day: str) -> None:
    (finding,) = findings(f"The council will meet on {day} in the town hall.")
    assert finding.kind is Kind.IMPOSSIBLE_VALUE
    assert finding.level is Level.CONFLICT
    assert finding.left == finding.right
    assert day in finding.left.quote


@pytest.mark.parametrize("day", ["30 June", "February 29, 2020", "29 February", "31 December"])
def test_a_day_that_some_year_has_is_not_found(day: str) -> None:
    assert findings(f"The council will meet on {day} in the town hall.") == []


def test_a_headline_says_nobody_was_hurt_and_the_article_counts_two() -> None:
    (finding,) = findings(
        "The fire was out by noon. Two residents were hurt, the fire brigade said.",
        "No one hurt as fire destroys bakery",
    )
    assert (finding.kind, finding.level) == (Kind.HEADLINE_BODY, Level.CONFLICT)
    assert finding.rule == "headline-body/harm"
    assert finding.left.document == finding.right.document


def test_a_headline_that_its_article_bears_out_is_not_found() -> None:
    found = findings(
        "The fire was out by noon. No one was hurt, the fire brigade said.",
        "No one hurt as fire destroys bakery",
    )
    assert found == []


def test_a_headline_lets_two_people_meet_who_only_spoke_by_phone() -> None:
    (finding,) = findings(
        "Anna Holm spoke with Peter Lund by phone on Monday.", "Anna Holm met Peter Lund"
    )
    assert (finding.kind, finding.level) == (Kind.HEADLINE_BODY, Level.TENSION)
    assert finding.rule == "headline-body/meeting-or-call"


def test_a_headline_of_a_meeting_stands_when_the_article_tells_of_one() -> None:
    body = "Anna Holm met Peter Lund on Friday. Anna Holm had spoken with Peter Lund by phone."
    assert findings(body, "Anna Holm met Peter Lund") == []


def test_a_headline_gives_a_number_that_the_article_does_not() -> None:
    (finding,) = findings(
        "The blast in Sandvik killed 12 people, police said.", "Blast kills 21 people in Sandvik"
    )
    assert (finding.kind, finding.level) == (Kind.HEADLINE_BODY, Level.TENSION)
    assert {finding.left.value, finding.right.value} == {"12", "21"}


def test_a_round_number_in_a_headline_is_borne_out_by_an_exact_one() -> None:
    body = "The blast in Sandvik killed 203 people, police said."
    assert findings(body, "Blast kills about 200 people in Sandvik") == []


def test_an_article_without_a_headline_is_not_set_against_itself() -> None:
    assert findings("The blast killed 12 people. The blast killed 21 people.") == []


def test_a_headline_says_arrested_and_the_article_that_no_one_was() -> None:
    (finding,) = findings(
        "Police have questioned the captain. So far no one has been arrested.",
        "Captain arrested after ferry hits rocks",
    )
    assert (finding.kind, finding.level) == (Kind.HEADLINE_BODY, Level.CONFLICT)
    assert finding.rule == "headline-body/denied-step"


def test_a_headline_of_an_arrest_stands_when_the_article_tells_of_one_as_well() -> None:
    body = "The captain was arrested at noon. No one else has been arrested, police said."
    assert findings(body, "Captain arrested after ferry hits rocks") == []
