import pytest
from tests.annotating import annotate

from crosscheck.model.claim import Role
from crosscheck.stages.extract import extract


def offices(text: str) -> list[tuple[str, str]]:
    claims = extract([annotate(text)])[0]
    return [(m.cue, m.evidence.quote) for claim in claims for m in claim.mentions(Role.OFFICE)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Attorney General Anna Holm called the ruling wrong.",
            [("attorney general", "Anna Holm")],
        ),
        ("Obama-administration attorney general Anna Holm called the ruling wrong.", []),
        ("Former Attorney General Anna Holm called the ruling wrong.", []),
        ("Majority Leader Anna Holm called the ruling wrong.", []),
    ],
)
def test_only_an_office_that_one_person_holds_now_is_told(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert offices(text) == told


def seats(text: str) -> list[tuple[str, str]]:
    claims = extract([annotate(text)])[0]
    return [(m.evidence.quote, m.head) for c in claims for m in c.mentions(Role.PLACE) if m.head]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Florida Gov. Anna Holm called it wrong.", [("Florida", "governor anna holm")]),
        (
            "They asked Anna Holm, the former Florida attorney general.",
            [("Florida", "attorney general anna holm")],
        ),
        ("Anna Holm, the governor of Florida, left.", [("Florida", "governor anna holm")]),
        ("Florida Gov. Holm called it wrong.", []),
        ("Anna Holm called it wrong in Florida.", []),
        ("Florida police called Anna Holm.", []),
    ],
)
def test_a_place_belongs_to_the_office_of_a_person(text: str, told: list[tuple[str, str]]) -> None:
    assert seats(text) == told
