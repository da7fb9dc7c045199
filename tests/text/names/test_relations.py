from __future__ import annotations

import pytest

from crosscheck.text.names import (
    NameRelation,
    foreign_letters,
    normalise_name,
    relate_organisations,
    relate_people,
    relate_places,
)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Ann Lee", "Ann Lee's", "SAME"),
        ("Xi Jinping", "Jinping Xi", "SAME"),
        ("MBS", "Mohammed bin Salman", "SHORT_FORM"),
        ("Brett Kavanaugh", "Brett Kavanagh", "VARIANT"),
        ("Kavanaugh", "Kavanagh", "DIFFERENT"),
        ("Adel Abdul-Mahdi", "Adil Abdul Mahdi", "VARIANT"),
        ("Khaled Saleh", "Khalid Salih", "VARIANT"),
        ("Robert W. Hale", "Robert H. W. Hale", "DIFFERENT"),
        ("Chris Hale", "Christopher Hale", "SHORT_FORM"),
        ("Chris Hale", "Chloe Hale", "DIFFERENT"),
        ("Smith", "Jones", "DIFFERENT"),
        ("the spokesman", "the minister", "UNKNOWN"),
        (":A", ":A", "SAME"),
    ],
)
def test_people(left: str, right: str, expected: str) -> None:
    assert relate_people(left, right) is NameRelation[expected]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Pentagon", "Defense Department", "SHORT_FORM"),
        ("Pentagon", "White House", "UNKNOWN"),
        ("Kremlin", "Moscow", "SHORT_FORM"),
        ("Supreme Court of Israel", "Israeli Supreme Court", "SAME"),
        ("China's Foreign Ministry", "Chinese Foreign Ministry", "SAME"),
        ("UN Security Council", "United Nations Security Council", "SAME"),
        ("House", "White House", "UNKNOWN"),
        ("House Judiciary Committee", "Judiciary Committee", "UNKNOWN"),
        ("House Judiciary Committee", "Senate Judiciary Committee", "DIFFERENT"),
        ("BoE", "Bank of England", "SHORT_FORM"),
        ("Trump Organization", "Trump campaign", "DIFFERENT"),
    ],
)
def test_organisations(left: str, right: str, expected: str) -> None:
    assert relate_organisations(left, right) is NameRelation[expected]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Washington", "Washington, D.C.", "SHORT_FORM"),
        ("Washington", "Washington state", "DIFFERENT"),
        ("New York", "New York State", "SHORT_FORM"),
        ("Georgia", "United States", "UNKNOWN"),
        ("London", "France", "DIFFERENT"),
        ("Ramallah", "West Bank", "UNKNOWN"),
        ("Strait of Hormuz", "Hormuz Strait", "SAME"),
        ("Gaza City", "Gaza", "UNKNOWN"),
        ("Columbia", "Colombia", "UNKNOWN"),
        ("Salem, Mass.", "Salem, Oregon", "DIFFERENT"),
    ],
)
def test_places(left: str, right: str, expected: str) -> None:
    assert relate_places(left, right) is NameRelation[expected]


def test_names_have_one_normal_form() -> None:
    assert normalise_name("The  Kremlin’s") == normalise_name("kremlin") == "kremlin"
    assert normalise_name("U.S.’s") == normalise_name("U.S.") == "u.s"
    assert normalise_name("СASS") == "cass"
    assert normalise_name("Москва") == "москва"


def test_foreign_letters_are_named_with_their_place() -> None:
    assert foreign_letters("СASS") == ((0, "С", "CYRILLIC CAPITAL LETTER ES"),)
    assert foreign_letters("Αnn Lee") == ((0, "Α", "GREEK CAPITAL LETTER ALPHA"),)


@pytest.mark.parametrize("name", ["CASS", "Москва", "Wałęsa", "N'Djamena", "O’Neill", "", "Nº 5"])
def test_honest_letters_are_not_foreign(name: str) -> None:
    assert foreign_letters(name) == ()
