import pytest

from crosscheck.text.names.offices import office_before


@pytest.mark.parametrize(
    ("words", "body", "key"),
    [
        ("Attorney General", "", "attorney general"),
        ("U.S. Attorney General", "U.S.", "attorney general"),
        ("New York Attorney General", "New York", "new york attorney general"),
        ("White House Chief of Staff", "White House", "chief of staff"),
        ("Florida Gov.", "Florida", "florida governor"),
        ("Senate Minority Leader", "Senate", "senate minority leader"),
        ("Treasury Secretary", "Treasury", "treasury secretary"),
    ],
)
def test_an_office_is_told_with_whose_it_is(words: str, body: str, key: str) -> None:
    office = office_before(words, body)
    assert office is not None
    assert office.key == key


@pytest.mark.parametrize(
    "words",
    ["former Attorney General", "acting Treasury Secretary", "President", "Majority Leader", ""],
)
def test_what_is_past_or_held_by_many_is_no_office(words: str) -> None:
    assert office_before(words) is None
