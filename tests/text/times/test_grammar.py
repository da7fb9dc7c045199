"""The rules as a whole: named, exemplified, and linear in the length of the text."""

from datetime import date

import pytest

from crosscheck.text.times import find_times
from crosscheck.text.times.grammar import RULES, find_drafts
from crosscheck.text.times.lexer import lex
from crosscheck.text.times.patterns import Rule

LEADS = {"second_day": "April 24 and ", "first_day": "", "part_alone": "", "bare_units": "for "}
TAILS = {"first_day": " and 25 April"}


def test_every_rule_has_its_own_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_takes_its_example_as_a_whole(rule: Rule) -> None:
    text = LEADS.get(rule.name, "on ") + rule.example + TAILS.get(rule.name, "")
    found = [match.value.text for match in find_times(text, date(2022, 8, 11))]
    assert rule.example in found


@pytest.mark.parametrize(
    "unit",
    [
        "1", " ", "in ", "a few of ", "3-", "\n ", "1,234", "the early ", "'", "a.m. ", "local ",
        "1.", "1/2/", "a", "two and a half ", "between 3 and ", "from ", "at about ", "1:2:",
    ],
)  # fmt: skip
def test_hostile_texts_of_any_length_end_and_hold_no_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert find_drafts(lex(text)) == []


@pytest.mark.parametrize("unit", ["May 3 and ", "Monday ", "from Monday to ", "9 a.m. ", "1998, "])
def test_long_texts_full_of_times_give_each_of_them_once(unit: str) -> None:
    short, long = (find_times(unit * count, date(2022, 8, 11)) for count in (50, 500))
    assert 0 < len(short) * 9 < len(long) < len(short) * 11
