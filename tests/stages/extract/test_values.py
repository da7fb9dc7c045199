from datetime import date
from decimal import Decimal

import pytest
from tests.annotating import claim_of, only

from crosscheck.model.claim import Claim, Role
from crosscheck.model.values import Quantity, TimeExpression


def quantities(claim: Claim) -> list[Quantity]:
    return [m.value for m in claim.mentions(Role.QUANTITY) if isinstance(m.value, Quantity)]


def quantity(text: str, word: str) -> Quantity:
    (found,) = quantities(claim_of(text, word))
    return found


def time(text: str, word: str, published: str | None = None) -> TimeExpression:
    value = only(claim_of(text, word, published=published), Role.TIME).value
    assert isinstance(value, TimeExpression)
    return value


@pytest.mark.parametrize(
    ("text", "word", "number", "counted"),
    [
        ("The storm injured 12 passengers.", "injured", 12, "passenger"),
        ("The storm killed three sailors.", "killed", 3, "sailor"),
        ("About 40 police officers guarded the bridge.", "guarded", 40, "officer"),
        ("The council wants to close 12 old schools.", "close", 12, "school"),
        ("The police arrested 15 of the students.", "arrested", 15, "student"),
        ("They made 52 requests, of which 48 were granted.", "granted", 48, "request"),
        ("One hundred and twenty-nine were rescued.", "rescued", 129, "people"),
        ("The blast killed 11.", "killed", 11, "people"),
        ("The storm left 12 dead.", "left", 12, "people"),
        ("The remaining 43 voted against the bill.", "voted", 43, "people"),
        ("The shop charged 40.", "charged", 40, ""),
    ],
)
def test_a_number_counts_the_noun_that_it_modifies(
    text: str, word: str, number: int, counted: str
) -> None:
    found = quantity(text, word)
    assert (found.nominal, found.counted) == (Decimal(number), counted)


@pytest.mark.parametrize(
    ("text", "word", "counted"),
    [
        ("Dozens of people fled.", "fled", "people"),
        ("Thousands of workers protested.", "protested", "worker"),
    ],
)
def test_a_number_word_counts_what_follows_of(text: str, word: str, counted: str) -> None:
    assert quantity(text, word).counted == counted


def test_the_noun_is_kept_as_written_with_its_compounds() -> None:
    claim = claim_of("About 40 police officers guarded the bridge.", "guarded")
    assert only(claim, Role.QUANTITY).head == "police officers"


def test_money_is_no_count() -> None:
    found = quantity("The fund paid 3 million euros to the city.", "paid")
    assert (found.nominal, found.unit, found.counted) == (Decimal(3_000_000), "EUR", "")


def test_each_number_goes_to_its_own_verb() -> None:
    text = "The storm injured 12 passengers and killed three sailors."
    assert quantity(text, "injured").nominal == 12
    assert quantity(text, "killed").nominal == 3


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders met in Vienna.",
        "The two presidents met in Vienna.",
        "His two brothers met in Vienna.",
        "Both leaders met in Vienna.",
    ],
)
def test_the_two_leaders_count_nothing(text: str) -> None:
    assert quantities(claim_of(text, "met")) == []


def test_lawyers_who_are_told_apart_by_what_they_did_are_counted() -> None:
    assert quantity("The four lawyers who resigned met in Vienna.", "met").nominal == 4


def test_two_leaders_are_counted() -> None:
    assert quantity("Two leaders met in Vienna.", "met").nominal == 2


def test_a_number_in_a_name_counts_nothing() -> None:
    assert quantities(claim_of("Channel 4 fired the editor.", "fired")) == []
    assert quantities(claim_of("The Committee of 100 Women fired the editor.", "fired")) == []


def test_a_date_is_no_quantity() -> None:
    claim = claim_of("The bridge opened on 3 May 2021.", "opened")
    assert quantities(claim) == []
    assert only(claim, Role.TIME).evidence.quote == "3 May 2021"


def test_weeks_ago_are_no_quantity_and_weeks_of_work_are_one() -> None:
    assert quantities(claim_of("Lund left between two and three weeks ago.", "left")) == []
    found = quantity("Lund worked for between two and three weeks.", "worked")
    assert (found.low, found.high, found.unit) == (Decimal(2), Decimal(3), "week")


def test_each_date_goes_to_its_own_verb() -> None:
    text = "The trams stopped in Brno on 3 May 2021 and started on 5 May 2021."
    assert time(text, "stopped").earliest == date(2021, 5, 3)
    assert time(text, "started").earliest == date(2021, 5, 5)


@pytest.mark.parametrize(
    ("text", "word", "cue", "head"),
    [
        ("The list will be released by June 20.", "released", "by", ""),
        ("As of Tuesday, 340 cases were confirmed.", "confirmed", "as of", ""),
        ("Anna Holm announced her resignation, effective Friday.", "announced", "", "effective"),
    ],
)
def test_a_time_is_known_by_what_introduces_it(text: str, word: str, cue: str, head: str) -> None:
    (time,) = claim_of(text, word).mentions(Role.TIME)
    assert (time.cue, time.head, time.inner) == (cue, head, bool(head))


def test_a_weekday_is_the_last_one_before_the_publication() -> None:
    found = time("The mayor resigned on Monday.", "resigned", published="2021-05-05")
    assert (found.earliest, found.latest) == (date(2021, 5, 3), date(2021, 5, 3))


def test_a_weekday_of_a_planned_thing_is_the_next_one() -> None:
    found = time("The mayor will resign on Monday.", "resign", published="2021-05-05")
    assert found.earliest == date(2021, 5, 10)


def test_a_weekday_without_a_publication_date_stays_open() -> None:
    found = time("The mayor resigned on Monday.", "resigned")
    assert (found.earliest, found.latest, found.weekday) == (None, None, 0)
