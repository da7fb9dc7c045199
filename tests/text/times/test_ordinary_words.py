"""Words and figures that look like times and are none."""

from datetime import date

import pytest

from crosscheck.text.times import find_times


@pytest.mark.parametrize(
    "text",
    [
        "He may march for a second time.",
        "Prime Minister May said no.",
        "Support came from May, who smiled.",
        "It was May who left.",
        "April Ryan asked again.",
        "The March on the capital was calm.",
        "The sun sat low and wed the sea.",
        "The fall of the fort came quickly.",
        "They spring up like mushrooms near spring water.",
        "Resolution 2334 passed.",
        "It cost $2000.",
        "It counted 1,900 people.",
        "Some 2000 people and about 1500 troops came.",
        "A Boeing 747 landed.",
        "The attacks of 9/11 came up.",
        "a 16-year-old boy, 50 years old",
        "They won 3:1 and paid 2.50.",
        "Flight 2012 and Windows 2000",
        "an EL/W-2090 radar",
        "The Sunday Times asked, and Sunday schools closed.",
        "Black Friday sales",
        "Christmas shopping",
        "the last quarter of the match",
        "It stays open 24 hours a day.",
        "one day",
        "3 million years ago",
        "It rose 1998% to 2000m.",
        "His 1987 Chevrolet stood outside.",
        "Today's youth were the subject.",
        "She wrote to USA Today and USA TODAY.",
        "He dismissed the report of the Mail on Sunday.",
        "He was on the Today show.",
        "She is the host of “Dinner With Ada Tonight,” a programme.",
        "It came in the final days of the siege.",
        "'12 men fled,' she said.",
        "They paid \u201896 each'.",
    ],
)
def test_ordinary_words_are_no_times(text: str) -> None:
    assert find_times(text, date(2022, 8, 11)) == ()


def test_a_quotation_may_begin_with_a_day() -> None:
    assert len(find_times("“Today,” she said, “we won.”", date(2022, 8, 11))) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In May, May said she would go.", "May"),
        ("They march in March.", "March"),
        ("The April vote was close.", "April"),
        ("In 2000 the mill closed.", "2000"),
        ("his 2016 campaign", "2016"),
        ("the 1992 elections", "1992"),
        ("2022's best", "2022"),
        ("in the fall of 2019", "the fall of 2019"),
        ("on Sunday, the Times said", "Sunday"),
        ("Today's vote was close.", "Today"),
        ("her 1987 visit", "1987"),
        ("in '96", "'96"),
        ("the \u201994 elections", "\u201994"),
        ("They met in April and in Paris.", "April"),
    ],
)
def test_the_same_words_are_times_elsewhere(text: str, found: str) -> None:
    assert [match.value.text for match in find_times(text, date(2022, 8, 11))] == [found]


def test_a_date_does_not_run_over_a_paragraph() -> None:
    found = find_times("They left on Tuesday\n\n9 May 2019 was calm.", date(2022, 8, 11))
    assert [match.value.text for match in found] == ["Tuesday", "9 May 2019"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\ud83d", "\u202e12", "\u0661\u0669\u0669\u0668"]
)
def test_empty_and_strange_texts_hold_no_time(text: str) -> None:
    assert find_times(text, date(2022, 8, 11)) == ()


def test_hostile_signs_around_a_date_change_nothing() -> None:
    text = "\ud83d|<b>&\u202e **on Tuesday** \U0001f600`9 May 2019`"
    found = find_times(text, date(2022, 8, 11))
    assert [text[match.start : match.end] for match in found] == ["Tuesday", "9 May 2019"]
