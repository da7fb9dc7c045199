"""Whatever the strings are: relations of names are symmetric, reflexive and never raise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.names import (
    NameRelation,
    foreign_letters,
    normalise_name,
    relate_organisations,
    relate_people,
    relate_places,
    state_of,
    strip_title,
)

PIECES = st.sampled_from(
    """President Isaac Herzog Mr. Mrs. the The of for Smith John J. Jr. Sr. Kim Jong-un bin al-Sisi
    Zelensky Zelenskyy U.S. US UN United Nations States Department Justice Ministry Foreign Court
    Supreme St. New York City D.C. Washington , 's ’s ' - ( ) & Inc. Georgia East State Russian
    Kremlin Моskva Erdoğan İstanbul ß ǆ 🚢 \ud83d \u202e former Secretary chairman""".split()
)
NAMES = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=6).map(" ".join))
RELATE = pytest.mark.parametrize(
    "relate", [relate_people, relate_organisations, relate_places], ids=lambda f: f.__name__
)
Relate = Callable[[str, str], NameRelation]


@RELATE
@given(a=NAMES, b=NAMES)
def test_relations_are_symmetric(relate: Relate, a: str, b: str) -> None:
    assert relate(a, b) is relate(b, a)


@RELATE
@given(a=NAMES)
def test_a_name_is_itself_or_no_name(relate: Relate, a: str) -> None:
    assert relate(a, a) in (NameRelation.SAME, NameRelation.UNKNOWN)


@given(NAMES)
def test_normal_forms_are_stable(name: str) -> None:
    once = normalise_name(name)
    assert normalise_name(once) == once


@given(NAMES)
def test_titles_are_taken_off_once(name: str) -> None:
    bare, title = strip_title(name)
    assert all(word in name for word in bare.split())
    assert all(word in name for word in title.split())


@given(NAMES)
def test_foreign_letters_stand_where_they_are_said_to_stand(name: str) -> None:
    for offset, letter, label in foreign_letters(name):
        assert name[offset] == letter
        assert label


@given(NAMES)
def test_a_state_is_a_state_of_itself(name: str) -> None:
    state = state_of(name)
    assert state is None or state_of(state) == state
